"""The asynchronous HTTP transport as one that blocks, so that one suite tests both."""

from __future__ import annotations

import asyncio
import threading

from b24batch.transport.async_http import AsyncHttpTransport
from b24batch.transport.base import Reply, Request
from b24batch.transport.http import HttpTransport

__all__ = ["Blocking"]


class Blocking:
    """An event loop in a thread, and the transport in it; safe for threads."""

    def __init__(self, transport: HttpTransport) -> None:
        self.transport: AsyncHttpTransport = transport.as_async()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    def __repr__(self) -> str:
        return repr(self.transport)

    def send(self, request: Request) -> Reply:
        """Send in the event loop, and wait."""
        sending = self.transport.send(request)
        return asyncio.run_coroutine_threadsafe(sending, self._loop).result()

    def close(self) -> None:
        """Close the transport; the loop goes on, to tell that nothing can be sent any more."""
        asyncio.run_coroutine_threadsafe(self.transport.close(), self._loop).result()

    def end(self) -> None:
        """Close the transport and end the loop."""
        self.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
