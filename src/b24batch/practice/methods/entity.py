"""Data storages of applications and the properties of their items."""

from __future__ import annotations

import re
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_int
from b24batch.practice.context import Context, Method
from b24batch.practice.params import LooseParams
from b24batch.practice.store import Record

__all__ = ["existing_storage", "methods"]

_LONGEST = 20
_NOT_IN_CODES = re.compile(r"[^A-Za-z0-9_]")
_TYPES = {"S", "N", "F"}


def methods() -> tuple[Method, ...]:
    """Storages, and the properties of the items in them."""
    return (
        Method("entity.add", _add, LooseParams, writes=True),
        Method("entity.get", _get, LooseParams),
        Method("entity.update", _update, LooseParams, writes=True),
        Method("entity.delete", _delete, LooseParams, writes=True),
        Method("entity.item.property.add", _add_property, LooseParams, writes=True),
        Method("entity.item.property.get", _get_property, LooseParams),
        Method("entity.item.property.delete", _delete_property, LooseParams, writes=True),
    )


def _code(params: LooseParams, name: str) -> str:
    """A code with what is not allowed in one taken out; nothing left is an error."""
    code = _NOT_IN_CODES.sub("", params.text(name))
    if not code:
        raise Fault("ERROR_ARGUMENT", f"Argument '{name}' is null or empty")
    if len(code) > _LONGEST:
        text = f"Entity code is too long. Max length is {_LONGEST} characters."
        raise Fault("ERROR_ARGUMENT", text)
    return code


def _storage(context: Context, code: str) -> Record | None:
    rows = context.store.rows("storage")
    return next((row for row in rows if row["entity"] == code), None)


def existing_storage(context: Context, params: LooseParams) -> Record:
    """The storage that `ENTITY` names; raises Fault for none."""
    found = _storage(context, _code(params, "ENTITY"))
    if found is None:
        raise Fault("ERROR_ENTITY_NOT_FOUND", "Entity not found")
    return found


def _show(row: Record) -> dict[str, str]:
    return {
        "ID": str(row["id"]),
        "IBLOCK_TYPE_ID": "rest_entity",
        "ENTITY": row["entity"],
        "NAME": row["name"],
    }


def _add(context: Context, params: LooseParams) -> Answer:
    code, name = _code(params, "ENTITY"), params.text("NAME")
    if not name:
        raise Fault("ERROR_ARGUMENT", "Argument 'NAME' is null or empty")
    if _storage(context, code) is not None:
        raise Fault("ERROR_ENTITY_ALREADY_EXISTS", "Entity already exists")
    context.store.keep("storage", {"entity": code, "name": name})
    return {"result": True}


def _get(context: Context, params: LooseParams) -> Answer:
    if params.get("ENTITY") is None:
        return {"result": [_show(row) for row in context.store.rows("storage")]}
    return {"result": _show(existing_storage(context, params))}


def _update(context: Context, params: LooseParams) -> Answer:
    """Another name or another code, under which its properties and items go on."""
    storage = existing_storage(context, params)
    if params.get("ENTITY_NEW") is not None:
        code = _code(params, "ENTITY_NEW")
        if _storage(context, code) is not None:
            raise Fault("ERROR_ENTITY_ALREADY_EXISTS", "Entity already exists")
        for table in ("storage_property", "storage_item", "storage"):
            for row in context.store.rows(table):
                if row["entity"] == storage["entity"] and row is not storage:
                    row["entity"] = code
        storage["entity"] = code
    storage["name"] = params.text("NAME") or storage["name"]
    return {"result": True}


def _delete(context: Context, params: LooseParams) -> Answer:
    storage = existing_storage(context, params)
    for table in ("storage_property", "storage_item"):
        context.store.drop_all(table, "entity", storage["entity"])
    context.store.drop("storage", storage["id"])
    return {"result": True}


def _properties(context: Context, storage: Record) -> list[Record]:
    rows = context.store.rows("storage_property")
    return [row for row in rows if row["entity"] == storage["entity"]]


def _add_property(context: Context, params: LooseParams) -> Answer:
    storage, code = existing_storage(context, params), _code(params, "PROPERTY")
    kind = params.text("TYPE").upper() or "S"
    if kind == "L":
        raise Fault("ERROR_UNSUPPORTED_PROPERTY_TYPE", "Invalid property type")
    if kind not in _TYPES:
        raise Fault("ERROR_ARGUMENT", "Wrong entity item property type")
    if code[0].isdigit():
        raise Fault("ERROR_CORE", "Property code cannot start with a digit")
    if any(row["property"] == code for row in _properties(context, storage)):
        raise Fault("ERROR_PROPERTY_ALREADY_EXISTS", "Property already exists")
    row: Record = {
        "entity": storage["entity"],
        "property": code,
        "name": params.text("NAME") or code,
        "type": kind,
        "sort": to_int(params.get("SORT")) or 500,
    }
    context.store.keep("storage_property", row)
    return {"result": True}


def _show_property(row: Record) -> dict[str, Any]:
    return {
        "PROPERTY": row["property"],
        "NAME": row["name"],
        "TYPE": row["type"],
        "SORT": str(row["sort"]),
    }


def _property(context: Context, params: LooseParams) -> Record:
    code = _code(params, "PROPERTY")
    for row in _properties(context, existing_storage(context, params)):
        if row["property"] == code:
            return row
    raise Fault("ERROR_PROPERTY_NOT_FOUND", "Property not found")


def _get_property(context: Context, params: LooseParams) -> Answer:
    if params.get("PROPERTY") is not None:
        return {"result": _show_property(_property(context, params))}
    rows = _properties(context, existing_storage(context, params))
    return {"result": [_show_property(row) for row in rows]}


def _delete_property(context: Context, params: LooseParams) -> Answer:
    context.store.drop("storage_property", _property(context, params)["id"])
    return {"result": True}
