"""A small HTTP/1.1 server with a thread for each connection.

Unlike waitress it can hold any number of answers back at once, cut connections, and speak TLS.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import ssl
import threading
import time

from b24batch.practice.connection import Connection
from b24batch.practice.portal import PracticePortal

__all__ = ["ThreadedServer"]

_CHECK_S = 0.05
_GRACE_S = 10.0


class ThreadedServer:
    """Serves a portal on a listening socket, over TLS if there is a context for it."""

    def __init__(
        self, portal: PracticePortal, listener: socket.socket, context: ssl.SSLContext | None
    ) -> None:
        self.port = int(listener.getsockname()[1])
        self._portal = portal
        self._listener = listener
        self._context = context
        self._lock = threading.Lock()
        self._talks: dict[threading.Thread, Connection] = {}
        self._closing = False
        self._woken, self._waker = socket.socketpair()
        listener.setblocking(False)

    def run(self) -> None:
        """Accept connections until `close` is called from another thread."""
        with (
            selectors.DefaultSelector() as selector,
            self._listener,
            self._woken,
            self._waker,
        ):
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self._closing:
                selector.select()
                # none is there when the client has gone again; too many open files may pass
                with contextlib.suppress(OSError):
                    self._begin(self._listener.accept()[0])
        self._end_talks()

    def close(self) -> None:
        """Make `run` finish what is being answered and return."""
        self._closing = True
        with contextlib.suppress(OSError):
            self._waker.send(b"\0")

    def _begin(self, sock: socket.socket) -> None:
        sock.setblocking(True)
        self._portal.counters.connected()
        talk = Connection(self._portal, sock, self._context)
        thread = threading.Thread(target=self._serve, args=(talk,), daemon=True)
        with self._lock:
            self._talks[thread] = talk
        thread.start()

    def _serve(self, talk: Connection) -> None:
        try:
            talk.serve()
        finally:
            with self._lock:
                del self._talks[threading.current_thread()]

    def _end_talks(self) -> None:
        """Close idle connections, and the others when they have their answer.

        What is held back by the portal's behaviour is done at once; a client that does not take
        its answer is left after a few seconds.
        """
        last = time.monotonic() + _GRACE_S
        while talks := self._open_talks():
            late = time.monotonic() > last
            for talk in talks.values():
                talk.finish(at_once=late)
            if late:
                return
            self._portal.settle()
            next(iter(talks)).join(_CHECK_S)

    def _open_talks(self) -> dict[threading.Thread, Connection]:
        with self._lock:
            return dict(self._talks)
