"""A run equals the naive interpreter, whatever is packed, in whatever order replies come."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec
import pytest
from answering import answer_all
from fewest_requests import least_requests
from interpreter import Ended, Interpreter, as_text
from programs import FIRST_NEW_ID, Generator, portal_of, small_store

from b24batch.catalogue import find
from b24batch.errors import CommandError
from b24batch.model.recipe import Halt, Recipe
from b24batch.plan.pack import Positions
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice.portal import PracticePortal
from b24batch.run.engine import Engine, EngineOptions, Outgoing
from b24batch.run.results import RunResult
from b24batch.run.states import ENDED, State

MOMENT = datetime(2026, 3, 2, 10, tzinfo=UTC)
STORE = small_store()
Trace = list[tuple[str, Any]]


class Run(NamedTuple):
    """One run of the engine, the portal afterwards, and what was executed on it, in order."""

    engine: Engine
    result: RunResult
    portal: PracticePortal
    trace: Trace
    sent: list[Outgoing]


def run_engine(recipe: Recipe, options: EngineOptions, rng: random.Random) -> Run:
    """Drive the engine by hand, answering requests under way in random order."""
    portal = portal_of(STORE)
    trace: Trace = []
    portal.on_call = lambda method, params, _: trace.append((method, params))
    engine = Engine(make_program(recipe, {}, PlanOptions(moment=MOMENT)), options)
    sent = answer_all(engine, portal, rng)
    return Run(engine, engine.result(), portal, trace, sent)


def settings(rng: random.Random) -> EngineOptions:
    return EngineOptions(
        in_flight=rng.choice([1, 4, 16]),
        request_size=rng.choice([5, 10, 50]),
        positions=rng.choice(list(Positions)),
    )


def plain_names(values: dict[str, Any]) -> Callable[[Any], Any]:
    """A function that puts the label of its command in the place of each new id.

    New ids are counted in the order of adding, which nothing promises in any order.
    """
    made: dict[str, str] = {}
    for label, value in values.items():
        record = value
        while isinstance(record, dict) and "id" not in record and len(record) == 1:
            record = next(iter(record.values()))
        new = record.get("id") if isinstance(record, dict) else record
        if str(new).isdecimal() and int(new) >= FIRST_NEW_ID:
            made.setdefault(str(new), label)

    def rename(data: Any) -> Any:
        text = msgspec.json.encode(as_text(data)).decode()
        named = re.sub(r"\d{9,}", lambda m: made.get(m[0].lstrip("0"), m[0]), text)
        return msgspec.json.decode(named)

    return rename


def compare(run: Run, naive: dict[str, Ended], naive_portal: PracticePortal) -> None:
    """States, values and the final records are the same but for the names of new ids."""
    states = {command.name: str(command.state) for command in run.result}
    assert states == {label: ended.state for label, ended in naive.items()}
    mine = {c.name: c.value for c in run.result if c.state == "done"}
    theirs = {label: ended.value for label, ended in naive.items() if ended.state == "done"}
    rename, rename_naive = plain_names(mine), plain_names(theirs)
    for label, value in mine.items():
        assert rename(value) == rename_naive(theirs[label]), label
    assert records(run.portal, rename) == records(naive_portal, rename_naive)


def records(portal: PracticePortal, rename: Callable[[Any], Any]) -> dict[str, Any]:
    tables = rename(portal.snapshot())
    return {name: sorted(rows, key=lambda row: row["id"]) for name, rows in tables.items()}


def draw(kind: str, number: int) -> tuple[Recipe, random.Random]:
    """The program of one number; the same number gives the same program."""
    rng = random.Random(f"{kind} {number}")
    ordered, halt = "written" in kind, "halt" in kind
    size = rng.randint(1, rng.choice([5, 20, 60, 300]))
    generator = Generator(rng, ordered=ordered, failures="whole" not in kind)
    return generator.recipe(size, halt=halt), rng


def writes(trace: Trace) -> list[str]:
    """What was executed and changes something, in order, as text to compare."""
    kept = [(m, as_text(p)) for m, p in trace if find(m).kind != "read"]  # type: ignore[union-attr]
    return [msgspec.json.encode(item).decode() for item in kept]


def executed(interpreter: Interpreter) -> Trace:
    return [(method, params) for _, method, params in interpreter.trace]


@pytest.mark.parametrize("kind", ["written order", "any order"])
def test_skip_policy_equals_the_interpreter(proof_count: int, kind: str) -> None:
    """Without a policy, results, states and the portal's final state are the interpreter's."""
    for number in range(proof_count):
        recipe, rng = draw(kind, number)
        naive_portal = portal_of(STORE)
        naive = Interpreter(recipe, naive_portal).run()
        compare(run_engine(recipe, settings(rng), rng), naive, naive_portal)


@pytest.mark.parametrize("kind", ["written order, writes", "any order, writes"])
def test_no_write_gets_another_value(proof_count: int, kind: str) -> None:
    """The very same writes are executed, with the same values; in written order as written."""
    for number in range(proof_count):
        recipe, rng = draw(kind, number)
        interpreter = Interpreter(recipe, portal_of(STORE))
        naive = interpreter.run()
        run = run_engine(recipe, settings(rng), rng)
        rename = plain_names({c.name: c.value for c in run.result if c.state is State.DONE})
        rename_naive = plain_names({n: e.value for n, e in naive.items() if e.state == "done"})
        mine = [rename(text) for text in writes(run.trace)]
        theirs = [rename_naive(text) for text in writes(executed(interpreter))]
        assert mine == theirs if "written" in kind else sorted(mine) == sorted(theirs)


def test_an_answer_to_a_broken_reference_cannot_be_reached(proof_count: int) -> None:
    """What is not done has no value, also where the portal answered it."""
    ran_ahead = 0
    for number in range(proof_count):
        recipe, rng = draw("any order, unreachable", number)
        run = run_engine(recipe, settings(rng), rng)
        for command in run.result:
            if command.state in (State.UNRESOLVED, State.SKIPPED):
                ran_ahead += command.sent
                for look in ("value", "rows"):
                    with pytest.raises(CommandError):
                        getattr(command, look)
                with pytest.raises(CommandError):
                    command.decode(Any)
    assert ran_ahead


@pytest.mark.parametrize("kind", ["halt, written order", "halt, any order"])
def test_halt_policy_does_no_write_of_its_own(proof_count: int, kind: str) -> None:
    """Under `halt on error` every write done is one the interpreter did, the same, in order."""
    for number in range(proof_count):
        recipe, rng = draw(kind, number)
        run = run_engine(recipe, settings(rng), rng)
        if "any" in kind:  # writes that nothing orders after the failure may run
            recipe = Recipe(tuple(s for s in recipe.statements if not isinstance(s, Halt)))
        interpreter = Interpreter(recipe, portal_of(STORE))
        naive = interpreter.run()
        mine = [c for c in run.result if c.writes and c.state is State.DONE]
        assert all(naive[c.name].state == "done" for c in mine)
        values = {c.name: c.value for c in run.result if c.state is State.DONE}
        rename = plain_names(values)
        rename_naive = plain_names({n: e.value for n, e in naive.items() if e.state == "done"})
        assert [rename(c.value) for c in mine] == [rename_naive(naive[c.name].value) for c in mine]
        if "written" in kind:
            theirs = writes(executed(interpreter))
            assert writes(run.trace) == theirs[: len(writes(run.trace))]
        assert all(c.state in ENDED for c in run.result)
        assert run.result.ok == all(e.state == "done" for e in naive.values())


def test_nothing_that_waits_is_forgotten(proof_count: int) -> None:
    """A run without failures does everything, in all three steps of using positions."""
    for number in range(proof_count):
        recipe, rng = draw("written order, whole", number)
        run = run_engine(recipe, settings(rng), rng)
        assert run.result.counts() == {State.DONE: len(run.result)}


@pytest.mark.parametrize(("in_flight", "most"), [(1, 1.02), (4, 1.12), (16, 1.12)])
def test_few_requests(
    proof_count: int, in_flight: int, most: float, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without failures, requests come close to what size and dependencies demand at least."""
    ratios = []
    for number in range(proof_count):
        kind = "written order, whole" if number % 2 else "any order, whole"
        recipe, rng = draw(kind, number)
        run = run_engine(recipe, EngineOptions(in_flight=in_flight), rng)
        direct = {i for i, planned in enumerate(run.engine.program.commands) if planned.direct}
        unsent = {i for i, record in enumerate(run.engine.records) if not record.sent}
        least = least_requests(run.engine.program.graph, direct - unsent, unsent)
        assert len(run.sent) >= least
        ratios.append(len(run.sent) / least)
    mean, worst = sum(ratios) / len(ratios), max(ratios)
    with capsys.disabled():
        print(
            f"\nrequests against the bound, {in_flight} in flight: {mean:.3f} (worst {worst:.2f})"
        )
    assert mean <= most
