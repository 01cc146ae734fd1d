"""The rows of one command while its pages arrive, as `row_stream` gives them, in an event loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable

from b24batch.plan.program import Program
from b24batch.run.async_driver import AsyncSender, Exchanges
from b24batch.run.driving import Driving
from b24batch.run.page_rows import Piece
from b24batch.run.paging import AHEAD, Stream

__all__ = ["astream_rows"]


async def astream_rows(
    program: Program,
    portal: AsyncSender,
    owner: int = 0,
    *,
    ahead: int = AHEAD,
    clock: Callable[[], float] = time.monotonic,
) -> AsyncGenerator[Piece, None]:
    """Run a program and give the rows of one `all` in order, a page at a time, as JSON lists.

    Bounds and errors are those of `stream_rows`. Requests under way go on while a page is looked
    at, if the event loop has its turn meanwhile. Closing the generator, or cancelling who waits
    for a page, sends nothing more and gives up what is under way, which only reads.
    """
    driving = Driving(program, None, portal.limits, None)
    paging = driving.engine.composer.paging
    paging.streams[owner] = Stream(ahead=ahead)
    exchanges = Exchanges(portal, driving, clock)
    async with portal.opened():
        try:
            while True:
                rows = paging.next_rows(owner)
                while rows is None and not driving.finished:
                    await exchanges.send()
                    await exchanges.receive()
                    if exchanges.cancelled:
                        raise asyncio.CancelledError
                    rows = paging.next_rows(owner)
                if rows is None:
                    break
                yield rows
                await exchanges.send()
        finally:
            await exchanges.drop()
    driving.result().raise_for_errors()
