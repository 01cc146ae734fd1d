"""Command instances and their edges: what must have ended before what may start.

An edge is kept once, at its source, as `(reader, flags)`. Order edges are sparse: a read
hangs on the last write of its sequence, a write on that and on the reads since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

__all__ = ["CARRIES", "DATA", "ORDER", "POSITION", "SURE", "Graph", "build_graph"]

DATA = 1
"""The reader refers to the source."""
ORDER = 2
"""The reader was written below the source, and one of them writes."""
CARRIES = 4
"""Order that carries failure: when the source fails, the reader is skipped."""
POSITION = 8
"""May be satisfied by standing earlier in the same request."""
SURE = 16
"""Every value that the reader takes from the source is sure (design: who fills in)."""


class Graph(msgspec.Struct, frozen=True):
    """Edges of `n` instances, numbered in written order.

    `readers[i]` are the edges that leave i, `sources[i]` how many enter it, `depth[i]` how
    many requests must follow the one with i whatever is packed, `writes[i]` whether it writes.
    The lists grow when a run makes further instances.
    """

    readers: list[list[tuple[int, int]]]
    sources: list[int]
    depth: list[int]
    writes: list[bool]


def build_graph(
    writes: Sequence[bool],
    data: Sequence[Mapping[int, int]],
    *,
    alone: Sequence[bool],
    ordered: bool,
    carries: bool,
) -> Graph:
    """Join references and written order into edges.

    `data[i]` maps each source of i to the flags of that reference edge; `alone` marks what
    is known to be sent outside a batch. `ordered` adds the order edges of one sequence;
    `carries` makes them carry failure, as under `halt on error`.
    """
    size = len(writes)
    readers: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    sources = [0] * size
    order = ORDER | (CARRIES if carries else 0)
    last_write = -1
    reads_since: list[int] = []
    for i in range(size):
        edges = dict(data[i]) if data[i] else {}
        before: list[int] = []
        if ordered:
            before = [last_write] if last_write >= 0 else []
            if writes[i]:
                before += reads_since
                last_write, reads_since = i, []
            else:
                reads_since.append(i)
        for source in before:
            apart = alone[i] or alone[source]
            edges[source] = order | edges.get(source, 0 if apart else POSITION)
        sources[i] = len(edges)
        for source, flags in edges.items():
            readers[source].append((i, flags))
    return Graph(readers, sources, _depths(readers, writes), list(writes))


def _depths(readers: list[list[tuple[int, int]]], writes: Sequence[bool]) -> list[int]:
    """Longest chain below each instance, counting the edges that no request can hold."""
    depth = [0] * len(readers)
    for i in range(len(readers) - 1, -1, -1):
        deepest = 0
        for reader, flags in readers[i]:
            apart = not flags & POSITION or (writes[reader] and flags & (DATA | SURE) == DATA)
            deepest = max(deepest, depth[reader] + (1 if apart else 0))
        depth[i] = deepest
    return depth
