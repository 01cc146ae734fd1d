"""Smart processes, the pipelines of all types, and the directories that name the types."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import number, to_flag, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import EntityType, entity_type, entity_types
from b24batch.practice.filters import Unfit, compile_filter, value_target
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.params import LooseParams, TypedParams
from b24batch.practice.pipelines import CATEGORY_FIELDS, SWITCHES, add_pipeline, drop_stages
from b24batch.practice.store import Record

__all__ = ["methods"]

_FIRST, _LAST = 1030, 2_000_000
_ADDRESSES = (("Street address", 1), ("Delivery address", 11), ("Legal address", 6))
_MODES = (("Classic CRM (with leads)", 1), ("Simple CRM (without leads)", 2))


def methods() -> tuple[Method, ...]:
    """Types and pipelines, and what lists them."""
    return (
        Method("crm.type.list", _types, TypedParams),
        Method("crm.type.get", _type, TypedParams),
        Method("crm.type.getbyentitytypeid", _type_by_number, TypedParams),
        Method("crm.type.add", _add_type, TypedParams, writes=True),
        Method("crm.type.update", _update_type, TypedParams, writes=True),
        Method("crm.type.delete", _delete_type, TypedParams, writes=True),
        Method("crm.category.list", _categories, TypedParams),
        Method("crm.category.get", _category, TypedParams),
        Method("crm.category.add", _add_category, TypedParams, writes=True),
        Method("crm.category.update", _update_category, TypedParams, writes=True),
        Method("crm.category.delete", _delete_category, TypedParams, writes=True),
        Method("crm.category.fields", _category_fields, TypedParams),
        Method("crm.enum.ownertype", _owner_types, LooseParams),
        Method("crm.enum.addresstype", functools.partial(_enumeration, _ADDRESSES), LooseParams),
        Method("crm.enum.settings.mode", functools.partial(_enumeration, _MODES), LooseParams),
        Method("crm.settings.mode.get", _mode, LooseParams),
    )


def _types(context: Context, params: TypedParams) -> Answer:
    rows = context.store.rows("type")
    target = value_target(rows)
    try:
        where = compile_filter(params.array("filter"), target, strict=True)
    except Unfit as fault:
        text = f"Invalid filter: field '{fault.name}' is not allowed in filter"
        raise Fault("INVALID_ARG_VALUE", text) from None
    order = []
    for name, direction in params.array("order").items():
        found = target(name)
        if found is not None:
            order.append(Sorting(found.read, to_text(direction).upper() == "DESC"))

    def show(page: list[Record]) -> dict[str, Any]:
        return {"types": [dict(row) for row in page]}

    return paged(sort_records(filter(where, rows), order), params.start, show)


def _whole_type(row: Record) -> Answer:
    empty: dict[str, list[Any]] = {"parent": [], "child": []}
    return {
        "result": {
            "type": {**row, "relations": empty, "linkedUserFields": [], "customSections": []}
        }
    }


def _type_row(context: Context, type_id: int) -> Record:
    return context.existing("type", type_id, "0", "Smart process not found")


def _type(context: Context, params: TypedParams) -> Answer:
    return _whole_type(_type_row(context, params.integer("id")))


def _type_by_number(context: Context, params: TypedParams) -> Answer:
    type_id = params.integer("entityTypeId")
    for row in context.store.rows("type"):
        if row["entityTypeId"] == type_id:
            return _whole_type(row)
    raise Fault("0", "Smart process not found")


def _add_type(context: Context, params: TypedParams) -> Answer:
    """A new smart process, with one pipeline of five stages; its number is even, as real ones."""
    given = params.array("fields", required=True)
    title = to_text(given.get("title"))
    if not title:
        raise Fault("0", 'Required field "TITLE" is not filled')
    taken = {row["entityTypeId"] for row in context.store.rows("type")}
    wanted = to_int(given.get("entityTypeId"))
    if wanted and (wanted % 2 or not _FIRST <= wanted <= _LAST or wanted in taken):
        raise Fault("INVALID_ARG_VALUE", "entityTypeId is out of allowed range")
    type_id = wanted or max(taken, default=_FIRST) + 2
    row: Record = {
        "title": title,
        "code": "",
        "createdBy": context.user_id,
        "entityTypeId": type_id,
        "customSectionId": None,
        **dict.fromkeys(SWITCHES, "N"),
        **{name: to_flag(given[name]) for name in SWITCHES if name in given},
        "isStagesEnabled": "Y",
        "createdTime": context.now,
        "updatedTime": context.now,
        "updatedBy": context.user_id,
    }
    context.store.keep("type", row)
    kind = entity_type(context.store, type_id)
    if kind is not None:
        add_pipeline(context.store, kind, {"name": "General", "isDefault": "Y"})
    return _whole_type(row)


def _update_type(context: Context, params: TypedParams) -> Answer:
    row = _type_row(context, params.integer("id"))
    given = params.array("fields")
    if "title" in given:
        row["title"] = to_text(given["title"]) or row["title"]
    row.update({name: to_flag(given[name]) for name in SWITCHES if name in given})
    row.update(updatedTime=context.now, updatedBy=context.user_id)
    return _whole_type(row)


def _delete_type(context: Context, params: TypedParams) -> Answer:
    """A smart process goes with its pipelines, if it has no items."""
    row = _type_row(context, params.integer("id"))
    kind = entity_type(context.store, row["entityTypeId"])
    if kind is not None and context.store.rows(kind.table):
        raise Fault("BX_ERROR", "Items of the smart process exist")
    for line in _pipelines(context, row["entityTypeId"]):
        if kind is not None:
            drop_stages(context.store, kind, line)
        context.store.drop("category", line["id"])
    context.store.drop("type", row["id"])
    return {"result": []}


def _kind(context: Context, params: TypedParams) -> EntityType:
    """The type that a call is about, which must have pipelines."""
    kind = entity_type(context.store, params.integer("entityTypeId"))
    if kind is None:
        raise Fault("NOT_FOUND", "Smart process not found")
    if not _pipelines(context, kind.id):
        text = f"Entity type `{kind.caption}` is not supported"
        raise Fault("ENTITY_TYPE_NOT_SUPPORTED", text)
    return kind


def _pipelines(context: Context, type_id: int) -> list[Record]:
    return [row for row in context.store.rows("category") if row["entityTypeId"] == type_id]


def _show_category(row: Record) -> dict[str, Any]:
    shown = {**row, "id": row["categoryId"]}
    del shown["categoryId"]
    return shown


def _categories(context: Context, params: TypedParams) -> Answer:
    rows = _pipelines(context, _kind(context, params).id)
    rows.sort(key=lambda row: row["sort"])
    return {"result": {"categories": [_show_category(row) for row in rows]}, "total": len(rows)}


def _category_row(context: Context, kind: EntityType, params: TypedParams) -> Record:
    number = params.integer("id")
    for row in _pipelines(context, kind.id):
        if row["categoryId"] == number:
            return row
    raise Fault("NOT_FOUND", "Element not found")


def _category(context: Context, params: TypedParams) -> Answer:
    kind = _kind(context, params)
    return {"result": {"category": _show_category(_category_row(context, kind, params))}}


def _add_category(context: Context, params: TypedParams) -> Answer:
    kind = _kind(context, params)
    given = params.array("fields", required=True)
    if not given.get("name"):
        raise Fault("0", "Field 'NAME' is required")
    row = add_pipeline(context.store, kind, given)
    if row["isDefault"] == "Y":
        _only_default(context, kind, row)
    return {"result": {"category": _show_category(row)}}


def _only_default(context: Context, kind: EntityType, chosen: Record) -> None:
    for row in _pipelines(context, kind.id):
        row["isDefault"] = "Y" if row is chosen else "N"


def _update_category(context: Context, params: TypedParams) -> Answer:
    kind = _kind(context, params)
    row = _category_row(context, kind, params)
    given = params.array("fields", required=True)
    if given.get("name"):
        row["name"] = to_text(given["name"])
    if "sort" in given:
        row["sort"] = int(number(given["sort"]))
    if to_flag(given.get("isDefault")) == "Y":
        _only_default(context, kind, row)
    return {"result": {"category": _show_category(row)}}


def _delete_category(context: Context, params: TypedParams) -> Answer:
    """A pipeline goes when no record is in it; the default one stays."""
    kind = _kind(context, params)
    row = _category_row(context, kind, params)
    code = "0" if kind.table == "deal" else "BX_ERROR"
    if row["isDefault"] == "Y":
        raise Fault(code, "Default deal category cannot be deleted")
    records = context.store.rows(kind.table)
    if any(record.get("categoryId") == row["categoryId"] for record in records):
        raise Fault(code, "Elements related to the funnel found")
    drop_stages(context.store, kind, row)
    context.store.drop("category", row["id"])
    return {"result": None}


def _category_fields(context: Context, params: TypedParams) -> Answer:
    _kind(context, params)
    return {"result": {"fields": {name: dict(about) for name, about in CATEGORY_FIELDS.items()}}}


def _owner_types(context: Context, _params: LooseParams) -> Answer:
    return {
        "result": [
            {
                "ID": kind.id,
                "NAME": kind.caption,
                "SYMBOL_CODE": kind.symbol,
                "SYMBOL_CODE_SHORT": kind.letter,
            }
            for kind in entity_types(context.store)
        ]
    }


def _enumeration(
    entries: tuple[tuple[str, int], ...], _context: Context, _params: LooseParams
) -> Answer:
    more = {"SYMBOL_CODE": None, "SYMBOL_CODE_SHORT": None}
    return {"result": [{"ID": place, "NAME": name, **more} for name, place in entries]}


def _mode(_context: Context, _params: LooseParams) -> Answer:
    """1: a CRM with leads."""
    return {"result": 1}
