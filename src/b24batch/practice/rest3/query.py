"""Lists of REST 3.0: conditions, order and pages, the same for every object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.listing import Sorting, sort_records
from b24batch.practice.moments import parse_moment
from b24batch.practice.rest3.faults import FaultV3
from b24batch.practice.rest3.objects import Dto, FieldV3, show
from b24batch.practice.rest3.params import ParamsV3
from b24batch.practice.store import Record

__all__ = ["PAGE", "listed_v3", "matching", "page_of", "sorted_by"]

PAGE = 50
LARGEST_PAGE = 1000

Test = Callable[[Record], bool]

_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda found, value: found == value,
    "!=": lambda found, value: found != value,
    ">": lambda found, value: found is not None and found > value,
    ">=": lambda found, value: found is not None and found >= value,
    "<": lambda found, value: found is not None and found < value,
    "<=": lambda found, value: found is not None and found <= value,
    "in": lambda found, value: found in value,
    "between": lambda found, value: found is not None and value[0] <= found <= value[1],
}


def listed_v3(context: Context, of: Dto, params: ParamsV3) -> dict[str, Any]:
    """The answer of a list method: a page of the records that match, in order, as selected."""
    where = matching(of, params.rows("filter"))
    order = [sorted_by(of, name, way) for name, way in params.map("order").items()]
    rows = [record for record in context.store.rows(of.table) if where(record)]
    rows = sort_records(rows, order) if order else rows
    select = params.rows("select")
    return {"items": [show(context, of, record, select) for record in page_of(rows, params)]}


def page_of(
    rows: list[Any], params: ParamsV3, *, usual: int = PAGE, most: int = LARGEST_PAGE
) -> list[Any]:
    """The part of a list that `pagination` asks for: `usual` from the beginning if it is silent.

    A page never has more than `most`. Raises FaultV3 for numbers that are none.
    """
    asked = params.map("pagination")
    numbers: dict[str, int] = {}
    for name, silent in (("limit", usual), ("page", 1), ("offset", 0)):
        value = asked.get(name, silent)
        if type(value) is not int or value < 0:
            text = f"Unable to recognize the pagination parameter `{name}`"
            raise FaultV3("INVALIDPAGINATIONEXCEPTION", text)
        numbers[name] = value
    limit = min(numbers["limit"] or usual, most)
    start = numbers["offset"] or (max(numbers["page"], 1) - 1) * limit
    return rows[start : start + limit]


def sorted_by(of: Dto, name: str, way: Any) -> Sorting:
    """How records are put in order by a field; raises FaultV3 where it or the way is unknown."""
    field = of.fields.get(name)
    if field is None or not field.sortable or str(way).upper() not in {"ASC", "DESC"}:
        raise FaultV3("INVALIDORDEREXCEPTION", f"Invalid order expression `{name}`")
    return Sorting(field.value, str(way).upper() == "DESC")


def matching(of: Dto, conditions: list[Any]) -> Test:
    """A test for records by a list of conditions, all of which must hold."""
    tests = [_condition(of, condition) for condition in conditions]
    return lambda record: all(test(record) for test in tests)


def _condition(of: Dto, condition: Any) -> Test:
    match condition:
        case {"logic": str(logic), "conditions": list(inner)} if logic.lower() in {"and", "or"}:
            tests = [_condition(of, one) for one in inner]
            holds = any if logic.lower() == "or" else all
            return lambda record: holds(test(record) for test in tests)
        case [name, list(values)]:
            return _test(of.field(name), "in", values)
        case [name, value]:
            return _test(of.field(name), "=", value)
        case [name, operator, value]:
            return _test(of.field(name), operator, value)
        case _:
            raise FaultV3("INVALIDFILTEREXCEPTION", "Invalid filter expression")


def _test(field: FieldV3, operator: Any, value: Any) -> Test:
    compare = _COMPARISONS.get(operator) if isinstance(operator, str) else None
    if compare is None:
        raise FaultV3("UNKNOWNFILTEROPERATOREXCEPTION", f"Unknown filter operator `{operator}`")
    if field.use != "both":
        text = f"Unable to recognize filter expression `{field.name}`"
        raise FaultV3("INVALIDFILTEREXCEPTION", text)
    many = operator in {"in", "between"}
    if many != isinstance(value, list) or (operator == "between" and len(value) != 2):
        raise _misfit(field)
    wanted = [_wanted(field, one) for one in value] if many else _wanted(field, value)
    return lambda record: compare(field.value(record), wanted)


def _wanted(field: FieldV3, value: Any) -> Any:
    """A value as records have it; raises FaultV3 for one of another type than the field."""
    if value is None:
        return None
    if field.type == "integer" and type(value) is int:
        return value
    if field.type == "boolean" and isinstance(value, bool):
        return value
    if field.type == "string" and isinstance(value, str):
        return value
    if field.type == "datetime" and isinstance(value, str):
        moment = parse_moment(value)
        if moment is not None:
            return moment
    raise _misfit(field)


def _misfit(field: FieldV3) -> FaultV3:
    text = f"The value for `{field.name}` must be of type {field.type}"
    name = "VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION"
    return FaultV3(name, text, validation=((field.name, text),))
