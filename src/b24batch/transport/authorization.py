"""What a portal is told of who asks, besides its address, and how that is renewed once for all."""

from __future__ import annotations

import asyncio
import threading
from typing import NamedTuple, Protocol
from weakref import WeakKeyDictionary

import msgspec

from b24batch.errors import BatchError, TransportError
from b24batch.secrets import SecretText
from b24batch.transport.base import Request
from b24batch.transport.raised import Foreign, authorization_failed

__all__ = ["Applied", "Authorization", "Renewal", "with_token"]


class Authorization(Protocol):
    """What is put into each request besides the address, such as an access token.

    `apply` returns the request as it is to leave; what is secret in it belongs into its
    `secrets`, as `with_token` does. `refresh` gets a request that the portal answered with
    `expired_token`, as `apply` had made it, and tells whether there is something newer now; it
    may take its time, and other requests wait for it. Neither is ever called by two threads at
    once. What they raise is told as `docs/transport.md` says; nothing was sent then.
    """

    def apply(self, request: Request) -> Request: ...

    def refresh(self, stale: Request) -> bool: ...


def with_token(request: Request, token: SecretText | str) -> Request:
    """The request with an access token as `auth`, where the portal looks for it.

    It stands in the JSON body, or in the address where the body is a list of positions.
    """
    secret = token if isinstance(token, SecretText) else SecretText(token)
    secrets = (*request.secrets, secret)
    body = request.body.strip()
    if not (body.startswith(b"{") and body.endswith(b"}")):
        from urllib.parse import quote

        joint = "&" if "?" in request.url else "?"
        url = f"{request.url}{joint}auth={quote(secret.reveal(), safe='')}"
        return msgspec.structs.replace(request, url=url, secrets=secrets)
    inside = body[1:-1].rstrip()
    entry = b'"auth":' + msgspec.json.encode(secret.reveal())
    body = b"{" + (inside + b"," if inside else b"") + entry + b"}"
    return msgspec.structs.replace(request, body=body, secrets=secrets)


class Applied(NamedTuple):
    """A request as it leaves, and how often there had been a renewal before."""

    request: Request
    renewals: int


class Renewal:
    """Applies an authorization, and renews it once for everybody who finds it expired.

    Whoever comes while it is being renewed waits, and shares what came of it, a failure too.
    Safe for threads, and for several event loops at the same time.
    """

    def __init__(self, authorization: Authorization) -> None:
        self._authorization = authorization
        self._lock = threading.Lock()
        self._loops: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock]
        self._loops = WeakKeyDictionary()
        self._loops_lock = threading.Lock()
        self._renewals = 0
        self._outcome: bool | BatchError = False

    def apply(self, request: Request) -> Applied:
        """The request as it is to leave. Raises what the authorization raises, as ours."""
        with self._lock, _foreign(request) as applying:
            return Applied(self._authorization.apply(request), self._renewals)
        raise applying.failure

    def renew(self, applied: Applied) -> bool:
        """Whether a request that was turned away may be sent again, with `apply` before.

        Raises what the authorization raises, as ours.
        """
        with self._lock:
            if self._renewals == applied.renewals:
                self._outcome = self._refreshed(applied.request)
                self._renewals += 1
            outcome = self._outcome
        if isinstance(outcome, TransportError):  # each run may write into its own
            raise TransportError(outcome.problems, sent=outcome.sent)
        if isinstance(outcome, BatchError):
            raise outcome
        return outcome

    def _refreshed(self, stale: Request) -> bool | BatchError:
        with _foreign(stale) as refreshing:
            return bool(self._authorization.refresh(stale))
        return refreshing.failure

    async def aapply(self, request: Request) -> Applied:
        """The same as `apply` within an event loop."""
        async with self._loop_lock():
            if self._lock.locked():  # a thread renews it
                return await asyncio.to_thread(self.apply, request)
            return self.apply(request)

    async def arenew(self, applied: Applied) -> bool:
        """The same as `renew` within an event loop, which goes on meanwhile."""
        async with self._loop_lock():
            return await asyncio.to_thread(self.renew, applied)

    def _loop_lock(self) -> asyncio.Lock:
        """One for each event loop, so that its tasks do not each need a thread to wait in."""
        with self._loops_lock:
            return self._loops.setdefault(asyncio.get_running_loop(), asyncio.Lock())


def _foreign(request: Request) -> Foreign[BatchError]:
    return Foreign(lambda error: authorization_failed(error, request.secrets))
