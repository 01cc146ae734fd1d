"""Tables of outputs as they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

__all__ = ["downwards"]

_MOST_COLUMNS = 8

Cell = TypeVar("Cell")


def downwards(
    columns: Sequence[str], rows: Sequence[Sequence[Cell]], total: int
) -> tuple[list[str], list[list[Cell | str]]]:
    """The table as it is; a single record of many fields with a line for each of them.

    `total` is the number of records, of which `rows` may be only the first.
    """
    if total == 1 and len(columns) > _MOST_COLUMNS and rows:
        return ["field", "value"], [list(pair) for pair in zip(columns, rows[0], strict=True)]
    return list(columns), [list(row) for row in rows]
