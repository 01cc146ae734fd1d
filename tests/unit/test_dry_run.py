"""Dry runs of the engine: what reads is sent, what writes is shown, and what follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from b24batch import Portal
from b24batch.practice import PracticePortal
from b24batch.run.compose import EngineOptions
from b24batch.run.engine import Engine
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.stages import prepare, run_program, run_recipe
from b24batch.syntax import parse


def dry(text: str, portal: PracticePortal | None = None, **options: Any) -> RunResult:
    reached = Portal.practice(portal=portal or PracticePortal())
    return run_recipe(
        parse(text).recipe, reached, engine_options=EngineOptions(dry=True), **options
    )


def test_nothing_is_written() -> None:
    """Nor is anything that the catalogue does not know, or what must travel alone."""
    portal = PracticePortal()
    text = """\
A = crm.item.add { entityTypeId: deal, fields: { title: a } }
B = exact crm.item.update { entityTypeId: deal, id: 1, fields: { title: b } }
C = my.own.method { a: [] }
D = crm.item.get { entityTypeId: deal, id: 1 }
"""
    result = dry(text, portal)
    assert [c.state for c in result] == [State.NOT_SENT] * 3 + [State.DONE]
    assert (portal.stats["writes"], portal.stats["commands"], result.ok) == (0, 1, True)
    assert result["A"].would_send == {"entityTypeId": 2, "fields": {"title": "a"}}
    assert result["D"].would_send is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("$New.item.id", "$New.item.id"),
        ("$Old.item.id", 1),
        ('"${Old.item.id}: ${New.item.title}"', "1: $New.item.title"),
        ("$Old.item.nothing ?? $New.item.id", "$New.item.id"),
        ("$New.item.id ?? $Old.item.id", "$New.item.id ?? $Old.item.id"),
        ("$Old.item.id ?? $New.item.id", 1),
        ("$New.item.title | left 3", "$New.item.title | left 3"),
        ("[$New.item.id, $Old.item.id]", ["$New.item.id", 1]),
        ("[for x in $New.list: $x]", "[...]"),
        ("$New.item.day + 3 days", "$New.item.day + 3 days"),
        ("$Alias", "$New.item.id"),
    ],
)
def test_what_stands_on_a_write_is_shown_as_written(value: str, shown: object) -> None:
    """Everything else has the value that it would be sent with."""
    text = f"""\
New = crm.item.add {{ entityTypeId: company, fields: {{ title: a }} }}
Old = crm.item.get {{ entityTypeId: company, id: 1 }}
let Alias = $New.item.id
A = crm.item.add {{ entityTypeId: deal, fields: {{ ufCrm_x: {value} }} }}
"""
    result = dry(text)
    assert result["A"].would_send == {"entityTypeId": 2, "fields": {"ufCrm_x": shown}}


def test_what_would_not_be_sent_is_told_as_in_a_run() -> None:
    """An empty id, a failed read, and a list inside text."""
    text = """\
Gone = crm.item.get { entityTypeId: deal, id: 99999 }
Old = crm.item.get { entityTypeId: deal, id: 1 }
A = crm.item.update { entityTypeId: deal, id: $Old.item.parentId7, fields: { title: a } }
B = crm.item.update { entityTypeId: deal, id: $Gone.item.id, fields: { title: a } }
C = crm.item.update { entityTypeId: deal, id: 1, fields: { title: "${Old.item.contactIds}" } }
"""
    states = {c.name: c.state for c in dry(text)}
    assert states["A"] is State.UNRESOLVED
    assert states["B"] is State.SKIPPED
    assert states["C"] in (State.UNRESOLVED, State.FAILED)


def test_natural_keys_are_looked_up() -> None:
    """A record that is there would not be added, and its value is known."""
    portal = PracticePortal()
    portal.call("crm.deal.add", {"fields": {"TITLE": "a", "ORIGIN_ID": "7"}})
    text = """\
New = crm.item.add { entityTypeId: company, fields: { title: a } }
There = crm.deal.add { fields: { TITLE: a, COMPANY_ID: $New.item.id } } once by { ORIGIN_ID: 7 }
Not = crm.deal.add { fields: { TITLE: a } } once by { ORIGIN_ID: 8 }
Open = crm.deal.add { fields: { TITLE: a } } once by { ORIGIN_ID: $New.item.id }
After = crm.deal.update { id: $There, fields: { TITLE: b } }
"""
    result = dry(text, portal)
    states = {c.name: (c.state, c.matched) for c in result}
    assert states == {
        "New": (State.NOT_SENT, False),
        "There": (State.DONE, True),
        "Not": (State.NOT_SENT, False),
        "Open": (State.NOT_SENT, False),
        "After": (State.NOT_SENT, False),
    }
    assert result["After"].would_send == {"id": result["There"].value, "fields": {"TITLE": "b"}}
    assert portal.stats["writes"] == 1


def test_expectations_on_writes_are_not_judged() -> None:
    """Others are, and stop the run."""
    text = """\
New = crm.item.add { entityTypeId: company, fields: { title: a } }
expect $New.item.id > 5
Old = crm.item.get { entityTypeId: company, id: 1 }
expect $Old.item.id > 5
After = user.current
"""
    result = dry(text)
    assert [p.code for p in result.problems] == ["B315"]
    assert result["After"].state is State.NOT_SENT


def test_rows_of_a_loop_are_all_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand and more, and their places in memory are used again."""
    monkeypatch.chdir(tmp_path)
    rows = "id\n" + "".join(f"{n}\n" for n in range(3000))
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    text = """\
for row in csv "t.csv" {
  A = crm.item.add { entityTypeId: company, fields: { title: $row.id } }
  B = crm.item.add { entityTypeId: deal, fields: { companyId: $A.item.id } }
}
"""
    portal = Portal.practice()
    program = prepare(parse(text).recipe, {})
    engine = Engine(program, EngineOptions(dry=True, keep_rounds=False), portal.limits.operating)
    shown: list[str] = []
    engine.composer.restraint.on_unsent = lambda planned, params: shown.append(
        f"{planned.name} {params and params['fields']}"
    )
    result = run_program(program, portal, engine=engine)
    assert len(shown) == 6000
    assert "A[2999] {'title': '2999'}" in shown
    assert "B[7] {'companyId': '$A.item.id'}" in shown
    assert (result.counts(), result.requests) == ({State.NOT_SENT: 6000}, 0)
    assert len(engine.records) < 3000
