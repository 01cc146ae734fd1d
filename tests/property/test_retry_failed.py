"""Recipes with loops in which requests are refused at first, and none is when they go on."""

from __future__ import annotations

import random
from collections import Counter

import msgspec
import pytest
from journalled import Lives
from loop_programs import Program, draw_program
from test_engine_differential import MOMENT, STORE
from test_loops_differential import options

from b24batch.errors import BatchError, ConfigError, EncodeError, PortalError, Problem
from b24batch.journals import Resumption
from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.driving import read_reply
from b24batch.run.engine import Outgoing
from b24batch.run.names import Name
from b24batch.run.replies import as_batch
from b24batch.run.states import State
from b24batch.transport.base import Reply
from b24batch.transport.envelope import CallReply

KINDS = ["written order", "any order", "halt, written order"]
REFUSED = PortalError(
    Problem("B000", "отказ, который устроил тест"), code="ERROR_CORE", description="", status=400
)


class RefusedLives(Lives):
    """Requests are refused now and then, and nothing of them runs; `executed` is what succeeded."""

    retries = False

    def exchange(self, outgoing: Outgoing) -> Reply | BatchError:
        if self.rng.random() < self.fault:
            return REFUSED
        return self.execute(outgoing, self.names(outgoing))

    def execute(self, outgoing: Outgoing, names: list[Name | None]) -> Reply:
        before = len(self.executed)
        reply = super().execute(outgoing, names)
        del self.executed[before:]
        decoded = read_reply(outgoing, reply)
        if isinstance(decoded, CallReply):
            decoded = as_batch(decoded)
        for at, name in enumerate(names):
            if f"c{at}" in decoded.results and name is not None:
                self.executed.append(name)
        return reply

    def again(self) -> None:
        resumption = Resumption(
            self.log,
            self.portal,
            environment={},
            retry_failed=self.retries,
            clock=self.clock,
            wall=self.clock,
        )
        done = set(self.executed)
        self.pass_time(self.now + self.settle_s)
        resumption.decide({u: "done" if u.command in done else "again" for u in resumption.unknown})
        self.engine, self.journal = resumption.begin()
        self.program = self.engine.program


def check(program: Program, seed: str) -> int:
    """What was refused as a whole is done in the end, and no write ran twice."""
    rng = random.Random(seed)
    settings = msgspec.structs.replace(options(rng), settle_s=75.0)
    try:
        made = make_program(program.recipe, program.values, PlanOptions(moment=MOMENT))
        lives = RefusedLives(made, settings, STORE, rng, kill=0.05, fault=0.3)
        lives.run()
    except EncodeError:  # a value that is known before the run cannot be read
        return 0
    refused = sum(c.state is State.FAILED and c.error is None for c in lives.engine.result())
    lives.retries, lives.fault = True, 0.0
    lives.kill = 0.0
    try:
        lives.again()
    except ConfigError as gone_on_without:
        assert "cannot be tried again" in str(gone_on_without)
        return 0
    result = lives.run().result()
    assert [c.name for c in result if c.problem == REFUSED.problems[0]] == []
    numbered = zip(lives.engine.program.parts, lives.engine.program.planned, strict=True)
    writes = {part.number for part, planned in numbered if planned is not None and planned.writes}
    times = Counter(n for n in lives.executed if (n if isinstance(n, int) else n[0]) in writes)
    assert [name for name, n in times.items() if n > 1] == []
    return refused


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_refused_is_done_and_nothing_twice(kind: str, proof_count: int) -> None:
    """Killed or not, in whatever order replies come."""
    refused = 0
    for number in range(proof_count):
        refused += check(draw_program(f"{kind}, refused", number)[0], f"{kind} {number}")
    assert refused >= proof_count / 4
