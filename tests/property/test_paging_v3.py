"""Any list of REST 3.0, asked in any way and arriving in any order: its rows, against a plain list.

No total is told there, so that it must be found out where a list ends, and few pages may be asked
for behind that.
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.catalogue import find_v3
from b24batch.run.collected import SoFar
from b24batch.run.pages import Ask, PagingError
from b24batch.run.pages_v3 import PagerV3

PAGE = 200
HIGHEST = 10**12


class Tasks:
    """A portal's list of records by id, with conditions in a list, an order, and offsets.

    It gives at most `most` rows at a time, and does not know conditions if it is `deaf`.
    """

    def __init__(self, ids: set[int], most: int = 1000, *, deaf: bool = False) -> None:
        self.ids = sorted(ids)
        self.most = most
        self.deaf = deaf
        self.commands = 0

    def answer(self, params: dict[str, Any]) -> bytes:
        """The rows of one page."""
        self.commands += 1
        low, high = 0, HIGHEST
        for field, operator, value in () if self.deaf else params.get("filter") or ():
            assert field == "id"
            low = max(low, value + (operator == ">")) if ">" in operator else low
            high = min(high, value - (operator == "<")) if "<" in operator else high
        found = self.ids[bisect_left(self.ids, low) : bisect_right(self.ids, high)]
        if (params.get("order") or {}).get("id") == "DESC":
            found.reverse()
        pages = params["pagination"]
        start = pages.get("offset", 0)
        found = found[start : start + min(pages["limit"], self.most)]
        return msgspec.json.encode({"items": [{"id": number} for number in found]})


def read(pager: PagerV3, tasks: Tasks, rng: random.Random, change: Callable[[], Any] = int) -> Any:
    """All rows, pages in any order of arrival; given out meanwhile if the pager streams."""
    waiting: list[Ask] = pager.begin()
    given_out: list[int] = []
    while waiting and not pager.finished:
        ask = waiting.pop(rng.randrange(len(waiting)))
        waiting += pager.took(ask, tasks.answer(pager.page(ask)), None, None)
        change()
        while pager.ahead is not None:
            rows, more = pager.next_rows()
            waiting += more
            if rows is None:
                break
            given_out += [row["id"] for row in msgspec.json.decode(rows)]
    assert pager.finished
    rows = msgspec.json.decode(pager.result())["items"]
    return given_out if pager.ahead is not None else [row["id"] for row in rows]


def pager_of(params: dict[str, Any], name: str = "tasks.task.list", **options: Any) -> PagerV3:
    method = find_v3(name)
    assert method is not None
    return PagerV3(method, params, **options)


@st.composite
def id_sets(draw: st.DrawFn) -> set[int]:
    """Ids in runs: dense, sparse, far apart, all in one corner."""
    rng = random.Random(draw(st.integers(0, 10**6)))
    ids: set[int] = set()
    low = 1
    for _ in range(draw(st.integers(0, 4))):
        count = draw(st.sampled_from([1, 199, 200, 201, 400, 1_500, 4_000]))
        width = int(count * draw(st.sampled_from([1, 1.1, 1.3, 3, 40, 5_000]))) + 1
        ids.update(rng.sample(range(low, low + width), count))
        low += width + draw(st.sampled_from([0, 1, 50, 10_000, 30_000_000]))
    return ids


ORDERS = st.sampled_from([{}, {"id": "ASC"}, {"id": "DESC"}])


@given(ids=id_sets(), order=ORDERS, eager=st.booleans(), seed=st.integers(0, 99))
def test_by_id_every_row_comes_once_and_in_order(
    ids: set[int], order: dict[str, str], eager: bool, seed: int
) -> None:
    """In pages that the rows fill, 1.2 times as many at most, and one for each span of ids."""
    tasks, pager = Tasks(ids), pager_of({"order": order} if order else {}, eager=eager)
    assert read(pager, tasks, random.Random(seed)) == sorted(ids, reverse="DESC" in str(order))
    least = max(1, -(-len(ids) // PAGE))
    assert tasks.commands <= 1.2 * least + pager.ranges + 2
    assert tasks.commands <= 1.6 * least + 45


@given(
    count=st.sampled_from([3_000, 6_000]),
    spread=st.sampled_from([1, 1.05, 1.4, 3, 100]),
    seed=st.integers(0, 99),
)
def test_ids_that_stand_evenly_cost_hardly_more_pages_than_they_fill(
    count: int, spread: float, seed: int
) -> None:
    """However close they stand: that is known from the first page on."""
    ids = set(random.Random(seed).sample(range(1, int(count * spread) + 1), count))
    tasks, pager = Tasks(ids), pager_of({}, eager=True)
    assert read(pager, tasks, random.Random(seed)) == sorted(ids)
    assert tasks.commands <= 1.25 * (count // PAGE) + 4


@given(
    ids=id_sets(),
    order=ORDERS,
    limit=st.integers(1, 5_000),
    ahead=st.sampled_from([None, 60, 800]),
    seed=st.integers(0, 99),
)
def test_a_limit_gives_the_first_rows(
    ids: set[int], order: dict[str, str], limit: int, ahead: int | None, seed: int
) -> None:
    """Exactly those, in hardly more pages than they fill, given out meanwhile or at the end."""
    params = {"order": order} if order else {}
    tasks = Tasks(ids)
    pager = pager_of(params, limit=limit, ahead=ahead, keep=ahead is None, eager=True)
    wanted = sorted(ids, reverse="DESC" in str(order))[:limit]
    assert read(pager, tasks, random.Random(seed)) == wanted
    assert tasks.commands <= 1.6 * max(1, -(-len(wanted) // PAGE)) + 45
    if limit <= PAGE:
        assert tasks.commands == 1


@given(
    ids=id_sets(),
    limit=st.sampled_from([None, 150, 5_000]),
    most=st.sampled_from([1000, 50, 100]),
    seed=st.integers(0, 99),
)
def test_by_offset_few_pages_are_asked_for_behind_the_end(
    ids: set[int], limit: int | None, most: int, seed: int
) -> None:
    """Any order but that of ids; a portal that gives fewer rows at a time than asked is noticed."""
    tasks = Tasks(ids, most)
    pager = pager_of({"order": {"title": "ASC"}}, limit=limit)
    assert read(pager, tasks, random.Random(seed)) == sorted(ids)[:limit]
    least = -(-len(ids) // min(PAGE, most))
    assert tasks.commands <= 1.2 * least + 6


@given(ids=id_sets(), order=ORDERS, seed=st.integers(0, 99))
def test_what_is_added_meanwhile_can_be_left_out(
    ids: set[int], order: dict[str, str], seed: int
) -> None:
    """A list that feeds adds to itself has the rows that were there, by id and by offset.

    Nothing is added before rows have been given out.
    """
    for way in (order, {"title": "ASC"}):
        tasks = Tasks(ids)
        pager = pager_of({"order": way} if way else {}, upto_last_id=True, ahead=800)
        fresh = iter(range(max(ids, default=0) + 1, HIGHEST))

        def add(tasks: Tasks = tasks, fresh: Any = fresh, pager: PagerV3 = pager) -> None:
            if pager.has_rows or len(tasks.ids) > len(ids):
                tasks.ids.append(next(fresh))

        found = read(pager, tasks, random.Random(seed), add)
        assert sorted(found) == sorted(ids)


@given(ids=id_sets(), order=ORDERS, seed=st.integers(0, 99))
def test_another_pager_goes_on_behind_the_rows_given_out(
    ids: set[int], order: dict[str, str], seed: int
) -> None:
    """As a run that is resumed does."""
    rng, tasks = random.Random(seed), Tasks(ids)
    params = {"order": order} if order else {}
    pager = pager_of(params, ahead=60, eager=True)
    waiting, told, so_far = pager.begin(), list[int](), list[SoFar]()
    for _ in range(rng.randint(2, 9)):
        if waiting:
            ask = waiting.pop(0)
            waiting += pager.took(ask, tasks.answer(pager.page(ask)), None, None)
    rows, _ = pager.next_rows()
    if rows is None or pager.so_far is None or len(pager._rows.ready):
        return
    told += [row["id"] for row in msgspec.json.decode(rows)]
    so_far.append(pager.so_far)
    after = pager_of(params, ahead=60)
    waiting = after.go_on(so_far[0])
    while waiting and not after.finished:
        ask = waiting.pop(rng.randrange(len(waiting)))
        waiting += after.took(ask, tasks.answer(after.page(ask)), None, None)
        while (given := after.next_rows()) and given[0] is not None:
            waiting += given[1]
            told += [row["id"] for row in msgspec.json.decode(given[0])]
    assert told == sorted(ids, reverse="DESC" in str(order))


@pytest.mark.parametrize("order", [{}, {"title": "ASC"}])
def test_a_portal_that_gives_the_same_page_again_is_noticed(order: dict[str, str]) -> None:
    """No row is taken twice for a new one, and nothing is read for ever."""
    tasks = Tasks(set(range(1, 1_000)), deaf=True)

    class Stuck(Tasks):
        def answer(self, params: dict[str, Any]) -> bytes:
            params = {**params, "pagination": {**params["pagination"], "offset": 0}}
            return super().answer(params)

    stuck = Stuck(set(tasks.ids), deaf=True)
    with pytest.raises(PagingError):
        read(pager_of({"order": order} if order else {}), stuck, random.Random(0))
