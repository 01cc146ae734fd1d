"""Replies that carry no answers, as the exceptions they become; none quotes a body whole."""

from __future__ import annotations

import msgspec

from b24batch.errors import PortalError, Problem, RunError, TransportError
from b24batch.secrets import mask
from b24batch.transport import refusals
from b24batch.transport.base import Reply

__all__ = ["refuse_redirect", "refused", "unusable"]

_EXCERPT = 80
_MASKED_WHOLE = 1_000_000  # a longer body is not quoted at all: a cut could run through a secret


def refuse_redirect(reply: Reply) -> None:
    """Raise PortalError for any redirect: a POST that is sent on would show the secret to others.

    The message names the new host and nothing else of the new address. Nothing has run.
    """
    if not 300 <= reply.status < 400:
        return
    host = _host(reply.headers.get("location", ""))
    target = mask(host, reply.secrets) if host else "another path of the same host"
    hint = (
        f"if this is where the portal is now, take the webhook's new address, with `{target}`"
        if host
        else "check the webhook address: it ends in `/rest/<user>/<code>/`"
    )
    shown = f"`{target}`" if host else target
    problem = Problem("B633", f"the portal redirects to {shown} (HTTP {reply.status})", hint=hint)
    raise PortalError(problem, code="", description=f"redirect to {target}", status=reply.status)


def refused(code: str, description: str, reply: Reply) -> PortalError:
    """The error of a whole request, in the portal's words.

    `sent` is True for a server error: it does not tell how much was done before it.
    """
    words = " ".join(part for part in (code, f'"{description}"' if description else "") if part)
    message = f"the portal refused the request: HTTP {reply.status} {words}".strip()
    sent = reply.status >= 500 and not refusals.is_limit(code, reply.status)
    problem = Problem("B634", message, hint=refusals.advice(code), notes=_doubt(sent))
    return PortalError(problem, code=code, description=description, status=reply.status, sent=sent)


def unusable(reply: Reply) -> RunError:
    """A reply without an answer: TransportError with `sent`, as its commands may have run.

    PortalError where the status alone says that the request was turned away unread.
    """
    message = f"HTTP {reply.status} and {_what(reply)} in place of an answer"
    if refusals.ran_nothing(reply.status):
        problem = Problem(
            "B634",
            f"the request was turned away: {message}",
            hint="check the webhook address and what stands between you and the portal",
            notes=_excerpt(reply),
        )
        return PortalError(problem, code="", description=message, status=reply.status)
    problem = Problem(
        "B632",
        f"the reply cannot be used: {message}",
        hint="look at the portal before sending it again: it may have been carried out",
        notes=_excerpt(reply),
    )
    return TransportError(problem, sent=True)


def _doubt(sent: bool) -> tuple[str, ...]:
    return ("it may have been carried out, in part or whole",) if sent else ()


def _what(reply: Reply) -> str:
    """What the body is, in a few words that hold nothing of it."""
    body = _stripped(reply)
    if not body:
        return "an empty body"
    if body[:1] in b"{[":
        return "JSON of another shape" if _is_json(body) else "JSON that breaks off or is damaged"
    kind = mask(reply.headers.get("content-type", ""), reply.secrets).partition(";")[0].strip()
    return f"`{kind[:40]}`" if kind.isprintable() and kind else "something that is no JSON"


def _stripped(reply: Reply) -> bytes:
    return reply.body.removeprefix(b"\xef\xbb\xbf").strip()


def _is_json(body: bytes) -> bool:
    try:
        msgspec.json.decode(body, type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _excerpt(reply: Reply) -> tuple[str, ...]:
    """The first words of a text that is no JSON; JSON holds data and is not quoted."""
    body = _stripped(reply)
    if not body or len(body) > _MASKED_WHOLE or body[:1] in b"{[":
        return ()
    text = mask(body.decode("utf-8", "replace"), reply.secrets)
    words = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return (f"it begins: {words[:_EXCERPT]}",) if words else ()


def _host(location: str) -> str:
    """Scheme and host of an address; empty for one without a host."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(location.strip())
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if not parts.hostname:
        return ""
    return f"{parts.scheme or 'https'}://{parts.hostname}{port}"
