"""Both drivers as one kind of function, so that every test of a run can be tried on both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from typing import Protocol

from b24batch import Portal
from b24batch.plan.program import Program
from b24batch.run.async_driver import events_of
from b24batch.run.compose import EngineOptions
from b24batch.run.events import Event, RunFinished
from b24batch.run.results import RunResult
from b24batch.run.sync_driver import drive

__all__ = ["DRIVERS", "Driver"]


class Driver(Protocol):
    """Runs a program to its end, and raises what the run raises."""

    def __call__(
        self,
        program: Program,
        portal: Portal,
        *,
        options: EngineOptions | None = None,
        on_event: Callable[[Event], None] | None = None,
    ) -> RunResult: ...


def event_loop(
    program: Program,
    portal: Portal,
    *,
    options: EngineOptions | None = None,
    on_event: Callable[[Event], None] | None = None,
) -> RunResult:
    """The asynchronous driver in an event loop of its own."""

    async def main() -> RunResult:
        async with aclosing(events_of(program, portal, options=options)) as events:
            async for event in events:
                if isinstance(event, RunFinished):
                    result = event.result
                elif on_event is not None:
                    on_event(event)
        return result

    return asyncio.run(main())


DRIVERS: dict[str, Driver] = {"threads": drive, "event loop": event_loop}
