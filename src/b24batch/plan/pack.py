"""What each instance still waits for, and what may go into the next request.

A packer knows edges and what has ended; it knows neither values nor replies. The engine and
the plan both drive it: one with real answers, the other with the assumption that all goes
well. Each instance is in one of a few places: waiting for its sources, in the ready heap,
in a request, or ended.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable

from b24batch.plan.blocks import Columns
from b24batch.plan.draft import Builder, Draft, Judge, Positions, Rank, Verdict
from b24batch.plan.graph import DATA, POSITION, Graph

__all__ = ["REQUEST_SIZE", "Draft", "Packer", "Positions", "Verdict"]

REQUEST_SIZE = 50
"""Commands that the server runs of one request (B6)."""


class Packer:
    """Counts what each instance still waits for, and builds requests from what may go.

    `beside` is how many requests may be under way beside the one that is built, `waiting` how
    many commands have neither been sent nor ended. A caller may change `positions` and `beside`.
    `marked[i]` has the flags of the edges over which failure came to i. `more` is asked for
    further instances when nothing is left that may be sent, and says whether there may be some
    now. `enter` is told of a joint whose sources all stand in the request that is built, and says
    whether what hangs on the joint may stand there too.
    """

    def __init__(self, graph: Graph, *, halting: bool, size: int = REQUEST_SIZE) -> None:
        self.graph = graph
        self.halting = halting
        self.size = size
        self.positions = Positions.FREE
        self.beside = 0
        self.counter = list(graph.sources)
        self.marked = bytearray(len(self.counter))
        self.started = bytearray(len(self.counter))
        self.ended = bytearray(len(self.counter))
        self.waiting = graph.joints.count(0)
        free = (i for i, count in enumerate(self.counter) if not count and not graph.joints[i])
        self.ready = [self.rank(i) for i in free]
        heapq.heapify(self.ready)
        self.alone: deque[int] = deque()
        self.more: Callable[[], bool] = _nothing_more
        self.enter: Callable[[int], bool] = _pass_on
        self._builder: Builder | None = None

    def rank(self, i: int) -> Rank:
        """Order of the heaps: deepest first, then as written, then by round."""
        return -self.graph.depth[i], self.graph.written[i], i

    def release(self, i: int) -> None:
        """Put an instance whose sources have all ended among those that may be sent."""
        graph = self.graph
        heapq.heappush(self.ready, (-graph.depth[i], graph.written[i], i))

    def start(self, i: int) -> None:
        """Count an instance as sent, or as one that will not be."""
        self.waiting -= not (self.started[i] or self.graph.joints[i])
        self.started[i] = 1

    def _stop(self, i: int) -> None:
        self.waiting += self.started[i]
        self.started[i] = 0

    def end(self, i: int, *, spreads: int) -> list[int]:
        """Count an instance as ended; returns the readers that wait for nothing any more.

        `spreads` are the kinds of edges over which it takes its readers down: DATA and CARRIES
        where it ended badly.
        """
        counter, marked, free = self.counter, self.marked, []
        self.start(i)
        self.ended[i] = 1
        for reader, flags in self.graph.readers[i]:
            marked[reader] |= flags & spreads
            counter[reader] -= 1
            if not counter[reader] and not self.started[reader]:
                free.append(reader)
        return free

    def grow(self, like: int, after: int | None = None) -> None:
        """Add a read, as deep as another. It may be sent at once, or refers to one read `after`.

        That has not ended, and the new one may stand on it in one request.
        """
        graph, i = self.graph, len(self.counter)
        self.add(int(after is not None), [], depth=graph.depth[like], written=graph.written[like])
        if after is None:
            self.release(i)
        else:
            graph.readers[after].append((i, DATA | POSITION))

    def add(
        self,
        counter: int,
        readers: list[tuple[int, int]],
        *,
        depth: int,
        written: int,
        writes: bool = False,
        joint: bool = False,
    ) -> None:
        """Add an instance that waits for `counter` others."""
        graph = self.graph
        graph.readers.append(readers)
        graph.sources.append(counter)
        graph.depth.append(depth)
        graph.written.append(written)
        graph.writes.append(writes)
        graph.joints.append(joint)
        self.counter.append(counter)
        self.marked.append(0)
        self.started.append(0)
        self.ended.append(0)
        self.waiting += not joint

    def add_columns(self, columns: Columns, base: int) -> None:
        """Add the instances of a round, which come to stand at `base` and after."""
        graph, nothing = self.graph, bytes(len(columns.sources))
        graph.readers.extend(
            [(base + offset, flags) for offset, flags in edges] for edges in columns.readers
        )
        graph.sources.extend(columns.sources)
        graph.depth.extend(columns.depth)
        graph.written.extend(columns.written)
        graph.writes.extend(columns.writes)
        graph.joints.extend(columns.joints)
        self.counter += columns.sources
        self.marked += nothing
        self.started += nothing
        self.ended += nothing
        self.waiting += columns.joints.count(0)

    def begin_again(self, base: int, counters: list[int]) -> None:
        """Let instances next to one another, all of which have ended, be those of another round."""
        end = base + len(counters)
        self.counter[base:end] = counters
        nothing = bytes(len(counters))
        self.marked[base:end] = self.started[base:end] = self.ended[base:end] = nothing
        self.waiting += self.graph.joints[base:end].count(0)

    def put_back(self, draft: Draft) -> None:
        """Undo `build`: what was ready is ready again."""
        for i in draft.instances:
            self._stop(i)
            if draft.alone:
                self.alone.appendleft(i)
            elif not self.counter[i]:
                self.release(i)

    def come_back(self, i: int) -> bool:
        """Make a sent instance wait again; returns whether it waits for nothing."""
        self._stop(i)
        return not self.counter[i]

    def build(self, judge: Judge) -> Draft:
        """Put together the next request; an empty draft when nothing may be sent.

        `judge(i, sources in this request)` is asked about each candidate. It may call
        `end` and `release` for one that it drops.
        """
        self._builder = Builder(self, judge)
        try:
            return self._builder.build()
        finally:
            self._builder = None

    def relieve(self, i: int) -> bool:
        """Count one thing less for which an instance waits beside its edges.

        Says whether it waits for nothing more. The request being built may go on past it.
        """
        self.counter[i] -= 1
        if self.counter[i] and self._builder is not None:
            self._builder.relieved(i)
        return not self.counter[i]

    def attached(self, edges: list[tuple[int, int, int]]) -> None:
        """Take in edges `(source, reader, flags)` of new instances, whose counters have them."""
        for source, reader, flags in edges:
            self.graph.readers[source].append((reader, flags))
        builder = self._builder
        for source, reader, flags in edges if builder is not None else ():
            if builder is not None and source in builder.certain:
                builder.raise_reader(source, reader, flags)


def _nothing_more() -> bool:
    return False


def _pass_on(i: int) -> bool:
    del i
    return True
