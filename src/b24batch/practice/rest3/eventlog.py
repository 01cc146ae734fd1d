"""`main.eventlog.*`: what has happened on the portal, which is seeded and stays as it is."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.listing import sort_records
from b24batch.practice.rest3.faults import FaultV3, not_found
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.objects import dto, show
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.rest3.query import PAGE, listed_v3, matching, sorted_by

__all__ = ["methods"]

_LOG = "main.eventlog"
_LIST = "select:array filter:array order:object pagination:object"


def methods() -> tuple[MethodV3, ...]:
    """The log as a list, one entry, and what has come since an entry."""
    of = "LogDto"
    return (
        declared(f"{_LOG}.list", _list, _LIST, result="items", dto=of),
        declared(f"{_LOG}.get", _get, "id!integer select:array", result="item", dto=of),
        declared(
            f"{_LOG}.tail",
            _tail,
            "select:array filter:array cursor:object",
            result="items",
            dto=of,
        ),
        *field_methods(_LOG, of),
    )


def _list(context: Context, params: ParamsV3) -> Any:
    return listed_v3(context, dto("LogDto"), params)


def _get(context: Context, params: ParamsV3) -> Any:
    record = context.store.find("event_log", params.integer("id"))
    if record is None:
        raise not_found(params.get("id"))
    return {"item": show(context, dto("LogDto"), record, params.rows("select"))}


def _tail(context: Context, params: ParamsV3) -> Any:
    """Entries beyond the value of the cursor, in the order of its field."""
    of, cursor = dto("LogDto"), params.map("cursor")
    name, way = cursor.get("field", "id"), str(cursor.get("order", "ASC")).upper()
    for condition in params.rows("filter"):
        if isinstance(condition, list) and condition[:1] == [name]:
            told = f"Cursor field {name} cannot be used at filter."
            text = f"Unable to recognize filter expression `{told}`"
            raise FaultV3("INVALIDFILTEREXCEPTION", text)
    limit = cursor.get("limit", PAGE)
    if type(limit) is not int or limit <= 0:
        text = f"Unable to recognize the pagination parameter `{limit}`"
        raise FaultV3("INVALIDPAGINATIONEXCEPTION", text)
    order = [sorted_by(of, name, way)]
    start = cursor.get("value", 0 if name == "id" and way == "ASC" else None)
    beyond = [] if start is None else [[name, "<" if way == "DESC" else ">", start]]
    where = matching(of, [*params.rows("filter"), *beyond])
    rows = sort_records([row for row in context.store.rows(of.table) if where(row)], order)
    select = params.rows("select")
    return {"items": [show(context, of, row, select) for row in rows[:limit]]}
