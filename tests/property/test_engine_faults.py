"""Requests are lost, refused and carried out late, and still nothing is done twice."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import msgspec
import pytest
from answering import answered, places_told
from programs import portal_of
from test_engine_differential import MOMENT, STORE, draw, settings

from b24batch import Batch, crm, ref
from b24batch.errors import PortalError, Problem, TransportError
from b24batch.model.recipe import Recipe
from b24batch.plan.graph import DATA
from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.engine import Engine, Outgoing
from b24batch.run.failures import classify
from b24batch.run.states import BAD, ENDED, State

SETTLE_S = 75.0
_WHAT = Problem("B000", "a fault of the test")
NEVER_SENT = classify(TransportError(_WHAT, sent=False))
LOST = classify(TransportError(_WHAT, sent=True))
TOO_MANY = classify(PortalError(_WHAT, code="QUERY_LIMIT_EXCEEDED", description="", status=503))


class Faulty:
    """A portal behind a bad line, with a clock of its own."""

    def __init__(self, engine: Engine, rng: random.Random, *, rate: float) -> None:
        self.engine = engine
        self.rng = rng
        self.rate = rate
        self.portal = portal_of(STORE)
        self.now = 0.0
        self.executed: list[int] = []
        self.under_way: list[tuple[Outgoing, Any]] = []
        self.late: list[tuple[float, Outgoing]] = []

    def run(self) -> None:
        while not self.engine.finished:
            for outgoing in self.engine.ready(self.now):
                self.under_way.append((outgoing, self.exchange(outgoing)))
            if self.under_way:
                self.pass_time(self.now + self.rng.random())
                outgoing, reply = self.under_way.pop(self.rng.randrange(len(self.under_way)))
                self.tell(outgoing, reply)
            else:
                assert self.engine.wake_at is not None or self.engine.finished, "stalled"
                self.pass_time(self.engine.wake_at or self.now)
        self.pass_time(self.now + 1000)

    def exchange(self, outgoing: Outgoing) -> Any:
        """What comes back, or the failure that does."""
        if self.rng.random() > self.rate:
            return self.execute(outgoing)
        fault = self.rng.randrange(5)
        if fault == 0:
            return NEVER_SENT
        if fault == 1:
            return TOO_MANY
        if fault == 2:
            self.execute(outgoing)
        if fault == 3:
            latest = self.now + SETTLE_S * 0.99
            self.late.append((self.rng.uniform(self.now, latest), outgoing))
        return LOST

    def execute(self, outgoing: Outgoing) -> Any:
        answer = answered(self.portal, outgoing)
        for at in places_told(outgoing, answer):
            self.note(outgoing, at)
        return answer

    def note(self, outgoing: Outgoing, at: int) -> None:
        """Keep what was executed, by its instance."""
        self.executed.append(outgoing.instances[at])

    def pass_time(self, until: float) -> None:
        for at, outgoing in sorted(self.late, key=lambda pair: pair[0]):
            if at <= until:
                self.execute(outgoing)
        self.late = [pair for pair in self.late if pair[0] > until]
        self.now = max(self.now, until)

    def tell(self, outgoing: Outgoing, reply: Any) -> None:
        if reply in (NEVER_SENT, LOST, TOO_MANY):
            self.engine.failed(outgoing, reply, self.now)
        else:
            self.engine.received(outgoing, reply, self.now)


def faulty_run(kind: str, number: int, *, rate: float = 0.2) -> tuple[Engine, Faulty]:
    recipe, rng = draw(kind, number)
    options = msgspec.structs.replace(settings(rng), settle_s=SETTLE_S)
    engine = Engine(make_program(recipe, {}, PlanOptions(moment=MOMENT)), options)
    line = Faulty(engine, rng, rate=rate)
    line.run()
    return engine, line


KINDS = ["written order", "any order", "halt, written order", "halt, any order"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_write_is_executed_twice(proof_count: int, kind: str) -> None:
    """Whatever is lost, a write is executed once or not at all."""
    for number in range(proof_count):
        engine, line = faulty_run(f"{kind}, faults", number)
        times = Counter(i for i in line.executed if engine.program.commands[i].writes)
        assert not [engine.program.commands[i].name for i, n in times.items() if n > 1]


@pytest.mark.parametrize("kind", KINDS)
def test_every_state_tells_the_truth(proof_count: int, kind: str) -> None:
    """Done was executed; not sent and skipped writes were not; the rest is named unknown."""
    for number in range(proof_count):
        engine, line = faulty_run(f"{kind}, truth", number)
        executed = set(line.executed)
        for i, command in enumerate(engine.result()):
            assert command.state in ENDED
            assert (command.problem is not None) == (command.state in BAD)
            if command.state is State.DONE and command.sent:
                assert i in executed
            if command.writes and command.state in (State.NOT_SENT, State.SKIPPED):
                assert i not in executed
            if command.writes and i in executed:
                assert command.state in (State.DONE, State.FAILED, State.UNKNOWN)


@pytest.mark.parametrize("kind", ["written order", "halt, written order"])
def test_written_order_outlasts_faults(proof_count: int, kind: str) -> None:
    """Writes are executed in written order, those that the portal carries out late included."""
    for number in range(proof_count):
        engine, line = faulty_run(f"{kind}, order", number)
        writes = [i for i in line.executed if engine.program.commands[i].writes]
        assert writes == sorted(writes)


def test_nothing_stands_on_what_is_unknown(proof_count: int) -> None:
    """What refers to an unknown command is skipped, or was lost in the same request."""
    for number in range(proof_count):
        engine, _ = faulty_run("any order, unknown", number)
        records = engine.records
        for source, edges in enumerate(engine.program.graph.readers):
            if records[source].state is not State.UNKNOWN or engine.stopped:
                continue
            for reader in (records[reader] for reader, flags in edges if flags & DATA):
                lost_too = reader.request == records[source].request
                assert reader.state is State.SKIPPED or (reader.state, lost_too) == (
                    State.UNKNOWN,
                    True,
                )


def test_a_bad_line_loses_little(proof_count: int) -> None:
    """Without halt, what did not stand on something unknown is done in the end."""
    for number in range(proof_count):
        engine, _ = faulty_run("any order, whole", number, rate=0.1)
        if engine.stopped is None:
            assert not {State.NOT_SENT, State.WAITING} & set(engine.result().counts())


def linked_adds(size: int) -> Recipe:
    """Companies with deals of them, each by a natural key, and a few keys twice."""
    batch = Batch().in_any_order()
    for number in range(size):
        company = crm.item.add(entityTypeId=4, fields={"title": f"Компания {number}"})
        batch.add(f"C{number}", company.once_by(originId=f"c{number % (size - 1)}"))
        fields = {"title": "Сделка", "companyId": ref[f"C{number}"].item.id}
        deal = crm.item.add(entityTypeId=2, fields=fields)
        batch.add(f"D{number}", deal.once_by(originatorId="test", originId=f"d{number}"))
    return batch.recipe


def test_with_a_natural_key_nothing_is_unknown(proof_count: int) -> None:
    """Whatever is lost, every record is there once, and no command ends in doubt."""
    for number in range(proof_count):
        rng = random.Random(f"once {number}")
        options = msgspec.structs.replace(settings(rng), settle_s=SETTLE_S, patience_s=1e9)
        size = rng.randint(2, 40)
        program = make_program(linked_adds(size), {}, PlanOptions(moment=MOMENT))
        line = Faulty(Engine(program, options), rng, rate=0.1)
        line.run()
        assert line.engine.result().counts() == {State.DONE: 2 * size}
        records = line.portal.snapshot()
        keys = [row["originId"] or "" for row in records["company"] + records["deal"]]
        wanted = {f"c{n % (size - 1)}" for n in range(size)} | {f"d{n}" for n in range(size)}
        assert sorted(key for key in keys if key in wanted) == sorted(wanted)
