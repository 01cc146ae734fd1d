"""A run of any recipe equals the naive interpreter: loops, conditions, expectations, failures."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
import pytest
from answering import answer_all
from loop_filling import plain_text
from loop_interpreter import BAD, LoopInterpreter, Place
from loop_programs import Program, draw_program
from loop_shrinking import shrunk
from programs import FIRST_NEW_ID, portal_of
from test_engine_differential import MOMENT, STORE

from b24batch.errors import EncodeError
from b24batch.model.outcome import Failed, Found, Rounds
from b24batch.model.recipe import ForEach
from b24batch.plan.pack import Positions
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice.portal import PracticePortal
from b24batch.run.command_result import CommandResult
from b24batch.run.engine import Engine, EngineOptions, Outgoing
from b24batch.run.states import State
from b24batch.syntax import parse
from b24batch.syntax.printer import print_recipe

SHRINK_S = 60.0
"""How long a program that fails is made smaller."""


class Run(NamedTuple):
    """One run of the engine, the portal afterwards, and the requests that were sent."""

    engine: Engine
    portal: PracticePortal
    sent: list[Outgoing]


def options(rng: random.Random) -> EngineOptions:
    return EngineOptions(
        in_flight=rng.choice([1, 4, 16]),
        request_size=rng.choice([2, 3, 5, 10, 50]),
        positions=rng.choice(list(Positions)),
    )


def engine_of(program: Program, settings: EngineOptions) -> Engine:
    made = make_program(program.recipe, program.values, PlanOptions(moment=MOMENT))
    return Engine(made, settings)


def run_engine(program: Program, settings: EngineOptions, rng: random.Random) -> Run:
    """Drive the engine by hand, answering requests under way in random order."""
    portal = portal_of(STORE)
    engine = engine_of(program, settings)
    return Run(engine, portal, answer_all(engine, portal, rng))


def places(run: Run) -> dict[Place, CommandResult]:
    """Every command of every round, by its place."""
    found: dict[Place, CommandResult] = {}
    for command in run.engine.result():
        path = () if command.around is None else command.around.path
        place = id(command.planned.command), path
        assert place not in found, "two states"
        found[place] = command
    return found


class Told(NamedTuple):
    """What came of a program, here or there, with new ids called by who made them."""

    states: dict[Place, str]
    values: dict[Place, Any]
    records: dict[str, Any]


def naive_told(naive: LoopInterpreter) -> Told:
    states = {place: ended.state for place, ended in naive.ended.items()}
    done = {place: ended.value for place, ended in naive.ended.items() if ended.state == "done"}
    return told(states, done, naive, naive.portal)


def engine_told(run: Run, naive: LoopInterpreter) -> Told:
    commands = places(run)
    states = {place: str(command.state) for place, command in commands.items()}
    done = {p: c.value for p, c in commands.items() if c.state is State.DONE}
    return told(states, done, naive, run.portal)


def told(
    states: dict[Place, str],
    values: dict[Place, Any],
    naive: LoopInterpreter,
    portal: PracticePortal,
) -> Told:
    """New ids are counted in the order of adding, which nothing promises between rounds."""
    numbers = statement_numbers(naive)
    made: dict[str, str] = {}
    for place in sorted(values, key=lambda place: (numbers[place[0]], place[1])):
        new = new_id(values[place])
        if new is not None:
            once = naive.ended[place].once if place in naive.ended else ""
            made.setdefault(new, f"once {once}" if once else f"{numbers[place[0]]}{place[1]}")

    def rename(data: Any) -> Any:
        text = msgspec.json.encode(plain_text(data)).decode()
        named = re.sub(r"\d{9,}", lambda m: made.get(m[0].lstrip("0"), m[0]), text)
        return msgspec.json.decode(named)

    told_values = {}
    for place, value in values.items():
        once = place in naive.ended and naive.ended[place].once
        told_values[place] = rename(value["item"]["id"] if once else value)
    tables = rename(portal.snapshot())
    records = {name: sorted(rows, key=lambda row: row["id"]) for name, rows in tables.items()}
    return Told(states, told_values, records)


def new_id(value: Any) -> str | None:
    while isinstance(value, dict) and "id" not in value and len(value) == 1:
        value = next(iter(value.values()))
    new = value.get("id") if isinstance(value, dict) else value
    return str(new) if str(new).isdecimal() and int(new) >= FIRST_NEW_ID else None


def statement_numbers(naive: LoopInterpreter) -> dict[int, int]:
    found: dict[int, int] = {}

    def collect(statements: Any) -> None:
        for statement in statements:
            found[id(statement)] = len(found)
            for name in ("body", "then", "otherwise"):
                collect(getattr(statement, name, ()))

    collect(naive.recipe.statements)
    return found


def naive_run(program: Program) -> LoopInterpreter:
    naive = LoopInterpreter(program.recipe, program.values, portal_of(STORE), MOMENT)
    naive.run()
    return naive


def compare(run: Run, naive: LoopInterpreter) -> None:
    """States, values, rounds, lists over rounds and the final records are the same."""
    mine, theirs = engine_told(run, naive), naive_told(naive)
    stopped = naive.stopped
    for place in mine.states.keys() | theirs.states.keys():
        state = theirs.states.get(place)
        if state is None:  # of a loop that is not begun there
            allowed = ("not_sent",) if stopped else ("skipped", "not_needed")
            assert mine.states[place] in allowed, (place_name(naive, place), mine.states[place])
        else:
            assert mine.states.get(place) == state, (
                place_name(naive, place),
                mine.states.get(place),
                state,
            )
    for place, value in mine.values.items():
        assert value == theirs.values[place], place_name(naive, place)
    assert mine.records == theirs.records
    if not stopped:
        compare_lists(run, naive)


def compare_lists(run: Run, naive: LoopInterpreter) -> None:
    """What labels of loops are at the top level: as many entries, with and without values."""
    answers = run.engine.ledger.answers
    for name in answers.names.collected & run.engine.program.blocks[0].wanted_inside:
        mine, theirs = answers.lookup(name), naive.top.lookup(name)
        assert shape(mine) == shape(theirs), name


def shape(outcome: Any) -> Any:
    if isinstance(outcome, Found) and isinstance(outcome.value, Rounds):
        return [shape(entry) for entry in outcome.value.entries]
    return "failed" if isinstance(outcome, Failed) else type(outcome).__name__


def place_name(naive: LoopInterpreter, place: Place) -> str:
    number = statement_numbers(naive)[place[0]]
    labels: list[str] = []

    def collect(statements: Any) -> None:
        for statement in statements:
            labels.append(getattr(statement, "label", None) or type(statement).__name__)
            for field in ("body", "then", "otherwise"):
                collect(getattr(statement, field, ()))

    collect(naive.recipe.statements)
    return f"{labels[number]}{list(place[1])}"


def holds(program: Program, check: Callable[[Program], None]) -> None:
    """Check a program; one that fails is told as the smallest found that fails too."""
    if failure(program, check) is None:
        return
    until = time.monotonic() + SHRINK_S
    small = shrunk(
        program, lambda one: time.monotonic() < until and failure(one, check) is not None
    )
    told = f"{print_recipe(small.recipe)}\n{small.values}"
    raise AssertionError(told) from failure(small, check)


def failure(program: Program, check: Callable[[Program], None]) -> Exception | None:
    """What a check says against a program."""
    try:
        check(program)
    except EncodeError:  # a filter cannot read a value that is known before the run
        return None
    except Exception as error:  # noqa: BLE001
        return error
    return None


def checked(
    kind: str, number: int, check: Callable[[Run, LoopInterpreter], None], **chosen: Any
) -> Callable[[Program], None]:
    """A check of a run against the interpreter, with the same options and replies each time."""

    def run(program: Program) -> None:
        rng = random.Random(f"{kind} {number} run")
        settings = msgspec.structs.replace(options(rng), **chosen)
        check(run_engine(program, settings, rng), naive_run(program))

    return run


@pytest.mark.parametrize("kind", ["written order", "written order, calm", "any order"])
def test_a_run_equals_the_interpreter(proof_count: int, kind: str) -> None:
    """Without `halt`, states, values, lists over rounds and the portal are the interpreter's."""
    for number in range(proof_count):
        holds(draw_program(kind, number)[0], checked(kind, number, compare))


