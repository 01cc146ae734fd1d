"""All rows of a list, page by page: complete, once each, within a limit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch import Batch, Limits, Portal, call, crm, ref, user
from b24batch.errors import Problem, TransportError
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice import PracticePortal
from b24batch.practice.portal import OnCall
from b24batch.practice.store import Store
from b24batch.run.engine import Engine
from b24batch.run.failures import classify
from b24batch.run.states import State


def portal_of(deals: int, **methods: Any) -> tuple[Portal, PracticePortal]:
    """A portal that has deals with the ids 1 to so many, and other methods."""
    practice = portal_with(range(1, deals + 1))
    for name, function in methods.items():
        practice.register(name.replace("_", "."), function)
    return Portal.practice(portal=practice), practice


def portal_with(ids: Iterable[int], on_call: OnCall | None = None) -> PracticePortal:
    """A practice portal that has deals with these ids, every third of them won."""
    rows = {
        n: {"id": n, "title": f"Сделка {n % 97}", "stageId": "WON" if n % 3 == 0 else "NEW"}
        for n in ids
    }
    tables = {"deal": {"rows": rows, "next_id": max(rows, default=0) + 1}}
    return PracticePortal(store=Store.load(msgspec.json.encode(tables)), on_call=on_call)


def read_all(practice: PracticePortal, **params: Any) -> list[int]:
    """The ids of all deals, in the order in which `all` gives them."""
    portal = Portal.practice(portal=practice, limits=Limits.off())
    result = Batch().add("D", crm.deal.list(**params).all()).run(portal)
    return [int(row["ID"]) for row in result["D"].rows]


@settings(max_examples=20)
@given(deals=st.integers(0, 5200))
def test_every_row_comes_once_in_order(deals: int) -> None:
    """As many rows as there are, by id, in few more pages than they fill."""
    portal, practice = portal_of(deals)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert [row["ID"] for row in result["D"].rows] == [str(n + 1) for n in range(deals)]
    assert result["D"].total == deals
    pages = max(1, -(-deals // 50))
    assert practice.stats["commands"] == pages + 1  # besides it was asked where the list ends
    assert result.requests == 1 + -(-(pages - 1) // 50)


@given(deals=st.integers(0, 400), limit=st.integers(1, 450), every=st.booleans())
def test_a_limit_bounds_rows_and_pages(deals: int, limit: int, every: bool) -> None:
    """No more rows than asked for, and no page that would hold none of them."""
    portal, practice = portal_of(deals)
    listing = crm.deal.list().all() if every else crm.deal.list()
    result = Batch().add("D", listing.take(limit)).run(portal)
    rows = min(deals, limit, 10**6 if every else 50)
    assert len(result["D"].rows) == rows
    end = int(every and limit > 50)
    assert practice.stats["commands"] == max(1, -(-rows // 50)) + end
    assert result["D"].total == deals


@pytest.mark.parametrize("step", [1, 7])
@pytest.mark.parametrize("limit", [3_000, 9_000])
def test_a_long_limit_reads_no_more_than_it_needs(limit: int, step: int) -> None:
    """Of a list that is much longer, about the pages that hold the rows, and exactly those rows."""
    ids = list(range(1, 20_000 * step, step))
    practice = portal_with(ids)
    result = (
        Batch()
        .add("D", crm.deal.list(select=["ID"]).all().take(limit))
        .run(Portal.practice(portal=practice, limits=Limits.off()))
    )
    assert [int(row["ID"]) for row in result["D"].rows] == ids[:limit]
    assert practice.stats["commands"] <= 1.2 * limit / 50 + 20


def test_all_records_of_the_practice_portal() -> None:
    """Both families, tasks and users: what `all` reads is what the store holds."""
    practice = PracticePortal()
    batch = Batch().add("I", crm.item.list(entityTypeId=3, order={"id": "desc"}).all())
    batch.add("C", crm.contact.list(select=["ID"]).all())
    batch.add("T", call("tasks.task.list", {"select": ["ID"]}).all())
    batch.add("U", user.get().all())
    result = batch.run(Portal.practice(portal=practice))
    tables = practice.snapshot()
    ids = [row["id"] for row in result["I"].rows]
    assert ids == sorted((row["id"] for row in tables["contact"]), reverse=True)
    assert sorted(int(row["ID"]) for row in result["C"].rows) == sorted(ids)
    assert len(result["T"].rows) == len(tables["task"])
    assert len(result["U"].rows) == len(tables["user"])
    assert isinstance(result["I"].value["items"], list)


def test_what_refers_to_all_rows_waits_for_them() -> None:
    """A list condition over every row of an earlier `all`, not only its first page."""
    batch = Batch().add("Deals", crm.item.list(entityTypeId=2).all())
    companies = crm.item.list(entityTypeId=4, filter={"@id": ref.Deals.items[:].companyId}).all()
    result = batch.add("Companies", companies).run(Portal.practice())
    wanted = {row["companyId"] for row in result["Deals"].rows} - {None, 0}
    assert {row["id"] for row in result["Companies"].rows} == wanted


def test_rows_that_moved_between_pages_are_kept_once() -> None:
    """A record that came to the front while we read pushes others onto a second page."""

    def shifting(params: Any) -> dict[str, Any]:
        start = int(params.get("start", 0)) if isinstance(params, dict) else 0
        first = 0 if start == 0 else 1  # a new record, after the first page was read
        rows = [{"ID": str(n)} for n in range(120, 0, -1)]
        page = (["0"] * first + rows)[start : start + 50]
        return {"result": page, "total": 120 + first} | (
            {"next": start + 50} if start < 100 else {}
        )

    portal, _ = portal_of(0, crm_deal_list=shifting)
    result = Batch().add("D", crm.deal.list(order={"TITLE": "DESC"}).all()).run(portal)
    assert [row["ID"] for row in result["D"].rows] == [str(n) for n in range(120, 0, -1)]
    assert result["D"].total_changed


@pytest.mark.parametrize("order", [{"TITLE": "ASC"}, {"ID": "ASC"}, {}])
def test_a_portal_that_gives_one_page_again_is_found_out(order: dict[str, str]) -> None:
    """The page before is no further page: the command fails rather than repeat rows."""

    def same(_: Any) -> dict[str, Any]:
        return {"result": [{"ID": str(n)} for n in range(50)], "total": 120, "next": 50}

    portal, _ = portal_of(0, crm_deal_list=same)
    result = Batch().add("D", crm.deal.list(order=order).all()).run(portal)
    assert result["D"].state is State.FAILED
    assert result["D"].problem is not None
    assert result["D"].problem.code == "B312"


def test_a_failed_page_fails_the_command() -> None:
    """No list with a hole in it is ever given out; the other pages are not waited for."""

    def broken(params: Any) -> dict[str, Any]:
        start = int(params.get("start", 0)) if isinstance(params, dict) else 0
        if start == 100:
            return {"error": "NO", "error_description": "not this one"}
        rows = [{"ID": str(start + n)} for n in range(50)]
        return {"result": rows, "total": 6000, "next": start + 50}

    portal, practice = portal_of(0, crm_deal_list=broken)
    listing = crm.deal.list(order={"TITLE": "ASC"}).all()
    batch = Batch().add("D", listing).add("U", user.get(ID=ref.D[5999].ID))
    result = batch.run(portal)
    assert result["D"].state is State.FAILED
    assert result["D"].error is not None
    assert result["D"].error.code == "NO"
    assert result["U"].state is State.SKIPPED
    assert practice.stats["commands"] < 120


def test_a_method_without_totals_is_followed_page_by_page() -> None:
    """Where only `next` is told, each page is asked for when the one before has come."""

    def untold(params: Any) -> dict[str, Any]:
        start = int(params.get("start", 0)) if isinstance(params, dict) else 0
        rows = [{"ID": str(n)} for n in range(start, min(130, start + 50))]
        return {"result": rows} | ({"next": start + 50} if start + 50 < 130 else {})

    portal, _ = portal_of(0, crm_deal_list=untold)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert len(result["D"].rows) == 130
    assert result["D"].total is None


def test_under_halt_a_failed_page_stops_the_run() -> None:
    """A page is a part of its command: its error is the command's."""

    def broken(_: Any) -> dict[str, Any]:
        return {"error": "NO", "error_description": ""}

    portal, _ = portal_of(0, crm_deal_list=broken)
    batch = Batch().add("D", crm.deal.list().all()).add(crm.deal.add(fields={"TITLE": "x"}))
    result = batch.halt_on_error().run(portal)
    assert [c.state for c in result] == [State.FAILED, State.NOT_SENT]


