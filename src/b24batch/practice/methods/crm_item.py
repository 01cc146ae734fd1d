"""`crm.item.*`: the universal methods, one family for every type of CRM record."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import item_schema
from b24batch.practice.fields import Schema, user_field_item
from b24batch.practice.filters import Target, Test, Unfit, compile_filter
from b24batch.practice.listing import Sorting, candidates, listed
from b24batch.practice.params import TypedParams
from b24batch.practice.rules import add_record, change_record, remove_record
from b24batch.practice.showing import describe_field, show_items
from b24batch.practice.store import Record

__all__ = ["methods", "read_order", "read_where"]


def methods() -> tuple[Method, ...]:
    """The six methods of the family."""
    return (
        Method("crm.item.list", _list, TypedParams),
        Method("crm.item.get", _get, TypedParams),
        Method("crm.item.add", _add, TypedParams, writes=True),
        Method("crm.item.update", _update, TypedParams, writes=True),
        Method("crm.item.delete", _delete, TypedParams, writes=True),
        Method("crm.item.fields", _fields, TypedParams),
    )


def _schema(context: Context, params: TypedParams) -> Schema:
    found = item_schema(context.store, params.integer("entityTypeId"))
    if found is None:
        raise Fault("NOT_FOUND", "Smart process not found")
    return found


def _record(context: Context, schema: Schema, params: TypedParams) -> Record:
    return context.existing(schema.table, params.integer("id"), "NOT_FOUND", "Element not found")


def _list(context: Context, params: TypedParams) -> Answer:
    schema = _schema(context, params)
    where = read_where(schema, params)
    order = read_order(schema, params)
    select, original = params.names("select"), params.flag("useOriginalUfNames")
    rows = candidates(context.store, schema, params.array("filter"), _target)

    def show(rows: list[Record]) -> dict[str, Any]:
        return {"items": show_items(context.store, schema, rows, select, original=original)}

    return listed(rows, where, order, params.start, show)


def read_where(schema: Schema, params: TypedParams) -> Test:
    """The test that `filter` describes; a name or value that does not fit is refused."""
    target = functools.partial(_target, schema)
    try:
        return compile_filter(params.array("filter"), target, strict=True)
    except Unfit as fault:
        what = "has invalid value" if fault.known else "is not allowed in filter"
        text = f"Invalid filter: field '{fault.name}' {what}"
        raise Fault("INVALID_ARG_VALUE", text) from None


def _target(schema: Schema, name: str) -> Target | None:
    field = schema.item_field(name)
    if field is None or field.kind == "crm_multifield":
        return None
    indexed = field.name if field.kind == "string" else ""
    return Target(_reader(field.name), field.kind, is_id=field.name == "id", field=indexed)


def read_order(schema: Schema, params: TypedParams) -> list[Sorting]:
    """The sortings of `order`; an unknown name or direction is refused."""
    out: list[Sorting] = []
    for name, value in params.array("order").items():
        field = schema.item_field(name)
        if field is None or field.kind == "crm_multifield":
            text = f"Invalid order: field '{name}' is not allowed in order"
            raise Fault("INVALID_ARG_VALUE", text)
        direction = to_text(value).upper()
        if direction not in {"ASC", "DESC"}:
            text = (
                "Invalid order: allowed sort directions are `ASC, DESC`. "
                f"But got '{to_text(value)}' for field '{name}'"
            )
            raise Fault("INVALID_ARG_VALUE", text)
        out.append(Sorting(_reader(field.name), direction == "DESC", field.name == "id"))
    return out


def _reader(name: str) -> Callable[[Record], Any]:
    return lambda record: record.get(name)


def _one(context: Context, schema: Schema, params: TypedParams, record: Record) -> Answer:
    original = params.flag("useOriginalUfNames")
    return {
        "result": {"item": show_items(context.store, schema, [record], (), original=original)[0]}
    }


def _get(context: Context, params: TypedParams) -> Answer:
    schema = _schema(context, params)
    return _one(context, schema, params, _record(context, schema, params))


def _add(context: Context, params: TypedParams) -> Answer:
    schema = _schema(context, params)
    given = params.array("fields", required=True)
    return _one(context, schema, params, add_record(context, schema, given, typed=True))


def _update(context: Context, params: TypedParams) -> Answer:
    schema = _schema(context, params)
    record = _record(context, schema, params)
    change_record(context, schema, record, params.array("fields", required=True), typed=True)
    return _one(context, schema, params, record)


def _delete(context: Context, params: TypedParams) -> Answer:
    schema = _schema(context, params)
    remove_record(context.store, schema, _record(context, schema, params))
    return {"result": []}


def _fields(context: Context, params: TypedParams) -> Answer:
    schema = _schema(context, params)
    shown = schema.by_item | {user_field_item(field.name): field for field in schema.user_fields}
    described = {name: describe_field(field, typed=True) for name, field in shown.items()}
    return {"result": {"fields": described}}
