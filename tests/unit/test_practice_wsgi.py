"""The practice portal as an application for any WSGI server."""

from __future__ import annotations

import io
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from b24batch.practice import Behaviour, PracticePortal
from b24batch.practice.wsgi import practice_app


@pytest.mark.parametrize(
    ("kind", "status"),
    [(None, "200 OK"), ("html_503", "503 Service Unavailable"), ("redirect", "302 Found")]
    + [(kind, "502 Bad Gateway") for kind in ("drop_before", "drop_after", "cut_json")],
)
def test_faults_through_wsgi(kind: str | None, status: str) -> None:
    """What WSGI can say it says; a connection that should be cut is an empty reply with 502."""
    portal = PracticePortal(behaviour=Behaviour(script=[kind]))
    body = '{"fields":{"TITLE":"Ёлка"}}'.encode()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/rest/1/practice-secret/crm.company.add",
        "SCRIPT_NAME": "",
        "QUERY_STRING": "",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
    }
    setup_testing_defaults(environ)
    told: list[str] = []

    def start(line: str, _headers: list[tuple[str, str]], _error: Any = None) -> Any:
        told.append(line)
        return lambda _: None

    reply = validator(practice_app(portal))(environ, start)
    content = b"".join(reply)
    reply.close()
    assert told == [status]
    assert bool(content) == (kind not in {"drop_before", "drop_after", "cut_json", "redirect"})
