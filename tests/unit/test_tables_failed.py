"""Tables of failed rows: they are fed in again as they are, and nothing half done is in them."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from b24batch.tables.failed import FailedRows, partial_path
from b24batch.tables.opening import open_table
from b24batch.tables.places import Places
from b24batch.tables.rows import REASON, Row, Table

WHY = "поле ИНН: 字\nне то"
TOLD = "поле ИНН: 字 не то"


def table(folder: Path, format: str, name: str, **options: Any) -> Table:
    return open_table(format, name, options, places=Places.of(folder, folder))


def write_back(rows: Table, target: Path) -> list[Any]:
    """Every row fails; the values as they were."""
    with FailedRows(target, rows.shape) as failed:
        values = [row.value for row in rows]
        for value in values:
            failed.nothing_written(value, WHY)
    assert failed.failed == len(values)
    return values


def bare(row: Row) -> Any:
    """The value without what was added to it."""
    if not isinstance(row.value, dict):
        return row.value
    return {name: value for name, value in row.value.items() if name != REASON}


@pytest.mark.parametrize(
    ("data", "options"),
    [
        ("Номер заказа;имя\r\n1;Анна\r\n2;я;\r\n".replace("я;", "я"), {}),
        ('\ufeffимя\tb\n\'a;b\t"x\ny"\n', {}),
        ("sep=|\nСумма, руб|имя\n1,5|2\n", {}),
        ("Сумма, руб;Имя;\n1,5;x\n", {}),
        ("имя\nАнна\n", {}),
        ("имя~b;c\n1~2\n", {"delimiter": "~"}),
        ("1;Анна\n", {"header": ["номер", "имя"]}),
        ('"a ""b""; c",d\n1,2\n', {}),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "given"])
def test_a_csv_table_can_be_fed_in_again(
    tmp_path: Path, data: str, options: dict[str, Any], encoding: str
) -> None:
    """With the same options, and again when it has failed again."""
    if encoding == "given":
        encoding, options = "cp1251", {**options, "encoding": "cp1251"}
        data = data.removeprefix("\ufeff")
    source = tmp_path / "a.csv"
    source.write_bytes(data.replace("\ufeff", "").encode(encoding))
    rows = table(tmp_path, "csv", "a.csv", **options)
    values = write_back(rows, tmp_path / "b.csv")
    again = table(tmp_path, "csv", "b.csv", **options)
    assert again.columns == (*(rows.columns or ()), REASON)
    assert [bare(row) for row in again] == values
    assert {row.value[REASON].replace("\\u5b57", "字") for row in again} == {TOLD}
    write_back(again, tmp_path / "c.csv")
    third = table(tmp_path, "csv", "c.csv", **options)
    assert third.columns == again.columns
    assert [bare(row) for row in third] == values
    assert third.notices == again.notices == ()


def test_a_guess_is_not_made_twice(tmp_path: Path) -> None:
    """A few rows of cp1251 may happen to be good UTF-8, and would be read as other letters."""
    rows = "имя\n" + "С\n" + "РЎ\n"
    (tmp_path / "a.csv").write_bytes(rows.encode("cp1251"))
    source = table(tmp_path, "csv", "a.csv")
    with FailedRows(tmp_path / "b.csv", source.shape) as failed:
        failed.nothing_written([row.value for row in source][1], "x")
    assert [bare(row) for row in table(tmp_path, "csv", "b.csv")] == [{"имя": "РЎ"}]


@pytest.mark.parametrize("format", ["json", "jsonl"])
@pytest.mark.parametrize("encoding", [None, "cp1251"])
def test_json_tables_can_be_fed_in_again(tmp_path: Path, format: str, encoding: str | None) -> None:
    """Values keep their types; a row that is no object has no place for the reason."""
    texts = ['{"имя": "é", "сумма": 1.10, "x": [null, {"я": true}]}', '"字"', "5"]
    data = f"[{','.join(texts)}]" if format == "json" else "\n".join(texts)
    options = {} if encoding is None else {"encoding": encoding}
    if encoding is not None:
        data = data.replace("é", "\\u00e9").replace("字", "\\u5b57")
    (tmp_path / "a").write_bytes(data.encode(encoding or "utf-8"))
    values = write_back(table(tmp_path, format, "a", **options), tmp_path / "b")
    again = list(table(tmp_path, format, "b", **options))
    assert [bare(row) for row in again] == values
    assert again[0].value[REASON] == TOLD
    assert type(again[0].value["сумма"]) is Decimal


@pytest.mark.parametrize("format", ["csv", "json", "jsonl"])
def test_without_failed_rows_the_table_is_empty(tmp_path: Path, format: str) -> None:
    """An older one would be fed in again; an account of half done rows is left alone."""
    (tmp_path / "a").write_text({"csv": "a;b\n", "json": "[]", "jsonl": ""}[format])
    target = tmp_path / "b"
    target.write_text("old")
    partial_path(target).write_text("old")
    assert write_back(table(tmp_path, format, "a"), target) == []
    assert list(table(tmp_path, format, "b")) == []
    assert partial_path(target).read_text() == "old"


def test_half_done_rows_go_to_a_file_of_their_own(tmp_path: Path) -> None:
    """With what was done, ids included, and nothing of them in the other."""
    (tmp_path / "a.csv").write_text("имя;сумма\nАнна;5\nИван;6\n", encoding="utf-8")
    rows = table(tmp_path, "csv", "a.csv")
    first, second = (row.value for row in rows)
    with FailedRows(tmp_path / "f.csv", rows.shape, ["Company", "Deal"]) as failed:
        failed.partly_written(first, {"Company": 41, "Deal": "unknown"}, "нет ответа")
        failed.nothing_written(second, "x")
        failed.partly_written(first, {"Deal": {"ID": "7"}}, "y")
    assert (failed.failed, failed.partial) == (1, 2)
    text = (tmp_path / "f.csv.partial.csv").read_text(encoding="utf-8")
    assert list(csv.reader(io.StringIO(text), delimiter=";")) == [
        ["имя", "сумма", "b24batch_Company", "b24batch_Deal", REASON],
        ["Анна", "5", "41", "unknown", "нет ответа"],
        ["Анна", "5", "", '{"ID":"7"}', "y"],
    ]
    assert [bare(row) for row in table(tmp_path, "csv", "f.csv")] == [second]


def test_half_done_rows_of_json_are_shown_as_a_whole(tmp_path: Path) -> None:
    """Csv all the same; Excel knows the letters by the mark."""
    (tmp_path / "a.json").write_text('[{"имя": "Анна"}, 5]', encoding="utf-8")
    rows = table(tmp_path, "json", "a.json")
    with FailedRows(tmp_path / "f.json", rows.shape, ["Deal"]) as failed:
        for row in rows:
            failed.partly_written(row.value, {"Deal": 1}, "x")
    partial = table(tmp_path, "csv", "f.json.partial.csv")
    assert [json.loads(row.value["row"]) for row in partial] == [{"имя": "Анна"}, 5]
    assert partial.shape.encoding == "utf-8-sig"


def test_a_run_that_breaks_off_leaves_the_old_tables(tmp_path: Path) -> None:
    """No draft is left behind either."""
    (tmp_path / "a.csv").write_text("a\n1\n")
    rows = table(tmp_path, "csv", "a.csv")
    target = tmp_path / "f.csv"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), FailedRows(target, rows.shape, ["D"]) as failed:
        failed.nothing_written({"a": "1"}, "x")
        failed.partly_written({"a": "1"}, {}, "x")
        raise KeyboardInterrupt
    assert target.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", "f.csv"}


def test_the_table_may_replace_its_source(tmp_path: Path) -> None:
    """`-p file=f.csv --failed f.csv`: rows are read to the end before the file is replaced."""
    target = tmp_path / "f.csv"
    target.write_text("a;b\n1;2\n3;4\n")
    assert len(write_back(table(tmp_path, "csv", "f.csv"), target)) == 2
    assert [bare(row) for row in table(tmp_path, "csv", "f.csv")] == [
        {"a": "1", "b": "2"},
        {"a": "3", "b": "4"},
    ]
