"""Directories of the CRM, all of statuses: stages of pipelines, and lists to choose from."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_flag
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import EntityType, entity_types
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record, Store

__all__ = ["methods"]

_MEANINGS = {"S": "success", "F": "failure", None: "process"}
_NAMES = {
    "SOURCE": "Sources",
    "CONTACT_TYPE": "Contact types",
    "COMPANY_TYPE": "Company types",
    "DEAL_TYPE": "Deal types",
    "INDUSTRY": "Industries",
    "EMPLOYEES": "Numbers of employees",
    "HONORIFIC": "Salutations",
}


def methods() -> tuple[Method, ...]:
    """The methods of statuses that differ from those of the other older families."""
    return (
        Method("crm.status.list", _list, LooseParams),
        Method("crm.status.delete", _delete, LooseParams, writes=True),
        Method("crm.status.entity.types", _types, LooseParams),
        Method("crm.status.entity.items", _items, LooseParams),
    )


def _list(context: Context, params: LooseParams) -> Answer:
    """All rows at once, as the real method gives them: it has a total and no pages."""
    schema = table_schema("status")
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


def _delete(context: Context, params: LooseParams) -> Answer:
    """A status of the system goes only by force, one in use not at all."""
    row = context.existing("status", params.record_id(), "", "Status is not found.")
    forced = {name.upper(): value for name, value in params.array("params").items()}
    if row["system"] == "Y" and to_flag(forced.get("FORCED")) != "Y":
        text = "CRM System Status can be deleted only if parameter FORCED is specified and equal to"
        raise Fault("", f'{text} "Y".')
    if _in_use(context.store, row):
        raise Fault("", "There are active items in this status.")
    context.store.drop("status", row["id"])
    return {"result": True}


def _in_use(store: Store, row: Record) -> bool:
    directory, code = row["entityId"], row["statusId"]
    kinds = [kind for kind in entity_types(store) if _has_stages(kind, directory)]
    return any(record.get("stageId") == code for kind in kinds for record in store.rows(kind.table))


def _has_stages(kind: EntityType, directory: str) -> bool:
    return bool(kind.stages) and (
        directory == kind.stages or directory.startswith(f"{kind.stages}_")
    )


def _types(context: Context, _params: LooseParams) -> Answer:
    """The directories in the order in which they were made."""
    store = context.store
    names = dict.fromkeys(row["entityId"] for row in store.rows("status"))
    return {"result": [_describe(store, name) for name in names]}


def _describe(store: Store, directory: str) -> dict[str, Any]:
    kind = next((kind for kind in entity_types(store) if _has_stages(kind, directory)), None)
    shown: dict[str, Any] = {"ID": directory, "NAME": _NAMES.get(directory, directory)}
    if kind is None:
        return {**shown, "SEMANTIC_INFO": []}
    tail = directory.removeprefix(kind.stages).removeprefix("_")
    shown |= {"NAME": f"{kind.caption} stages", "SEMANTIC_INFO": [], "ENTITY_TYPE_ID": kind.id}
    if tail:
        shown |= {"CATEGORY_ID": tail, "PARENT_ID": kind.stages}
    return shown


def _items(context: Context, params: LooseParams) -> Answer:
    directory = params.text("entityId")
    if not directory:
        raise Fault("", "The parameter entityId is not defined or invalid.")
    rows = [row for row in context.store.rows("status") if row["entityId"] == directory]
    rows.sort(key=lambda row: row["sort"])
    return {
        "result": [
            {
                "NAME": row["name"],
                "SORT": row["sort"],
                "STATUS_ID": row["statusId"],
            }
            for row in rows
        ]
    }
