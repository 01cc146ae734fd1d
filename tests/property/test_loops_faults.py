"""Requests are lost, refused and carried out late in loops, and still nothing is done twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import msgspec
import pytest
from loop_programs import Program, draw_program
from test_engine_faults import SETTLE_S, Faulty
from test_loops_differential import (
    Run,
    engine_of,
    engine_told,
    holds,
    naive_run,
    naive_told,
    options,
    place_name,
    places,
)

from b24batch.run.engine import Outgoing
from b24batch.run.states import BAD, ENDED, State

KINDS = ["faults, written order", "faults, any order", "faults, halt, written order"]


class LoopLine(Faulty):
    """The bad line, telling commands of rounds by their names: places are used again."""

    ran: Counter[str]

    def note(self, outgoing: Outgoing, at: int) -> None:
        """Keep what was executed, by its name."""
        self.ran[outgoing.names[at]] += 1


def faulty_run(program: Program, kind: str, number: int) -> tuple[Run, LoopLine]:
    rng = random.Random(f"{kind} {number} run")
    settings = msgspec.structs.replace(options(rng), settle_s=SETTLE_S)
    line = LoopLine(engine_of(program, settings), rng, rate=rng.choice([0.05, 0.2]))
    line.ran = Counter()
    line.run()
    return Run(line.engine, line.portal, []), line


def for_each_program(
    count: int, kind: str, check: Callable[[Program, Run, LoopLine], None]
) -> None:
    for number in range(count):

        def run(program: Program, number: int = number) -> None:
            check(program, *faulty_run(program, kind, number))

        holds(draw_program(kind, number)[0], run)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_done_has_the_value_of_the_interpreter(proof_count: int, kind: str) -> None:
    """Whatever is lost, a command that is called done has the value that it must have."""

    def check(program: Program, run: Run, _: LoopLine) -> None:
        naive = naive_run(program)
        mine, theirs = engine_told(run, naive), naive_told(naive)
        for place, value in mine.values.items():
            assert theirs.states.get(place) == "done", place_name(naive, place)
            assert value == theirs.values[place], place_name(naive, place)

    for_each_program(proof_count, kind, check)


@pytest.mark.parametrize("kind", KINDS)
def test_every_state_of_a_round_tells_the_truth(proof_count: int, kind: str) -> None:
    """No write ran twice; done ran, not sent and skipped did not; the rest is called unknown."""

    def check(_: Program, run: Run, line: LoopLine) -> None:
        for command in places(run).values():
            ran, state = line.ran[command.name], command.state
            assert state in ENDED
            assert (command.problem is not None) == (state in BAD), (command.name, state)
            if command.writes:
                assert ran <= 1, command.name
            if state is State.DONE and command.sent:
                assert ran, command.name
            if command.writes and ran:
                assert state in (State.DONE, State.FAILED, State.UNKNOWN), (command.name, state)

    for_each_program(proof_count, kind, check)
