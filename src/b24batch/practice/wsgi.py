"""The practice portal as a WSGI application: webhook addresses and the page of counts."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from b24batch.practice.answers import Fault
from b24batch.practice.portal import PracticePortal
from b24batch.practice.wire import answer_request, encode, fault_body

__all__ = ["MAX_BODY", "practice_app"]

MAX_BODY = 16 * 1024 * 1024
"""Bytes of a request body; a longer one is refused with status 413."""

logger = logging.getLogger(__name__)

Environ = dict[str, Any]  # Any: WSGI puts texts and streams in it
StartResponse = Callable[[str, list[tuple[str, str]]], object]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


def practice_app(portal: PracticePortal) -> Application:
    """An application that answers for a portal; every reply is JSON, errors included.

    `/rest/<user>/<code>/<method>` is a webhook, with or without `.json`; parameters come as
    JSON, as a form or in the query. `/practice/stats` shows the portal's counts.
    """

    def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        try:
            status, body = _answer(portal, environ)
        except Fault as fault:
            status, body = fault.status, fault_body(fault)
        except Exception:
            logger.exception("a request to the practice portal failed")
            status, body = 500, fault_body(Fault("INTERNAL_SERVER_ERROR", "Internal server error"))
        headers = [
            ("Content-Type", "application/json; charset=utf-8"),
            ("Content-Length", str(len(body))),
        ]
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return application


def _answer(portal: PracticePortal, environ: Environ) -> tuple[int, bytes]:
    verb = environ["REQUEST_METHOD"]
    parts = environ.get("PATH_INFO", "").strip("/").split("/")
    if parts == ["practice", "stats"] and verb in {"GET", "HEAD"}:
        return 200, encode(portal.stats)
    if verb not in {"GET", "POST"}:
        raise Fault("INVALID_REQUEST", f"{verb} is not supported: use GET or POST", status=405)
    if parts[0] != "rest":
        text = "Addresses here are /rest/<user>/<code>/<method> and /practice/stats"
        raise Fault("NOT_FOUND", text, status=404)
    return answer_request(
        portal,
        _method(portal, parts[1:]),
        _body(environ),
        content_type=environ.get("CONTENT_TYPE", ""),
        query=environ.get("QUERY_STRING", ""),
    )


def _method(portal: PracticePortal, parts: list[str]) -> str:
    """The method's name in what follows `/rest/`; raises Fault unless the webhook is right."""
    if len(parts) < 2:
        raise Fault("NO_AUTH_FOUND", "Wrong authorization data", status=401)
    user, code, *method = parts
    right = hmac.compare_digest(code.encode(), portal.webhook_code.encode())
    if user != str(portal.user_id) or not right:
        raise Fault("INVALID_CREDENTIALS", "Invalid request credentials", status=401)
    name = "/".join(method)
    if name.lower().endswith(".xml"):
        raise Fault("INVALID_REQUEST", "Answers are JSON only: ask for `.json` or nothing")
    return name[: -len(".json")] if name.lower().endswith(".json") else name


def _body(environ: Environ) -> bytes:
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > MAX_BODY:
        text = f"The request body is longer than {MAX_BODY} bytes"
        raise Fault("INVALID_REQUEST", text, status=413)
    body: bytes = environ["wsgi.input"].read(length)
    return body
