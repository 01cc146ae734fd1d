"""Edges: what must have ended before what may start.

An edge is kept once, at its source, as `(reader, flags)`. Order edges are sparse: a read
hangs on the last write of its sequence, a write on that and on the reads since. A loop takes
part in the order with its start and its end, an `expect` as a wall between above and below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from b24batch.catalogue import DOCUMENTED, Method
from b24batch.model.recipe import Command
from b24batch.plan.blocks import Block, Part, PartKind
from b24batch.plan.families import goes_by_offset

__all__ = [
    "CARRIES",
    "DATA",
    "ORDER",
    "POSITION",
    "SURE",
    "Graph",
    "graph_of",
    "join_block",
    "measure_depths",
]

DATA = 1
"""The reader refers to the source, or the source decides whether it is needed."""
ORDER = 2
"""The reader was written below the source, and one of them writes."""
CARRIES = 4
"""Order that carries failure: when the source fails, the reader is skipped."""
POSITION = 8
"""May be satisfied by standing earlier in the same request."""
SURE = 16
"""Every value that the reader takes from the source is sure (design: who fills in)."""


class Graph(msgspec.Struct, frozen=True):
    """Edges of `n` instances.

    `readers[i]` are the edges that leave i, `sources[i]` how many enter it, `depth[i]` how
    many requests must follow the one with i whatever is packed, `written[i]` its rank in the
    text, `writes[i]` whether it writes, `joints[i]` whether it sends nothing. The lists grow when
    a run makes further instances.
    """

    readers: list[list[tuple[int, int]]]
    sources: list[int]
    depth: list[int]
    written: list[int]
    writes: list[bool]
    joints: bytearray

    def copied(self) -> Graph:
        """The same graph, which may grow without this one's growing."""
        return Graph(
            [list(readers) for readers in self.readers],
            list(self.sources),
            list(self.depth),
            list(self.written),
            list(self.writes),
            bytearray(self.joints),
        )


def graph_of(block: Block) -> Graph:
    """The edges of the top level, where parts and instances have the same numbers."""
    parts = block.parts
    return Graph(
        [part.readers for part in parts],
        [part.sources for part in parts],
        [part.depth for part in parts],
        [part.written for part in parts],
        [part.writes for part in parts],
        bytearray(part.kind is not PartKind.COMMAND for part in parts),
    )


def join_block(
    block: Block,
    parts: Sequence[Part],
    data: Mapping[int, dict[int, int]],
    *,
    alone: Sequence[bool],
    ordered: bool,
    carries: bool,
    find: Callable[[str], Method | None] = DOCUMENTED.find,
) -> None:
    """Give the parts of a block their edges.

    `parts` are those of all blocks by number, `data[number]` maps each source of a part to the
    flags of that edge, `alone` marks what can stand in no request with what it waits for.
    `ordered` adds the edges of written order; `carries` makes them carry failure, as inside a
    round and under `halt on error`. `find` knows methods by their names.
    """
    order = _Order(block, ordered)
    lists = None if ordered else _Lists(parts, find)
    flags = ORDER | (CARRIES if carries else 0)
    for part in block.in_written_order():
        edges = data.get(part.number, {})
        before = order.before(part)
        if lists is not None:
            before = list(dict.fromkeys(before + lists.before(part)))
        if before:
            edges = dict(edges)
        for source in before:
            wall = parts[source].kind is PartKind.EXPECT or part.kind is PartKind.EXPECT
            apart = wall or alone[part.number] or alone[source]
            edges[source] = flags | edges.get(source, 0 if apart else POSITION)
        for source, edge in edges.items():
            if parts[source].block == block.number:
                parts[source].readers.append((part.offset, edge))
                part.sources += 1
            else:
                part.outside = (*part.outside, (source, edge))
    block.ends = tuple(part.offset for part in block.parts if not part.readers)


_UNORDERED = (PartKind.IF, PartKind.LET)


class _Order:
    """What each part waits for because of where it was written."""

    def __init__(self, block: Block, ordered: bool) -> None:
        self.ordered = ordered  # in any order, mere place means nothing but beside walls
        self.walls = any(part.kind is PartKind.EXPECT for part in block.parts)
        self.last = -1
        self.since: list[int] = []

    def before(self, part: Part) -> list[int]:
        """Numbers of the parts that this one waits for; parts come in written order."""
        if part.kind in _UNORDERED or not (self.ordered or self.walls):
            return []
        if part.kind is PartKind.END:
            self._passed(part)
            return []
        last = [self.last] if self.last >= 0 else []
        wall = part.kind is PartKind.EXPECT
        before = last + self.since if wall or (part.writes and self.ordered) else last
        if part.kind is not PartKind.LOOP:
            self._passed(part)
        return before

    def _passed(self, part: Part) -> None:
        if part.kind is PartKind.EXPECT or (part.writes and self.ordered):
            self.last, self.since = part.number, []
        elif self.ordered or self.walls:
            self.since.append(part.number)


class _Lists:
    """Which lists must have been read before something is written to their family.

    Offsets shift when records come and go; a list that is read by id stands that. Where written
    order holds the writes wait anyway, so this is for `in any order`.
    """

    def __init__(self, parts: Sequence[Part], find: Callable[[str], Method | None]) -> None:
        self._parts = parts
        self._find = find
        self._read: list[tuple[str, int]] = []

    def before(self, part: Part) -> list[int]:
        """Numbers of the lists above that this part waits for; parts come in written order."""
        if self._read and part.kind in (PartKind.COMMAND, PartKind.LOOP):
            written = set(self._written(part))
            found = [number for family, number in self._read if family in written]
        else:
            found = []
        command = part.statement
        if (
            isinstance(command, Command)
            and not part.writes
            and goes_by_offset(command, self._find(command.method))
        ):
            self._read.append((_family(command), part.number))
        return found

    def _written(self, part: Part) -> Iterator[str]:
        if isinstance(part.statement, Command) and part.writes:
            yield _family(part.statement)
        elif part.kind is PartKind.LOOP:
            for inner in self._parts:
                if inner.block == part.inner:
                    yield from self._written(inner)


def _family(command: Command) -> str:
    return command.method.rpartition(".")[0].lower()


def measure_depths(blocks: Sequence[Block], parts: Sequence[Part]) -> None:
    """Tell every part the longest chain below it, counting edges that no request can hold."""
    _measure(blocks[0], 0, blocks, parts)


def _measure(block: Block, below: int, blocks: Sequence[Block], parts: Sequence[Part]) -> None:
    for part in reversed(block.in_written_order()):
        deepest = max(part.depth, below)
        for offset, flags in part.readers:
            deepest = max(deepest, _depth_above(block.parts[offset], flags))
        if part.kind is PartKind.LOOP:
            inner = blocks[part.inner]
            _measure(inner, _end_of(part, block).depth, blocks, parts)
            deepest = max([deepest, *(one.depth for one in inner.parts)])
        part.depth = deepest
        for source, flags in part.outside:
            parts[source].depth = max(parts[source].depth, _depth_above(part, flags))


def _depth_above(reader: Part, flags: int) -> int:
    apart = not flags & POSITION or (reader.writes and flags & (DATA | SURE) == DATA)
    return reader.depth + (1 if apart else 0)


def _end_of(loop: Part, block: Block) -> Part:
    ends = (p for p in block.parts if p.kind is PartKind.END and p.inner == loop.inner)
    return next(ends)
