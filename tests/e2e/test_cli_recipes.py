"""Recipes for real work from the command line: tables, loops, dry runs, failed rows, bounds."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from cli_runner import Done, b24batch

from b24batch.practice import PracticeServer
from command_line import within

IMPORT = """\
# Загружает контакты
# и сделки по строкам таблицы.
recipe "Импорт"
param файл: file = "заказы.csv"
param min_sum: number = 0

for клиент in csv $файл group by телефон | phone {
  Found = crm.duplicate.findbycomm {
    entity_type: CONTACT, type: PHONE, values: [$клиент.key]
  }
  if $Found.CONTACT is empty {
    New = crm.contact.add {
      fields: { NAME: $клиент.rows[0].имя, PHONE: [{ VALUE: $клиент.key, VALUE_TYPE: WORK }] }
    }
  }
  for row in $клиент.rows where $row.сумма | number >= $min_sum {
    Deal = crm.deal.add {
      fields: {
        TITLE: "Заказ ${row.номер}"
        OPPORTUNITY: $row.сумма | number
        CONTACT_ID: $Found.CONTACT[0] ?? $New
      }
    } once by { ORIGINATOR_ID: shop, ORIGIN_ID: $row.номер }
    let Line = { номер: $row.номер, сделка: $Deal }
  }
}

