"""Casts of the practice portal, as PHP makes them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.practice import PracticePortal
from b24batch.practice.casts import as_list, as_map, is_numeric, number, to_flag, to_int, to_text
from b24batch.practice.fields import is_user_field, user_field_item, user_field_name
from b24batch.practice.moments import parse_moment


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12", 12),
        ("12abc", 12),
        (" 7", 7),
        ("-3.9", -3),
        ("1e3", 1000),
        ("abc", 0),
        ("", 0),
        (None, 0),
        (True, 1),
        (False, 0),
        (2.9, 2),
        ("٣", 0),
        ("99999999999999999999", 2**63 - 1),
        ("1e999", 0),
        (float("nan"), 0),
    ],
)
def test_scalars_are_cast_to_integers_by_their_numeric_beginning(value: Any, expected: int) -> None:
    """PHP's `(int)` reads digits as far as they go and gives 0 when there are none."""
    assert to_int(value) == expected


@given(
    st.one_of(st.lists(st.text(), min_size=1), st.dictionaries(st.text(), st.text(), min_size=1))
)
def test_a_container_is_the_integer_one(value: Any) -> None:
    """Any container that is not empty is cast to 1, an empty one to 0."""
    assert to_int(value) == 1
    assert (to_int([]), to_int({})) == (0, 0)


