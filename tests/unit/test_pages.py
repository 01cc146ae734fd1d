"""All rows of a list, page by page: complete, once each, within a limit."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch import Batch, Portal, call, crm, ref, user
from b24batch.errors import CommandError, Problem, TransportError
from b24batch.plan.program import PlanOptions, make_program
from b24batch.practice import PracticePortal
from b24batch.run.engine import Engine
from b24batch.run.failures import classify
from b24batch.run.states import State


def portal_of(deals: int, **methods: Any) -> tuple[Portal, PracticePortal]:
    """A portal whose `crm.deal.list` has that many rows, 50 a page, and other methods."""
    practice = PracticePortal()

    def deal_list(params: Any) -> dict[str, Any]:
        start = int(params.get("start", 0)) if isinstance(params, dict) else 0
        rows = [{"ID": str(n + 1), "TITLE": f"Сделка {n}"} for n in range(deals)]
        answer: dict[str, Any] = {"result": rows[start : start + 50], "total": deals}
        return answer | ({"next": start + 50} if start + 50 < deals else {})

    practice.register("crm.deal.list", deal_list)
    for name, function in methods.items():
        practice.register(name.replace("_", "."), function)
    return Portal.practice(portal=practice), practice


@given(deals=st.integers(0, 5200))
def test_every_row_comes_once_in_order(deals: int) -> None:
    """As many rows as there are, in the portal's order, in no more pages than they fill."""
    portal, practice = portal_of(deals)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert [row["ID"] for row in result["D"].rows] == [str(n + 1) for n in range(deals)]
    assert result["D"].total == deals
    pages = max(1, -(-deals // 50))
    ends = int(pages > 51)  # a long list is also asked where it ends
    assert practice.stats["commands"] == pages + ends
    assert result.requests == 1 + -(-(pages + ends - 1) // 50)


@given(deals=st.integers(0, 400), limit=st.integers(1, 450), every=st.booleans())
def test_a_limit_bounds_rows_and_pages(deals: int, limit: int, every: bool) -> None:
    """No more rows than asked for, and no page that would hold none of them."""
    portal, practice = portal_of(deals)
    listing = crm.deal.list().all() if every else crm.deal.list()
    result = Batch().add("D", listing.take(limit)).run(portal)
    rows = min(deals, limit, 10**6 if every else 50)
    assert len(result["D"].rows) == rows
    assert practice.stats["commands"] == max(1, -(-rows // 50))
    assert result["D"].total == deals


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
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert [row["ID"] for row in result["D"].rows] == [str(n) for n in range(120, 0, -1)]
    assert result["D"].total_changed


def test_a_portal_that_ignores_the_offset_is_found_out() -> None:
    """The first page again is no second page: the command fails rather than repeat rows."""

    def same(_: Any) -> dict[str, Any]:
        return {"result": [{"ID": str(n)} for n in range(50)], "total": 120, "next": 50}

    portal, _ = portal_of(0, crm_deal_list=same)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
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
    batch = Batch().add("D", crm.deal.list().all()).add("U", user.get(ID=ref.D[5999].ID))
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
    assert result["D"].decode(list[Deal])[119] == Deal(120, "Сделка 119")


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
    assert alone.params == {"filter": {"STAGE_ID": "NEW"}}


@given(deals=st.integers(0, 5200))
def test_fetch_gives_every_row_once(deals: int) -> None:
    """The generator of rows asks for the pages of `all`, fifty a request."""
    portal, practice = portal_of(deals)
    assert [row["ID"] for row in portal.fetch("crm.deal.list")] == [
        str(n + 1) for n in range(deals)
    ]
    pages = max(1, -(-deals // 50))
    assert practice.stats["commands"] == pages
    assert practice.stats["requests"] == 1 + -(-(pages - 1) // 50)


def test_fetch_asks_for_no_more_than_is_taken() -> None:
    """Rows are given out before the next request is made."""
    portal, practice = portal_of(10_000)
    rows = portal.fetch("crm.deal.list", select=["ID"])
    assert [next(rows)["ID"] for _ in range(50)][-1] == "50"
    assert practice.stats["requests"] == 1
    next(rows)
    assert practice.stats["requests"] == 2


def test_fetch_all_is_the_list() -> None:
    """The records of the practice portal, whatever their method keeps them in."""
    practice = PracticePortal()
    portal = Portal.practice(portal=practice)
    rows = portal.fetch_all("crm.item.list", {"entityTypeId": 4, "order": {"id": "desc"}})
    assert [row["id"] for row in rows] == [
        row["id"] for row in reversed(practice.snapshot()["company"])
    ]


def test_fetch_tells_of_a_page_that_failed() -> None:
    """Rows before it were given out; the error is the command's own."""

    def broken(params: Any) -> dict[str, Any]:
        start = int(params.get("start", 0)) if isinstance(params, dict) else 0
        if start == 100:
            return {"error": "NO", "error_description": "not this one"}
        return {"result": [{"ID": str(start)}] * 1, "total": 200, "next": start + 50}

    portal, _ = portal_of(0, crm_deal_list=broken)
    rows = portal.fetch("crm.deal.list")
    next(rows)
    with pytest.raises(CommandError, match="not this one"):
        list(rows)


def portal_with(ids: list[int], asked: list[dict[str, Any]]) -> Portal:
    """A portal whose `crm.deal.list` has deals with these ids, and knows the id in filters."""

    def deal_list(params: Any) -> dict[str, Any]:
        params = params if isinstance(params, dict) else {}
        asked.append(params)
        conditions = params.get("filter") or {}
        above, upto = int(conditions.get(">ID", -1)), int(conditions.get("<=ID", 10**9))
        rows = [{"ID": str(n)} for n in ids if above < n <= upto]
        if (params.get("order") or {}).get("ID", "ASC").upper() == "DESC":
            rows.reverse()
        start = int(params.get("start", 0))
        if start == -1:
            return {"result": rows[:50]}
        answer: dict[str, Any] = {"result": rows[start : start + 50], "total": len(rows)}
        return answer | ({"next": start + 50} if start + 50 < len(rows) else {})

    return portal_of(0, crm_deal_list=deal_list)[0]


def read_all(portal: Portal, **params: Any) -> tuple[list[int], int]:
    result = Batch().add("D", crm.deal.list(**params).all()).run(portal)
    return [int(row["ID"]) for row in result["D"].rows], result.requests


@given(count=st.integers(2_500, 9_000), gaps=st.floats(0, 0.5), seed=st.integers(0, 9))
def test_long_lists_come_whole_in_few_pages(count: int, gaps: float, seed: int) -> None:
    """Dense ids or sparse ones: every row once, in order, and few commands more than pages."""
    rng = random.Random(seed)
    ids = [n for n in range(1, count) if rng.random() >= gaps]
    asked: list[dict[str, Any]] = []
    rows, _ = read_all(portal_with(ids, asked))
    assert rows == ids
    assert len(asked) <= 1.2 * -(-len(ids) // 50) + 1


def test_a_long_list_skips_no_more_than_a_request_holds() -> None:
    """Fifty thousand dense ids: 21 requests, and no offset beyond the first fifty pages."""
    asked: list[dict[str, Any]] = []
    rows, requests = read_all(portal_with(list(range(1, 50_001)), asked))
    assert rows == list(range(1, 50_001))
    assert requests == 21
    assert max(int(params.get("start", 0)) for params in asked) < 2_500


@pytest.mark.parametrize(
    "params",
    [
        {"order": {"ID": "DESC"}},
        {"order": {"TITLE": "ASC"}},
        {"filter": {">ID": 0}},
        {"filter": {"logic": "OR", "0": {"STAGE_ID": "NEW"}, "1": {"STAGE_ID": "WON"}}},
    ],
)
def test_the_users_own_order_and_conditions_are_kept(params: dict[str, Any]) -> None:
    """Another order, a condition on the id or a group of conditions: pages go by offset."""
    asked: list[dict[str, Any]] = []
    ids = list(range(1, 4_000))
    rows, _ = read_all(portal_with(ids, asked), **params)
    assert sorted(rows) == ids
    assert all(one.get("order") == params.get("order") for one in asked)
    assert all(
        (one.get("filter") or {}).keys() == (params.get("filter") or {}).keys() for one in asked
    )


def test_rows_that_go_meanwhile_shift_nothing() -> None:
    """By ids, every row that was there all the time comes exactly once."""
    asked: list[dict[str, Any]] = []
    ids = list(range(1, 6_000))

    class Shrinking(list):  # type: ignore[type-arg]
        def __iter__(self) -> Any:
            if len(asked) > 51:  # once the first pages are there
                del self[3_000:3_010]
            return super().__iter__()

    there = Shrinking(ids)
    rows, _ = read_all(portal_with(there, asked))
    assert len(rows) == len(set(rows))
    assert set(there) <= set(rows)


def test_a_portal_that_ignores_conditions_on_the_id_is_found_out() -> None:
    """Rows that were not asked for are never given out."""

    def stubborn(params: Any) -> dict[str, Any]:
        params = params if isinstance(params, dict) else {}
        start = int(params.get("start", 0))
        if (params.get("order") or {}).get("ID") == "DESC":
            return {"result": [{"ID": "5999"}]}
        rows = [{"ID": str(n)} for n in range(1, 6_000)]
        start = max(start, 0)
        return {"result": rows[start : start + 50], "total": 5_999, "next": start + 50}

    portal, _ = portal_of(0, crm_deal_list=stubborn)
    result = Batch().add("D", crm.deal.list().all()).run(portal)
    assert result["D"].problem is not None
    assert result["D"].problem.code == "B312"


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
