"""HTTP with `requests`: kept connections, each request sent once, nothing of the library let out.

`requests` is imported when the first request is sent, and nowhere else in this package.
"""

from __future__ import annotations

import functools
import http.client
import io
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from b24batch.errors import BatchError, ConfigError, Problem, TransportError
from b24batch.transport.address import ByAddress, host_of, is_loopback, refuse_plain, secrets_of
from b24batch.transport.base import Reply, Request
from b24batch.transport.broken import no_reply, took_too_long
from b24batch.transport.headers import request_headers
from b24batch.transport.log_mask import LogMask

if TYPE_CHECKING:
    import ssl

    from requests import PreparedRequest
    from urllib3 import HTTPConnectionPool
    from urllib3.response import BaseHTTPResponse as HTTPResponse

    from b24batch.transport.async_http import AsyncHttpTransport

__all__ = ["HttpTransport", "Route", "closed", "too_big"]

IDLE_S = 5.0
"""A connection that was idle for longer is not used again: the portal may be closing it."""

MAX_REPLY_BYTES = 256 * 1024 * 1024
"""Fifty answers are a few megabytes; what is longer than this is no answer."""

_CHUNK = 64 * 1024


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
            raise _no_certificates(verify, "does not exist")

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
            raise _no_proxy()
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

    def close(self) -> None:
        self._ways.clear()
        self._adapter.close()

    def exchange(self, request: Request) -> Reply | BatchError:
        """Send and read, or say why there is no reply; never raises one of the library's own."""
        import requests
        import urllib3

        if self._clock() - self._used_at > IDLE_S:
            self.close()
        body = _Body(request.body)
        try:
            with closing(self._post(request, body)) as response:
                return self._read(response, request)
        except requests.exceptions.InvalidProxyURL:
            return _no_proxy()
        except (OSError, ValueError, http.client.HTTPException, urllib3.exceptions.HTTPError) as e:
            return no_reply(
                e, host=host_of(request.url), sent=body.sent, timeout_s=request.timeout_s
            )
        finally:
            self._used_at = self._clock()

    def _post(self, request: Request, body: _Body) -> HTTPResponse:
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

    def _read(self, response: HTTPResponse, request: Request) -> Reply | TransportError:
        deadline = self._clock() + request.timeout_s
        pieces: list[bytes] = []
        size = 0
        for piece in response.stream(_CHUNK, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > self._max_bytes:
                return too_big(request, self._max_bytes)
            if self._clock() > deadline:
                return took_too_long(host_of(request.url), request.timeout_s)
        headers = {name.lower(): value for name, value in response.headers.items()}
        response.release_conn()
        return Reply(response.status, b"".join(pieces), headers)


class _Body(io.BytesIO):
    """A body that knows whether any of it was fetched for sending.

    Before that the portal cannot have the request, whatever went wrong; after it, it may.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sent = not content

    def read(self, size: int | None = -1, /) -> bytes:
        self.sent = True
        return super().read(size)


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
        raise _no_certificates(trusted, "cannot be read") from None
    return context


def too_big(request: Request, max_bytes: int) -> TransportError:
    """A reply that is given up for its length."""
    problem = Problem(
        "B632",
        f"the reply of {host_of(request.url)} is longer than {max_bytes:,} bytes",
        hint="look at the portal before sending it again, and ask for less at a time",
    )
    return TransportError(problem, sent=True)


def closed() -> ConfigError:
    """Something is to be sent after `close`."""
    return _config("B624", "this connection was closed", "make a new Portal")


def _no_certificates(path: str, what: str) -> ConfigError:
    return _config(
        "B623",
        f"the file of certificates `{path}` {what}",
        "correct `--ca` of `portal add`, `verify`, REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE",
    )


def _no_proxy() -> ConfigError:
    return _config("B623", "the address of the proxy cannot be read", "correct `proxies`")


def _config(code: str, message: str, hint: str) -> ConfigError:
    return ConfigError(Problem(code, message, hint=hint))
