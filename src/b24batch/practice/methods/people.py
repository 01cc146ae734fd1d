"""Employees and departments."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.fields import Schema
from b24batch.practice.filters import Target, compile_filter
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_NOT_CONDITIONS = {"sort", "order", "filter", "admin_mode", "select", "image_resize", "start"}
_NUMBERS = {"SORT"}


def methods() -> tuple[Method, ...]:
    """Users and departments."""
    return (
        Method("user.current", _current, LooseParams),
        Method("user.get", _users, LooseParams),
        Method("profile", _profile, LooseParams),
        Method("user.search", _users, LooseParams),
        Method("user.fields", functools.partial(_captions, "user"), LooseParams),
        Method("user.admin", _is_admin, LooseParams),
        Method("user.add", _add_user, LooseParams, writes=True),
        Method("user.update", _update_user, LooseParams, writes=True),
        Method("department.get", _departments, LooseParams),
        Method("department.fields", functools.partial(_captions, "department"), LooseParams),
        Method("department.add", _add_department, LooseParams, writes=True),
        Method("department.update", _update_department, LooseParams, writes=True),
        Method("department.delete", _delete_department, LooseParams, writes=True),
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
    for name, field in table_schema("user").by_classic.items():
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
    found = _found(context, table_schema("user"), params)
    select = params.names("select")
    return paged(found, params.start, lambda page: [_show_user(row, select) for row in page])


def _show_department(record: Record) -> dict[str, Any]:
    return {
        name: record[field.name] if name in _NUMBERS else str(record[field.name])
        for name, field in table_schema("department").by_classic.items()
        if record[field.name] is not None
    }


def _departments(context: Context, params: LooseParams) -> Answer:
    found = _found(context, table_schema("department"), params)
    return paged(found, params.start, lambda page: [_show_department(row) for row in page])


def _captions(table: str, _context: Context, _params: LooseParams) -> Answer:
    fields = table_schema(table).by_classic
    return {"result": {name: field.title for name, field in fields.items()}}


def _is_admin(context: Context, _params: LooseParams) -> Answer:
    return {"result": context.user_id == 1}


def _given(table: str, params: LooseParams) -> dict[str, Any]:
    given = {name: value for name, value in params.all.items() if name.upper() != "ID"}
    return read_fields(table_schema(table), given, typed=False, fresh=True)


def _add_user(context: Context, params: LooseParams) -> Answer:
    """A new employee, or somebody from outside, with an address that nobody has."""
    record = new_record(table_schema("user"))
    record.update(_given("user", params))
    if "@" not in to_text(record["email"]):
        raise Fault("ERROR_ARGUMENT", "Wrong email")
    mails = {to_text(row["email"]).casefold() for row in context.store.rows("user")}
    if record["email"].casefold() in mails:
        raise Fault("ERROR_CORE", f"User with email {record['email']} already exists")
    record.update(dateRegister=context.now, userType="employee", timeZone="")
    return {"result": context.store.keep("user", record)}


def _one(table: str, context: Context, params: LooseParams) -> Record:
    return context.existing(
        table, to_int(params.get("ID")), "ERROR_CORE", f"{table.capitalize()} not found"
    )


def _update_user(context: Context, params: LooseParams) -> Answer:
    _one("user", context, params).update(_given("user", params))
    return {"result": True}


def _add_department(context: Context, params: LooseParams) -> Answer:
    record = {"sort": 500, "ufHead": None, **_given("department", params)}
    if not record.get("name"):
        raise Fault("ERROR_CORE", "Department name is not specified")
    parent = record.get("parent")
    if not parent or context.store.find("department", parent) is None:
        raise Fault("ERROR_CORE", "Parent department is not found")
    return {"result": context.store.keep("department", record)}


def _update_department(context: Context, params: LooseParams) -> Answer:
    _one("department", context, params).update(_given("department", params))
    return {"result": True}


def _delete_department(context: Context, params: LooseParams) -> Answer:
    """A department that has no others below it."""
    record = _one("department", context, params)
    if any(row["parent"] == record["id"] for row in context.store.rows("department")):
        raise Fault("ERROR_CORE", "Department has subdepartments")
    return {"result": context.store.drop("department", record["id"])}
