"""Tokens that expire in the midst of a run: renewed once for everybody, and never shown."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch import Batch, ConfigError, Limits, Portal, RunError, crm
from b24batch.errors import Problem, TransportError
from b24batch.plan.program import Program
from b24batch.practice import Behaviour, PracticePortal, PracticeTransport, serve
from b24batch.practice.traffic import Incoming
from b24batch.run.compose import EngineOptions
from b24batch.run.limits import LeakyBucket
from b24batch.run.states import State, Stopped
from b24batch.stages import prepare
from b24batch.transport.authorization import with_token
from b24batch.transport.base import Reply, Request
from b24batch.transport.http import HttpTransport
from b24batch.transport.recording import RecordingTransport, ReplayTransport
from drivers import DRIVERS, Driver

ONE_EACH = EngineOptions(request_size=1)
OLD, NEW = "старый/q7Zk3planted", "новый/9XwVplanted"

both = pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS.keys())


class Tokens:
    """An authorization whose first token has expired; `outcomes` are those of its renewals."""

    def __init__(self, *outcomes: str | bool | Exception) -> None:
        self.token = OLD
        self.outcomes = list(outcomes)
        self.renewed: list[str] = []
        self.at_once = threading.Lock()

    def apply(self, request: Request) -> Request:
        return with_token(request, self.token)

    def refresh(self, stale: Request) -> bool:
        assert self.at_once.acquire(blocking=False)
        self.renewed.append(json.loads(stale.body)["auth"])
        outcome = self.outcomes.pop(0)
        self.at_once.release()
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(outcome, str):
            self.token = outcome
        return bool(outcome)


class Gate:
    """Lets requests with the new token alone into a practice portal, and counts the others."""

    def __init__(self) -> None:
        self.refused = 0
        self.many = threading.Event()
        self.lock = threading.Lock()

    def __call__(self, incoming: Incoming) -> str:
        if json.loads(incoming.body)["auth"] == NEW:
            return ""
        with self.lock:
            self.refused += 1
            if self.refused == 8:
                self.many.set()
        return "expired_token"


@contextmanager
def gated(tokens: Any, limits: Limits | None = None) -> Iterator[tuple[Portal, PracticePortal]]:
    """A practice portal over HTTP behind a gate, and the way to it."""
    practice = PracticePortal(behaviour=Behaviour(script=Gate()))
    with (
        serve(practice) as server,
        Portal(
            HttpTransport(), server.url, authorization=tokens, limits=limits or Limits.off()
        ) as portal,
    ):
        yield portal, practice


def gate_of(practice: PracticePortal) -> Gate:
    script = practice.behaviour.script
    assert isinstance(script, Gate)
    return script


def adds(count: int) -> Program:
    batch = Batch().in_any_order()
    for number in range(count):
        batch.add(f"D{number}", crm.deal.add(fields={"TITLE": f"Сделка {number}"}))
    return prepare(batch.recipe)


@both
def test_many_workers_renew_once(driver: Driver) -> None:
    """All requests under way are turned away, one of them renews, and all are sent once more."""

    class Patient(Tokens):
        def refresh(self, stale: Request) -> bool:
            assert gate.many.wait(30)
            return super().refresh(stale)

    tokens = Patient(NEW)
    with gated(tokens, Limits.off(in_flight=8)) as (portal, practice):
        gate = gate_of(practice)
        result = driver(adds(30), portal, options=ONE_EACH)
        assert result.counts() == {State.DONE: 30}
        assert practice.stats["methods"] == {"crm.deal.add": 30}
        assert gate.refused == 8
    assert tokens.renewed == [OLD]


@both
def test_refused_again_the_run_stops(driver: Driver) -> None:
    """What is newer is tried once: then nothing more is sent, and nothing was carried out."""
    with gated(Tokens("другой"), Limits.off(in_flight=1)) as (portal, practice):
        with pytest.raises(RunError, match="expired_token") as caught:
            driver(adds(3), portal, options=ONE_EACH)
        assert gate_of(practice).refused == 2
    assert caught.value.result.counts() == {State.NOT_SENT: 3}
    assert caught.value.result.stopped is Stopped.PORTAL


@both
def test_without_anything_newer_the_run_stops(driver: Driver) -> None:
    """The portal's refusal is told as it is."""
    with gated(Tokens(False), Limits.off(in_flight=1)) as (portal, practice):
        with pytest.raises(RunError, match="expired_token"):
            driver(adds(3), portal, options=ONE_EACH)
        assert gate_of(practice).refused == 1


@both
def test_a_renewal_that_got_no_answer_is_tried_again(driver: Driver) -> None:
    """The request that needed it was not carried out, so that it may be sent again."""
    lost = TransportError(Problem("B631", "сервер авторизации молчит"), sent=True)
    tokens = Tokens(lost, NEW)
    with gated(tokens, Limits.off(in_flight=2)) as (portal, practice):
        assert driver(adds(5), portal, options=ONE_EACH).counts() == {State.DONE: 5}
        assert practice.stats["methods"] == {"crm.deal.add": 5}
    assert len(tokens.renewed) == 2