def test_rows_decode_into_types() -> None:
    """What `all` put together decodes like a single answer."""

    class Deal(msgspec.Struct):
        ID: int
        TITLE: str

    portal, _ = portal_of(120)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert result["D"].decode(list[Deal])[119] == Deal(120, "Сделка 23")


@pytest.mark.parametrize("rows", [0, -1, True, "5", None])
def test_take_needs_a_number_of_rows(rows: Any) -> None:
    """A limit of nothing, or of something else, is told at once."""
    with pytest.raises(TypeError, match="no number of rows"):
        crm.deal.list().take(rows)


def test_a_page_that_travels_alone_keeps_its_parameters() -> None:
    """A page whose request was lost twice goes out by itself, asking for the same rows."""
    recipe = Batch().add("D", crm.deal.list(filter={"STAGE_ID": "NEW"}).all()).recipe
    engine = Engine(make_program(recipe, {}, PlanOptions(moment=datetime.now(UTC))))
    lost = classify(TransportError(Problem("B000", "lost"), sent=True))
    now = 0.0
    for _ in range(2):
        (outgoing,) = engine.ready(now)
        engine.failed(outgoing, lost, now)
        now += 100
    (alone,) = engine.ready(now)
    assert alone.direct
    assert alone.params == {"filter": {"STAGE_ID": "NEW"}, "order": {"ID": "ASC"}}


