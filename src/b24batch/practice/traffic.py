"""What comes in and what goes out: one exchange, whether over HTTP or in the process."""

from __future__ import annotations

from typing import Literal

import msgspec

__all__ = ["HTML", "JSON", "Ending", "Incoming", "Outgoing"]

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"

Ending = Literal["answered", "dropped", "late"]
"""How an exchange ends for the client: with an answer, with a closed connection, or in waiting."""


class Incoming(msgspec.Struct, frozen=True):
    """A request as it came in. `number` counts from 1 in the order of arrival at the portal.

    `version` 3 is REST 3.0, where `key` is the `Idempotency-Key` of the request.
    """

    method: str
    body: bytes
    content_type: str = JSON
    query: str = ""
    number: int = 0
    version: int = 2
    key: str | None = None


class Outgoing(msgspec.Struct, frozen=True):
    """What the client gets. `body` holds the bytes that are really sent.

    `announced` is the Content-Length when it is more than that: the connection is closed before
    the rest. `ending` says whether anything is sent at all; `late` is given out only to a caller
    who said how long he would wait.
    """

    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    location: str = ""
    announced: int | None = None
    ending: Ending = "answered"
    more: dict[str, str] = {}
    """Further headers."""

    @property
    def is_cut(self) -> bool:
        """Whether the connection is closed in the middle of the body."""
        return self.announced is not None and self.announced > len(self.body)

    @property
    def headers(self) -> dict[str, str]:
        """The headers to send, `Content-Length` included."""
        length = len(self.body) if self.announced is None else self.announced
        out = {"Content-Type": self.content_type, "Content-Length": str(length)}
        return out | ({"Location": self.location} if self.location else {}) | self.more
