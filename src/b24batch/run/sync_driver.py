"""The synchronous driver: requests leave in threads, the engine stays in the calling one."""

from __future__ import annotations

import _thread
import queue
import time
from collections.abc import Callable
from itertools import chain
from types import TracebackType
from typing import Protocol, Self

from b24batch.plan.program import Program
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.driving import Driving, Outcome, RunLog, read_reply
from b24batch.run.engine import Engine
from b24batch.run.events import Event
from b24batch.run.limits import Limits
from b24batch.run.results import RunResult
from b24batch.run.signals import Signals
from b24batch.transport.base import Reply
from b24batch.transport.raised import Foreign, itself

__all__ = ["Inbox", "Sender", "Workers", "drive", "exchange", "outcomes"]

LONGEST_WAIT_S = 0.5
"""Where the system does not let a signal end a wait, it is seen after this time."""

Inbox = queue.SimpleQueue[Outcome | None]
"""Outcomes as they come; None is a signal."""


class Sender(Protocol):
    """What a driver needs of a portal. `send` is called from several threads at once.

    It calls `leaving` right before the request leaves, each time if it leaves again.
    """

    @property
    def limits(self) -> Limits: ...

    def send(self, method: str, params: object, *, leaving: Callable[[], object]) -> Reply: ...


def drive(
    program: Program,
    portal: Sender,
    *,
    options: EngineOptions | None = None,
    on_event: Callable[[Event], None] | None = None,
    interrupted: Callable[[], bool] = bool,
    clock: Callable[[], float] = time.monotonic,
    engine: Engine | None = None,
    log: RunLog | None = None,
) -> RunResult:
    """Run a program to its end, with an `engine` that has come some way already if one is given.

    Returns the result whenever the run ended by the portal's answers, failures and halts
    included. Once `interrupted` says yes, or Ctrl-C or SIGTERM comes, nothing more is sent and
    what is under way is awaited; a second Ctrl-C gives that up too. Raises RunError, with
    everything known in `.result`, when the portal could not be used any further or the run was
    interrupted.
    """
    driving = Driving(program, options, portal.limits, on_event, engine=engine, log=log)
    inbox: Inbox = queue.SimpleQueue()
    asked = False
    with (
        Signals(lambda: inbox.put(None)),
        Workers(lambda outgoing: inbox.put(exchange(portal, outgoing, clock))) as workers,
    ):
        while not driving.finished:
            try:
                if not asked and interrupted():
                    asked = True
                    driving.interrupt(clock())
                for outgoing in chain.from_iterable(driving.departures(clock)):
                    workers.take(outgoing)
                if driving.finished:  # what was left could be decided without a request
                    break
                for outcome in outcomes(inbox, driving.wait_s(clock())):
                    if outcome is None:
                        driving.interrupt(clock())
                    else:
                        workers.done()
                        driving.took(outcome, clock())
            except KeyboardInterrupt:
                driving.interrupt(clock())
    return driving.result()


def outcomes(inbox: Inbox, seconds: float | None) -> list[Outcome | None]:
    """Everything that has come, at least one thing unless the time runs out before."""
    came: list[Outcome | None] = []
    longest = LONGEST_WAIT_S if seconds is None else min(seconds, LONGEST_WAIT_S)
    try:
        came.append(inbox.get(timeout=longest))
        while True:
            came.append(inbox.get_nowait())
    except queue.Empty:
        return came


def exchange(portal: Sender, outgoing: Outgoing, clock: Callable[[], float]) -> Outcome:
    """Send one request and read what comes, in a thread of its own."""
    began = clock()

    def leaving() -> None:
        nonlocal began
        began = clock()

    reply: Reply | None = None
    with Foreign(itself, BaseException) as sending:
        reply = portal.send(outgoing.method, outgoing.params, leaving=leaving)
        return Outcome(outgoing, read_reply(outgoing, reply), clock() - began, reply)
    return Outcome(outgoing, sending.failure, clock() - began, reply)


class Workers:
    """Threads that each have one request at a time; there are as many as were ever needed.

    They do not keep a program from ending: who gave up waiting does not wait then either. They
    are started without waiting until they run, which takes a while when all others are busy.
    """

    def __init__(self, work: Callable[[Outgoing], object]) -> None:
        self._work = work
        self._jobs: queue.SimpleQueue[Outgoing | None] = queue.SimpleQueue()
        self._threads = 0
        self._under_way = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for _ in range(self._threads):
            self._jobs.put(None)

    def take(self, outgoing: Outgoing) -> None:
        """Send a request in a thread that is free, or in a new one."""
        self._under_way += 1
        self._jobs.put(outgoing)
        if self._under_way > self._threads:
            self._threads += 1
            _thread.start_new_thread(self._run, ())

    def done(self) -> None:
        """Count a thread as free again."""
        self._under_way -= 1

    def _run(self) -> None:
        while (outgoing := self._jobs.get()) is not None:
            self._work(outgoing)
