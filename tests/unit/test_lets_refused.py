"""A `let` of a round that cannot be worked out: told with its cause, and its row is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import Done, within

NOTE = """
for row in csv "клиенты.csv" {
  let Line = { name: $row.name, departments: "Отдел ${Users[ID = $row.user].UF_DEPARTMENT}" }
  %s
}
output $Line as csv to "отчёт.csv"
"""
RECIPE = "Users = user.get { FILTER: { ACTIVE: true } }" + NOTE
WRITE = """crm.timeline.comment.add {
  fields: { ENTITY_TYPE: deal, ENTITY_ID: 1, COMMENT: "а" }
}"""


def run(folder: Path, write: str, *more: str) -> Done:
    (folder / "клиенты.csv").write_text("name,user\nИван,1\nАнна,\nПётр,2\n", encoding="utf-8")
    (folder / "отчёт.b24").write_text(RECIPE % write, encoding="utf-8")
    line = ("run", "отчёт.b24", "--portal", "practice", "--yes", "--failed", "плохие.csv", *more)
    return within(*line)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_cause_is_told_once_with_its_rows(folder: Path) -> None:
    """The report groups what went wrong, and the rows come back as a table."""
    done = run(folder, "")
    assert done.code == 1
    assert "`Line` could not be worked out: a list cannot stand inside text (2 rounds)" in done.err
    assert "note: rows: клиенты.csv:2, клиенты.csv:4" in done.err
    assert "note: 2 of 3 rounds of `row` failed" in done.err
    kept = (folder / "плохие.csv").read_text(encoding="utf-8-sig").splitlines()
    assert kept[1:] == [
        "Иван,1,a list cannot stand inside text",
        "Пётр,2,a list cannot stand inside text",
    ]
    assert (folder / "отчёт.csv").read_text(encoding="utf-8-sig").splitlines()[1:] == ["Анна,"]


def test_a_row_with_a_write_is_no_row_to_feed_in_again(folder: Path) -> None:
    """Something was written for it: it goes to the table of what was half done."""
    done = run(folder, WRITE)
    assert "2 rows failed half done" in done.err
    assert (folder / "плохие.csv").read_text(encoding="utf-8-sig").count("\n") == 1
    partial = (folder / "плохие.csv.partial.csv").read_text(encoding="utf-8-sig")
    assert [line.split(",")[0] for line in partial.splitlines()[1:]] == ["Иван", "Пётр"]
