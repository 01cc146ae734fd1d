"""What goes out and comes in over a connection that the HTTP library has opened.

The library connects, agrees on the encryption and sends the first request; what comes after that
on the same connection needs nothing of it but the socket. A request takes a third of the work so.
"""

from __future__ import annotations

import http.client
import io
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol
from urllib.parse import urlsplit

from b24batch.errors import TransportError
from b24batch.transport.address import host_of
from b24batch.transport.base import Reply, Request
from b24batch.transport.broken import too_big, took_too_long

__all__ = ["CHUNK", "Body", "Connection", "head_of", "pieces_of", "post", "read_reply"]

CHUNK = 64 * 1024
_GZIP_OR_ZLIB = 47  # window bits by which zlib finds out itself
_MOST_FIELDS = 200
_LONGEST_LINE = 1 << 16
_PACKED = ("gzip", "x-gzip", "deflate")


class Body(io.BytesIO):
    """A body that knows whether any of it was fetched for sending.

    Before that the portal cannot have the request, whatever went wrong; after it, it may.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sent = not content

    def read(self, size: int | None = -1, /) -> bytes:
        self.sent = True
        return super().read(size)


class Connection(Protocol):
    """What is needed of a connection of the library; `sock` is None when it is closed."""

    sock: Any

    def close(self) -> None: ...


class _Answer(http.client.HTTPResponse):
    """A reply whose head is read into a dict, which is most of the work for one of usual size."""

    fields: dict[str, str]

    def begin(self) -> None:
        """Read the head. Raises OSError and HTTPException, and is lenient with lines in it."""
        self.status = 100
        while 100 <= self.status < 200:
            version = self._status_line()
            self.fields = self._fields()
        fields, options = self.fields, self.fields.get("connection", "").lower()
        self.chunked = "chunked" in fields.get("transfer-encoding", "").lower()
        self.chunk_left = None
        length = fields.get("content-length", "")
        self.length = int(length) if length.isdecimal() and not self.chunked else None
        if self.status in (204, 304):
            self.length = 0
        is_kept = "close" not in options if version >= "HTTP/1.1" else "keep-alive" in options
        self.will_close = not is_kept or (self.length is None and not self.chunked)

    def _status_line(self) -> str:
        line = self._line()
        if not line:
            raise http.client.RemoteDisconnected("the connection ended without a reply")
        version, _, rest = line.partition(" ")
        status = rest.strip().partition(" ")[0]
        if not version.startswith("HTTP/1.") or not status.isdecimal() or len(status) != 3:
            raise http.client.BadStatusLine(line)
        self.status = int(status)
        return version

    def _fields(self) -> dict[str, str]:
        fields: dict[str, str] = {}
        for _ in range(_MOST_FIELDS):
            line = self._line()
            if line in ("\r\n", "\n", ""):
                return fields
            name, _, value = line.partition(":")
            fields[name.strip().lower()] = value.strip()
        raise http.client.HTTPException(f"more than {_MOST_FIELDS} lines in the head of a reply")

    def _line(self) -> str:
        line = self.fp.readline(_LONGEST_LINE)
        if len(line) == _LONGEST_LINE:
            raise http.client.LineTooLong("head of a reply")
        return line.decode("latin-1")


def read_reply(
    status: int,
    headers: Mapping[str, str],
    coming: Iterator[bytes],
    request: Request,
    *,
    max_bytes: int,
    clock: Callable[[], float],
) -> Reply | TransportError:
    """The whole reply, or that it is too long or takes too long; `headers` are in lower case."""
    deadline = clock() + request.timeout_s
    pieces: list[bytes] = []
    size = 0
    for piece in coming:
        pieces.append(piece)
        size += len(piece)
        if size > max_bytes:
            return too_big(request, max_bytes)
        if clock() > deadline:
            return took_too_long(host_of(request.url), request.timeout_s)
    return Reply(status, b"".join(pieces), dict(headers))


def head_of(url: str, target: str, headers: Mapping[str, str]) -> str:
    """The beginning of a request to an address, up to the length of its body."""
    lines = [f"POST {target} HTTP/1.1", f"Host: {urlsplit(url).netloc.rpartition('@')[2]}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines)


def post(connection: Connection, head: str, body: bytes, timeout_s: float) -> _Answer:
    """Send a request in one piece, and read the head of the reply.

    `timeout_s` bounds the wait for each piece. Raises OSError and HTTPException.
    """
    sock = connection.sock
    sock.settimeout(timeout_s)
    sock.sendall(f"{head}\r\nContent-Length: {len(body)}\r\n\r\n".encode("latin-1") + body)
    response = _Answer(sock, method="POST")
    response.begin()
    return response


def pieces_of(response: _Answer) -> Iterator[bytes]:
    """The body as it comes, unpacked. Raises OSError, and HTTPException if it is not whole."""
    packed = response.fields.get("content-encoding", "").lower() in _PACKED
    yield from _unpacked(_read(response)) if packed else _read(response)


def _read(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while piece := response.read(CHUNK):
        yield piece
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpack = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        for packed in pieces:
            left = packed
            while left and not unpack.eof:  # a little may become very much
                yield unpack.decompress(left, CHUNK)
                left = unpack.unconsumed_tail
        yield unpack.flush()
    except zlib.error as error:
        raise http.client.HTTPException(error) from None
    if not unpack.eof:
        raise http.client.HTTPException("the end of what was packed is not there")
