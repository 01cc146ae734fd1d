"""`once by` with one key in several adds: nothing is decided while the first may still run."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from b24batch import Batch, Portal, crm, ref, text
from b24batch.errors import Problem, TransportError
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice import PracticePortal
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine, Outgoing
from b24batch.run.failures import classify
from b24batch.run.states import State
from b24batch.transport.base import Reply

LOST = classify(TransportError(Problem("B000", "потеряно"), sent=True))
SETTLE_S = 75.0


def add(title: object) -> object:
    return crm.item.add(entityTypeId=2, fields={"title": title}).once_by(originId="ключ")


def take(engine: Engine, practice: PracticePortal, now: float) -> list[Outgoing]:
    """Carry out all that may be sent at a time, and take the replies in."""
    sent = engine.ready(now)
    for outgoing in sent:
        status, answer = practice.handle(outgoing.method, outgoing.params)
        reply = read_reply(outgoing, Reply(status, msgspec.json.encode(answer)))
        engine.received(outgoing, reply, now)
    return sent


def test_in_written_order_the_second_is_the_first() -> None:
    """It comes to its turn when the first has long ended."""
    practice = PracticePortal()
    result = Batch().add("A", add("а")).add("B", add("б")).run(Portal.practice(portal=practice))
    assert [command.matched for command in result] == [False, True]
    assert practice.stats["writes"] == 1


def lost_with_a_read() -> tuple[Engine, PracticePortal]:
    """An add is lost together with a read that another add with its key stands on."""
    batch = Batch().in_any_order().add("A", add("а"))
    batch.add("L", crm.item.list(entityTypeId=4, filter={"id": 1}))
    named = text("{t}x", t=ref.L.items[0].title)  # filled in by us, in the next request
    batch.add("R", crm.item.list(entityTypeId=4, filter={"title": named}))
    batch.add("B", add(text("{t}", t=ref.R.total)))
    moment = datetime(2026, 1, 31, tzinfo=UTC)
    engine, practice = Engine(make_program(batch.recipe, {}, PlanOptions(moment))), PracticePortal()
    take(engine, practice, 0.0)
    (second,) = engine.ready(1.0)
    assert set(second.instances) == {0, 2}
    engine.failed(second, LOST, 1.0)
    return engine, practice


def test_the_second_waits_for_the_fate_of_the_first() -> None:
    """The portal may still carry out what was lost: looked up now, the key would be missing."""
    engine, practice = lost_with_a_read()
    assert [outgoing.instances for outgoing in take(engine, practice, 2.0)] == [(2,)]
    assert take(engine, practice, 3.0) == []
    assert engine.wake_at == 1.0 + SETTLE_S
    for later in range(3):
        take(engine, practice, 1.0 + SETTLE_S + later)
    assert [record.matched for record in engine.records[:4:3]] == [False, True]
    assert practice.stats["writes"] == 1


def test_the_second_is_looked_up_when_the_first_stays_unknown() -> None:
    """Not before the portal can no longer be at work on the request of the first."""
    engine, practice = lost_with_a_read()
    take(engine, practice, 2.0)
    now = 1.0 + SETTLE_S
    assert take(engine, practice, now - 1) == []
    (look_up,) = engine.ready(now)
    refusal = {"error": "NO", "error_description": ""}
    answer = {"result": {"result": [], "result_error": {"c0": refusal}}}
    engine.received(look_up, read_reply(look_up, Reply(200, msgspec.json.encode(answer))), now)
    for later in range(3):
        take(engine, practice, now + later)
    assert [str(record.state) for record in engine.records[:4:3]] == ["unknown", "done"]
    assert practice.stats["writes"] == 1


def looked_up_add() -> tuple[Engine, PracticePortal]:
    """An add with a key that has been looked up and may be sent."""
    batch = Batch().add("A", add("а"))
    moment = datetime(2026, 1, 31, tzinfo=UTC)
    engine, practice = Engine(make_program(batch.recipe, {}, PlanOptions(moment))), PracticePortal()
    take(engine, practice, 0.0)
    return engine, practice


def test_a_run_that_stops_before_the_second_look_up_does_not_know() -> None:
    """The record may be there, so the add is neither failed nor not sent."""
    engine, practice = looked_up_add()
    (second,) = engine.ready(1.0)
    practice.handle(second.method, second.params)
    engine.failed(second, LOST, 1.0)
    engine.interrupt()
    (command,) = engine.result()
    assert command.state is State.UNKNOWN
    assert command.problem is not None
    assert "unknown" in command.problem.message


def test_a_run_that_stops_after_the_second_look_up_knows() -> None:
    """It was looked up and is not there, so it is not sent."""
    engine, practice = looked_up_add()
    engine.failed(engine.ready(1.0)[0], LOST, 1.0)
    take(engine, practice, 1.0 + SETTLE_S)
    engine.interrupt()
    (command,) = engine.result()
    assert command.state is State.NOT_SENT
    assert practice.stats["writes"] == 0


def test_an_add_that_is_lost_again_and_again_fails_and_is_not_there() -> None:
    """With a key it is sent more often than a read, and in the end its fate is known."""
    engine, practice = looked_up_add()
    now, losses = 1.0, 0
    while not engine.finished:
        for outgoing in engine.ready(now):
            if any(engine.ledger.planned[i].writes for i in outgoing.instances):
                engine.failed(outgoing, LOST, now)
                losses += 1
            else:
                status, answer = practice.handle(outgoing.method, outgoing.params)
                reply = read_reply(outgoing, Reply(status, msgspec.json.encode(answer)))
                engine.received(outgoing, reply, now)
        now += 2 * SETTLE_S
    (command,) = engine.result()
    assert losses == 10
    assert command.state is State.FAILED
    assert command.problem is not None
    assert "no record with its key is there" in command.problem.hint
