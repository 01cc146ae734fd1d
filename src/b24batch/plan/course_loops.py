"""Loops in a run that is only thought through: their rows, as far as they are known.

Rounds are opened by the rules of a run (`run/loops.py`), but no more of them than it takes to see
how they are packed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from b24batch.errors import BatchError
from b24batch.model.clauses import passing_rows, source_rows
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Found, ValueRefused
from b24batch.model.recipe import Command, ForEach
from b24batch.model.scope import Scope
from b24batch.model.values import Ref, Table, Value
from b24batch.plan.blocks import Block, Part, PartKind
from b24batch.plan.foreseen import NOT_KNOWN_ROW, ForeseenRound
from b24batch.plan.known import NotKnownYet
from b24batch.plan.rounds import Spot, add_round, attach_round

if TYPE_CHECKING:
    from b24batch.plan.course import Course

__all__ = ["EXAMPLE", "Ahead", "CourseLoops", "Loop", "Round", "loop_of"]

EXAMPLE = 120
"""Rounds that a loop is taken to have where nobody can know."""

MOST_PARTS = 8_000
"""Parts of rounds that are gone through, all loops together."""

MOST_COUNTED = 1_000_000
"""Rows of a loop that are counted."""

MOST_TRIED = 50_000
"""Rows to which clauses are put in order to count those that pass."""


class Ahead(msgspec.Struct):
    """What is known of the rounds of a block, all `loops` of it together.

    `opened` rounds are gone through; a run has `rows` if that is `known`, or `more` of them.
    """

    loops: int = 0
    opened: int = 0
    rows: int = 0
    known: bool = True
    more: bool = False


class Round:
    """One pass through a body; `base` is its first instance, `left` of its parts have not ended."""

    __slots__ = ("base", "block", "left", "loop", "row", "scope")

    def __init__(self, loop: Loop, row: Any, base: int) -> None:
        self.loop = loop
        self.block = loop.block
        self.row = row
        self.base = base
        self.left = len(loop.block.parts)
        self.scope: ForeseenRound


class Loop(msgspec.Struct):
    """One loop that has begun: its rows, and the instances of its start and its end."""

    block: Block
    around: Round | None
    start: int
    end: int
    rows: Iterator[Any]


class _Counted:
    """The first rows of a source; afterwards `more` says whether there are others."""

    def __init__(self, rows: Iterable[Any], most: int) -> None:
        self.rows = rows
        self.most = most
        self.more = False

    def __iter__(self) -> Iterator[Any]:
        for number, row in enumerate(self.rows):
            if number == self.most:
                self.more = True
                return
            yield row


class CourseLoops:
    """Opens rounds of the innermost loop that has rows left, as a run does.

    `ahead` tells of every block what came of it. At most `most_open` rounds of a block are open.
    """

    def __init__(self, course: Course, most_open: int) -> None:
        self.course = course
        self.blocks = course.program.blocks
        self.packer = course.packer
        self.most_open = most_open
        self.ahead = [Ahead() for _ in self.blocks]
        self._most = MOST_PARTS // max(1, len(self.blocks) - 1)
        self._running: list[Loop] = []
        self._begun: set[int] = set()
        self._open_in: dict[int, int] = {}
        self.packer.more = self.more
        self.packer.enter = self.enter

    def begin(self, i: int, part: Part) -> None:
        """Start a loop whose turn has come. Raises ValueRefused for what is no list."""
        if i not in self._begun:
            self._run(i, part)

    def enter(self, i: int) -> bool:
        """Open a loop whose turn comes within the request being built."""
        part = self.course.parts[i]
        if part is None or part.kind is not PartKind.LOOP or i in self._begun:
            return True
        if not self.course.is_needed(i):
            return True
        try:
            loop = self._run(i, part)
        except ValueRefused:
            return False
        while self._open_next(loop):
            pass
        return True

    def _run(self, i: int, part: Part) -> Loop:
        block, parts = self.blocks[part.inner], self.blocks[part.block].parts
        rows = self._rows(i, part, self.ahead[block.number])
        end = next(p.offset for p in parts if p.inner == part.inner and p is not part)
        loop = Loop(block, self.course.rounds[i], i, i - part.offset + end, rows)
        self._begun.add(i)
        self._running.append(loop)
        self.packer.counter[loop.end] += 1  # until its rows are at their end
        return loop

    # -- rows ----------------------------------------------------------------------------------

    def _rows(self, i: int, part: Part, ahead: Ahead) -> Iterator[Any]:
        """The rows of a loop that are gone through; what is known of all of them is noted."""
        statement = loop_of(part)
        room = max(1, self._most // max(1, len(self.blocks[part.inner].parts)))
        room = max(0, room - ahead.opened)
        ahead.loops += 1
        try:
            most = MOST_TRIED if statement.clauses else MOST_COUNTED
            source = _Counted(self._known_rows(statement, self.course.scope(i), part), most)
            rows = self._passing(source, statement, self.course.scope(i))
            first = list(itertools.islice(rows, room))
            further = sum(1 for _ in rows)
        except (NotKnownYet, BatchError):
            ahead.known = False
            return iter([NOT_KNOWN_ROW] * min(room, self._example(part, statement)))
        ahead.rows += len(first) + further
        ahead.more = ahead.more or source.more
        return iter(first)

    def _known_rows(self, statement: ForEach, scope: Scope, part: Part) -> Iterable[Any]:
        source = self._source(part, statement)
        if isinstance(source, Table):
            return (row.value for row in self.course.top.open_table(source, scope))
        outcome = evaluate(source, scope)
        return source_rows(outcome.value if isinstance(outcome, Found) else None)

    @staticmethod
    def _passing(rows: Iterable[Any], statement: ForEach, scope: Scope) -> Iterator[Any]:
        if not statement.clauses:
            return iter(rows)
        passing = passing_rows(rows, statement.name, statement.clauses, scope)
        return (row.value for row in passing)

    def _source(self, part: Part, statement: ForEach) -> Value:
        source = statement.source
        return self.blocks[part.block].names.follow(source) if isinstance(source, Ref) else source

    def _example(self, part: Part, statement: ForEach) -> int:
        """How many rounds to assume: all loops of a block together have about so many."""
        outer = self.ahead[part.block] if part.block else Ahead(rows=1)
        each = max(1, EXAMPLE // max(1, outer.rows)) if outer.known else 2
        source = self._source(part, statement)
        limit = self._limit(source) if isinstance(source, Ref) else None
        return each if limit is None else min(each, limit)

    def _limit(self, source: Ref) -> int | None:
        number = self.course.program.names.labels.get(source.name)
        part = None if number is None else self.course.program.parts[number]
        if part is None or not isinstance(part.statement, Command):
            return None
        return part.statement.limit

    # -- rounds --------------------------------------------------------------------------------

    def more(self) -> bool:
        """Open the next round of the innermost loop; says whether anything has changed."""
        for loop in reversed(self._running):
            if self._open_in.get(loop.block.number, 0) < self.most_open:
                self._open_next(loop)
                return True
        return False

    def _open_next(self, loop: Loop) -> bool:
        """Open one round; False, and the loop is at its end, when there are no more rows."""
        for row in loop.rows:
            self._open(loop, row)
            return True
        self._running.remove(loop)
        if self.packer.relieve(loop.end):
            self.course.free(loop.end)
        return False

    def _open(self, loop: Loop, row: Any) -> None:
        block, base = loop.block, len(self.packer.counter)
        around = Round(loop, row, base)
        around.scope = ForeseenRound(self.course.top, around)
        self.ahead[block.number].opened += 1
        self._open_in[block.number] = self._open_in.get(block.number, 0) + 1
        spot = Spot(block, base, loop.start, loop.end)
        edges = add_round(self.packer, spot, lambda n: self.course.decided.instance_of(n, around))
        self.course.add_round(around, edges)
        attach_round(self.packer, spot, edges, self.course.is_bad)
        if not block.parts:
            self._close(around)
        counter = self.packer.counter
        for i in [i for i in range(base, base + len(block.parts)) if not counter[i]]:
            self.course.free(i)

    def part_ended(self, around: Round) -> None:
        """Take in that an instance of a round has ended, for what stands on it too."""
        around.left -= 1
        if not around.left:
            self._close(around)

    def _close(self, around: Round) -> None:
        self._open_in[around.block.number] -= 1


def loop_of(part: Part) -> ForEach:
    """The statement of a part that is the start or the end of a loop."""
    if not isinstance(part.statement, ForEach):
        raise TypeError(part.kind)
    return part.statement