@given(st.one_of(st.integers(-(10**17), 10**17), st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_survive_as_text(value: float) -> None:
    """A number sent as text, as every batch sends it, is the same number again."""
    assert number(repr(value)) == value
    assert is_numeric(repr(value))


@pytest.mark.parametrize("value", ["", "abc", "12abc", "1 2", None, True, [], "0x1A", "٣"])
def test_what_is_not_numeric(value: Any) -> None:
    """Typed methods refuse what PHP's `is_numeric` refuses."""
    assert not is_numeric(value)


def test_numbers_that_no_64_bits_hold() -> None:
    """A longer integer is a float, as in PHP, and an infinite one is nothing to keep."""
    assert number(2**70) == number(str(2**70)) == float(2**70)
    assert isinstance(number("9" * 5000), int)
    assert [number(value) for value in (float("inf"), float("nan"), "1e400", 10**400)] == [0] * 4


def test_texts_and_flags() -> None:
    """Text of true is `1`, of null nothing, of a container `Array`; `Y`, `1`, `true` are yes."""
    assert [to_text(value) for value in (True, False, None, 5, 1.5, 2.0, [1], {})] == [
        *("1", "", "", "5", "1.5", "2", "Array", "Array")
    ]
    assert [to_flag(value) for value in ("Y", "y", "1", 1, True, "true")] == ["Y"] * 6
    assert [to_flag(value) for value in ("N", "0", 0, False, None, "да", [])] == ["N"] * 7


def test_both_spellings_of_an_array_are_one() -> None:
    """A list and an object with the keys 0, 1, ... are the same array."""
    assert as_map(["а", "б"]) == as_map({"0": "а", "1": "б"}) == {"0": "а", "1": "б"}
    assert as_list({"5": "а", "x": "б"}) == ["а", "б"]
    assert (as_list(None), as_list("а"), as_map("а")) == ([], ["а"], {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-31", "2026-01-31T00:00:00+03:00"),
        ("2026-01-31T10:00:00", "2026-01-31T10:00:00+03:00"),
        ("2026-01-31T10:00:00+00:00", "2026-01-31T13:00:00+03:00"),
        ("2026-01-31T10:00:00Z", "2026-01-31T13:00:00+03:00"),
        ("31.01.2026", "2026-01-31T00:00:00+03:00"),
        ("31.01.2026 10:05:06", "2026-01-31T10:05:06+03:00"),
        ("31.02.2026", None),
        ("завтра", None),
        ("Array", None),
        ("", None),
    ],
)
def test_moments_are_spelled_one_way(text: str, expected: str | None) -> None:
    """Days and times in ISO or in the portal's own format become one spelling, others none."""
    assert parse_moment(text) == expected


_PART = st.one_of(
    st.from_regex(r"[A-Z][A-Z0-9]{0,5}", fullmatch=True), st.integers(1, 999).map(str)
)


@given(st.lists(_PART, min_size=1, max_size=4))
def test_names_of_user_fields_go_both_ways(parts: list[str]) -> None:
    """The name of a user field in `crm.item.*` leads back to the original name."""
    original = "UF_CRM_" + "_".join(parts)
    assert is_user_field(original)
    assert is_user_field(user_field_item(original))
    assert user_field_name(user_field_item(original)) == original


def test_documented_names_of_user_fields() -> None:
    """The examples of the documentation: `ufCrm_1721244707107`, `ufCrm2_1639669411830`."""
    assert user_field_item("UF_CRM_1721244707107") == "ufCrm_1721244707107"
    assert user_field_item("UF_CRM_2_1639669411830") == "ufCrm2_1639669411830"


_BY_ID = [
    ("crm.item.get", {"entityTypeId": 2}, "id", lambda result: result["item"]["id"]),
    (
        "crm.item.update",
        {"entityTypeId": 2, "fields": {}},
        "id",
        lambda result: result["item"]["id"],
    ),
    ("crm.deal.get", {}, "id", lambda result: int(result["ID"])),
    ("crm.company.get", {}, "ID", lambda result: int(result["ID"])),
    ("crm.timeline.comment.get", {}, "id", lambda result: int(result["ID"])),
    ("tasks.task.get", {}, "taskId", lambda result: int(result["task"]["id"])),
    ("crm.product.get", {}, "id", lambda result: int(result["ID"])),
]


@pytest.mark.parametrize(("method", "params", "name", "found"), _BY_ID)
@pytest.mark.parametrize("wrong", [["а"], {"id": 7}, [[]], {"items": [], "total": 0}])
def test_a_container_as_id_acts_on_record_one(
    method: str, params: dict[str, Any], name: str, found: Any, wrong: Any
) -> None:
    """What an unresolved reference sends makes a method act on record 1, without an error."""
    answer = PracticePortal().call(method, {**params, name: wrong})
    assert found(answer["result"]) == 1


@pytest.mark.parametrize(("method", "params", "name"), [case[:3] for case in _BY_ID])
def test_an_empty_container_as_id_is_refused(
    method: str, params: dict[str, Any], name: str
) -> None:
    """An empty container is 0, and there is no record 0."""
    answer = PracticePortal().call(method, {**params, name: []})
    assert "error" in answer


def test_a_delete_through_a_broken_reference_takes_record_one() -> None:
    """The accident itself, through the batch server: a path past the end deletes deal 1."""
    portal = PracticePortal()
    cmd = {
        "found": "crm.deal.list?filter[TITLE]=нет такой&select[0]=ID&start=-1",
        "company": "crm.company.list?select[0]=ID",
        "gone": "crm.deal.delete?id=$result[company][500][ID]",
    }
    portal.handle("batch", {"cmd": cmd})
    ids = [deal["id"] for deal in portal.snapshot()["deal"]]
    assert 1 not in ids
    assert ids[0] == 2


def test_a_batch_delivers_text_and_a_single_call_keeps_types() -> None:
    """The same fields, sent as text or as JSON, make the same record."""
    one, two = PracticePortal(), PracticePortal()
    fields = {"title": "Ёлка", "opportunity": 1500.5, "opened": True, "companyId": 3}
    one.handle("crm.item.add", {"entityTypeId": 2, "fields": fields})
    query = "fields[title]=Ёлка&fields[opportunity]=1500.5&fields[opened]=1&fields[companyId]=3"
    two.handle("batch", {"cmd": {"a": f"crm.item.add?entityTypeId=2&{query}"}})
    assert one.snapshot() == two.snapshot()
    deal = one.snapshot()["deal"][-1]
    assert (deal["opportunity"], deal["opened"], deal["companyId"]) == (1500.5, "Y", 3)
