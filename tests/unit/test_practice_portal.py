"""The practice portal as a whole: calls, batches, counts, and what must never happen."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch.practice import MethodNotFound, PracticePortal, PracticeTransport
from b24batch.practice.methods import all_methods
from b24batch.practice.store import Store
from b24batch.practice.wire import encode
from b24batch.transport.base import Request, Transport

_READING = sorted(name for name, method in all_methods().items() if not method.writes)
_NAMES = st.sampled_from(
    [
        *("entityTypeId", "id", "ID", "taskId", "fields", "filter", "order", "select", "start"),
        *("ENTITY", "PROPERTY", "type", "values", "USER_ID", "MESSAGE", "sort", "params", "0"),
    ]
)
_KEYS = st.sampled_from(
    [
        *("0", "1", "id", "!ID", ">=createdTime", "logic", "fm", "PHONE", "Ё", "ID", "VALUE"),
        *("TITLE", "title", "NAME", "name", "opportunity", "stageId", "contactIds", "closedate"),
        *("STAGE_ID", "CATEGORY_ID", "COMPANY_ID", "ufCrm_1", "UF_X", "parentId7", "opened"),
        *("RESPONSIBLE_ID", "DEADLINE", "STATUS", "UF_CRM_TASK", "COMMENT", "ENTITY_TYPE"),
        *("ENTITY_ID", "><id", "=%TITLE", "@stageId", "!><opportunity", "ENTITY_TYPE_ID"),
    ]
)
_LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.sampled_from(["", "1", "2", "OR", "*", "2026-01-01", "Ёлка", "\udcff", "1e400", "%", "["]),
    st.text(max_size=4),
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_KEYS, inner, max_size=3)),
    max_leaves=6,
)
_PARAMS = st.dictionaries(_NAMES, st.one_of(st.integers(1, 4), _VALUES), max_size=5)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(all_methods())), _PARAMS)
def test_nothing_a_caller_sends_breaks_the_portal(method: str, params: Any) -> None:
    """Whatever the parameters, a method answers or refuses, and the answer and state are JSON."""
    portal = PracticePortal(store=_small_store())
    status, answer = portal.handle(method, params)
    assert status in {200, 400}
    assert ("error" in answer) is (status == 400)
    assert json.loads(encode(answer))
    assert portal.snapshot() is not None


def _small_store() -> Store:
    """The seeded directories and a few records, quick to copy."""
    full = PracticePortal().store
    for table in ("deal", "contact", "company", "lead", "task", "invoice"):
        for row in full.rows(table)[3:]:
            full.drop(table, row["id"])
    return full


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(_READING), _PARAMS)
def test_reads_change_nothing(method: str, params: Any) -> None:
    """A method that the catalogue calls a read has no effect at all."""
    portal = PracticePortal(store=_small_store())
    before = portal.snapshot()
    portal.call(method, params)
    assert portal.snapshot() == before


def test_the_same_seed_is_the_same_portal() -> None:
    """Records, answers and times repeat for one seed and differ for another."""
    one, two, other = PracticePortal(seed=7), PracticePortal(seed=7), PracticePortal(seed=8)
    assert one.snapshot() == two.snapshot() != other.snapshot()
    params = {"entityTypeId": 2, "fields": {"title": "Ёлка"}}
    assert one.call("crm.item.add", params) == two.call("crm.item.add", params)
    assert one.snapshot() == two.snapshot()


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_seed_has_what_people_look_for_first(seed: int) -> None:
    """Hundreds of records in both scripts; record 1 everywhere; links, and empty ones too."""
    tables = PracticePortal(seed=seed).snapshot()
    assert sum(map(len, tables.values())) > 500
    assert all(rows[0]["id"] == 1 for rows in tables.values())
    assert len(tables["user"]) == 12
    titles = "".join(row["title"] for row in tables["company"])
    assert any("а" <= char <= "я" for char in titles)
    assert any("a" <= char <= "z" for char in titles)
    newest = tables["company"][-1]["id"]
    assert sum(row["companyId"] == newest for row in tables["contact"]) >= 3
    assert {bool(row["companyId"]) for row in tables["deal"]} == {True, False}
    companies = {row["id"] for row in tables["company"]} | {0}
    assert {row["companyId"] for row in tables["deal"]} <= companies
    created = [row["createdTime"] for row in tables["deal"]]
    assert created == sorted(created)


def test_the_seed_does_not_depend_on_the_process() -> None:
    """A second Python, with another hash seed, draws the same records."""
    code = (
        "import sys; from b24batch.practice import PracticePortal;"
        "sys.stdout.buffer.write(PracticePortal(seed=3).store.dump())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "SYSTEMROOT": "C:\\Windows"},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] == PracticePortal(seed=3).store.dump()


def test_a_clock_moves_the_portal() -> None:
    """The records of the seed lie before the clock's moment, and new ones get its time."""
    moment = datetime(2030, 5, 1, 9, 30, tzinfo=UTC)
    portal = PracticePortal(clock=lambda: moment)
    assert portal.call("server.time", {})["result"] == "2030-05-01T12:30:00+03:00"
    deals = portal.snapshot()["deal"]
    assert "2029-03" < deals[0]["createdTime"] < deals[-1]["createdTime"] < "2030-05-01T12"
    comment = {"ENTITY_ID": 1, "ENTITY_TYPE": "deal", "COMMENT": "Ёж"}
    added = portal.call("crm.timeline.comment.add", {"fields": comment})
    shown = portal.call("crm.timeline.comment.get", {"id": added["result"]})["result"]
    assert shown["CREATED"] == "2030-05-01T12:30:00+03:00"
    assert added["time"]["date_start"] == "2030-05-01T12:30:00+03:00"


