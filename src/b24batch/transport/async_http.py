"""HTTP with `aiohttp` for one event loop: as `HttpTransport` in all that is promised.

`aiohttp` comes with the extra `async` and is imported when the first request is sent, and
nowhere else in this package.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from b24batch.errors import BatchError, ConfigError, Problem, TransportError
from b24batch.transport.address import host_of, refuse_plain
from b24batch.transport.base import Reply, Request
from b24batch.transport.broken import no_reply, took_too_long
from b24batch.transport.headers import request_headers
from b24batch.transport.http import (
    IDLE_S,
    MAX_REPLY_BYTES,
    Route,
    closed,
    too_big,
)

if TYPE_CHECKING:
    from ssl import SSLContext
    from types import ModuleType

    from aiohttp import ClientResponse, ClientSession

__all__ = ["AsyncHttpTransport"]


class AsyncHttpTransport:
    """Sends each request once over a kept connection; to be used within one event loop.

    Made by `HttpTransport.as_async`. There are never more connections than requests under way
    at the same time.
    """

    def __init__(
        self,
        route: Route,
        *,
        connect_timeout_s: float = 10.0,
        max_reply_bytes: int = MAX_REPLY_BYTES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._library = _aiohttp()
        self._given = route
        self._connect_timeout_s = connect_timeout_s
        self._max_reply_bytes = max_reply_bytes
        self._clock = clock
        self._closed = False
        self._session: ClientSession | None = None
        self._ways: dict[str, tuple[str | None, SSLContext | bool]] = {}

    def __repr__(self) -> str:
        return "AsyncHttpTransport()"

    async def send(self, request: Request) -> Reply:
        """POST the body as JSON and read the whole reply, as `HttpTransport.send` does."""
        if self._closed:
            raise closed()
        refuse_plain(request.url)
        outcome = await self._exchange(request)
        if isinstance(outcome, Reply):
            return outcome
        # Raised here and not where it was caught: there the library's own exception, with the
        # address in it, would hang on ours as its context.
        raise outcome

    async def close(self) -> None:
        """Give up the connections, and send nothing more."""
        self._closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _exchange(self, request: Request) -> Reply | BatchError:
        """Send and read, or say why there is no reply; never raises one of the library's own."""
        aiohttp = self._library
        proxy, trusted = self._way(request.url)
        reached = SimpleNamespace(connected=False)
        try:
            async with self._opened().post(
                request.url,
                data=request.body,
                headers=request_headers(request),
                allow_redirects=False,
                proxy=proxy,
                ssl=trusted,
                timeout=aiohttp.ClientTimeout(
                    connect=self._connect_timeout_s, sock_read=request.timeout_s
                ),
                trace_request_ctx=reached,
            ) as response:
                return await self._read(response, request)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return no_reply(
                error,
                host=host_of(request.url),
                sent=reached.connected,
                timeout_s=request.timeout_s,
            )

    async def _read(self, response: ClientResponse, request: Request) -> Reply | TransportError:
        deadline = self._clock() + request.timeout_s
        pieces: list[bytes] = []
        size = 0
        async for piece in response.content.iter_any():
            pieces.append(piece)
            size += len(piece)
            if size > self._max_reply_bytes:
                response.close()
                return too_big(request, self._max_reply_bytes)
            if self._clock() > deadline:
                response.close()
                return took_too_long(host_of(request.url), request.timeout_s)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status, b"".join(pieces), headers)

    def _way(self, url: str) -> tuple[str | None, SSLContext | bool]:
        """Proxy and certificates for an address, looked up once for each host."""
        host = host_of(url)
        if host not in self._ways:
            route = self._given.towards(url)
            self._ways[host] = route.proxy(url), route.context or bool(route.verify)
        return self._ways[host]

    def _opened(self) -> ClientSession:
        if self._session is None:
            aiohttp = self._library
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=IDLE_S),
                cookie_jar=aiohttp.DummyCookieJar(),
                trace_configs=[_watching(aiohttp)],
            )
        return self._session


def _watching(aiohttp: ModuleType) -> Any:  # an aiohttp.TraceConfig
    """Notes in `trace_request_ctx` that a request has got its connection.

    Before that the portal cannot have the request, whatever went wrong; after it, it may.
    """

    async def connected(_: object, context: SimpleNamespace, __: object) -> None:
        context.trace_request_ctx.connected = True

    watching = aiohttp.TraceConfig()
    watching.on_connection_create_end.append(connected)
    watching.on_connection_reuseconn.append(connected)
    return watching


def _aiohttp() -> ModuleType:
    try:
        import aiohttp
    except ImportError:
        raise ConfigError(
            Problem(
                "B640",
                "running in an event loop needs `aiohttp`, which is not installed",
                hint='install it with: pip install "b24batch[async]"',
            )
        ) from None
    return aiohttp
