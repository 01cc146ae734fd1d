"""A process is killed anywhere, another goes on: nothing is done twice, nothing is lost."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest
from interpreter import Interpreter
from journalled import Lives
from programs import portal_of
from test_engine_differential import MOMENT, STORE, Run, compare, draw, settings

from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.engine import Engine
from b24batch.run.states import ENDED, State

KINDS = ["written order", "any order", "halt, written order", "halt, any order"]


def killed(kind: str, number: int, *, kill: float, fault: float, idle_only: bool = False) -> Lives:
    recipe, rng = draw(kind, number)
    options = msgspec.structs.replace(settings(rng), settle_s=75.0)
    program = make_program(recipe, {}, PlanOptions(moment=MOMENT))
    return Lives(program, options, STORE, rng, kill=kill, fault=fault, idle_only=idle_only)


@pytest.mark.parametrize("kind", KINDS)
def test_no_write_is_executed_twice_and_states_are_true(proof_count: int, kind: str) -> None:
    """Done was executed; what was not sent or was skipped was not; the rest is named unknown."""
    resumed = 0
    for number in range(proof_count):
        lives = killed(f"{kind}, killed", number, kill=0.1, fault=0.1)
        engine = lives.run()
        resumed += lives.lives - 1
        writes = [command.writes for command in engine.program.commands]
        times = Counter(i for i in lives.executed if writes[i])
        assert not [i for i, n in times.items() if n > 1]
        for i, command in enumerate(engine.result()):
            assert command.state in ENDED
            if command.state is State.DONE and command.sent:
                assert i in lives.executed
            if writes[i] and command.state in (State.NOT_SENT, State.SKIPPED):
                assert i not in times
            if i in times:
                assert command.state in (State.DONE, State.FAILED, State.UNKNOWN)
    assert resumed >= proof_count / 4


@pytest.mark.parametrize("kind", ["written order", "any order"])
def test_killed_between_requests_a_run_equals_the_naive_interpreter(
    proof_count: int, kind: str
) -> None:
    """Nothing is unknown then: states, values and records are those of a run in one piece."""
    for number in range(proof_count):
        lives = killed(f"{kind}, between", number, kill=0.1, fault=0.0, idle_only=True)
        engine = lives.run()
        naive_portal = portal_of(STORE)
        recipe = engine.program.recipe
        naive = Interpreter(recipe, naive_portal).run()
        compare(Run(engine, engine.result(), lives.practice, [], []), naive, naive_portal)


def test_a_finished_run_is_read_from_its_journal() -> None:
    """Going on with what has ended sends nothing and tells the same."""
    lives = killed("any order, whole, finished", 1, kill=0.0, fault=0.0)
    first: Engine = lives.run()
    lives.again()
    lives.practice.on_call = lambda *_: pytest.fail("was sent again")
    assert lives.engine.ready(lives.now) == []
    assert lives.engine.finished
    values = [[c.value for c in e.result() if c.state is State.DONE] for e in (first, lives.engine)]
    assert values[0] == values[1]
    assert first.result().counts() == lives.engine.result().counts()
