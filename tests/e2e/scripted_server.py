"""A server on 127.0.0.1 that answers each request with whatever bytes a test wants."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATE = Path(__file__).parent / "loopback.pem"
"""A certificate for 127.0.0.1 that nobody trusts, with its key; it is used in tests alone."""


@dataclass(frozen=True)
class Received:
    """One request as it came in, and the number of the connection it came over."""

    line: str
    headers: dict[str, str]
    body: bytes
    connection: int


@dataclass(frozen=True)
class Answer:
    """Bytes to send; after them the connection stays open, is closed, or hangs until the end."""

    raw: bytes
    then: str = "keep"


def answer(body: bytes | str, status: str = "200 OK", then: str = "keep", **headers: str) -> Answer:
    """A whole answer; `content_type="text/html"` and the like become headers."""
    content = body.encode() if isinstance(body, str) else body
    lines = {"Content-Type": "application/json", "Content-Length": str(len(content))}
    lines |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return Answer(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + content, then)


@dataclass
class ScriptedServer:
    """Where it listens, and every request it got so far."""

    port: int
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    closed: list[int] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def url(self, path: str = "/rest/1/abc/batch", scheme: str = "http") -> str:
        """An address on this server."""
        return f"{scheme}://127.0.0.1:{self.port}{path}"

    def wait_closed(self, connection: int) -> bool:
        """Wait until the client has closed a connection."""
        with self.changed:
            return self.changed.wait_for(lambda: connection in self.closed, timeout=10)


@contextlib.contextmanager
def serving(script: Callable[[Received], Answer], *, tls: bool = False) -> Iterator[ScriptedServer]:
    """Run a server for the length of a block."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = ScriptedServer(listener.getsockname()[1])
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    threads: list[threading.Thread] = []
    talks: list[socket.socket] = []

    def accept() -> None:
        while True:
            sock, _ = listener.accept()
            if server.stopped.is_set():
                sock.close()
                return
            server.connections += 1
            thread = threading.Thread(target=serve, args=(sock, server.connections))
            threads.append(thread)
            thread.start()

    def serve(sock: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError), sock:
            talking = context.wrap_socket(sock, server_side=True) if tls else sock
            talks.append(talking)
            with talking:
                talk(server, talking, number, script)
        with server.changed:
            server.closed.append(number)
            server.changed.notify_all()

    accepting = threading.Thread(target=accept)
    accepting.start()
    try:
        yield server
    finally:
        server.stopped.set()
        socket.create_connection(("127.0.0.1", server.port)).close()  # wakes accept()
        accepting.join()
        listener.close()
        for sock in talks:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join()


def talk(
    server: ScriptedServer,
    sock: socket.socket,
    number: int,
    script: Callable[[Received], Answer],
) -> None:
    """Serve one connection until either side has enough of it."""
    sock.settimeout(10)
    while (received := read_request(sock, number)) is not None:
        server.received.append(received)
        answered = script(received)
        sock.sendall(answered.raw)
        if answered.then == "hang":
            server.stopped.wait(10)
        if answered.then != "keep":
            return


def read_request(sock: socket.socket, number: int) -> Received | None:
    """One request with its whole body, or None at the end of the connection."""
    head = b""
    while b"\r\n\r\n" not in head:
        if not (piece := sock.recv(65536)):
            return None
        if piece.startswith(b"\x16"):  # the beginning of TLS where none is spoken
            sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return None
        head += piece
    head, _, body = head.partition(b"\r\n\r\n")
    line, *rest = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (h.partition(":") for h in rest)}
    while len(body) < int(headers.get("content-length", "0")):
        body += sock.recv(65536)
    return Received(line, headers, body, number)


def closed_port() -> int:
    """A port of this computer on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return int(sock.getsockname()[1])
