"""HTTP with `requests`: kept connections, each request sent once, nothing of the library let out.

`requests` is imported when the first request is sent, and nowhere else in this package.
"""

from __future__ import annotations

import functools
import http.client
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from b24batch.errors import BatchError
from b24batch.transport.address import ByAddress, host_of, is_loopback, refuse_plain, secrets_of
from b24batch.transport.base import Reply, Request
from b24batch.transport.broken import no_reply
from b24batch.transport.headers import KEY_HEADER, request_headers
from b24batch.transport.kept import (
    CHUNK,
    Body,
    head_of,
    pieces_of,
    post,
    read_reply,
)
from b24batch.transport.log_mask import LogMask
from b24batch.transport.unsendable import closed, no_certificates, no_proxy

if TYPE_CHECKING:
    import ssl

    from requests import PreparedRequest
    from urllib3 import HTTPConnectionPool
    from urllib3.connection import HTTPConnection
    from urllib3.response import BaseHTTPResponse as HTTPResponse

    from b24batch.transport.async_http import AsyncHttpTransport

__all__ = ["HttpTransport", "Route"]

IDLE_S = 5.0
"""A connection that was idle for longer is not used again: the portal may be closing it."""

MAX_REPLY_BYTES = 256 * 1024 * 1024
"""Fifty answers are a few megabytes; what is longer than this is no answer."""


