"""Long waits of a run: for a budget, for what may still be at work; and that they are told."""

from __future__ import annotations

import io

import pytest
from test_driving import MOMENT, World

from b24batch import Batch, Limits
from b24batch.cli.console import Console
from b24batch.cli.wire import request_lines
from b24batch.plan.program import Program, make_program
from b24batch.practice.behaviour import Behaviour, Operating
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.driving import Driving
from b24batch.run.events import Event, Held, ReplyReceived, RequestSent
from b24batch.run.operating import OperatingBudget
from b24batch.run.states import State

SETTLE_S = 75.0


def program(text: str) -> Program:
    return make_program(Batch.parse(text).recipe, {}, MOMENT)


def reads(count: int) -> Program:
    """Reads in full requests."""
    return program(f"for n in {[1 + n % 60 for n in range(count)]} {{ crm.deal.get {{ id: $n }} }}")


def said(events: list[Event], *, verbose: int = 0) -> list[str]:
    """What the command line says of events on standard error."""
    stderr = io.StringIO()
    tell = request_lines(Console(stderr=stderr, environment={}), verbose=verbose)
    for event in events:
        tell(event)
    return stderr.getvalue().splitlines()


@pytest.mark.parametrize(
    ("bill", "most", "refused"), [("inner", 8, (1, 30)), ("batch", 8, (1, 8)), ("batch", 1, (0, 0))]
)
def test_a_budget_of_whole_batches_is_waited_for(
    bill: str, most: int, refused: tuple[int, int]
) -> None:
    """Refused as a whole they have not run: they wait until the portal gives some back.

    What `time` beside the maps says is used is known before any is refused, if we are told that
    batches are billed.
    """
    world = World(Behaviour(operating=Operating(limit_s=40.0, cost_s=1.0, billed_to="batch")))
    budget = OperatingBudget(40.0, bill="batch" if bill == "batch" else "inner")
    events: list[Event] = []
    limits = Limits(operating=budget, most_in_flight=most)
    driving = Driving(reads(120), None, limits, events.append)
    seconds = world.run(driving)
    assert driving.result().counts() == {State.DONE: 120}
    assert refused[0] <= world.portal.stats["blocked"] <= refused[1]
    assert 1200 <= seconds <= 1320
    assert any("operating budget for `" in line for line in said(events))


LOST = """
for n in [1, 2, 3] {
  Firma = crm.company.add { fields: { TITLE: "Фирма ${n}" } }
  Deal = crm.deal.add { fields: { TITLE: "Сделка", COMPANY_ID: $Firma } }
  if $Deal exists {
    Look = crm.deal.list { filter: { COMPANY_ID = $Firma } }
  }
}
"""


@pytest.mark.parametrize(
    ("below", "waits"),
    [
        ("", False),
        ("for id in $Deal[*] { crm.deal.update { id: $id, fields: { TITLE: b } } }", False),
        ("Other = crm.lead.list", True),
        ("for n in [4] { crm.lead.add { fields: { TITLE: $n } } }", True),
    ],
)
def test_nothing_is_waited_for_when_nothing_is_left_to_send(below: str, waits: bool) -> None:
    """What stands on writes in doubt is skipped, in rounds too; what comes after them waits."""
    world = World(Behaviour(script={1: "drop_after"}))
    driving = Driving(program(LOST + below), None, Limits.off(), None)
    seconds = world.run(driving)
    counts = driving.engine.result().counts()
    assert counts[State.UNKNOWN] == 6
    assert counts[State.SKIPPED] >= 3
    assert (seconds > SETTLE_S) is waits
    assert counts.get(State.DONE, 0) == waits


def test_rows_that_are_left_are_waited_for() -> None:
    """A loop that has rows left goes on after what is in doubt, as soon as it may."""
    world = World(Behaviour(script={1: "drop_after", 2: "drop_after", 3: "drop_after"}))
    rows = list(range(200))
    text = f"""
for n in {rows} {{
  A = crm.company.add {{ fields: {{ TITLE: "Фирма ${{n}}" }} }}
  crm.deal.add {{ fields: {{ TITLE: "Сделка", COMPANY_ID: $A }} }}
}}
"""
    driving = Driving(program(text), None, Limits(in_flight=1, most_in_flight=1), None)
    world.run(driving)
    counts = driving.result().counts()
    assert counts[State.UNKNOWN] + counts.get(State.SKIPPED, 0) + counts[State.DONE] == 400
    assert counts[State.DONE] >= 200


def test_a_wait_is_told_when_nothing_is_under_way() -> None:
    """A reply that is awaited may end it; one that has come and did not is followed by the word."""
    made = Outgoing(1, (0,), "batch", {}, False, False, {})
    wait = Held(75.0, "почему")
    assert said([RequestSent(made), wait]) == []
    replied = ReplyReceived(made, 0.1, 0, 1, 1)
    assert len(said([RequestSent(made), wait, replied, Held(74.0, "почему")])) == 1


@pytest.mark.parametrize(("verbose", "mark"), [(0, ""), (1, ""), (2, "* ")])
def test_a_long_wait_is_told_once(verbose: int, mark: str) -> None:
    """Not each time that the run looks whether it is over, but again when another begins."""
    events: list[Event] = [Held(75.0, "почему"), Held(74.5, "почему"), Held(2.0, "почему")]
    events += [Held(75.0, "почему"), Held(0.4, "иное"), Held(74.0, "иное")]
    waits = ["75 s: почему", "75 s: почему", "74 s: иное"]
    assert said(events, verbose=verbose) == [f"{mark}waiting for up to {wait}" for wait in waits]


LOOP = """
halt on error
A = crm.deal.get { id: DEAL }
expect $A.ID = EXPECTED
for n in ROWS {
  B = crm.company.add { fields: { TITLE: $n } }
  for m in [1, 2] { crm.deal.add { fields: { TITLE: $m, COMPANY_ID: $B } } }
}
"""


@pytest.mark.parametrize(
    ("expected", "rows", "told"),
    [
        (1, 600, ["not begun: rounds of `n` after the first 9"]),
        (1, 3, []),
        (2, 3, ["not begun: the rounds of `n`"]),
    ],
)
def test_rounds_that_were_not_begun_are_told(expected: int, rows: int, told: list[str]) -> None:
    """A run that stopped in the middle of a table does not look as if that was all."""
    world = World(Behaviour(script={2: "redirect"}))
    values = {"DEAL": "1", "EXPECTED": str(expected), "ROWS": str(list(range(rows)))}
    text = LOOP
    for name, value in values.items():
        text = text.replace(name, value)
    limits = Limits(in_flight=1, most_in_flight=1)
    driving = Driving(program(text), EngineOptions(request_size=25), limits, None)
    world.run(driving)
    notes = driving.engine.result().account()
    assert [note for note in notes if "begun" in note] == told
