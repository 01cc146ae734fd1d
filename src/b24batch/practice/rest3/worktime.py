"""`timeman.record.*`: when people worked."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.rest3.faults import FaultV3, invalid
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.objects import dto
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.rest3.query import listed_v3

__all__ = ["methods"]

_RECORD = "timeman.record"


def methods() -> tuple[MethodV3, ...]:
    """The records of one person at a time, and their fields."""
    params = "filter!array select:array order:object pagination:object"
    return (
        declared(f"{_RECORD}.list", _list, params, result="items", dto="WorkDto"),
        *field_methods(_RECORD, "WorkDto"),
    )


def _list(context: Context, params: ParamsV3) -> Any:
    """The records that match; whose they are has to be said, and one person only."""
    people = {str(people) for people in map(_person, params.rows("filter")) if people is not None}
    if not people:
        name = "filter.userId"
        raise invalid(name, f"Required field `{name}` is not specified")
    if len(people) > 1:
        text = "Unable to recognize filter expression `userId`"
        raise FaultV3("INVALIDFILTEREXCEPTION", text)
    return listed_v3(context, dto("WorkDto"), params)


def _person(condition: Any) -> Any:
    """Whom a condition asks for; None where it is about something else."""
    match condition:
        case ["userId", "=" | "in", value] | ["userId", value]:
            return value[0] if isinstance(value, list) and len(value) == 1 else value
        case _:
            return None