def test_rounds_that_are_not_kept_are_the_same(proof_count: int) -> None:
    """Where what rounds gave is not kept, counts and the portal are as with it."""
    kind = "written order, not kept"

    def check(run: Run, naive: LoopInterpreter) -> None:
        result = run.engine.result()
        mine = Counter({str(state): count for state, count in result.counts().items()})
        if naive.stopped or any(ended.state == "skipped" for ended in naive.ended.values()):
            return  # rounds that are not begun there may be begun here
        assert mine == Counter(ended.state for ended in naive.ended.values())

    for number in range(proof_count):
        holds(draw_program(kind, number)[0], checked(kind, number, check, keep_rounds=False))


@pytest.mark.parametrize("kind", ["halt, written order", "halt, written order, calm"])
def test_nothing_runs_after_what_failed(proof_count: int, kind: str) -> None:
    """Under `halt` a write that was done is the interpreter's, and nothing above it failed."""

    def check(run: Run, naive: LoopInterpreter) -> None:
        mine, theirs = engine_told(run, naive), naive_told(naive)
        after = failures(naive)
        for place, command in places(run).items():
            if not command.writes or command.state is not State.DONE:
                continue
            assert theirs.states[place] == "done", place_name(naive, place)
            assert mine.values[place] == theirs.values[place], place_name(naive, place)
            above = [bad for bad in after if is_above(bad, place, naive)]
            assert not above, (place_name(naive, place), [place_name(naive, bad) for bad in above])
        bad = any(ended.state in BAD for ended in naive.ended.values()) or naive.stopped
        assert not (bad and run.engine.stopped is None)

    for number in range(proof_count):
        holds(draw_program(kind, number)[0], checked(kind, number, check))


