"""Runs that are killed and gone on with: a journal in memory, a portal behind a bad line."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any

import msgspec
from programs import portal_of

from b24batch import Portal
from b24batch.errors import BatchError, PortalError, Problem, TransportError
from b24batch.journals import Resumption
from b24batch.plan.program import Program
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine, EngineOptions, Outgoing
from b24batch.run.failures import classify
from b24batch.run.journal import Journal
from b24batch.run.names import Name, is_command, name_of
from b24batch.transport.base import Reply
from b24batch.transport.log import Log

_WHAT = Problem("B000", "сбой, который устроил тест")
FAULTS: list[BatchError] = [
    TransportError(_WHAT, sent=False),
    TransportError(_WHAT, sent=True),
    PortalError(_WHAT, code="QUERY_LIMIT_EXCEEDED", description="", status=503),
    PortalError(_WHAT, code="INVALID_CREDENTIALS", description="", status=401),
]


class Killed(Exception):
    """The process ends here."""


def log_in_memory() -> Log:
    """A log that no disk slows down; it is kept when the process that wrote it is gone."""
    log = Log(Path("память"), sqlite3.connect(":memory:", isolation_level=None))
    log._begin(exclusive=True)
    return log


class Lives:
    """One run in several processes, one after the other, with a clock of its own.

    At each of many points the process may be killed with the chance `kill`. What is under way
    then was carried out, is carried out later, or never arrived. `fault` is the chance of a
    request to get no usable reply. `executed` are the names of all commands that were carried out.
    """

    def __init__(
        self,
        program: Program,
        options: EngineOptions,
        store: bytes,
        rng: random.Random,
        *,
        kill: float,
        fault: float = 0.0,
        idle_only: bool = False,
    ) -> None:
        self.program = program
        self.rng = rng
        self.kill, self.fault, self.idle_only = kill, fault, idle_only
        self.settle_s = options.settle_s
        self.practice = portal_of(store)
        self.portal = Portal.practice(portal=self.practice)
        self.log = log_in_memory()
        self.now = 1_000_000.0
        self.executed: list[Name] = []
        self.late: list[tuple[float, Outgoing, list[Name | None]]] = []
        self.under_way: list[tuple[Outgoing, Reply | BatchError]] = []
        self.lives = 0
        self.engine = Engine(program, options)
        self.journal = Journal.begin(self.log, program, self.portal, options, wall=self.clock)

    def clock(self) -> float:
        return self.now

    def run(self) -> Engine:
        """Live until the run has ended; the engine of the last life."""
        while True:
            self.lives += 1
            self.under_way = []
            self.journal.watch(self.engine)
            try:
                self.live()
            except Killed:
                self.pass_time(self.now + self.rng.choice([0.1, 10, 300]))
                self.again()
            else:
                self.pass_time(self.now + 1000)
                return self.engine

    def again(self) -> None:
        """A new process goes on; somebody looks at the portal and says what they see."""
        resumption = Resumption(
            self.log, self.portal, environment={}, clock=self.clock, wall=self.clock
        )
        if self.rng.random() < 0.5:
            self.pass_time(self.now + self.settle_s)
            done = set(self.executed)
            resumption.decide(
                {u: "done" if u.command in done else "again" for u in resumption.unknown}
            )
        self.engine, self.journal = resumption.begin()
        self.program = self.engine.program

    def live(self) -> None:
        engine = self.engine
        while not engine.finished:
            made = engine.ready(self.now)
            self.maybe_killed()
            self.journal.sent(made)
            for outgoing in made:
                self.maybe_killed(idle=False)
                self.under_way.append((outgoing, self.exchange(outgoing)))
            if self.under_way:
                self.pass_time(self.now + self.rng.random())
                outgoing, came = self.under_way.pop(self.rng.randrange(len(self.under_way)))
                self.maybe_killed(idle=False)
                self.journal.came(outgoing, came)
                self.maybe_killed()
                self.tell(outgoing, came)
                self.journal.taken()
            elif engine.wake_at is not None:
                self.pass_time(engine.wake_at)
            self.maybe_killed()

    def maybe_killed(self, *, idle: bool = True) -> None:
        if self.idle_only and (self.under_way or not idle):
            return
        if self.rng.random() < self.kill and self.lives < 20:
            raise Killed

    def exchange(self, outgoing: Outgoing) -> Reply | BatchError:
        """What comes back, or the failure that does."""
        if self.rng.random() >= self.fault:
            return self.execute(outgoing, self.names(outgoing))
        error = self.rng.choice(FAULTS)
        if isinstance(error, TransportError) and error.sent:
            if self.rng.random() < 0.5:
                self.execute(outgoing, self.names(outgoing))
            else:
                latest = self.now + self.settle_s * 0.99
                at = self.rng.uniform(self.now, latest)
                self.late.append((at, outgoing, self.names(outgoing)))
        return error

    def names(self, outgoing: Outgoing) -> list[Name | None]:
        ledger = self.engine.ledger
        return [name_of(ledger, i) if is_command(ledger, i) else None for i in outgoing.instances]

    def execute(self, outgoing: Outgoing, names: list[Name | None]) -> Reply:
        status, answer = self.practice.handle(outgoing.method, outgoing.params)
        reply = Reply(status, msgspec.json.encode(answer))
        decoded: Any = read_reply(outgoing, reply)
        for at, name in enumerate(names):
            ran = outgoing.direct or f"c{at}" in decoded.results or f"c{at}" in decoded.errors
            if ran and name is not None:
                self.executed.append(name)
        return reply

    def tell(self, outgoing: Outgoing, came: Reply | BatchError) -> None:
        if isinstance(came, TransportError | PortalError):
            self.engine.failed(outgoing, classify(came), self.now)
        elif isinstance(came, Reply):
            self.engine.received(outgoing, read_reply(outgoing, came), self.now)

    def pass_time(self, until: float) -> None:
        for at, outgoing, names in sorted(self.late, key=lambda one: one[0]):
            if at <= until:
                self.execute(outgoing, names)
        self.late = [one for one in self.late if one[0] > until]
        self.now = max(self.now, until)
