"""The plan after its run: the same picture, with what became of every command and request."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from b24batch import Batch, Portal, crm
from b24batch.plan.actual import RequestActual, RunActual
from b24batch.plan.explain_actual import ended_line
from b24batch.plan.planned import Plan
from b24batch.practice import PracticePortal
from command_line import within

RECIPE = """halt on error
Company = crm.item.add { entityTypeId: company, fields: { title: "ООО «Ромашка»" } }
crm.company.list
crm.deal.get { id: 999999 }
After = crm.company.list
"""
LOOP = """param ids: list
for id in $ids {
  Сделка = crm.deal.get { id: $id }
}
"""


def test_states_ids_and_rows_stand_with_their_commands() -> None:
    """Every command has its own end, also of those without a label; a stop leaves some not sent."""
    plan = Batch.parse(RECIPE).run(Portal.practice()).plan()
    ends = [c.actual for c in plan.commands]
    states = [next(iter(end.states)) for end in ends if end is not None]
    assert states == ["done", "done", "failed", "not_sent"]
    assert ends[0] is not None
    assert ends[0].made
    assert ends[1] is not None
    assert ends[1].rows == 50
    assert [end.is_bad for end in ends if end is not None] == [False, False, True, False]


def test_the_plan_is_that_of_before() -> None:
    """Without what became of it the plan is the one that was made before the run."""
    before = Batch.parse(RECIPE).plan()
    after = Batch.parse(RECIPE).run(Portal.practice()).plan()
    bare = [msgspec.structs.replace(command, actual=None) for command in after.commands]
    assert [c.name for c in bare] == [c.name for c in before.commands]
    assert [r.commands for r in after.requests] == [r.commands for r in before.requests]
    assert after.format == before.format


def test_json_of_both_has_one_schema() -> None:
    """What `to_json` writes after a run is read as the same data, and before it has no `actual`."""
    batch = Batch.parse(RECIPE)
    after = batch.run(Portal.practice()).plan()
    assert msgspec.json.decode(after.to_json(), type=Plan) == after
    assert b"actual" not in batch.plan().to_json()


@pytest.mark.parametrize("keep", [True, False])
def test_rounds_of_a_loop_are_told_together(keep: bool) -> None:
    """A command of a loop has the states of all its rounds, kept one by one or only counted."""
    from b24batch.run.compose import EngineOptions
    from b24batch.stages import run_recipe

    values = {"ids": [*range(1, 101), *range(900_000, 900_007)]}
    options = EngineOptions(keep_rounds=keep)
    recipe = Batch.parse(LOOP).recipe
    plan = run_recipe(recipe, Portal.practice(), values, engine_options=options).plan()
    (command,) = plan.commands
    assert command.actual is not None
    assert command.actual.states == {"done": 100, "failed": 7}


def test_requests_are_timed_and_the_slowest_is_marked() -> None:
    """Each request is there once, in order, within the time of the run; one is the slowest."""
    batch = Batch().in_any_order()
    for number in range(120):
        batch.add(f"D{number}", crm.deal.get(id=number + 1))
    ran = batch.run(Portal.practice()).plan().actual
    assert ran is not None
    assert [one.number for one in ran.exchanges] == [1, 2, 3]
    assert sum(one.commands for one in ran.exchanges) == 120
    assert all(one.sent_at + one.seconds <= ran.seconds + 0.001 for one in ran.exchanges)
    (slowest,) = [one for one in ran.exchanges if one.slowest]
    assert slowest.seconds == max(one.seconds for one in ran.exchanges)


def test_lost_requests_are_told() -> None:
    """A request without an answer has the problem beside it."""
    from b24batch.practice.behaviour import Behaviour

    portal = PracticePortal(behaviour=Behaviour(script={1: "drop_before"}))
    ran = Batch.parse("A = crm.lead.list\n").run(Portal.practice(portal=portal)).plan().actual
    assert ran is not None
    assert [bool(one.problem) for one in ran.exchanges] == [True, False]


def test_the_command_line_prints_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--report plan` is the plan with a line for each command, and last how the run ended."""
    monkeypatch.chdir(tmp_path)
    Path("сделки.b24").write_text(RECIPE, encoding="utf-8")
    ended = within("run", "сделки.b24", "--portal", "practice", "--report", "plan")
    assert ended.code == 5
    assert "! failed; Not found; request 1" in ended.out
    assert ended.out.splitlines()[-1].startswith("ran: 2 done, 1 failed, 1 not sent; 1 request")
    read = within("run", "сделки.b24", "--portal", "practice", "--report", "json")
    states = [command["state"] for command in json.loads(read.out)["commands"].values()]
    assert states == ["done", "done", "failed", "not_sent"]


