"""Rows of goods of a record: all of them at once, in the older spelling and in the new one."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault, missing_value
from b24batch.practice.casts import as_list, as_map, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.methods.controllers import show_typed
from b24batch.practice.methods.shop_rules import owner_of_rows, product_row, rows_changed
from b24batch.practice.params import LooseParams, TypedParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_FAMILIES = {"lead": "L", "deal": "D", "quote": "Q"}
_TEXTS = {"id", "ownerId", "priceAccount"}


def methods() -> tuple[Method, ...]:
    """`get` and `set` of the older families, `set` and the rows to be paid of the new one."""
    older = [
        method
        for table, letter in _FAMILIES.items()
        for method in (
            Method(f"crm.{table}.productrows.get", _bind(_get, table, letter), LooseParams),
            Method(
                f"crm.{table}.productrows.set",
                _bind(_set, table, letter),
                LooseParams,
                writes=True,
            ),
        )
    ]
    return (
        *older,
        Method("crm.item.productrow.set", _set_typed, TypedParams, writes=True),
        Method("crm.item.productrow.getavailableforpayment", _unpaid, TypedParams),
    )


def _bind(action: Any, table: str, letter: str) -> Any:
    return functools.partial(action, table, letter)


def _rows(context: Context, letter: str, owner_id: int) -> list[Record]:
    rows = context.store.rows("product_row")
    return [row for row in rows if (row["ownerType"], row["ownerId"]) == (letter, owner_id)]


def _replace(context: Context, letter: str, owner_id: int, given: list[dict[str, Any]]) -> None:
    """Put rows in the place of all that a record has; its sum follows."""
    made = [_made(context, letter, owner_id, fields) for fields in given]
    for row in _rows(context, letter, owner_id):
        context.store.drop("product_row", row["id"])
    for row in made:
        context.store.keep("product_row", row)
    rows_changed(context, {"ownerType": letter, "ownerId": owner_id})


def _made(context: Context, letter: str, owner_id: int, fields: dict[str, Any]) -> Record:
    schema = table_schema("product_row")
    record = new_record(schema)
    record.update(read_fields(schema, fields, typed=True, fresh=True))
    record.update(ownerType=letter, ownerId=owner_id)
    product_row(context, record, fields)
    return record


def _owner_id(context: Context, table: str, params: LooseParams) -> int:
    owner_id = params.record_id()
    if context.store.find(table, owner_id) is None:
        raise Fault("", "Not found")
    return owner_id


def _get(table: str, letter: str, context: Context, params: LooseParams) -> Answer:
    owner_id = _owner_id(context, table, params)
    return {"result": [_show_old(row) for row in _rows(context, letter, owner_id)]}


def _show_old(row: Record) -> dict[str, Any]:
    fields = table_schema("product_row").fields
    shown = {
        field.classic: str(row[field.name]) if field.name in _TEXTS else row[field.name]
        for field in fields
    }
    return {**shown, "ORIGINAL_PRODUCT_NAME": row["productName"], "PRODUCT_DESCRIPTION": ""}


def _set(table: str, letter: str, context: Context, params: LooseParams) -> Answer:
    owner_id = _owner_id(context, table, params)
    by_classic = table_schema("product_row").by_classic
    given = [
        {
            by_classic[name.upper()].name: value
            for name, value in as_map(row).items()
            if name.upper() in by_classic
        }
        for row in params.array("rows").values()
    ]
    _replace(context, letter, owner_id, given)
    return {"result": True}


def _owner(context: Context, params: TypedParams) -> tuple[str, int]:
    if params.get("ownerType") is None:
        raise missing_value("ownerType")
    kind = owner_of_rows(context.store, to_text(params.get("ownerType")))
    owner_id = params.integer("ownerId")
    if context.store.find(kind.table, owner_id) is None:
        raise Fault("OWNER_NOT_FOUND", "Owner was not found")
    return kind.letter, owner_id


def _shown(context: Context, letter: str, owner_id: int) -> Answer:
    schema = table_schema("product_row")
    rows = _rows(context, letter, owner_id)
    return {"result": {"productRows": [show_typed(schema, row) for row in rows]}}


def _set_typed(context: Context, params: TypedParams) -> Answer:
    letter, owner_id = _owner(context, params)
    if params.get("productRows") is None:
        raise missing_value("productRows")
    given = [as_map(row) for row in as_list(params.array("productRows"))]
    _replace(context, letter, owner_id, given)
    return _shown(context, letter, owner_id)


def _unpaid(context: Context, params: TypedParams) -> Answer:
    return _shown(context, *_owner(context, params))
