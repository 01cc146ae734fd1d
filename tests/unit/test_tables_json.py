"""Tables in json and jsonl: values as they are, mistakes by line and column."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from b24batch.errors import Problem, TableProblem
from b24batch.tables.content import StandardInput
from b24batch.tables.opening import open_table
from b24batch.tables.places import Places
from b24batch.tables.rows import Table


def table(folder: Path, format: str, data: str | bytes, **options: Any) -> Table:
    content = data if isinstance(data, bytes) else data.encode()
    (folder / "строки").write_bytes(content)
    return open_table(format, "строки", options, places=Places.of(folder, folder))


def values(table: Table) -> list[Any]:
    return [row.value for row in table]


def refused(table: Table) -> list[tuple[int, int, str]]:
    """Line, column and message of every problem."""
    with pytest.raises(TableProblem) as caught:
        values(table)
    return list(map(place, caught.value.problems))


def place(problem: Problem) -> tuple[int, int, str]:
    assert problem.code == "B526"
    assert problem.excerpt is not None
    return problem.excerpt.line, problem.excerpt.column, problem.message


EVERYTHING = [{"имя": "Анна", "сумма": Decimal("1.10")}, 5, "x", None, True, [1], 10**30]
TEXT = '{"имя": "Анна", "сумма": 1.10}|5|"x"|null|true|[1]|1000000000000000000000000000000'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_rows_may_be_anything(tmp_path: Path, format: str, encoding: str) -> None:
    """Numbers keep their digits, and the encoding is found as that of csv is."""
    text = f"[{TEXT}]".replace("|", ",\r\n") if format == "json" else TEXT.replace("|", "\r\n")
    rows = table(tmp_path, format, text.encode(encoding))
    found = values(rows)
    assert found == EVERYTHING
    assert [type(value) for value in found] == [type(value) for value in EVERYTHING]
    assert type(found[0]["сумма"]) is Decimal
    assert str(found[0]["сумма"]) == "1.10"
    assert [row.at for row in rows] == list(range(1, 8))
    assert rows.columns is None


def test_an_object_gives_its_values(tmp_path: Path) -> None:
    """As an object of an answer does."""
    assert values(table(tmp_path, "json", '{"a": {"x": 1}, "b": 2}')) == [{"x": 1}, 2]
    assert values(table(tmp_path, "json", "{}")) == []


@pytest.mark.parametrize("text", ["5", '"[]"', "null", "true"])
def test_a_single_value_is_no_table(tmp_path: Path, text: str) -> None:
    """The hint says what one is."""
    with pytest.raises(TableProblem, match="a table is a list, or an object") as caught:
        values(table(tmp_path, "json", text))
    assert caught.value.problems[0].code == "B526"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('[\n  {"a": 1,}\n]', 2, 11),
        ('[1,\r\n"я" "б"]', 2, 5),
        ("", 1, 1),
        ("[1, 2", 1, 6),
        ("[1]\n[2]\n", 2, 1),
        ("[" * 100_000, 1, 1),
        ("[1e99999999999999999999]", 1, 1),
    ],
)
def test_text_that_is_no_json(tmp_path: Path, text: str, line: int, column: int) -> None:
    """The place of the mistake, and the line with it."""
    ((found_line, found_column, message),) = refused(table(tmp_path, "json", text))
    assert (found_line, found_column) == (line, column)
    assert message.startswith("this is no JSON: ")


def test_lines_in_place_of_a_list_are_recognised(tmp_path: Path) -> None:
    """The hint names the other format."""
    with pytest.raises(TableProblem, match="it is jsonl"):
        values(table(tmp_path, "json", '{"a": 1}\n{"a": 2}\n'))


def test_wrong_lines_of_jsonl_are_told_together(tmp_path: Path) -> None:
    """Blank lines are none; without the wrong ones the rest can be had."""
    rows = table(tmp_path, "jsonl", '{"a": 1}\n\n  \r\n{"a": я}\n{"a": 3}\n[1,\n')
    assert [found[:2] for found in refused(rows)] == [(4, 7), (6, 4)]
    skipped: list[Problem] = []
    assert [(row.at, row.value) for row in rows.rows(skipped.append)] == [
        (1, {"a": 1}),
        (5, {"a": 3}),
    ]
    assert [place(problem)[0] for problem in skipped] == [4, 6]


def test_jsonl_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    """Rows before a wrong one are there before it is met."""
    rows: Iterator[Any] = iter(table(tmp_path, "jsonl", "1\n2\nx\n"))
    assert [next(rows).value, next(rows).value] == [1, 2]
    with pytest.raises(TableProblem):
        next(rows)


def test_places_in_words(tmp_path: Path) -> None:
    """Lines where there are any, else the number of the entry."""
    assert table(tmp_path, "jsonl", "1\n").place(7) == "строки:7"
    assert table(tmp_path, "json", "[1]").place(7) == "строки, entry 7"


def test_standard_input(tmp_path: Path) -> None:
    """By the same name as everywhere."""
    stdin = StandardInput(io.BytesIO(b'[{"a": 1}]'))
    rows = open_table("json", "-", places=Places.of(tmp_path, tmp_path), stdin=stdin)
    assert values(rows) == values(rows) == [{"a": 1}]
