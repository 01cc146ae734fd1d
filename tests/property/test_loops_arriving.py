"""Loops that begin while their rows arrive: the interpreter's, whatever is lost or killed."""

from __future__ import annotations

import pytest
from loop_programs import Program, draw_program
from test_loops_differential import (
    MOMENT,
    Run,
    checked,
    compare,
    engine_told,
    holds,
    naive_run,
    naive_told,
    place_name,
)
from test_loops_faults import faulty_run
from test_resume_loops import check_states, lives_of

from b24batch.errors import EncodeError
from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.feeds import find_feeds

CALM = "arriving, written order, calm"


def begins_early(program: Program) -> bool:
    options = PlanOptions(moment=MOMENT)
    return bool(find_feeds(make_program(program.recipe, program.values, options)))


@pytest.mark.parametrize("kind", [CALM, "arriving, any order"])
def test_rows_that_arrive_make_no_difference(proof_count: int, kind: str) -> None:
    """States, values, lists over rounds and the portal are those of a run with all rows."""
    early = 0
    for number in range(proof_count // 5):
        program = draw_program(kind, number)[0]
        early += begins_early(program)
        holds(program, checked(kind, number, compare))
    assert early >= proof_count // 5 / 4


def test_what_is_done_on_a_bad_line_is_right(proof_count: int) -> None:
    """Whatever is lost, pages too, a command that is called done has the value that it must."""
    kind = f"faults, {CALM}"

    def check(program: Program, number: int) -> None:
        run, naive = faulty_run(program, kind, number)[0], naive_run(program)
        mine, theirs = engine_told(run, naive), naive_told(naive)
        for place, value in mine.values.items():
            assert theirs.states.get(place) == "done", place_name(naive, place)
            assert value == theirs.values[place], place_name(naive, place)

    for number in range(proof_count // 5):
        program = draw_program(kind, number)[0]
        holds(program, lambda candidate, number=number: check(candidate, number))


def test_killed_anywhere_nothing_is_done_twice(proof_count: int) -> None:
    """The list is gone on with behind the rows that rounds were opened for."""
    for number in range(proof_count // 5):
        program = draw_program(f"{CALM}, killed", number)[0]
        holds(program, lambda one, number=number: check_states(one, f"{CALM} {number}") and None)


def test_killed_between_requests_it_equals_the_interpreter(proof_count: int) -> None:
    """Rounds, values and records are those of a run in one piece: no row is lost or comes twice."""

    def check(candidate: Program, seed: str) -> None:
        try:
            lives = lives_of(candidate, seed, kill=0.1, idle_only=True)
        except EncodeError:  # a value that is known before the run cannot be read
            return
        engine = lives.run()
        naive = naive_run(Program(engine.program.recipe, candidate.values))
        compare(Run(engine, lives.practice, []), naive)

    for number in range(proof_count // 5):
        program = draw_program(f"{CALM}, between", number)[0]
        holds(program, lambda candidate, seed=f"{CALM} {number}": check(candidate, seed))