@both
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError(Problem("B620", "войдите заново")), "B620"),
        (ValueError(f"с секретом {OLD}"), "B635"),
    ],
)
def test_what_an_authorization_raises_leaves_nothing_in_doubt(
    driver: Driver, error: Exception, code: str
) -> None:
    """ConfigError ends the run, anything else is named without its text; nothing was sent."""
    options = EngineOptions(request_size=1, retries=0)
    with gated(Tokens(error), Limits.off(in_flight=1)) as (portal, practice):
        with pytest.raises((RunError, ConfigError), match=code) as caught:
            driver(adds(3), portal, options=options)
        assert practice.stats["methods"] == {}
    assert OLD not in str(caught.value)
    if isinstance(caught.value, RunError):
        assert caught.value.result.counts() == {State.NOT_SENT: 3}


@pytest.mark.parametrize("method", ["user.current", "crm.deal.list"])
def test_single_calls_renew_too(method: str) -> None:
    """`Portal.call` goes the same way."""
    tokens = Tokens(NEW)
    with gated(tokens) as (portal, _):
        assert portal.call(method)
        assert portal.call(method)
    assert tokens.renewed == [OLD]


def test_who_sends_again_takes_a_slot_and_says_so() -> None:
    """The limits know of the second request, and whoever counts time from its leaving."""
    left: list[str] = []
    bucket = LeakyBucket(10, 0.001, margin=0.0)
    with gated(Tokens(NEW), Limits(bucket)) as (portal, practice):
        before = bucket.free(0.0)
        portal.send("profile", {}, leaving=lambda: left.append("ушёл"))
        assert bucket.free(0.0) == before - 1
        assert gate_of(practice).refused == practice.stats["requests"] == 1
        assert len(left) == 2


class Echo:
    """Answers a batch with the token that it got, in a link and in an error."""

    def send(self, request: Request) -> Reply:
        token = json.loads(request.body)["auth"]
        if token != NEW:
            return Reply(401, msgspec.json.encode({"error": "expired_token"}))
        maps = {
            "result": {"c0": {"DOWNLOAD_URL": f"https://acme.bitrix24.ru/f?auth={token}"}},
            "result_error": {"c1": {"error": "НЕТ", "error_description": f"чужой {token}"}},
        }
        return Reply(200, msgspec.json.encode({"result": maps}))

    def close(self) -> None:
        """Nothing to give up."""


def links() -> Batch:
    batch = Batch().in_any_order().add("A", crm.deal.get(id=1))
    return batch.add("B", crm.deal.get(id=2))


def in_file(path: Path) -> bytes:
    return path.read_bytes()


def test_no_token_is_kept_or_shown(tmp_path: Path) -> None:
    """Outputs have what the portal said; messages, journal and recording have no token."""
    recorder = RecordingTransport(Echo(), tmp_path / "запись")
    portal = Portal(recorder, "https://acme.bitrix24.ru/rest/", authorization=Tokens(NEW))
    result = links().run(portal, journal=tmp_path / "журнал")
    portal.close()
    assert result["A"].value["DOWNLOAD_URL"].endswith(NEW)
    assert result["B"].error is not None
    assert result["B"].error.description == "чужой ***"
    for name in ("запись", "журнал"):
        kept = in_file(tmp_path / name)
        for token in (OLD, NEW):
            for form in (token, json.dumps(token)[1:-1], token.split("/")[1]):
                assert form.encode() not in kept


def test_a_recording_answers_whatever_the_token_is_now(tmp_path: Path) -> None:
    """Tokens are no part of what is looked for in it."""
    recorder = RecordingTransport(Echo(), tmp_path / "запись")
    with Portal(recorder, authorization=Tokens(NEW)) as portal:
        links().run(portal)

    tokens = Tokens("второй")
    tokens.token = OLD.upper()
    replayed = Portal(ReplayTransport(tmp_path / "запись"), authorization=tokens)
    assert links().run(replayed)["A"].state is State.DONE


@pytest.mark.parametrize(
    ("body", "url", "expected"),
    [
        (b"{}", "https://a/rest/profile", (b'{"auth":"k/1"}', "https://a/rest/profile")),
        (b' {"x": 1 } ', "u", (b'{"x": 1,"auth":"k/1"}', "u")),
        (b"[1]", "https://a/rest/m", (b"[1]", "https://a/rest/m?auth=k%2F1")),
        (b"[1]", "https://a/rest/m?b=2", (b"[1]", "https://a/rest/m?b=2&auth=k%2F1")),
    ],
)
def test_a_token_stands_where_the_portal_looks_for_it(
    body: bytes, url: str, expected: tuple[bytes, str]
) -> None:
    """In the body, or in the address beside a list of positions; the rest is not touched."""
    made = with_token(Request("m", body, url), "k/1")
    assert (made.body, made.url) == expected
    assert [secret.reveal() for secret in made.secrets] == ["k/1"]


def test_requests_of_a_practice_portal_may_have_a_token() -> None:
    """It is no parameter of a method, in a batch or outside."""
    tokens = Tokens()
    portal = Portal(PracticeTransport(PracticePortal()), authorization=tokens)
    assert portal.call("crm.item.get", entityTypeId=2, id=1)["item"]["id"] == 1
    assert links().run(portal).ok
