"""A plan as data: every command once, the loops it is repeated by, and how requests hold them."""

from __future__ import annotations

from typing import Literal as OneOf

import msgspec

from b24batch.errors import Problem
from b24batch.plan.actual import CommandActual, RunActual

__all__ = [
    "LOOK_UP",
    "Counts",
    "Decision",
    "Filling",
    "Plan",
    "PlannedCommand",
    "PlannedLoop",
    "PlannedRequest",
    "Portion",
]


LOOK_UP = "look-up of "
"""How the name of a look-up begins; the name of the add follows."""


class Filling(msgspec.Struct, frozen=True, omit_defaults=True):
    """One reference: where it goes, what it is, who fills it in, and why."""

    target: str
    source: str
    by: OneOf["portal", "us"]
    why: str = ""


class PlannedCommand(msgspec.Struct, frozen=True, omit_defaults=True):
    """One command as a plan shows it; `line` is 0 where there is no source text.

    `stage` is the first one in which it is sent, 0 where it is never sent, and `ends` says why.
    `count` is how often it is sent, `up to` so often where an `if` or a look-up decides, and empty
    for look-ups of which nobody knows how many there are; `loop` is
    the number of the innermost loop around it, from 1, and `when` the conditions around it.
    `summary` names what matters of its parameters, `waits_for` what holds it back by written order
    alone. With `pages` further requests follow, as many as the portal has rows for; `look_up` marks
    an add that is left out where its record is there. `actual` is there after a run.
    """

    name: str
    method: str
    kind: OneOf["read", "write"]
    line: int = 0
    summary: str = ""
    fillings: tuple[Filling, ...] = ()
    notes: tuple[str, ...] = ()
    ends: str = ""
    waits_for: tuple[str, ...] = ()
    pages: bool = False
    look_up: bool = False
    stage: int = 0
    count: str = "1"
    loop: int = 0
    when: tuple[str, ...] = ()
    actual: CommandActual | None = None


class Portion(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one request holds of a command: `times` rounds of it."""

    name: str
    times: int = 1


class PlannedRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """One request, or `times` of them that are alike; numbers and stages count from 1.

    `reason` says why it holds no more commands, `needs` which requests must be answered before.
    `rest` is the version of REST that it goes to.
    """

    number: int
    stage: int
    commands: tuple[Portion, ...]
    halt: bool = False
    direct: bool = False
    reason: str = ""
    needs: tuple[int, ...] = ()
    times: int = 1
    rest: int = 2

    @property
    def size(self) -> int:
        """How many commands it holds."""
        return sum(portion.times for portion in self.commands)


class PlannedLoop(msgspec.Struct, frozen=True, omit_defaults=True):
    """A loop: what it goes over, and how many rounds it has, in all loops around it together.

    `letter` stands for a number that only the run will know, after the stage `known_after` or, if
    that is 0, when it begins: `unread` says why not now. `rows` is the number otherwise, `about`
    that it is estimated, `more` that there are more. `waits_for` is as in commands.
    """

    variable: str
    source: str
    what: str
    letter: str = ""
    rows: int = 0
    about: bool = False
    more: bool = False
    known_after: int = 0
    unread: str = ""
    waits_for: tuple[str, ...] = ()
    outer: int = 0
    line: int = 0


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """An `if` or an `expect`: after which stage it is decided, 0 before the run.

    `outcome` is what is known of it already.
    """

    kind: OneOf["if", "expect"]
    condition: str
    after: int
    outcome: str = ""
    loop: int = 0
    line: int = 0


class Counts(msgspec.Struct, frozen=True, omit_defaults=True):
    """How much is sent: sums with the letters of loops, `2 to 5` where it depends on answers.

    `requests` are those of the plan's own numbers, at least and at most; `example` has the values
    that letters were given for it. `about` says that it was worked out from a part of the rows,
    `more` that not all of them were counted.
    """

    commands: str
    reads: str
    writes: str
    deletes: str
    requests: tuple[int, int]
    example: dict[str, int] = {}
    about: bool = False
    more: bool = False

    @property
    def is_open(self) -> bool:
        """Whether not every round was gone through, so that look-ups cannot be counted."""
        return bool(self.example) or self.about


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything that would be sent, top to bottom in the order of sending.

    `commands` has each command once, `by_stage` how many there are in each stage. `requests` are
    those of a run in which all goes well; where there are loops over what only the run will know,
    those of an example. `unsent` are commands whose end is known before the run. `not_given` are
    parameters and secrets without a value. `actual` is there after a run: `RunResult.plan()`.
    `str(plan)` is the text that the command line prints; `to_json` has the same facts.
    """

    format: int
    title: str
    source: str
    portal: str
    halts: bool
    any_order: bool
    moment: str
    commands: tuple[PlannedCommand, ...]
    requests: tuple[PlannedRequest, ...]
    counts: Counts
    by_stage: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    loops: tuple[PlannedLoop, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unsent: tuple[PlannedCommand, ...] = ()
    outputs: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    not_given: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    actual: RunActual | None = None

    def __str__(self) -> str:
        from b24batch.plan.explain import explain_plan

        return explain_plan(self)

    def _repr_html_(self) -> str:
        from b24batch.pictures.inline import plan_html

        return plan_html(self)

    def to_json(self) -> bytes:
        """The plan as JSON with a `format` number."""
        return msgspec.json.encode(self)

    @property
    def stages(self) -> int:
        """How many times commands wait for answers, and one."""
        stages = [command.stage for command in self.commands]
        return max([*stages, *(request.stage for request in self.requests)], default=0)