output $Line as csv to "сделки.csv"
"""
HEADER = "номер;имя;телефон;сумма\n"
GOOD = (
    HEADER + "1;Иван;+7 900 111-22-33;1 234,56\n2;Пётр;8 900 111-22-34;100\n3;Иван;79001112233;5\n"
)

PER_ROW = """\
param file: text = "rows.csv"
for row in csv $file {
  Old = crm.item.get { entityTypeId: company, id: $row.id }
  New = crm.item.add {
    entityTypeId: deal
    fields: { title: $row.name, companyId: $Old.item.id }
  }
  expect $New.item.title != "плохо" else "плохое имя"
}
"""

STALE = """\
Stale = crm.item.list { entityTypeId: deal, filter: { id <= 3 }, select: [id, title] }
for deal in $Stale.items {
  Closed = crm.item.update { entityTypeId: deal, id: $deal.id, fields: { title: "x" } }
}
expect $Closed[*].item.title = x
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of recipes and tables."""
    home = tmp_path / "импорт"
    home.mkdir()
    write(home, "импорт.b24", IMPORT)
    write(home, "заказы.csv", GOOD)
    write(home, "по строкам.b24", PER_ROW)
    write(home, "stale.b24", STALE)
    return home


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_bytes(text.encode())


def run(folder: Path, *line: str | Path, portal: str = "practice", **more: Any) -> Done:
    """Run a recipe within this process, in a folder."""
    return here(folder, "run", *line, "--portal", portal, **more)


def here(folder: Path, *line: str | Path, **more: Any) -> Done:
    """Any command within this process, in a folder; no journal is kept by itself."""
    with contextlib.chdir(folder):
        return within(*line, B24BATCH_NO_JOURNAL="1", **more)


def rows_of(file: Path, delimiter: str = ";") -> list[dict[str, str]]:
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


# -- tables ------------------------------------------------------------------------------------


def test_a_table_is_imported(folder: Path, tmp_path: Path) -> None:
    """Paths of the recipe begin beside it, wherever the command was started."""
    line = ("run", folder / "импорт.b24", "--country", "RU", "--portal", "practice")
    done = b24batch(*line, cwd=tmp_path)
    assert (done.code, done.out, done.err) == (0, "", "")
    lines = rows_of(folder / "сделки.csv", ",")
    assert sorted(line["номер"] for line in lines) == ["1", "2", "3"]


def test_a_table_comes_from_standard_input(folder: Path) -> None:
    """`-` for a path, and the delimiter and encoding are found all the same."""
    line = ("run", "импорт.b24", "-p", "файл=-", "--portal", "practice")
    done = b24batch(*line, cwd=folder, stdin=GOOD.encode("cp1251"))
    assert done.code == 0
    assert "note[B220]: `<standard input>` is no UTF-8 and was read as cp1251" in done.err
    assert len(rows_of(folder / "сделки.csv", ",")) == 3


def test_a_recipe_from_standard_input_leaves_none_for_a_table(folder: Path) -> None:
    """Said before anything is sent."""
    done = run(folder, "-", "-p", "файл=-", stdin=IMPORT.encode())
    assert done.code == 3
    assert "error[B520]: standard input holds the recipe" in done.err


def test_a_given_table_is_looked_for_in_the_working_directory(folder: Path, tmp_path: Path) -> None:
    """One that the recipe names is not, and other places need consent."""
    write(tmp_path, "своя.csv", GOOD)
    assert run(tmp_path, folder / "импорт.b24", "-p", "файл=своя.csv").code == 0
    done = run(folder, "импорт.b24", "-p", "файл=../своя.csv")
    assert done.code == 3
    assert "error[B528]" in done.err
    line = ("импорт.b24", "-p", "файл=../своя.csv", "--allow-path", "..")
    assert run(folder, *line).code == 0


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("номер;имя;тел;сумма\n1;а;б;2\n", ["error[B527]", "did you mean `телефон`?"][:1]),
        (HEADER + "1;а;б;2\n2;а;б\n", ["error[B523]", "заказы.csv:3"]),
        (
            HEADER + "1;а;б;сто\n2;а;б;2\n3;а;б;5 руб\n",
            ["error[B530]", "заказы.csv:2:7", "заказы.csv:4:7", "--skip-bad-rows"],
        ),
    ],
)
def test_rows_that_cannot_be_read_are_told_before_anything_is_sent(
    folder: Path, practice_server: PracticeServer, table: str, told: list[str]
) -> None:
    """All of them, each with its place in the file and in the recipe; exit 3."""
    write(folder, "заказы.csv", table)
    done = run(folder, "импорт.b24", "--yes", portal=practice_server.url)
    assert done.code == 3
    assert all(words in done.err for words in told), done.err
    assert practice_server.portal.stats["requests"] == 0


def test_bad_rows_can_be_left_out(folder: Path) -> None:
    """They are told, and kept with the failed ones; a row that does not fit is told only."""
    write(folder, "заказы.csv", GOOD + "4;Вера;1;сто\n5;Анна;2\n")
    done = run(folder, "импорт.b24", "--skip-bad-rows", "--failed", "again.csv")
    assert done.code == 0
    assert "warning[B530]: `number` cannot read `сто` in the column `сумма`" in done.err
    assert "warning[B523]" in done.err
    assert "2 rows are left out" in done.err
    kept = rows_of(folder / "again.csv")
    assert [row["номер"] for row in kept] == ["4"]
    assert "cannot read `сто`" in kept[0]["b24batch_reason"]


def test_only_the_first_rows_are_taken(folder: Path) -> None:
    """Of each loop that stands by itself; bad rows behind them are nobody's business yet."""
    write(folder, "заказы.csv", GOOD + "4;Вера;1;сто\n")
    assert run(folder, "импорт.b24", "--limit-rows", "2").code == 0
    lines = rows_of(folder / "сделки.csv", ",")
    assert sorted(line["номер"] for line in lines) == ["1", "2"]


# -- dry runs ----------------------------------------------------------------------------------


def test_a_dry_run_reads_and_shows_what_would_be_written(
    folder: Path, practice_server: PracticeServer
) -> None:
    """With real values; what stands on a write is shown as the recipe has it; no file is made."""
    line = ("импорт.b24", "--dry-run", "--journal", "x.journal")
    done = run(folder, *line, portal=practice_server.url)
    assert done.code == 0
    assert not (folder / "x.journal").exists()
    stats = practice_server.portal.stats
    assert (stats["writes"], stats["requests"]) == (0, 2)  # the duplicates, and the keys
    assert not (folder / "сделки.csv").exists()
    shown = [line for line in done.err.splitlines() if line.startswith("would write: ")]
    assert len(shown) == 6
    assert 'New[0] = crm.contact.add {"fields": {"NAME": "Иван"' in done.err
    assert '"OPPORTUNITY": "1234.56", "CONTACT_ID": "$New"' in done.err
    assert done.err.endswith("dry run: nothing was written; it would be 6 writes\n")


