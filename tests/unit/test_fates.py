"""What becomes of commands that were answered, and stand on something that was not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch import Portal
from b24batch.journals import Resumption, begun_journal
from b24batch.plan.program import PlanOptions, Program, make_program
from b24batch.run.engine import Engine
from b24batch.run.results import RunResult
from b24batch.run.states import State, Stopped
from b24batch.stages import run_recipe
from b24batch.syntax import parse
from b24batch.transport.base import Reply
from b24batch.transport.envelope import decode_batch

LINKED = """
Компания = crm.item.add { entityTypeId: company, fields: { title: Ромашка } }
Сделка = crm.item.add { entityTypeId: deal, fields: { companyId: $Компания.item.id } }
Задача = tasks.task.get { taskId: $Сделка.item.id }
"""


def program_of(text: str) -> Program:
    recipe = parse(text).recipe
    return make_program(recipe, {}, PlanOptions(moment=datetime(2025, 3, 1, tzinfo=UTC)))


def reply_of(results: dict[str, Any], errors: dict[str, Any] | None = None) -> Reply:
    body = {"result": {"result": results, "result_error": errors or {}}}
    return Reply(200, msgspec.json.encode(body))


def ran(text: str, reply: Reply) -> RunResult:
    engine = Engine(program_of(text))
    (outgoing,) = engine.ready()
    engine.received(outgoing, decode_batch(reply))
    assert engine.ready() == []
    return engine.result()


def test_an_answer_that_stands_on_a_lost_one_is_told_with_its_id() -> None:
    """Whoever has to look after it finds the record: its id is in the account."""
    result = ran(LINKED, reply_of({"c1": {"item": {"id": 41}}}))
    assert [command.state for command in result] == ["unknown", "unknown", "skipped"]
    made = result["Сделка"]
    assert made.made_id == 41
    assert made.problem is not None
    assert made.problem.code == "B304"
    assert "it answered with id 41" in made.problem.notes
    assert any("Сделка (id 41)" in note for note in result.account())


def test_an_error_that_stands_on_a_lost_answer_is_told() -> None:
    """What the portal said of a write in doubt is not thrown away."""
    errors = {"c1": {"error": "НЕЛЬЗЯ", "error_description": "нет прав"}}
    result = ran(LINKED, reply_of({}, errors))
    assert result["Сделка"].state is State.UNKNOWN
    assert result["Сделка"].error is not None
    assert result["Сделка"].error.code == "НЕЛЬЗЯ"


def test_a_write_on_a_wrong_value_is_told_with_its_id() -> None:
    """The add was carried out with a wrong company: its record has to be put right."""
    text = """
    Компании = crm.company.list
    Сделка = crm.item.add { entityTypeId: deal, fields: { companyId: $Компании[0].ID! } }
    """
    result = ran(text, reply_of({"c0": [], "c1": {"item": {"id": 77}}}))
    assert result.stopped is Stopped.VOUCHER
    assert result.stop_problem is not None
    assert "it answered with id 77" in result.stop_problem.notes
    assert result["Сделка"].made_id == 77


def test_an_answer_of_a_read_that_does_not_count_is_not_kept() -> None:
    """A read changes nothing: nobody has to look after what it told of a wrong value."""
    text = """
    Компании = crm.company.list
    Компания = crm.company.get { id: $Компании[0].ID }
    """
    result = ran(text, reply_of({"c0": [], "c1": {"ID": "5"}}))
    assert result["Компания"].state is State.UNRESOLVED
    assert result["Компания"].made_id is None


@pytest.fixture
def portal() -> Portal:
    return Portal.practice()


def journal_with(path: Path, portal: Portal, reply: Reply) -> None:
    """The journal of a process that ended after one reply."""
    program = program_of(LINKED)
    engine = Engine(program)
    with begun_journal(path, program, portal) as journal:
        journal.watch(engine)
        (outgoing,) = engine.ready()
        journal.sent([outgoing])
        journal.came(outgoing, reply)


def test_a_write_in_doubt_that_somebody_looked_at_has_the_answer_that_it_got(
    tmp_path: Path, portal: Portal
) -> None:
    """Declared done, it is done with its own id, and what refers to it can be sent."""
    journal_with(tmp_path / "журнал", portal, reply_of({"c1": {"item": {"id": 41}}}))
    with Resumption.open(tmp_path / "журнал", portal, environment={}) as run:
        assert [(u.name, u.new_id) for u in run.unknown] == [("Компания", None), ("Сделка", 41)]
        run.decide(dict.fromkeys(run.unknown, "done"))
        engine, _ = run.begin()
        result = engine.result()
        assert result["Компания"].state is State.DONE
        assert result["Сделка"].value == {"item": {"id": 41}}


def test_a_write_that_was_declared_done_breaks_no_voucher(tmp_path: Path, portal: Portal) -> None:
    """Its id is not known to us, but was to the portal: what stands on it stays in doubt."""
    journal_with(tmp_path / "журнал", portal, reply_of({"c1": {"item": {"id": 41}}}))
    with Resumption.open(tmp_path / "журнал", portal, environment={}) as run:
        run.decide({write: "done" for write in run.unknown if write.name == "Компания"})
        engine, _ = run.begin()
        result = engine.result()
        assert result.stopped is None
        assert result["Сделка"].state is State.UNKNOWN
        assert result["Сделка"].made_id == 41


def test_a_method_that_is_refused_rests_as_long_as_its_reply_says() -> None:
    """The moment may stand behind the refusal, beside an answer of the same method."""
    engine = Engine(program_of("in any order\n" + "crm.deal.list\ncrm.deal.list\nprofile\n"))
    (outgoing,) = engine.ready(100.0)
    time = {"start": 5000, "finish": 5001, "operating": 480.5, "operating_reset_at": 5201}
    body = {
        "result": {"c1": [], "c2": {}},
        "result_error": {"c0": {"error": "OPERATION_TIME_LIMIT"}},
        "result_time": {"c1": time},
    }
    engine.received(
        outgoing, decode_batch(Reply(200, msgspec.json.encode({"result": body}))), 101.0
    )
    assert engine.ready(101.0) == []
    assert engine.wake_at == pytest.approx(101.0 + 200.0, abs=2.0)


def test_what_a_method_has_used_is_what_its_latest_answer_says() -> None:
    """By the portal's clock, wherever in the reply it stands; one without a budget says nothing."""
    engine = Engine(program_of("in any order\n" + "crm.deal.list\n" * 3))
    (outgoing,) = engine.ready(100.0)
    times = {
        "c0": {"finish": 5009, "operating": 470.0, "operating_reset_at": 5300},
        "c1": {"finish": 5004, "operating": 20.0, "operating_reset_at": 5300},
        "c2": {"finish": 5010},
    }
    body = {"result": {label: [] for label in times}, "result_time": times}
    engine.received(
        outgoing, decode_batch(Reply(200, msgspec.json.encode({"result": body}))), 101.0
    )
    assert engine.operating.pressing
    until = engine.operating.blocked_until("crm.deal.list", 101.0)
    assert until == pytest.approx(101.0 + 291.0, abs=2.0)


def test_an_id_of_zero_is_told_with_a_way_out_that_works() -> None:
    """`?:` does not leave it out: it is no empty value, only no id. Who fills it in is all one."""
    deal = "Сделка = crm.item.add { entityTypeId: deal, fields: { title: Ромашка } }\n"
    read = "Компания = crm.item.get { entityTypeId: company, id: $Сделка.item.companyId }"
    told = set()
    for text in (deal + read, f"{deal}for n in [1] {{ {read} }}"):
        run = Portal.practice()
        problems = run_recipe(parse(text).recipe, run).problems
        told.add(problems[0].hint)
    hint = "no record has this id; put the command into `if $Сделка.item.companyId > 0 { ... }`"
    assert told == {hint}
    guarded = f"{deal}if $Сделка.item.companyId > 0 {{ {read} }}"
    assert run_recipe(parse(guarded).recipe, Portal.practice()).ok
