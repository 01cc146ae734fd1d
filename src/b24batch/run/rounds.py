"""The rounds of loops: opened on demand, and what is kept of them when they have ended.

A round is one pass through the body of a loop; its parts are instances of its own, next to one
another, so that an edge of the body is one between two offsets. A loop is open from its start,
which says what its rows are, until the last of its rounds has ended.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from b24batch.errors import BatchError, Problem
from b24batch.model.evaluate import evaluate
from b24batch.model.getters import Unusual
from b24batch.model.outcome import MISSING, Failed, Found, Outcome, ValueRefused
from b24batch.model.scope import Scope, Way
from b24batch.model.values import ObjectValue, Table, Value
from b24batch.plan.known import is_made_of_rows

if TYPE_CHECKING:
    from b24batch.plan.bind import Names
    from b24batch.plan.blocks import Block
    from b24batch.plan.outside import OutsideTable
    from b24batch.plan.program import Program
    from b24batch.run.records import Answers

__all__ = ["Loop", "Round", "RoundScope", "RowsAhead", "TableRows", "instance_of"]


class Round:
    """One pass through a body. `base` is its first instance, `number` counts from 0.
    `place` is that behind the numbers of the rounds around it, as names have it.

    `left` of its parts have not ended; `failed` says that one of them ended badly. `at` is where
    its row stands in a table, from 1. `problem` is why its row cannot be used, `refused` are
    `let`s that could not be worked out, None without any.
    """

    __slots__ = (
        "_scope",
        "at",
        "base",
        "block",
        "failed",
        "has_left",
        "left",
        "loop",
        "number",
        "place",
        "problem",
        "refused",
        "row",
    )

    def __init__(self, loop: Loop, block: Block, number: int, row: Any) -> None:
        self.loop = loop
        self.block = block
        self.number = number
        outer = loop.around
        self.place: int | str = number if outer is None else f"{outer.place}.{number}"
        self.row = Found(row)
        self.base = -1
        self.left = len(block.parts)
        self.failed = False
        self.at = 0
        self.has_left = False
        self.problem: Problem | None = None
        self.refused: dict[str, ValueRefused] | None = None
        self._scope: RoundScope | None = None

    @property
    def scope(self) -> RoundScope:
        """What names mean in it; made when it is asked for."""
        if self._scope is None:
            self._scope = RoundScope(self.loop.answers, self)
        return self._scope

    def leave(self) -> None:
        """Have no place any more. There may be a million such rounds, so they keep little."""
        self.has_left = True
        self._scope = None

    @property
    def path(self) -> tuple[int, ...]:
        """Its number behind those of the rounds around it."""
        around = self.loop.around
        return (self.number,) if around is None else (*around.path, self.number)


class Loop:
    """One loop that runs: in a loop that is nested, one for each round around it.

    `joints` are the instances of its start and its end. `table` is what its rows are of, if it is
    one; `rows` is None when the last has been taken. `opened` counts its rounds, `failed` those in
    which something ended badly. `kept` are outcomes of names that are used
    outside, by round.
    """

    __slots__ = (
        *(
            "answers",
            "around",
            "block",
            "end",
            "failed",
            "kept",
            "opened",
            "problem",
            "rows",
            "start",
        ),
        "table",
    )

    def __init__(
        self,
        answers: Answers,
        block: Block,
        around: Round | None,
        joints: tuple[int, int],
        rows: tuple[TableRows | None, Iterator[Any]],
    ) -> None:
        self.answers = answers
        self.block = block
        self.around = around
        self.start, self.end = joints
        self.rows: Iterator[Any] | None = rows[1]
        self.table = rows[0]
        self.opened = 0
        self.failed = 0
        self.kept: dict[str, dict[int, Outcome | list[Outcome]]] = {}
        self.problem: Exception | None = None

    def keep(self, number: int, name: str, outcome: Outcome | list[Outcome]) -> None:
        """Keep what a name was in a round; a list of outcomes for one of a loop inside."""
        self.kept.setdefault(name, {})[number] = outcome

    def entries(self, name: str) -> list[Outcome]:
        """What a name was in each round, in input order; those of loops inside are one list."""
        by_round = self.kept.get(name, {})
        found: list[Outcome] = []
        for number in sorted(by_round):
            entry = by_round[number]
            if isinstance(entry, list):
                found += entry
            else:
                found.append(entry)
        return found


class TableRows:
    """The rows of a table as values, with where each stands until its round is opened."""

    def __init__(self, table: OutsideTable) -> None:
        self.table = table
        self._at: dict[int, int] = {}

    def __iter__(self) -> Iterator[Any]:
        for number, row in enumerate(self.table):
            self._at[number] = row.at
            yield row.value

    def take(self, number: int) -> int:
        """Where a row stands; rows before it are forgotten, for their turn does not come."""
        while (first := next(iter(self._at), number)) < number:
            del self._at[first]
        return self._at.pop(number, 0)


class RowsAhead:
    """Rows of which it can be asked whether there are more before the next one is taken."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows = rows
        self._ahead: list[Any] = []
        self._problem: Exception | None = None

    @property
    def at_end(self) -> bool:
        """Whether there are no more; what goes wrong with the next one is raised in its turn."""
        if not self._ahead and self._problem is None:
            try:
                self._ahead.append(next(self._rows))
            except StopIteration:
                return True
            except (BatchError, ValueRefused) as problem:
                self._problem = problem
        return False

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if self._ahead:
            return self._ahead.pop()
        if self._problem is not None:
            raise self._problem
        return next(self._rows)


