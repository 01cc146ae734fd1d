"""The fewest requests that anything could need: a bound, and for small graphs the very number.

The bound is proved, not measured. Take any way to send all commands so that no edge is broken,
and number its *batches*, the requests that hold up to `size` commands, in the order of sending. A
direct command is a request of its own, so the requests are the batches and those.

**Before.** `before[i]` is how many batches have left before the request with i, whatever is
packed. That follows from the sources, edge by edge. Either the source was answered before i left:
then what had left before the source did so too, and its own batch where it was in one. Or both
are in one batch, which only some edges allow: then it is what had left before the source. Some of
those ask for a *certain* source, so `certain[i]` is the same number for requests in which i is
certain: each reference of i was answered before, or is sure and comes from a command that is
certain in the same batch. The least of the ways an edge allows counts, and the most of all edges.

**After.** `after[i]` is how many batches leave after the request with i, by the edges that allow
one way only, seen from the other end.

**Together.** Take the commands with `before >= b` and `after >= a`. None of them is in the first b
batches, none in the last a, and a batch holds `size` of them. So there are at least
`b + a + ceil(how many they are / size)` batches, for any b and a for which there are such commands.

A command that is never sent, since its answer is known without, is in no batch and holds nothing
together; what waits for it waits for its sources all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from b24batch.plan.graph import CARRIES, DATA, POSITION, SURE, Graph

Edges = list[dict[int, int]]
"""The flags of the edges into each command, by source."""


def edges_of(graph: Graph) -> Edges:
    """The edges of a graph from the side of the readers."""
    edges: Edges = [{} for _ in graph.readers]
    for source, readers in enumerate(graph.readers):
        for reader, flags in readers:
            edges[reader][source] = flags
    return edges


def least_requests(
    graph: Graph, direct: Collection[int], unsent: Collection[int] = (), size: int = 50
) -> int:
    """A number of requests that no packing goes below."""
    size_of = len(graph.readers)
    batched = [i for i in range(size_of) if i not in direct and i not in unsent]
    before, after = _before(graph, direct, unsent), _after(graph, set(batched))
    least = 0
    for b in sorted({before[i] for i in batched}):
        for a in sorted({after[i] for i in batched}):
            between = sum(before[i] >= b and after[i] >= a for i in batched)
            if between:
                least = max(least, b + a + -(-between // size))
    return least + sum(i not in unsent for i in direct)


def _before(graph: Graph, direct: Collection[int], unsent: Collection[int]) -> list[int]:
    edges = edges_of(graph)
    before, certain = [0] * len(edges), [0] * len(edges)
    for i in in_order(edges):
        for source, flags in edges[i].items():
            later = before[source] + (source not in direct and source not in unsent)
            together = before[source]
            if flags & CARRIES or (flags & DATA and graph.writes[i]):
                together = certain[source]
            apart = _is_apart(flags, graph.writes[i]) or source in direct or source in unsent
            way = later if apart else min(later, together)
            before[i] = max(before[i], way)
            if flags & DATA:
                sure = flags & SURE and not apart
                way = max(way, min(later, certain[source])) if sure else later
            certain[i] = max(certain[i], way)
        certain[i] = max(certain[i], before[i])
    return before


def _after(graph: Graph, batched: Collection[int]) -> list[int]:
    edges = edges_of(graph)
    after = [0] * len(edges)
    for i in reversed(in_order(edges)):
        for source, flags in edges[i].items():
            apart = _is_apart(flags, graph.writes[i]) or source not in batched
            after[source] = max(after[source], after[i] + (apart and i in batched))
    return after


def _is_apart(flags: int, writes: bool) -> bool:
    """Whether no request can hold both ends of an edge, whatever else it holds."""
    return not flags & POSITION or bool(writes and flags & DATA and not flags & SURE)


def in_order(edges: Edges) -> list[int]:
    """All commands, each behind its sources."""
    order: list[int] = []
    seen: set[int] = set()
    for first in range(len(edges)):
        stack = [first]
        while stack:
            i = stack[-1]
            waits = [source for source in edges[i] if source not in seen]
            stack += waits
            if not waits:
                stack.pop()
                if i not in seen:
                    seen.add(i)
                    order.append(i)
    return order


class Small(NamedTuple):
    """A graph as the rules see it, without anything of the packer; sources come before readers."""

    edges: Edges
    writes: Sequence[bool]
    direct: Collection[int]

    def may_be_sent(self, request: Sequence[int], ended: Collection[int]) -> bool:
        """Whether a request breaks no edge, and a direct command is alone."""
        if any(i in self.direct for i in request):
            return len(request) == 1 and all(s in ended for s in self.edges[request[0]])
        certain: dict[int, bool] = {}
        for i in request:
            inside = {s: flags for s, flags in self.edges[i].items() if s not in ended}
            if not all(s in certain for s in inside):
                return False
            if not all(self._holds(i, f, certain[s]) for s, f in inside.items()):
                return False
            referred = {s: flags for s, flags in inside.items() if flags & DATA}
            certain[i] = all(flags & SURE and certain[s] for s, flags in referred.items())
        return True

    def _holds(self, i: int, flags: int, certain: bool) -> bool:
        """Whether an edge from a command of the same request is kept."""
        if not flags & POSITION or (flags & CARRIES and not certain):
            return False
        return not (flags & DATA and self.writes[i]) or bool(flags & SURE and certain)

    def fewest(self, size: int) -> int:
        """The fewest requests there are, found by trying all of them.

        One request at a time: several at once only wait for more.
        """
        reached = {frozenset[int]()}
        for requests in range(len(self.edges) + 1):
            if any(len(ended) == len(self.edges) for ended in reached):
                return requests
            reached = {ended | set(r) for ended in reached for r in self._next(ended, size)}
        raise AssertionError("every command can be sent alone")

    def _next(self, ended: Collection[int], size: int) -> Iterator[tuple[int, ...]]:
        left = [i for i in range(len(self.edges)) if i not in ended]
        for count in range(1, size + 1):
            for request in combinations(left, count):
                if self.may_be_sent(request, ended):
                    yield request
