"""What is said of tables before a run: how they were read, and which rows are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.cli.console import Console

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.errors import Problem
    from b24batch.plan.row_check import RowReport

__all__ = ["SkippedRows", "tell_tables"]

_MOST = 20


def tell_tables(report: RowReport, console: Console, source: Source) -> None:
    """Say how tables were read where that was not plain, such as in a guessed encoding."""
    from b24batch.errors import render

    for table in report.tables:
        for notice in getattr(table, "notices", ()):
            console.say(render(notice, source) + "\n")


class SkippedRows:
    """Says what is wrong with rows that `--skip-bad-rows` leaves out."""

    def __init__(self, console: Console, source: Source) -> None:
        self._console = console
        self._source = source
        self._count = 0

    def take(self, problem: Problem) -> None:
        """Say what is wrong with one more."""
        import msgspec

        from b24batch.errors import render

        self._count += 1
        if self._count <= _MOST:
            warning = msgspec.structs.replace(problem, severity="warning", hint="")
            self._console.say(render(warning, self._source) + "\n")

    def end(self, report: RowReport) -> None:
        """Say how many rows are left out, some of which may have several mistakes."""
        from b24batch.tables.skipping import SkippingTable

        tables = [table for table in report.tables if isinstance(table, SkippingTable)]
        rows = sum(table.wrong + len(table.left_out) for table in tables)
        if rows:
            are = "1 row is" if rows == 1 else f"{rows:,} rows are"
            self._console.say(f"{are} left out, because they cannot be read")
