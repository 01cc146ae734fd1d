"""Currencies, pipelines as the older methods name them, stage histories, imports, traces."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, as_map, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import entity_type, item_schema, stage_directory
from b24batch.practice.filters import Target, compile_filter
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.methods.crm_classic import find_rows, given_fields
from b24batch.practice.params import LooseParams, TypedParams
from b24batch.practice.rules import add_record
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import describe_field, show_classic
from b24batch.practice.stamps import stamp_change
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_MOST_IMPORTED = 20
_TYPES_OF_MOVES = {"first": 1, "between": 2, "last": 3}


def methods() -> tuple[Method, ...]:
    """Small families of the CRM."""
    return (
        Method("crm.currency.list", _currencies, LooseParams),
        Method("crm.currency.get", _currency, LooseParams),
        Method("crm.currency.add", _add_currency, LooseParams, writes=True),
        Method("crm.currency.update", _update_currency, LooseParams, writes=True),
        Method("crm.currency.delete", _delete_currency, LooseParams, writes=True),
        Method("crm.currency.fields", _currency_fields, LooseParams),
        Method("crm.currency.base.get", _base, LooseParams),
        Method("crm.dealcategory.list", _pipelines, LooseParams),
        Method("crm.dealcategory.get", _pipeline, LooseParams),
        Method("crm.dealcategory.stage.list", _stages, LooseParams),
        Method("crm.stagehistory.list", _history, TypedParams),
        Method("crm.item.import", _import, TypedParams, writes=True),
        Method("crm.item.batchimport", _import_many, TypedParams, writes=True),
        Method("crm.tracking.trace.add", _trace, LooseParams, writes=True),
        Method("crm.tracking.trace.delete", _delete_trace, LooseParams, writes=True),
    )


def _currencies(context: Context, params: LooseParams) -> Answer:
    """All currencies at once, as the real method gives them."""
    schema = table_schema("currency")
    rows = find_rows(schema, context.store.rows("currency"), params)
    return {"result": [_show_currency(row) for row in rows], "total": len(rows)}


def _show_currency(row: Record) -> dict[str, Any]:
    shown = show_classic(table_schema("currency"), [row], ())[0]
    return {**shown, "AMOUNT": f"{row['amount']:.4f}"}


def _row(context: Context, params: LooseParams) -> Record:
    code = params.text("id").upper()
    for row in context.store.rows("currency"):
        if row["currency"] == code:
            return row
    raise Fault("ERROR_CODE", "Currency is not found")


def _currency(context: Context, params: LooseParams) -> Answer:
    row = _row(context, params)
    names = ("FORMAT_STRING", "FULL_NAME", "DEC_POINT", "THOUSANDS_SEP", "DECIMALS")
    shown = _show_currency(row)
    return {"result": {**shown, "LANG": {"en": {name: shown[name] for name in names}}}}


def _add_currency(context: Context, params: LooseParams) -> Answer:
    schema, given = table_schema("currency"), given_fields(params)
    row = new_record(schema)
    row.update(read_fields(schema, given, typed=False, fresh=True))
    code = row["currency"] = to_text(row["currency"]).upper()
    if len(code) != 3 or not code.isalpha():
        raise Fault("", "The field CURRENCY is not defined or invalid.")
    if any(one["currency"] == code for one in context.store.rows("currency")):
        raise Fault("", f"Currency {code} already exists.")
    row["fullName"] = row["fullName"] or code
    stamp_change(context, row)
    context.store.keep("currency", row)
    return {"result": code}


def _update_currency(context: Context, params: LooseParams) -> Answer:
    row, schema = _row(context, params), table_schema("currency")
    row.update(read_fields(schema, given_fields(params), typed=False, fresh=False))
    stamp_change(context, row)
    return {"result": True}


def _delete_currency(context: Context, params: LooseParams) -> Answer:
    row = _row(context, params)
    if row["base"] == "Y":
        raise Fault("ERROR_CODE", "Base currency cannot be deleted")
    return {"result": context.store.drop("currency", row["id"])}


def _currency_fields(_context: Context, _params: LooseParams) -> Answer:
    fields = table_schema("currency").by_classic
    return {"result": {name: describe_field(field, typed=False) for name, field in fields.items()}}


def _base(context: Context, _params: LooseParams) -> Answer:
    rows = context.store.rows("currency")
    return {"result": next((row["currency"] for row in rows if row["base"] == "Y"), "")}


def _of_deals(context: Context) -> list[Record]:
    """Pipelines of deals but the first, which has no number in the older methods."""
    rows = context.store.rows("category")
    return [row for row in rows if row["entityTypeId"] == 2 and row["categoryId"]]


def _show_pipeline(row: Record) -> dict[str, str]:
    return {
        "ID": str(row["categoryId"]),
        "NAME": row["name"],
        "SORT": str(row["sort"]),
        "IS_LOCKED": "N",
    }


def _pipelines(context: Context, params: LooseParams) -> Answer:
    rows = _of_deals(context)
    return paged(rows, params.start, lambda page: [_show_pipeline(row) for row in page])


def _pipeline(context: Context, params: LooseParams) -> Answer:
    number = params.record_id()
    for row in _of_deals(context):
        if row["categoryId"] == number:
            return {"result": _show_pipeline(row)}
    raise Fault("", "Not found")


def _stages(context: Context, params: LooseParams) -> Answer:
    number = to_int(params.get("id"))
    directory = f"DEAL_STAGE_{number}" if number else "DEAL_STAGE"
    rows = [row for row in context.store.rows("status") if row["entityId"] == directory]
    rows.sort(key=lambda row: row["sort"])
    return {
        "result": [
            {"NAME": row["name"], "SORT": row["sort"], "STATUS_ID": row["statusId"]} for row in rows
        ]
    }


def _history(context: Context, params: TypedParams) -> Answer:
    """Stages that records came to: the one they began with, and the one they are in.

    A practice portal keeps no more of it than the records themselves show.
    """
    schema = item_schema(context.store, params.integer("entityTypeId"))
    if schema is None or not schema.stages:
        raise Fault("ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported")
    statuses = context.store.rows("status")
    moves: list[Record] = []
    for record in context.store.rows(schema.table):
        directory = stage_directory(schema, record)
        first = next((row for row in statuses if row["entityId"] == directory), None)
        if first is not None:
            moves += _moves(record, first)
    for number, move in enumerate(moves, 1):
        move["ID"] = number
    where = compile_filter(params.array("filter"), _move_target, strict=False)
    order = [
        Sorting(found.read, to_text(direction).upper() == "DESC")
        for name, direction in params.array("order").items()
        if (found := _move_target(name)) is not None
    ]
    rows = sort_records(filter(where, moves), order)
    return paged(rows, params.start, lambda page: {"items": page})


def _moves(record: Record, first: Record) -> list[Record]:
    move = {"ID": 0, "OWNER_ID": record["id"], "CATEGORY_ID": record.get("categoryId") or 0}
    begun = {
        **move,
        "TYPE_ID": _TYPES_OF_MOVES["first"],
        "CREATED_TIME": record["createdTime"],
        "STAGE_SEMANTIC_ID": first["semantics"] or "P",
        "STAGE_ID": first["statusId"],
    }
    if record["stageId"] == first["statusId"]:
        return [begun]
    semantics = record.get("stageSemanticId") or "P"
    kind = "between" if semantics == "P" else "last"
    moved = {
        **move,
        "TYPE_ID": _TYPES_OF_MOVES[kind],
        "CREATED_TIME": record.get("movedTime") or record["updatedTime"],
        "STAGE_SEMANTIC_ID": semantics,
        "STAGE_ID": record["stageId"],
    }
    return [begun, moved]


def _move_target(name: str) -> Target | None:
    kinds = {"CREATED_TIME": "datetime", "STAGE_ID": "string", "STAGE_SEMANTIC_ID": "string"}
    known = {"ID", "TYPE_ID", "OWNER_ID", "CATEGORY_ID", *kinds}
    if name not in known:
        return None
    return Target(lambda row: row[name], kinds.get(name, "integer"))


def _import(context: Context, params: TypedParams) -> Answer:
    """Like an add, but who made the record and when may be given with it."""
    made = _imported(context, params, params.array("fields", required=True))
    return {"result": {"item": {"id": made["id"]}}}


def _imported(context: Context, params: TypedParams, given: dict[str, Any]) -> Record:
    schema = item_schema(context.store, params.integer("entityTypeId"))
    if schema is None or entity_type(context.store, schema.type_id) is None:
        raise Fault("NOT_FOUND", "Smart process not found")
    record = add_record(context, schema, given, typed=True)
    for name in ("createdTime", "createdBy", "updatedTime", "updatedBy", "movedTime", "movedBy"):
        if name in record and given.get(name):
            value = given[name]
            record[name] = to_int(value) if name.endswith("By") else to_text(value)
    return record


def _import_many(context: Context, params: TypedParams) -> Answer:
    """Several records, each with its own answer or error."""
    rows = as_list(params.array("data", required=True))
    if len(rows) > _MOST_IMPORTED:
        raise Fault("MAX_IMPORT_BATCH_SIZE_EXCEEDED", "Max batch size exceeded")
    items: list[dict[str, Any]] = []
    for row in rows:
        try:
            items.append({"item": {"id": _imported(context, params, as_map(row))["id"]}})
        except Fault as fault:
            items.append(fault.answer())
    return {"result": {"items": items}}


def _trace(context: Context, params: LooseParams) -> Answer:
    """Where a client came from, kept for the records that it led to."""
    owners = [as_map(item) for item in as_list(params.get("ENTITIES"))]
    row: Record = {"trace": params.text("TRACE"), "entities": owners, "created": context.now}
    return {"result": context.store.keep("trace", row)}


def _delete_trace(context: Context, params: LooseParams) -> Answer:
    if not context.store.drop("trace", to_int(params.get("ID"))):
        raise Fault("", "Trace not found")
    return {"result": True}