MIXED = """param ids: list
for id in $ids {
  Сделка = crm.deal.get { id: $id }
  crm.deal.update { id: $id, fields: { TITLE: $Сделка.TITLE } }
}
Все = all crm.deal.list
Мир = crm.company.add { fields: { TITLE: "Мир", ORIGIN_ID: "7" } } once by { ORIGIN_ID: "7" }
"""


def test_every_request_has_what_it_held() -> None:
    """Rounds stand with the request that they were in, with their ends; pages and look-ups too."""
    ids = [*range(1, 61), 900_000]
    plan = Batch.parse(MIXED).run(Portal.practice(), ids=ids).plan()
    ran = plan.actual
    assert ran is not None
    names = {command.name for command in plan.commands}
    portions = [portion for sent in ran.sent for portion in sent.held]
    assert names == {portion.name for portion in portions}
    assert [sent.number for sent in ran.sent] == [one.number for one in ran.exchanges]
    for sent, exchange in zip(ran.sent, ran.exchanges, strict=True):
        assert sum(portion.times for portion in sent.held) == exchange.commands
    rounds = [portion.states for portion in portions if portion.name == "Сделка[i]"]
    assert rounds == [{"done": 50}, {"done": 10, "failed": 1}]
    assert any(portion.further for portion in portions)
    assert [(one.name, one.states) for one in ran.unsent] == [
        ("(crm.deal.update)[i]", {"skipped": 1})
    ]


def test_look_ups_have_an_end_too() -> None:
    """What `once by` looked up is told beside its look-up, and of the add that it was there."""
    portal = Portal.practice()
    text = MIXED[MIXED.index("Мир") :]
    for matched in (0, 1):
        plan = Batch.parse(text).run(portal).plan()
        look_up, add = plan.commands
        assert look_up.actual is not None
        assert (look_up.actual.states, look_up.actual.request) == ({"done": 1}, 1)
        assert add.actual is not None
        assert add.actual.matched == matched
        assert ("= done; there already" in str(plan)) is bool(matched)


def test_what_was_sent_again_stands_in_both_requests() -> None:
    """A request that did not run has its commands without an end, which the next one has."""
    from b24batch.practice.behaviour import Behaviour

    portal = PracticePortal(behaviour=Behaviour(script={1: "drop_before"}))
    ran = Batch.parse("A = crm.lead.list\n").run(Portal.practice(portal=portal)).plan().actual
    assert ran is not None
    assert [portion.states for sent in ran.sent for portion in sent.held] == [{}, {"done": 1}]


def test_a_batch_that_failed_as_a_whole_is_not_taken_for_a_good_one() -> None:
    """In REST 3.0 one call breaks its batch: the request says so, and the next have the ends."""
    text = "A = tasks.task.get { id: 1 }\nНет = tasks.task.get { id: 999999 }\n"
    ran = Batch.parse(text).run(Portal.practice(rest=3)).plan().actual
    assert ran is not None
    first, *others = ran.exchanges
    assert first.problem.startswith("a call of it failed, and with it the whole batch")
    assert [(one.problem, one.errors) for one in others] == [("", 0), ("", 1)]
    assert [portion.states for portion in ran.sent[0].held] == [{}, {}]


def test_of_a_resumed_run_only_what_was_sent_since_is_timed() -> None:
    """The number of requests is that of all, and the time says how many it is of."""
    run = RunActual(
        True, {"done": 3}, 13, 1.5, tuple(RequestActual(n, 0.0, 0.1, 1) for n in (12, 13))
    )
    assert ended_line(run) == "ran: 3 done; 13 requests, 2 of them in 1.50 s"
