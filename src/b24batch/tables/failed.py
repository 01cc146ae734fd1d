"""Rows that failed, as tables: to be put right and fed in again, and what was half done."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import msgspec

from b24batch.tables.rows import REASON, Shape
from b24batch.tables.whole import WholeFile

__all__ = ["FailedRows", "partial_path"]

_PREFIX = "b24batch_"


def partial_path(path: Path) -> Path:
    """The file beside a table of failed rows that tells what was done of others."""
    return path.with_name(f"{path.name}.partial.csv")


class FailedRows:
    """Writes rows of which nothing was written to one table, those half done to another.

    The first, at `path`, is written as the table that the rows came from (`shape`), with the
    column `b24batch_reason` more, so that it can be read in its place with the same options;
    it is there after `commit` even without rows, as an older one would no longer be true. The
    second is csv at `partial_path(path)`, with a column for each of `writes`, and is made only
    if there is something to tell. Rows go to drafts as they come; both files take their places
    with `commit`, or at the end of a `with` block. Raises OSError.
    """

    def __init__(self, path: Path, shape: Shape, writes: Sequence[str] = ()) -> None:
        self.failed = 0
        self.partial = 0
        self._path = path
        self._shape = shape
        self._writes = tuple(writes)
        self._failed_rows = _open(path, shape)
        self._partial_rows: _CsvSheet | None = None

    def nothing_written(self, row: Any, reason: str) -> None:
        """A row that can be tried again; `reason` is put on one line."""
        self.failed += 1
        self._failed_rows.write(row, {REASON: _one_line(reason)})

    def partly_written(self, row: Any, done: Mapping[str, Any], reason: str) -> None:
        """A row that must not be tried again as a whole.

        `done` has for a write what came of it, such as its id or `unknown`; the others are
        left empty.
        """
        self.partial += 1
        if self._partial_rows is None:
            self._partial_rows = self._open_partial()
        extras = {_PREFIX + write: done.get(write) for write in self._writes}
        extras[REASON] = _one_line(reason)
        self._partial_rows.write(row if self._shape.columns else {"row": row}, extras)

    def _open_partial(self) -> _CsvSheet:
        shape = self._shape
        if not shape.columns:  # rows of json may differ: each is shown as a whole
            shape = Shape("csv", ("row",), encoding="utf-8-sig")
        extras = (*(_PREFIX + write for write in self._writes), REASON)
        return _CsvSheet(WholeFile(partial_path(self._path)), shape, extras)

    def commit(self) -> None:
        """Put both tables in their places, that of half done rows first."""
        if self._partial_rows is not None:
            self._partial_rows.end()
        self._failed_rows.end()

    def discard(self) -> None:
        """Leave everything as it was; does nothing after `commit`."""
        if self._partial_rows is not None:
            self._partial_rows.discard()
        self._failed_rows.discard()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self.discard()


class _Sheet(Protocol):
    """A table that is being written."""

    def write(self, row: Any, extras: Mapping[str, Any]) -> None: ...

    def end(self) -> None: ...

    def discard(self) -> None: ...


def _open(path: Path, shape: Shape) -> _Sheet:
    whole = WholeFile(path)
    try:
        if shape.format == "csv":
            return _CsvSheet(whole, shape, (REASON,))
        return _JsonSheet(whole, shape)
    except BaseException:
        whole.discard()
        raise


class _CsvSheet:
    """Rows as csv. All names of the header are in quotes: a reader finds only one delimiter."""

    def __init__(self, whole: WholeFile, shape: Shape, extras: Sequence[str]) -> None:
        self._whole = whole
        self._columns = [column for column in shape.columns if column not in extras]
        # words about a row may have letters that the encoding of the table has not
        self._text = io.TextIOWrapper(
            whole.file, shape.encoding, errors="backslashreplace", newline=""
        )
        header = csv.writer(self._text, delimiter=shape.delimiter, quoting=csv.QUOTE_ALL)
        header.writerow([*self._columns, *extras])
        self._writer = csv.writer(self._text, delimiter=shape.delimiter)

    def write(self, row: Any, extras: Mapping[str, Any]) -> None:
        cells = [_cell(row.get(column)) for column in self._columns]
        self._writer.writerow([*cells, *map(_cell, extras.values())])

    def end(self) -> None:
        self._text.flush()
        self._text.detach()
        self._whole.commit()

    def discard(self) -> None:
        self._whole.discard()


class _JsonSheet:
    """Rows as a list in json, or one a line; the reason goes into a row that is an object."""

    def __init__(self, whole: WholeFile, shape: Shape) -> None:
        self._whole = whole
        self._lines = shape.format == "jsonl"
        # utf-8-sig and utf-16 put their mark at the beginning only
        self._text = io.TextIOWrapper(whole.file, shape.encoding, newline="\n")
        self._first = True

    def write(self, row: Any, extras: Mapping[str, Any]) -> None:
        told = {**row, **extras} if isinstance(row, dict) else row
        before = "" if self._lines else "[\n" if self._first else ",\n"
        self._text.write(before + self._fitting(_json(told)) + ("\n" if self._lines else ""))
        self._first = False

    def _fitting(self, text: str) -> str:
        """JSON with escapes, where the encoding of the table has not all of its letters."""
        try:
            text.encode(self._text.encoding)
        except UnicodeEncodeError:
            return re.sub(r"[^\0-\x7f]", lambda found: json.dumps(found[0])[1:-1], text)
        return text

    def end(self) -> None:
        if not self._lines:
            self._text.write("[]\n" if self._first else "\n]\n")
        self._text.flush()
        self._text.detach()
        self._whole.commit()

    def discard(self) -> None:
        self._whole.discard()


@cache
def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder(decimal_format="number")


def _json(value: Any) -> str:
    return _encoder().encode(value).decode()


def _cell(value: Any) -> str:
    """A cell of csv: text as it is, nothing as nothing, the rest as JSON."""
    return "" if value is None else value if isinstance(value, str) else _json(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
