"""Which fault meets a request, and what the client gets then: the same for HTTP and in the process.

Chance is a hash of the seed and the number of the request, so it depends neither on threads nor on
the order in which answers are made.
"""

from __future__ import annotations

import hashlib
from http import HTTPStatus

import msgspec

from b24batch.practice.behaviour import Behaviour
from b24batch.practice.traffic import HTML, Incoming, Outgoing
from b24batch.practice.wire import encode

__all__ = ["MOVED_TO", "choose", "damaged", "draw", "turned_away"]

MOVED_TO = "https://moved.bitrix24.example"
"""Where the fault `redirect` leads: a host that does not exist."""


def choose(behaviour: Behaviour, incoming: Incoming) -> str:
    """The kind of fault that meets a request, by the script or the rates; empty for none."""
    kind = behaviour.kind_by_script(incoming)
    if kind or not behaviour.faults:
        return kind
    left = draw(behaviour.seed, incoming.number, "kind")
    for name, rate in behaviour.faults.items():
        left -= rate
        if left < 0:
            return name
    return ""


def draw(*what: object) -> float:
    """A number from 0 up to 1 that looks like chance and is the same for the same things."""
    digest = hashlib.blake2b(repr(what).encode(), digest_size=6).digest()
    return int.from_bytes(digest) / 2**48


def turned_away(kind: str, address: str) -> Outgoing | None:
    """What a request gets that is not carried out; None for the kinds that let it through.

    `address` is the path of the method, with which a redirect goes on.
    """
    if kind == "drop_before":
        return Outgoing(ending="dropped")
    if kind == "redirect":
        return Outgoing(302, b"", HTML, location=MOVED_TO + address)
    if kind in _REFUSALS:
        return _json(*_REFUSALS[kind])
    return _page(_PAGES[kind]) if kind in _PAGES else None


def damaged(outgoing: Outgoing, kind: str, chance: float) -> Outgoing:
    """What is left of the answer to a request that was carried out.

    `chance`, from 0 up to 1, says where an answer is cut.
    """
    if kind == "drop_after":
        return Outgoing(ending="dropped")
    if kind in _PAGES_AFTER:
        return _page(_PAGES_AFTER[kind])
    if kind == "json_500_after":
        return _json(500, "INTERNAL_SERVER_ERROR", "Internal server error")
    if kind not in {"cut_json", "short_json"}:
        return outgoing
    whole = outgoing.body
    kept = 1 + int(chance * (len(whole) - 1))
    announced = len(whole) if kind == "cut_json" else None
    return msgspec.structs.replace(outgoing, body=whole[:kept], announced=announced)


def _json(status: int, code: str, description: str) -> Outgoing:
    return Outgoing(status, encode({"error": code, "error_description": description}))


def _page(status: int) -> Outgoing:
    """An error page as a server in front of the portal makes it."""
    words = f"{status} {HTTPStatus(status).phrase}"
    text = f"<html>\r\n<head><title>{words}</title></head>\r\n<body>{words}</body>\r\n</html>\r\n"
    return Outgoing(status, text.encode(), HTML)


_TOO_MANY = ("QUERY_LIMIT_EXCEEDED", "Too many requests")
_OVERLOADED = ("OVERLOAD_LIMIT", "REST API is blocked due to overload.")

_REFUSALS = {
    "limit_503": (503, *_TOO_MANY),
    "limit_429": (429, *_TOO_MANY),
    "overload_503": (503, *_OVERLOADED),
    "overload_429": (429, *_OVERLOADED),
    "expired_token": (401, "expired_token", "The access token provided has expired."),
}

_PAGES = {"other_429": 429, "html_503": 503, "html_500_before": 500}
_PAGES_AFTER = {"html_500_after": 500, "html_504_after": 504}
