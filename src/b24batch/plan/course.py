"""A run thought through before it: the packer, driven by the assumption that all goes well.

What is decided by values that are known is decided; of every other `if` both branches are gone
through, so that what comes out is the most that a run sends.
"""

from __future__ import annotations

import enum
from collections import deque

import msgspec

from b24batch.errors import BatchError
from b24batch.model.conditions import evaluate_condition
from b24batch.model.outcome import ValueRefused
from b24batch.model.recipe import Expect, If
from b24batch.model.scope import Scope
from b24batch.plan.blocks import Part, PartKind, joints_around
from b24batch.plan.course_loops import CourseLoops, Round
from b24batch.plan.course_once import CourseOnce
from b24batch.plan.encode import NeedsDirectCall
from b24batch.plan.fill import NothingAsked, SourceFailed, Unresolved
from b24batch.plan.foreseen import Decided, ForeseenTop
from b24batch.plan.graph import CARRIES, DATA
from b24batch.plan.known import NotKnownYet
from b24batch.plan.outside import Outside
from b24batch.plan.pack import Draft, Packer, Verdict
from b24batch.plan.program import Planned, Program, encode, filler_of
from b24batch.plan.rounds import Edge

__all__ = ["Course", "Fate", "Sent", "incoming"]

MOST_OPEN = 100
"""Rounds of a loop that are open at a time in a run that waits for each reply."""


class Fate(enum.Enum):
    """How an instance ends."""

    DONE = "done"
    BAD = "bad"
    NOT_NEEDED = "not needed"


class Sent(msgspec.Struct):
    """One request: its instances in order, the requests that it needs, and its stage."""

    draft: Draft
    needs: tuple[int, ...]
    stage: int


