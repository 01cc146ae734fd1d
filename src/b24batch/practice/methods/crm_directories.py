"""Directories of the CRM: statuses, pipelines, types; and the search for duplicates."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.filters import Unfit, compile_filter, value_target
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams, TypedParams
from b24batch.practice.schemas import ENTITY_TYPES, classic_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record

__all__ = ["methods"]

_MOST_VALUES = 20
"""Values that `crm.duplicate.findbycomm` looks at, and ids it gives for one type."""

_SYMBOLS = {1: "L", 2: "D", 3: "C", 4: "CO", 7: "Q", 31: "SI", 1036: "T40c"}
_MEANINGS = {"S": "success", "F": "failure", None: "process"}


def methods() -> tuple[Method, ...]:
    """Everything that lists what records may hold."""
    return (
        Method("crm.status.list", _statuses, LooseParams),
        Method("crm.category.list", _categories, TypedParams),
        Method("crm.type.list", _types, TypedParams),
        Method("crm.enum.ownertype", _owner_types, LooseParams),
        Method("crm.duplicate.findbycomm", _find_by_contact, LooseParams),
    )


def _statuses(context: Context, params: LooseParams) -> Answer:
    """All rows at once, as the real method gives them: it has a total and no pages."""
    schema = classic_schema("status")
    rows = find_rows(schema, context.store.rows("status"), params)
    if not params.array("order"):
        rows.sort(key=lambda row: (row["entityId"], row["sort"]))
    shown = [_with_extra(row) for row in show_classic(schema, rows, ())]
    return {"result": shown, "total": len(shown)}


def _with_extra(row: dict[str, Any]) -> dict[str, Any]:
    if not row.get("COLOR"):
        return row
    meaning = _MEANINGS.get(row.get("SEMANTICS"), "process")
    return {**row, "EXTRA": {"SEMANTICS": meaning, "COLOR": row["COLOR"]}}


def _categories(context: Context, params: TypedParams) -> Answer:
    type_id = params.integer("entityTypeId")
    if type_id not in ENTITY_TYPES:
        raise Fault("NOT_FOUND", "Smart process not found")
    rows = [row for row in context.store.rows("category") if row["entityTypeId"] == type_id]
    if not rows:
        text = f"Entity type `{ENTITY_TYPES[type_id][1]}` is not supported"
        raise Fault("ENTITY_TYPE_NOT_SUPPORTED", text)
    shown = [{**row, "id": row["categoryId"]} for row in rows]
    for row in shown:
        del row["categoryId"]
    return {"result": {"categories": shown}, "total": len(shown)}


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


def _owner_types(_context: Context, _params: LooseParams) -> Answer:
    return {
        "result": [
            {
                "ID": type_id,
                "NAME": caption,
                "SYMBOL_CODE": table.upper(),
                "SYMBOL_CODE_SHORT": _SYMBOLS[type_id],
            }
            for type_id, (table, caption, _) in ENTITY_TYPES.items()
        ]
    }


def _find_by_contact(context: Context, params: LooseParams) -> Answer:
    """Ids of records by phone or e-mail; phones are compared by their digits alone."""
    kind = params.text("type").upper()
    if not kind:
        raise Fault("Communication type is not defined", "Parameter 'type' is required.")
    if kind not in {"PHONE", "EMAIL"}:
        text = f"Communication type '{kind}' is not supported in current context"
        raise Fault(text, "Parameter 'type' is not valid.")
    wanted = {_plain(kind, to_text(item)) for item in as_list(params.get("values"))[:_MOST_VALUES]}
    wanted.discard("")
    if not wanted:
        raise Fault("Communication values is not defined", "Parameter 'values' is required.")
    only = params.text("entity_type").upper()
    found: dict[str, list[int]] = {}
    for table in ("lead", "contact", "company"):
        ids = [
            record["id"]
            for record in context.store.rows(table)
            if only in ("", table.upper())
            and any(
                item["typeId"] == kind and _plain(kind, item["value"]) in wanted
                for item in record.get("fm", ())
            )
        ]
        if ids:
            found[table.upper()] = ids[:_MOST_VALUES]
    return {"result": found or []}


def _plain(kind: str, value: str) -> str:
    if kind == "EMAIL":
        return value.strip().casefold()
    return "".join(char for char in value if char.isdigit())
