"""Lists by id: what is saved in looking at rows changes nothing in what is found."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.practice import PracticePortal
from b24batch.practice.filters import Target, compile_filter, id_range
from b24batch.practice.store import Store

PORTAL = PracticePortal()
DEALS = PORTAL.snapshot()["deal"]

numbers = st.one_of(
    st.integers(-5, 170),
    st.integers(-5, 170).map(str),
    st.sampled_from(["", "abc", "7.5", "1e3", 12.5, "0", None, True, "999999999999999999999"]),
)
values = st.one_of(numbers, st.lists(numbers, max_size=4))
operators = st.sampled_from(["", "=", "!", "!=", "@", "!@", ">", ">=", "<", "<=", "><", "!><", "%"])
conditions = st.dictionaries(operators, values, max_size=3)


def by_hand(wanted: dict[str, Any], *, strict: bool) -> list[int]:
    """The ids of the deals that pass, every one of them looked at."""
    target = Target(lambda record: record["id"], "integer")
    test = compile_filter(
        wanted, lambda name: target if name.upper() == "ID" else None, strict=strict
    )
    return [deal["id"] for deal in DEALS if test(deal)]


FAMILIES: dict[str, tuple[str, dict[str, Any]]] = {
    "crm.deal.list": ("ID", {}),
    "crm.item.list": ("id", {"entityTypeId": 2}),
}


@pytest.mark.parametrize("method", FAMILIES)
@given(
    wanted=conditions,
    either=st.booleans(),
    direction=st.sampled_from(["ASC", "DESC", ""]),
    start=st.sampled_from([-1, 0, 50]),
)
def test_a_list_by_id_finds_what_looking_at_every_row_finds(
    method: str, wanted: dict[str, Any], either: bool, direction: str, start: int
) -> None:
    """Whatever the conditions on the id, the order and the page."""
    name, more = FAMILIES[method]
    asked: dict[str, Any] = {operator + name: value for operator, value in wanted.items()}
    if either:
        asked["logic"] = "OR"
    order = {name: direction} if direction else {}
    _, answer = PORTAL.handle(
        method, {**more, "filter": asked, "order": order, "select": [name], "start": start}
    )
    if "error" in answer:
        assert method == "crm.item.list"
        return
    found = answer["result"]["items"] if more else answer["result"]
    expected = by_hand(asked, strict=bool(more))
    if direction == "DESC":
        expected.reverse()
    offset = max(start, 0)
    assert [int(row[name]) for row in found] == expected[offset : offset + 50]
    assert answer.get("total") == (None if start < 0 else len(expected))


def test_a_condition_on_the_id_narrows_the_rows() -> None:
    """A page far behind in a large table does not look at what lies before it."""
    target = Target(lambda record: record["id"], "integer", is_id=True)

    def narrowed(asked: dict[str, Any]) -> tuple[float, float]:
        return id_range(asked, lambda name: target if name == "ID" else None)

    assert narrowed({">ID": "40000", "<=ID": 40050}) == (40000, 40050)
    assert narrowed({"@ID": ["7", 3, "5"]}) == (3, 7)
    assert narrowed({"ID": 4, "TITLE": "Ёлка"}) == (4, 4)
    assert narrowed({"!ID": 4, "logic": "OR", ">ID": 7}) == (float("-inf"), float("inf"))


@given(st.sets(st.integers(1, 40)), st.integers(-3, 45), st.integers(-3, 45))
def test_rows_between_two_ids(gone: set[int], low: int, high: int) -> None:
    """Both ends count, and deleted records leave gaps."""
    store = Store()
    for _ in range(40):
        store.keep("deal", {})
    for record_id in gone:
        store.drop("deal", record_id)
    found = [row["id"] for row in store.rows_between("deal", low, high)]
    assert found == [n for n in range(1, 41) if n not in gone and low <= n <= high]
    assert store.rows_between("нет", low, high) == []