class Course:
    """One pass in which every command that is sent succeeds.

    `parts[i]` and `rounds[i]` say what an instance is one of, None for a look-up, whose add is
    `look_up_of[i]`. `fates` are those of all that have ended, `why` says of commands that are not
    sent what is wrong with them, `stage[i]` is where an instance is sent, or where a joint is
    decided: after so many stages.
    """

    def __init__(self, program: Program, outside: Outside) -> None:
        self.program = program
        top = program.blocks[0].parts
        self.parts: list[Part | None] = list(top)
        self.rounds: list[Round | None] = [None] * len(top)
        self.fates: list[Fate | None] = [None] * len(top)
        self.stage = [0] * len(top)
        self.sources: list[list[int]] = [[] for _ in top]
        for source, readers in enumerate(program.graph.readers):
            for reader, _ in readers:
                self.sources[reader].append(source)
        self.packer = Packer(program.graph.copied(), halting=program.recipe.halts)
        self.decided = Decided(program)
        self.top = ForeseenTop(self.decided, outside)
        self.loops = CourseLoops(self, MOST_OPEN)
        self.once = CourseOnce(self)
        self.look_up_of: dict[int, list[int]] = {}
        self.why: dict[int, str] = {}
        self.sent: list[Sent] = []
        self.request_of: dict[int, int] = {}
        self.stopped = False
        self._rest = 0
        self._needs: dict[int, frozenset[int]] = {}

    # -- going through -------------------------------------------------------------------------

    def run(self) -> None:
        """Go through all requests."""
        joints = (i for i, p in enumerate(self.program.blocks[0].parts) if _is_joint(p))
        for i in [i for i in joints if not self.packer.counter[i]]:
            self.free(i)
        while not self.stopped:
            self._rest = 0
            draft = self.packer.build(self._judge)
            if self.once.flush():
                self.packer.put_back(draft)
                continue
            if not draft.instances or self.stopped:
                break
            self._send(draft)

    def _send(self, draft: Draft) -> None:
        needs = frozenset[int]().union(*map(self._find_needs, draft.instances))
        stages: dict[int, int] = {}
        if len(self.program.blocks) == 1:
            stage = 1 + max((self.sent[number - 1].stage for number in needs), default=0)
            stages = dict.fromkeys(draft.instances, stage)
        else:
            for i in draft.instances:
                self._find_stage(i, stages)
            stage = max(stages[i] for i in draft.instances)
        for i in draft.instances:
            self.stage[i] = stages[i]
            self.request_of[i] = len(self.sent) + 1
        self.sent.append(Sent(draft, tuple(sorted(needs)), stage))
        for i in draft.instances:
            self.end(i, Fate.DONE)
            self.once.ended(i)

    def _find_stage(self, i: int, found: dict[int, int]) -> int:
        """The stage of an instance in the request being sent, or what a joint there passes on."""
        if i not in found:
            found[i] = 1
            for source in self.sources[i]:
                ended = self.packer.ended[source]
                after = self.stage[source] + 1 if ended else self._find_stage(source, found)
                found[i] = max(found[i], after)
        return found[i]

    def _find_needs(self, i: int) -> frozenset[int]:
        """The requests whose answers an instance waits for, also through what sends nothing."""
        needs: set[int] = set()
        for source in self.sources[i]:
            if source in self.request_of:
                needs.add(self.request_of[source])
            elif self.packer.ended[source]:
                needs |= self._needs.get(source, frozenset())
            elif _is_joint(self.parts[source]):
                needs |= self._find_needs(source)
        return frozenset(needs)

    # -- judging -------------------------------------------------------------------------------

    def _judge(self, i: int, sources: list[tuple[int, int]]) -> Verdict:
        part = self.parts[i]
        planned = None if part is None else self.program.planned[part.number]
        if planned is None:
            return self._judge_look_up(i, sources)
        if sources and not self.is_needed(i):
            return Verdict.PASS
        if sources and (planned.paged or planned.direct or self.once.is_waiting(i, planned)):
            return Verdict.WAIT
        try:
            text = self._text(i, planned)
        except (Unresolved, NothingAsked, SourceFailed, ValueRefused, BatchError) as refused:
            if sources:
                return Verdict.WAIT
            self._refuse(i, refused)
            return Verdict.DROP
        if self.once.is_waiting(i, planned):
            self.once.wait(i, planned)
            return Verdict.DROP
        if text and self._rest not in (0, planned.rest):
            return Verdict.WAIT if sources else Verdict.OTHER
        if text:
            self._rest = planned.rest
            return Verdict.TAKE
        return Verdict.WAIT if sources else Verdict.ALONE

    def _judge_look_up(self, i: int, sources: list[tuple[int, int]]) -> Verdict:
        rest = self.rest_of(i)
        if self._rest not in (0, rest):
            return Verdict.WAIT if sources else Verdict.OTHER
        self._rest = rest
        return Verdict.TAKE

    def rest_of(self, i: int) -> int:
        """The version of REST that an instance is sent in; a look-up as the add that it is for."""
        part = self.parts[i] or self.parts[self.look_up_of[i][0]]
        planned = None if part is None else self.program.planned[part.number]
        return 2 if planned is None else planned.rest

    def _text(self, i: int, planned: Planned) -> str:
        """Something where a batch can carry a command, as far as is known; else an empty text."""
        if planned.settled is not None:
            raise planned.settled
        if planned.direct:
            return ""
        if planned.text:
            return planned.text
        try:
            return encode(planned, filler_of(planned, self.scope(i)).fill(planned.params))
        except NotKnownYet:
            return "not known yet"
        except NeedsDirectCall:
            return ""

    def _refuse(self, i: int, refused: Exception) -> None:
        if isinstance(refused, NothingAsked):
            self.why[i] = "a list of nothing is asked for, so the answer is empty"
            self.end(i, Fate.DONE)
            return
        told = f"{refused.what}: `{refused.at}`" if isinstance(refused, Unresolved) else refused
        self.why[i] = str(told)
        self.end(i, Fate.BAD)

    # -- ends ----------------------------------------------------------------------------------

    def free(self, i: int) -> None:
        """Decide what becomes of an instance that waits for nothing more."""
        if not self.stopped and self._decide(i):
            self._count(i)

    def end(self, i: int, fate: Fate) -> None:
        """End a command and decide the fate of all that waited for nothing else."""
        self._mark(i, fate)
        self._count(i)

    def end_unsent(self, i: int) -> None:
        """End an add that is not sent, because another one makes its record."""
        self.why[i] = "another one has the same key"
        self.end(i, Fate.DONE)

    def _mark(self, i: int, fate: Fate) -> None:
        self.fates[i] = fate
        if i not in self.request_of:
            self.stage[i] = max((self.stage[source] for source in self.sources[i]), default=0)
            self._needs[i] = self._find_needs(i)
        if fate is Fate.NOT_NEEDED:
            self.decided.not_needed.add(i)
        elif fate is Fate.BAD and self.program.recipe.halts:
            self.stopped = True

    def _count(self, i: int) -> None:
        ended = deque([i])
        while ended:
            i = ended.popleft()
            around = self.rounds[i]
            if around is not None:
                self.loops.part_ended(around)
            for reader in self.packer.end(i, spreads=self._spreads(i)):
                if not self.stopped and self._decide(reader):
                    ended.append(reader)

    def _spreads(self, i: int) -> int:
        if self.fates[i] is Fate.BAD:
            return DATA | CARRIES
        return self.packer.marked[i] & CARRIES if self.fates[i] is Fate.NOT_NEEDED else 0

    def _decide(self, i: int) -> bool:
        """Release an instance that waits for nothing more, or end it; says whether it ended."""
        part = self.parts[i]
        if part is not None and part.guards and not self.is_needed(i):
            self._mark(i, Fate.NOT_NEEDED)
        elif self.packer.marked[i]:
            self.why[i] = "what it stands on is not sent"
            self._mark(i, Fate.BAD)
        elif part is not None and _is_joint(part):
            self._mark(i, self._joint(i, part))
        else:
            self.packer.release(i)
            return False
        return True

    def _joint(self, i: int, part: Part) -> Fate:
        try:
            match part.statement:
                case If(condition):
                    self.decided.branches[i] = evaluate_condition(condition, self.scope(i)) is True
                case Expect(condition):
                    if evaluate_condition(condition, self.scope(i)) is not True:
                        self.stopped = self.stopped or part.block == 0
                        return Fate.BAD
                case _ if part.kind is PartKind.LOOP:
                    self.loops.begin(i, part)
                case _:
                    pass
        except (NotKnownYet, BatchError):
            pass
        except ValueRefused as refused:
            self.why[i] = str(refused)
            return Fate.BAD
        return Fate.DONE

    # -- asking --------------------------------------------------------------------------------

    def scope(self, i: int) -> Scope:
        """What names mean to an instance."""
        around = self.rounds[i]
        return self.top if around is None else around.scope

    def is_bad(self, i: int) -> bool:
        """Whether an instance that has ended takes down what stands on it."""
        return self.fates[i] is Fate.BAD

    def is_needed(self, i: int) -> bool:
        """Whether no `if` around an instance takes the other branch, as far as is known."""
        for joint, branch in joints_around(self.parts[i], i):
            if self.decided.branches.get(joint, branch) is not branch:
                return False
            if joint in self.decided.not_needed:
                return False
        return True

    def is_certain(self, i: int) -> bool:
        """Whether no `if` that only the run can decide stands around an instance."""
        at: int | None = i
        while at is not None:
            for joint, _ in joints_around(self.parts[at], at):
                if joint not in self.decided.branches:
                    return False
            around = self.rounds[at]
            at = None if around is None else around.loop.start
        return True

    def last_request(self, i: int) -> int:
        """The last request that an instance is in or waits for, 0 for none."""
        return self.request_of.get(i) or max(self._needs.get(i, ()), default=0)

    # -- growing -------------------------------------------------------------------------------

    def add_round(self, around: Round, edges: list[Edge]) -> None:
        """Take in the instances of a round, with the edges that come from outside of it."""
        base, loop = around.base, around.loop
        for part in around.block.parts:
            self._append(part, around, [] if part.sources else [loop.start])
        for part in around.block.parts:
            for offset, _ in part.readers:
                self.sources[base + offset].append(base + part.offset)
        for source, reader, _ in edges:
            if source != loop.start:
                self.sources[reader].append(source)
        self.sources[loop.end] += [base + offset for offset in around.block.ends]

    def add_look_up(self, adds: list[int]) -> None:
        """Add the look-up of the keys of some adds, which are waiting for it."""
        i = len(self.parts)
        self._append(None, None, [source for add in adds for source in self.sources[add]])
        for add in adds:
            self.sources[add].append(i)
        self.look_up_of[i] = adds
        self.packer.grow(adds[0])

    def _append(self, part: Part | None, around: Round | None, sources: list[int]) -> None:
        self.parts.append(part)
        self.rounds.append(around)
        self.fates.append(None)
        self.stage.append(0)
        self.sources.append(sources)


def incoming(program: Program) -> list[dict[int, int]]:
    """The edges into every part of a program: the flags by the number of the source."""
    into: list[dict[int, int]] = [{} for _ in program.parts]
    for part in program.parts:
        base = part.number - part.offset
        for offset, flags in part.readers:
            into[base + offset][part.number] = flags
        into[part.number].update(part.outside)
    return into


def _is_joint(part: Part | None) -> bool:
    return part is not None and part.kind is not PartKind.COMMAND
