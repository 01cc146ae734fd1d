"""A table without the rows that are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from b24batch.errors import Problem
from b24batch.tables.rows import Row, Shape, Skip, Table

__all__ = ["SkippingTable"]


class SkippingTable:
    """A table of which wrong rows are left out, and those at `left_out`; see `rows.Table`.

    `left_out` says why. Each wrong row is told to `skip`, and counted in `wrong`, the first time
    that the table is read to its end.
    """

    def __init__(self, table: Table, skip: Skip) -> None:
        self.table = table
        self.left_out: Mapping[int, str] = {}
        self.wrong = 0
        self.skip = skip
        self._read = False

    @property
    def name(self) -> str:
        """As in the table."""
        return self.table.name

    @property
    def columns(self) -> tuple[str, ...] | None:
        """As in the table."""
        return self.table.columns

    @property
    def digest(self) -> str:
        """As in the table."""
        return self.table.digest

    @property
    def notices(self) -> tuple[Problem, ...]:
        """As in the table."""
        return self.table.notices

    @property
    def shape(self) -> Shape:
        """As in the table."""
        return self.table.shape

    def rows_left_out(self) -> Iterator[tuple[Row, str]]:
        """The rows at `left_out`, with the reason of each."""
        for row in self.table.rows(_tell_nobody) if self.left_out else ():
            if row.at in self.left_out:
                yield row, self.left_out[row.at]

    def place(self, at: int) -> str:
        """As in the table."""
        return self.table.place(at)

    def __iter__(self) -> Iterator[Row]:
        return self.rows()

    def rows(self, skip: Skip | None = None, /) -> Iterator[Row]:
        """The rows that are left."""
        told = skip or self._tell
        left_out = self.left_out
        for row in self.table.rows(told):
            if row.at not in left_out:
                yield row
        self._read = True

    def _tell(self, problem: Problem) -> None:
        if not self._read:
            self.wrong += 1
            self.skip(problem)


def _tell_nobody(problem: Problem) -> None:
    del problem