def test_a_long_list_is_read_by_ids_alone() -> None:
    """Fifty thousand dense ids: 21 requests, no row is skipped, none is counted but once."""
    asked: list[Any] = []
    practice = portal_with(range(1, 50_001), lambda _, params, __: asked.append(params))
    portal = Portal.practice(portal=practice, limits=Limits.off())
    result = Batch().add("D", crm.deal.list(select=["ID"]).all()).run(portal)
    assert [int(row["ID"]) for row in result["D"].rows] == list(range(1, 50_001))
    assert result.requests == 21
    starts = [params.get("start") for params in asked]
    assert starts == [None, *["-1"] * 1000]


@pytest.mark.parametrize(
    "params",
    [
        {"order": {"TITLE": "ASC"}},
        {"order": {"STAGE_ID": "ASC", "ID": "ASC"}},
        {"filter": {">ID": 0}},
        {"filter": {"!ID": 77_777}},
        {"FILTER": {">=ID": 1}, "ORDER": {"TITLE": "DESC"}},
    ],
)
def test_the_users_own_order_and_conditions_are_kept(params: dict[str, Any]) -> None:
    """Another order or a condition on the id: pages go by offset, each asked as it was said."""
    asked: list[Any] = []
    practice = portal_with(range(1, 4_000), lambda _, given, __: asked.append(given))
    assert sorted(read_all(practice, **params)) == list(range(1, 4_000))
    sent = [{k: v for k, v in one.items() if k != "start"} for one in asked]
    assert all(one.keys() == params.keys() for one in sent)
    assert all(one == sent[0] for one in sent)
    assert sorted(int(one.get("start", 0)) for one in asked) == list(range(0, 4_000, 50))


def test_conditions_joined_by_or_are_paged_by_offset() -> None:
    """A `logic` at the top of a filter would join a condition on the id by or as well."""
    asked: list[Any] = []
    practice = portal_with(range(1, 400), lambda _, given, __: asked.append(given))
    groups = {"logic": "OR", "0": {"stageId": "NEW"}, "1": {"stageId": "WON"}}
    listing = crm.item.list(entityTypeId=2, filter=groups).all()
    result = Batch().add("D", listing).run(Portal.practice(portal=practice))
    assert sorted(row["id"] for row in result["D"].rows) == list(range(1, 400))
    assert [int(one.get("start", 0)) for one in asked] == list(range(0, 400, 50))


@pytest.mark.parametrize("order", [{"id": "DESC"}, {"id": "desc", "title": "asc"}])
def test_falling_ids_are_read_by_ids_too(order: dict[str, str]) -> None:
    """The newest first, in the order that was asked for."""
    asked: list[Any] = []
    practice = portal_with(range(1, 3_000), lambda _, given, __: asked.append(given))
    listing = crm.item.list(entityTypeId=2, select=["title"], order=order).all()
    result = Batch().add("D", listing).run(Portal.practice(portal=practice))
    titles = [row["title"] for row in result["D"].rows]
    assert titles == [f"Сделка {n % 97}" for n in range(2_999, 0, -1)]
    assert all(int(one.get("start", 0)) <= 0 for one in asked)


def test_an_id_that_was_not_selected_is_taken_off_again() -> None:
    """Rows have the fields that were asked for, and no other."""
    result = Batch().add("D", crm.deal.list(select=["TITLE"]).all()).run(portal_of(3_000)[0])
    assert all(row.keys() == {"TITLE"} for row in result["D"].rows)
    assert len(result["D"].rows) == 3_000


