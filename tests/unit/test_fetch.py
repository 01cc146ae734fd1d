"""`portal.fetch` and `afetch`: rows while pages arrive, in bounded memory and few requests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch import Limits, Portal
from b24batch.errors import CommandError, MisuseError
from b24batch.practice import PracticePortal
from b24batch.practice.store import Store


def portal_with(deals: int, step: int = 1) -> tuple[Portal, PracticePortal]:
    """A portal with so many deals, whose ids are so far apart."""
    rows = {n: {"id": n, "title": f"Сделка {n}"} for n in range(step, deals * step + 1, step)}
    tables = {"deal": {"rows": rows, "next_id": deals * step + 1}}
    practice = PracticePortal(store=Store.load(msgspec.json.encode(tables)))
    return Portal.practice(portal=practice, limits=Limits.off()), practice


Fetch = Callable[..., Iterator[Any]]


def fetch_in_a_loop(
    portal: Portal, method: str, params: Any = None, /, **fields: Any
) -> Iterator[Any]:
    """The rows of `afetch`; the event loop goes on while one of them is waited for."""
    return taken_in_turn(portal.afetch(method, params, **fields))


def taken_in_turn(rows: AsyncGenerator[Any, None]) -> Iterator[Any]:
    """The rows of an asynchronous generator, one after the other."""

    async def following() -> Any:
        return await anext(rows)

    with asyncio.Runner() as runner:
        while True:
            try:
                row = runner.run(following())
            except StopAsyncIteration:
                return
            yield row


WAYS = pytest.mark.parametrize("fetch", [Portal.fetch, fetch_in_a_loop])


def all_in_a_loop(portal: Portal, method: str, **fields: Any) -> list[Any]:
    """The rows of `afetch_all`."""
    return asyncio.run(portal.afetch_all(method, **fields))


@pytest.mark.parametrize("fetch_all", [Portal.fetch_all, all_in_a_loop])
@settings(max_examples=15)
@given(deals=st.integers(0, 5200), step=st.sampled_from([1, 3]))
def test_fetch_gives_every_row_once(
    fetch_all: Callable[..., list[Any]], deals: int, step: int
) -> None:
    """The generator of rows asks for hardly more than the pages that they fill."""
    portal, practice = portal_with(deals, step)
    found = [int(row["ID"]) for row in fetch_all(portal, "crm.deal.list", select=["ID"])]
    assert found == list(range(step, deals * step + 1, step))
    assert practice.stats["commands"] <= 1.2 * max(1, -(-deals // 50)) + 1 + deals // 1000


@WAYS
def test_fetch_asks_for_no_more_than_is_wanted(fetch: Fetch) -> None:
    """Nothing beyond the first page is asked for before all of it is taken."""
    portal, practice = portal_with(10_000)
    rows = fetch(portal, "crm.deal.list", select=["ID"])
    assert [next(rows)["ID"] for _ in range(50)][-1] == "50"
    assert practice.stats["requests"] == 1
    assert next(rows)["ID"] == "51"
    assert 1 < practice.stats["requests"] <= 11


@WAYS
@pytest.mark.parametrize("params", [{}, {"order": {"TITLE": "ASC"}}])
def test_fetch_reads_ahead_no_more_than_a_bound(fetch: Fetch, params: dict[str, Any]) -> None:
    """However long a list is, few pages are asked for that nobody has taken."""
    portal, practice = portal_with(30_000)
    rows = fetch(portal, "crm.deal.list", select=["ID"], **params)
    for taken in range(1, 501):
        next(rows)
        assert practice.stats["commands"] <= -(-taken // 50) + 501


def test_fetch_all_is_the_list() -> None:
    """The records of the practice portal, whatever their method keeps them in."""
    practice = PracticePortal()
    portal = Portal.practice(portal=practice)
    query = {"entityTypeId": 4, "order": {"id": "desc"}}
    rows = portal.fetch_all("crm.item.list", query)
    assert [row["id"] for row in rows] == [
        row["id"] for row in reversed(practice.snapshot()["company"])
    ]
    assert asyncio.run(portal.afetch_all("crm.item.list", query)) == rows


def test_a_fetch_that_is_cancelled_or_left_sends_nothing_more() -> None:
    """The error is that of the task, no task is left, and what was given is all there was."""
    portal, practice = portal_with(10_000)

    async def some_rows() -> int:
        async with aclosing(portal.afetch("crm.deal.list", select=["ID"])) as rows:
            async for row in rows:
                if row["ID"] == "120":
                    break
        asked = practice.stats["requests"]
        waiting = asyncio.create_task(portal.afetch_all("crm.deal.list", select=["ID"]))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return practice.stats["requests"] - asked

    assert asyncio.run(some_rows()) <= 1


@WAYS
def test_fetch_tells_of_a_page_that_failed(fetch: Fetch) -> None:
    """Rows before it were given out; the error is the command's own."""

    def broken(params: Any) -> dict[str, Any]:
        start = int(params.get("start", 0)) if isinstance(params, dict) else 0
        if start == 100:
            return {"error": "NO", "error_description": "not this one"}
        return {"result": [{"ID": str(start)}] * 1, "total": 200, "next": start + 50}

    portal, practice = portal_with(0)
    practice.register("crm.deal.list", broken)
    rows = fetch(portal, "crm.deal.list", order={"TITLE": "ASC"})
    assert [next(rows)["ID"], next(rows)["ID"]] == ["0", "50"]
    with pytest.raises(CommandError, match="not this one"):
        next(rows)


@WAYS
@pytest.mark.parametrize(
    ("method", "params"), [("crm.deal.add", {}), ("app.info", {}), ("crm.deal.list", {"start": 50})]
)
def test_fetch_refuses_at_once_what_it_cannot_read(
    fetch: Fetch, method: str, params: dict[str, Any]
) -> None:
    """A method without a list, and a page by number: before anything is sent."""
    portal, practice = portal_with(10)
    with pytest.raises(MisuseError, match=r"portal\.call"):
        fetch(portal, method, params)
    assert practice.stats["requests"] == 0
