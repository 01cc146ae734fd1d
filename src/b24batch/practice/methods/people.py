"""Employees and departments."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer
from b24batch.practice.context import Context, Method
from b24batch.practice.fields import Schema
from b24batch.practice.filters import Target, compile_filter
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import classic_schema
from b24batch.practice.store import Record

__all__ = ["methods"]

_NOT_CONDITIONS = {"sort", "order", "filter", "admin_mode", "select", "image_resize", "start"}
_NUMBERS = {"SORT"}


def methods() -> tuple[Method, ...]:
    """Users and departments, all of them reading."""
    return (
        Method("user.current", _current, LooseParams),
        Method("user.get", _users, LooseParams),
        Method("profile", _profile, LooseParams),
        Method("department.get", _departments, LooseParams),
    )


def _found(context: Context, schema: Schema, params: LooseParams) -> list[Record]:
    """Rows by the conditions among the parameters themselves and in `FILTER`, in order.

    Text without an operator may be a pattern (`Iv%`); unknown names are ignored.
    """

    def target(name: str) -> Target | None:
        field = schema.by_classic.get(name.upper())
        if field is None:
            return None
        key, kind = field.name, field.kind
        return Target(lambda record: record[key], kind, pattern=kind == "string")

    named = {
        name: value for name, value in params.all.items() if name.lower() not in _NOT_CONDITIONS
    }
    where = compile_filter({**named, **params.array("filter")}, target, strict=False)
    order: list[Sorting] = []
    by = None if isinstance(params.get("sort"), (dict, list)) else target(params.text("sort"))
    if by is not None:
        order = [Sorting(by.read, params.text("order").upper() == "DESC")]
    return sort_records(filter(where, context.store.rows(schema.table)), order)


def _show_user(record: Record, select: list[str]) -> dict[str, Any]:
    names = {name.upper() for name in select}
    out: dict[str, Any] = {}
    for name, field in classic_schema("user").by_classic.items():
        if names and "*" not in names and name not in names:
            continue
        value = record[field.name]
        if name == "ACTIVE":
            out[name] = value == "Y"
        elif isinstance(value, list):
            out[name] = list(value)
        else:
            out[name] = "" if value is None else str(value)
    return out


def _current(context: Context, _params: LooseParams) -> Answer:
    record = context.store.find("user", context.user_id)
    return {"result": _show_user(record, []) if record is not None else []}


def _profile(context: Context, _params: LooseParams) -> Answer:
    record = context.store.find("user", context.user_id)
    if record is None:
        return {"result": []}
    names = ("ID", "NAME", "LAST_NAME", "PERSONAL_GENDER", "TIME_ZONE")
    return {"result": {**_show_user(record, list(names)), "ADMIN": record["id"] == 1}}


def _users(context: Context, params: LooseParams) -> Answer:
    found = _found(context, classic_schema("user"), params)
    select = params.names("select")
    return paged(found, params.start, lambda page: [_show_user(row, select) for row in page])


def _show_department(record: Record) -> dict[str, Any]:
    return {
        name: record[field.name] if name in _NUMBERS else str(record[field.name])
        for name, field in classic_schema("department").by_classic.items()
        if record[field.name] is not None
    }


def _departments(context: Context, params: LooseParams) -> Answer:
    found = _found(context, classic_schema("department"), params)
    return paged(found, params.start, lambda page: [_show_department(row) for row in page])
