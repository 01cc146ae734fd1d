"""The practice portal over HTTP, for any client: `serve(portal)` in a thread."""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import logging
import socket
import threading
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol

from b24batch.errors import ConfigError, Problem
from b24batch.practice.behaviour import Behaviour
from b24batch.practice.certificate import TEST_CERTIFICATE, tls_context
from b24batch.practice.portal import PracticePortal
from b24batch.practice.threaded import ThreadedServer
from b24batch.practice.wsgi import practice_app

if TYPE_CHECKING:
    from typing import Self

__all__ = ["PracticeServer", "serve"]

_LOOPBACK = "127.0.0.1"
_THREADS = 16
_LARGEST_PORT = 65535
_BACKLOG = 128


def serve(
    portal: PracticePortal,
    host: str = _LOOPBACK,
    port: int = 0,
    *,
    https: bool = False,
    certificate: Path | None = None,
) -> PracticeServer:
    """Serve a portal over HTTP until the returned server is closed; port 0 takes a free one.

    Returns at once, the server runs in threads. A portal that behaves well is served by
    waitress, at most 16 requests at a time; for one with a behaviour of its own, and for HTTPS,
    there is a server that gives each connection a thread. `https` uses a test certificate that
    no client trusts by itself (`PracticeServer.certificate`), `certificate` a PEM file of yours
    with the key in it. Raises ConfigError when waitress is not installed, when the address
    cannot be listened at, or when the certificate cannot be used.
    """
    host = host or _LOOPBACK
    if https and certificate is None:
        certificate = TEST_CERTIFICATE
    context = tls_context(certificate) if certificate is not None else None
    running: _Running
    if context is not None or portal.behaviour != Behaviour():
        running = ThreadedServer(portal, _listen(host, port), context)
    else:
        running = _Waitress(portal, host, port)
    return PracticeServer(portal, running, host, certificate)


class _Running(Protocol):
    """A server on its port: `run` serves until `close` is called from another thread."""

    port: int

    def run(self) -> None: ...

    def close(self) -> None: ...


class _Waitress:
    def __init__(self, portal: PracticePortal, host: str, port: int) -> None:
        try:
            library = import_module("waitress.server")
        except ImportError:
            raise ConfigError(
                Problem(
                    "B640",
                    "serving the practice portal needs `waitress`, which is not installed",
                    hint='install it with: pip install "b24batch[practice]"',
                )
            ) from None
        # Requests that wait for a thread are no news: a portal under load has them too.
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        self._sockets: dict[int, Any] = {}  # Any: waitress's own dispatchers by descriptor
        self._server = library.create_server(
            practice_app(portal),
            sockets=[_listen(host, port)],
            threads=_THREADS,
            map=self._sockets,
            ident="b24batch practice portal",
        )
        self.port = int(self._server.effective_port)
        channel = self._server.channel_class

        def counted(*args: Any, **options: Any) -> Any:
            portal.counters.connected()
            return channel(*args, **options)

        self._server.channel_class = counted

    def run(self) -> None:
        self._server.run()

    def close(self) -> None:
        self._server.task_dispatcher.shutdown()
        # The thread may be awake already, do it, and close the trigger before it is pulled.
        with contextlib.suppress(OSError):
            self._server.trigger.pull_trigger(self._drop_sockets)

    def _drop_sockets(self) -> None:
        """Close every socket, in the thread that waits for them: with none left it ends."""
        import_module("waitress.wasyncore").close_all(self._sockets, ignore_all=True)


def _listen(host: str, port: int) -> socket.socket:
    if not 0 <= port <= _LARGEST_PORT:  # create_server would leave its socket open
        raise _cannot_listen(host, port, f"ports go from 0 to {_LARGEST_PORT}")
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as fault:
        taken = fault.errno == errno.EADDRINUSE
        reason = "another program listens there" if taken else fault.strerror or str(fault)
        raise _cannot_listen(host, port, reason) from None


def _cannot_listen(host: str, port: int, reason: str) -> ConfigError:
    return ConfigError(
        Problem(
            "B641",
            f"cannot listen at `{host}:{port}`: {reason}",
            hint="take another port, or 0 for any that is free",
        )
    )


def _reachable(host: str) -> str:
    """The host for a client on this computer, where the server listens at all its addresses."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if not address.is_unspecified:
        return host
    return _LOOPBACK if address.version == 4 else "::1"


class PracticeServer:
    """A running server: `url` is the webhook address to give to a client.

    `certificate` is what a client must be told to trust (`verify=`), None for plain HTTP. Also
    a context manager that closes the server at its end.
    """

    def __init__(
        self, portal: PracticePortal, running: _Running, host: str, certificate: Path | None
    ) -> None:
        self.portal = portal
        self.host = _reachable(host)
        self.port = running.port
        self.certificate = certificate
        self._running = running
        portal.authorization.endpoint = f"{self.address}/rest/"
        self._closing = threading.Lock()
        self._thread = threading.Thread(target=running.run, name="practice portal", daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'http' if self.certificate is None else 'https'}://{host}:{self.port}"

    @property
    def url(self) -> str:
        """The webhook address, with a slash at the end: a method's name goes behind it."""
        return f"{self.address}/rest/{self.portal.user_id}/{self.portal.webhook_code}/"

    @property
    def stats_url(self) -> str:
        """Where the counts of the portal are shown as JSON."""
        return f"{self.address}/practice/stats"

    def wait(self) -> None:
        """Block until the server is closed from another thread; Ctrl-C raises as usual."""
        while self._thread.is_alive():
            self._thread.join(timeout=0.5)

    def close(self) -> None:
        """Finish what is being answered, then stop listening. May be called twice.

        What the portal's behaviour holds back is carried out at once.
        """
        with self._closing:
            if not self._thread.is_alive():
                return
            self._running.close()
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
