"""Commands that stand on one another, and whether all of them still fit one request.

A chain that is cut by the end of a request costs a further request, and its time, unless later
ones are sent anyway. How long a chain is, is only estimated: what is looked at for it is bounded
by the size of a request, and what else a reader waits for is counted again for each reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized

from b24batch.plan.graph import DATA, POSITION, SURE, Graph

__all__ = ["Fitting"]

LOOKS = 4
"""Edges that are looked at for one chain, as a multiple of the size of a request."""


class Fitting:
    """The chains of one request: which have begun, and which are too long for what is left.

    `counter[i]` is how many sources of i have not ended, `out[i]` whether it has been sent or
    will never be, `size` the commands of a request.
    """

    def __init__(self, graph: Graph, counter: Sequence[int], out: bytearray, size: int) -> None:
        self.graph = graph
        self.counter = counter
        self.out = out
        self.size = size
        self._begun: set[int] = set()
        self._refused: set[int] = set()

    def fits(self, i: int, room: int, raised: Mapping[int, Sized]) -> bool:
        """Whether a chain may begin with i where there is room for so many commands.

        One that no request could hold may begin anywhere. `raised` are the sources in this
        request by their reader. The room only gets less from one call to the next.
        """
        if i in self._begun or not self._leads_on(i):
            return True
        if i in self._refused:
            return False
        chain, length = self._measure(i, raised)
        fits = length <= room or length > self.size
        (self._begun if fits else self._refused).update(chain)
        return fits

    def _leads_on(self, i: int) -> bool:
        """Whether anything may follow i into its request, and would be too late after it."""
        depth, level = self.graph.depth, self.graph.depth[i]
        readers = self.graph.readers[i]
        for reader, flags in readers if len(readers) <= self.size else readers[: self.size + 1]:
            if flags & POSITION and depth[reader] >= level and self._may_follow(reader, flags):
                return True
        return False

    def _measure(self, i: int, raised: Mapping[int, Sized]) -> tuple[set[int], int]:
        """What may follow i into its request, and how many commands that takes.

        What needs fewer requests after it than i does can wait for the next one.
        """
        graph, level = self.graph, self.graph.depth[i]
        chain, queue = {i}, [i]
        met: dict[int, int] = {}
        looks = LOOKS * self.size
        while queue and len(chain) <= self.size and looks > 0:
            readers = graph.readers[queue.pop()]
            looks -= len(readers)
            for reader, flags in readers[: self.size + 1]:
                if graph.depth[reader] < level or not self._may_follow(reader, flags):
                    continue
                met[reader] = met.get(reader, 0) + 1
                if reader not in chain:
                    chain.add(reader)
                    queue.append(reader)
        if looks <= 0:
            return chain, self.size + 1
        missing = (self.counter[r] - n - len(raised.get(r, ())) for r, n in met.items())
        joints = sum(map(graph.joints.__getitem__, chain))
        return chain, len(chain) - joints + sum(missing)

    def _may_follow(self, reader: int, flags: int) -> bool:
        """Whether a request can hold both ends of an edge, and all else that the reader needs."""
        if self.out[reader] or not flags & POSITION or self.counter[reader] > self.size:
            return False
        return flags & (DATA | SURE) != DATA or not self.graph.writes[reader]
