"""Tables in csv: every cell is text, nothing is guessed but delimiter and encoding."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import Any, TextIO

import msgspec

from b24batch._text import Excerpt
from b24batch.errors import Problem, TableProblem
from b24batch.tables import csv_problems
from b24batch.tables.anatomy import dissect
from b24batch.tables.content import Content
from b24batch.tables.csv_form import find_delimiter, read_records, told_delimiter
from b24batch.tables.file_table import FileTable
from b24batch.tables.lines import LinesAgain, open_text
from b24batch.tables.options import TableOptions
from b24batch.tables.rows import REASON, Row, Shape, Skip, WrongRows, excerpt
from b24batch.tables.survey import Survey, survey

__all__ = ["CsvTable", "open_csv"]

_HEAD = 1 << 16  # characters that are looked at for delimiter and header
_LONGEST = 100  # lines of a row that are looked at to find a cell


class _Form(msgspec.Struct, frozen=True):
    """How the file is laid out.

    `skip` lines and then `records` records come before the first row. `width` counts the cells
    of the header, of which those behind the last name have none.
    """

    delimiter: str
    columns: tuple[str, ...]
    width: int
    skip: int
    records: int


class CsvTable(FileTable):
    """A csv table, read anew each time it is iterated over; see `rows.Table`.

    A row is a dict of text with the columns as keys. Lines in which nothing stands but
    delimiters are no rows.
    """

    def __init__(self, content: Content, found: Survey, form: _Form, *, header_given: bool) -> None:
        super().__init__(content, found)
        self._form = form
        self._header_given = header_given

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the file."""
        return self._form.columns

    @property
    def shape(self) -> Shape:
        """How to write another such table; cp1251 that was guessed would not be found again."""
        encoding = "utf-8-sig" if self._survey.guessed else self._survey.encoding
        form = self._form
        return Shape("csv", form.columns, form.delimiter, encoding, self._header_given)

    def place(self, at: int) -> str:
        """File and line of a row."""
        return f"{self.name}:{at}"

    def cell(self, at: int, column: str) -> Excerpt:
        """Where a cell of the row at a line stands, for messages; the row where it has none."""
        with LinesAgain(self._content, self._survey.encoding) as again:
            raw = again.between(at, at + _LONGEST)
        cells = dissect(raw, self._form.delimiter).cells
        number = self.columns.index(column) if column in self.columns else len(cells)
        start, end = cells[number] if number < len(cells) else (0, 0)
        lines = raw[:start].splitlines(keepends=True)
        if lines and not lines[-1].endswith(("\n", "\r")):
            lines.pop()
        begun = sum(map(len, lines))
        line = (raw[begun:].splitlines() or [""])[0]
        return excerpt(self.name, at + len(lines), line, start - begun, end - begun)

    def rows(self, skip: Skip | None = None, /) -> Iterator[Row]:
        """Rows as `rows.Table` says. Behind a quote without an end nothing is read any more."""
        form, columns = self._form, self._form.columns
        usual, several = len(columns), len(columns) > 1
        wrong, giving = WrongRows(skip), True
        again = LinesAgain(self._content, self._survey.encoding)
        with again, open_text(self._content, self._survey.encoding) as text:
            reader = self._behind_header(text)
            ahead = form.skip + 1
            start = ahead + reader.line_num
            unread = True
            while unread:
                try:
                    for cells in reader:
                        # most rows come here; `zip` with its `strict` was slower by a tenth of all
                        if len(cells) == usual and (cells[0] or not several or any(cells)):
                            if giving:
                                yield Row(dict(zip_longest(columns, cells)), start)
                        elif any(map(str.strip, cells)):
                            raw = again.between(start, form.skip + reader.line_num)
                            odd = self._odd(cells, start, raw)
                            if isinstance(odd, Problem):
                                giving = wrong.add(odd)
                            elif giving:
                                yield odd
                        start = ahead + reader.line_num
                    unread = False
                except csv.Error:
                    raw = again.between(start, form.skip + reader.line_num)
                    anatomy = dissect(raw, form.delimiter)
                    giving = wrong.add(csv_problems.wrong_quotes(self.name, start, raw, anatomy))
                    unread = anatomy.quote is None or anatomy.stray is not None
                    start = ahead + reader.line_num
        wrong.refuse()

    def _behind_header(self, text: TextIO) -> Any:  # the csv module does not name its readers
        form = self._form
        for _ in range(form.skip):
            text.readline()
        reader = read_records(text, form.delimiter)
        next(islice(filter(None, reader), form.records, form.records), None)
        return reader

    def _odd(self, cells: list[str], start: int, raw: str) -> Row | Problem:
        """A row of another width: good if all it has too much is empty, and so in the header."""
        form, usual = self._form, len(self._form.columns)
        if usual < len(cells) <= form.width and not any(cells[usual:]):
            return Row(dict(zip(form.columns, cells, strict=False)), start)
        return csv_problems.wrong_width(
            self.name,
            start,
            raw,
            cells=len(cells),
            columns=form.columns,
            delimiter=form.delimiter,
        )


def open_csv(content: Content, options: TableOptions) -> CsvTable:
    """Look through a csv file, and read its header.

    Raises TableProblem for bytes that are no text, and for a header without names, with the
    same name twice, or with wrong quotes.
    """
    found = survey(content, options.encoding)
    with open_text(content, found.encoding) as text:
        head = text.readlines(_HEAD)
    form = _form(content.name, head, options)
    return CsvTable(content, found, form, header_given=options.header is not None)


def _form(name: str, head: list[str], options: TableOptions) -> _Form:
    told = told_delimiter(head[0]) if head else None
    skip = 0 if told is None else 1
    delimiter = options.delimiter or told or find_delimiter(head[skip:])
    line, raw, cells = _first_record(name, head, skip, delimiter)
    if options.header is not None:
        own = (*(column for column in options.header if column != REASON), REASON)
        fed_back = tuple(cells) == own  # a table of failed rows, which always has a header
        columns = own if fed_back else options.header
        return _Form(delimiter, columns, len(columns), skip, records=int(fed_back))
    if not cells:
        raise TableProblem(csv_problems.empty_file(name))
    names = [cell.strip() for cell in cells]
    while len(names) > 1 and not names[-1]:
        names.pop()
    problems = csv_problems.header_problems(name, line, raw, names, delimiter)
    if problems:
        raise TableProblem(problems)
    return _Form(delimiter, tuple(names), len(cells), skip, records=1)


def _first_record(
    name: str, head: list[str], skip: int, delimiter: str
) -> tuple[int, str, list[str]]:
    """Line, text and cells of the first record that is not empty; no cells if there is none."""
    reader = read_records(head[skip:], delimiter)
    start = skip
    try:
        for cells in reader:
            if cells:
                return start + 1, "".join(head[start : skip + reader.line_num]), cells
            start = skip + reader.line_num
    except csv.Error:
        raw = "".join(head[start : skip + reader.line_num])
        anatomy = dissect(raw, delimiter)
        problem = csv_problems.wrong_quotes(name, start + 1, raw, anatomy)
        raise TableProblem(problem) from None
    return start + 1, "", []
