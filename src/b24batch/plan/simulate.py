"""What would be sent if all goes well: the packer, driven by assumption instead of answers."""

from __future__ import annotations

from typing import Literal as OneOf

import msgspec

from b24batch._text import Source
from b24batch.errors import Problem
from b24batch.model.formats import format_of
from b24batch.model.path import format_ref
from b24batch.model.recipe import Output
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Ref
from b24batch.model.walk import visit
from b24batch.plan.fill import Unresolved
from b24batch.plan.graph import CARRIES, DATA
from b24batch.plan.pack import Packer, Verdict
from b24batch.plan.program import Planned, Program
from b24batch.plan.references import Use
from b24batch.plan.summary import summarise

__all__ = ["Filling", "Plan", "PlannedCommand", "PlannedRequest", "make_plan"]


class Filling(msgspec.Struct, frozen=True, omit_defaults=True):
    """One reference: where it goes, what it is, who fills it in, and why."""

    target: str
    source: str
    by: OneOf["portal", "us"]
    why: str = ""


class PlannedCommand(msgspec.Struct, frozen=True, omit_defaults=True):
    """One command as a plan shows it; `line` is 0 where there is no source text.

    `summary` names what matters of its parameters, `ends` says how it ends without being
    sent, `waits_for` names commands that hold it back by written order alone. With `pages`
    further requests follow, as many as the portal has rows for; with `look_up` one goes before,
    for up to fifty such adds, and the add is left out where its record is there.
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


class PlannedRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """One request; `stage` counts from 1. `reason` says why it holds no more commands."""

    number: int
    stage: int
    commands: tuple[PlannedCommand, ...]
    halt: bool = False
    direct: bool = False
    reason: str = ""
    needs: tuple[int, ...] = ()


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything that would be sent, top to bottom in the order of sending.

    `unsent` are commands whose end is known before the run. `not_given` are parameters and
    secrets without a value: the plan is that of a run where they have one. `str(plan)` is
    the text that the command line prints; `to_json` has the same facts.
    """

    format: int
    title: str
    source: str
    portal: str
    halts: bool
    any_order: bool
    moment: str
    requests: tuple[PlannedRequest, ...]
    unsent: tuple[PlannedCommand, ...] = ()
    outputs: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    not_given: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        from b24batch.plan.explain import explain_plan

        return explain_plan(self)

    def to_json(self) -> bytes:
        """The plan as JSON with a `format` number."""
        return msgspec.json.encode(self)

    @property
    def commands(self) -> tuple[PlannedCommand, ...]:
        """All commands that would be sent, in the order of sending."""
        return tuple(command for request in self.requests for command in request.commands)

    @property
    def stages(self) -> int:
        """How many times requests wait for answers, and one."""
        return max((request.stage for request in self.requests), default=0)


def make_plan(
    program: Program,
    *,
    source: Source | None = None,
    portal: str = "",
    warnings: tuple[Problem, ...] = (),
    not_given: tuple[str, ...] = (),
) -> Plan:
    """Plan a program; nothing is sent. `portal` is the name to show."""
    simulation = _Simulation(program, source)
    requests = simulation.requests()
    return Plan(
        format=1,
        title=program.recipe.title,
        source="" if source is None else source.name,
        portal=portal,
        halts=program.recipe.halts,
        any_order=program.recipe.any_order,
        moment=program.options.moment.isoformat(timespec="seconds"),
        requests=requests,
        unsent=tuple(simulation.unsent),
        outputs=tuple(_output(output, source) for output in program.recipe.of_kind(Output)),
        parameters=tuple(sorted(program.names.params)),
        not_given=not_given,
        warnings=warnings,
    )


