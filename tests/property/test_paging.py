"""Any list, asked in any way, changing or not while it is read: its rows, against a plain list."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from b24batch import Batch, Limits, Portal, catalogue, crm
from b24batch.practice import PracticePortal
from b24batch.practice.store import Store
from b24batch.run.pages import Ask, Pager

PAGE = 50
HIGHEST = 10**9

Change = Callable[[set[int]], bool]


class Deals:
    """A portal's `crm.deal.list` without anything else: it knows ids, order and offsets."""

    def __init__(self, ids: set[int], change: Change) -> None:
        self.ids = ids
        self._sorted = sorted(ids)
        self.change = change
        self.commands = 0
        self.counted = 0

    def answer(self, params: dict[str, Any]) -> tuple[bytes, int | None, int | None]:
        """The rows of one page, the total and the next offset."""
        self.commands += 1
        conditions = params.get("filter") or {}
        above, upto = conditions.get(">ID", -1), conditions.get("<=ID", HIGHEST)
        upto = min(upto, conditions.get("<ID", HIGHEST + 1) - 1)
        found = self._sorted[bisect_right(self._sorted, above) : bisect_right(self._sorted, upto)]
        if (params.get("order") or {}).get("ID", "ASC") == "DESC":
            found.reverse()
        start, total = params.get("start", 0), len(found)
        page = msgspec.json.encode([{"ID": str(n)} for n in found[max(start, 0) :][:PAGE]])
        if self.change(self.ids):
            self._sorted = sorted(self.ids)
        if start < 0:
            return page, None, None
        self.counted += 1
        following = start + PAGE
        return page, total, following if following < total else None


def read(pager: Pager, deals: Deals, rng: random.Random) -> list[int]:
    """All pages in any order of arrival, but for those that follow one another."""
    waiting: list[Ask] = pager.begin()
    arrived: set[tuple[int, int]] = set()
    given_out: list[int] = []
    while waiting and not pager.finished:
        may = [ask for ask in waiting if ask.prior is None or ask.prior in arrived]
        ask = rng.choice(may)
        waiting.remove(ask)
        arrived.add(ask.at)
        if pager.is_void(ask):
            waiting += pager.left_out(ask)
            continue
        waiting += pager.took(ask, *deals.answer(pager.page(ask)))
        while pager.ahead is not None:
            rows, more = pager.next_rows()
            waiting += more
            if rows is None:
                break
            given_out += [int(row["ID"]) for row in msgspec.json.decode(rows)]
    assert pager.finished
    rows = msgspec.json.decode(pager.result())
    return given_out if pager.ahead is not None else [int(row["ID"]) for row in rows]


def unchanged(_: set[int]) -> bool:
    """Nothing happens meanwhile."""
    return False


@st.composite
def id_sets(draw: st.DrawFn, most: int = 4_000) -> set[int]:
    """Ids in runs of `most` at most: dense, sparse, far apart, all in one corner."""
    rng = random.Random(draw(st.integers(0, 10**6)))
    ids: set[int] = set()
    low = 1
    for _ in range(draw(st.integers(0, 5))):
        count = min(most, draw(st.sampled_from([1, 49, 50, 51, 100, 700, 2_500, 4_000])))
        width = int(count * draw(st.sampled_from([1, 1.1, 1.3, 3, 40, 5_000]))) + 1
        ids.update(rng.sample(range(low, low + width), min(count, width)))
        low += width + draw(st.sampled_from([0, 1, 50, 10_000, 30_000_000]))
    return ids


ORDERS = st.sampled_from([{}, {"ID": "ASC"}, {"ID": "DESC"}])


def pager_of(order: dict[str, str], **options: Any) -> Pager:
    method = catalogue.find("crm.deal.list")
    assert method is not None
    return Pager(method, {"order": order} if order else {}, **options)


