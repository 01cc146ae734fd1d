"""What a plan says is what a run sends, as long as nothing fails."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator

from loop_programs import draw_program
from test_engine_differential import MOMENT, draw, run_engine
from test_loops_differential import Run
from test_loops_differential import run_engine as run_loops

from b24batch.errors import EncodeError
from b24batch.plan.blocks import PartKind
from b24batch.plan.planned import Plan
from b24batch.plan.program import PlanOptions, make_program
from b24batch.plan.simulate import make_plan
from b24batch.run.engine import EngineOptions
from b24batch.run.states import State


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
        commands = {command.name: command for command in plan.commands}
        for request, outgoing in zip(plan.requests, run.sent, strict=True):
            if outgoing.direct:
                continue
            texts = outgoing.params["cmd"].values()
            for portion, text in zip(request.commands, texts, strict=True):
                fillings = commands[portion.name].fillings
                by_portal = {f.source for f in fillings if f.by == "portal"}
                assert len(set(re.findall(r"%24result[^&]*", text))) == len(by_portal)


def test_a_later_request_stands_in_a_later_stage(proof_count: int) -> None:
    """Requests of one stage need no answer of one another."""
    for number in range(proof_count):
        recipe, _ = draw("whole, written order, stages", number)
        plan = make_plan(make_program(recipe, {}, PlanOptions(moment=MOMENT)))
        stages = {request.number: request.stage for request in plan.requests}
        for request in plan.requests:
            assert all(stages[needed] < request.stage for needed in request.needs)
        assert all(request.size <= 50 for request in plan.requests)


def bare(name: str) -> str:
    """A name without its round: of `Deal[3]`, `Deal[i]`, and of a further page."""
    return re.sub(r"\[[^\]]*\]$", "", name)


def held(plan: Plan) -> list[Counter[str]]:
    """What each request of a plan holds, whatever the round."""
    found = []
    for request in plan.requests:
        holds = Counter({bare(portion.name): portion.times for portion in request.commands})
        found += [holds] * request.times
    return found


def loops(count: int) -> Iterator[tuple[Plan, Run]]:
    """Plans of random programs with loops, each with a run of one request at a time."""
    for number in range(count):
        kind = "written order, calm" if number % 2 else "any order"
        program = draw_program(kind, number)[0]
        try:
            made = make_program(program.recipe, program.values, PlanOptions(moment=MOMENT))
        except EncodeError:  # a value that no run would send either
            continue
        plan = make_plan(made)
        yield plan, run_loops(program, EngineOptions(in_flight=1), random.Random(number))


def went_well(run: Run) -> bool:
    """Whether the plan speaks of this run: no error, allowed or not, and no list that was empty."""
    ledger = run.engine.ledger
    for record, part in zip(ledger.records, ledger.parts, strict=True):
        if record.allowed:
            return False
        asked = record.request or part is None or part.kind is not PartKind.COMMAND
        if record.state is not State.NOT_NEEDED and not (record.state is State.DONE and asked):
            return False
    return True


def test_rounds_over_known_rows_are_packed_as_planned(proof_count: int) -> None:
    """Where no answer decides what is sent, the plan has every request of the run."""
    exact = 0
    for plan, run in loops(4 * proof_count):
        open_ends = plan.counts.example or plan.counts.about or " to " in plan.counts.commands
        pages = any(command.pages for command in plan.commands)
        if open_ends or pages or plan.unsent or not went_well(run):
            continue
        exact += bool(plan.loops and plan.requests)
        sent = [Counter(map(bare, outgoing.names)) for outgoing in run.sent]
        assert held(plan) == sent
        assert plan.counts.requests == (len(sent), len(sent))
    assert exact >= proof_count // 10


def test_a_run_lies_between_the_bounds_of_its_plan(proof_count: int) -> None:
    """Where answers decide, no run needs fewer or more requests than the plan says."""
    open_plans = 0
    for plan, run in loops(4 * proof_count):
        pages = any(command.pages for command in plan.commands)
        open_ends = plan.counts.example or plan.counts.about
        if open_ends or pages or plan.unsent or not went_well(run):
            continue
        low, most = plan.counts.requests
        open_plans += low < most
        assert low <= len(run.sent) <= most
    assert open_plans >= proof_count // 30
