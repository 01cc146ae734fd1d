"""The practice portal over real HTTP on 127.0.0.1."""

from __future__ import annotations

import http.client
import json
import socket
import sys
import threading
import urllib.parse
from typing import Any

import pytest
import requests

from b24batch.errors import ConfigError
from b24batch.practice import Behaviour, PracticePortal, PracticeServer, serve
from b24batch.practice.routes import MAX_BODY

_JSON = {"Content-Type": "application/json"}
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(params=["waitress", "threads"])
def practice_portal(request: pytest.FixtureRequest) -> PracticePortal:
    """A portal for each of the two servers: both answer alike.

    A behaviour that differs in nothing one can see is enough for the server that can misbehave.
    """
    return PracticePortal(behaviour=Behaviour(seed=2 if request.param == "threads" else 1))


def _ask(
    url: str, body: bytes | None = None, headers: dict[str, str] | None = None, verb: str = ""
) -> tuple[int, Any]:
    verb = verb or ("GET" if body is None else "POST")
    reply = requests.request(verb, url, data=body, headers=headers, timeout=30)
    assert reply.headers["Content-Type"] == "application/json; charset=utf-8"
    return reply.status_code, json.loads(reply.content.decode("utf-8"))


def test_json_form_and_query_say_the_same(practice_server: PracticeServer) -> None:
    """Parameters with Cyrillic arrive alike as JSON, as a form and in the query."""
    url = f"{practice_server.url}crm.item.list"
    params = {"entityTypeId": 4, "filter": {"%title": "Якорь"}, "select": ["id", "title"]}
    form = "entityTypeId=4&filter[%25title]=Якорь&select[]=id&select[]=title"
    quoted = urllib.parse.quote(form, safe="=&%")
    answers = [
        _ask(url, json.dumps(params, ensure_ascii=False).encode(), _JSON),
        _ask(url, json.dumps(params).encode(), {"Content-Type": "application/json; charset=utf-8"}),
        _ask(url, form.encode(), _FORM),
        _ask(url, quoted.encode(), _FORM),
        _ask(f"{url}?{quoted}"),
        _ask(f"{url}.json?{quoted}"),
        _ask(f"{url}?entityTypeId=2", json.dumps(params).encode(), _JSON),
    ]
    assert answers[0][0] == 200
    assert all("Якорь" in item["title"] for item in answers[0][1]["result"]["items"])
    assert all(answer == answers[0] for answer in answers)


def test_a_batch_over_http(practice_server: PracticeServer) -> None:
    """A batch with a chain of writes runs in one request, and the page of counts shows it."""
    cmd = {
        "company": "crm.item.add?entityTypeId=4&fields[title]=%D0%AF%D0%BA%D0%BE%D1%80%D1%8C",
        "deal": "crm.item.add?entityTypeId=2&fields[companyId]=$result[company][item][id]",
        "never": "crm.item.get?entityTypeId=2&id=77777",
    }
    body = json.dumps({"halt": 0, "cmd": cmd}).encode()
    status, answer = _ask(f"{practice_server.url}batch", body, _JSON)
    assert status == 200
    result = answer["result"]["result"]
    assert result["company"]["item"]["title"] == "Якорь"
    assert result["deal"]["item"]["companyId"] == result["company"]["item"]["id"]
    assert answer["result"]["result_error"]["never"]["error"] == "NOT_FOUND"
    status, stats = _ask(practice_server.stats_url)
    assert status == 200
    assert stats == {
        "requests": 1,
        "commands": 3,
        "writes": 2,
        "methods": {"crm.item.add": 2, "crm.item.get": 1},
        "blocked": 0,
        "arrived": 1,
        "peak_concurrency": 1,
        "connections": 2,
        "answers_503": 0,
        "faults": [],
        "duplicates": 0,
    }


