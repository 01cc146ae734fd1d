"""Where every command stands: what ends, what that frees, and what comes back.

The ledger joins the records of commands with the packer's counters. It decides nothing about
replies; `engine.py` reads those and tells the ledger.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable

from b24batch.errors import Problem
from b24batch.plan.graph import CARRIES, DATA
from b24batch.plan.pack import Packer
from b24batch.plan.program import Planned, Program
from b24batch.run import problems
from b24batch.run.records import Answers, Record
from b24batch.run.states import BAD, State, Stopped

__all__ = ["Ledger"]


class Ledger:
    """Records, counters and what is due at a later time; `left` commands have not ended.

    The first records are those of the program's commands; `grow` adds more. `on_end` is told
    of each that ended by itself.
    """

    def __init__(self, program: Program, size: int) -> None:
        self.program = program
        self.planned = list(program.commands)
        self.records = [Record() for _ in program.commands]
        self.answers = Answers(program, self.records)
        self.packer = Packer(program.graph, halting=program.recipe.halts, size=size)
        self.left = len(self.records)
        self.on_end: Callable[[int], None] = _nothing
        self.is_void: Callable[[int], bool] = _never
        self.stopped: Stopped | None = None
        self.stop_problem: Problem | None = None
        self._settling: list[tuple[float, int]] = []
        self._delayed: list[tuple[float, int]] = []

    def grow(self, planned: Planned, *, like: int, after: int | None = None) -> None:
        """Add a read, as deep as another. It may be sent at once, or refers to one read `after`.

        Its answer does not count where `is_void` says that it stands on nothing.
        """
        self.planned.append(planned)
        self.records.append(Record())
        self.left += 1
        self.packer.grow(like, after)

    def end(self, i: int, state: State) -> None:
        """End a command and decide the fate of all that waited for nothing else."""
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
        if state in BAD and self.program.recipe.halts:
            self.stop(Stopped.HALT, record.problem)

    def _count(self, i: int) -> None:
        """Tell the readers of a command that it has ended."""
        ended = deque([i])
        while ended:
            i = ended.popleft()
            bad = self.records[i].state in BAD
            for reader in self.packer.end(i, bad=bad):
                if self.stopped is not None:
                    continue
                if self.packer.marked[reader]:
                    self._mark_skipped(reader)
                    ended.append(reader)
                else:
                    self.packer.release(reader)

    def skip(self, i: int) -> None:
        """End a command because of what it stands on."""
        self._mark_skipped(i)
        self._count(i)

    def _mark_skipped(self, i: int) -> None:
        planned = self.planned[i]
        named = dict.fromkeys(source for use in planned.uses for source in use.sources)
        bad = [self.planned[s].name for s in named if self.records[s].state in BAD]
        self.records[i].problem = problems.skipped(planned, bad)
        self._mark(i, State.SKIPPED)

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
        """Count unknown writes as ended at once if all that is left stands on them.

        Such commands are skipped and never sent, so there is nothing to keep in order. Only
        for when nothing is under way. Returns whether anything was counted.
        """
        if not self._settling or self._delayed or len(self.doomed()) < self.left:
            return False
        self.wake(float("inf"))
        return True

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

    def stop(self, why: Stopped, problem: Problem | None) -> None:
        """Send nothing more. The first reason stands, except that a broken voucher is told."""
        if self.stopped is None or (why is Stopped.VOUCHER and self.stopped is Stopped.HALT):
            self.stopped, self.stop_problem = why, problem


def _nothing(i: int) -> None:
    del i


def _never(i: int) -> bool:
    return i < 0
