"""The search for records by phone and e-mail."""

from __future__ import annotations

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.indexes import CONTACT_DATA, contact_key
from b24batch.practice.params import LooseParams

__all__ = ["find_by_contact", "methods"]

_MOST_VALUES = 20
"""Values that `crm.duplicate.findbycomm` looks at, and ids it gives for one type."""


def methods() -> tuple[Method, ...]:
    """One method."""
    return (Method("crm.duplicate.findbycomm", _find_by_contact, LooseParams),)


def _find_by_contact(context: Context, params: LooseParams) -> Answer:
    """Ids of records by phone or e-mail, by type; an empty list when there are none."""
    kind = params.text("type").upper()
    if not kind:
        raise Fault("Communication type is not defined", "Parameter 'type' is required.")
    if kind not in {"PHONE", "EMAIL"}:
        text = f"Communication type '{kind}' is not supported in current context"
        raise Fault(text, "Parameter 'type' is not valid.")
    values = [to_text(item) for item in as_list(params.get("values"))[:_MOST_VALUES]]
    if not any(contact_key(kind, value) for value in values):
        raise Fault("Communication values is not defined", "Parameter 'values' is required.")
    only = params.text("entity_type").upper()
    tables = [name for name in ("lead", "contact", "company") if only in ("", name.upper())]
    found = {
        table.upper(): ids[:_MOST_VALUES]
        for table in tables
        if (ids := find_by_contact(context, table, kind, values))
    }
    return {"result": found or []}


def find_by_contact(context: Context, table: str, kind: str, values: list[str]) -> list[int]:
    """Ids of the records of a table that have one of the values; phones count by digits alone."""
    wanted = {contact_key(kind, value) for value in values} - {""}
    return [
        record["id"]
        for record in context.store.rows_with(table, CONTACT_DATA, wanted)
        if any(contact_key(item["typeId"], item["value"]) in wanted for item in record["fm"])
    ]
