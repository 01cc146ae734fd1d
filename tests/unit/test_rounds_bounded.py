"""Rounds are opened as there is room for them, also where a loop begins within a request."""

from __future__ import annotations

import msgspec

from b24batch.errors import Problem, TransportError
from b24batch.practice import PracticePortal
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine, EngineOptions, Outgoing
from b24batch.run.failures import classify
from b24batch.run.slots import MOST_FAILURES
from b24batch.run.states import State
from b24batch.stages import prepare
from b24batch.syntax import parse
from b24batch.transport.base import Reply

WRITE_FIRST = """
param rows: list
First = crm.deal.add { fields: { TITLE: "Первая" } }
for row in $rows {
  Deal = crm.deal.add { fields: { TITLE: "Заказ ${row}" } }
}
Last = crm.deal.add { fields: { TITLE: "Последняя" } }
"""


def engine_of(rows: int, **options: bool) -> Engine:
    program = prepare(parse(WRITE_FIRST).recipe, {"rows": list(range(rows))})
    return Engine(program, EngineOptions(settle_s=0.0, patience_s=1e9, **options))


def answer(engine: Engine, outgoing: Outgoing, practice: PracticePortal) -> None:
    status, told = practice.handle(outgoing.method, outgoing.params)
    engine.received(outgoing, read_reply(outgoing, Reply(status, msgspec.json.encode(told))))


def test_a_loop_below_a_write_does_not_open_all_its_rounds() -> None:
    """They go into the request of the write, as many as fit, and the others wait unopened."""
    engine, practice = engine_of(5000), PracticePortal()
    requests = 0
    while made := engine.ready():
        requests += len(made)
        assert len(engine.ledger.planned) < 500
        for outgoing in made:
            answer(engine, outgoing, practice)
    assert engine.finished
    assert engine.result().counts() == {State.DONE: 5002}
    assert requests == 101  # 5002 commands, fifty a request
    titles = [deal["title"] for deal in practice.snapshot()["deal"][-5002:]]
    assert (titles[0], titles[-1]) == ("Первая", "Последняя")


def test_unknown_writes_of_rounds_are_all_kept() -> None:
    """Also where rounds are only counted: somebody has to look for each of them."""
    rows = MOST_FAILURES + 50
    engine = engine_of(rows, keep_rounds=False)
    broken = TransportError(Problem("B631", "обрыв"), sent=True)
    now = 0.0
    while not engine.finished:
        made = engine.ready(now)
        for outgoing in made:
            engine.failed(outgoing, classify(broken), now)
        now += 100
    result = engine.result()
    assert result.counts() == {State.UNKNOWN: rows + 2}
    assert len(result.in_state(State.UNKNOWN)) == rows + 2
