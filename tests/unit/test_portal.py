"""Portals: what is taken for an address, what is shown of it, single calls and batches of data."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import date
from typing import Any

import msgspec
import pytest

from b24batch import ConfigError, MisuseError, Portal
from b24batch.errors import (
    CommandError,
    EncodeError,
    PortalError,
    Problem,
    RecipeError,
    TransportError,
)
from b24batch.practice import PracticePortal
from b24batch.transport.base import Reply, Request

CODE = "abcdefgh12345678"
ADDRESS = f"https://acme.bitrix24.ru/rest/1/{CODE}/"


class Recorder:
    """A transport that keeps what it was asked to send and answers with one reply."""

    def __init__(self, body: object = b'{"result":true}', status: int = 200) -> None:
        self.requests: list[Request] = []
        self.reply = Reply(status, body if isinstance(body, bytes) else msgspec.json.encode(body))

    def send(self, request: Request) -> Reply:
        self.requests.append(request)
        return self.reply

    def close(self) -> None:
        self.requests.clear()


class Broken:
    """A transport in which an error happens."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def send(self, request: Request) -> Reply:
        raise self.error from ValueError(request.url)

    def close(self) -> None:
        """Nothing to give up."""


def url_of(portal: Portal) -> str:
    """The address that requests of a portal get, before the method."""
    recorder = Recorder()
    portal.transport = recorder
    portal.send("profile", {})
    return recorder.requests[0].url.removesuffix("profile")


# --- addresses


@pytest.mark.parametrize(
    "given",
    [
        ADDRESS,
        ADDRESS.rstrip("/"),
        f"  {ADDRESS}\n",
        f'"{ADDRESS}"',
        ADDRESS.removeprefix("https://"),
        f"{ADDRESS}profile",
        f"{ADDRESS}profile.json",
        f"{ADDRESS}crm.item.list/",
        f"{ADDRESS}crm.lead.add.json?fields[TITLE]=Лид",
        f"https://acme.bitrix24.ru//rest/1//{CODE}",
        f"https://acme.bitrix24.ru/rest/api/1/{CODE}/documentation",
        f"HTTPS://acme.bitrix24.ru/REST/1/{CODE}/",
    ],
)
def test_an_address_is_read_as_people_copy_it(given: str) -> None:
    """Without a scheme or the last slash, with a method, quotes or blanks, it is the same one."""
    assert url_of(Portal.webhook(given)) == ADDRESS


@pytest.mark.parametrize(
    "given",
    [
        f"https://crm.acme.ru:8443/портал/rest/27/{CODE}/",
        f"https://портал.рф/rest/1/{CODE}/",
        f"http://127.0.0.1:8000/rest/1/{CODE}/",
        f"http://localhost/rest/1/{CODE}/",
        f"http://[::1]:8000/rest/1/{CODE}/",
        f"https://acme.bitrix24.ru/rest/1/{CODE}-_.~/",
    ],
)
def test_ports_folders_and_other_hosts_stay(given: str) -> None:
    """A portal of one's own may have a port, lie in a folder, be called in Cyrillic."""
    assert url_of(Portal.webhook(given)) == given


@pytest.mark.parametrize("host", ["acme.bitrix24.ru", "https://acme.bitrix24.ru/"])
@pytest.mark.parametrize("user_id", [1, "1"])
def test_an_address_may_come_in_parts(host: str, user_id: int | str) -> None:
    """Host, user and code apart make the same address."""
    assert url_of(Portal.webhook(host=host, user_id=user_id, secret=CODE)) == ADDRESS


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (CODE, "it has no `/rest/`"),
        (f"1/{CODE}", "it has no `/rest/`"),
        ("https://acme.bitrix24.ru/", "`acme.bitrix24.ru` is no webhook: it has no `/rest/`"),
        ("https://acme.bitrix24.ru/rest/", "the number of a user and a code must follow"),
        (f"https://acme.bitrix24.ru/rest/{CODE}/", "the number of a user and a code"),
        ("https://acme.bitrix24.ru/rest/1/", "a code of Latin letters and digits"),
        ("https://acme.bitrix24.ru/rest/1/***/", "a code of Latin letters and digits"),
        (f"https://acme.bitrix24.ru/rest/1/{CODE}/a/b/", "a code of Latin letters"),
        (f"https://ivan:{CODE}@acme.bitrix24.ru/rest/1/{CODE}/", "a user name stands in it"),
        (f"ftp://acme.bitrix24.ru/rest/1/{CODE}/", "no address of a portal"),
        (f"https://acme.bitrix24.ru:port/rest/1/{CODE}/", "no address of a portal"),
        (f"https://[acme/rest/1/{CODE}/", "no address of a portal"),
        (f"https:///rest/1/{CODE}/", "no address of a portal"),
        (f"https://acme bitrix24/rest/1/{CODE}/", "no address of a portal"),
        ("", "no address of a portal"),
    ],
)
def test_what_is_no_webhook_is_refused_without_showing_it(given: str, said: str) -> None:
    """The message says what is missing, names the host at most, and gives an example."""
    with pytest.raises(ConfigError, match="B621") as caught:
        Portal.webhook(given)
    assert said in str(caught.value)
    assert "hint: copy the whole address from the portal" in str(caught.value)
    assert CODE not in str(caught.value)


