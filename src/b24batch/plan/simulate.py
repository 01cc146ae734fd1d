"""What would be sent if all goes well: a course of a program, told as a plan."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import msgspec

from b24batch._text import Source
from b24batch.errors import Problem
from b24batch.model.formats import format_of
from b24batch.model.path import format_ref
from b24batch.model.recipe import Output
from b24batch.model.values import Literal, Ref
from b24batch.plan.actual import CommandActual
from b24batch.plan.blocks import Part
from b24batch.plan.course import Course, Fate
from b24batch.plan.describe import Describer
from b24batch.plan.foreseen import ForeseenOutside
from b24batch.plan.joints_told import JointTeller
from b24batch.plan.limits import least_requests, most_requests
from b24batch.plan.planned import (
    LOOK_UP,
    Counts,
    Filling,
    Plan,
    PlannedCommand,
    PlannedRequest,
    Portion,
)
from b24batch.plan.program import Program
from b24batch.plan.tally import Range, Tally

__all__ = ["Filling", "Plan", "PlannedCommand", "PlannedRequest", "make_plan"]

_DELETES = ("delete", "remove", "unbind", "clear")


def make_plan(
    program: Program,
    *,
    source: Source | None = None,
    portal: str = "",
    warnings: tuple[Problem, ...] = (),
    not_given: tuple[str, ...] = (),
    actual: Callable[[Part, bool], CommandActual | None] | None = None,
) -> Plan:
    """Plan a program; nothing is sent. `portal` is the name to show.

    Tables are read as far as it takes to count their rows. One that cannot be read is a warning:
    the file may be there by the time of the run. `actual` tells after a run what became of a
    command, or if its second argument is True of its look-ups.
    """
    outside = program.outside
    if not isinstance(outside, ForeseenOutside):
        outside = ForeseenOutside(outside)
    course = Course(program, outside)
    course.run()
    describe, tally = Describer(course, source), Tally(course)
    teller = _Teller(course, describe, tally, actual or _unknown)
    joints = JointTeller(course, describe, tally, outside.problems)
    commands, unsent = teller.commands()
    return Plan(
        format=1,
        title=program.recipe.title,
        source="" if source is None else source.name,
        portal=portal,
        halts=program.recipe.halts,
        any_order=program.recipe.any_order,
        moment=program.options.moment.isoformat(timespec="seconds"),
        commands=commands,
        requests=teller.requests(),
        counts=teller.counts(),
        by_stage=teller.by_stage(commands),
        notes=tuple(joints.notes()),
        loops=joints.loops(),
        decisions=tuple(joints.decisions()),
        unsent=unsent,
        outputs=tuple(_output(output, source) for output in program.recipe.of_kind(Output)),
        parameters=tuple(sorted(program.names.params)),
        not_given=not_given,
        warnings=(*warnings, *map(_not_found, outside.problems.values())),
    )


def _unknown(part: Part, look_up: bool) -> None:
    """Before a run nothing has become of anything."""
    del part, look_up


def _not_found(problem: Problem) -> Problem:
    return msgspec.structs.replace(problem, severity="warning")


class _Teller:
    """Tells what a course came to."""

    def __init__(
        self,
        course: Course,
        describe: Describer,
        tally: Tally,
        actual: Callable[[Part, bool], CommandActual | None],
    ) -> None:
        self.course = course
        self.program = course.program
        self.describe = describe
        self.tally = tally
        self.actual = actual

    # -- commands ------------------------------------------------------------------------------

    def commands(self) -> tuple[tuple[PlannedCommand, ...], tuple[PlannedCommand, ...]]:
        """Commands that are sent, in the order of sending, and those that never are."""
        sent: list[tuple[tuple[int, int], PlannedCommand]] = []
        unsent: list[PlannedCommand] = []
        for part in self.program.parts:
            instances = self.tally.instances(part)
            if self.program.planned[part.number] is None:
                continue
            going = self.tally.sent(part)
            if going:
                first = min(going, key=lambda i: (self.course.stage[i], self.course.request_of[i]))
                sent.append((self._place(first, part), self._sent(part, first, instances)))
                sent += self._look_up(part, first)
            else:
                unsent += self._unsent(part, instances)
        sent.sort(key=lambda found: found[0])
        return tuple(command for _, command in sent), tuple(unsent)

    def _place(self, i: int, part: Part) -> tuple[int, int]:
        if len(self.program.blocks) > 1:
            return self.course.stage[i], part.written * 2 + 1
        request = self.course.request_of[i]
        return request, self.course.sent[request - 1].draft.instances.index(i)

    def _sent(self, part: Part, first: int, instances: list[int]) -> PlannedCommand:
        command = self.describe.command(part, first)
        low, high = self.tally.of_part(part)
        count = str(low) if not high else f"up to {low + high}"
        why = [self.course.why[i] for i in instances if i in self.course.why]
        notes = command.notes
        if why:
            rounds = "round" if len(why) == 1 else "rounds"
            notes = (*notes, f"not sent in {len(why)} {rounds}: {why[0]}")
        return msgspec.structs.replace(
            command, count=count, notes=notes, actual=self.actual(part, False)
        )

    def _look_up(self, part: Part, add: int) -> Iterator[tuple[tuple[int, int], PlannedCommand]]:
        """The look-ups of an add, which are sent before it."""
        look_ups = [i for i in self.course.sources[add] if i in self.course.look_up_of]
        planned = self.program.planned[part.number]
        if not look_ups or planned is None:
            return
        method = self.program.options.catalogue.lister_of(planned.command.method)
        mine = set(self.tally.instances(part))
        count = sum(adds[0] in mine for adds in self.course.look_up_of.values())
        name = self.describe.name(part)
        command = PlannedCommand(
            name=LOOK_UP + name,
            method="" if method is None else method.name,
            kind="read",
            line=self.describe.line(planned.command.span),
            summary="up to 50 keys each" if part.block else "",
            stage=self.course.stage[look_ups[0]],
            count="" if self._is_open else str(count),
            loop=part.block,
            actual=self.actual(part, True),
        )
        place = self.course.stage[look_ups[0]], part.written * 2
        if len(self.program.blocks) == 1:
            request = self.course.request_of[look_ups[0]]
            place = request, self.course.sent[request - 1].draft.instances.index(look_ups[0])
        yield place, command

    @property
    def _is_open(self) -> bool:
        return bool(self.tally.example) or self.tally.is_sample

    def _unsent(self, part: Part, instances: list[int]) -> Iterator[PlannedCommand]:
        why = [self.course.why[i] for i in instances if i in self.course.why]
        if not instances:
            ends = "not sent: the loop has no rows"
        elif why:
            ends = f"not sent: {why[0]}"
        elif self.course.fates[instances[0]] is Fate.NOT_NEEDED:
            few = self.tally.sampled(part.block)
            ends = f"not needed in the first {few:,} rounds" if few else "not needed"
        else:
            ends = "not sent: the run stops before it"
        if not instances:
            planned = self.program.planned[part.number]
            if planned is None:
                return
            yield PlannedCommand(
                name=self.describe.name(part),
                method=planned.command.method,
                kind="write" if planned.writes else "read",
                line=self.describe.line(planned.command.span),
                ends=ends,
                count="0",
                loop=part.block,
                actual=self.actual(part, False),
            )
            return
        shown = self.describe.command(part, instances[0])
        plain = {"ends": ends, "notes": (), "waits_for": (), "stage": 0, "count": "0"}
        yield msgspec.structs.replace(shown, **plain, actual=self.actual(part, False))

    # -- requests ------------------------------------------------------------------------------

    def requests(self) -> tuple[PlannedRequest, ...]:
        """The requests in order; in plans with loops those that follow one another and are alike
        are told once."""
        found: list[PlannedRequest] = []
        looped = len(self.program.blocks) > 1
        for number, sent in enumerate(self.course.sent, 1):
            draft = sent.draft
            portions: dict[str, int] = {}
            for i in draft.instances:
                name = self._name(i)
                portions[name] = portions.get(name, 0) + 1
            request = PlannedRequest(
                number,
                sent.stage,
                tuple(Portion(name, times) for name, times in portions.items()),
                draft.halt,
                draft.alone,
                draft.reason,
                () if looped else sent.needs,
                rest=self.course.rest_of(draft.instances[0]),
            )
            if looped and found and _alike(found[-1], request):
                found[-1] = msgspec.structs.replace(found[-1], times=found[-1].times + 1)
            else:
                found.append(request)
        return tuple(found)

    def _name(self, i: int) -> str:
        part = self.course.parts[i]
        if part is None:
            adds = self.course.look_up_of[i]
            add = self.course.parts[adds[0]]
            return LOOK_UP if add is None else LOOK_UP + self.describe.name(add)
        return self.describe.name(part)

    # -- counts --------------------------------------------------------------------------------

    def counts(self) -> Counts:
        """How many commands and requests there are."""
        looks = 0 if self._is_open else len(self.course.look_up_of)
        reads = self.tally.total(lambda part: not part.writes)
        writes = self.tally.total(lambda part: part.writes and not self._deletes(part))
        return Counts(
            commands=_spelled(self.tally.total(lambda _: True), looks),
            reads=_spelled(reads, looks),
            writes=_spelled(writes),
            deletes=_spelled(self.tally.total(self._deletes)),
            requests=self._bounds(),
            example=self.tally.example,
            about=self.tally.is_sample,
            more=any(ahead.more for ahead in self.tally.ahead),
        )

    def by_stage(self, commands: tuple[PlannedCommand, ...]) -> tuple[str, ...]:
        """How many commands there are in each stage."""
        last = max((command.stage for command in commands), default=0)
        return tuple(self._of_stage(stage) for stage in range(1, last + 1))

    def _of_stage(self, stage: int) -> str:
        looks = sum(self.course.stage[i] == stage for i in self.course.look_up_of)
        found = self.tally.total(lambda part: self._stage_of(part) == stage)
        return _spelled(found, 0 if self._is_open else looks)

    def _stage_of(self, part: Part) -> int:
        return min((self.course.stage[i] for i in self.tally.sent(part)), default=0)

    def _deletes(self, part: Part) -> bool:
        planned = self.program.planned[part.number]
        if planned is None or not planned.writes:
            return False
        return planned.command.method.rsplit(".", 1)[-1].lower().startswith(_DELETES)

    def _bounds(self) -> tuple[int, int]:
        """The fewest and the most requests, for the example if there are letters."""
        course, tally = self.course, self.tally
        low, high = tally.total(lambda _: True)
        sent = len(course.sent)
        most = sent
        if not low.equals(high):
            most = most_requests(course)
        if tally.is_sample:
            going = sum(1 for i in course.request_of if course.parts[i] is not None)
            further = high.value(tally.example) - going
            most += max(0, math.ceil(further / 50))
        if low.equals(high):
            return most, most
        return min(most, least_requests(course, low.value(tally.example))), most


def _alike(one: PlannedRequest, other: PlannedRequest) -> bool:
    changed = msgspec.structs.replace(other, number=one.number, times=one.times)
    return changed == one


def _spelled(found: Range, more: int = 0) -> str:
    low, high = (str(one) if not more else str(type(one)(more) + one) for one in found)
    return low if low == high else f"{low} to {high}"


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
