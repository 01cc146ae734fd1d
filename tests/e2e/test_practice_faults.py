"""Faults of the practice portal, as a client meets them: over HTTP, HTTPS and in the process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from b24batch.errors import TransportError
from b24batch.practice import KINDS, Behaviour, PracticePortal, PracticeTransport
from b24batch.practice.faults import MOVED_TO
from b24batch.practice.pytest_plugin import ServePractice
from b24batch.transport.base import Reply, Request, Transport
from b24batch.transport.http import HttpTransport

COMMANDS = [f"crm.company.add?fields[TITLE]=Ёлка {number}" for number in range(5)]
BATCH = json.dumps({"halt": 0, "cmd": {f"c{n}": cmd for n, cmd in enumerate(COMMANDS)}}).encode()

Send = Callable[[PracticePortal, bytes, float], Reply]


@pytest.fixture(params=["http", "https", "in the process"])
def send(request: pytest.FixtureRequest, serve_practice: ServePractice) -> Iterator[Send]:
    """Sends a body to `batch` of a portal, the same way each time."""
    made: dict[int, tuple[Transport, str]] = {}

    def reach(portal: PracticePortal) -> tuple[Transport, str]:
        if request.param == "in the process":
            return PracticeTransport(portal), ""
        server = serve_practice(portal, https=request.param == "https")
        verify = str(server.certificate) if server.certificate else True
        return HttpTransport(verify=verify), f"{server.url}batch"

    def post(portal: PracticePortal, body: bytes, timeout_s: float) -> Reply:
        if id(portal) not in made:
            made[id(portal)] = reach(portal)
        transport, url = made[id(portal)]
        return transport.send(Request("batch", body, url, timeout_s))

    yield post
    for transport, _ in made.values():
        transport.close()


def outcome(send: Send, portal: PracticePortal, timeout_s: float = 30) -> Any:
    """What the client gets: the reply, or how a request failed that may have been carried out."""
    try:
        return send(portal, BATCH, timeout_s)
    except TransportError as error:
        return failure(error)


def failure(error: TransportError) -> str:
    assert error.sent
    return "broken off" if "broke off" in str(error) else "too late"


def companies(portal: PracticePortal) -> int:
    """How many of our companies there are."""
    return sum(row["title"].startswith("Ёлка") for row in portal.snapshot()["company"])


def is_answer(reply: Any) -> bool:
    return isinstance(reply, Reply) and reply.status == 200 and b'"result_error"' in reply.body


def test_a_portal_that_behaves_carries_out_and_answers(send: Send) -> None:
    """Without a fault all commands run, and all are in the answer."""
    portal = PracticePortal(behaviour=Behaviour(seed=2))
    reply = outcome(send, portal)
    assert len(json.loads(reply.body)["result"]["result"]) == 5
    assert companies(portal) == 5


def json_error(status: int, code: str, description: str) -> Callable[[Any], bool]:
    return lambda reply: (
        reply.status == status
        and reply.headers["content-type"].startswith("application/json")
        and json.loads(reply.body) == {"error": code, "error_description": description}
    )


def page(status: int) -> Callable[[Any], bool]:
    return lambda reply: (
        reply.status == status
        and reply.headers["content-type"].startswith("text/html")
        and reply.body.startswith(b"<html>")
    )


def broken_off(reply: Any) -> bool:
    return bool(reply == "broken off")


def half_a_json(reply: Any) -> bool:
    with pytest.raises(json.JSONDecodeError):
        json.loads(reply.body.decode("utf-8", "ignore"))
    return int(reply.headers["content-length"]) == len(reply.body) > 0


def redirected(reply: Any) -> bool:
    location = f"{MOVED_TO}/rest/1/practice-secret/batch"
    return bool(reply.status == 302 and reply.headers["location"] == location)


def labels(reply: Any) -> set[str]:
    maps = json.loads(reply.body)["result"]
    return {label for name in maps for label in (maps[name] or {})}


def some_lost(reply: Any) -> bool:
    return is_answer(reply) and 0 < len(labels(reply)) < 5


def all_lost(reply: Any) -> bool:
    return is_answer(reply) and not labels(reply)


def one_over_its_budget(reply: Any) -> bool:
    (error,) = json.loads(reply.body)["result"]["result_error"].values()
    text = "Method is blocked due to operation time limit."
    return bool(error == {"error": "OPERATION_TIME_LIMIT", "error_description": text})


TOO_MANY = ("QUERY_LIMIT_EXCEEDED", "Too many requests")
OVERLOAD = ("OVERLOAD_LIMIT", "REST API is blocked due to overload.")
EXPIRED = ("expired_token", "The access token provided has expired.")
INTERNAL = ("INTERNAL_SERVER_ERROR", "Internal server error")

SEEN: dict[str, tuple[Callable[[Any], bool], int]] = {
    "drop_before": (broken_off, 0),
    "drop_after": (broken_off, 5),
    "limit_503": (json_error(503, *TOO_MANY), 0),
    "limit_429": (json_error(429, *TOO_MANY), 0),
    "overload_503": (json_error(503, *OVERLOAD), 0),
    "overload_429": (json_error(429, *OVERLOAD), 0),
    "other_429": (page(429), 0),
    "html_503": (page(503), 0),
    "html_500_before": (page(500), 0),
    "html_500_after": (page(500), 5),
    "html_504_after": (page(504), 5),
    "json_500_after": (json_error(500, *INTERNAL), 5),
    "cut_json": (broken_off, 5),
    "short_json": (half_a_json, 5),
    "expired_token": (json_error(401, *EXPIRED), 0),
    "redirect": (redirected, 0),
    "lose_entries": (some_lost, 5),
    "lose_all": (all_lost, 5),
    "limit_command": (one_over_its_budget, 4),
}
"""What the client sees of each fault, and how many of five writes were made."""


def test_the_table_of_this_test_is_complete() -> None:
    """Every kind of fault is tried here, and its description tells whether anything runs."""
    assert SEEN.keys() | {"slow"} == KINDS.keys()
    for kind, (_, made) in SEEN.items():
        assert KINDS[kind].startswith("not carried out: ") == (made == 0)
        assert KINDS[kind].startswith("carried out, ") == (made == 5)


@pytest.mark.parametrize("kind", SEEN)
def test_what_a_fault_does(send: Send, kind: str) -> None:
    """The client sees the fault, the writes are made or not, and the next request goes through."""
    seen, made = SEEN[kind]
    portal = PracticePortal(behaviour=Behaviour(script=[kind]))
    got = outcome(send, portal)
    assert seen(got), got
    assert companies(portal) == made
    assert is_answer(outcome(send, portal))
    assert companies(portal) == made + 5
    assert portal.stats["faults"] == {kind: 1}


def test_a_slow_request_is_carried_out_after_the_client_has_left(send: Send) -> None:
    """The client gives up and nothing is there yet; later all of it is."""
    portal = PracticePortal(behaviour=Behaviour(script=["slow"], slow_s=3600))
    assert outcome(send, portal, timeout_s=0.1) == "too late"
    assert companies(portal) == 0
    assert is_answer(outcome(send, portal))
    assert companies(portal) == 5
    portal.settle()
    while portal.stats["writes"] < 10:  # a server's own thread is at it
        portal.settle()
    assert companies(portal) == 10


def test_a_client_that_waits_gets_the_answer_of_a_slow_request(send: Send) -> None:
    """`slow` is slow and nothing else."""
    portal = PracticePortal(behaviour=Behaviour(script=["slow"], slow_s=0.01))
    assert is_answer(outcome(send, portal))
    assert companies(portal) == 5


@pytest.mark.parametrize("kind", SEEN)
def test_faults_of_a_single_call(serve_practice: ServePractice, kind: str) -> None:
    """A direct call meets the same faults; losing its entry means an answer without a result."""
    portal = PracticePortal(behaviour=Behaviour(script=[kind] * 2))
    server = serve_practice(portal)
    body = '{"fields":{"TITLE":"Ёлка"}}'.encode()
    with_http = HttpTransport()
    for transport, url in (
        (PracticeTransport(portal), ""),
        (with_http, f"{server.url}crm.company.add"),
    ):
        before = companies(portal)
        try:
            reply: Any = transport.send(Request("crm.company.add", body, url, 30))
        except TransportError as error:
            reply = failure(error)
        runs = SEEN[kind][1] == 5
        assert companies(portal) - before == runs
        if kind == "limit_command":
            assert reply.status == 429
            assert json.loads(reply.body)["error"] == "OPERATION_TIME_LIMIT"
        elif kind.startswith("lose"):
            assert json.loads(reply.body).keys() == {"time"}
        elif kind != "redirect":
            assert SEEN[kind][0](reply)
    with_http.close()


def test_the_page_of_counts_is_never_faulty(serve_practice: ServePractice) -> None:
    """Counts can be read in any weather, and are no requests to the portal."""
    import requests

    server = serve_practice(faults={"drop_before": 1.0}, latency_s=3600)
    assert requests.get(server.stats_url, timeout=30).json()["arrived"] == 0