_row: Way = attrgetter("row")


class RoundScope(Scope):
    """What names mean in one round: its rows, its own commands and `let`s, and those around."""

    def __init__(self, answers: Answers, around: Round) -> None:
        self.answers = answers
        self.around = around
        self.row = around.row.value
        self.near = answers.near(around.block)
        self._lists: Mapping[str, Found] = {}
        self.moment = answers.moment
        self.country = answers.country
        self.indexes = answers.indexes

    @property
    def names(self) -> Names:
        """The names of its block."""
        return self.around.block.names

    def lookup(self, name: str) -> Outcome:
        """The value behind a name; failed for a command that is not done."""
        offset = self.near.get(name)
        if offset is None:
            return self._far(name)
        around = self.around
        if offset < 0:
            return around.row
        return Failed(name) if around.has_left else self.answers.outcome(around.base + offset, name)

    def way(self, name: str) -> Way | None:
        """Short ways lead to rows, to commands of the same round, and to those outside of loops."""
        offset = self.near.get(name)
        names, there = self.names, self.answers.there
        if offset is None:
            number = names.labels.get(name, sys.maxsize)
            hidden = name in names.lets or name in names.variables or name in names.collected
            is_top = number < len(self.answers.program.blocks[0].parts)
            return (lambda _: there(number)) if is_top and not hidden else None
        if offset < 0:
            return _row

        def way(scope: RoundScope) -> Any:
            around = scope.around
            return MISSING if around.has_left else there(around.base + offset)

        return way

    def _far(self, name: str) -> Outcome:
        """The same of a `let`, and of what stands in the rounds around or outside of all loops."""
        names = self.names
        if name in names.variables:
            around: Round | None = self.around
            while around is not None:
                if around.block.variable == name:
                    return around.row
                around = around.loop.around
        if name in names.lets:
            value = self.let(name)
            if value is None:
                return self.answers.without_let(name, names.conditional[name], self.around)
            if type(value) is ObjectValue:
                return self.object(name, value)
            return self._list(name, value) if is_made_of_rows(value) else evaluate(value, self)
        number = names.labels.get(name)
        if number is None:
            return self.answers.lookup(name)
        i = instance_of(self.around, number, self.answers.program)
        if i < 0:
            return Failed(name)
        if name in names.collected:
            return self.answers.collected(name, i)
        return self.answers.outcome(i, name)

    def _list(self, name: str, value: Value) -> Outcome:
        """A list made of rows, made once in the round, or outside of all, that its `let` is in."""
        around: Round | None = self.around
        while around is not None and name not in around.block.lets:
            around = around.loop.around
        if around is None:
            return self.answers.made(name, value)
        if around is not self.around:
            return around.scope.lookup(name)
        kept = self._lists.get(name)
        if kept is not None:
            return kept
        found = evaluate(value, self)
        if type(found) is Found:
            self._lists = {**self._lists, name: found}
        return found

    def object(self, name: str, value: ObjectValue) -> Outcome:
        """The usual `let` of a round, a row of output, which is always found if nothing failed."""
        try:
            return Found(self.answers.let_getter(self.around.block, name, value, self)(self))
        except (Unusual, ValueRefused):
            return evaluate(value, self)

    def let(self, name: str) -> Value | None:
        """The expression behind a `let`; None where its `if` took the other branch."""
        value = self.names.lets.get(name)
        conditions = self.names.conditional.get(name)
        holds = value is None or self.answers.holds(conditions, self.around)
        return value if holds else None

    def count(self, name: str, word: str) -> int | None:
        """The `total` or `next` that came beside a command's answer."""
        number = self.names.labels.get(name)
        if number is None or name in self.names.collected:
            return None
        i = instance_of(self.around, number, self.answers.program)
        return None if i < 0 else self.answers.count_of(i, word)

    def rows(self, name: str, answer: Any) -> list[Any] | None:
        """The rows in an answer, where its method is known to keep them."""
        number = self.names.labels.get(name)
        return None if number is None else self.answers.rows_of(number, answer)

    def file(self, path: str) -> Any:
        """The content of a file."""
        return self.answers.file(path)

    def table(self, table: Table) -> Any:
        """The rows of a table."""
        return self.answers.table(table)

    def compute(self, key: str, args: list[Any]) -> Any:
        """What a function of the program makes of values, once in a round."""
        at = (self.around.block.number, *self.around.path)
        return self.answers.outside.compute(key, args, at)


def instance_of(around: Round | None, number: int, program: Program) -> int:
    """The instance of a part of this round's block, or of one around it.

    -1 if that round has left its place, so that nothing more is known of it.
    """
    if number < len(program.blocks[0].parts):
        return number
    part = program.parts[number]
    while around is not None and around.block.number != part.block:
        around = around.loop.around
    if around is None:
        raise LookupError(number)
    return -1 if around.has_left else around.base + part.offset
