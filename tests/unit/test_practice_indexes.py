"""Look-ups by text and by contact data find what looking at every record would find."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch.practice import PracticePortal

WORDS = ["Ёж", "ёж", "ЁЖ", "Лиса", "a%", "", "7"]
PHONES = ["+7 495 000-00-01", "84950000001", "495-0000001", "abc"]
WRITES = st.lists(
    st.tuples(
        st.sampled_from(["add", "update", "update", "delete"]),
        st.integers(1, 4),
        st.sampled_from(WORDS),
        st.sampled_from(PHONES),
    ),
    max_size=6,
)


def small_portal() -> PracticePortal:
    """A portal with four contacts."""
    portal = PracticePortal()
    for row in portal.store.rows("contact")[4:]:
        portal.store.drop("contact", row["id"])
    return portal


def names(portal: PracticePortal, family: str, filter_: dict[str, Any]) -> list[int]:
    """Ids that a list method of either family finds."""
    if family == "crm.item.list":
        params = {"entityTypeId": 3, "filter": {key.lower(): v for key, v in filter_.items()}}
        return [item["id"] for item in portal.call(family, params)["result"]["items"]]
    return [int(row["ID"]) for row in portal.call(family, {"filter": filter_})["result"]]


def write(portal: PracticePortal, verb: str, number: int, word: str, phone: str) -> None:
    fields = {"NAME": word, "LAST_NAME": "x", "POST": word, "PHONE": [{"VALUE": phone}]}
    portal.call(f"crm.contact.{verb}", {"id": number, "fields": fields})


def digits(value: str) -> str:
    """A phone as compared: its digits, with 7 in the place of a leading 8."""
    plain = "".join(char for char in value if char.isdigit())
    return "7" + plain[1:] if len(plain) == 11 and plain[0] == "8" else plain


@settings(max_examples=40, deadline=None)
@given(WRITES, st.sampled_from(["crm.item.list", "crm.contact.list"]))
def test_a_text_finds_what_has_it_now(writes: list[tuple[str, int, str, str]], family: str) -> None:
    """After each write a filter by a text finds the records that have it, and no others."""
    portal = small_portal()
    for one in (None, *writes):
        if one is not None:
            write(portal, *one)
        rows = portal.store.rows("contact")
        for word in WORDS:
            posts = {row["id"]: (row["post"] or "").casefold() for row in rows}
            by_hand = [number for number, post in posts.items() if post == word.casefold()]
            assert names(portal, family, {"POST": word}) == by_hand
            others = [number for number in posts if number not in by_hand]
            assert names(portal, family, {"!POST": word}) == others
            either = [number for number, post in posts.items() if post in {"лиса", "7"}]
            assert names(portal, family, {"@POST": ["Лиса", "7"]}) == either


@settings(max_examples=40, deadline=None)
@given(WRITES)
def test_a_phone_finds_who_has_it_now(writes: list[tuple[str, int, str, str]]) -> None:
    """Phones are compared by their digits, 8 and +7 in front alike; what is gone is not found."""
    portal = small_portal()
    for one in (None, *writes):
        if one is not None:
            write(portal, *one)
        for phone in PHONES[:3]:
            params = {"type": "PHONE", "entity_type": "CONTACT", "values": [phone]}
            by_hand = [
                row["id"]
                for row in portal.store.rows("contact")
                if any(digits(entry["value"]) == digits(phone) for entry in row["fm"])
            ]
            found = portal.call("crm.duplicate.findbycomm", params)["result"]
            assert found == ({"CONTACT": by_hand} if by_hand else [])


@pytest.mark.parametrize("family", ["crm.item.list", "crm.contact.list"])
def test_conditions_joined_by_or_are_not_narrowed(family: str) -> None:
    """With `LOGIC` at the top a text is one of several ways to pass (`crm.item.list` only)."""
    portal = small_portal()
    write(portal, "update", 2, "Ёж", "")
    both = {"POST": "Ёж", "ID": 1, "LOGIC": "OR"}
    found = names(portal, family, both)
    assert found == ([1, 2] if family == "crm.item.list" else [])
