"""What is known before a run: names at the top level and in rounds, tables that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from b24batch.errors import BatchError, Problem
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Empty, Found, Outcome, ValueRefused
from b24batch.model.scope import Scope
from b24batch.model.values import Literal, Table, Value
from b24batch.plan.bind import Names
from b24batch.plan.known import KnownScope, NotKnownYet
from b24batch.plan.outside import Outside, OutsideRow, OutsideTable
from b24batch.plan.program import Program

if TYPE_CHECKING:
    from b24batch.plan.course_loops import Round

__all__ = [
    "NOT_KNOWN_ROW",
    "STANDARD_INPUT",
    "Decided",
    "ForeseenOutside",
    "ForeseenRound",
    "ForeseenTop",
]

STANDARD_INPUT = "-"

NOT_KNOWN_ROW: Any = object()
"""A row that only the run will know."""

_NOTHING = Literal(None)


class ForeseenOutside:
    """Opens for a plan what a run would open; what cannot be read is told in `problems`.

    Standard input can be read only once, so it is left for the run.
    """

    def __init__(self, opened: Outside) -> None:
        self.opened = opened
        self.problems: dict[str, Problem] = {}

    def table(
        self, format: str, path: str, options: Mapping[str, Any], *, given: bool
    ) -> OutsideTable:
        """A table; raises NotKnownYet for one that cannot be read now."""
        if path == STANDARD_INPUT:
            raise NotKnownYet(path)
        try:
            return _Rows(self, self.opened.table(format, path, options, given=given), path)
        except (BatchError, ValueRefused) as error:
            raise self.unreadable(path, error) from None

    def unreadable(self, path: str, error: BatchError | ValueRefused) -> NotKnownYet:
        """Remember why a table cannot be read."""
        problem = error.problems[0] if isinstance(error, BatchError) else None
        self.problems.setdefault(path, problem or Problem("B520", str(error)))
        return NotKnownYet(path)

    def file(self, path: str, *, given: bool) -> Any:
        """Content is read when its request is built, so never for a plan."""
        del given
        raise NotKnownYet(path)

    def compute(self, key: str, args: list[Any], at: tuple[int, ...] = ()) -> Any:
        """What a function of the program makes of values."""
        return self.opened.compute(key, args, at)


class _Rows:
    """A table whose wrong rows make it one that cannot be read."""

    def __init__(self, outside: ForeseenOutside, table: OutsideTable, path: str) -> None:
        self._outside = outside
        self._table = table
        self._path = path

    def __iter__(self) -> Iterator[OutsideRow]:
        try:
            yield from self._table
        except (BatchError, ValueRefused) as error:
            raise self._outside.unreadable(self._path, error) from None

    def place(self, at: int) -> str:
        """Where a row stands, in words."""
        return self._table.place(at)


class Decided:
    """What became of joints and commands without an answer, by part and round.

    `branches` has the branch that each `if` takes, as far as that is known, by instance;
    `not_needed` the instances in branches that are not taken.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.branches: dict[int, bool] = {}
        self.not_needed: set[int] = set()

    def let(self, names: Names, name: str, around: Round | None) -> Value | None:
        """The expression behind a `let`; nothing where its `if` takes the other branch."""
        value = names.lets.get(name)
        if value is None:
            return None
        for number, branch in names.conditional.get(name, ()):
            i = self.instance_of(number, around)
            if i not in self.branches and i not in self.not_needed:
                raise NotKnownYet(name)
            if self.branches.get(i) is not branch:
                return _NOTHING
        return value

    def answer(self, names: Names, name: str, around: Round | None) -> Outcome:
        """Nothing for a command that is not needed; other answers are not there yet."""
        if name not in names.collected:
            i = self.instance_of(names.labels[name], around)
            if i in self.not_needed:
                return Empty(f"${name}", missing=True)
        raise NotKnownYet(name)

    def instance_of(self, number: int, around: Round | None) -> int:
        """The instance of a part of a round's block, or of one around it."""
        if number < len(self.program.blocks[0].parts):
            return number
        part = self.program.parts[number]
        while around is not None and around.block.number != part.block:
            around = around.loop.around
        if around is None:
            raise LookupError(number)
        return around.base + part.offset


class ForeseenTop(KnownScope):
    """What names mean at the top level: parameters that are given, and what stands on those."""

    def __init__(self, decided: Decided, outside: Outside) -> None:
        program = decided.program
        super().__init__(program.names, program.values, program.options, outside)
        self.decided = decided

    def let(self, name: str) -> Value | None:
        """The expression behind a `let`."""
        return self.decided.let(self.names, name, None)

    def answer(self, name: str) -> Outcome:
        """The answer of a command, of which only emptiness can be known."""
        return self.decided.answer(self.names, name, None)


class ForeseenRound(Scope):
    """What names mean in a round."""

    def __init__(self, top: ForeseenTop, around: Round) -> None:
        self.top = top
        self.around = around
        self.names = around.block.names
        self.moment = top.moment
        self.country = top.country
        self.indexes = top.indexes

    def lookup(self, name: str) -> Outcome:
        """The value behind a name; raises NotKnownYet for what only the run will know."""
        names = self.names
        around: Round | None = self.around if name in names.variables else None
        while around is not None:
            if around.block.variable == name:
                if around.row is NOT_KNOWN_ROW:
                    raise NotKnownYet(name)
                return Found(around.row)
            around = around.loop.around
        value = self.let(name)
        if value is not None:
            return evaluate(value, self)
        if name in names.labels:
            return self.top.decided.answer(names, name, self.around)
        return self.top.lookup(name)

    def let(self, name: str) -> Value | None:
        """The expression behind a `let`."""
        return self.top.decided.let(self.names, name, self.around)

    def count(self, name: str, word: str) -> int | None:
        """`total` and `next` beside an answer, which nothing has here."""
        return self.top.count(name, word)

    def file(self, path: str) -> Any:
        """The content of a file, which is not read here."""
        return self.top.file(path)

    def table(self, table: Table) -> Any:
        """The rows of a table."""
        return self.top.table(table)

    def compute(self, key: str, args: list[Any]) -> Any:
        """What a function of the program makes: it is called once a round, by the run."""
        del args
        raise NotKnownYet(key)
