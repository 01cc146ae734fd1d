"""REST 3.0 on the practice portal: log, working time, mail, follow-ups; and all that there is."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch import catalogue
from b24batch.practice import PracticePortal
from rest3_calls import asked, refused

FIELDS_OF = ("main.eventlog", "timeman.record")
INVALID = "VALIDATION_REQUESTVALIDATIONEXCEPTION"
READS: dict[str, dict[str, Any]] = {
    "main.eventlog.list": {},
    "main.eventlog.get": {"id": 3},
    "main.eventlog.tail": {"cursor": {"value": 60}},
    "timeman.record.list": {"filter": [["userId", 2]], "select": ["startTime", "duration"]},
    **{f"{family}.field.list": {} for family in FIELDS_OF},
    **{f"{family}.field.get": {"name": "userId"} for family in FIELDS_OF},
}


def unlike(shape: Any, value: Any, path: str = "result") -> list[str]:
    """Where a value is not as the catalogue shows; what it leaves open may be anything."""
    if value is None or shape in (None, "unknown"):
        return []
    if not isinstance(shape, dict):
        kinds = {"string": str, "number": (int, float), "boolean": bool, "null": type(None)}
        wanted = [kinds[word] for word in shape.split("|")]
        return [] if shape == "null" or any(isinstance(value, one) for one in wanted) else [path]
    if shape["type"] == "array":
        if not isinstance(value, list):
            return [path]
        inner = shape.get("items")
        return [bad for row in value for bad in unlike(inner, row, f"{path}[]")]
    if not isinstance(value, dict):
        return [path]
    keys = shape.get("keys", {})
    return [
        bad
        for key in keys
        if key in value
        for bad in unlike(keys[key], value[key], f"{path}.{key}")
    ]


@pytest.mark.parametrize("name", sorted(READS))
def test_an_answer_is_as_documented(name: str) -> None:
    """The keys of the documented answer are there, with values of its kinds."""
    known = catalogue.find_v3(name)
    assert known is not None
    result = asked(PracticePortal(), name, **READS[name])
    assert unlike(known.result, result) == []
    if isinstance(known.result, dict) and known.result["type"] == "object":
        assert set(known.result["keys"]) <= set(result)
        rows = result.get("items")
        assert rows is None or rows


def test_the_log_goes_on_behind_a_cursor() -> None:
    """Entries come after its value, in its order; its field is not for conditions."""
    portal = PracticePortal()
    body: dict[str, Any] = {"select": ["id"], "cursor": {"value": 61, "limit": 2}}
    assert asked(portal, "main.eventlog.tail", **body) == {"items": [{"id": 62}, {"id": 63}]}
    body["cursor"] = {"value": 3, "order": "DESC"}
    assert asked(portal, "main.eventlog.tail", **body) == {"items": [{"id": 2}, {"id": 1}]}
    body["filter"] = [["id", ">", 1]]
    assert refused(portal, "main.eventlog.tail", **body) == (400, "INVALIDFILTEREXCEPTION")
    body = {"cursor": {"limit": 0}}
    assert refused(portal, "main.eventlog.tail", **body) == (400, "INVALIDPAGINATIONEXCEPTION")


def test_working_time_is_told_of_one_person() -> None:
    """Somebody has to be named, one only; other fields than the time are not for conditions."""
    portal, name = PracticePortal(), "timeman.record.list"
    rows = asked(portal, name, filter=[["userId", 2]], order={"startTime": "DESC"})["items"]
    assert {row["userId"] for row in rows} == {2}
    assert [row["state"] for row in rows[:2]] == ["opened", "closed"]
    assert rows[0]["startTime"] > rows[1]["startTime"]
    span = ["startTime", "between", [rows[2]["startTime"], rows[1]["startTime"]]]
    assert len(asked(portal, name, filter=[["userId", 2], span])["items"]) == 2
    assert refused(portal, name, filter=[span]) == (400, INVALID)
    two = [["userId", 2], ["userId", 3]]
    assert refused(portal, name, filter=two) == (400, "INVALIDFILTEREXCEPTION")
    long = [["userId", 2], ["duration", ">", 1]]
    assert refused(portal, name, filter=long) == (400, "INVALIDFILTEREXCEPTION")


def test_fields_tell_what_they_are_for() -> None:
    """The flags of a field are those by which lists take it, its type the one of PHP."""
    portal = PracticePortal()
    rows = asked(
        portal, "timeman.record.field.list", select=["name", "type", "filterable", "sortable"]
    )
    assert rows["items"][:4] == [
        {"name": "id", "type": "int", "filterable": False, "sortable": True},
        {"name": "userId", "type": "int", "filterable": True, "sortable": True},
        {"name": "startTime", "type": "object", "filterable": True, "sortable": True},
        {"name": "endTime", "type": "object", "filterable": False, "sortable": True},
    ]
