"""One request of a portal on its way: authorized, sent, and sent once more after a renewal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from b24batch.errors import BatchError
from b24batch.transport.base import AsyncTransport, Reply, Request, Transport
from b24batch.transport.raised import Foreign, transport_failed

if TYPE_CHECKING:
    from b24batch.transport.authorization import Authorization, Renewal

__all__ = ["Line"]

_ENDED = frozenset({"expired_token", "invalid_token"})

Leaving = Callable[[], object]
"""Called right before a request leaves, each time."""


class Line:
    """Sends requests of one portal; safe for threads and event loops.

    A request that was turned away since its authorization has expired was not carried out: it
    is sent again, once, if there is a newer one. `slot` takes a slot of the limits for that and
    gives the seconds to wait for it. `host` is what to call the portal in messages.
    """

    def __init__(
        self,
        authorization: Authorization | None,
        host: Callable[[], str],
        slot: Callable[[], float],
    ) -> None:
        self._renewal: Renewal | None = None
        if authorization is not None:
            from b24batch.transport.authorization import Renewal

            self._renewal = Renewal(authorization)
        self._host = host
        self._slot = slot

    def send(self, transport: Transport, request: Request, leaving: Leaving) -> Reply:
        """Send and give what came. Raises TransportError, ConfigError."""
        renewal = self._renewal
        if renewal is None:
            return self._once(transport, request, leaving)
        applied = renewal.apply(request)
        reply = self._once(transport, applied.request, leaving)
        if _has_expired(reply) and renewal.renew(applied):
            time.sleep(self._slot())
            reply = self._once(transport, renewal.apply(request).request, leaving)
        return reply

    async def asend(self, transport: AsyncTransport, request: Request, leaving: Leaving) -> Reply:
        """The same within an event loop."""
        import asyncio

        renewal = self._renewal
        if renewal is None:
            return await self._aonce(transport, request, leaving)
        applied = await renewal.aapply(request)
        reply = await self._aonce(transport, applied.request, leaving)
        if _has_expired(reply) and await renewal.arenew(applied):
            await asyncio.sleep(self._slot())
            again = await renewal.aapply(request)
            reply = await self._aonce(transport, again.request, leaving)
        return reply

    def _once(self, transport: Transport, request: Request, leaving: Leaving) -> Reply:
        leaving()
        with self._foreign(request) as sending:
            return msgspec.structs.replace(transport.send(request), secrets=request.secrets)
        raise sending.failure

    async def _aonce(self, transport: AsyncTransport, request: Request, leaving: Leaving) -> Reply:
        leaving()
        with self._foreign(request) as sending:
            reply = await transport.send(request)
            return msgspec.structs.replace(reply, secrets=request.secrets)
        raise sending.failure

    def _foreign(self, request: Request) -> Foreign[BatchError]:
        return Foreign(lambda error: transport_failed(error, self._host(), request.secrets))


def _has_expired(reply: Reply) -> bool:
    """Whether a portal has turned a request away, unread, for a token that is good no more.

    It is too old, or somebody else has renewed it meanwhile, which ends it before its time.
    """
    if reply.status != 401:
        return False
    try:
        body = msgspec.json.decode(reply.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    error = body.get("error") if isinstance(body, dict) else None
    code = error.get("code") if isinstance(error, dict) else error
    return isinstance(code, str) and code.lower() in _ENDED
