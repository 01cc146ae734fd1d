"""Where every command stands: what ends, what that frees, and what comes back.

The ledger joins the records of commands with the packer's counters. It decides nothing about
replies; `engine.py` reads those and tells the ledger.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable

from b24batch.errors import Problem
from b24batch.model.recipe import Command
from b24batch.model.scope import Scope
from b24batch.model.values import ObjectValue
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.graph import CARRIES, DATA
from b24batch.plan.pack import Packer
from b24batch.plan.program import Planned, Program
from b24batch.run import problems
from b24batch.run.records import Answers, Record
from b24batch.run.rounds import Round, instance_of
from b24batch.run.slots import Slots
from b24batch.run.states import BAD, State, Stopped

__all__ = ["SETTLING", "Ledger", "budget_of"]

SETTLING = "the portal may still be at work on what it did not answer"


def budget_of(method: str) -> str:
    """Why a method rests that has used up its budget, in words."""
    return f"the portal's operating budget for `{method}` is used up"


class Ledger:
    """Records, counters and what is due at a later time; `left` instances have not ended.

    The first are those of the program's top level; `grow` adds reads that the run makes itself,
    `slots` what takes part in a round. `parts[i]` and `rounds[i]` say what an instance is one of.
    `failures` counts those that failed by themselves, more than `most_failures` end the run.
    `joint` decides about those that send nothing. `on_end` is told of each that ended by itself,
    `round_ended` of each that is in a round, when all that stands on it may know.
    """

    def __init__(self, program: Program, size: int, *, keep_rounds: bool = True) -> None:
        self.program = program
        self.parts: list[Part | None] = list(program.blocks[0].parts)
        self.rounds: list[Round | None] = [None] * len(self.parts)
        self.planned = [_planned(program, part) for part in program.blocks[0].parts]
        self.records = [Record() for _ in self.parts]
        self.answers = Answers(program, self.records)
        self.packer = Packer(program.graph.copied(), halting=program.recipe.halts, size=size)
        self.slots = Slots(self, program, keep_all=keep_rounds)
        self.left = len(self.records)
        self.joint: Callable[[int, Part], State] = _undecided
        self.on_end: Callable[[int], None] = _nothing
        self.round_ended: Callable[[int, Round], None] = _nothing_of_round
        self.is_void: Callable[[int], bool] = _never
        self.failures = 0
        self.most_failures: int | None = None
        self.stopped: Stopped | None = None
        self.stop_problem: Problem | None = None
        self._settling: list[tuple[float, int]] = []
        self._delayed: list[tuple[float, int]] = []

    def grow(self, planned: Planned, *, like: int, after: int | None = None) -> None:
        """Add a read, as deep as another. It may be sent at once, or refers to one read `after`.

        Its answer does not count where `is_void` says that it stands on nothing.
        """
        self._append(planned)
        self.packer.grow(like, after)

    def instance(self, part: Part, index: int, around: Round) -> Planned:
        """What is known of a part, for one round."""
        return _instance(_planned(self.program, part), index, around)

    def _append(self, planned: Planned) -> None:
        self.planned.append(planned)
        self.parts.append(None)
        self.rounds.append(None)
        self.records.append(Record())
        self.left += 1

    def scope(self, i: int) -> Scope:
        """What names mean to an instance."""
        around = self.rounds[i]
        return self.answers if around is None else around.scope

    def source(self, i: int, number: int) -> int:
        """The instance of a part that an instance refers to."""
        return instance_of(self.rounds[i], number, self.program)

    def begin(self) -> None:
        """Decide about the joints that wait for nothing; for once all listeners are there."""
        joints = (i for i, p in enumerate(self.program.blocks[0].parts) if _is_joint(p))
        for i in [i for i in joints if not self.packer.counter[i]]:
            self.free(i)

    def free(self, i: int) -> None:
        """Decide what becomes of an instance that waits for nothing more."""
        if self.stopped is None and self._decide(i):
            self._count(i)

    def end(self, i: int, state: State) -> None:
        """End a command and decide the fate of all that waited for nothing else."""
        if state is State.DONE:  # as most are
            self.records[i].state = state
            self.left -= 1
        else:
            self._mark(i, state)
        self._count(i)
        self.on_end(i)

    def end_later(self, i: int, state: State, at: float) -> None:
        """End a command now, but for what stands on it only at a later time.

        The portal may still be at work on an unknown write: nothing may overtake it.
        """
        self._mark(i, state)
        heapq.heappush(self._settling, (at, i))

    def _mark(self, i: int, state: State) -> None:
        record = self.records[i]
        record.state = state
        self.left -= 1
        if state is not State.DONE and state in BAD:
            self._took_failure(i, record)

    def _took_failure(self, i: int, record: Record) -> None:
        """Stop if the recipe says so, or if there are too many failures by themselves."""
        if self.program.recipe.halts:
            self.stop(Stopped.HALT, record.problem)
        if record.state is State.SKIPPED or self.parts[i] is None:
            return
        self.failures += 1
        if self.most_failures is not None and self.failures > self.most_failures:
            self.stop(Stopped.FAILURES, record.problem)

    def _count(self, i: int) -> None:
        """Tell the readers of an instance that it has ended."""
        ended = [i]
        for one in ended:  # which gets longer on the way
            around = self.rounds[one]
            if around is not None:
                self.round_ended(one, around)
            is_done = self.records[one].state is State.DONE
            free = self.packer.end(one, spreads=0 if is_done else self._spreads(one))
            if free:
                ended += [i for i in free if self.stopped is None and self._decide(i)]

    def _spreads(self, i: int) -> int:
        """Over which edges the end of an instance that is not done takes down what hangs on it.

        One that was not needed passes on what it would have been taken down by.
        """
        state = self.records[i].state
        if state in BAD:
            return DATA | CARRIES
        return self.packer.marked[i] & CARRIES if state is State.NOT_NEEDED else 0

    def _decide(self, i: int) -> bool:
        """Release an instance that waits for nothing more, or end it; says whether it ended."""
        part = self.parts[i]
        if part is not None and part.guards and not self.is_needed(i):
            self._mark(i, State.NOT_NEEDED)
        elif self.packer.marked[i]:
            self._mark_skipped(i)
        elif part is not None and _is_joint(part):
            self._mark(i, self.joint(i, part))
        else:
            self.packer.release(i)
            return False
        return True

    def is_needed(self, i: int) -> bool:
        """Whether no `if` around an instance took the other branch, as far as is known."""
        part = self.parts[i]
        if part is None or not part.guards:
            return True
        first, decided, records = i - part.offset, self.answers.decided, self.records
        for offset, branch in part.guards:
            joint = first + offset
            if decided.get(joint, branch) is not branch:
                return False
            if records[joint].state is State.NOT_NEEDED:
                return False
        return True

    def skip(self, i: int) -> None:
        """End a command because of what it stands on."""
        self._mark_skipped(i)
        self._count(i)

    def _mark_skipped(self, i: int) -> None:
        planned = self.planned[i]
        sources = (source for use in planned.uses for source in use.sources)
        named = dict.fromkeys(self.source(i, source) for source in sources)
        bad = [self.planned[s].name for s in named if self.records[s].state in BAD]
        bad = bad or self._failed_above(i)
        self.records[i].problem = self._why_not(i) or problems.skipped(planned, bad)
        self._mark(i, State.SKIPPED)

    def _why_not(self, i: int) -> Problem | None:
        """Why nothing of the round of an instance is run, if its row cannot be used."""
        around = self.rounds[i]
        while around is not None and around.problem is None:
            around = around.loop.around
        return None if around is None else around.problem

    def _failed_above(self, i: int) -> list[str]:
        """What failed in the rounds around an instance, where that took it down by order."""
        around = self.rounds[i]
        while around is not None:
            for part in around.block.in_written_order():
                above = around.base + part.offset
                if self.records[above].state in BAD - {State.SKIPPED}:
                    return [self.planned[above].name]
            around = around.loop.around
        return []

    def come_back(self, i: int, *, ran: bool) -> None:
        """Make a sent command wait again; `ran` says whether the portal may have run it."""
        record = self.records[i]
        record.state = State.WAITING
        record.sent = record.sent and ran
        if self.packer.come_back(i) and self.stopped is None:
            if self.packer.marked[i]:
                self.skip(i)
            else:
                self.packer.release(i)

    def come_back_at(self, i: int, until: float) -> None:
        """Make a sent command wait again that stands on nothing, but not before a time."""
        self.records[i].state = State.WAITING
        self.packer.come_back(i)
        self.delay(i, until)

    def delay(self, i: int, until: float) -> None:
        """Keep a command that waits for nothing else from being sent before a time."""
        heapq.heappush(self._delayed, (until, i))

    def sent_before(self, i: int) -> None:
        """Forget that a command was to wait: an earlier process has sent it since."""
        self._delayed = [entry for entry in self._delayed if entry[1] != i]
        heapq.heapify(self._delayed)

    def make_ready(self) -> None:
        """Make all ready that wait for nothing, whatever was ready and has been sent since.

        For a ledger that was fed what an earlier process did; nothing may be under way.
        """
        packer, delayed = self.packer, {i for _, i in self._delayed}
        packer.ready = [
            packer.rank(i)
            for i, record in enumerate(self.records)
            if record.state is State.WAITING and not packer.counter[i] and i not in delayed
        ]
        heapq.heapify(packer.ready)

    def wake(self, now: float) -> None:
        """Do what has become due."""
        while self._settling and self._settling[0][0] <= now:
            settled = heapq.heappop(self._settling)[1]
            self._count(settled)
            self.on_end(settled)
        while self._delayed and self._delayed[0][0] <= now:
            self.packer.release(heapq.heappop(self._delayed)[1])

    def settle_if_idle(self) -> bool:
        """Count unknown writes as ended at once if every command that is left stands on them.

        Such commands are skipped and never sent, so there is nothing to keep in order. Only
        for when nothing is under way. Returns whether anything was counted.
        """
        if not self._settling or self._delayed:
            return False
        doomed = self.doomed()
        left = (i for i, r in enumerate(self.records) if r.state is State.WAITING)
        if not all(i in doomed or self._frees_no_command(i) for i in left):
            return False
        self.wake(float("inf"))
        return True

    def _frees_no_command(self, i: int) -> bool:
        """Whether an instance is a joint that brings no command besides those that are there."""
        part = self.parts[i]
        if part is None or part.kind in {PartKind.COMMAND, PartKind.LOOP}:
            return False
        loop = self.answers.loops.get(i) if part.kind is PartKind.END else None
        return loop is None or loop.rows is None

    def doomed(self) -> set[int]:
        """What will be skipped because of the unknown writes, directly or not."""
        doomed: set[int] = set()
        queue = [i for _, i in self._settling]
        while queue:
            for reader, flags in self.packer.graph.readers[queue.pop()]:
                waits = self.records[reader].state is State.WAITING
                if waits and flags & (DATA | CARRIES) and reader not in doomed:
                    doomed.add(reader)
                    queue.append(reader)
        return doomed

    @property
    def due_at(self) -> float | None:
        """The next time at which `wake` has something to do."""
        times = [heap[0][0] for heap in (self._settling, self._delayed) if heap]
        return min(times, default=None)

    @property
    def due_for(self) -> str:
        """What that time is waited for, in words."""
        if not self._delayed or (self._settling and self._settling[0] <= self._delayed[0]):
            return SETTLING
        i = self._delayed[0][1]
        return SETTLING if self.records[i].lost else budget_of(self.planned[i].command.method)

    def stop(self, why: Stopped, problem: Problem | None) -> None:
        """Send nothing more. The first reason stands, except that a broken voucher is told."""
        if self.stopped is None or (why is Stopped.VOUCHER and self.stopped is Stopped.HALT):
            self.stopped, self.stop_problem = why, problem


def _planned(program: Program, part: Part) -> Planned:
    """What is known of a part; of a joint nothing but its name."""
    planned = program.planned[part.number]
    if planned is not None:
        return planned
    name = f"`{part.kind.value}`"
    return Planned(part.number, name, _NO_COMMAND, None, writes=False, params=ObjectValue())


def _is_joint(part: Part) -> bool:
    return part.kind is not PartKind.COMMAND


_NO_COMMAND = Command("")


def _instance(planned: Planned, index: int, around: Round) -> Planned:
    command = planned.command
    return Planned(
        index,
        command.label or f"({command.method})" if command.method else "",
        planned.command,
        planned.method,
        planned.writes,
        planned.params,
        planned.uses,
        planned.sure,
        planned.plain,
        planned.text,
        planned.direct,
        planned.settled,
        planned.most_losses,
        planned.rest,
        place=around.place if command.method else None,
    )


def _nothing(i: int) -> None:
    del i


def _nothing_of_round(i: int, around: Round) -> None:
    del i, around


def _undecided(i: int, part: Part) -> State:
    raise LookupError(i, part.number)


def _never(i: int) -> bool:
    return i < 0