@given(ids=id_sets(), order=ORDERS, eager=st.booleans(), seed=st.integers(0, 99))
def test_by_id_a_list_comes_whole_in_few_pages(
    ids: set[int], order: dict[str, str], eager: bool, seed: int
) -> None:
    """Every row once, in order, in at most 1.2 times the pages they fill and one for each range."""
    deals, pager = Deals(ids, unchanged), pager_of(order, eager=eager)
    assert read(pager, deals, random.Random(seed)) == sorted(ids, reverse="DESC" in str(order))
    least = -(-len(ids) // PAGE)
    assert deals.commands <= 1.2 * max(1, least) + pager.ranges + 1
    assert pager.ranges <= 30 + 0.2 * least
    assert deals.counted <= 1 + pager.ranges


@given(
    ids=id_sets(),
    order=ORDERS,
    limit=st.integers(1, 6_000),
    ahead=st.sampled_from([None, 60, 120]),
    seed=st.integers(0, 99),
)
def test_a_limit_gives_the_first_rows(
    ids: set[int], order: dict[str, str], limit: int, ahead: int | None, seed: int
) -> None:
    """Exactly those, in hardly more pages than they fill, given out meanwhile or at the end."""
    pager = pager_of(order, limit=limit, eager=True, ahead=ahead, keep=ahead is None)
    deals = Deals(ids, unchanged)
    wanted = sorted(ids, reverse="DESC" in str(order))[:limit]
    assert read(pager, deals, random.Random(seed)) == wanted
    if ahead is None:
        assert deals.commands <= 1.5 * max(1, -(-len(wanted) // PAGE)) + pager.ranges + 50


@given(ids=id_sets(), order=ORDERS, ahead=st.sampled_from([1, 60, 300]), seed=st.integers(0, 99))
def test_pages_are_given_out_in_order_and_bounded(
    ids: set[int], order: dict[str, str], ahead: int, seed: int
) -> None:
    """However they arrive; and nothing is kept of what was given out."""
    pager = pager_of(order, ahead=ahead, keep=False, eager=True)
    assert read(pager, Deals(ids, unchanged), random.Random(seed)) == sorted(
        ids, reverse="DESC" in str(order)
    )
    assert pager.result() == b"[]"


@given(
    ids=id_sets(),
    order=ORDERS,
    every=st.integers(1, 7),
    upto_last_id=st.booleans(),
    seed=st.integers(0, 99),
)
def test_rows_that_stay_come_once_whatever_comes_and_goes(
    ids: set[int], order: dict[str, str], every: int, upto_last_id: bool, seed: int
) -> None:
    """By id, changes anywhere in the list neither hide nor repeat a row that stays."""
    rng = random.Random(seed)
    before, gone, calls = set(ids), set[int](), [0]

    def change(there: set[int]) -> bool:
        calls[0] += 1
        if calls[0] % every or not there:
            return False
        lost = set(rng.sample(sorted(there), min(len(there), rng.choice([1, 30]))))
        gone.update(lost)
        there -= lost
        top = max(there, default=1)
        there.update(rng.choice([top + 1, rng.randrange(1, top + 2)]) for _ in range(3))
        return True

    pager = pager_of(order, upto_last_id=upto_last_id, eager=True)
    rows = read(pager, Deals(ids, change), rng)
    assert rows == sorted(set(rows), reverse="DESC" in str(order))
    assert before - gone <= set(rows)


SHOWN = {"ID": "id", "TITLE": "title", "STAGE_ID": "stageId"}
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "STAGE_ID": st.sampled_from(["NEW", "WON"]),
        "%TITLE": st.just("3"),
        ">ID": st.integers(0, 5_000),
        "!ID": st.integers(1, 50),
    },
)
WAYS = st.sampled_from(
    [{}, {"ID": "ASC"}, {"ID": "DESC"}, {"TITLE": "ASC"}, {"STAGE_ID": "DESC", "ID": "DESC"}]
)


@given(
    ids=id_sets(900),
    conditions=FILTERS,
    order=WAYS,
    select=st.sampled_from([None, ["ID"], ["TITLE"], ["TITLE", "STAGE_ID"], ["*"]]),
    limit=st.none() | st.integers(1, 3_000),
)
def test_all_is_what_a_plain_list_says(
    ids: set[int],
    conditions: dict[str, Any],
    order: dict[str, str],
    select: list[str] | None,
    limit: int | None,
) -> None:
    """Order, filter, select and limit are the user's own, however the pages were asked for."""
    kinds = ["NEW", "WON", "LOSE"]
    deals = {
        n: {"id": n, "title": f"Сделка {n % 41}", "stageId": kinds[n % 3]} for n in sorted(ids)
    }
    tables = {"deal": {"rows": deals, "next_id": HIGHEST}}
    practice = PracticePortal(store=Store.load(msgspec.json.encode(tables)))
    params = {"filter": conditions, "order": order} | ({"select": select} if select else {})
    listing = crm.deal.list({key: value for key, value in params.items() if value}).all()
    portal = Portal.practice(portal=practice, limits=Limits.off())
    result = Batch().add("D", listing if limit is None else listing.take(limit)).run(portal)
    rows = result["D"].rows

    found = [n for n in sorted(ids) if _fits(deals[n], conditions)]
    for name, way in reversed(order.items()):
        found.sort(key=lambda n, key=SHOWN[name]: deals[n][key], reverse=way == "DESC")
    names = [name for name in SHOWN if not select or select == ["*"] or name in select]
    expected = [[str(deals[n][SHOWN[name]]) for name in names] for n in found[:limit]]
    assert [[row[name] for name in names] for row in rows] == expected
    if select and select != ["*"]:
        assert all(row.keys() == set(select) for row in rows)


def _fits(deal: dict[str, Any], conditions: dict[str, Any]) -> bool:
    tests = {
        "STAGE_ID": lambda value: deal["stageId"] == value,
        "%TITLE": lambda value: value in deal["title"],
        ">ID": lambda value: deal["id"] > value,
        "!ID": lambda value: deal["id"] != value,
    }
    return all(tests[key](value) for key, value in conditions.items())
