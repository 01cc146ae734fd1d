"""Which instances go into the next request, and why a request ends where it ends.

A packer knows edges and what has ended; it knows neither values nor replies. The engine and
the plan both drive it: one with real answers, the other with the assumption that all goes
well. Each instance is in one of a few places: waiting for its sources, in the ready heap,
in a request, or ended.
"""

from __future__ import annotations

import enum
import heapq
from collections import deque
from collections.abc import Callable

import msgspec

from b24batch.plan.graph import CARRIES, DATA, ORDER, POSITION, SURE, Graph

__all__ = ["REQUEST_SIZE", "Draft", "Packer", "Positions", "Verdict"]

REQUEST_SIZE = 50
"""Commands that the server runs of one request (B6)."""


class Positions(enum.IntEnum):
    """How freely a request holds commands that stand on one another; a run only goes up."""

    FREE = 0
    FILLER = 1
    """Positions are used only for slots that would stay empty."""
    GUARDED = 2
    """No position is used that needs the server to halt."""


class Verdict(enum.Enum):
    """What the caller of `Packer.build` says about one candidate."""

    TAKE = enum.auto()
    FULL = enum.auto()
    """It does not fit any more: the request ends here."""
    ALONE = enum.auto()
    """It must be sent outside a batch; only for one that stands on nothing in the request."""
    WAIT = enum.auto()
    """Not by position: it waits until its sources have ended."""
    DROP = enum.auto()
    """It will not be sent at all; the caller ends it."""


class Draft(msgspec.Struct):
    """A request being put together.

    `by_position[i]` are the sources of i in this request, with the flags of the edges.
    `halt` says that the server must stop at the first error. `reason` is why it ended.
    """

    instances: list[int]
    by_position: dict[int, list[tuple[int, int]]]
    halt: bool = False
    alone: bool = False
    reason: str = ""


Judge = Callable[[int, list[tuple[int, int]]], Verdict]


class Packer:
    """Counts what each instance still waits for, and builds requests from what may go."""

    def __init__(self, graph: Graph, *, halting: bool, size: int = REQUEST_SIZE) -> None:
        self.graph = graph
        self.halting = halting
        self.size = size
        self.positions = Positions.FREE
        self.counter = list(graph.sources)
        self.marked = bytearray(len(self.counter))
        self.started = bytearray(len(self.counter))
        self.ready = [self.rank(i) for i, count in enumerate(self.counter) if not count]
        heapq.heapify(self.ready)
        self.alone: deque[int] = deque()

    def rank(self, i: int) -> tuple[int, int]:
        """Order of the heaps: deepest first, then as written."""
        return -self.graph.depth[i], i

    def release(self, i: int) -> None:
        """Put an instance whose sources have all ended among those that may be sent."""
        heapq.heappush(self.ready, self.rank(i))

    def end(self, i: int, *, bad: bool) -> list[int]:
        """Count an instance as ended; returns the readers that wait for nothing any more.

        When it ended badly its readers over data and carrying edges are marked.
        """
        counter, marked, free = self.counter, self.marked, []
        self.started[i] = 1
        for reader, flags in self.graph.readers[i]:
            if bad and flags & (DATA | CARRIES):
                marked[reader] = 1
            counter[reader] -= 1
            if not counter[reader] and not self.started[reader]:
                free.append(reader)
        return free

    def grow(self, like: int, after: int | None = None) -> None:
        """Add a read, as deep as another. It may be sent at once, or refers to one read `after`.

        That has not ended, and the new one may stand on it in one request.
        """
        graph, i, sources = self.graph, len(self.counter), int(after is not None)
        graph.readers.append([])
        graph.sources.append(sources)
        graph.depth.append(graph.depth[like])
        graph.writes.append(False)
        self.counter.append(sources)
        self.marked.append(0)
        self.started.append(0)
        if after is None:
            self.release(i)
        else:
            graph.readers[after].append((i, DATA | POSITION))

    def put_back(self, draft: Draft) -> None:
        """Undo `build`: what was ready is ready again."""
        for i in draft.instances:
            self.started[i] = 0
            if draft.alone:
                self.alone.appendleft(i)
            elif not self.counter[i]:
                self.release(i)

    def come_back(self, i: int) -> bool:
        """Make a sent instance wait again; returns whether it waits for nothing."""
        self.started[i] = 0
        return not self.counter[i]

    def build(self, judge: Judge) -> Draft:
        """Put together the next request; an empty draft when nothing may be sent.

        `judge(i, sources in this request)` is asked about each candidate. It may call
        `end` and `release` for one that it drops.
        """
        return _Builder(self, judge).build()


