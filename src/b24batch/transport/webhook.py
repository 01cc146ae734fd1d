"""The address of an inbound webhook, read from whatever a user copied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from b24batch.errors import ConfigError, Problem
from b24batch.transport.address import host_of, refuse_plain

if TYPE_CHECKING:
    from urllib.parse import SplitResult

__all__ = ["join_webhook", "read_webhook", "webhook_address"]

_EXAMPLE = "https://acme.bitrix24.com/rest/1/abcdefghijklmnop/"

# A portal of one's own may lie below a folder. `api/` is how the addresses of REST 3.0 are
# written; it is the same webhook. What follows the code is the method of the portal's examples.
_PATH = re.compile(
    r"(?P<folder>(?:/[\w.~%-]+)*?)/rest/(?:api/)?(?P<user>\d+)/(?P<code>[A-Za-z0-9._~-]+)"
    r"(?:/[A-Za-z0-9_.]*)?/?",
    re.IGNORECASE,
)


def read_webhook(url: str) -> str:
    """The address without a method, with `https://` before it and a slash after it.

    A missing scheme, a missing last slash and a method at the end are forgiven. Raises
    ConfigError for anything that is no webhook; the message shows its host at most.
    """
    text = url.strip().strip("\"'<>")
    parts = _split(text if "://" in text else f"https://{text}")
    if parts.username is not None or parts.password is not None:
        raise _no_webhook(parts, "a user name stands in it; a webhook needs none")
    path = _PATH.fullmatch(re.sub("/+", "/", parts.path))
    if path is None:
        raise _no_webhook(parts, _what_is_missing(parts.path))
    base = f"{parts.scheme}://{parts.netloc}{path['folder']}/rest/{path['user']}/{path['code']}/"
    refuse_plain(base)
    return base


def webhook_address(
    url: str | None, host: str | None, user_id: int | str | None, secret: str | None
) -> str:
    """The address from itself, or from all its parts. Raises ConfigError for anything else."""
    match (url, host, user_id, secret):
        case (str(), None, None, None):
            return read_webhook(url)
        case (None, str(), int() | str(), str()):
            return join_webhook(host, user_id, secret)
        case _:
            hint = "give the whole address, or all of `host`, `user_id` and `secret`"
            raise ConfigError(Problem("B621", "the address is not complete", hint=hint))


def join_webhook(host: str, user_id: int | str, secret: str) -> str:
    """The address of a webhook from its parts; raises ConfigError as `read_webhook` does."""
    return read_webhook(f"{host.strip().rstrip('/')}/rest/{user_id}/{secret}/")


def _split(url: str) -> SplitResult:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        known = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        known = False
    if not known or parts.scheme not in {"http", "https"} or re.search(r"\s", parts.netloc):
        raise _error("this is no address of a portal")
    return parts


def _what_is_missing(path: str) -> str:
    pieces = [piece for piece in path.split("/") if piece]
    if "rest" not in pieces:
        return "it has no `/rest/`"
    after = pieces[pieces.index("rest") + 1 :]
    if not after or not after[0].isdecimal():
        return "the number of a user and a code must follow `/rest/`"
    return "a code of Latin letters and digits must follow the number of the user"


def _no_webhook(parts: SplitResult, why: str) -> ConfigError:
    # a code pasted alone would be taken for a host, and must not be shown
    named = "." in (parts.hostname or "")
    where = f"the address on `{host_of(parts.geturl())}`" if named else "this address"
    return _error(f"{where} is no webhook: {why}")


def _error(message: str) -> ConfigError:
    return ConfigError(
        Problem(
            "B621",
            message,
            hint=f"copy the whole address from the portal; it looks like {_EXAMPLE}",
        )
    )
