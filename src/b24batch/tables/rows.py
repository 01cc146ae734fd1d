"""What all tables have in common: rows with their places, and wrong rows told together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn, Protocol, TypeAlias

import msgspec

from b24batch._text import Excerpt
from b24batch.errors import Problem, TableProblem

__all__ = ["MOST_PROBLEMS", "REASON", "Row", "Shape", "Skip", "Table", "all_good", "excerpt"]

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

    def rows(self, skip: Skip | None = None) -> Iterator[Row]:
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


def all_good(rows: Iterable[Row | Problem], skip: Skip | None) -> Iterator[Row]:
    """Rows without the wrong ones; what `Table.rows` promises of these."""
    entries = iter(rows)
    for entry in entries:
        if isinstance(entry, Row):
            yield entry
        elif skip is not None:
            skip(entry)
        else:
            _refuse(entry, entries)


def _refuse(first: Problem, rest: Iterator[Row | Problem]) -> NoReturn:
    problems = [first]
    more = 0
    for entry in rest:
        if isinstance(entry, Problem):
            more += len(problems) == MOST_PROBLEMS
            problems += [entry] * (len(problems) < MOST_PROBLEMS)
    if more:
        note = f"{more:,} more rows of this table are wrong"
        last = problems[-1]
        problems[-1] = msgspec.structs.replace(last, notes=(*last.notes, note))
    raise TableProblem(problems)


def excerpt(file: str, line: int, text: str, start: int = 0, end: int | None = None) -> Excerpt:
    """The piece of a line around the characters to mark, safe to be shown on a terminal."""
    text = text.rstrip("\r\n")
    start = min(start, len(text))
    end = max(start, len(text) if end is None else min(end, len(text)))
    cut = max(0, start - _BEFORE) if len(text) > _WIDEST else 0
    shown = "".join(char if char.isprintable() else " " for char in text[cut : cut + _WIDEST])
    return Excerpt(file, line, start + 1, shown, start - cut, min(end - cut, len(shown)))
