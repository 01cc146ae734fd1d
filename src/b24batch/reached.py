"""A portal as it is reached: the address, who we are to it, and requests on their way."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec

from b24batch.errors import MisuseError, Problem
from b24batch.secrets import SecretText, mask
from b24batch.transport.base import Reply, Request, Rest3, Transport
from b24batch.transport.raised import Foreign, transport_failed

if TYPE_CHECKING:
    from typing import Self

    from b24batch.catalogue import Catalogue
    from b24batch.run.limits import Limits
    from b24batch.transport.authorization import Authorization
    from b24batch.transport.base import AsyncTransport
    from b24batch.transport.opened import Opened

__all__ = ["Reached"]

_METHOD = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*")


def _nothing() -> None:
    """For who need not know when a request leaves."""


class Reached:
    """Sends requests to one address and keeps the connections; what Portal stands on."""

    def __init__(
        self,
        transport: Transport,
        url: str = "",
        *,
        authorization: Authorization | None = None,
        user: str = "",
        limits: Limits | None = None,
        timeout_s: float = 90.0,
        rest: int = 2,
    ) -> None:
        from b24batch.run.limits import Limits
        from b24batch.transport.address import secrets_of
        from b24batch.transport.line import Line

        base = url if not url or url.endswith("/") else f"{url}/"
        self.transport = transport
        self.limits = Limits.ordinary() if limits is None else limits
        self.timeout_s = timeout_s
        self.rest = rest
        self.distrusted: set[str] = set()
        self._catalogue: Catalogue | Callable[[], Catalogue] | None = None
        self._base = SecretText(base)
        self._user = user
        self._secrets = secrets_of(base)
        self._line = Line(authorization, lambda: self.host, self._slot)
        self._opened: Opened | None = None
        self._kept: list[AbstractAsyncContextManager[AsyncTransport]] = []

    @property
    def is_practice(self) -> bool:
        """Whether this is a practice portal in the same process."""
        module = sys.modules.get("b24batch.practice.transport")
        return module is not None and isinstance(self.transport, module.PracticeTransport)

    @property
    def host(self) -> str:
        """What to call the portal in messages: `acme.bitrix24.com`, `practice portal`."""
        from b24batch.transport.address import host_of

        if self.is_practice:
            return "practice portal"
        return host_of(self._base.reveal()) if self._base else type(self.transport).__name__

    @property
    def catalogue(self) -> Catalogue | None:
        """The methods and fields that the portal has; None for the documented ones.

        Of a profile it is read when it is first asked for. Raises ConfigError where that fails.
        """
        if callable(self._catalogue):
            self._catalogue = self._catalogue()
        return self._catalogue

    @catalogue.setter
    def catalogue(self, value: Catalogue | Callable[[], Catalogue] | None) -> None:
        self._catalogue = value

    @property
    def user(self) -> str:
        """The number of the user whose webhook or token it is; an empty text if it is not known."""
        from b24batch.transport.address import user_of

        return self._user or user_of(self._base.reveal())

    @property
    def secrets(self) -> tuple[SecretText, ...]:
        """The parts of the address that nobody may see; they show themselves as `***`."""
        return self._secrets

    def __repr__(self) -> str:
        address = mask(self._base.reveal(), self._secrets)
        return f"{type(self).__name__}({self.host if self.is_practice or not address else address})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        kept = self.opened()
        await kept.__aenter__()
        self._kept.append(kept)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._kept.pop().__aexit__(kind, error, trace)
        self.close()

    def close(self) -> None:
        """Give up the connections; a portal from a webhook sends nothing after it."""
        self.transport.close()

    def opened(self) -> AbstractAsyncContextManager[AsyncTransport]:
        """A block in which connections of the running event loop are kept for all `asend`s."""
        from b24batch.transport.opened import Opened, as_async

        if self._opened is None:
            self._opened = Opened(lambda: as_async(self.transport))
        return self._opened.open()

    def send(
        self, method: str, params: object, *, leaving: Callable[[], object] = _nothing
    ) -> Reply:
        """Make one HTTP exchange: `params` as JSON, the reply as it came, errors included.

        Params in a `Rest3` go to the address of REST 3.0.

        It takes no slot of `limits`: that is for whoever decides what to send. A request that
        the portal turned away for an authorization that has expired is sent again after its
        renewal; `leaving` is called right before it leaves, each time. Raises TransportError
        when no reply came, and MisuseError for a name that is no method.
        """
        return self._line.send(self.transport, self._request(method, params), leaving)

    async def asend(
        self, method: str, params: object, *, leaving: Callable[[], object] = _nothing
    ) -> Reply:
        """The same as `send` within an event loop.

        A webhook needs the extra `async`; ConfigError says so. Other transports are used from
        threads unless they have a method `as_async`.
        """
        request = self._request(method, params)
        with Foreign(lambda error: transport_failed(error, self.host, self._secrets)) as opening:
            async with self.opened() as transport:
                return await self._line.asend(transport, request, leaving)
        raise opening.failure

    def _slot(self) -> float:
        return self.limits.reserve(time.monotonic())

    def _request(self, method: str, params: object) -> Request:
        if not _METHOD.fullmatch(method):
            hint = "a name is made of Latin letters, digits, `_` and single `.` between them"
            raise MisuseError(Problem("B101", f"`{method}` is no method name", hint=hint))
        base = self._base.reveal()
        if not isinstance(params, Rest3):
            body = msgspec.json.encode(params)
            return Request(method, body, base + method, self.timeout_s, self._secrets)
        before, rest, behind = base.rpartition("/rest/")
        url = f"{before}{rest}api/{behind}{method}" if rest else base + method
        body = msgspec.json.encode(params.params)
        timeout_s, secrets = self.timeout_s, self._secrets
        return Request(method, body, url, timeout_s, secrets, rest=3, key=params.key)
