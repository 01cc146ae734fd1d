"""Whatever way one goes through a run, it comes to what a run at once comes to."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from loop_programs import draw_program
from programs import Generator, portal_of, small_store

from b24batch._text import Source
from b24batch.errors import EncodeError
from b24batch.journals import begun_journal
from b24batch.plan.program import PlanOptions, Program, make_program
from b24batch.portal import Portal
from b24batch.practice import PracticePortal
from b24batch.repl.recorded import Recorded
from b24batch.repl.rehearsal import rehearse
from b24batch.repl.stepping import Sent, Stepper
from b24batch.run.limits import Limits
from b24batch.run.results import RunResult
from b24batch.stages import run_program

STORE = small_store()
NOWHERE = Source("", "batch")
OPTIONS = PlanOptions(moment=datetime(2026, 3, 2, 10, tzinfo=UTC))


def ends(result: RunResult) -> list[tuple[str, str, Any]]:
    """Every command with its state and, where it is done, its value."""
    return sorted(
        (c.name, c.state.value, repr(c.value) if c.state == "done" else "") for c in result
    )


def wander(stepper: Stepper, practice: PracticePortal, rng: random.Random) -> dict[str, str]:
    """Send to the end, and go back now and then; what was looked at is what then happens."""
    called: list[tuple[str, Any]] = []
    practice.on_call = lambda method, params, _: called.append((method.lower(), params))
    told: list[Sent] = []
    steps_back = 2
    while stepper.upcoming is not None:
        before = practice.snapshot()
        looked_at = rehearse(practice, stepper.upcoming)
        assert practice.snapshot() == before
        called.clear()
        told.append(stepper.send())
        ran = [one for one in looked_at if one.answer is not None]
        assert [(one.method.lower(), one.got) for one in ran] == called
        if steps_back and rng.random() < 0.3:
            steps_back -= 1
            before_back = len(stepper.points)
            stepper.back(rng.randint(1, 3))
            del told[len(stepper.points) - before_back :]
    return ends_told(told)


def ends_told(told: Iterable[Sent]) -> dict[str, str]:
    """The state that was told of each command last."""
    return {c.name: c.state.value for sent in told for c in (*sent.commands, *sent.others)}


def compared(make: Callable[[], Program], path: Path, rng: random.Random) -> None:
    at_once, stepped = portal_of(STORE), portal_of(STORE)
    portal = Portal.practice(portal=at_once, limits=Limits.off())
    with begun_journal(path, make(), portal) as journal:
        result = run_program(make(), portal, journal=journal)
    walked_through(path, result)
    stepper = Stepper(
        make, Portal.practice(portal=stepped, limits=Limits.off()), path.with_suffix(".2"), NOWHERE
    )
    told = wander(stepper, stepped, rng)
    check_told(told, result)
    assert ends(stepper.result()) == ends(result)
    assert stepped.snapshot() == at_once.snapshot()
    stepper.close()


def walked_through(path: Path, result: RunResult) -> None:
    """The journal has every command that was sent with the end that it had."""
    recorded = Recorded(path)
    steps = []
    while (step := recorded.forward()) is not None:
        assert step.sent is not None, recorded.broken
        steps.append(step.sent)
    recorded.close()
    check_told(ends_told(steps), result)


def check_told(told: Mapping[str, str], result: RunResult) -> None:
    """Whatever was sent was told with the end that it had; so was what ended because of it."""
    known = {c.name: c.state.value for c in result}
    mine = {name: state for name, state in told.items() if name in known}
    assert mine == {name: known[name] for name in mine}
    assert {c.name for c in result if c.sent} <= set(mine)


def programs(count: int) -> Iterator[tuple[str, Callable[[], Program], random.Random]]:
    """Programs without loops and with them, each to be made as often as one likes."""
    for number in range(count):
        rng = random.Random(f"steps {number}")
        halt, size = rng.random() < 0.3, rng.randint(1, 70)
        plain = Generator(rng, ordered=True, failures=True).recipe(size, halt=halt)
        yield f"plain {number}", partial(make_program, plain, {}, OPTIONS), rng
        drawn, rng = draw_program("written order, stepped", number)
        yield f"loops {number}", partial(make_program, drawn.recipe, drawn.values, OPTIONS), rng


def test_stepping_and_replaying_come_to_the_same_as_a_run(proof_count: int, tmp_path: Path) -> None:
    """States, values and records, whichever requests were sent twice on the way."""
    tried = 0
    for name, make, rng in programs(max(2, proof_count // 15)):
        try:
            make()
        except EncodeError:  # a filter cannot read a value that is known before the run
            continue
        tried += 1
        compared(make, tmp_path / name, rng)
    assert tried > 2