def test_a_snapshot_is_a_copy(practice_portal: PracticePortal) -> None:
    """Changing what a snapshot or an answer holds changes nothing in the portal."""
    snapshot = practice_portal.snapshot()
    snapshot["deal"][0]["contactIds"].append(77)
    del snapshot["company"]
    item = practice_portal.call("crm.item.get", {"entityTypeId": 2, "id": 1})["result"]["item"]
    item["contactIds"].append(99)
    item = practice_portal.call("crm.item.get", {"entityTypeId": 3, "id": 1})["result"]["item"]
    item["fm"].append({})
    item["companyIds"].append(5)
    assert practice_portal.snapshot() == PracticePortal().snapshot()


def test_unknown_methods(practice_portal: PracticePortal) -> None:
    """`call` raises for them, a request gets 404, a batch notes the error and goes on."""
    with pytest.raises(MethodNotFound):
        practice_portal.call("crm.нет", {})
    not_found = {"error": "ERROR_METHOD_NOT_FOUND", "error_description": "Method not found!"}
    assert practice_portal.handle("crm.нет", {}) == (404, not_found)
    status, answer = practice_portal.handle("batch", {"cmd": {"a": "crm.none", "b": "profile"}})
    assert status == 200
    assert answer["result"]["result_error"] == {"a": not_found}
    assert list(answer["result"]["result"]) == ["b"]


def test_letter_case_of_a_method(practice_portal: PracticePortal) -> None:
    """A name is looked up in lower case first and then as it stands (B8)."""
    practice_portal.register("Моё.Слово", lambda _params: {"result": "да"})
    assert practice_portal.handle("CRM.Item.LIST", {"entityTypeId": 2})[0] == 200
    assert practice_portal.handle("Моё.Слово", {})[1]["result"] == "да"
    assert practice_portal.handle("моё.слово", {})[0] == 404


def test_a_batch_is_not_run_inside_a_batch(practice_portal: PracticePortal) -> None:
    """`batch` is banned among commands (B7), and in other letter case it is no method."""
    cmd = {"a": "batch?cmd[x]=profile", "b": "Batch?cmd[x]=profile"}
    _, answer = practice_portal.handle("BATCH", {"CMD": cmd})
    codes = {label: error["error"] for label, error in answer["result"]["result_error"].items()}
    assert codes == {"a": "ERROR_BATCH_METHOD_NOT_ALLOWED", "b": "ERROR_METHOD_NOT_FOUND"}
    assert practice_portal.stats["commands"] == 0


def test_counts(practice_portal: PracticePortal) -> None:
    """Requests, the methods run in them, the writes among these, and runs by name."""
    practice_portal.handle("profile", {})
    practice_portal.handle("crm.нет", {})
    cmd = {
        "a": "crm.company.add?fields[TITLE]=Ёлка",
        "b": "crm.company.get?id=$result[a]",
        "c": "crm.company.add?fields[X]=1",
        "d": "crm.none",
    }
    practice_portal.handle("batch", {"cmd": cmd, "halt": 0})
    stats = practice_portal.stats
    assert (stats["requests"], stats["commands"], stats["writes"]) == (3, 4, 2)
    assert stats["methods"] == {"crm.company.add": 2, "crm.company.get": 1, "profile": 1}