def test_rows_that_go_and_come_meanwhile_shift_nothing() -> None:
    """By ids, every row that was there all the time comes exactly once."""
    ids = [n * 3 for n in range(1, 6_000)]

    def disturb(_: str, __: Any, ___: Any) -> None:
        calls.append(1)
        if len(calls) % 5 == 0:
            practice.store.drop("deal", 3 * len(calls))
            practice.store.keep("deal", {"title": "новая"})

    calls: list[int] = []
    practice = portal_with(ids, disturb)
    rows = read_all(practice)
    there = {row["id"] for row in practice.snapshot()["deal"]} & set(ids)
    assert len(rows) == len(set(rows))
    assert rows == sorted(rows)
    assert there <= set(rows) <= set(ids)


def test_a_range_that_ended_before_its_pages_is_found_out() -> None:
    """Rows that went after they were counted: what stood on the last one is dropped."""
    ids = [n * 10 for n in range(1, 1_001)]

    def shrink(_: str, params: Any, __: Any) -> None:
        if "start" in params:  # the first page has been read
            for n in ids[500:-1]:
                practice.store.drop("deal", n)

    practice = portal_with(ids, shrink)
    assert read_all(practice) == [*ids[:500], ids[-1]]
    halted = portal_with(ids, shrink)
    practice = halted
    batch = Batch().add("D", crm.deal.list().all()).halt_on_error()
    assert len(batch.run(Portal.practice(portal=halted))["D"].rows) == 501


def test_a_portal_that_ignores_conditions_on_the_id_is_found_out() -> None:
    """Rows that were not asked for are never given out."""

    def stubborn(params: Any) -> dict[str, Any]:
        params = params if isinstance(params, dict) else {}
        if (params.get("order") or {}).get("ID") == "DESC":
            return {"result": [{"ID": "5999"}]}
        rows = [{"ID": str(n)} for n in range(1, 6_000)]
        return {"result": rows[:50], "total": 5_999, "next": 50}

    portal, _ = portal_of(0, crm_deal_list=stubborn)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert result["D"].problem is not None
    assert result["D"].problem.code == "B312"
    assert "conditions on the id" in result["D"].problem.message


def test_a_portal_that_knows_no_order_of_ids_is_read_by_offsets() -> None:
    """Unless the order was asked for: then the read stops rather than give another."""

    def jumbled(params: Any) -> dict[str, Any]:
        start = max(0, int(params.get("start", 0)))
        rows = [{"ID": str(n * 7919 % 120 + 1)} for n in range(120)]
        answer: dict[str, Any] = {"result": rows[start : start + 50], "total": 120}
        return answer | ({"next": start + 50} if start < 50 else {})

    portal, _ = portal_of(0, crm_deal_list=jumbled)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert sorted(int(row["ID"]) for row in result["D"].rows[:100]) != []
    asked = Batch().add("D", crm.deal.list(order={"ID": "ASC"}).all()).run(portal)
    assert asked["D"].state is State.FAILED


def test_pages_of_an_allowed_list_with_a_limit() -> None:
    """`all`, `limit` and `allow` together, whether the list is there or not."""
    listing = crm.deal.list().all().take(120).allow("NOT_FOUND")
    portal, _ = portal_of(300)
    assert len(Batch().add("D", listing).run(portal)["D"].rows) == 120
    missing = {"error": "NOT_FOUND", "error_description": "no such list"}
    portal, _ = portal_of(0, crm_deal_list=lambda _: missing)
    result = Batch().add("D", listing).run(portal)
    assert result["D"].state is State.DONE
    assert result["D"].allowed
    assert result["D"].value is None


@pytest.mark.parametrize(
    ("params", "waits"),
    [
        ({}, False),
        ({"order": {"ID": "DESC"}, "filter": {"STAGE_ID": "NEW"}}, False),
        ({"order": {"TITLE": "ASC"}}, True),
        ({"filter": {">ID": 5}}, True),
    ],
)
def test_in_any_order_a_list_by_offsets_ends_before_its_family_is_written(
    params: dict[str, Any], waits: bool
) -> None:
    """A record that comes meanwhile would shift the pages; by id it shifts nothing."""
    asked: list[str] = []
    practice = portal_with(range(1, 6_000), lambda method, _, __: asked.append(method))
    batch = Batch().in_any_order().add("D", crm.deal.list(params).all())
    batch.add("Change", crm.deal.update(id=1, fields={"TITLE": "новая"}))
    batch.add("Person", crm.contact.add(fields={"NAME": "Пётр"}))
    assert batch.run(Portal.practice(portal=practice))["D"].state is State.DONE
    assert asked.index("crm.contact.add") < 5
    assert (asked[-1] == "crm.deal.update") is waits