class _Builder:
    """The second counters and the request's own heap; thrown away after one request."""

    def __init__(self, packer: Packer, judge: Judge) -> None:
        self.packer = packer
        self.judge = judge
        self.draft = Draft([], {})
        self.own: list[tuple[int, int]] = []
        self.raised: dict[int, list[tuple[int, int]]] = {}
        self.certain: dict[int, bool] = {}

    def build(self) -> Draft:
        packer, draft = self.packer, self.draft
        if packer.alone:
            return self._outside(packer.alone.popleft())
        while len(draft.instances) < packer.size:
            found = self._next()
            if found is None:
                break
            i, own = found
            if not self._consider(i, own):
                break
        else:
            draft.reason = f"{packer.size} commands"
        draft.halt = bool(draft.instances) and not draft.alone and (packer.halting or draft.halt)
        return draft

    def _next(self) -> tuple[int, bool] | None:
        """The next candidate, and whether it comes from the request's own heap."""
        ready, own = self.packer.ready, self.own
        while ready and self.packer.started[ready[0][1]]:
            heapq.heappop(ready)  # sent again as it was recorded, not packed anew
        if own and (not ready or (self.packer.positions is Positions.FREE and own[0] < ready[0])):
            return heapq.heappop(own)[1], True
        if ready:
            return heapq.heappop(ready)[1], False
        return None

    def _consider(self, i: int, own: bool) -> bool:
        """Take, pass over or drop one candidate; False ends the request."""
        packer, draft = self.packer, self.draft
        sources = self.raised.get(i, []) if own else []
        verdict = self.judge(i, sources)
        if verdict is Verdict.TAKE:
            self._take(i, sources)
        elif verdict is Verdict.ALONE and draft.instances:
            packer.alone.append(i)
        elif verdict is Verdict.ALONE:
            self._outside(i)
            return False
        elif verdict is Verdict.FULL:
            draft.reason = "size of the request"
            if not own:
                packer.release(i)
            return False
        return True

    def _outside(self, i: int) -> Draft:
        """A request of one command that is sent outside a batch."""
        self.packer.started[i] = 1
        self.draft.instances.append(i)
        self.draft.alone = True
        self.draft.reason = "sent outside a batch"
        return self.draft

    def _take(self, i: int, sources: list[tuple[int, int]]) -> None:
        packer, draft = self.packer, self.draft
        graph = packer.graph
        packer.started[i] = 1
        draft.instances.append(i)
        self.certain[i] = all(
            not flags & DATA or (flags & SURE and self.certain[source]) for source, flags in sources
        )
        if sources:
            draft.by_position[i] = sources
            draft.halt = draft.halt or any(self._needs_halt(i, flags) for _, flags in sources)
        for reader, flags in graph.readers[i]:
            if packer.started[reader]:  # an earlier process sent it
                continue
            if not packer.marked[reader] and self._allowed(i, reader, flags):
                raised = self.raised.setdefault(reader, [])
                raised.append((i, flags))
                if len(raised) == packer.counter[reader]:
                    heapq.heappush(self.own, packer.rank(reader))

    def _allowed(self, i: int, reader: int, flags: int) -> bool:
        """Whether the reader may stand on i in this request."""
        if not flags & POSITION:
            return False
        if flags & CARRIES and not self.certain[i]:
            return False
        sure = flags & SURE and self.certain[i]
        if flags & DATA and self.packer.graph.writes[reader] and not sure:
            return False
        return self.packer.positions is not Positions.GUARDED or not self._needs_halt(reader, flags)

    def _needs_halt(self, reader: int, flags: int) -> bool:
        """Whether the server must stop when the source fails, for the reader's sake.

        A write must not run on what failed, nor anything out of the written order; reads
        that only refer to reads are verified afterwards instead. In the guarded step mere
        order keeps its position without a halt.
        """
        if flags & ORDER and self.packer.positions is Positions.GUARDED and not flags & CARRIES:
            return bool(flags & DATA and self.packer.graph.writes[reader])
        return bool(flags & ORDER) or self.packer.graph.writes[reader]
