"""Requests, replies, and the protocol of what carries them."""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from b24batch.secrets import SecretText

__all__ = ["AsyncTransport", "Reply", "Request", "Rest3", "Transport"]


class Rest3(msgspec.Struct, frozen=True):
    """The params of a call of REST 3.0, to be told apart from those of the older version.

    `key` is the `Idempotency-Key` of a write: a repeated call with the same key and params is not
    run again by the portal, which gives the answer of the first.
    """

    params: Any  # plain JSON data
    key: str = ""


class Request(msgspec.Struct, frozen=True):
    """One HTTP exchange to be made: a REST method and its parameters as a JSON body.

    `url` is the whole address and holds the portal's secret, so `repr` leaves it out.
    `timeout_s` bounds the wait for the reply. `secrets` are what nobody may see of address and
    body, such as the code of a webhook or a token. `rest` is the version of REST, for which `url`
    differs too, and `key` what is to be sent as header `Idempotency-Key`, if it is not empty. The
    body is JSON unless it has another `content_type`.
    """

    method: str
    body: bytes
    url: str = ""
    timeout_s: float = 90.0
    secrets: tuple[SecretText, ...] = ()
    rest: int = 2
    key: str = ""
    content_type: str = "application/json; charset=utf-8"

    def __repr__(self) -> str:
        return f"Request({self.method!r}, {len(self.body)} bytes)"


class Reply(msgspec.Struct, frozen=True):
    """What came back: the HTTP status, the body as received, headers in lower case.

    `secrets` are those the request was sent with, put there by `Portal.send`: a portal that
    echoes the address in an error does not get it into our messages. The body may hold
    anything, so `repr` gives its length alone.
    """

    status: int
    body: bytes
    headers: dict[str, str] = {}
    secrets: tuple[SecretText, ...] = ()

    def __repr__(self) -> str:
        return f"Reply({self.status}, {len(self.body)} bytes)"


class Transport(Protocol):
    """Carries a request to a portal. The whole interface is these two methods.

    `send` returns whatever reply came, error statuses included, and raises
    `b24batch.errors.TransportError` when none did. It must be safe to call from several
    threads. `close` gives up connections and may be called twice.
    """

    def send(self, request: Request) -> Reply: ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """The same within one event loop.

    A Transport that has one gives it out by a method `as_async()`; any other is used from
    threads. It is closed when nobody in its loop uses it any more.
    """

    async def send(self, request: Request) -> Reply: ...

    async def close(self) -> None: ...
