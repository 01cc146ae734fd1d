"""Look-ups by text and by contact data find what looking at every record would find."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24batch.practice import PracticePortal

WORDS = st.sampled_from(["Ёж", "ёж", "ЁЖ", "Лиса", "a%", "", "7"])
PHONES = st.sampled_from(["+7 495 000-00-01", "84950000001", "495-0000001", "abc", ""])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.just(0), WORDS, PHONES),
        st.tuples(st.just("update"), st.integers(1, 4), WORDS, PHONES),
        st.tuples(st.just("delete"), st.integers(1, 4), WORDS, PHONES),
        st.tuples(st.just("find"), st.just(0), WORDS, PHONES),
    ),
    max_size=12,
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


@settings(max_examples=40, deadline=None)
@given(STEPS, st.sampled_from(["crm.item.list", "crm.contact.list"]))
def test_a_text_finds_what_has_it_now(steps: list[tuple[str, int, str, str]], family: str) -> None:
    """After any writes a filter by a text finds the records that have it, and no others."""
    portal = small_portal()
    for verb, number, word, phone in steps:
        if verb != "find":
            write(portal, verb, number, word, phone)
            continue
        rows = portal.store.rows("contact")
        by_hand = [row["id"] for row in rows if (row["post"] or "").casefold() == word.casefold()]
        assert names(portal, family, {"POST": word}) == by_hand
        assert set(names(portal, family, {"POST": [word, "Лиса"]})) >= set(by_hand)
        others = [row["id"] for row in rows if row["id"] not in by_hand]
        assert names(portal, family, {"!POST": word}) == others


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_a_phone_finds_who_has_it_now(steps: list[tuple[str, int, str, str]]) -> None:
    """Phones are compared by their digits, with 8 or +7 in front; what was removed is not found."""
    portal = small_portal()

    def digits(value: str) -> str:
        plain = "".join(char for char in value if char.isdigit())
        return "7" + plain[1:] if len(plain) == 11 and plain[0] == "8" else plain

    for verb, number, word, phone in steps:
        if verb != "find":
            write(portal, verb, number, word, phone)
            continue
        params = {"type": "PHONE", "entity_type": "CONTACT", "values": [phone]}
        answer = portal.call("crm.duplicate.findbycomm", params)
        by_hand = [
            row["id"]
            for row in portal.store.rows("contact")
            if any(
                entry["typeId"] == "PHONE" and digits(entry["value"]) == digits(phone)
                for entry in row["fm"]
            )
        ]
        if not digits(phone):
            assert answer["error"] == "Communication values is not defined"
        else:
            assert answer["result"] == ({"CONTACT": by_hand} if by_hand else [])


@pytest.mark.parametrize("family", ["crm.item.list", "crm.contact.list"])
def test_conditions_joined_by_or_are_not_narrowed(family: str) -> None:
    """With `LOGIC` at the top a text is one of several ways to pass (`crm.item.list` only)."""
    portal = small_portal()
    write(portal, "update", 2, "Ёж", "")
    both = {"POST": "Ёж", "ID": 1, "LOGIC": "OR"}
    found = names(portal, family, both)
    assert found == ([1, 2] if family == "crm.item.list" else [])
