"""The addresses of a practice portal: webhooks and the page of counts, for whatever speaks HTTP."""

from __future__ import annotations

import hmac
import logging

import msgspec

from b24batch.practice.answers import Fault
from b24batch.practice.casts import as_map
from b24batch.practice.exchange import exchange
from b24batch.practice.portal import PracticePortal
from b24batch.practice.traffic import Incoming, Outgoing
from b24batch.practice.wire import encode, fault_body, read_params

__all__ = ["MAX_BODY", "Asked", "answer", "refused"]

MAX_BODY = 16 * 1024 * 1024
"""Bytes of a request body; a longer one is refused with status 413."""

logger = logging.getLogger(__name__)


class Asked(msgspec.Struct, frozen=True):
    """A request of HTTP: path decoded, query not. `body` is None when it is longer than allowed."""

    verb: str
    path: str
    query: str
    content_type: str
    body: bytes | None
    key: str | None = None
    """The header `Idempotency-Key`."""


def answer(portal: PracticePortal, asked: Asked) -> Outgoing:
    """Answer one request; whatever is wrong with it, the reply is JSON.

    `/rest/<user>/<code>/<method>` is a webhook, with or without `.json`; parameters come as JSON,
    as a form or in the query. `/rest/api/<user>/<code>/<method>` is the same in REST 3.0, which
    takes JSON alone. `/rest/<method>` takes a token as `auth`, which `/oauth/token/` gives out.
    `/practice/stats` shows the portal's counts.
    """
    try:
        return _answer(portal, asked)
    except Fault as fault:
        return Outgoing(fault.status, fault_body(fault))
    except Exception:
        logger.exception("a request to the practice portal failed")
        return refused("INTERNAL_SERVER_ERROR", "Internal server error", 500)


def refused(code: str, text: str, status: int) -> Outgoing:
    """The reply to a request that cannot be looked into."""
    return Outgoing(status, fault_body(Fault(code, text)))


def _answer(portal: PracticePortal, asked: Asked) -> Outgoing:
    parts = asked.path.strip("/").split("/")
    if parts == ["practice", "stats"] and asked.verb in {"GET", "HEAD"}:
        return Outgoing(200, encode(portal.stats))
    if asked.verb not in {"GET", "POST"}:
        text = f"{asked.verb} is not supported: use GET or POST"
        raise Fault("INVALID_REQUEST", text, status=405)
    if parts[0] == "oauth":
        return _oauth(portal, parts[1:], asked)
    if parts[0] != "rest":
        text = "Addresses here are /rest/<user>/<code>/<method>, /oauth/ and /practice/stats"
        raise Fault("NOT_FOUND", text, status=404)
    version = 3 if parts[1:2] == ["api"] else 2
    method = _method(portal, parts[version - 1 :], asked)
    if asked.body is None:
        text = f"The request body is longer than {MAX_BODY} bytes"
        raise Fault("INVALID_REQUEST", text, status=413)
    incoming = Incoming(method, asked.body, asked.content_type, asked.query)
    if version == 3:
        incoming = msgspec.structs.replace(incoming, version=3, key=asked.key)
    return exchange(portal, incoming)


def _oauth(portal: PracticePortal, parts: list[str], asked: Asked) -> Outgoing:
    """What `/oauth/authorize/` and `/oauth/token/` answer, to a GET or to a form."""
    params = as_map(read_params(asked.body or b"", asked.content_type, asked.query))
    match parts:
        case ["authorize"]:
            return Outgoing(302, location=portal.authorization.redirect(params))
        case ["token"]:
            return Outgoing(200, encode(portal.authorization.token(params)))
        case _:
            raise Fault("NOT_FOUND", "Addresses are /oauth/authorize/ and /oauth/token/", 404)


def _method(portal: PracticePortal, parts: list[str], asked: Asked) -> str:
    """The method's name in what follows `/rest/`.

    Raises Fault unless the webhook is right, or the token in a request to no webhook.
    """
    if len(parts) == 1:
        params = as_map(read_params(asked.body or b"", asked.content_type, asked.query))
        token = params.get("auth") or params.get("access_token")
        if not token:
            raise Fault("NO_AUTH_FOUND", "Wrong authorization data", status=401)
        portal.authorization.check(str(token))
        return _plain(parts[0])
    user, code, *method = parts
    right = hmac.compare_digest(code.encode(), portal.webhook_code.encode())
    if user != str(portal.user_id) or not right:
        raise Fault("INVALID_CREDENTIALS", "Invalid request credentials", status=401)
    return _plain("/".join(method))


def _plain(name: str) -> str:
    if name.lower().endswith(".xml"):
        raise Fault("INVALID_REQUEST", "Answers are JSON only: ask for `.json` or nothing")
    return name[: -len(".json")] if name.lower().endswith(".json") else name
