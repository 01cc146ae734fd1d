"""Pairs of tokens: renewed once, kept before they are used, shared by processes, never shown."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cli_runner import clean_environment
from scripted_server import answer, serving

from b24batch import Batch, ConfigError, Limits, Portal, RunError, call, crm
from b24batch.errors import TransportError
from b24batch.oauth import TokenCallbacks, TokenFile, rest_address
from b24batch.practice import PracticePortal, PracticeServer, serve
from b24batch.practice.authorization import APPLICATION, APPLICATION_KEY
from b24batch.run.compose import EngineOptions
from b24batch.run.states import State
from b24batch.stages import prepare
from drivers import DRIVERS, Driver

both = pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS.keys())


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    """A practice portal that gives out tokens."""
    with serve(PracticePortal()) as served:
        yield served


def opened(server: PracticeServer, store: Any = None, **given: Any) -> Portal:
    pair = server.portal.authorization.issue()
    tokens = {name: str(pair[name]) for name in ("access_token", "refresh_token")}
    return Portal.oauth(
        server.address,
        client_id=APPLICATION,
        client_secret=APPLICATION_KEY,
        store=store,
        server=f"{server.address}/oauth/token/",
        limits=Limits.off(in_flight=4),
        **(tokens | given),
    )


@both
def test_all_workers_share_one_renewal(server: PracticeServer, driver: Driver) -> None:
    """Every request under way finds the token ended; one asks for a new pair, nothing is lost."""
    batch = Batch().in_any_order()
    for number in range(12):
        batch.add(f"D{number}", crm.deal.add(fields={"TITLE": f"Сделка {number}"}))
    with opened(server) as portal:
        server.portal.authorization.expire()
        result = driver(prepare(batch.recipe), portal, options=EngineOptions(request_size=1))
    assert result.counts() == {State.DONE: 12}
    assert server.portal.authorization.refreshes == 1
    assert server.portal.stats["methods"] == {"crm.deal.add": 12}


def test_two_processes_renew_once(server: PracticeServer, tmp_path: Path) -> None:
    """Who comes second finds the new pair in the file; no refresh token is used twice."""
    store, authorization = tmp_path / "пара.json", server.portal.authorization
    TokenFile(store).save(authorization.issue())
    authorization.expire()
    client = Path(__file__).with_name("refreshing_client.py")
    line = [sys.executable, str(client), str(store), f"{server.address}/oauth/token/", "5"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    clients = [subprocess.Popen(line, env=clean_environment(), **pipes) for _ in range(2)]
    for process in clients:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in clients:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate(timeout=60) and process.returncode for process in clients] == [0, 0]
    assert (authorization.refreshes, authorization.refused) == (1, 0)
    assert server.portal.stats["methods"] == {"profile": 10}


def test_a_token_that_another_ended_is_found_in_the_store(
    server: PracticeServer, tmp_path: Path
) -> None:
    """The exchange of a pair ends its access token at once, with another code of the portal."""
    store = tmp_path / "пара.json"
    with opened(server, store) as one, opened(server, store) as other:
        server.portal.authorization.expire()
        assert one.call("profile")["ID"]
        assert other.call("profile")["ID"]
        assert one.user == ""
    assert server.portal.authorization.refreshes == 1


def test_the_new_pair_is_kept_before_it_is_used(server: PracticeServer) -> None:
    """Where it cannot be kept nothing is sent with it, and the error is the store's own."""
    pair = server.portal.authorization.issue()
    kept: list[Mapping[str, object]] = [pair]

    def save(tokens: Mapping[str, object]) -> None:
        assert tokens["access_token"] != pair["access_token"]
        raise OSError("диск полон")

    store = TokenCallbacks(lambda: kept[-1], save)
    with opened(server, store) as portal:
        server.portal.authorization.expire()
        with pytest.raises(TransportError, match="B635"):
            portal.call("profile")
    assert server.portal.stats["requests"] == 0


def test_what_is_kept_is_the_whole_answer(server: PracticeServer, tmp_path: Path) -> None:
    """The address of the portal and the user come with a pair: a store is enough to go on."""
    store = tmp_path / "пара.json"
    with opened(server, store) as portal:
        server.portal.authorization.expire()
        portal.call("profile")
    with Portal.oauth(
        client_id=APPLICATION,
        client_secret=APPLICATION_KEY,
        store=TokenFile(store),
        server=f"{server.address}/oauth/token/",
    ) as again:
        assert again.host == server.address.partition("://")[2]
        assert again.user == "1"
        assert again.call("profile")["ID"]
    assert server.portal.authorization.refreshes == 1


