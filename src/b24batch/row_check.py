"""Looking at all rows of a recipe's tables before the first request: what is wrong, at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import msgspec

from b24batch.errors import BatchError, Problem, TableProblem
from b24batch.model.outcome import ValueRefused, excerpt
from b24batch.tables.csv_table import CsvTable
from b24batch.tables.opening import missing_column
from b24batch.tables.rows import MOST_PROBLEMS, Table
from b24batch.tables.skipping import SkippingTable

if TYPE_CHECKING:
    from b24batch.plan.outside import OutsideTable
    from b24batch.plan.program import Program
    from b24batch.plan.row_check import BadCell, RowReport

__all__ = ["check_rows"]


def check_rows(program: Program, *, limit_rows: int | None = None) -> RowReport:
    """Go over everything that is known before the run, and refuse what cannot be read.

    Columns that a table does not have, rows that do not fit their table, and cells that
    `number` or `date` cannot read: all of them together, each with its place. Where the tables
    leave wrong rows out (`OpenedOutside.skip`), such rows are left out too, and told. Raises
    TableProblem.
    """
    from b24batch.plan.row_check import go_over_rows
    from b24batch.run.seen import keys_apart

    if not program.has_tables:
        return go_over_rows(program, limit_rows=limit_rows, keys=keys_apart)
    columns = list(_missing_columns(program))
    if columns:
        raise TableProblem(columns)
    report = go_over_rows(program, limit_rows=limit_rows, most_cells=MOST_PROBLEMS, keys=keys_apart)
    wrong = list(dict.fromkeys(report.wrong))
    skipping = [t for t in report.tables if isinstance(t, SkippingTable)]
    if skipping and not wrong:
        for number, table in enumerate(report.tables):
            if isinstance(table, SkippingTable):
                table.left_out = report.bad[number]
        for problem in _cells(report):
            skipping[0].skip(problem)
        again = any(report.bad)  # counts are to be those of the rows that are left
        if not again:
            return report
        return go_over_rows(program, limit_rows=limit_rows, keys=keys_apart)
    problems = [*wrong, *_cells(report)]
    if problems:
        raise TableProblem(problems)
    return report


def _missing_columns(program: Program) -> Iterator[Problem]:
    """Columns that the tables of a recipe do not have, each once, where it is first named."""
    from b24batch.plan.columns import column_uses
    from b24batch.plan.known import KnownScope, NotKnownYet

    scope = KnownScope(program.names, program.values, program.options, program.outside)
    told: set[str] = set()
    for node, column, span in column_uses(program.recipe):
        try:
            table = scope.open_table(node, scope)
        except (NotKnownYet, ValueRefused, BatchError):
            continue  # told when its turn has come
        problem = missing_column(_whole(table), column, span)
        if problem is not None and problem.message not in told:
            told.add(problem.message)
            yield problem


def _whole(table: OutsideTable) -> Table:
    """The table as it was opened."""
    opened = cast("Table", table)  # `outside` opens no others
    return opened.table if isinstance(opened, SkippingTable) else opened


def _cells(report: RowReport) -> list[Problem]:
    cells = sorted(report.cells, key=lambda cell: (report.tables.index(cell.table), cell.at))
    problems = [_unreadable(cell) for cell in cells]
    if report.more:
        note = f"{report.more:,} more cells cannot be read"
        last = problems.pop()
        problems.append(msgspec.structs.replace(last, notes=(*last.notes, note)))
    return problems


def _unreadable(cell: BadCell) -> Problem:
    table, refused = _whole(cell.table), cell.refused
    where = f" in the column `{cell.column}`" if cell.column else ""
    message = f"`{refused.filter}` cannot read `{excerpt(refused.value)}`{where}"
    place = None
    if isinstance(table, CsvTable):
        place = table.cell(cell.at, cell.column)
    else:
        message += f" ({table.place(cell.at)})"
    return Problem(
        "B530",
        message,
        cell.span,
        f"it reads {refused.wanted}",
        excerpt=place,
        hint="correct it, or leave out such rows with `--skip-bad-rows`",
    )
