"""The practice portal as a WSGI application."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from b24batch.practice.portal import PracticePortal
from b24batch.practice.routes import MAX_BODY, Asked, answer
from b24batch.practice.traffic import HTML, Outgoing

__all__ = ["practice_app"]

Environ = dict[str, Any]  # Any: WSGI puts texts and streams in it
StartResponse = Callable[[str, list[tuple[str, str]]], object]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


def practice_app(portal: PracticePortal) -> Application:
    """An application that answers for a portal at the addresses of `routes.answer`.

    WSGI cannot cut a connection: where the portal's behaviour asks for that, the reply is an
    empty one with status 502. `serve` takes a server that can.
    """

    def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        asked = Asked(
            environ["REQUEST_METHOD"],
            environ.get("PATH_INFO", ""),
            environ.get("QUERY_STRING", ""),
            environ.get("CONTENT_TYPE", ""),
            None if length > MAX_BODY else environ["wsgi.input"].read(length),
            environ.get("HTTP_IDEMPOTENCY_KEY"),
        )
        outgoing = answer(portal, asked)
        if outgoing.ending != "answered" or outgoing.is_cut:
            outgoing = Outgoing(502, content_type=HTML)
        status = f"{outgoing.status} {HTTPStatus(outgoing.status).phrase}"
        start_response(status, list(outgoing.headers.items()))
        return [] if asked.verb == "HEAD" else [outgoing.body]

    return application
