"""Filters of the practice portal, compared with the same conditions in plain Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.practice import PracticePortal
from b24batch.practice.filters import Target, compile_filter, split_key

Row = dict[str, Any]

_KINDS = {"sum": "integer", "name": "string", "flag": "boolean", "at": "datetime"}
_NAMES = ["Ёлка", "ёлка", "Anna", "anna b", "", None, "100%", "a_b"]
_DAYS = [f"2026-0{month}-1{day}T00:00:00+03:00" for month in (1, 2) for day in (0, 1)]
_ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "sum": st.sampled_from([None, 0, 1, 2, 2.5, 100]),
            "name": st.sampled_from(_NAMES),
            "flag": st.sampled_from(["Y", "N"]),
            "at": st.sampled_from([None, *_DAYS]),
        }
    ),
    min_size=1,
    max_size=12,
)
_WANTED = {
    "sum": st.sampled_from([1, 2, 2.5, 3, 100]),
    "name": st.sampled_from(["Ёлка", "ANNA", "a", "елка", "100%", "a_b"]),
    "flag": st.sampled_from(["Y", "N"]),
    "at": st.sampled_from(_DAYS),
}
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "": lambda value, wanted: value == wanted,
    "=": lambda value, wanted: value == wanted,
    "!": lambda value, wanted: value != wanted,
    "!=": lambda value, wanted: value != wanted,
    ">": lambda value, wanted: value is not None and value > wanted,
    ">=": lambda value, wanted: value is not None and value >= wanted,
    "<": lambda value, wanted: value is not None and value < wanted,
    "<=": lambda value, wanted: value is not None and value <= wanted,
    "@": lambda value, wanted: value in wanted,
    "!@": lambda value, wanted: value not in wanted,
    "%": lambda value, wanted: wanted in (value or ""),
    "!%": lambda value, wanted: wanted not in (value or ""),
    "><": lambda value, wanted: value is not None and wanted[0] <= value <= wanted[1],
}


def _find(name: str) -> Target | None:
    kind = _KINDS.get(name)
    return None if kind is None else Target(lambda record: record[name], kind)


def _folded(value: Any) -> Any:
    """Text is compared without regard to case."""
    if isinstance(value, list):
        return [_folded(item) for item in value]
    return value.casefold() if isinstance(value, str) else value


@st.composite
def _conditions(draw: st.DrawFn) -> tuple[str, str, Any]:
    field = draw(st.sampled_from(sorted(_KINDS)))
    operators = set(_COMPARE) - (set() if field == "name" else {"%", "!%"})
    operator = draw(st.sampled_from(sorted(operators)))
    count = {"@": (1, 3), "!@": (1, 3), "><": (2, 2)}.get(operator)
    if count is None:
        return operator, field, draw(_WANTED[field])
    return operator, field, draw(st.lists(_WANTED[field], min_size=count[0], max_size=count[1]))


def _as_text(value: Any) -> Any:
    """The value as a batch delivers it: every leaf is text."""
    return [str(item) for item in value] if isinstance(value, list) else str(value)


@given(_ROWS, st.lists(_conditions(), max_size=3), st.booleans(), st.booleans())
def test_conditions_find_what_plain_python_finds(
    rows: list[Row], conditions: list[tuple[str, str, Any]], strict: bool, as_text: bool
) -> None:
    """Every operator, on every kind of field, alone or joined by and, typed or as text."""
    by_key = {operator + field: (operator, field, value) for operator, field, value in conditions}
    sent = {key: _as_text(value) if as_text else value for key, (_, _, value) in by_key.items()}
    test = compile_filter(sent, _find, strict=strict)
    expected = [
        row
        for row in rows
        if all(
            _COMPARE[operator](_folded(row[field]), _folded(value))
            for operator, field, value in by_key.values()
        )
    ]
    assert list(filter(test, rows)) == expected


@given(_ROWS, st.lists(_conditions(), min_size=1, max_size=3), st.sampled_from(["or", "OR", "AND"]))
def test_nested_groups_join_by_their_own_logic(
    rows: list[Row], conditions: list[tuple[str, str, Any]], logic: str
) -> None:
    """Numeric keys hold groups, as a list or as an object; `logic` joins what stands beside it."""
    groups = [{operator + field: value} for operator, field, value in conditions]
    joined = any if logic.upper() == "OR" else all
    expected = [
        row
        for row in rows
        if joined(
            _COMPARE[operator](_folded(row[field]), _folded(value))
            for operator, field, value in conditions
        )
    ]
    numbered = {str(index): group for index, group in enumerate(groups)}
    for nested in ({"logic": logic, **numbered}, {"LOGIC": logic, **numbered}):
        assert list(filter(compile_filter(nested, _find, strict=True), rows)) == expected
        inside = compile_filter({"0": nested}, _find, strict=True)
        assert list(filter(inside, rows)) == expected


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("анна%", ["Анна", "Аннабель"]),
        ("%на", ["Анна", "Светлана"]),
        ("%лан%", ["Светлана"]),
        ("анн_", ["Анна"]),
        ("анна", ["Анна"]),
        ("50.%", ["50.%"]),
    ],
)
@pytest.mark.parametrize("prefix", ["=%", "%="])
def test_like_patterns(pattern: str, found: list[str], prefix: str) -> None:
    """`=%` takes `%` for any text and `_` for any character, and nothing else for special."""
    rows = [{"name": name} for name in ("Анна", "Аннабель", "Светлана", "50.%", "50x")]
    test = compile_filter({f"{prefix}name": pattern}, _find, strict=True)
    assert [row["name"] for row in rows if test(row)] == found
    opposite = compile_filter({f"!{prefix}name": pattern}, _find, strict=True)
    assert [row["name"] for row in rows if not opposite(row)] == found


@given(st.sampled_from(["sum", "name", "at"]), st.sampled_from(["", None]))
def test_an_empty_value_asks_for_empty_fields(name: str, empty: str | None) -> None:
    """`""` and null find fields that are empty, and turned round those that are not."""
    rows = [{"sum": None, "name": "", "at": None}, {"sum": 5, "name": "Ёж", "at": _DAYS[0]}]
    assert list(filter(compile_filter({name: empty}, _find, strict=True), rows)) == rows[:1]
    assert list(filter(compile_filter({f"!{name}": empty}, _find, strict=True), rows)) == rows[1:]


@given(
    st.sampled_from(["", "=", "!", "!=", "@", "!@", "%", "=%", "!%", "!=%", "><", ">", ">=", "<"])
)
def test_keys_are_split_at_the_longest_operator(prefix: str) -> None:
    """Name and direction of a key do not depend on how long its operator is."""
    _, negated, name = split_key(f"{prefix}companyId")
    assert (negated, name) == (prefix.startswith("!"), "companyId")


def _ids(answer: dict[str, Any]) -> list[int]:
    return [item["id"] for item in answer["result"]["items"]]


def test_item_filters_refuse_what_does_not_fit(practice_portal: PracticePortal) -> None:
    """`crm.item.list` refuses unknown names and unreadable values, also inside groups."""
    for conditions, text in (
        ({"titel": "x"}, "field 'titel' is not allowed in filter"),
        ({"0": {"logic": "OR", "0": {"!TITLE": "x"}}}, "field 'TITLE' is not allowed in filter"),
        ({">createdTime": "вчера"}, "field 'createdTime' has invalid value"),
        ({">id": {"a": 1}}, "field 'id' has invalid value"),
        ({"fm": "x"}, "field 'fm' is not allowed in filter"),
    ):
        params = {"entityTypeId": 4, "filter": conditions}
        answer = practice_portal.call("crm.item.list", params)
        assert answer["error"] == "INVALID_ARG_VALUE"
        assert answer["error_description"] == f"Invalid filter: {text}"


def test_older_filters_ignore_what_does_not_fit(practice_portal: PracticePortal) -> None:
    """In the older families a mistyped name, or an empty list, finds everything."""
    everything = practice_portal.call("crm.deal.list", {})["total"]
    for conditions in ({"TITEL": "x"}, {"ID": []}, {">DATE_CREATE": "вчера"}, {"0": {"ID": 1}}):
        answer = practice_portal.call("crm.deal.list", {"filter": conditions})
        assert answer["total"] == everything


def test_an_empty_list_finds_nothing_in_items(practice_portal: PracticePortal) -> None:
    """`in` over nothing is nothing, `not in` nothing is everything."""
    empty = {"entityTypeId": 2, "filter": {"@id": []}}
    assert practice_portal.call("crm.item.list", empty)["total"] == 0
    others = {"entityTypeId": 2, "filter": {"!@id": []}}
    assert practice_portal.call("crm.item.list", others)["total"] == 160


def test_a_record_in_place_of_a_value_asks_for_its_parts(practice_portal: PracticePortal) -> None:
    """What a broken reference puts into a filter is a list of values, containers being 1."""
    params = {"entityTypeId": 4, "filter": {"id": {"a": "7", "b": ["x"]}}}
    assert _ids(practice_portal.call("crm.item.list", params)) == [1, 7]


def test_lists_match_by_any_of_their_entries(practice_portal: PracticePortal) -> None:
    """A field with several values passes when one of them does."""
    fields = {"title": "Два контакта", "contactIds": [3, 5]}
    added = practice_portal.call("crm.item.add", {"entityTypeId": 2, "fields": fields})
    deal_id = added["result"]["item"]["id"]
    for wanted, hit in ((3, True), (5, True), ([4, 5], True), (4, False)):
        params = {"entityTypeId": 2, "filter": {"contactIds": wanted, ">=id": deal_id}}
        assert (deal_id in _ids(practice_portal.call("crm.item.list", params))) is hit


def test_contact_data_can_be_asked_for_in_the_older_families(
    practice_portal: PracticePortal,
) -> None:
    """`PHONE` and `EMAIL` compare with every number and address of a record."""
    phone = {"VALUE": "+7 495 000-11-22", "VALUE_TYPE": "WORK"}
    other = {"VALUE": "+1 212 555 0199", "VALUE_TYPE": "HOME"}
    fields = {"NAME": "Фёкла", "PHONE": [phone, other]}
    contact_id = practice_portal.call("crm.contact.add", {"fields": fields})["result"]
    for value in (phone["VALUE"], other["VALUE"]):
        answer = practice_portal.call("crm.contact.list", {"filter": {"PHONE": value}})
        assert str(contact_id) in [row["ID"] for row in answer["result"]]
