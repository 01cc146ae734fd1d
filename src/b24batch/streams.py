"""Runs within an event loop: their events as they come, and the result as the last of them."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from b24batch.errors import RunError
from b24batch.stages import conclude, journal_for, look_at_rows, prepare, run_options

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.model.recipe import Recipe
    from b24batch.plan.program import Program
    from b24batch.portal import Portal
    from b24batch.run.compose import EngineOptions
    from b24batch.run.engine import Engine
    from b24batch.run.events import Event, RunFinished
    from b24batch.run.journal import Journal
    from b24batch.run.results import RunResult

__all__ = ["result_of", "stream_program", "stream_recipe"]


async def stream_recipe(
    recipe: Recipe,
    portal: Portal,
    values: Mapping[str, Any] | None = None,
    *,
    source: Source | None = None,
    engine_options: EngineOptions | None = None,
    names: Mapping[object, int] | None = None,
    journal: str | os.PathLike[str] | None = None,
    **options: Any,
) -> AsyncGenerator[Event | RunFinished, None]:
    """Run a recipe within an event loop and tell its events, the last one with the result.

    `names` are further ones that the result goes by; `journal` is as in `run_recipe`. Takes the
    options of `prepare` besides its own. Raises what `run_recipe` raises before anything is
    sent, and RunError after the last event as `run_program` does.
    """
    from b24batch.run.events import RunFinished

    program = prepare(recipe, values, source=source, portal=portal, **options)
    if program.has_tables:
        look_at_rows(program, engine_options, source)
    engine_options = run_options(engine_options, portal)
    with journal_for(journal, program, portal, engine_options, source) as log:
        told = stream_program(
            program, portal, source=source, engine_options=engine_options, journal=log
        )
        async with aclosing(told) as events:
            async for event in events:
                if isinstance(event, RunFinished):
                    event.result.with_names(names or {})
                yield event


async def stream_program(
    program: Program,
    portal: Portal,
    *,
    source: Source | None = None,
    engine_options: EngineOptions | None = None,
    engine: Engine | None = None,
    journal: Journal | None = None,
) -> AsyncGenerator[Event | RunFinished, None]:
    """Send a program as `run_program` does, within an event loop, and tell its events."""
    from b24batch.run.async_driver import events_of
    from b24batch.run.events import RunFinished

    options = run_options(engine_options, portal)
    told = events_of(program, portal, options=options, engine=engine, log=journal)
    async with aclosing(told) as events:
        try:
            async for event in events:
                if isinstance(event, RunFinished):
                    conclude(event.result, portal, journal)
                yield event
        except RunError as error:
            raise error.with_source(source) from None


async def result_of(events: AsyncGenerator[Event | RunFinished, None]) -> RunResult:
    """Read the events of a run to their end; raises what they raise."""
    from b24batch.run.events import RunFinished

    async with aclosing(events) as read:
        async for event in read:
            if isinstance(event, RunFinished):
                result = event.result
    return result