def failures(naive: LoopInterpreter) -> list[Place]:
    return [place for place, ended in naive.ended.items() if ended.state in BAD]


def is_above(bad: Place, place: Place, naive: LoopInterpreter) -> bool:
    """Whether the first was written above the second, in one sequence or in a loop above it."""
    numbers, loops = statement_numbers(naive), loops_around(naive.recipe.statements)
    mine, theirs = loops[bad[0]], loops[place[0]]
    shared = 0
    while shared < min(len(mine), len(theirs)) and mine[shared] == theirs[shared]:
        shared += 1
    return bad[1][:shared] == place[1][:shared] and numbers[bad[0]] < numbers[place[0]]


def loops_around(statements: Any, around: tuple[int, ...] = ()) -> dict[int, tuple[int, ...]]:
    """The loops that each statement stands in."""
    found: dict[int, tuple[int, ...]] = {}
    for statement in statements:
        found[id(statement)] = around
        inside = (*around, id(statement)) if isinstance(statement, ForEach) else around
        for field in ("body", "then", "otherwise"):
            found |= loops_around(getattr(statement, field, ()), inside)
    return found


BELOW_WRITES_THAT_FAIL = """
for outer in [1, 2, 3, 4, 5] {
  First = crm.item.update { entityTypeId: deal, id: 99999, fields: { title: нет } }
  Second = crm.item.update { entityTypeId: deal, id: 99999, fields: { title: нет } }
  for inner in [1, 2, 3, 4, 5, 6, 7] {
    Seen = crm.item.get { entityTypeId: company, id: $inner }
  }
}
"""


def test_a_loop_entered_within_a_request_is_skipped_whole() -> None:
    """When what it is ordered below has failed, no round of it is begun, however few were."""
    program = Program(parse(BELOW_WRITES_THAT_FAIL).recipe, {})
    for number in range(10):
        rng = random.Random(f"ниже того, что не вышло {number}")
        settings = EngineOptions(in_flight=4, request_size=3)
        compare(run_engine(program, settings, rng), naive_run(program))
