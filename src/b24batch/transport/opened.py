"""A transport within event loops: one of its own for each loop, open as long as it is used."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import cast

from b24batch.transport.base import AsyncTransport, Reply, Request, Transport
from b24batch.transport.raised import Foreign, itself

__all__ = ["InThreads", "Opened", "as_async"]


class InThreads:
    """Any transport, its `send` called in threads; the transport itself stays open at the end.

    They do not keep a program from ending: who gave up waiting does not wait then either.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def send(self, request: Request) -> Reply:
        """Send in a thread of its own."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Reply | BaseException] = loop.create_future()

        def run() -> None:
            came = self._came(request)
            with suppress(RuntimeError):  # the loop has ended, and nobody waits
                loop.call_soon_threadsafe(_hand_over, came, future)

        threading.Thread(target=run, name="b24batch transport", daemon=True).start()
        came = await future
        if isinstance(came, BaseException):
            raise came
        return came

    def _came(self, request: Request) -> Reply | BaseException:
        with Foreign(itself, BaseException) as sending:
            return self._transport.send(request)
        return sending.failure

    async def close(self) -> None:
        """There is nothing to give up."""


def _hand_over(came: Reply | BaseException, future: asyncio.Future[Reply | BaseException]) -> None:
    if not future.cancelled():
        future.set_result(came)


def as_async(transport: Transport) -> AsyncTransport:
    """The asynchronous form of a transport: its own where it has one, else in threads."""
    own = getattr(transport, "as_async", None)
    return InThreads(transport) if own is None else cast("AsyncTransport", own())


class _Open:
    def __init__(self, transport: AsyncTransport) -> None:
        self.transport = transport
        self.users = 0


class Opened:
    """Asynchronous transports by event loop, made by `make`.

    Connections belong to a loop and must be closed before it ends. So whoever needs a
    transport opens it for a block; all that are open at the same time share it, and the last
    one closes it.
    """

    def __init__(self, make: Callable[[], AsyncTransport]) -> None:
        self._make = make
        self._open: dict[asyncio.AbstractEventLoop, _Open] = {}

    @asynccontextmanager
    async def open(self) -> AsyncIterator[AsyncTransport]:
        """A block in which the transport of the running loop is open."""
        loop = asyncio.get_running_loop()
        entry = self._open.get(loop)
        if entry is None:
            entry = self._open[loop] = _Open(self._make())
        entry.users += 1
        try:
            yield entry.transport
        finally:
            entry.users -= 1
            if not entry.users:
                del self._open[loop]
                await entry.transport.close()
