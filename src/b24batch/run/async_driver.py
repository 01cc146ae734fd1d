"""The asynchronous driver: requests leave in tasks of one event loop, events come out."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from b24batch.errors import RunError
from b24batch.plan.program import Program
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.driving import Driving, Outcome, RunLog, no_longer_awaited, read_reply
from b24batch.run.engine import Engine
from b24batch.run.events import Event, RunFinished
from b24batch.run.limits import Limits
from b24batch.run.signals import Signals
from b24batch.transport.base import Reply
from b24batch.transport.envelope import BatchReply, CallReply

__all__ = ["AsyncSender", "Exchanges", "events_of"]


class AsyncSender(Protocol):
    """What a driver needs of a portal; it stays open for the whole run."""

    @property
    def limits(self) -> Limits: ...

    def opened(self) -> AbstractAsyncContextManager[object]: ...

    async def asend(
        self, method: str, params: object, *, leaving: Callable[[], object]
    ) -> Reply: ...


async def events_of(
    program: Program,
    portal: AsyncSender,
    *,
    options: EngineOptions | None = None,
    clock: Callable[[], float] = time.monotonic,
    engine: Engine | None = None,
    log: RunLog | None = None,
) -> AsyncGenerator[Event | RunFinished, None]:
    """Run a program to its end and tell its events; the last one holds the result.

    It begins with an `engine` that has come some way already if one is given.

    When the task is cancelled (as Ctrl-C does), SIGTERM comes, or nobody reads the events any
    more, nothing more is sent and what is under way is awaited; a second time that is given up
    too. After the last event RunError is raised, with the same result, when the portal could
    not be used any further or the run was interrupted.
    """
    told: deque[Event] = deque()
    driving = Driving(program, options, portal.limits, told.append, engine=engine, log=log)
    exchanges = Exchanges(portal, driving, clock)
    async with portal.opened():
        with Signals(exchanges.signal):
            try:
                while not driving.finished:
                    await exchanges.send()
                    while told:
                        yield told.popleft()
                    await exchanges.receive()
                while told:
                    yield told.popleft()
            finally:
                await exchanges.end()
    try:
        result = driving.result()
    except RunError as error:
        if error.result is not None:
            yield RunFinished(error.result)
        raise
    yield RunFinished(result)


class Exchanges:
    """One task for each request under way; what comes of them waits to be taken in.

    `cancelled` says that the task of the run was, which interrupts the run.
    """

    def __init__(self, portal: AsyncSender, driving: Driving, clock: Callable[[], float]) -> None:
        self._portal = portal
        self._driving = driving
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()
        self._came: deque[Outcome | None] = deque()  # None is an interruption
        self._tasks: set[asyncio.Task[None]] = set()
        self.cancelled = False

    def signal(self) -> None:
        """Take a signal of the system, between any two steps of the main thread."""
        self._loop.call_soon_threadsafe(self._put, None)

    async def send(self) -> None:
        """Send what may go; being cancelled is an interruption."""
        for made in self._driving.departures(self._clock):
            for outgoing in made:
                task = asyncio.create_task(self._exchange(outgoing))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            try:
                await asyncio.sleep(0)  # these leave while the next are put together
            except asyncio.CancelledError:
                self._cancel()

    def _cancel(self) -> None:
        self.cancelled = True
        self._came.append(None)

    async def receive(self) -> None:
        """Wait for something to come, and take it in; being cancelled is an interruption."""
        if not self._driving.finished:
            try:
                await self._wait(self._driving.wait_s(self._clock()))
            except asyncio.CancelledError:
                self._cancel()
        while self._came:
            outcome = self._came.popleft()
            if outcome is None:
                self._driving.interrupt(self._clock())
            else:
                self._driving.took(outcome, self._clock())

    async def end(self) -> None:
        """Be interrupted if the run has not ended, and leave no task behind."""
        if not self._driving.finished:
            self._driving.interrupt(self._clock())
        while not self._driving.finished:
            await self.receive()
        await self.drop()

    async def drop(self) -> None:
        """Leave no task behind, and wait for no reply."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _wait(self, seconds: float | None) -> None:
        timer = None if seconds is None else self._loop.call_later(seconds, self._woken.set)
        try:
            await self._woken.wait()
        finally:
            self._woken.clear()
            if timer is not None:
                timer.cancel()

    async def _exchange(self, outgoing: Outgoing) -> None:
        """Send one request and read what comes."""
        began = self._clock()

        def leaving() -> None:
            nonlocal began
            began = self._clock()

        reply: Reply | None = None
        answer: BatchReply | CallReply | BaseException = no_longer_awaited()
        try:
            reply = await self._portal.asend(outgoing.method, outgoing.params, leaving=leaving)
            answer = read_reply(outgoing, reply)
        except BaseException as error:
            if isinstance(error, asyncio.CancelledError):
                raise
            answer = error  # raised again where the engine is
        finally:  # also when somebody ends all tasks of the event loop
            self._put(Outcome(outgoing, answer, self._clock() - began, reply))

    def _put(self, outcome: Outcome | None) -> None:
        self._came.append(outcome)
        self._woken.set()