def test_plain_http_is_refused() -> None:
    """An address without encryption is a mistake at once, not at the first request."""
    with pytest.raises(ConfigError, match="B622") as caught:
        Portal.webhook(ADDRESS.replace("https", "http"))
    assert CODE not in str(caught.value)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"host": "acme.bitrix24.ru"},
        {"host": "acme.bitrix24.ru", "user_id": 1},
        {"host": "acme.bitrix24.ru", "user_id": 1, "secret": "сек/рет"},
    ],
)
def test_parts_must_be_complete(parts: dict[str, Any]) -> None:
    """One part without the others, or a code that is none, is no address."""
    with pytest.raises(ConfigError, match="B621"):
        Portal.webhook(**parts)


def test_the_environment_names_the_portal(monkeypatch: pytest.MonkeyPatch) -> None:
    """`B24_WEBHOOK` is the address; without it there is no portal."""
    monkeypatch.setenv("B24_WEBHOOK", ADDRESS.rstrip("/"))
    assert url_of(Portal.from_env()) == ADDRESS
    for value in ("", " "):
        monkeypatch.setenv("B24_WEBHOOK", value)
        with pytest.raises(ConfigError, match=r"B620.*`B24_WEBHOOK` is not set"):
            Portal.from_env()


# --- what is shown


def test_nothing_shows_the_code() -> None:
    """`repr`, `str`, attributes and their `repr` have the mask in its place; no pickle is made."""
    with Portal.webhook(ADDRESS) as portal:
        shown = f"{portal} {portal!r} {vars(portal)} {vars(portal.transport)} {portal.host}"
        assert "Portal(https://acme.bitrix24.ru/rest/1/***/)" in shown
        assert CODE not in shown
        with pytest.raises(TypeError):
            pickle.dumps(portal)


def test_what_a_portal_is_called() -> None:
    """The host, with its port if it has one; a practice portal by that name; else the transport."""
    assert Portal.webhook(ADDRESS).host == "acme.bitrix24.ru"
    assert Portal.webhook(f"http://127.0.0.1:81/rest/1/{CODE}/").host == "127.0.0.1:81"
    assert Portal.practice().host == "practice portal"
    assert repr(Portal.practice()) == "Portal(practice portal)"
    assert Portal(Recorder()).host == "Recorder"
    assert repr(Portal(Recorder(), "https://acme.ru/gate/t0ken")) == "Portal(https://acme.ru/***)"


def test_only_the_embedded_portal_is_practice() -> None:
    """A portal behind an address is a real one, whoever serves it."""
    assert Portal.practice().is_practice
    assert not Portal.webhook(f"http://127.0.0.1:81/rest/1/{CODE}/").is_practice
    assert not Portal(Recorder()).is_practice


# --- sending


def test_a_request_is_address_method_and_json() -> None:
    """The method goes behind the address, the params as JSON into the body."""
    recorder = Recorder()
    Portal(recorder, ADDRESS, timeout_s=7).send("batch", {"halt": 1, "cmd": {"c0": "профиль"}})
    (request,) = recorder.requests
    assert (request.method, request.url, request.timeout_s) == ("batch", f"{ADDRESS}batch", 7)
    assert request.body == '{"halt":1,"cmd":{"c0":"профиль"}}'.encode()
    assert CODE not in repr(request)


@pytest.mark.parametrize("method", ["", "..", "../1/x", "a/b", "a?b", "crm.", "список", "a b"])
def test_only_methods_are_put_behind_the_address(method: str) -> None:
    """A name with a slash would lead elsewhere; it is refused, and nothing is sent."""
    recorder = Recorder()
    with pytest.raises(MisuseError, match="B101"):
        Portal(recorder, ADDRESS).send(method, {})
    assert recorder.requests == []


