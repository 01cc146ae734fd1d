"""What all tables have in common: rows with their places, and wrong rows told together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeAlias

import msgspec

from b24batch._text import Excerpt
from b24batch.errors import Problem, TableProblem

__all__ = ["MOST_PROBLEMS", "REASON", "Row", "Shape", "Skip", "Table", "WrongRows", "excerpt"]

MOST_PROBLEMS = 20
"""So many wrong rows are shown; the others are counted."""

REASON = "b24batch_reason"
"""The column of a table of failed rows that says why nothing was written."""

_WIDEST = 88
_BEFORE = 32

Skip: TypeAlias = Callable[[Problem], None]
"""Told of each wrong row, which is then left out."""


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row: its value, and where it stands.

    `at` counts from 1: the line in a csv or jsonl file where the row begins, the number of the
    entry in json and in a list of files. `Table.place(row.at)` says it in words.
    """

    value: Any
    at: int


class Shape(msgspec.Struct, frozen=True):
    """How a table is written, so that another can be written the same way.

    `columns` are known for csv and files. `encoding` is what a reader with the same options
    would find or was told. `header_given` means that the recipe names the columns, and the
    file has no line for them.
    """

    format: str
    columns: tuple[str, ...] = ()
    delimiter: str = ","
    encoding: str = "utf-8"
    header_given: bool = False


class Table(Protocol):
    """Rows that can be read more than once, each time from the beginning.

    `columns` is None where rows may differ, as in json. `digest` is the SHA-256 of the bytes
    that were read, or for a list of files of what it says. `notices` are notes and warnings
    about how the table was read.
    """

    @property
    def name(self) -> str: ...

    @property
    def columns(self) -> tuple[str, ...] | None: ...

    @property
    def digest(self) -> str: ...

    @property
    def notices(self) -> tuple[Problem, ...]: ...

    @property
    def shape(self) -> Shape: ...

    def rows(self, skip: Skip | None = None, /) -> Iterator[Row]:
        """The rows, read as they are asked for.

        A wrong row is told to `skip` and left out. Without `skip`, the rest is looked through
        for more of them at the first one, and TableProblem is raised with all, or with the
        first `MOST_PROBLEMS` and the number of the others.
        """
        ...

    def place(self, at: int) -> str:
        """A row's place in words: `orders.csv:12`, `orders.json, entry 3`."""
        ...

    def __iter__(self) -> Iterator[Row]: ...


class WrongRows:
    """What becomes of wrong rows while a table is read, as `Table.rows` promises it."""

    def __init__(self, skip: Skip | None) -> None:
        self._skip = skip
        self._problems: list[Problem] = []
        self._more = 0

    def add(self, problem: Problem) -> bool:
        """Tell of a wrong row; whether rows are still to be given out, or only looked through."""
        if self._skip is not None:
            self._skip(problem)
        elif len(self._problems) < MOST_PROBLEMS:
            self._problems.append(problem)
        else:
            self._more += 1
        return self._skip is not None

    def refuse(self) -> None:
        """Raise TableProblem if there were any, and nobody to tell."""
        if self._more:
            note = f"{self._more:,} more rows of this table are wrong"
            last = self._problems.pop()
            self._problems.append(msgspec.structs.replace(last, notes=(*last.notes, note)))
        if self._problems:
            raise TableProblem(self._problems)


def excerpt(file: str, line: int, text: str, start: int = 0, end: int | None = None) -> Excerpt:
    """The piece of a line around the characters to mark, safe to be shown on a terminal."""
    text = text.rstrip("\r\n")
    start = min(start, len(text))
    end = max(start, len(text) if end is None else min(end, len(text)))
    cut = max(0, start - _BEFORE) if len(text) > _WIDEST else 0
    shown = "".join(char if char.isprintable() else " " for char in text[cut : cut + _WIDEST])
    return Excerpt(file, line, start + 1, shown, start - cut, min(end - cut, len(shown)))
