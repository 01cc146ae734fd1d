"""A portal: an address, the right to use it, and what carries requests there."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, overload

from b24batch.errors import ConfigError, MisuseError, Problem
from b24batch.reached import Reached

if TYPE_CHECKING:
    from b24batch.practice import PracticePortal
    from b24batch.run.limits import Limits
    from b24batch.run.results import RunResult
    from b24batch.transport.oauth import TokenStore

__all__ = ["Portal"]


class Portal(Reached):
    """A Bitrix24 account as it is reached, or the practice portal.

    Made by `webhook`, `oauth`, `from_env`, `profile` or `practice`; `Portal(transport, url)` is
    for a transport of one's own, which gets `url` with the method behind it, and with an
    `authorization` for what has to be renewed from time to time. `distrusted` are the methods
    whose answers lacked an id although they should have one; later runs no longer rely on them.
    `rest` is the version of REST for methods that exist in both, 2 or 3, and may be set later;
    so may `catalogue`, the methods and fields that checks, plans and runs know.
    Connections are kept: one Portal serves a whole program, also from several threads, and
    several portals may share one object of `limits`. Within an event loop connections are kept
    in an `async with portal:` block, and without one for each run alone.
    """

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
        rest: int = 2,
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
        rest: int = 2,
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
        rest: int = 2,
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
        return cls(transport, base, limits=limits, timeout_s=timeout_s, rest=rest)

    @classmethod
    def from_env(
        cls,
        *,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
        rest: int = 2,
    ) -> Portal:
        """The portal whose webhook stands in the environment variable `B24_WEBHOOK`.

        Raises ConfigError when it is not set, and as `webhook` does.
        """
        url = os.environ.get("B24_WEBHOOK", "").strip()
        if not url:
            hint = "set it to the address of an inbound webhook, or take `Portal.practice()`"
            raise ConfigError(Problem("B620", "`B24_WEBHOOK` is not set", hint=hint))
        return cls.webhook(
            url, verify=verify, proxies=proxies, limits=limits, timeout_s=timeout_s, rest=rest
        )

    @classmethod
    def oauth(
        cls,
        address: str | None = None,
        /,
        *,
        client_id: str,
        client_secret: str,
        access_token: str = "",
        refresh_token: str = "",
        store: TokenStore | str | os.PathLike[str] | None = None,
        server: str = "",
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
        rest: int = 2,
    ) -> Portal:
        """A portal by the tokens of an application, which are renewed when they end.

        `store` keeps the pair: a file, or an object as `b24batch.oauth.TokenStore` has it; what
        is in it goes before the tokens that are given, and those are kept there. `address` is
        that of the portal, by default the one that came with the tokens; `server` is where
        tokens come from, by default that of Bitrix24. Sends nothing yet. Raises ConfigError
        where there are no tokens, for addresses that cannot be used, and for a file that others
        may read.
        """
        from b24batch.oauth import open_oauth, token_server

        given = {"access_token": access_token, "refresh_token": refresh_token}
        tokens_from = token_server(
            client_id,
            client_secret,
            url=server,
            address=address or "",
            verify=verify,
            proxies=proxies,
        )
        return open_oauth(
            cls,
            address,
            given,
            store,
            tokens_from,
            verify=verify,
            proxies=proxies,
            limits=limits,
            timeout_s=timeout_s,
            rest=rest,
        )

    @classmethod
    def profile(
        cls,
        name: str,
        /,
        *,
        folder: str | os.PathLike[str] | None = None,
        limits: Limits | None = None,
        timeout_s: float = 90.0,
        rest: int = 2,
    ) -> Portal:
        """The portal that `b24batch portal add` keeps under a name; sends nothing yet.

        `folder` is where profiles are looked for, by default that of the user. `limits` stand in
        the place of the profile's own. What `b24batch catalogue sync` was told of the portal, and
        the methods that the profile declares, are its `catalogue`. Raises ConfigError where there
        is no such profile, or where it cannot be used.
        """
        from b24batch.profiled import open_profile, profiles_in

        profiles = profiles_in(folder)
        return open_profile(cls, profiles, name, limits=limits, timeout_s=timeout_s, rest=rest)

    @classmethod
    def practice(
        cls,
        seed: int | None = None,
        *,
        portal: PracticePortal | None = None,
        limits: Limits | None = None,
        rest: int = 2,
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
        limits = one_at_a_time if limits is None else limits
        return cls(PracticeTransport(portal), limits=limits, rest=rest)

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

        return fetch_rows(self, method, _one_mapping(method, params, fields))

    def fetch_all(self, method: str, params: Any = None, /, **fields: Any) -> list[Any]:
        """All rows of a list method in one list. Raises as `fetch` does."""
        return list(self.fetch(method, params, **fields))

    def afetch(
        self, method: str, params: Any = None, /, **fields: Any
    ) -> AsyncGenerator[Any, None]:
        """The rows of `fetch` within an event loop, for `async for`; raises as `fetch` does.

        A webhook needs the extra `async`. Who leaves the loop early closes it, as
        `contextlib.aclosing` does, or leaves that to the event loop; requests under way are
        given up then.
        """
        from b24batch.fetching import afetch_rows

        return afetch_rows(self, method, _one_mapping(method, params, fields))

    async def afetch_all(self, method: str, params: Any = None, /, **fields: Any) -> list[Any]:
        """All rows of `afetch` in one list. Raises as `fetch` does."""
        return [row async for row in self.afetch(method, params, **fields)]

    def call_batch(
        self, calls: Iterable[Any] | Mapping[str, Any], halt_on_error: bool = False
    ) -> RunResult:
        """Run calls that come as data, any number of them, as `Batch.from_calls` takes them.

        Raises MisuseError for other shapes, and as `Batch.run` does.
        """
        from b24batch.builder import Batch

        batch = Batch.from_calls(calls)
        return (batch.halt_on_error() if halt_on_error else batch).run(self)


def _one_mapping(method: str, params: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """The parameters of a call that takes them by name; MisuseError for anything else."""
    given = fields if params is None else params
    if not isinstance(given, Mapping) or (fields and params is not None):
        message = f"`{method}` takes its parameters in one mapping, or as keywords"
        raise MisuseError(Problem("B602", message, hint="write `portal.fetch(method, {...})`"))
    return dict(given)
