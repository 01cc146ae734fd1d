"""Rows of tables are gone over before the first request, as far as they decide what is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch.errors import TableProblem
from b24batch.outside import OpenedOutside
from b24batch.plan.program import Program
from b24batch.plan.row_check import RowReport
from b24batch.row_check import check_rows
from b24batch.stages import prepare
from b24batch.syntax import parse
from b24batch.tables.places import Places

HEADER = "номер;вид;сумма;день\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def program(folder: Path, text: str, table: str = "", **values: object) -> Program:
    (folder / "t.csv").write_text(HEADER + table, encoding="utf-8")
    outside = OpenedOutside(Places.of(folder, folder))
    return prepare(parse(text).recipe, values, outside=outside)


def refused(folder: Path, text: str, table: str, **values: object) -> list[str]:
    """Message and place of everything that is wrong; empty if nothing is."""
    try:
        check_rows(program(folder, text, table, **values))
    except TableProblem as error:
        places = [(p.excerpt.line, p.excerpt.column) if p.excerpt else None for p in error.problems]
        return [f"{p.message} {at}" for p, at in zip(error.problems, places, strict=True)]
    return []


ADD = "A = crm.deal.add { fields: { TITLE: x, SUM: $row.сумма | number } }"
WRONG = "`number` cannot read `сто` in the column `сумма`"


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (ADD, True),
        (f"if $row.вид = a {{ {ADD} }}", False),
        (f"if $row.вид = b {{ {ADD} }}", True),
        (f"if $row.вид = a {{ user.current }} else {{ {ADD} }}", True),
        (f"U = user.current\nif $U.ID = 1 {{ {ADD} }}", True),
        ("let X = { s: $row.сумма | number }\nuser.current", True),
        ("if $row.сумма | number > 5 { user.current }", True),
        ("user.current\nexpect $row.номер | number > $row.сумма | number", True),
        ('A = crm.deal.add { fields: { TITLE: "${$row.сумма | number}" } }', True),
        ("A = crm.deal.add { fields: { S: $row.номер ?? $row.сумма | number } }", False),
        ("A = crm.deal.add { fields: { S: $row.день ?? $row.сумма | number } }", True),
        ("A = crm.deal.add { fields: { S?: [{ D: $row.день, S: $row.сумма | number }] } }", False),
        ("A = crm.deal.add { fields: { S?: [{ D: $row.вид, S: $row.сумма | number }] } }", True),
        ("A = crm.deal.add { fields: { S: [for x in [$row]: $x.сумма | number] } }", True),
        ("for x in [$row] { user.get { ID: $x.сумма | number } }", True),
        ("for x in [$row] where $x.сумма | number > 1 { user.current }", True),
        (
            "U = user.get { ID: $row.номер }\nfor x in $U { user.get { ID: $row.сумма | number } }",
            True,
        ),
        ("A = crm.deal.add { fields: { S: $row.сумма } }", False),
    ],
)
def test_a_cell_is_read_where_a_run_may_read_it(folder: Path, body: str, read: bool) -> None:
    """Decisions on the row are made, those that wait for an answer are open."""
    text = f'for row in csv "t.csv" {{\n{body}\n}}'
    assert refused(folder, text, "1;b;5;\n2;b;сто;\n") == ([f"{WRONG} (3, 5)"] if read else [])


def test_rows_of_groups_have_their_own_places(folder: Path) -> None:
    """Of a group each row is told, also where a list of them is summed up."""
    text = """\
