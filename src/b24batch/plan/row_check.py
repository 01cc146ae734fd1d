"""Going over the rows of a recipe's tables before anything is sent.

What cannot be read is found there, all of it, and how often each command of a loop will be run,
where that depends on nothing that the portal has yet to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from b24batch._text import Span
from b24batch.errors import BatchError, Problem
from b24batch.model.clauses import Row, Seen, SeenKeys, passing_rows, source_rows
from b24batch.model.conditions import evaluate_condition
from b24batch.model.evaluate import evaluate, first_empty
from b24batch.model.getters import Unusual
from b24batch.model.outcome import CellRefused, Failed, Found, Outcome, ValueRefused
from b24batch.model.path import PathError, parse_path
from b24batch.model.recipe import ForEach, If
from b24batch.model.values import Entry, Group, Key, Ref, Table, Value
from b24batch.model.walk import nested_statements, visit_statement
from b24batch.plan.blocks import Guard, PartKind
from b24batch.plan.known import KnownScope, NotKnownYet
from b24batch.plan.outside import OutsideTable
from b24batch.plan.program import Program
from b24batch.plan.row_reading import Readable, RowBlock, row_blocks

__all__ = ["BadCell", "RowReport", "go_over_rows"]


_NOT_READ = (NotKnownYet, ValueRefused, BatchError)
"""What a value raises that cannot be worked out here; of those only cells are told here."""


class BadCell(msgspec.Struct, frozen=True):
    """A cell that a filter cannot read. `column` is empty where it is not known."""

    table: OutsideTable
    at: int
    column: str
    refused: CellRefused
    span: Span | None


class RowReport(msgspec.Struct):
    """What was found out.

    `wrong` is what the tables had to say. `bad` are the places of rows with a cell that a filter
    cannot read, with the reason, by the number of their table in `tables`; `cells` are the first
    of these cells, `more` counts the others. `most` and `least` say how often a command is run, by
    the number of its part, as far as the portal has no say in it; `unknown` are commands of which
    that cannot be told, and `loops` the loops that they are in.
    """

    wrong: list[Problem] = []
    tables: list[OutsideTable] = []
    bad: list[dict[int, str]] = []
    cells: list[BadCell] = []
    more: int = 0
    most: dict[int, int] = {}
    least: dict[int, int] = {}
    unknown: set[int] = set()
    loops: set[int] = set()


def go_over_rows(
    program: Program,
    *,
    limit_rows: int | None = None,
    most_cells: int = 20,
    keys: Callable[[], Seen] = SeenKeys,
) -> RowReport:
    """Work out what is known of all rounds before the run.

    `limit_rows` bounds the rows of each loop of the top level, `most_cells` the cells that are
    described; `keys` makes what remembers the keys of `unique by` of one loop. Raises TableProblem
    for a table that cannot be opened; wrong rows are in the report.
    """
    return _Check(program, limit_rows, most_cells, keys).go()


class _RowScope(KnownScope):
    """What names mean in a block, with the rows that are looked at."""

    def __init__(self, check: _Check, number: int) -> None:
        program = check.program
        names = program.blocks[number].names
        super().__init__(names, program.values, program.options, program.outside)
        self.check = check
        self._above = program.blocks[0].lets if number else {}

    def lookup(self, name: str) -> Outcome:
        """The value behind a name; raises NotKnownYet for one that the run must tell."""
        if name in self.names.variables and name in self.check.now:
            return Found(self.check.now[name])
        if name in self._above and self._above[name] is self.names.lets.get(name):
            return self.check.scopes[0].lookup(name)
        return super().lookup(name)

    def made(self, name: str, value: Value) -> Outcome:
        """What a `let` is, in a loop anew for each of its rows."""
        return evaluate(value, self) if self.names.variables else super().made(name, value)

    def table(self, table: Table) -> list[Any]:
        """The rows of a table, read once, with their places."""
        return self.check.whole(table, self)


class _Check:
    """One pass over everything; `now` are the rows of the loops that are gone through."""

    def __init__(
        self,
        program: Program,
        limit_rows: int | None,
        most_cells: int,
        keys: Callable[[], Seen],
    ) -> None:
        self.program = program
        self.keys = keys
        self.limit = limit_rows
        self.most_cells = most_cells
        self.report = RowReport()
        self.now: dict[str, Any] = {}
        self.blocks = row_blocks(program)
        self.scopes = [_RowScope(self, block.number) for block in program.blocks]
        self._places: dict[int, tuple[OutsideTable, int]] = {}
        self._here: tuple[OutsideTable, int] | None = None
        self._row: Any = None
        self._wholes: dict[Table, list[Any]] = {}
        self._numbers: dict[int, int] = {}
        self._told: dict[tuple[int, str, str], set[int]] = {}

    def go(self) -> RowReport:
        self._round(self.blocks[0], sure=True)
        self._read_the_others()
        return self.report

    def _round(self, row_block: RowBlock, *, sure: bool, counts: bool = True) -> None:
        """One pass through a block, as far as it is known; `sure` says that it will be run.

        Without `counts` nobody knows how often it is, and its values are only read.
        """
        top = row_block.block.number == 0
        scope = self.scopes[row_block.block.number]
        decided: dict[int, bool] = {}
        for row_part in row_block.parts:
            part = row_part.part
            taken = _taken(part.guards, decided)
            if taken is False:
                continue
            if not top:
                for value in row_part.values:
                    self._read(value, scope)
            if part.kind is PartKind.COMMAND and counts:
                self._count(part.number, sure=sure and taken is True)
            elif isinstance(part.statement, If) and row_part.known:
                holds = self._holds(part.statement, scope)
                if holds is not None:
                    decided[part.offset] = holds
            elif isinstance(part.statement, ForEach) and part.kind is PartKind.LOOP:
                inner, certain = self.blocks[part.inner], sure and taken is True
                if row_part.known:
                    self._loop(part.statement, inner, scope, sure=certain, counts=counts)
                    continue
                if counts:
                    self._skip(part.number, inner)
                self._round(inner, sure=False, counts=False)
        for guards, values in () if top else row_block.lets:
            if _taken(guards, decided) is not False:
                for value in values:
                    self._read(value, scope)

    def _count(self, number: int, *, sure: bool, rounds: int = 1) -> None:
        report = self.report
        report.most[number] = report.most.get(number, 0) + rounds
        if sure:
            report.least[number] = report.least.get(number, 0) + rounds

    def _count_alike(self, row_block: RowBlock, rounds: int, *, sure: bool) -> None:
        """Count the commands of rounds in which nothing is decided yet."""
        for row_part in row_block.parts:
            part = row_part.part
            if part.kind is PartKind.COMMAND:
                self._count(part.number, sure=sure and not part.guards, rounds=rounds)

    def _skip(self, loop: int, row_block: RowBlock) -> None:
        """Note that nobody knows how often the commands of a loop are run."""
        self.report.loops.add(loop)
        for row_part in row_block.parts:
            part = row_part.part
            if part.kind is PartKind.COMMAND:
                self.report.unknown.add(part.number)
            elif part.kind is PartKind.LOOP:
                self._skip(part.number, self.blocks[part.inner])

    # -- rows ----------------------------------------------------------------------------------

    def _loop(
        self, statement: ForEach, inner: RowBlock, scope: _RowScope, *, sure: bool, counts: bool
    ) -> None:
        """Go over the rows of a loop."""
        name, clauses = statement.name, statement.clauses
        inside, alike = self.scopes[inner.block.number], 0
        limit = self.limit if inner.block.parent == 0 else None
        try:
            rows: Iterable[Any] = islice(self._source(statement, scope), limit)
            if clauses:
                rows = passing_rows(rows, name, clauses, scope, seen=self.keys())
            for row in rows:
                told = row if isinstance(row, Row) else None
                if told is not None and isinstance(told.refused, CellRefused):
                    self.now[name] = told.value
                    self._refused(told.refused, inside, statement.span)
                elif told is None or (told.failed is None and told.refused is None):
                    self.now[name] = row if told is None else told.value
                    if inner.reads is None:
                        self._round(inner, sure=sure, counts=counts)
                        continue
                    alike += 1
                    for get, value in inner.reads:
                        try:
                            get(inside)
                        except (*_NOT_READ, Unusual):
                            self._read(value, inside)
        except (NotKnownYet, ValueRefused):  # told by the run, with the statement
            pass
        except BatchError as error:
            self._wrong(error, statement.source.span)
        finally:
            self.now.pop(name, None)
            if counts and alike:
                self._count_alike(inner, alike, sure=sure)

    def _wrong(self, error: BatchError, span: Span | None) -> None:
        """Take in what is wrong with a table; without a place in it, with that in the recipe."""
        self.report.wrong += [
            p if p.excerpt or p.span else msgspec.structs.replace(p, span=span, text="read here")
            for p in error.problems
        ]

    def _source(self, statement: ForEach, scope: _RowScope) -> Iterable[Any]:
        source = statement.source
        if isinstance(source, Ref):
            source = scope.names.follow(source)
        if isinstance(source, Table):
            keeps = any(isinstance(clause, Group) for clause in statement.clauses)
            return self._placed(scope.open_table(source, scope), keeps=keeps)
        outcome = evaluate(source, scope)
        return () if isinstance(outcome, Failed) else source_rows(outcome.value)

    def _placed(self, table: OutsideTable, *, keeps: bool) -> Iterator[Any]:
        """The rows of a table, each with its place until the next comes, or for good."""
        before: int | None = None
        self._number(table)
        for row in table:
            if before is not None and not keeps:
                self._places.pop(before, None)
            before = id(row.value)
            self._here = self._places[before] = (table, row.at)
            self._row = row.value
            yield row.value

    def _number(self, table: OutsideTable) -> int:
        """The number of a table in the report."""
        number = self._numbers.setdefault(id(table), len(self._numbers))
        if number == len(self.report.tables):
            self.report.tables.append(table)
            self.report.bad.append({})
        return number

    def whole(self, table: Table, scope: KnownScope) -> list[Any]:
        """All rows of a table that is looked things up in."""
        if table not in self._wholes:
            opened = scope.open_table(table, scope)
            self._wholes[table] = list(self._placed(opened, keeps=True))
        return self._wholes[table]

    def _read_the_others(self) -> None:
        """Read tables that are no source of a loop, so that their wrong rows are told as well."""
        for statement, _ in nested_statements(self.program.recipe):
            for found in visit_statement(statement):
                if not isinstance(found.node, Table):
                    continue
                try:
                    table = self.scopes[0].open_table(found.node, self.scopes[0])
                    if id(table) not in self._numbers:
                        for _ in self._placed(table, keeps=False):
                            pass
                except (NotKnownYet, ValueRefused):
                    continue
                except BatchError as error:
                    self._wrong(error, found.span)

    # -- values --------------------------------------------------------------------------------

    def _holds(self, statement: If, scope: _RowScope) -> bool | None:
        try:
            found = evaluate_condition(statement.condition, scope)
        except CellRefused as refused:
            self._refused(refused, scope, statement.condition.span)
        except (NotKnownYet, ValueRefused, BatchError):
            pass
        else:
            return found if isinstance(found, bool) else None
        return None

    def _read(self, value: Readable, scope: _RowScope) -> None:
        try:
            if not isinstance(value, Entry):
                evaluate(value, scope)
            elif first_empty(value.value, scope) is None:
                evaluate(value.value, scope)
        except CellRefused as refused:
            self._refused(refused, scope, value.span)
        except _NOT_READ:
            pass  # told by the run, with the command

    def _refused(self, refused: CellRefused, scope: _RowScope, span: Span | None) -> None:
        place, column = self._place(refused, scope)
        if place is None:
            return
        (table, at), report = place, self.report
        number = self._number(table)
        told = self._told.setdefault((number, column, refused.filter), set())
        if at in told:
            return
        told.add(at)
        where = f" in the column `{column}`" if column else ""
        report.bad[number].setdefault(at, f"{refused}{where}")
        if len(report.cells) < self.most_cells:
            report.cells.append(BadCell(table, at, column, refused, span))
        else:
            report.more += 1

    def _place(
        self, refused: CellRefused, scope: _RowScope
    ) -> tuple[tuple[OutsideTable, int] | None, str]:
        """The row that a cell is of, and its column; the row at hand where that is not clear."""
        try:
            ref = scope.names.follow(parse_path(refused.at.removeprefix("$")))
        except PathError:
            return self._here, ""
        if not isinstance(ref, Ref) or not ref.steps or not isinstance(ref.steps[-1], Key):
            return self._here, ""
        column, value = ref.steps[-1].name, None
        try:
            around = evaluate(Ref(ref.name, ref.steps[:-1]), scope)
            value = None if isinstance(around, Failed) else around.value
        except (NotKnownYet, ValueRefused, BatchError):
            pass  # of a variable inside an expression: the row at hand may do
        rows = value if isinstance(value, list) else [value]
        for row in (*rows, self._row):
            cell = row.get(column) if isinstance(row, dict) else None
            if cell == refused.value and id(row) in self._places:
                return self._places[id(row)], column
        return self._here, ""


def _taken(guards: tuple[Guard, ...], decided: dict[int, bool]) -> bool | None:
    """Whether something that stands in `if`s is run; None where that is not known."""
    known = [decided.get(offset) is branch for offset, branch in guards if offset in decided]
    if not all(known):
        return False
    return True if len(known) == len(guards) else None
