"""One round of a loop among the instances of a packer, the same for a plan and for a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from b24batch.plan.blocks import Block, Columns, PartKind
from b24batch.plan.graph import CARRIES, DATA, ORDER, POSITION
from b24batch.plan.pack import Packer

__all__ = ["Edge", "Spot", "add_round", "attach_round"]

Edge: TypeAlias = tuple[int, int, int]
"""An instance, one that waits for it, and the flags of the edge."""


class Spot(NamedTuple):
    """Where a round is: its first instance, and those of the start and the end of its loop."""

    block: Block
    base: int
    start: int
    end: int


_FIRST = ORDER | POSITION | CARRIES


def add_round(packer: Packer, spot: Spot, outer: Callable[[int], int]) -> list[Edge]:
    """Add an instance for each part of a round, with the edges between them.

    Where the spot was that of another round of the same loop, those are there already. `outer`
    gives the instance of a part of the blocks around, by its number. Returns the edges that come
    from outside, which `attach_round` takes.
    """
    block, base, start, _ = spot
    columns = block.columns or _columns_of(block)
    if base < len(packer.counter):
        packer.begin_again(base, columns.sources)
        if block.loops or not _is_hung(packer, spot):
            for i, count in enumerate(columns.inside, base):
                del packer.graph.readers[i][count:]  # what hung on the round before
    else:
        packer.add_columns(columns, base)
    edges = [(outer(number), base + offset, flags) for number, offset, flags in columns.outside]
    if not packer.ended[start]:
        edges += [(start, base + offset, _FIRST) for offset in columns.first]
    return edges


def _is_hung(packer: Packer, spot: Spot) -> bool:
    """Whether the end of the loop hangs on a round already, since that before had the same."""
    block, base, _, end = spot
    if not block.ends:
        return False
    readers = packer.graph.readers[base + block.ends[0]]
    return bool(readers) and readers[-1][0] == end


def _columns_of(block: Block) -> Columns:
    """What all rounds of a block have alike, put together when the first of them is added."""
    parts = block.parts
    block.columns = Columns(
        sources=[part.sources for part in parts],
        readers=[tuple(part.readers) for part in parts],
        depth=[part.depth for part in parts],
        written=[part.written for part in parts],
        writes=[part.writes for part in parts],
        joints=bytes(part.kind is not PartKind.COMMAND for part in parts),
        inside=[len(part.readers) for part in parts],
        outside=[(number, p.offset, flags) for p in parts for number, flags in p.outside],
        first=[part.offset for part in parts if not part.sources],
    )
    return block.columns


def attach_round(
    packer: Packer, spot: Spot, edges: list[Edge], is_bad: Callable[[int], bool]
) -> None:
    """Hang a new round on what it waits for, as far as that has not ended, and the end on it.

    `is_bad` says of an instance that has ended whether it takes down what stands on it.
    """
    waiting: list[Edge] = []
    for source, reader, flags in edges:
        if not packer.ended[source]:
            packer.counter[reader] += 1
            waiting.append((source, reader, flags))
        elif is_bad(source):
            packer.marked[reader] |= flags & (DATA | CARRIES)
    if waiting:
        packer.attached(waiting)
    block, base, _, end = spot
    order = ORDER | POSITION | (CARRIES if packer.halting else 0)
    for offset in () if _is_hung(packer, spot) else block.ends:
        packer.graph.readers[base + offset].append((end, order))
    packer.counter[end] += len(block.ends)
