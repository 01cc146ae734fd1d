"""Pipelines of a type and the stages they begin with."""

from __future__ import annotations

from typing import Any

from b24batch.practice.casts import to_flag, to_int, to_text
from b24batch.practice.entity_types import EntityType
from b24batch.practice.store import Record, Store

__all__ = ["CATEGORY_FIELDS", "SWITCHES", "add_pipeline", "drop_stages", "stage_prefix"]

SWITCHES = (
    *("isCategoriesEnabled", "isStagesEnabled", "isBeginCloseDatesEnabled", "isClientEnabled"),
    *("isUseInUserfieldEnabled", "isLinkWithProductsEnabled", "isMycompanyEnabled"),
    *("isDocumentsEnabled", "isSourceEnabled", "isObserversEnabled", "isRecyclebinEnabled"),
    *("isAutomationEnabled", "isBizProcEnabled", "isSetOpenPermissions"),
    *("isPaymentsEnabled", "isCountersEnabled"),
)
"""What a smart process can or cannot do, each `Y` or `N`."""

_FIRST_STAGES = {
    True: (
        *("NEW:Initial", "PREPARATION:Preparation", "PREPAYMENT_INVOICE:Prepayment"),
        *("EXECUTING:In progress", "FINAL_INVOICE:Final invoice", "WON:Deal won:S"),
        "LOSE:Deal lost:F",
    ),
    False: (
        *("NEW:Start", "PREPARATION:Preparation", "CLIENT:Client approval"),
        *("SUCCESS:Success:S", "FAIL:Failed:F"),
    ),
}
"""Stages of a new pipeline: of deals, and of smart processes."""

_COLOURS = {"S": "#7BD500", "F": "#FF5752", "": "#39A8EF"}

CATEGORY_FIELDS: dict[str, dict[str, Any]] = {
    name: {
        "type": kind,
        "isRequired": name == "name",
        "isReadOnly": name in {"id", "entityTypeId"},
        "isImmutable": False,
        "isMultiple": False,
        "isDynamic": False,
        "title": title,
        "upperName": upper,
    }
    for name, kind, title, upper in (
        ("id", "integer", "ID", "ID"),
        ("name", "string", "Name", "NAME"),
        ("sort", "integer", "Sorting", "SORT"),
        ("entityTypeId", "integer", "Entity type ID", "ENTITY_TYPE_ID"),
        ("isDefault", "boolean", "Default", "IS_DEFAULT"),
        ("originId", "string", "External source item", "ORIGIN_ID"),
        ("originatorId", "string", "External source", "ORIGINATOR_ID"),
    )
}
"""The fields of a pipeline as `crm.category.fields` describes them."""


def stage_prefix(kind: EntityType, category: int) -> str:
    """What the codes of the stages of a pipeline begin with: `C1:`, `DT1036_2:`."""
    return f"C{category}:" if kind.table == "deal" else f"DT{kind.id}_{category}:"


def add_pipeline(store: Store, kind: EntityType, given: dict[str, Any]) -> Record:
    """Add a pipeline with its first stages; its number is the next one of the portal."""
    taken = [row["categoryId"] for row in store.rows("category")]
    category = max(taken, default=0) + 1
    row: Record = {
        "categoryId": category,
        "name": to_text(given.get("name")),
        "sort": to_int(given.get("sort")) or 500,
        "entityTypeId": kind.id,
        "isDefault": to_flag(given.get("isDefault")),
        "originId": to_text(given.get("originId")),
        "originatorId": to_text(given.get("originatorId")),
    }
    store.keep("category", row)
    if kind.stages:
        for place, stage in enumerate(_FIRST_STAGES[kind.table == "deal"], 1):
            store.keep("status", _stage(kind, category, place, stage))
    return row


def _stage(kind: EntityType, category: int, place: int, text: str) -> Record:
    code, name, *outcome = text.split(":")
    semantics = outcome[0] if outcome else ""
    return {
        "entityId": f"{kind.stages}_{category}",
        "statusId": stage_prefix(kind, category) + code,
        "name": name,
        "nameInit": name,
        "sort": place * 10,
        "system": "Y" if semantics or place == 1 else "N",
        "categoryId": category,
        "color": _COLOURS[semantics],
        "semantics": semantics or None,
    }


def drop_stages(store: Store, kind: EntityType, pipeline: Record) -> None:
    """Remove the stages of a pipeline."""
    directory = f"{kind.stages}_{pipeline['categoryId']}"
    for row in store.rows("status"):
        if row["entityId"] == directory:
            store.drop("status", row["id"])
