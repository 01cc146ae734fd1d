"""A process is killed anywhere in a recipe with loops and conditions, and another goes on."""

from __future__ import annotations

import random
from collections import Counter

import msgspec
import pytest
from journalled import Lives
from loop_programs import Program, draw_program
from test_engine_differential import MOMENT, STORE
from test_loops_differential import Run, compare, holds, naive_run, options

from b24batch.errors import EncodeError
from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.states import ENDED, State

KINDS = ["written order", "any order", "halt, written order"]


def lives_of(
    program: Program, seed: str, *, kill: float, fault: float = 0.0, idle_only: bool = False
) -> Lives:
    rng = random.Random(seed)
    settings = msgspec.structs.replace(options(rng), settle_s=75.0)
    made = make_program(program.recipe, program.values, PlanOptions(moment=MOMENT))
    return Lives(made, settings, STORE, rng, kill=kill, fault=fault, idle_only=idle_only)


def check_states(program: Program, seed: str) -> int:
    """How many processes it took; nothing was carried out twice, and states say what was."""
    try:
        lives = lives_of(program, seed, kill=0.1, fault=0.1)
    except EncodeError:  # a filter cannot read a value that is known before the run
        return 1
    engine = lives.run()
    result = engine.result()
    writes = {
        part.number
        for part, planned in zip(engine.program.parts, engine.program.planned, strict=True)
        if planned is not None and planned.writes
    }
    times = Counter(n for n in lives.executed if (n if isinstance(n, int) else n[0]) in writes)
    assert [name for name, n in times.items() if n > 1] == []
    for command in result:
        around, planned = command.around, command.planned
        name: int | tuple[int, ...] = planned.index
        if around is not None:
            name = (around.block.parts[planned.index - around.base].number, *around.path)
        assert command.state in ENDED
        own = command.sent and not command.matched and not planned.paged
        if command.state is State.DONE and own:
            assert name in lives.executed
        if planned.writes and command.state in (State.NOT_SENT, State.SKIPPED):
            assert name not in times
        if name in times:
            assert command.state in (State.DONE, State.FAILED, State.UNKNOWN)
    return lives.lives


@pytest.mark.parametrize("kind", KINDS)
def test_no_write_of_a_round_is_executed_twice(proof_count: int, kind: str) -> None:
    """Done was executed; what was not sent or was skipped was not; the rest is named unknown."""
    resumed = 0
    for number in range(proof_count):
        program = draw_program(f"{kind}, killed", number)[0]

        def check(candidate: Program, seed: str = f"{kind} {number}") -> None:
            nonlocal resumed
            resumed += check_states(candidate, seed) - 1

        holds(program, check)
    assert resumed >= proof_count / 4


@pytest.mark.parametrize("kind", ["written order", "any order"])
def test_killed_between_requests_loops_equal_the_interpreter(proof_count: int, kind: str) -> None:
    """Nothing is unknown then: rounds, values and records are those of a run in one piece."""

    def check(candidate: Program, seed: str) -> None:
        try:
            lives = lives_of(candidate, seed, kill=0.1, idle_only=True)
        except EncodeError:
            return
        engine = lives.run()
        naive = naive_run(Program(engine.program.recipe, candidate.values))
        compare(Run(engine, lives.practice, []), naive)

    for number in range(proof_count):
        program = draw_program(f"{kind}, between", number)[0]
        holds(program, lambda candidate, seed=f"{kind} {number}": check(candidate, seed))
