"""Given fields become values of a record: names, casts, phones and addresses."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import msgspec

from b24batch.practice.answers import Fault
from b24batch.practice.casts import as_list, as_map, is_container, number, to_flag, to_int, to_text
from b24batch.practice.fields import Field, Schema
from b24batch.practice.moments import parse_moment
from b24batch.practice.store import Record, Store

__all__ = ["MULTIFIELDS", "new_record", "read_fields", "write_multifields"]

MULTIFIELDS = ("PHONE", "EMAIL", "WEB", "IM")
"""Kinds of contact data, each the name of a field of the older families."""

_TEXTS = {"string", "text", "crm_status", "crm_currency"}
_RAW = {"any", "property", "file"}
"""Kinds of fields that take any value as it comes."""


def new_record(schema: Schema) -> Record:
    """A record with every field at its default."""
    record = dict(schema.defaults)
    for name in schema.containers:
        record[name] = copy.deepcopy(record[name])
    record.pop("fm", None)
    return record


def read_fields(
    schema: Schema, given: Mapping[str, Any], *, typed: bool, fresh: bool
) -> dict[str, Any]:
    """The values to keep, by record name: cast to their kinds, as PHP would.

    Unknown and read-only fields are left out without a word, as on the real portal, and so
    are fields of creation when the record is not `fresh`. `typed` is the spelling and the
    strictness of `crm.item.*`: there a date that is none is refused.
    """
    out: dict[str, Any] = {}
    for name, value in given.items():
        field = schema.item_field(name) if typed else schema.classic_field(name)
        if field is None or field.read_only or field.kind == "crm_multifield":
            continue
        if field.immutable and not fresh:
            continue
        out[field.name] = _cast(field, value, typed=typed)
    return out


def _cast(field: Field, value: Any, *, typed: bool) -> Any:
    if field.kind in _RAW:
        return value
    if field.name.startswith("UF_") and field.multiple:
        single = msgspec.structs.replace(field, multiple=False)
        return [_cast(single, item, typed=typed) for item in as_list(value) if item != ""]
    if field.multiple:
        if typed and value is not None and not is_container(value) and value != "":
            kind = "string" if isinstance(value, str) else type(value).__name__
            text = f"Expected iterable value for multiple field, but got {kind} instead"
            raise Fault("100", text)
        if field.kind == "string":
            return [to_text(item) for item in as_list(value) if item != ""]
        return [to_int(item) for item in as_list(value) if to_int(item) > 0]
    if field.name.startswith("UF_") and is_container(value):
        return [to_text(item) for item in as_list(value)]
    if field.kind in _TEXTS:
        return None if value is None else to_text(value)
    if value is None or value == "":
        return "N" if field.kind == "boolean" else field.default
    if field.kind in {"datetime", "date"}:
        return _moment(field, value, typed=typed)
    if field.kind == "boolean":
        return to_flag(value)
    return number(value) if field.kind == "double" else to_int(value)


def _moment(field: Field, value: Any, *, typed: bool) -> str | None:
    moment = parse_moment(to_text(value))
    if moment is None and typed:
        text = f'Invalid value for field "{field.title}"'
        raise Fault("CRM_FIELD_ERROR_VALUE_NOT_VALID", text)
    if moment is not None and field.kind == "date":
        return f"{moment[:10]}T00:00:00{moment[19:]}"
    return moment


def write_multifields(
    store: Store, record: Record, given: Mapping[str, Any], *, typed: bool
) -> None:
    """Add, change or remove phones, e-mails, sites and messengers of a record.

    An entry with the `ID` of an existing one changes it, or removes it when its value is empty
    or `DELETE` is `Y`; any other entry with a value is added.
    """
    entries: list[tuple[str, Any]]
    if typed:
        entries = [("", entry) for entry in as_list(given.get("fm"))]
    else:
        upper = {name.upper(): value for name, value in given.items()}
        entries = [(kind, entry) for kind in MULTIFIELDS for entry in as_list(upper.get(kind))]
    for kind, entry in entries:
        if is_container(entry):
            data = {key.lower().replace("_", ""): item for key, item in as_map(entry).items()}
            _write_entry(store, record.setdefault("fm", []), kind, data)


def _write_entry(store: Store, kept: list[dict[str, Any]], kind: str, data: dict[str, Any]) -> None:
    value = "" if to_flag(data.get("delete")) == "Y" else to_text(data.get("value"))
    kind = kind or to_text(data.get("typeid")).upper()
    old = next((item for item in kept if item["id"] == to_int(data.get("id"))), None)
    if old is not None and not value:
        kept.remove(old)
    elif old is not None:
        old["value"] = value
        old["valueType"] = to_text(data.get("valuetype")) or old["valueType"]
    elif value and kind in MULTIFIELDS:
        value_type = to_text(data.get("valuetype")) or "WORK"
        entry_id = store.take_id("multifield")
        kept.append({"id": entry_id, "valueType": value_type, "value": value, "typeId": kind})
