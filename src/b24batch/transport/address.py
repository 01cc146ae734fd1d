"""What may be said about an address and what must not: host, encryption, the secret in it."""

from __future__ import annotations

import re
from typing import TypeVar

from b24batch.errors import ConfigError, Problem
from b24batch.secrets import SecretText

__all__ = ["ByAddress", "host_of", "is_loopback", "refuse_plain", "secrets_of", "user_of"]

T = TypeVar("T")

_LONG = 10  # a part of a path that may be a code; shorter ones would mask ordinary words


class ByAddress(dict[str, T]):
    """Something for each address; those hold secrets, so that they are not shown."""

    def __repr__(self) -> str:
        return f"<{len(self)} addresses>"


def host_of(url: str) -> str:
    """Host and port as they stand in an address; "the portal" where there is none to name."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "the portal"
    if not parts.hostname:
        return "the portal"
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{host}:{port}" if port else host


def is_loopback(url: str) -> bool:
    """Whether an address leads to this computer itself: `localhost` or a number for it."""
    import ipaddress
    from urllib.parse import urlsplit

    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_plain(url: str) -> None:
    """Raise ConfigError for an address that is not encrypted, except on this computer."""
    scheme = url.partition("://")[0].lower()
    if scheme == "https" or (scheme == "http" and is_loopback(url)):
        return
    raise ConfigError(
        Problem(
            "B622",
            f"`{host_of(url)}` would be called without encryption",
            hint="begin the address with `https://`; plain http works for this computer only",
        )
    )


def user_of(url: str) -> str:
    """The number of the user in the address of a webhook; an empty text for another address."""
    found = re.search(r"/rest/(?:api/)?(\d+)/", url, re.IGNORECASE)
    return "" if found is None else found.group(1)


def secrets_of(url: str) -> tuple[SecretText, ...]:
    """The parts of an address that nobody may see.

    These are the code of a webhook; of another address all of the path before the method, and
    each long part of it by itself, but not of `/rest/`, which is the same for everybody; and the
    query, where a token would stand.
    """
    path, _, query = re.sub(r"^[^:/]+://[^/?#]*", "", url).partition("?")
    code = re.search(r"/rest/(?:api/)?\d+/([^/]+)", path, re.IGNORECASE)
    found = [query] if query else []
    if code:
        found.append(code.group(1))
    elif (folder := path.rpartition("/")[0].lstrip("/")) and folder.lower() != "rest":
        found.append(f"{folder}/")
        found += [part for part in folder.split("/") if len(part) >= _LONG]
    return tuple(SecretText(part) for part in found)
