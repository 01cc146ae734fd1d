"""Which rows of a run are failed with nothing written, and which are half done."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from b24batch import Portal
from b24batch.cli.console import Console
from b24batch.cli.failed_rows import open_failed
from b24batch.errors import RunError
from b24batch.practice import Behaviour, PracticePortal
from b24batch.run.compose import EngineOptions
from b24batch.run.engine import Engine
from b24batch.run.limits import Limits
from b24batch.stages import prepare, run_program
from b24batch.syntax import parse
from b24batch.tables.failed import partial_path

Rows = list[dict[str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(
    folder: Path, text: str, table: str, script: dict[int, str] | None = None
) -> tuple[Rows, Rows]:
    """Failed and half done rows of a run on a portal with faults."""
    (folder / "t.csv").write_text(table, encoding="utf-8")
    practice = PracticePortal(behaviour=Behaviour(script=script or {}))
    portal = Portal.practice(portal=practice, limits=Limits(most_in_flight=1))
    program = prepare(parse(text).recipe, {})
    options = EngineOptions(keep_rounds=False, settle_s=0.0)
    engine = Engine(program, options, portal.limits.operating)
    fates = open_failed(folder / "f.csv", program, engine)
    try:
        result = run_program(program, portal, engine=engine)
    except RunError as error:
        result = error.result
    fates.end(result, Console(stderr=io.StringIO()), folder / "f.csv")
    return rows_of(folder / "f.csv"), rows_of(partial_path(folder / "f.csv"))


def rows_of(file: Path) -> Rows:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig")))) if file.exists() else []


PAIR = """\
for row in csv "t.csv" {
  A = crm.item.add { entityTypeId: company, fields: { title: $row.name } }
  B = crm.item.get { entityTypeId: deal, id: $row.id }
  crm.item.update { entityTypeId: deal, id: $B.item.id, fields: { companyId: $A.item.id } }
}
"""


def test_a_row_without_a_failure_is_in_neither(folder: Path) -> None:
    """The table of failed rows is there all the same, so that an old one is not taken for it."""
    assert run(folder, PAIR, "id,name\n1,а\n2,б\n") == ([], [])
    assert (folder / "f.csv").read_text("utf-8") == '"id","name","b24batch_reason"\n'


def test_what_was_written_is_told_with_its_id(folder: Path) -> None:
    """One column for each write of the loop, by label or method."""
    failed, partial = run(folder, PAIR, "id,name\n1,а\n99999,б\n")
    assert failed == []
    assert list(partial[0]) == [
        "id",
        "name",
        "b24batch_A",
        "b24batch_crm.item.update",
        "b24batch_reason",
    ]
    told = partial[0]["b24batch_A"], partial[0]["b24batch_crm.item.update"]
    assert (told[0].isdecimal(), told[1]) == (True, "")
    assert partial[0]["b24batch_reason"] == 'command `B` failed: NOT_FOUND "Element not found"'


def test_a_write_of_unknown_fate_may_have_been_written(folder: Path) -> None:
    """Such a row must not be run again as a whole."""
    failed, partial = run(folder, PAIR, "id,name\n1,а\n2,б\n", {1: "html_500_after"})
    assert failed == []
    assert [row["b24batch_A"] for row in partial] == ["unknown", "unknown"]


def test_a_record_that_was_there_is_not_written(folder: Path) -> None:
    """What `once by` found may be found again."""
    text = """\
for row in csv "t.csv" {
  A = crm.deal.add { fields: { TITLE: a } } once by { ORIGIN_ID: $row.key }
  B = crm.item.get { entityTypeId: deal, id: $row.id }
}
"""
    failed, partial = run(folder, text, "id,key\n1,7\n99999,7\n")
    assert ([row["id"] for row in failed], partial) == (["99999"], [])


def test_a_row_that_a_clause_cannot_decide_is_failed(folder: Path) -> None:
    """Nothing of its round was run."""
    text = """\
for row in csv "t.csv" where $row.id > 1 {
  A = crm.item.add { entityTypeId: 4, fields: { title: a } }
}
"""
    failed, partial = run(folder, text, "id,name\n1,а\nмного,б\n2,в\n")
    assert ([row["id"] for row in failed], partial) == (["много"], [])