def test_a_dry_run_reads_on_behind_its_writes(
    folder: Path, practice_server: PracticeServer
) -> None:
    """What needs an answer that is not there is not sent; `if` on it leaves both ways open."""
    text = """\
Company = crm.item.add { entityTypeId: company, fields: { title: a } }
Other = crm.item.list { entityTypeId: company, filter: { id = 1 } }
Own = crm.item.get { entityTypeId: company, id: $Company.item.id }
if $Company.item.id > 5 {
  A = crm.item.add { entityTypeId: deal, fields: { title: "Для ${Company.item.title}!" } }
  B = user.current
} else {
  C = crm.item.delete { entityTypeId: deal, id: 1 }
}
for x in $Own.item.list { user.get { ID: $x } }
expect $Company.item.id > 1
output $Other.items [id]
output $Own
"""
    line = ("-", "--dry-run", "--out", "json")
    done = run(folder, *line, portal=practice_server.url, stdin=text.encode())
    assert (done.code, json.loads(done.out)) == (0, {"Other.items": [{"id": 1}]})
    assert practice_server.portal.stats["writes"] == 0
    assert practice_server.portal.stats["commands"] == 1
    told = [line for line in done.err.splitlines() if line.startswith("would")]
    assert told == TOLD.splitlines()


TOLD = """\
would write: Company = crm.item.add {"entityTypeId": 4, "fields": {"title": "a"}}
would read then: Own = crm.item.get {"entityTypeId": 4, "id": "$Company.item.id"}
would write: A = crm.item.add {"entityTypeId": 2, "fields": {"title": "Для $Company.item.title!"}}
would read then: B = user.current
would write: C = crm.item.delete {"entityTypeId": 2, "id": 1}
"""


def test_a_dry_run_tells_what_would_fail(folder: Path) -> None:
    """An empty id would not be sent by a run either."""
    write(folder, "rows.csv", "id,name\n1,а\n,б\n")
    done = run(folder, "по строкам.b24", "--dry-run")
    assert done.code == 1
    assert "error[B302]" in done.err
    assert "rows.csv:3" in done.err
    assert "it would be 1 write\n" in done.err


# -- failed rows -------------------------------------------------------------------------------


def test_failed_rows_are_kept_and_can_be_run_again(folder: Path) -> None:
    """Nothing written: the same table with a reason. Half done: beside it, with the ids."""
    write(folder, "rows.csv", "id;name\n1;а\n99999;б\n2;плохо\n3;в\n")
    done = run(folder, "по строкам.b24", "--failed", "again.csv")
    assert done.code == 1
    failed = rows_of(folder / "again.csv")
    assert [(row["id"], row["name"]) for row in failed] == [("99999", "б")]
    assert failed[0]["b24batch_reason"] == 'command `Old` failed: NOT_FOUND "Element not found"'
    partial = rows_of(folder / "again.csv.partial.csv")
    assert [(row["id"], row["b24batch_reason"]) for row in partial] == [("2", "плохое имя")]
    assert partial[0]["b24batch_New"].isdecimal()
    text = (folder / "again.csv").read_text("utf-8").replace("99999", "4")
    write(folder, "again.csv", text)
    again = run(folder, "по строкам.b24", "-p", "file=again.csv", "--failed", "more.csv")
    assert (again.code, rows_of(folder / "more.csv")) == (0, [])


def test_rows_of_a_group_fail_by_themselves(folder: Path) -> None:
    """A contact that cannot be made takes its rows; a deal that cannot be made only its own."""
    table = HEADER + "1;;+1;5\n2;;+1;6\n3;Иван;+2;7\n;Иван;+2;8\n"
    write(folder, "заказы.csv", table)
    done = run(folder, "импорт.b24", "--failed", "again.csv")
    assert done.code == 1
    assert sorted(row["номер"] for row in rows_of(folder / "again.csv")) == ["1", "2"]
    partial = rows_of(folder / "again.csv.partial.csv")
    assert [(row["номер"], row["b24batch_Deal"]) for row in partial] == [("", "")]
    assert partial[0]["b24batch_New"].isdecimal()
    assert "empty: `$row.номер`" in partial[0]["b24batch_reason"]


