"""What the older families refuse or add beyond what their schemas say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from b24batch.practice.answers import Fault
from b24batch.practice.casts import as_list, as_map, to_int, to_text
from b24batch.practice.context import Context
from b24batch.practice.entity_types import entity_type
from b24batch.practice.store import Record

__all__ = ["Check", "activity", "bank_detail", "requisite", "status"]

Check = Callable[[Context, dict[str, Any], Record | None], dict[str, Any]]
"""Sees given fields and, on an update, the record; tells what else the record gets."""


def _upper(given: dict[str, Any]) -> dict[str, Any]:
    return {name.upper(): value for name, value in given.items()}


def _must_exist(context: Context, type_id: int, record_id: int) -> None:
    kind = entity_type(context.store, type_id)
    if kind is None:
        raise Fault("", "ENTITY_TYPE_ID is not defined or invalid.")
    if context.store.find(kind.table, record_id) is None:
        raise Fault("", "ENTITY_ID is not defined or invalid.")


def requisite(context: Context, given: dict[str, Any], record: Record | None) -> dict[str, Any]:
    """Requisites belong to a company or contact that exists, and are made by a known template."""
    fields = _upper(given)
    if record is None:
        type_id = to_int(fields.get("ENTITY_TYPE_ID"))
        if type_id not in {3, 4}:
            raise Fault("", "ENTITY_TYPE_ID is not defined or invalid.")
        _must_exist(context, type_id, to_int(fields.get("ENTITY_ID")))
        if context.store.find("preset", to_int(fields.get("PRESET_ID"))) is None:
            raise Fault("", "PRESET_ID is not defined or invalid.")
    return {}


def bank_detail(context: Context, given: dict[str, Any], record: Record | None) -> dict[str, Any]:
    """Bank details belong to requisites that exist."""
    owner = to_int(_upper(given).get("ENTITY_ID"))
    if record is None and context.store.find("requisite", owner) is None:
        raise Fault("", "ENTITY_ID is not defined or invalid.")
    return {}


def status(context: Context, given: dict[str, Any], record: Record | None) -> dict[str, Any]:
    """A code stands once in a directory that exists; stages of a pipeline carry its prefix."""
    fields = _upper(given)
    if record is not None:
        return {}
    directory, code = to_text(fields.get("ENTITY_ID")), to_text(fields.get("STATUS_ID"))
    missing = [name for name in ("ENTITY_ID", "STATUS_ID") if not fields.get(name)]
    if missing:
        raise Fault("", "<br>\n".join(f"The field {name} is required." for name in missing))
    rows = [row for row in context.store.rows("status") if row["entityId"] == directory]
    if not rows:
        raise Fault("", "Specified entity type is not supported.")
    if not fields.get("NAME"):
        raise Fault("", "The field Title is required.")
    prefix = _stage_prefix(directory)
    code = code if code.startswith(prefix) else prefix + code
    if any(row["statusId"] == code for row in rows):
        raise Fault("ERROR_CORE", "The specified status ID already exists.")
    category = rows[0]["categoryId"]
    meaning = to_text(fields.get("SEMANTICS")) or None
    name = to_text(fields["NAME"])
    return {"statusId": code, "nameInit": name, "categoryId": category, "semantics": meaning}


def _stage_prefix(directory: str) -> str:
    """What the stages of a pipeline begin with: `C1:` of `DEAL_STAGE_1`."""
    head, _, category = directory.rpartition("_")
    if head == "DEAL_STAGE":
        return f"C{category}:"
    if head.startswith("DYNAMIC_") and head.endswith("_STAGE"):
        return f"DT{head.removeprefix('DYNAMIC_').removesuffix('_STAGE')}_{category}:"
    return ""


def activity(context: Context, given: dict[str, Any], record: Record | None) -> dict[str, Any]:
    """An activity hangs on a record that exists; its owner is its first binding."""
    fields = _upper(given)
    if record is not None:
        return {}
    type_id, owner_id = to_int(fields.get("OWNER_TYPE_ID")), to_int(fields.get("OWNER_ID"))
    kind = entity_type(context.store, type_id)
    if kind is None or context.store.find(kind.table, owner_id) is None:
        raise Fault("", "The field OWNER_ID is not defined or invalid.")
    for name in ("RESPONSIBLE_ID", "TYPE_ID"):
        if not to_int(fields.get(name)):
            raise Fault("", f"The field {name} is not defined or invalid.")
    contacts = [as_map(item) for item in as_list(fields.get("COMMUNICATIONS"))]
    return {
        "bindings": [{"entityTypeId": type_id, "entityId": owner_id}],
        "communications": [{"ID": str(place), **item} for place, item in enumerate(contacts, 1)],
    }