for g in csv "t.csv" group by вид {
  A = crm.deal.add { fields: { S: $g.rows[*].сумма | sum, F: $g.rows[0].номер | number } }
  for row in $g.rows { user.get { ID: $row.номер | number } }
}
"""
    table = "1;a;5;\n2;b;6;\nтри;a;сто;\n"
    assert refused(folder, text, table) == [
        "`sum` cannot read `сто` in the column `сумма` (4, 7)",
        "`number` cannot read `три` in the column `номер` (4, 1)",
    ]


def test_a_row_is_told_once_for_each_cell(folder: Path) -> None:
    """However often it is read; the first twenty, and how many more there are."""
    text = f'for row in csv "t.csv" {{\n{ADD}\nB = user.get {{ ID: $row.сумма | number }}\n}}'
    with pytest.raises(TableProblem) as raised:
        check_rows(program(folder, text, "1;a;сто;\n" * 50))
    assert len(raised.value.problems) == 20
    assert raised.value.problems[-1].notes == ("30 more cells cannot be read",)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('for row in csv "t.csv" { user.get { ID: $row.нет } }', "нет"),
        ('for row in csv "t.csv" where $row.нет = 1 { user.current }', "нет"),
        ('for g in csv "t.csv" group by нет { user.current }', "нет"),
        ('for g in csv "t.csv" group by вид { user.get { ID: $g.rows[0].нет } }', "нет"),
        ('for g in csv "t.csv" group by вид { user.get { ID: $g.key } }', ""),
        (
            'for g in csv "t.csv" group by вид { for r in $g.rows { user.get { ID: $r.нет } } }',
            "нет",
        ),
        ('let T = csv "t.csv"\nuser.get { ID: $T[номер = 1].нет }', "нет"),
        ('let T = csv "t.csv"\nuser.get { ID: $T[нет = 1].вид }', "нет"),
        ('let T = csv "t.csv"\nuser.get { ID: $T[*].нет }', "нет"),
        ('let T = csv "t.csv" where $T.нет = 1\nfor r in $T { user.current }', "нет"),
        ('let T = csv "t.csv" where $T.вид = 1\nfor r in $T { user.get { ID: $r.нет } }', "нет"),
        ('let T = csv "t.csv"\nA = my.m { f: [for r in $T: { a: $r.нет }] }', "нет"),
        ('for row in csv "t.csv" { A = user.get { ID: $row.вид } }\noutput $A[*].нет', ""),
    ],
)
def test_columns_that_are_not_there_are_told(folder: Path, text: str, column: str) -> None:
    """Wherever the row of a table may be named."""
    told = refused(folder, text, "1;a;5;\n")
    assert told == ([f"`t.csv` has no column `{column}` None"] if column else [])


def test_a_table_that_is_only_looked_up_is_read_too(folder: Path) -> None:
    """A row that does not fit would be met in the middle of the run."""
    text = 'let T = csv "t.csv"\nU = user.current\nuser.get { ID: $T[номер = $U.ID].вид }'
    assert refused(folder, text, "1;a;5;\n2;b\n") == ["this row has 2 cells for 4 columns (3, 4)"]


def counted(folder: Path, text: str, **more: int) -> tuple[RowReport, dict[str, tuple[int, int]]]:
    made = program(folder, text, "1;a;5;\n2;b;6;\n3;a;7;\n")
    report = check_rows(made, **more)
    counts = {
        planned.command.label or "": (report.least.get(i, 0), report.most.get(i, 0))
        for i, planned in enumerate(made.planned)
        if planned is not None
    }
    return report, counts


def test_calls_are_counted(folder: Path) -> None:
    """At least and at most; for what an answer decides nothing is foretold."""
    text = """\
Top = user.current
for row in csv "t.csv" where $row.вид = a {
  Each = user.get { ID: $row.номер }
  if $row.номер = 1 { First = user.current }
  if $Each.ID is empty { Perhaps = user.current }
  for x in [1, 2] { Twice = user.current }
}
for u in $Top.LIST {
  Later = user.current
  for row in csv "t.csv" { Also = user.current }
}
"""
    report, counts = counted(folder, text)
    assert {name: counts[name] for name in ("Top", "Each", "First", "Perhaps", "Twice")} == {
        "Top": (1, 1),
        "Each": (2, 2),
        "First": (1, 1),
        "Perhaps": (0, 2),
        "Twice": (4, 4),
    }
    assert (counts["Later"], len(report.unknown), len(report.loops)) == ((0, 0), 2, 2)


def test_only_the_rows_that_will_be_taken_are_looked_at(folder: Path) -> None:
    """Of the loops at the top; a list inside a round is whole."""
    text = 'for row in csv "t.csv" { for x in [1, 2, 3] { A = user.current } }'
    assert counted(folder, text, limit_rows=2)[1]["A"] == (6, 6)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("user.current\nA = crm.deal.add { fields: { TITLE: x } }", False),
        ("U = user.current\nA = crm.deal.add { fields: { TITLE: $U.NAME } }", False),
        ("for u in [1, 2] { user.current }", False),
        ('for row in csv "t.csv" { user.current }', True),
        ('U = user.current\nif $U.ID = 2 { for row in csv "t.csv" { user.current } }', True),
        ('let Rows = csv "t.csv"\nuser.current', True),
        ('A = crm.deal.add { fields: { X: [for r in csv "t.csv": $r.вид] } }', True),
    ],
)
def test_a_program_knows_whether_there_are_tables_to_look_at(
    folder: Path, text: str, there: bool
) -> None:
    """What has no table is not gone over before a run, wherever a table might stand."""
    assert program(folder, text, "1;a;5;2026-01-01\n").has_tables is there
