"""One connection of HTTP/1.1: requests read one after the other, each answered or cut off."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import urllib.parse
from http import HTTPStatus
from typing import BinaryIO

import msgspec

from b24batch.practice.portal import PracticePortal
from b24batch.practice.routes import MAX_BODY, Asked, answer, refused
from b24batch.practice.traffic import Outgoing

__all__ = ["Connection"]

_LONGEST_LINE = 65536
_CHUNK = 65536


class _Head(msgspec.Struct, frozen=True):
    """The lines before the body. `length` is that of the body; `keep` asks for more requests."""

    verb: str
    target: str
    content_type: str
    key: str | None
    length: int
    keep: bool
    hesitates: bool
    """Whether the client waits to be told that it may send the body."""


class _Unreadable(Exception):
    """What came is no request; the connection is of no more use."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.outgoing = refused("INVALID_REQUEST", text, status)


class Connection:
    """A client at the other end of a socket. `serve` in one thread, `finish` from any other."""

    def __init__(
        self, portal: PracticePortal, sock: socket.socket, context: ssl.SSLContext | None
    ) -> None:
        self._portal = portal
        self._sock = sock
        self._context = context
        self._lock = threading.Lock()
        self._busy = False
        self._closing = False

    def serve(self) -> None:
        """Answer requests until either side has enough. A client that breaks off is no error."""
        with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
            stack.callback(self._close)
            self._portal.pace.wait(self._portal.behaviour.connection_latency_s)
            self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._context is not None:
                self._sock = self._context.wrap_socket(self._sock, server_side=True)
            stream = stack.enter_context(self._sock.makefile("rb"))
            while self._one(stream):
                pass

    def finish(self, *, at_once: bool = False) -> None:
        """Close the connection when the request under way is answered, or at once."""
        with self._lock:
            self._closing = True
            if at_once or not self._busy:
                with contextlib.suppress(OSError):  # the client may have been faster
                    # the method of the plain socket: TLS must not be torn down under a reader
                    socket.socket.shutdown(self._sock, socket.SHUT_RDWR)

    def _close(self) -> None:
        self._sock.close()  # that of TLS, once there is one

    def _one(self, stream: BinaryIO) -> bool:
        """Answer one request; False when the connection is to be closed."""
        try:
            head = _read_head(stream)
            if head is None:
                return False
            if head.hesitates:
                self._sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            body = _read_body(stream, head.length)
        except _Unreadable as fault:
            self._send(fault.outgoing, keep=False)
            return False
        with self._lock:
            self._busy = not self._closing
        try:
            return self._busy and self._answer(head, body)
        finally:
            with self._lock:
                self._busy = False

    def _answer(self, head: _Head, body: bytes | None) -> bool:
        path, _, query = head.target.partition("?")
        path = urllib.parse.unquote(path, "latin-1")  # as WSGI has it
        asked = Asked(head.verb, path, query, head.content_type, body, head.key)
        outgoing = answer(self._portal, asked)
        if outgoing.ending != "answered":
            return False
        keep = head.keep and not outgoing.is_cut and not self._closing
        self._send(outgoing, keep=keep, with_body=head.verb != "HEAD")
        return keep

    def _send(self, outgoing: Outgoing, *, keep: bool, with_body: bool = True) -> None:
        lines = [f"HTTP/1.1 {outgoing.status} {HTTPStatus(outgoing.status).phrase}"]
        lines += [f"{name}: {value}" for name, value in outgoing.headers.items()]
        if not keep and not outgoing.is_cut:
            lines.append("Connection: close")
        head = "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")
        self._sock.sendall(head + outgoing.body if with_body else head)


def _read_head(stream: BinaryIO) -> _Head | None:
    """The next request up to its body; None at the end of the connection."""
    line = _line(stream) or _line(stream)  # an empty line between two requests is allowed
    if not line:
        return None
    words = line.decode("latin-1").split()
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        raise _Unreadable("This is no request of HTTP/1.1")
    try:
        headers = http.client.parse_headers(stream)
    except http.client.HTTPException:
        raise _Unreadable("The headers of the request are too long") from None
    if headers.get("Transfer-Encoding"):
        raise _Unreadable("Send the length of the body in `Content-Length`", 411)
    length = headers.get("Content-Length", "0").strip()
    if not (length.isascii() and length.isdecimal()):
        raise _Unreadable("`Content-Length` is no number")
    wishes = headers.get("Connection", "").lower()
    return _Head(
        verb=words[0],
        target=_without_host(words[1]),
        content_type=headers.get("Content-Type", ""),
        key=headers.get("Idempotency-Key"),
        length=int(length),
        keep=words[2] == "HTTP/1.1" and "close" not in wishes,
        hesitates=headers.get("Expect", "").lower() == "100-continue",
    )


def _line(stream: BinaryIO) -> bytes:
    """The next line without its end; empty at the end of the connection, too."""
    line = stream.readline(_LONGEST_LINE + 1)
    if len(line) > _LONGEST_LINE:
        raise _Unreadable("The first line of the request is too long", 414)
    return line.rstrip(b"\r\n")


def _without_host(target: str) -> str:
    """The target as a path, where it was written as a whole address."""
    if target.startswith("/"):
        return target
    parts = urllib.parse.urlsplit(target)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _read_body(stream: BinaryIO, length: int) -> bytes | None:
    """The body; None for one that is too long, which is read all the same so as to be answered."""
    if length <= MAX_BODY:
        body = stream.read(length)
        if len(body) < length:
            raise ConnectionError
        return body
    while length > 0 and (piece := stream.read(min(length, _CHUNK))):
        length -= len(piece)
    return None
