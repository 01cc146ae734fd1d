"""Whatever the csv module writes is read as it was, and fails, and is read again."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from b24batch.errors import TableProblem
from b24batch.tables.anatomy import dissect
from b24batch.tables.failed import FailedRows
from b24batch.tables.opening import open_table
from b24batch.tables.places import Places
from b24batch.tables.rows import REASON

DELIMITERS = ";,\t|"
LETTERS = "abЯё9 \"'\n\r;,\t|=ß"
CP1251 = LETTERS.replace("ß", "№")


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def read(path: Path, options: dict[str, Any]) -> list[tuple[int, dict[str, str]]]:
    table = open_table("csv", path.name, options, places=Places.of(path.parent, path.parent))
    return [(row.at, row.value) for row in table]


class Case(NamedTuple):
    """A table, the same as a file in some dialect, and the options that its reader needs."""

    columns: list[str]
    rows: list[list[str]]
    data: bytes
    delimiter: str
    options: dict[str, Any]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]))
    letters = CP1251 if encoding == "cp1251" else LETTERS
    end = draw(st.sampled_from(["\r\n", "\n"]))
    if end == "\n":  # the csv module leaves the other one without quotes then
        letters = letters.replace("\r", "")
    width = draw(st.integers(1, 5))
    delimiter = draw(st.sampled_from(DELIMITERS + "~"))
    told = draw(st.booleans()) or delimiter == "~" or width == 1
    # a header that could be read in two ways is no fault of the reader's
    names = st.text(letters if told else "abЯё9 ", min_size=1, max_size=6).map(str.strip)
    columns = draw(st.lists(names.filter(bool), min_size=width, max_size=width, unique=True))
    rows = draw(st.lists(st.lists(st.text(letters, max_size=6), min_size=width, max_size=width)))
    text = io.StringIO(newline="")
    quoting = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writerows([columns, *rows])
    # encodings are told: a guess between them is right only for texts that tell them apart
    options = {"encoding": encoding, **({"delimiter": delimiter} if told else {})}
    return Case(columns, rows, text.getvalue().encode(encoding), delimiter, options)


@given(cases())
def test_what_the_csv_module_writes_is_read(case: Case) -> None:
    """Every cell, and the line where each row begins; rows without anything are none."""
    with folder() as home:
        (home / "a.csv").write_bytes(case.data)
        found = read(home / "a.csv", case.options)
    text = io.StringIO(case.data.decode(case.options["encoding"]), newline="")
    reader = csv.reader(text, delimiter=case.delimiter)
    ends = [reader.line_num for _ in reader]
    expected = [
        (end + 1, dict(zip(case.columns, row, strict=True)))
        for end, row in zip(ends, case.rows, strict=False)
        if any(row) or len(case.columns) == 1
    ]
    assert found == expected


@given(cases(), st.randoms(use_true_random=False))
def test_what_failed_is_read_as_it_was(case: Case, random: Random) -> None:
    """Any part of the rows, with the same options, or without the delimiter."""
    options = case.options
    with folder() as home:
        (home / "a.csv").write_bytes(case.data)
        table = open_table("csv", "a.csv", options, places=Places.of(home, home))
        rows = [row.value for row in table if random.random() < 0.5]
        with FailedRows(home / "b.csv", table.shape) as failed:
            for row in rows:
                failed.nothing_written(row, "почему")
        found = {"encoding": options["encoding"]}
        for choice in (options, found if case.delimiter in DELIMITERS else options):
            again = [value for _, value in read(home / "b.csv", choice)]
            assert [{**row, REASON: "почему"} for row in rows] == again


@given(st.text('aя"; \n\r\t,', max_size=40), st.sampled_from(";,"))
def test_any_text_gives_rows_or_problems(text: str, delimiter: str) -> None:
    """With a place each, and never another exception."""
    with folder() as home:
        (home / "a.csv").write_text(text, encoding="utf-8", newline="")
        try:
            rows = read(home / "a.csv", {"delimiter": delimiter, "header": ["a", "b"]})
        except TableProblem as refused:
            count = len(io.StringIO(text, newline="").readlines())
            for problem in refused.problems:
                assert problem.code in {"B523", "B524"}
                assert problem.excerpt is not None
                assert 1 <= problem.excerpt.line <= count
        else:
            assert all(list(value) == ["a", "b"] for _, value in rows)


@given(st.text('aя"; \n\r', max_size=30))
def test_cells_are_found_where_the_csv_module_finds_them(text: str) -> None:
    """In a record without a fault; where the module refuses it, there is one."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=";", strict=True)
    try:
        cells = next(reader, [])
    except csv.Error:
        assert dissect(text, ";").quote is not None
        return
    anatomy = dissect(text, ";")
    found = [text[start:end] for start, end in anatomy.cells]
    plain = [c[1:-1].replace('""', '"') if c.startswith('"') else c for c in found]
    assert plain == (cells or [""])
    assert anatomy.quote is None