def test_rows_whose_turn_never_came_are_failed_rows(folder: Path) -> None:
    """When the run was stopped for good."""
    write(folder, "rows.csv", "id;name\n" + "".join(f"{n};имя {n}\n" for n in range(90000, 90200)))
    line = ("по строкам.b24", "--max-failures", "9", "--failed", "again.csv")
    done = run(folder, *line)
    assert done.code == 5
    assert "stopped: more failures than were allowed" in done.err
    reasons = [row["b24batch_reason"] for row in rows_of(folder / "again.csv")]
    assert len(reasons) == 200
    assert sum("NOT_FOUND" in reason for reason in reasons) == 50
    assert all("NOT_FOUND" in r or "because the run stopped" in r for r in reasons)


@pytest.mark.parametrize(
    ("recipe", "line"),
    [
        ("по строкам.b24", ("--failed", "rows.csv")),
        ("stale.b24", ("--failed", "again.csv")),
        ("по строкам.b24", ("--failed", "again.csv", "--dry-run")),
    ],
)
def test_failed_rows_that_cannot_be_kept(folder: Path, recipe: str, line: tuple[str, ...]) -> None:
    """The table itself, a recipe without one, and a dry run: refused, and nothing is touched."""
    write(folder, "rows.csv", "id;name\n1;а\n")
    done = run(folder, recipe, *line)
    assert (done.code, "error[B665]" in done.err) == (2, True)
    names = {"импорт.b24", "заказы.csv", "по строкам.b24", "stale.b24", "rows.csv"}
    assert {file.name for file in folder.iterdir()} == names


# -- bounds ------------------------------------------------------------------------------------


def test_too_many_writes_are_refused_before_the_first(
    folder: Path, practice_server: PracticeServer
) -> None:
    """Where it is known; elsewhere the run stops before it would make more."""
    write(folder, "rows.csv", "id;name\n1;а\n2;б\n")
    line = ("--yes", "--max-writes", "1")
    done = run(folder, "по строкам.b24", *line, portal=practice_server.url)
    assert (done.code, practice_server.portal.stats["requests"]) == (2, 0)
    assert "error[B664]" in done.err
    done = run(folder, "stale.b24", *line, portal=practice_server.url)
    assert (done.code, practice_server.portal.stats["writes"]) == (5, 0)
    assert "error[B317]: the run would make more than 1 write" in done.err
    line = ("--yes", "--max-writes", "3")
    assert run(folder, "stale.b24", *line, portal=practice_server.url).code == 0
    assert practice_server.portal.stats["writes"] == 3


def test_an_expectation_says_what_is_there(folder: Path) -> None:
    """Exit 4, with the actual value and the expected one, each with its kind."""
    text = 'A = crm.item.get { entityTypeId: deal, id: 1 }\nexpect $A.item.id > 5 else "мало"\n'
    done = run(folder, "-", stdin=text.encode())
    assert done.code == 4
    assert "error[B315]: мало" in done.err
    assert "note: expected: $A.item.id > 5 (number)\nnote: actual: 1 (number)" in done.err


def test_failures_of_one_cause_are_told_once(folder: Path) -> None:
    """With how many there were, and where the first of them are."""
    rows = "".join(f"{n if n % 3 else 90000 + n};а\n" for n in range(1, 31))
    write(folder, "rows.csv", "id;name\n" + rows)
    done = run(folder, "по строкам.b24")
    assert done.code == 1
    told = 'error[B301]: command `Old` failed: NOT_FOUND "Element not found" (10 rounds)'
    assert done.err.count("error[") == 1
    assert told in done.err
    places = "rows.csv:4, rows.csv:7, rows.csv:10, rows.csv:13, rows.csv:16 and 5 more"
    assert f"note: rows: {places}" in done.err
    assert "note: 10 of 30 rounds of `row` failed" in done.err