class HttpTransport:
    """Sends each request once over a kept connection; safe for threads.

    Redirects are not followed and nothing is repeated. `verify` is True, False, or a file of
    certificates to trust. `proxies` are by scheme, as in `{"https": "http://proxy:3128"}`; they
    stand in the place of those in the environment, which is read once for each host. Plain http
    goes to this computer alone.
    """

    sends_keys = True
    """`Request.key` goes out as the header `Idempotency-Key`."""

    def __init__(
        self,
        *,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        connect_timeout_s: float = 10.0,
        max_reply_bytes: int = MAX_REPLY_BYTES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._given = Route(verify, None if proxies is None else dict(proxies))
        self._connect_timeout_s = connect_timeout_s
        self._max_reply_bytes = max_reply_bytes
        self._clock = clock
        self._closed = False
        self._lock = threading.Lock()
        self._routes: dict[str, Route] = {}
        self._known: ByAddress[Route] = ByAddress()
        self._idle: dict[Route, list[_Lane]] = {}
        self._log_mask = LogMask()
        # a transport that is forgotten rather than closed leaves no filter behind
        weakref.finalize(self, self._log_mask.remove)

    def __repr__(self) -> str:
        return "HttpTransport()"

    def send(self, request: Request) -> Reply:
        """POST the body as JSON and read the whole reply.

        `timeout_s` bounds the wait for the reply to begin, for each piece of it, and for the
        whole once it has begun. Raises TransportError when no whole reply came, and ConfigError
        for an address or options that cannot be used, or after `close`.
        """
        if self._closed:
            raise closed()
        lane = self._take(self._known.get(request.url) or self._meet(request.url))
        try:
            outcome = lane.exchange(request)
        finally:
            self._give_back(lane)
        if isinstance(outcome, Reply):
            return outcome
        # Raised here and not where it was caught: there the library's own exception, with the
        # address in it, would hang on ours as its context.
        raise outcome

    def close(self) -> None:
        """Give up the connections, those in use when they become free, and send nothing more."""
        with self._lock:
            self._closed = True
            lanes, self._idle = chain.from_iterable(self._idle.values()), {}
        for lane in lanes:
            lane.close()
        self._log_mask.remove()

    def as_async(self) -> AsyncHttpTransport:
        """A transport for one event loop that connects as this one does.

        Raises ConfigError when the library for it is not installed, and after `close`.
        """
        if self._closed:
            raise closed()
        from b24batch.transport.async_http import AsyncHttpTransport

        return AsyncHttpTransport(
            self._given,
            connect_timeout_s=self._connect_timeout_s,
            max_reply_bytes=self._max_reply_bytes,
            clock=self._clock,
        )

    def _meet(self, url: str) -> Route:
        """The route to an address that is called for the first time, all addresses of a host alike.

        Raises ConfigError for one that must not be called.
        """
        refuse_plain(url)
        self._log_mask.learn(secrets_of(url))
        host = host_of(url)
        with self._lock:
            if host not in self._routes:
                self._routes[host] = self._given.towards(url)
            self._known[url] = self._routes[host]
            return self._known[url]

    def _take(self, route: Route) -> _Lane:
        with self._lock:
            idle = self._idle.get(route)
            lane = idle.pop() if idle else None
        return lane or _Lane(route, self._clock, self._connect_timeout_s, self._max_reply_bytes)

    def _give_back(self, lane: _Lane) -> None:
        with self._lock:
            if not self._closed:
                self._idle.setdefault(lane.route, []).append(lane)
                return
        lane.close()


class Route:
    """How to get to a host. An address of a proxy may hold a password, so `repr` shows nothing.

    `context` holds the certificates that are trusted there, loaded once for all connections;
    it is None for plain http, and where everybody is trusted.
    """

    __slots__ = ("_prepared", "context", "proxies", "verify")

    def __init__(self, verify: bool | str, proxies: dict[str, str] | None) -> None:
        self.verify = verify
        self.proxies = proxies
        self.context: ssl.SSLContext | None = None
        self._prepared: dict[str, PreparedRequest] = {}
        if isinstance(verify, str) and not Path(verify).exists():
            raise no_certificates(verify, "does not exist")

    def towards(self, url: str) -> Route:
        """The route to one address, the environment asked where nothing was given."""
        import requests

        with requests.Session() as session:
            found = session.merge_environment_settings(url, {}, None, self.verify, None)
        proxies = self.proxies
        if proxies is None:
            proxies = {} if is_loopback(url) else dict(found["proxies"])
        verify = found["verify"]
        route = Route(self.verify if verify is None else verify, proxies)
        if route.verify and url.lower().startswith("https:"):
            route.context = _trusting(route.verify)
        return route

    def prepared(self, url: str) -> PreparedRequest:
        """The library's view of an address, which all connections there share."""
        import requests

        if url not in self._prepared:
            self._prepared[url] = requests.Request("POST", url).prepare()
        return self._prepared[url]

    def proxy(self, url: str) -> str | None:
        """The proxy that stands before an address; ConfigError for one that cannot be read."""
        from requests.utils import select_proxy
        from urllib3.util import parse_url

        proxy = select_proxy(url, self.proxies)
        if not proxy:
            return None
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        if not parse_url(proxy).host:
            raise no_proxy()
        return proxy


class _Lane:
    """One kept connection: the request under way has it to itself, so its idle time is known."""

    def __init__(
        self, route: Route, clock: Callable[[], float], connect_s: float, max_bytes: int
    ) -> None:
        self.route = route
        self._adapter = _adapter_class()(route.context)
        self._clock = clock
        self._connect_s = connect_s
        self._max_bytes = max_bytes
        self._used_at = clock()
        self._ways: dict[str, tuple[HTTPConnectionPool, str]] = {}
        self._heads: dict[tuple[str, str], str] = {}
        self._connection: HTTPConnection | None = None

    def close(self) -> None:
        self._connection = None
        self._ways.clear()
        self._adapter.close()

    def exchange(self, request: Request) -> Reply | BatchError:
        """Send and read, or say why there is no reply; never raises one of the library's own."""
        import requests
        import urllib3

        if self._clock() - self._used_at > IDLE_S:
            self.close()
        body = Body(request.body)
        try:
            connection = self._open_connection()
            if connection is not None:
                body.sent = True
                return self._post_again(connection, request)
            with closing(self._post(request, body)) as response:
                self._keep(response, request)
                headers = {name.lower(): value for name, value in response.headers.items()}
                pieces = response.stream(CHUNK, decode_content=True)
                reply = self._read(response.status, headers, pieces, request)
                if isinstance(reply, Reply):
                    response.release_conn()
                return reply
        except requests.exceptions.InvalidProxyURL:
            return no_proxy()
        except (OSError, ValueError, http.client.HTTPException, urllib3.exceptions.HTTPError) as e:
            return no_reply(
                e, host=host_of(request.url), sent=body.sent, timeout_s=request.timeout_s
            )
        finally:
            self._used_at = self._clock()

    def _post(self, request: Request, body: Body) -> HTTPResponse:
        """Send by the connection itself, on the way that the library found for this address.

        Its `send` finds it anew each time, and makes objects that nobody looks at: half a
        millisecond of work for each request.
        """
        from urllib3 import Timeout

        if request.url not in self._ways:
            self._ways[request.url] = self._way(request.url)
        pool, target = self._ways[request.url]
        return pool.urlopen(
            "POST",
            target,
            body=body,
            headers={**request_headers(request), "Content-Length": str(len(request.body))},
            retries=self._adapter.max_retries,
            redirect=False,
            assert_same_host=False,
            timeout=Timeout(connect=self._connect_s, read=request.timeout_s),
            preload_content=False,
        )

    def _way(self, url: str) -> tuple[HTTPConnectionPool, str]:
        """The connections to an address or its proxy, and what to ask them for."""
        prepared = self.route.prepared(url)
        verify, proxies = bool(self.route.verify), self.route.proxies
        if hasattr(self._adapter, "get_connection_with_tls_context"):
            pool = self._adapter.get_connection_with_tls_context(prepared, verify, proxies=proxies)
        else:  # before requests 2.32
            pool = self._adapter.get_connection(prepared.url, proxies)
        self._adapter.cert_verify(pool, prepared.url, verify, None)
        return (pool, self._adapter.request_url(prepared, proxies))

    def _keep(self, response: HTTPResponse, request: Request) -> None:
        """Remember the connection for further requests, unless a proxy is to be told of each."""
        if self._ways[request.url][0].proxy is None:
            self._connection = cast("HTTPConnection | None", response.connection)

    def _open_connection(self) -> HTTPConnection | None:
        """The connection, if it is still open at both ends."""
        from urllib3.util.connection import is_connection_dropped

        connection = self._connection
        if connection is None or connection.sock is None:
            return None
        if is_connection_dropped(connection):
            connection.close()
            return None
        return connection

    def _post_again(self, connection: HTTPConnection, request: Request) -> Reply | BatchError:
        """Send by a connection that is open; the library makes a new one if that fails."""
        at = request.url, request.content_type
        if at not in self._heads:
            plain = msgspec.structs.replace(request, key="")
            target = (self._ways.get(request.url) or self._way(request.url))[1]
            self._heads[at] = head_of(request.url, target, request_headers(plain))
        head = self._heads[at]
        if request.key:
            head = f"{head}\r\n{KEY_HEADER}: {request.key}"
        whole = False
        try:
            response = post(connection, head, request.body, request.timeout_s)
            reply = self._read(response.status, response.fields, pieces_of(response), request)
            whole = isinstance(reply, Reply) and not response.will_close
        finally:
            if not whole:
                connection.close()
        return reply

    def _read(
        self, status: int, headers: Mapping[str, str], coming: Iterator[bytes], request: Request
    ) -> Reply | BatchError:
        most, clock = self._max_bytes, self._clock
        return read_reply(status, headers, coming, request, max_bytes=most, clock=clock)


@functools.cache
def _adapter_class() -> Any:
    """The library's adapter for one connection, with certificates that are loaded already.

    By itself it would read some hundred of them from a file for each connection.
    """
    from requests.adapters import HTTPAdapter

    class Adapter(HTTPAdapter):
        def __init__(self, context: ssl.SSLContext | None) -> None:
            self._context = context
            super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

        def init_poolmanager(self, *sizes: Any, **options: Any) -> None:
            super().init_poolmanager(*sizes, ssl_context=self._context, **options)

        def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
            options["ssl_context"] = self._context
            if proxy.lower().startswith("https"):
                options["proxy_ssl_context"] = self._context
            return super().proxy_manager_for(proxy, **options)

        def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
            del url, cert
            conn.cert_reqs = "CERT_REQUIRED" if verify else "CERT_NONE"

    return Adapter


def _trusting(verify: bool | str) -> ssl.SSLContext:
    """The certificates of a file or folder, or those that come with the library."""
    from requests.utils import DEFAULT_CA_BUNDLE_PATH
    from urllib3.util.ssl_ import create_urllib3_context

    trusted = DEFAULT_CA_BUNDLE_PATH if verify is True else str(verify)
    context = create_urllib3_context()
    try:
        if Path(trusted).is_dir():
            context.load_verify_locations(capath=trusted)
        else:
            context.load_verify_locations(cafile=trusted)
    except OSError:  # that of TLS for a file that holds none, too
        raise no_certificates(trusted, "cannot be read") from None
    return context
