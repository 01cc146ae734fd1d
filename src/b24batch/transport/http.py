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
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.errors import BatchError, ConfigError, Problem, TransportError
from b24batch.transport.address import host_of, is_loopback, refuse_plain, secrets_of
from b24batch.transport.base import Reply, Request
from b24batch.transport.broken import no_reply, took_too_long
from b24batch.transport.log_mask import LogMask

if TYPE_CHECKING:
    import ssl

    from requests import Response

    from b24batch.transport.async_http import AsyncHttpTransport

__all__ = ["HttpTransport", "Route", "closed", "request_headers", "too_big"]

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
        self._idle: list[_Lane] = []
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
        refuse_plain(request.url)
        self._log_mask.learn(secrets_of(request.url))
        route = self._route(request.url)
        lane = self._take()
        try:
            outcome = lane.exchange(request, route)
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
            lanes, self._idle = self._idle, []
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

    def _route(self, url: str) -> Route:
        host = host_of(url)
        route = self._routes.get(host)
        if route is None:
            route = self._routes[host] = self._given.towards(url)
        return route

    def _take(self) -> _Lane:
        with self._lock:
            lane = self._idle.pop() if self._idle else None
        return lane or _Lane(self._clock, self._connect_timeout_s, self._max_reply_bytes)

    def _give_back(self, lane: _Lane) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(lane)
                return
        lane.close()


class Route:
    """How to get to a host. An address of a proxy may hold a password, so `repr` shows nothing."""

    __slots__ = ("proxies", "verify")

    def __init__(self, verify: bool | str, proxies: dict[str, str] | None) -> None:
        self.verify = verify
        self.proxies = proxies
        if isinstance(verify, str) and not Path(verify).exists():
            raise _config(
                "B623",
                f"the file of certificates `{verify}` does not exist",
                "correct `verify`, REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE",
            )

    def towards(self, url: str) -> Route:
        """The route to one address, the environment asked where nothing was given."""
        import requests

        with requests.Session() as session:
            found = session.merge_environment_settings(url, {}, None, self.verify, None)
        proxies = self.proxies
        if proxies is None:
            proxies = {} if is_loopback(url) else dict(found["proxies"])
        verify = found["verify"]
        return Route(self.verify if verify is None else verify, proxies)

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

    def certificates(self) -> ssl.SSLContext | bool:
        """What is trusted, for a library that wants it loaded; False trusts anybody."""
        import ssl

        from requests.utils import DEFAULT_CA_BUNDLE_PATH

        if not self.verify:
            return False
        trusted = Path(DEFAULT_CA_BUNDLE_PATH if self.verify is True else self.verify)
        if trusted.is_dir():
            return ssl.create_default_context(capath=str(trusted))
        return ssl.create_default_context(cafile=str(trusted))


class _Lane:
    """One kept connection: the request under way has it to itself, so its idle time is known."""

    def __init__(self, clock: Callable[[], float], connect_s: float, max_bytes: int) -> None:
        from requests.adapters import HTTPAdapter

        self._adapter = HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=0)
        self._clock = clock
        self._connect_s = connect_s
        self._max_bytes = max_bytes
        self._used_at = clock()

    def close(self) -> None:
        self._adapter.close()

    def exchange(self, request: Request, route: Route) -> Reply | BatchError:
        """Send and read, or say why there is no reply; never raises one of the library's own."""
        import requests
        import urllib3

        if self._clock() - self._used_at > IDLE_S:
            self.close()
        body = _Body(request.body)
        try:
            prepared = requests.Request("POST", request.url, headers=request_headers(), data=body)
            response = self._adapter.send(
                prepared.prepare(),
                stream=True,
                timeout=(self._connect_s, request.timeout_s),
                verify=route.verify,
                proxies=route.proxies,
            )
            with response:
                return self._read(response, request)
        except requests.exceptions.InvalidProxyURL:
            return _no_proxy()
        except (OSError, ValueError, http.client.HTTPException, urllib3.exceptions.HTTPError) as e:
            return no_reply(
                e, host=host_of(request.url), sent=body.sent, timeout_s=request.timeout_s
            )
        finally:
            self._used_at = self._clock()

    def _read(self, response: Response, request: Request) -> Reply | TransportError:
        deadline = self._clock() + request.timeout_s
        pieces: list[bytes] = []
        size = 0
        for piece in response.iter_content(_CHUNK):
            pieces.append(piece)
            size += len(piece)
            if size > self._max_bytes:
                return too_big(request, self._max_bytes)
            if self._clock() > deadline:
                return took_too_long(host_of(request.url), request.timeout_s)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status_code, b"".join(pieces), headers)


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
def request_headers() -> Mapping[str, str]:
    """The headers of every request."""
    from importlib.metadata import version

    return {
        "Content-Type": "application/json; charset=utf-8",
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": f"b24batch/{version('b24batch')}",
    }


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


def _no_proxy() -> ConfigError:
    return _config("B623", "the address of the proxy cannot be read", "correct `proxies`")


def _config(code: str, message: str, hint: str) -> ConfigError:
    return ConfigError(Problem(code, message, hint=hint))