def test_writes_without_consent_are_counted(folder: Path, practice_server: PracticeServer) -> None:
    """What rows of a table are written for is known; what an answer holds is not yet."""
    done = run(folder, "импорт.b24", portal=practice_server.url)
    assert done.code == 2
    assert "would write at most 6 records (crm.contact.add x3, crm.deal.add x3) on" in done.err
    done = run(folder, "stale.b24", portal=practice_server.url)
    assert (done.code, practice_server.portal.stats["requests"]) == (2, 0)
    assert "would write as many records as answers have rows for on" in done.err


if sys.platform != "win32":
    from test_cli_terminal import on_terminal

    @pytest.mark.parametrize(("answer", "code", "writes"), [("y\n", 0, 3), ("n\n", 2, 0)])
    def test_the_question_comes_when_the_number_is_known(
        folder: Path, practice_server: PracticeServer, answer: str, code: int, writes: int
    ) -> None:
        """After the read, and before the first write."""
        line = ("run", "stale.b24", "--portal", practice_server.url)
        ended, shown = on_terminal(*line, folder=folder, answer=answer)
        assert (ended, practice_server.portal.stats["writes"]) == (code, writes)
        assert "write 3 records (crm.item.update x3) on" in shown


# -- describe ----------------------------------------------------------------------------------


def test_a_recipe_is_described(folder: Path) -> None:
    """Parameters, reads, writes with their loops, files, outputs; the same as data."""
    done = here(folder, "describe", "импорт.b24")
    assert (done.code, done.err) == (0, "")
    assert done.out == DESCRIBED
    data = json.loads(here(folder, "describe", "импорт.b24", "--format", "json").out)
    assert data["comment"] == "Загружает контакты\nи сделки по строкам таблицы."
    assert data["writes"][0]["within"] == [
        "for each клиент in csv $файл",
        "if $Found.CONTACT is empty",
    ]
    assert data["files_read"] == [
        {"path": "$файл", "format": "csv", "default": "заказы.csv", "line": 7}
    ]


DESCRIBED = """\
recipe   импорт.b24   "Импорт"

  Загружает контакты
  и сделки по строкам таблицы.

parameters
  файл      file     by default "заказы.csv"
  min_sum   number   by default 0

reads
  crm.duplicate.findbycomm   Found   for each клиент in csv $файл   :8

writes
  crm.contact.add   New    for each клиент in csv $файл, if $Found.CONTACT is empty     :12
  crm.deal.add      Deal   for each клиент in csv $файл, for each row in $клиент.rows   :17

files read
  $файл   csv   by default заказы.csv   :7

files written
  сделки.csv   csv   :28

outputs
  Line   as csv   to сделки.csv   :28
"""


def test_a_recipe_has_a_help_of_its_own(folder: Path) -> None:
    """What it is for and what it takes; without a recipe it is the help of the command."""
    done = here(folder, "run", "импорт.b24", "--help")
    assert done.code == 0
    assert done.out.startswith("usage: b24batch run импорт.b24 [OPTION]...\n\nИмпорт\n")
    assert '  файл      file     by default "заказы.csv"\n' in done.out
    assert "--params-file" in b24batch("run", "--help", cwd=folder).out


def test_parameters_come_from_four_places(folder: Path) -> None:
    """`-p` before the file, that before the environment, and the default last."""
    text = (
        "param а: number = 1\nparam б: number = 1\nparam в: number = 1\nparam г: number = 1\n"
        "let A = { а: $а, б: $б, в: $в, г: $г }\nMe = user.current\noutput $A as json\n"
    )
    write(folder, "p.b24", text)
    write(folder, "p.json", '{"а": 3, "б": 3}')
    environment = {"B24BATCH_PARAM_а": "2", "B24BATCH_PARAM_б": "2", "B24BATCH_PARAM_в": "2"}
    line = ("p.b24", "--params-file", "p.json", "-p", "а=4")
    done = run(folder, *line, **environment)
    assert json.loads(done.out) == {"а": 4, "б": 3, "в": 2, "г": 1}
    wrong = run(folder, *line, "-p", "г=много")
    assert (wrong.code, "error[B503]: parameter `г`: `много` is no number" in wrong.err) == (
        3,
        True,
    )
