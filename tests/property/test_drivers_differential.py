"""With many requests under way, whatever comes first, a run is what it is one call at a time."""

from __future__ import annotations

import random
from types import SimpleNamespace
from typing import Any

import pytest
from interpreter import Interpreter
from programs import portal_of
from test_engine_differential import (
    MOMENT,
    STORE,
    Trace,
    compare,
    draw,
    executed,
    plain_names,
    writes,
)

from b24batch import Limits, Portal
from b24batch.model.recipe import Recipe
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice import PracticeTransport, serve
from b24batch.run.compose import EngineOptions
from b24batch.run.states import State
from drivers import DRIVERS, Driver

both = pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS.keys())


def run(driver: Driver, recipe: Recipe, rng: random.Random, *, http: bool) -> Any:
    """A run with several requests under way: its result, the portal, and what that carried out."""
    practice = portal_of(STORE)
    trace: Trace = []
    practice.on_call = lambda method, params, _: trace.append((method, params))
    program = make_program(recipe, {}, PlanOptions(moment=MOMENT))
    limits = Limits.off(in_flight=rng.choice([2, 4, 16]))
    options = EngineOptions(request_size=rng.choice([5, 10, 50]))
    if http:
        with serve(practice) as server, Portal.webhook(server.url, limits=limits) as portal:
            result = driver(program, portal, options=options)
    else:
        portal = Portal(PracticeTransport(practice), limits=limits)
        result = driver(program, portal, options=options)
    return SimpleNamespace(result=result, portal=practice, trace=trace)


@both
@pytest.mark.parametrize("kind", ["written order", "any order"])
def test_results_are_those_of_one_call_at_a_time(
    proof_count: int, driver: Driver, kind: str
) -> None:
    """States, values and the portal's final state are the interpreter's."""
    for number in range(proof_count):
        recipe, rng = draw(kind, number)
        naive_portal = portal_of(STORE)
        naive = Interpreter(recipe, naive_portal).run()
        compare(run(driver, recipe, rng, http=number % 3 == 0), naive, naive_portal)


@both
def test_writes_keep_their_order(proof_count: int, driver: Driver) -> None:
    """In written order the portal carries out the same writes, one after the other as written."""
    for number in range(proof_count):
        recipe, rng = draw("written order, writes", number)
        interpreter = Interpreter(recipe, portal_of(STORE))
        naive = interpreter.run()
        ran = run(driver, recipe, rng, http=number % 3 == 0)
        rename = plain_names({c.name: c.value for c in ran.result if c.state is State.DONE})
        rename_naive = plain_names({n: e.value for n, e in naive.items() if e.state == "done"})
        mine = [rename(text) for text in writes(ran.trace)]
        assert mine == [rename_naive(text) for text in writes(executed(interpreter))]