@both
def test_a_pair_that_is_worth_nothing_ends_the_run(server: PracticeServer, driver: Driver) -> None:
    """Somebody used the refresh token: nothing was sent, and the hint says to authorize anew."""
    program = prepare(Batch().add("D", crm.deal.add(fields={"TITLE": "Сделка"})).recipe)
    used: dict[str, Any] = {"refresh_token": "чужой"}
    with opened(server, **used) as portal:
        server.portal.authorization.expire()
        with pytest.raises((RunError, ConfigError), match=r"B636(.|\n)*authorized anew"):
            driver(program, portal)
    assert server.portal.stats["writes"] == 0


def test_an_access_token_alone_works_to_its_end(server: PracticeServer) -> None:
    """Without a refresh token nobody is asked for a new pair."""
    with opened(server, refresh_token="") as portal:
        assert portal.call("profile")["ID"]
        server.portal.authorization.expire()
        with pytest.raises(RunError, match="expired_token"):
            portal.call("profile")
    assert server.portal.authorization.refused == 0


def test_a_run_is_gone_on_with_by_a_newer_pair(server: PracticeServer, tmp_path: Path) -> None:
    """The journal holds no token, and needs none: the portal and the user are the same."""
    from b24batch.journals import Resumption

    journal, store = tmp_path / "журнал", tmp_path / "пара.json"
    deal = crm.deal.add(fields={"TITLE": "Сделка"})
    with opened(server, store) as portal:
        Batch().add("D", deal).run(portal, journal=journal)
        tokens = [str(value) for name, value in (TokenFile(store).load() or {}).items()]
        server.portal.authorization.expire()
        portal.call("profile")
    assert all(token.encode() not in journal.read_bytes() for token in tokens if len(token) > 9)
    with opened(server, store) as portal, Resumption.open(journal, portal) as run:
        assert run.finished
        assert run.run()["D"].state is State.DONE
    assert server.portal.stats["writes"] == 1


def test_methods_of_rest_3_are_called_with_the_token_too(server: PracticeServer) -> None:
    """In a batch, whose body is a list, it stands in the address, and it is renewed alike."""
    task = call("tasks.task.get", {"id": 1})
    with opened(server) as portal:
        portal.rest = 3
        server.portal.authorization.expire()
        result = Batch().add("A", task).add("B", task).run(portal)
    assert result.counts() == {State.DONE: 2}
    assert server.portal.authorization.refreshes == 1


SECRETS = ("q7Zk3access", "q7Zk3refresh", "q7Zk3client")


@pytest.mark.parametrize("status", ["400 Bad Request", "500 Error", "200 OK"])
def test_no_secret_of_an_exchange_is_shown(status: str, tmp_path: Path) -> None:
    """A server that answers with what it was sent gets nothing of it into our messages."""
    words = {"error": "invalid_grant", "error_description": " ".join(SECRETS)}
    with serving(lambda _: answer(json.dumps(words), status)) as other:
        portal = Portal.oauth(
            "http://127.0.0.1:9/",
            client_id="local.1",
            client_secret=SECRETS[2],
            access_token=SECRETS[0],
            refresh_token=SECRETS[1],
            store=tmp_path / "пара.json",
            server=other.url("/oauth/token/"),
        )
        applied = portal._line._renewal
        assert applied is not None
        with pytest.raises((ConfigError, TransportError)) as caught:
            applied.renew(applied.apply(portal._request("profile", {})))
        assert SECRETS[1] in other.received[0].body.decode()
    assert not any(secret in f"{caught.value!r} {caught.value} {portal!r}" for secret in SECRETS)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("acme.bitrix24.ru", "https://acme.bitrix24.ru/rest/"),
        ("https://acme.bitrix24.ru/rest", "https://acme.bitrix24.ru/rest/"),
        ("https://crm.example:8443/box/rest/", "https://crm.example:8443/box/rest/"),
        ("http://127.0.0.1:8024", "http://127.0.0.1:8024/rest/"),
    ],
)
def test_an_address_is_taken_as_people_write_it(given: str, expected: str) -> None:
    """A host alone, with `/rest/`, below a folder."""
    assert rest_address(given) == expected


@pytest.mark.parametrize(
    "given", ["", "http://acme.bitrix24.ru", "https://a.ru/rest/1/q7Zk3code/", "ftp://a.ru", "a b"]
)
def test_what_is_no_address_for_tokens_is_refused(given: str) -> None:
    """A webhook among them, whose code is not shown."""
    with pytest.raises(ConfigError) as caught:
        rest_address(given)
    assert "q7Zk3code" not in str(caught.value)
