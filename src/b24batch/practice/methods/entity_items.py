"""Items of an application's data storages."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_map, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.fields import Field
from b24batch.practice.filters import Target, compile_filter
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.methods.entity import existing_storage
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_PROPERTY = "PROPERTY_"


def methods() -> tuple[Method, ...]:
    """The four methods of items."""
    return (
        Method("entity.item.get", _get, LooseParams),
        Method("entity.item.add", _add, LooseParams, writes=True),
        Method("entity.item.update", _update, LooseParams, writes=True),
        Method("entity.item.delete", _delete, LooseParams, writes=True),
    )


def _target(name: str) -> Target | None:
    """A field of an item, or one of its properties as `PROPERTY_code`."""
    upper = name.upper()
    if upper.startswith(_PROPERTY):
        code = upper.removeprefix(_PROPERTY)
        return Target(lambda row: row["properties"].get(code), "string")
    field: Field | None = table_schema("storage_item").by_classic.get(upper)
    if field is None:
        return None
    key = field.name
    return Target(lambda row: row[key], field.kind)


def _get(context: Context, params: LooseParams) -> Answer:
    """Items of one storage, by filter and order, with the values of their properties."""
    storage = existing_storage(context, params)
    where = compile_filter(params.array("FILTER"), _target, strict=False)
    order = [
        Sorting(found.read, to_text(direction).upper() == "DESC")
        for name, direction in params.array("SORT").items()
        if (found := _target(name)) is not None
    ]
    rows = [row for row in context.store.rows("storage_item") if row["entity"] == storage["entity"]]
    rows = sort_records(filter(where, rows), order)
    return paged(rows, params.start, lambda page: [_show(row) for row in page])


def _show(row: Record) -> dict[str, Any]:
    shown = show_classic(table_schema("storage_item"), [row], (), whole=True)[0]
    return {**shown, "PROPERTY_VALUES": dict(row["properties"]) or []}


def _properties(context: Context, storage: Record, params: LooseParams) -> dict[str, str]:
    """Given values of the properties that the storage has."""
    rows = context.store.rows("storage_property")
    known = {row["property"].upper() for row in rows if row["entity"] == storage["entity"]}
    given = as_map(params.get("PROPERTY_VALUES"))
    return {name.upper(): to_text(v) for name, v in given.items() if name.upper() in known}


def _given(params: LooseParams) -> dict[str, Any]:
    schema = table_schema("storage_item")
    return read_fields(schema, params.all, typed=False, fresh=False)


def _add(context: Context, params: LooseParams) -> Answer:
    storage = existing_storage(context, params)
    row = new_record(table_schema("storage_item"))
    row.update(_given(params), entity=storage["entity"])
    row["properties"] = _properties(context, storage, params)
    stamp_new(context, row)
    return {"result": context.store.keep("storage_item", row)}


def _item(context: Context, storage: Record, params: LooseParams) -> Record:
    number = to_int(params.get("ID"))
    if number <= 0:
        raise Fault("ERROR_ARGUMENT", "Argument 'ID' is null or empty")
    found = context.store.find("storage_item", number)
    if found is None or found["entity"] != storage["entity"]:
        raise Fault("ERROR_ITEM_NOT_FOUND", "Item not found")
    return found


def _update(context: Context, params: LooseParams) -> Answer:
    storage = existing_storage(context, params)
    row = _item(context, storage, params)
    row.update(_given(params))
    row["properties"] |= _properties(context, storage, params)
    stamp_change(context, row)
    return {"result": True}


def _delete(context: Context, params: LooseParams) -> Answer:
    row = _item(context, existing_storage(context, params), params)
    return {"result": context.store.drop("storage_item", row["id"])}
