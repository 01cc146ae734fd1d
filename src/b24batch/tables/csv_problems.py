"""The words for what is wrong in a csv file."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from b24batch.errors import Problem
from b24batch.tables.anatomy import Anatomy, dissect
from b24batch.tables.rows import excerpt

__all__ = ["empty_file", "header_problems", "wrong_quotes", "wrong_width"]

_TWICE = 'write a quote inside a cell twice, `""`, and the whole cell in quotes'


def empty_file(name: str) -> Problem:
    """There is not even a header."""
    hint = "its first line must name the columns, or the recipe: `with { header: [a, b] }`"
    return Problem(
        "B522", f"`{name}` is empty: it has no line with the names of columns", hint=hint
    )


def header_problems(
    name: str, line: int, text: str, names: Sequence[str], delimiter: str
) -> list[Problem]:
    """Columns without a name and names that stand twice; `text` is the header as written."""
    places = dissect(text, delimiter).cells
    problems = []
    for at, column in enumerate(names):
        start, end = places[at]
        place = excerpt(name, line, *_on_first_line(text, start, end))
        if not column:
            message = f"column {at + 1} of `{name}` has no name"
            hint = "give it one, or take the column out"
            problems.append(Problem("B522", message, excerpt=place, text="empty", hint=hint))
        elif column in names[:at]:
            first = names.index(column) + 1
            message = f"`{name}` has two columns named `{column}`"
            problems.append(
                Problem(
                    "B522",
                    message,
                    excerpt=place,
                    text=f"column {at + 1}; the other is column {first}",
                    hint="rename one of them in the file",
                )
            )
    return problems


def wrong_width(
    name: str, line: int, text: str, *, cells: int, columns: Sequence[str], delimiter: str
) -> Problem:
    """A row with more or fewer cells than there are columns."""
    places = dissect(text, delimiter).cells
    message = f"this row has {_count(cells, 'cell')} for {_count(len(columns), 'column')}"
    if cells > len(columns):
        start = places[len(columns)][0] if len(columns) < len(places) else 0
        words = "no column for this"
        hint = (
            f"put a cell that holds `{_shown(delimiter)}` in quotes, or take out what is too much"
        )
        place = excerpt(name, line, *_on_first_line(text, start, len(text)))
    else:
        first = _first_line(text)
        words = f"`{columns[cells]}` is missing"
        hint = f"write every cell, an empty one too: `{_shown(delimiter)}`"
        place = excerpt(name, line, first, len(first))
    return Problem("B523", message, excerpt=place, text=words, hint=hint, notes=_span(line, text))


def wrong_quotes(name: str, line: int, text: str, anatomy: Anatomy) -> Problem:
    """A record that the csv module refuses."""
    if anatomy.quote is None:
        return _too_long(name, line, text)
    quote_line, quoted, column = _locate(line, text, anatomy.quote)
    if anatomy.stray is None:
        most = csv.field_size_limit()
        within = f" within {most:,} characters" if len(text) - anatomy.quote > most else ""
        message = f"the quote opened here has no closing one{within}"
        place = excerpt(name, quote_line, quoted, column, column + 1)
        return Problem("B524", message, excerpt=place, text="opened here", hint=_TWICE)
    return _stray(name, line, text, anatomy)


def _stray(name: str, line: int, text: str, anatomy: Anatomy) -> Problem:
    quote, stray = anatomy.quote or 0, anatomy.stray or 0
    quote_line, quoted, column = _locate(line, text, quote)
    stray_line, strayed, at = _locate(line, text, stray)
    message = "text follows the closing quote of a cell"
    if quote_line == stray_line:
        place = excerpt(name, stray_line, strayed, at, at + 1)
        return Problem("B524", message, excerpt=place, text="the cell has ended", hint=_TWICE)
    place = excerpt(name, quote_line, quoted, column, column + 1)
    note = f"the quote that closes it is in line {stray_line}, and text follows that"
    return Problem("B524", message, excerpt=place, text="opened here", hint=_TWICE, notes=(note,))


def _too_long(name: str, line: int, text: str) -> Problem:
    message = f"a cell is longer than {csv.field_size_limit():,} characters"
    place = excerpt(name, line, _first_line(text))
    hint = "keep it in a file of its own, or write the table as jsonl"
    return Problem("B523", message, excerpt=place, hint=hint)


def _locate(line: int, text: str, at: int) -> tuple[int, str, int]:
    """Number and text of the line that a place is in, and the place in it."""
    ends = [end.end() for end in re.finditer(r"\r\n|\r|\n", text) if end.end() <= at]
    start = ends[-1] if ends else 0
    return line + len(ends), _first_line(text[start:]), at - start


def _first_line(text: str) -> str:
    return text.partition("\n")[0].partition("\r")[0]


def _on_first_line(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The first line and the part to mark in it: all of it, if the place is further down."""
    first = _first_line(text)
    return (first, start, end) if start < len(first) else (first, 0, len(first))


def _span(line: int, text: str) -> tuple[str, ...]:
    last = _locate(line, text, len(text.rstrip("\r\n")))[0]
    return (f"the row goes on to line {last}",) if last > line else ()


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _shown(delimiter: str) -> str:
    return "\\t" if delimiter == "\t" else delimiter
