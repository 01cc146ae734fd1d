"""Tables in json and jsonl: values keep their types, numbers their digits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from b24batch.errors import Problem, TableProblem
from b24batch.tables.content import Content
from b24batch.tables.file_table import FileTable
from b24batch.tables.lines import open_text
from b24batch.tables.options import TableOptions
from b24batch.tables.rows import Row, Shape, Skip, WrongRows, excerpt
from b24batch.tables.survey import Survey, survey

__all__ = ["JsonTable", "open_json"]


class JsonTable(FileTable):
    """Rows of a json or jsonl file, read anew each time; see `rows.Table`.

    A json file holds a list, or an object whose values are the rows, and is loaded whole. In
    jsonl every line is a row, blank ones left out, and is read as it is asked for. A row may
    be anything that JSON has; numbers with a fraction are Decimals.
    """

    columns: None = None  # rows may differ

    def __init__(self, content: Content, found: Survey, format: str) -> None:
        super().__init__(content, found)
        self._format = format

    @property
    def shape(self) -> Shape:
        """How to write another such table."""
        encoding = "utf-8" if self._survey.guessed else self._survey.encoding
        return Shape(self._format, encoding=encoding)

    def place(self, at: int) -> str:
        """File and line of a row, or the number of the entry."""
        return f"{self.name}:{at}" if self._format == "jsonl" else f"{self.name}, entry {at}"

    def rows(self, skip: Skip | None = None, /) -> Iterator[Row]:
        """Rows as `rows.Table` says; a json file that is no JSON is no row, and is refused."""
        if self._format == "jsonl":
            return _lines(self._content, self._survey.encoding, WrongRows(skip))
        return _whole(self._content, self._survey.encoding)


def open_json(content: Content, options: TableOptions, format: str) -> JsonTable:
    """Look through a file. Raises TableProblem for bytes that are no text."""
    return JsonTable(content, survey(content, options.encoding), format)


def _whole(content: Content, encoding: str) -> Iterator[Row]:
    with open_text(content, encoding) as text:
        document = text.read()
    try:
        value = _decode(document)
    except ValueError as error:
        hint = "correct the file; if each of its lines is a value of its own, it is jsonl"
        raise TableProblem(_malformed(content.name, document, error, hint=hint)) from None
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        message = f"`{content.name}` holds a single value, and no rows"
        hint = "a table is a list, or an object whose values are the rows"
        raise TableProblem(Problem("B526", message, hint=hint))
    yield from map(Row, value, range(1, len(value) + 1))


def _lines(content: Content, encoding: str, wrong: WrongRows) -> Iterator[Row]:
    giving = True
    with open_text(content, encoding) as text:
        for at, line in enumerate(text, 1):
            if line.isspace():
                continue
            try:
                value = _decode(line)
            except ValueError as error:
                hint = "each line is a JSON value of its own"
                giving = wrong.add(_malformed(content.name, line, error, at, hint=hint))
            else:
                if giving:
                    yield Row(value, at)
    wrong.refuse()


def _decode(text: str) -> Any:  # whatever JSON spells
    """Raises ValueError, for too many brackets in each other too."""
    try:
        return _decoder().decode(text)
    except RecursionError:
        raise ValueError("brackets stand too deep in each other") from None
    except ArithmeticError:
        raise ValueError("a number is too large") from None


@cache
def _decoder() -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(float_hook=Decimal)


def _malformed(name: str, text: str, error: ValueError, line: int = 1, *, hint: str) -> Problem:
    """The place and the reason, which the reader of the standard library tells best."""
    reason, at, text = str(error), 0, text.rstrip()
    try:
        json.loads(text)
    except json.JSONDecodeError as known:
        reason, at = known.msg[:1].lower() + known.msg[1:], known.pos
    except RecursionError:
        pass
    before = [end.end() for end in re.finditer(r"\r\n|\r|\n", text[:at])]
    start = before[-1] if before else 0
    end = re.compile(r"[\r\n]|$").search(text, start)
    here = text[start : end.start() if end else None]
    place = excerpt(name, line + len(before), here, at - start, at - start + 1)
    return Problem("B526", f"this is no JSON: {reason}", excerpt=place, hint=hint)