@pytest.mark.parametrize(
    ("path", "body", "headers", "expected"),
    [
        ("rest/1/practice-secret/crm.deal.get?id=9999", None, {}, (400, "")),
        ("rest/1/practice-secret/crm.нет", None, {}, (404, "ERROR_METHOD_NOT_FOUND")),
        ("rest/1/practice-secret/", None, {}, (404, "ERROR_METHOD_NOT_FOUND")),
        ("rest/1/practice-secret/a/b", None, {}, (404, "ERROR_METHOD_NOT_FOUND")),
        ("rest/1/practice-secret/profile.xml", None, {}, (400, "INVALID_REQUEST")),
        ("rest/1/другой/profile", None, {}, (401, "INVALID_CREDENTIALS")),
        ("rest/2/practice-secret/profile", None, {}, (401, "INVALID_CREDENTIALS")),
        ("rest/profile", None, {}, (401, "NO_AUTH_FOUND")),
        ("", None, {}, (404, "NOT_FOUND")),
        ("practice/нет", None, {}, (404, "NOT_FOUND")),
        ("rest/1/practice-secret/profile", b"{", _JSON, (400, "INVALID_REQUEST")),
        ("rest/1/practice-secret/profile", b"\xff", _JSON, (400, "INVALID_REQUEST")),
        ("rest/1/practice-secret/profile", b'"x"', _JSON, (400, "INVALID_REQUEST")),
        (
            "rest/1/practice-secret/profile",
            b'{"a":%b}' % (b"1" * 400),
            _JSON,
            (400, "INVALID_REQUEST"),
        ),
        ("rest/1/practice-secret/profile", b"[" * 99999, _JSON, (400, "INVALID_REQUEST")),
        (
            *("rest/1/practice-secret/profile", b"<a/>", {"Content-Type": "text/xml"}),
            (415, "INVALID_REQUEST"),
        ),
    ],
)
def test_errors_are_json(
    practice_server: PracticeServer,
    path: str,
    body: bytes | None,
    headers: dict[str, str],
    expected: tuple[int, str],
) -> None:
    """Whatever is wrong with a request, the reply is JSON with the portal's kind of error."""
    found, answer = _ask(
        f"{practice_server.address}/{urllib.parse.quote(path, '/?=.')}", body, headers
    )
    assert (found, answer["error"]) == expected
    assert set(answer) == {"error", "error_description"}


def test_other_verbs_are_refused(practice_server: PracticeServer) -> None:
    """Only GET and POST are answered."""
    status, answer = _ask(f"{practice_server.url}profile", verb="PUT")
    assert (status, answer["error"]) == (405, "INVALID_REQUEST")


def test_a_body_that_is_too_long_is_refused(practice_server: PracticeServer) -> None:
    """A body above the limit is not looked into."""
    status, answer = _ask(f"{practice_server.url}profile", b" " * (MAX_BODY + 1), _JSON)
    assert (status, answer["error"]) == (413, "INVALID_REQUEST")


def test_a_method_that_breaks_is_an_error_of_the_server(
    practice_server: PracticeServer, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception in a method of one's own is status 500 and logged, not shown to the client."""

    def broken(_params: Any) -> dict[str, Any]:
        raise RuntimeError("сломано")

    practice_server.portal.register("broken", broken)
    status, answer = _ask(f"{practice_server.url}broken")
    assert (status, answer["error"]) == (500, "INTERNAL_SERVER_ERROR")
    assert "сломано" not in str(answer)
    assert "сломано" in caplog.text


def test_one_connection_serves_many_requests(practice_server: PracticeServer) -> None:
    """Connections are kept alive, so a client need not open one for each request."""
    connection = http.client.HTTPConnection(practice_server.host, practice_server.port, timeout=30)
    path = urllib.parse.urlsplit(practice_server.url).path
    try:
        for number in range(1, 6):
            connection.request(
                "POST",
                f"{path}crm.deal.get",
                f"id={number}",
                _FORM,
            )
            reply = connection.getresponse()
            assert json.loads(reply.read())["result"]["ID"] == str(number)
            kept = connection.sock
            assert kept is not None
    finally:
        connection.close()


def test_requests_run_beside_one_another(practice_server: PracticeServer) -> None:
    """Sixteen clients at once each get their own answer."""
    seen: list[str] = []

    def work(number: int) -> None:
        seen.append(_ask(f"{practice_server.url}crm.deal.get?id={number}")[1]["result"]["ID"])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 17)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, seen)) == list(range(1, 17))


def test_closing_frees_the_port(practice_portal: PracticePortal) -> None:
    """After `close`, which may come twice, nothing answers, and the port can be taken again."""
    server = serve(practice_portal)
    port = server.port
    assert _ask(f"{server.url}profile")[0] == 200
    server.close()
    server.close()
    server.wait()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    with serve(practice_portal, port=port) as again:
        assert again.port == port
        assert _ask(f"{again.url}profile")[0] == 200


def test_a_missing_waitress_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says which line installs it."""
    monkeypatch.setitem(sys.modules, "waitress.server", None)
    with pytest.raises(ConfigError) as caught:
        serve(PracticePortal())
    (problem,) = caught.value.problems
    assert problem.code == "B640"
    assert 'pip install "b24batch[practice]"' in problem.hint


def test_a_taken_port_is_a_clear_error(practice_server: PracticeServer) -> None:
    """A port in use, or a host that is not ours, is a ConfigError with a way out."""
    for host, port in (
        ("127.0.0.1", practice_server.port),
        ("нет.invalid", 0),
        ("127.0.0.1", 70000),
    ):
        with pytest.raises(ConfigError) as caught:
            serve(practice_server.portal, host, port)
        (problem,) = caught.value.problems
        assert problem.code == "B641"
        assert f"{host}:{port}" in problem.message


def test_the_server_listens_by_name_too(practice_portal: PracticePortal) -> None:
    """`localhost` is served; no host at all is this computer only."""
    for host in ("localhost", ""):
        with serve(practice_portal, host) as server:
            assert server.host == (host or "127.0.0.1")
            assert _ask(f"{server.url}profile")[0] == 200
