"""A portal: an address, the right to use it, and what carries requests there."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any, overload

import msgspec

from b24batch.errors import ConfigError, MisuseError, Problem
from b24batch.secrets import SecretText, mask
from b24batch.transport.base import Reply, Request, Rest3, Transport
from b24batch.transport.raised import Foreign, transport_failed

if TYPE_CHECKING:
    from typing import Self

    from b24batch.practice import PracticePortal
    from b24batch.run.limits import Limits
    from b24batch.run.results import RunResult
    from b24batch.transport.authorization import Authorization
    from b24batch.transport.base import AsyncTransport
    from b24batch.transport.opened import Opened

__all__ = ["Portal"]

_METHOD = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*")


def _nothing() -> None:
    """For who need not know when a request leaves."""


class Portal:
    """A Bitrix24 account as it is reached, or the practice portal.

    Made by `webhook`, `from_env`, `profile` or `practice`; `Portal(transport, url)` is for a
    transport of one's own, which gets `url` with the method behind it, and with an
    `authorization` for what has to be renewed from time to time. `distrusted` are the methods
    whose answers lacked an id although they should have one; later runs no longer rely on them.
    `rest` is the version of REST for methods that exist in both, 2 or 3, and may be set later.
    Connections are kept: one Portal serves a whole program, also from several threads, and
    several portals may share one object of `limits`. Within an event loop connections are kept
    in an `async with portal:` block, and without one for each run alone.
    """

    def __init__(
        self,
        transport: Transport,
        url: str = "",
        *,
        authorization: Authorization | None = None,
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
        self._base = SecretText(base)
        self._secrets = secrets_of(base)
        self._line = Line(authorization, lambda: self.host, self._slot)
        self._opened: Opened | None = None
        self._kept: list[AbstractAsyncContextManager[AsyncTransport]] = []

    @overload
    @classmethod
    def webhook(
        cls,
        url: str,
        /,
        *,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
    ) -> Portal: ...

    @overload
    @classmethod
    def webhook(
        cls,
        *,
        host: str,
        user_id: int | str,
        secret: str,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
    ) -> Portal: ...

    @classmethod
    def webhook(
        cls,
        url: str | None = None,
        *,
        host: str | None = None,
        user_id: int | str | None = None,
        secret: str | None = None,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
    ) -> Portal:
        """A portal by the address of an inbound webhook, or by its parts; sends nothing yet.

        `verify` and `proxies` are as in `HttpTransport`; `limits` are those of ordinary plans
        unless given; `timeout_s` bounds the wait for a reply and should stay above the
        portal's own 60 s. Raises ConfigError for an address that is no webhook or not
        encrypted, without showing its code.
        """
        from b24batch.transport.http import HttpTransport
        from b24batch.transport.webhook import webhook_address

        base = webhook_address(url, host, user_id, secret)
        transport = HttpTransport(verify=verify, proxies=proxies)
        return cls(transport, base, limits=limits, timeout_s=timeout_s)

    @classmethod
    def from_env(
        cls,
        *,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
    ) -> Portal:
        """The portal whose webhook stands in the environment variable `B24_WEBHOOK`.

        Raises ConfigError when it is not set, and as `webhook` does.
        """
        url = os.environ.get("B24_WEBHOOK", "").strip()
        if not url:
            hint = "set it to the address of an inbound webhook, or take `Portal.practice()`"
            raise ConfigError(Problem("B620", "`B24_WEBHOOK` is not set", hint=hint))
        return cls.webhook(url, verify=verify, proxies=proxies, limits=limits, timeout_s=timeout_s)

    @classmethod
    def profile(
        cls,
        name: str,
        /,
        *,
        folder: str | os.PathLike[str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
    ) -> Portal:
        """The portal that `b24batch portal add` keeps under a name; sends nothing yet.

        `folder` is where profiles are looked for, by default that of the user. `limits` stand in
        the place of the profile's own. Raises ConfigError where there is no such profile, or
        where it cannot be used.
        """
        from b24batch.profiled import open_profile, profiles_in

        found = profiles_in(folder).get(name)
        return open_profile(cls, found, limits=limits, timeout_s=timeout_s)

    @classmethod
    def practice(
        cls,
        seed: int | None = None,
        *,
        portal: PracticePortal | None = None,
        limits: Limits | None = None,
    ) -> Portal:
        """A fresh practice portal in this process, or one of yours; no account, no network.

        Equal seeds have equal records. Unless `limits` are given it gets one request at a
        time, so that equal runs make equal records too.
        """
        from b24batch.practice import PracticePortal, PracticeTransport
        from b24batch.run.limits import Limits

        if portal is None:
            portal = PracticePortal() if seed is None else PracticePortal(seed)
        one_at_a_time = Limits(most_in_flight=1)
        return cls(PracticeTransport(portal), limits=one_at_a_time if limits is None else limits)

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
    def user(self) -> str:
        """The number of the user whose webhook it is; an empty text where the address has none."""
        from b24batch.transport.address import user_of

        return user_of(self._base.reveal())

    @property
    def secrets(self) -> tuple[SecretText, ...]:
        """The parts of the address that nobody may see; they show themselves as `***`."""
        return self._secrets

    def __repr__(self) -> str:
        address = mask(self._base.reveal(), self._secrets)
        return f"Portal({self.host if self.is_practice or not address else address})"

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

    def call(self, method: str, params: Any = None, /, **fields: Any) -> Any:
        """Call one method, outside any batch, and give its result decoded.

        It waits until `limits` have a slot. Params come in one mapping (or a list, for methods
        that take them by position), or as keywords that all are parameters; they keep their
        JSON types, None and `[]` included.
        Raises CommandError for an error of the method, PortalError when the portal refused the
        request as a whole, TransportError when no usable reply came, and MisuseError or
        EncodeError for what cannot be sent.
        """
        from b24batch.calling import call_method

        if fields and params is not None:
            message = f"`{method}` was given a dict and keywords"
            raise MisuseError(Problem("B602", message, hint="write all of them in the dict"))
        return call_method(self, method, fields if params is None else params)

    def fetch(self, method: str, params: Any = None, /, **fields: Any) -> Iterator[Any]:
        """All rows of a list method, one after the other, asked for as they are taken.

        Fifty pages go into a request; memory stays bounded. Raises MisuseError at once for
        params that are no mapping, and as `Batch.run` and `raise_for_errors` do while rows
        are taken.
        """
        from b24batch.fetching import fetch_rows

        given = fields if params is None else params
        if not isinstance(given, Mapping) or (fields and params is not None):
            message = f"`{method}` takes its parameters in one mapping, or as keywords"
            raise MisuseError(Problem("B602", message, hint="write `portal.fetch(method, {...})`"))
        return fetch_rows(self, method, dict(given))

    def fetch_all(self, method: str, params: Any = None, /, **fields: Any) -> list[Any]:
        """All rows of a list method in one list. Raises as `fetch` does."""
        return list(self.fetch(method, params, **fields))

    def call_batch(
        self, calls: Iterable[Any] | Mapping[str, Any], halt_on_error: bool = False
    ) -> RunResult:
        """Run calls that come as data, any number of them, as `Batch.from_calls` takes them.

        Raises MisuseError for other shapes, and as `Batch.run` does.
        """
        from b24batch.builder import Batch

        batch = Batch.from_calls(calls)
        return (batch.halt_on_error() if halt_on_error else batch).run(self)