@pytest.mark.parametrize("sent", [True, False])
def test_a_transports_own_error_is_masked(sent: bool) -> None:
    """What a user's transport says goes on without the code, its cause and its context."""
    problem = Problem("B631", f"нет ответа от {ADDRESS}", hint=CODE, notes=(f"{CODE}!",))
    portal = Portal(Broken(TransportError(problem, sent=sent)), ADDRESS)
    with pytest.raises(TransportError) as caught:
        portal.send("profile", {})
    assert caught.value.sent is sent
    assert "нет ответа от https://acme.bitrix24.ru/rest/1/***/" in str(caught.value)
    assert CODE not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


@pytest.mark.parametrize(
    "error", [ConnectionResetError(ADDRESS), TimeoutError(), KeyError(ADDRESS), TypeError("сбой")]
)
def test_anything_else_in_a_transport_leaves_all_open(error: Exception) -> None:
    """An exception of another kind is no reply either: it may have been sent, a run must know."""
    with pytest.raises(TransportError) as caught:
        Portal(Broken(error), ADDRESS).send("profile", {})
    assert caught.value.sent is True
    assert type(error).__name__ in str(caught.value)
    assert "raised in test_portal.py, line" in str(caught.value)
    assert CODE not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_a_transport_that_returns_no_reply_leaves_all_open() -> None:
    """Forgetting to return the reply is told as a failure of the transport."""
    recorder = Recorder()
    recorder.reply = None
    with pytest.raises(TransportError, match="TypeError"):
        Portal(recorder, ADDRESS).send("profile", {})


def test_interrupts_and_mistakes_of_configuration_pass() -> None:
    """Ctrl-C is not taken for a failure of the transport, nor is a wrong address."""
    for error in (KeyboardInterrupt(), ConfigError(Problem("B622", "нет"))):
        with pytest.raises(type(error)):
            Portal(Broken(error), ADDRESS).send("profile", {})


def test_closing_closes_the_transport() -> None:
    """A `with` block ends with the transport's `close`."""
    recorder = Recorder()
    with Portal(recorder) as portal:
        portal.send("profile", {})
    assert recorder.requests == []


# --- single calls


@pytest.mark.parametrize("result", [None, False, 0, "", [], {"ID": "1", "ИМЯ": 2**70}])
def test_the_result_of_a_call_is_a_plain_value(result: Any) -> None:
    """Empty results and null are results, and big numbers stay exact."""
    body = b'{"result":%b}' % msgspec.json.encode(result)
    if isinstance(result, dict):
        body = '{"result":{"ID":"1","ИМЯ":1180591620717411303424}}'.encode()
    assert Portal(Recorder(body)).call("profile") == result


def test_params_keep_their_types() -> None:
    """None, flags, numbers and empty lists go out as JSON has them; dates as text."""
    recorder = Recorder()
    params = {"id": 1, "fields": {"A": None, "B": [], "C": True, "D": date(2026, 11, 24)}}
    Portal(recorder).call("crm.deal.update", params)
    Portal(recorder).call("crm.deal.update", **params)
    for request in recorder.requests:
        assert msgspec.json.decode(request.body) == {
            "id": 1,
            "fields": {"A": None, "B": [], "C": True, "D": "2026-11-24"},
        }


def test_text_that_looks_like_a_reference_is_text() -> None:
    """A single call is no batch: nothing in it is filled in by the portal."""
    portal = Portal.practice()
    text = "$result[c0][ID] за 5$"
    added = portal.call("crm.company.add", fields={"TITLE": text})
    assert portal.call("crm.company.get", id=added)["TITLE"] == text


def test_an_error_of_the_method_is_a_command_error() -> None:
    """The method, the portal's own code and words are in it."""
    portal = Portal.practice()
    with pytest.raises(CommandError) as caught:
        portal.call("crm.company.get", id=10**9)
    error = caught.value
    assert (error.method, error.state) == ("crm.company.get", "failed")
    assert error.description
    assert error.description in str(error)
    with pytest.raises(CommandError, match="ERROR_METHOD_NOT_FOUND"):
        portal.call("crm.none")


def test_an_error_of_a_call_shows_no_code() -> None:
    """An error in which the portal repeats the address is masked."""
    body = {"error": "X", "error_description": f"{ADDRESS} и {CODE}"}
    with pytest.raises(CommandError) as caught:
        Portal(Recorder(body, 400), ADDRESS).call("profile")
    assert caught.value.description == "https://acme.bitrix24.ru/rest/1/***/ и ***"
    assert CODE not in str(caught.value)


