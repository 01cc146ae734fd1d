"""Portals by OAuth 2.0: where a pair of tokens is kept, and what `Portal.oauth` opens with it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TypeAlias

from b24batch.errors import ConfigError, Problem
from b24batch.settings.tokens import TokenFile
from b24batch.transport.address import host_of, refuse_plain
from b24batch.transport.http import HttpTransport
from b24batch.transport.oauth import (
    SERVER,
    OAuth,
    TokenCallbacks,
    Tokens,
    TokenServer,
    TokenStore,
)

if TYPE_CHECKING:
    from b24batch.portal import Portal
    from b24batch.run.limits import Limits

__all__ = [
    "SERVER",
    "Kept",
    "TokenCallbacks",
    "TokenFile",
    "TokenStore",
    "open_oauth",
    "rest_address",
    "token_server",
]

Kept: TypeAlias = "TokenStore | str | os.PathLike[str]"
"""A token store, or the path of a file to be one."""

Verify: TypeAlias = bool | str


class _Memory:
    """A token store for one Portal, which is forgotten with it."""

    def __init__(self) -> None:
        self._tokens: Mapping[str, object] | None = None

    def load(self) -> Mapping[str, object] | None:
        return self._tokens

    def save(self, tokens: Mapping[str, object], /) -> None:
        self._tokens = tokens

    def lock(self) -> AbstractContextManager[None]:
        return nullcontext()


def open_oauth(
    kind: type[Portal],
    address: str | None,
    given: Mapping[str, object],
    kept: Kept | None,
    server: TokenServer,
    *,
    verify: Verify = True,
    proxies: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    timeout_s: float = 90.0,
    rest: int = 2,
) -> Portal:
    """The portal of a pair of tokens: the one in the store, else the one that is `given`.

    Raises ConfigError where there is no pair, no address, or one that is not encrypted.
    """
    store = _store(kept)
    with store.lock():
        tokens = Tokens.read(store.load())
        if tokens is None:
            tokens = Tokens.read(given)
            if tokens is None:
                hint = "give `access_token` and `refresh_token`, as the portal gave them"
                raise ConfigError(Problem("B638", "there are no tokens to begin with", hint=hint))
            store.save({name: value for name, value in given.items() if value})
    base = rest_address(address or tokens.endpoint)
    transport = HttpTransport(verify=verify, proxies=proxies)
    authorization = OAuth(server, store, tokens)
    return kind(
        transport,
        base,
        authorization=authorization,
        user=tokens.user,
        limits=limits,
        timeout_s=timeout_s,
        rest=rest,
    )


def token_server(
    client_id: str,
    client_secret: str,
    *,
    url: str = "",
    address: str = "",
    verify: Verify = True,
    proxies: Mapping[str, str] | None = None,
) -> TokenServer:
    """The authorization server of an application, by default that of Bitrix24.

    `verify` is what the portal at `address` has to be trusted by: for a server on the same host
    it holds as well, another one is trusted as usual. Raises ConfigError for an address that is
    not encrypted.
    """
    found = url or SERVER
    refuse_plain(found)
    same = bool(address) and host_of(found) == host_of(rest_address(address))
    transport = HttpTransport(verify=verify if same else True, proxies=proxies)
    return TokenServer(transport, client_id, client_secret, found)


def rest_address(text: str) -> str:
    """The address that methods are called below, `https://acme.bitrix24.com/rest/`.

    A host alone is enough, and a portal of one's own may lie below a folder. Raises ConfigError
    for the address of a webhook, and for one that is not encrypted.
    """
    plain = text.strip()
    url = plain if "://" in plain else f"https://{plain}"
    found = re.fullmatch(r"(https?://[^/?#\s@]+)((?:/[\w.~%-]+)*?)(?:/rest)?/*", url)
    if not plain or found is None or re.search(r"/rest(/|$)", found[2]):
        hint = "write the portal's host, such as `acme.bitrix24.com`; a webhook needs no tokens"
        raise ConfigError(Problem("B621", "this is no address of a portal for tokens", hint=hint))
    refuse_plain(url)
    return f"{found[1]}{found[2]}/rest/"


def _store(kept: Kept | None) -> TokenStore:
    if kept is None:
        return _Memory()
    return TokenFile(kept) if isinstance(kept, str | os.PathLike) else kept