class _Simulation:
    """One pass of the packer in which every command succeeds."""

    def __init__(self, program: Program, source: Source | None) -> None:
        self.program = program
        self.source = source
        self.packer = Packer(program.graph, halting=program.recipe.halts)
        self.stage_of: dict[int, int] = {}
        self.request_of: dict[int, int] = {}
        self.unsent: list[PlannedCommand] = []
        self.sources = _incoming(program)

    def requests(self) -> tuple[PlannedRequest, ...]:
        planned: list[PlannedRequest] = []
        while (draft := self.packer.build(self._judge)).instances:
            inside = set(draft.instances)
            needs = sorted(
                {
                    self.request_of[source]
                    for i in draft.instances
                    for source in self.sources[i]
                    if source not in inside and source in self.request_of
                }
            )
            stage = 1 + max((planned[number - 1].stage for number in needs), default=0)
            commands = tuple(self._command(i, inside) for i in draft.instances)
            number = len(planned) + 1
            planned.append(
                PlannedRequest(
                    number, stage, commands, draft.halt, draft.alone, draft.reason, tuple(needs)
                )
            )
            for i in draft.instances:
                self.request_of[i] = number
            for i in draft.instances:
                self._end(i, bad=False)
        return tuple(planned)

    def _judge(self, i: int, sources: list[tuple[int, int]]) -> Verdict:
        command = self.program.commands[i]
        if command.settled is not None:
            if sources:
                return Verdict.WAIT
            self._settle(i, command)
            return Verdict.DROP
        return Verdict.ALONE if command.direct and not sources else Verdict.TAKE

    def _settle(self, i: int, command: Planned) -> None:
        bad = isinstance(command.settled, Unresolved)
        if isinstance(command.settled, Unresolved):
            ends = f"not sent: {command.settled.what}: `{command.settled.at}`"
        else:
            ends = "not sent: a list of nothing is asked for, so the answer is empty"
        self._leave_out(i, ends)
        self._end(i, bad=bad)

    def _leave_out(self, i: int, ends: str) -> None:
        shown = self._command(i, set())
        bare = msgspec.structs.replace(shown, ends=ends, notes=(), waits_for=())
        self.unsent.append(bare)

    def _end(self, i: int, *, bad: bool) -> None:
        ending = [(i, bad)]
        while ending:
            i, bad = ending.pop()
            for reader in self.packer.end(i, spreads=(DATA | CARRIES) * bad):
                if self.packer.marked[reader]:
                    self._leave_out(reader, "skipped: what it stands on is not sent")
                    ending.append((reader, True))
                else:
                    self.packer.release(reader)

    def _command(self, i: int, inside: set[int]) -> PlannedCommand:
        planned = self.program.commands[i]
        span = planned.command.span
        line = 0
        if self.source is not None and span is not None:
            line = self.source.line_column(span.start)[0]
        return PlannedCommand(
            name=planned.name,
            method=planned.command.method,
            kind="write" if planned.writes else "read",
            line=line,
            summary=summarise(planned),
            fillings=tuple(_filling(use, inside) for use in planned.uses if use.sources),
            notes=_notes(planned),
            pages=planned.command.mode == "all",
            look_up=planned.command.once is not None,
            waits_for=self._held_by_order(i, inside),
        )

    def _held_by_order(self, i: int, inside: set[int]) -> tuple[str, ...]:
        """The commands of the last request that i waits for, where only order makes it wait."""
        outside = {s: flags for s, flags in self.sources[i].items() if s not in inside}
        requests = [self.request_of[source] for source in outside if source in self.request_of]
        last = {s: f for s, f in outside.items() if self.request_of.get(s) == max(requests)}
        if any(flags & DATA for flags in last.values()):
            return ()
        return tuple(self.program.commands[source].name for source in last)


def _incoming(program: Program) -> list[dict[int, int]]:
    sources: list[dict[int, int]] = [{} for _ in program.commands]
    for source, readers in enumerate(program.graph.readers):
        for reader, flags in readers:
            sources[reader][source] = flags
    return sources


def _filling(use: Use, inside: set[int]) -> Filling:
    here = use.portal and use.sources[0] in inside
    if here:
        return Filling(use.target, use.written, "portal", use.why or "checked afterwards")
    why = "needs an earlier answer" if use.portal else use.why
    return Filling(use.target, use.written, "us", why)


def _notes(planned: Planned) -> tuple[str, ...]:
    notes = [f"sent outside a batch: {planned.direct}"] if planned.direct else []
    if planned.command.mode == "all":
        notes.append("the first page tells the total; the other pages go 50 a request")
    if planned.command.once is not None:
        key = ", ".join(str(e.key) for e in planned.command.once.entries if isinstance(e, Entry))
        notes.append(f"looked up first by {key}; added only if it is not there")
    if planned.command.mode == "exact":
        return tuple(notes)
    for found in visit(planned.params):
        match found.node:
            case Entry(key=str(key), value=value) if _is_nothing(value):
                if len(found.path) == 1:
                    notes.append(f"`{key}` is empty and left out")
                else:
                    notes.append(f"`{'.'.join(map(str, found.path))}` is sent as empty text")
    return tuple(notes)


def _is_nothing(value: object) -> bool:
    match value:
        case Literal(constant):
            return constant is None
        case ListValue(inside) | ObjectValue(inside):
            return not inside
        case _:
            return False


def _output(output: Output, source: Source | None) -> str:
    fields = f" [{', '.join(output.fields)}]" if output.fields else ""
    to = ""
    path = ""
    if isinstance(output.path, Literal):
        path = str(output.path.value)
        to = f" to {path}"
    elif isinstance(output.path, Ref):
        to = f" to ${format_ref(output.path)}"
    line = ""
    if source is not None and output.span is not None:
        line = f"  :{source.line_column(output.span.start)[0]}"
    return f"{format_ref(output.ref)}{fields} as {format_of(output.format, path)}{to}{line}"