def test_a_refused_request_is_a_portal_error() -> None:
    """What every request would meet is no error of this one command."""
    body = {"error": "INVALID_CREDENTIALS", "error_description": "Нет"}
    with pytest.raises(PortalError, match="INVALID_CREDENTIALS"):
        Portal(Recorder(body, 401)).call("profile")


@pytest.mark.parametrize(
    ("method", "params", "error"),
    [
        ("batch", {}, MisuseError),
        ("crm deal", {}, MisuseError),
        ("crm.deal.get", {"id": object()}, EncodeError),
        ("crm.deal.get", {"auth": "x"}, EncodeError),
    ],
)
def test_what_cannot_be_called_is_not_sent(method: str, params: Any, error: type) -> None:
    """Methods that are none, and values that no call can carry, stop before sending."""
    recorder = Recorder()
    with pytest.raises(error):
        Portal(recorder).call(method, params)
    assert recorder.requests == []


def test_params_come_in_one_way() -> None:
    """A dict and keywords together are a mistake: which should win?"""
    with pytest.raises(MisuseError, match="a dict and keywords"):
        Portal(Recorder()).call("crm.deal.get", {"id": 1}, id=2)


def test_methods_with_positions_get_positions() -> None:
    """Names of a method that takes its parameters by position are sent as their numbers."""
    recorder = Recorder()
    portal = Portal(recorder)
    portal.call("task.item.delete", {"TASKID": 7})
    portal.call("task.item.delete", [7])
    assert [msgspec.json.decode(request.body) for request in recorder.requests] == [{"0": 7}] * 2


# --- batches of data


@pytest.mark.parametrize(
    "calls",
    [
        [("user.current", {}), ("crm.item.list", {"entityTypeId": 4})],
        [{"method": "user.current"}, {"method": "crm.item.list", "params": {"entityTypeId": 4}}],
        {"Я": ("user.current", {}), "Компании": ("crm.item.list", {"entityTypeId": 4})},
    ],
)
def test_calls_as_data_are_run_as_a_batch(calls: Any) -> None:
    """Lists of pairs, lists of dicts and dicts by name all go out in one request."""
    practice = PracticePortal()
    results = Portal.practice(portal=practice).call_batch(calls)
    by = ("Я", "Компании") if isinstance(calls, dict) else (0, 1)
    assert results[by[0]].value["ID"] == "1"
    assert results[by[1]].rows
    assert practice.stats["requests"] == 1


def test_a_batch_of_data_halts_when_asked() -> None:
    """`halt_on_error=True` sends nothing after the first error; without it all is run."""
    calls = {f"N{number}": ("crm.company.get", {"id": 10**9}) for number in range(60)}
    halted = Portal.practice().call_batch(calls, halt_on_error=True)
    assert [halted[name].state for name in calls] == ["failed"] + ["not_sent"] * 59
    went_on = Portal.practice().call_batch(calls)
    assert {went_on[name].state for name in calls} == {"failed"}


def test_other_shapes_of_calls_are_refused() -> None:
    """What is no list or dict of calls is a mistake with a hint."""
    with pytest.raises(RecipeError, match="B609"):
        Portal.practice().call_batch(["user.current", 5])


# --- practice portals


def test_practice_portals_are_fresh_and_seeded() -> None:
    """Each has its own records; equal seeds have equal ones, and a portal of yours is used."""

    def titles(portal: Portal) -> list[str]:
        return [row["TITLE"] for row in portal.call("crm.company.list", order={"ID": "ASC"})]

    changed = Portal.practice(5)
    changed.call("crm.company.delete", id=changed.call("crm.company.list")[0]["ID"])
    assert titles(Portal.practice(5)) == titles(Portal.practice(seed=5)) != titles(changed)
    assert titles(Portal.practice(5)) != titles(Portal.practice(6))
    practice = PracticePortal()
    Portal.practice(portal=practice).call("profile")
    assert practice.stats["requests"] == 1


def test_importing_a_portal_is_light() -> None:
    """Neither requests nor the practice portal, lark or sqlite3 is loaded to make a Portal."""
    code = (
        "import sys; from b24batch import Portal; Portal.webhook(sys.argv[1]).close();"
        "print({'requests', 'lark', 'sqlite3', 'b24batch.practice'} & sys.modules.keys())"
    )
    run = [sys.executable, "-c", code, ADDRESS]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
