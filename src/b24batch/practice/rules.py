"""What the CRM itself does to a record when it is written: stages, links, derived fields."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Fault
from b24batch.practice.context import Context
from b24batch.practice.entity_types import entity_types, stage_directory
from b24batch.practice.fields import Schema
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record, Store
from b24batch.practice.writing import new_record, read_fields, write_multifields

__all__ = ["add_record", "change_record", "remove_record"]


def add_record(context: Context, schema: Schema, given: dict[str, Any], *, typed: bool) -> Record:
    """Create a record from the fields a caller sent; nothing is kept when it is refused."""
    record = new_record(schema)
    values = read_fields(schema, given, typed=typed, fresh=True)
    record.update(values)
    write_multifields(context.store, record, given, typed=typed)
    _require(schema, record, typed=typed)
    _settle_stage(context, schema, record, None, typed=typed)
    stamp_new(context, record)
    context.store.keep(schema.table, record)
    if "title" in record and not record["title"]:
        record["title"] = f"{schema.caption} #{record['id']}"
    _settle_links(context.store, schema, record, values)
    _settle_contacts(record)
    context.store.note(schema.table, record)
    return record


def change_record(
    context: Context, schema: Schema, record: Record, given: dict[str, Any], *, typed: bool
) -> None:
    """Change a record by the fields a caller sent; it stays as it was when they are refused."""
    values = read_fields(schema, given, typed=typed, fresh=False)
    after = {**record, **values}
    _require(schema, after, typed=typed)
    _settle_stage(context, schema, after, record, typed=typed)
    record.update(after)
    write_multifields(context.store, record, given, typed=typed)
    stamp_change(context, record)
    _settle_links(context.store, schema, record, values)
    _settle_contacts(record)
    context.store.note(schema.table, record)


def remove_record(store: Store, schema: Schema, record: Record) -> None:
    """Delete a record and what points at it as company or contact."""
    store.drop(schema.table, record["id"])
    links = {"company": ("companyId", "companyIds"), "contact": ("contactId", "contactIds")}
    if schema.table not in links:
        return
    one, many = links[schema.table]
    for kind in entity_types(store):
        for row in store.rows(kind.table):
            if record["id"] in (row.get(many) or ()):
                row[many].remove(record["id"])
            if row.get(one) == record["id"]:
                row[one] = (row.get(many) or [0])[0]


def _require(schema: Schema, record: Record, *, typed: bool) -> None:
    missing = [
        field.title
        for field in schema.fields
        if field.required and record.get(field.name) in (None, "")
    ]
    if schema.table == "contact" and not (record.get("name") or record.get("lastName")):
        missing = ["Name", "Last name"]
    if missing and typed:
        text = f'Required fields are not filled: "{", ".join(missing)}"'
        raise Fault("CRM_FIELD_ERROR_REQUIRED", text)
    if missing:
        raise Fault("", f"The field '{missing[0]}' is required.")


def _settle_stage(
    context: Context, schema: Schema, record: Record, before: Record | None, *, typed: bool
) -> None:
    """Check the stage, and set what follows from it.

    A stage that does not exist is refused by `crm.item.*`; the older families take the
    first one, or leave the stage as it was, without a word.
    """
    if not schema.stages:
        return
    directory = stage_directory(schema, record)
    stages = [row for row in context.store.rows("status") if row["entityId"] == directory]
    if not stages:
        raise Fault("NOT_FOUND" if typed else "", "Pipeline not found")
    wanted = record["stageId"]
    stage = next((row for row in stages if row["statusId"] == wanted), None)
    if stage is None and wanted and typed:
        raise Fault("CRM_FIELD_ERROR_VALUE_NOT_VALID", 'Invalid value for field "Stage"')
    if stage is None:
        kept = before["stageId"] if before is not None else stages[0]["statusId"]
        stage = next(row for row in stages if row["statusId"] == kept)
    record["stageId"] = stage["statusId"]
    semantics = stage["semantics"] or "P"
    for name, value in (
        ("stageSemanticId", semantics),
        ("closed", "N" if semantics == "P" else "Y"),
        ("isNew", "Y" if stage is stages[0] else "N"),
    ):
        if name in record:
            record[name] = value
    if before is None or before["stageId"] != record["stageId"]:
        _move(context, record, before, semantics)


def _move(context: Context, record: Record, before: Record | None, semantics: str) -> None:
    for name, value in (
        ("movedBy", context.user_id),
        ("movedTime", context.now),
        ("previousStageId", before["stageId"] if before is not None else None),
        ("dateClosed", None if semantics == "P" else context.now),
    ):
        if name in record:
            record[name] = value


def _settle_links(store: Store, schema: Schema, record: Record, values: dict[str, Any]) -> None:
    """Keep the one linked record and the list of them in step; the first is the main one."""
    if schema.table == "company":
        record.pop("contactIds", None)
        for contact_id in values.get("contactIds", ()):
            contact = store.find("contact", contact_id)
            if contact is not None and record["id"] not in contact["companyIds"]:
                contact["companyIds"].append(record["id"])
                contact["companyId"] = contact["companyIds"][0]
        return
    one, many = (
        ("companyId", "companyIds") if schema.table == "contact" else ("contactId", "contactIds")
    )
    if many in values:
        record[one] = values[many][0] if values[many] else 0
    elif one in values:
        record[many] = [values[one]] if values[one] else []


def _settle_contacts(record: Record) -> None:
    """Set the fields that only repeat the phones and e-mails of a record."""
    if "hasPhone" not in record:
        return
    kept = record.setdefault("fm", [])

    def first(kind: str, value_type: str = "") -> str:
        found = (
            str(item["value"])
            for item in kept
            if item["typeId"] == kind and value_type in ("", item["valueType"])
        )
        return next(found, "")

    for name, kind in (("hasPhone", "PHONE"), ("hasEmail", "EMAIL"), ("hasImol", "IM")):
        record[name] = "Y" if first(kind) else "N"
    record.update(
        phone=first("PHONE"),
        phoneWork=first("PHONE", "WORK"),
        phoneMobile=first("PHONE", "MOBILE"),
        email=first("EMAIL"),
        emailWork=first("EMAIL", "WORK"),
        emailHome=first("EMAIL", "HOME"),
    )