def test_what_ran_is_told_in_order() -> None:
    """`on_call` is told of each method with what it received, references filled in."""
    told: list[tuple[str, Any, Any]] = []
    portal = PracticePortal(on_call=lambda *call: told.append(call))
    cmd = {"a": "crm.company.add?fields[TITLE]=Ёлка", "b": "crm.company.get?id=$result[a]"}
    portal.handle("batch", {"cmd": cmd})
    portal.handle("profile", {})
    assert [(method, params) for method, params, _ in told] == [
        ("crm.company.add", {"fields": {"TITLE": "Ёлка"}}),
        ("crm.company.get", {"id": 65}),
        ("profile", {}),
    ]
    assert told[1][2]["result"]["TITLE"] == "Ёлка"


def test_methods_of_ones_own(practice_portal: PracticePortal) -> None:
    """A registered function gets the parameters as they arrived and gives the whole answer."""
    practice_portal.register("echo", lambda params: {"result": params, "total": 7})
    practice_portal.register("fail", lambda _: {"error": "НЕТ", "error_description": "нельзя"})
    practice_portal.register("mark", lambda _: {"result": True}, writes=True)
    sent = {"a": [None, True, {"b": 1.5}], "start": 3}
    assert practice_portal.handle("echo", sent)[1]["result"] == sent
    assert practice_portal.handle("fail", {}) == (
        400,
        {"error": "НЕТ", "error_description": "нельзя"},
    )
    _, answer = practice_portal.handle("batch", {"cmd": {"a": "echo?a[0]=&start=3", "b": "mark"}})
    assert answer["result"]["result"] == {"a": {"a": [""], "start": "3"}, "b": True}
    assert answer["result"]["result_total"] == {"a": 7}
    assert practice_portal.stats["writes"] == 1


def test_threads_do_not_lose_anything(practice_portal: PracticePortal) -> None:
    """Adds from many threads get an id each, and all are counted."""
    ids: list[int] = []

    def work() -> None:
        for _ in range(50):
            _, answer = practice_portal.handle("crm.deal.add", {"fields": {"TITLE": "Ё"}})
            ids.append(answer["result"])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ids) == list(range(161, 561))
    stats = practice_portal.stats
    assert (stats["requests"], stats["writes"]) == (400, 400)


def test_the_transport_carries_bytes(practice_portal: PracticePortal) -> None:
    """In the process as over HTTP: a JSON body in, a status and a JSON body out."""
    transport: Transport = PracticeTransport(practice_portal)
    body = json.dumps({"entityTypeId": 4, "filter": {"%title": "якорь"}}).encode()
    reply = transport.send(Request("crm.item.list", body))
    assert reply.status == 200
    assert reply.headers["content-type"].startswith("application/json")
    titles = [item["title"] for item in json.loads(reply.body)["result"]["items"]]
    assert titles
    assert all("Якорь" in title for title in titles)
    assert transport.send(Request("нет", b"{}")).status == 404
    broken = transport.send(Request("profile", b"{"))
    assert (broken.status, json.loads(broken.body)["error"]) == (400, "INVALID_REQUEST")
    transport.close()
    transport.close()


def test_json_is_written_as_php_writes_it() -> None:
    """Empty maps and numbered ones are lists, floats without a fraction are integers."""
    value = {"a": {}, "b": {"0": 1.0, "1": 2.5}, "c": {"1": None}, "d": (1e300, "Ё\udcd1")}
    assert encode(value).decode() == '{"a":[],"b":[1,2.5],"c":{"1":null},"d":[1e300,"Ё\ufffd"]}'


def test_importing_the_package_builds_nothing() -> None:
    """The package's name costs no method, no seed and no server until one is used."""
    code = (
        "import sys, b24batch.practice as practice\n"
        "heavy = {'portal', 'seed', 'methods', 'server', 'batch'}\n"
        "loaded = {n for n in heavy if f'b24batch.practice.{n}' in sys.modules}\n"
        "assert not loaded, loaded\n"
        "assert all(getattr(practice, name) for name in practice.__all__)\n"
        "assert 'waitress' not in sys.modules and 'requests' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
