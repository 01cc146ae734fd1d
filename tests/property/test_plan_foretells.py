"""What a plan says is what a run sends, as long as nothing fails."""

from __future__ import annotations

import re

from test_engine_differential import MOMENT, draw, run_engine

from b24batch.plan.program import PlanOptions, make_program
from b24batch.plan.simulate import make_plan
from b24batch.run.engine import EngineOptions


def test_the_plan_is_what_is_sent(proof_count: int) -> None:
    """One request at a time, a run sends the requests of its plan, halts and all."""
    for number in range(proof_count):
        recipe, rng = draw("whole, written order" if number % 2 else "whole, any order", number)
        run = run_engine(recipe, EngineOptions(in_flight=1), rng)
        plan = make_plan(run.engine.program)
        names = [planned.name for planned in run.engine.program.commands]
        sent = [[names[i] for i in outgoing.instances] for outgoing in run.sent]
        assert [[c.name for c in request.commands] for request in plan.requests] == sent
        assert [request.halt for request in plan.requests] == [out.halt for out in run.sent]


def test_the_plan_says_who_fills_in(proof_count: int) -> None:
    """A reference that the plan gives to the portal stands in the request as `$result[...]`."""
    for number in range(proof_count):
        recipe, rng = draw("whole, any order, filled", number)
        run = run_engine(recipe, EngineOptions(in_flight=1), rng)
        plan = make_plan(run.engine.program)
        for request, outgoing in zip(plan.requests, run.sent, strict=True):
            if outgoing.direct:
                continue
            texts = outgoing.params["cmd"].values()
            for command, text in zip(request.commands, texts, strict=True):
                by_portal = {f.source for f in command.fillings if f.by == "portal"}
                assert len(set(re.findall(r"%24result[^&]*", text))) == len(by_portal)


def test_a_later_request_stands_in_a_later_stage(proof_count: int) -> None:
    """Requests of one stage need no answer of one another."""
    for number in range(proof_count):
        recipe, _ = draw("whole, written order, stages", number)
        plan = make_plan(make_program(recipe, {}, PlanOptions(moment=MOMENT)))
        stages = {request.number: request.stage for request in plan.requests}
        for request in plan.requests:
            assert all(stages[needed] < request.stage for needed in request.needs)
        assert all(len(request.commands) <= 50 for request in plan.requests)
