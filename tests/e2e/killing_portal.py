"""A practice portal over HTTP that kills its client at a chosen moment of a chosen request."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from b24batch.practice import PracticePortal

MOMENTS = ("lost", "arrived", "within", "executed", "half of the reply", "replied")
"""Never carried out; carried out by a portal whose client is dead; and so on to the end."""


class KillingPortal:
    """Where clients are sent; `kill_at` says whom to kill, and when."""

    def __init__(self, practice: PracticePortal) -> None:
        self.practice = practice
        practice.on_call = lambda *_: self.reached("within")
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._lock = threading.Lock()
        self._child: Any = None
        self._at, self._moment = 0, ""
        self._seen = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/rest/1/abcdef123456/"

    def kill_at(self, child: Any, at: int, moment: str) -> None:
        """Kill a process when the `at`-th request (or command, `within`) reaches a moment."""
        with self._lock:
            self._child, self._at, self._moment, self._seen = child, at, moment, 0

    def reached(self, moment: str) -> bool:
        """Take in that some request is there; returns whether its client was killed for it."""
        with self._lock:
            if self._child is None or moment != self._moment:
                return False
            self._seen += 1
            if self._seen != self._at:
                return False
            self._child.kill()
            self._child = None
            return True

    def wait_idle(self) -> None:
        """Return when all that dead clients have sent is carried out, or was never whole.

        Connections are accepted in their order, so that none is left when ours has been.
        """
        with socket.create_connection(("127.0.0.1", self._server.server_port)) as probe:
            probe.sendall(b"GET / HTTP/1.0\r\n\r\n")
            while probe.recv(65536):
                pass
        with self._server.changed:
            assert self._server.changed.wait_for(lambda: not self._server.open, timeout=60)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, portal: KillingPortal) -> None:
        self.portal = portal
        self.open = 0
        self.changed = threading.Condition()
        super().__init__(("127.0.0.1", 0), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self.changed:
            self.open += 1
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        with self.changed:
            self.open -= 1
            self.changed.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that was killed is no error."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        portal = self.server.portal
        if len(body) < length or portal.reached("lost"):
            self.close_connection = True
            return
        portal.reached("arrived")
        method = self.path.rpartition("/")[2]
        status, answer = portal.practice.handle(method, json.loads(body))
        portal.reached("executed")
        with _client_may_be_dead():
            raw = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw[: len(raw) // 2])
            portal.reached("half of the reply")
            self.wfile.write(raw[len(raw) // 2 :])
            portal.reached("replied")

    def do_GET(self) -> None:
        self.send_response(204)
        self.end_headers()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is to be said."""


@contextmanager
def _client_may_be_dead() -> Iterator[None]:
    with suppress(OSError):
        yield
