"""Records as answers show them: `crm.item.*` in its spelling, the older families in theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from b24batch.practice.fields import Field, Schema, is_user_field, user_field_item, user_field_name
from b24batch.practice.store import Record, Store
from b24batch.practice.writing import MULTIFIELDS

__all__ = ["describe_field", "read_field", "show_classic", "show_items"]


_RAW = {"any", "property", "file"}
"""Kinds of fields whose values are shown as they are kept."""


def read_field(field: Field, record: Record) -> Any:
    """The value of a field; of a kind of contact data the list of all its values."""
    if field.kind == "crm_multifield":
        return [item["value"] for item in record.get("fm", ()) if item["typeId"] == field.classic]
    return record.get(field.name)


def show_items(
    store: Store,
    schema: Schema,
    records: Sequence[Record],
    select: Sequence[str],
    *,
    original: bool = False,
) -> list[dict[str, Any]]:
    """Records in the spelling of `crm.item.*`: numbers as numbers, lists as lists.

    Without `select`, or with `*` in it, everything is shown, contact data (`fm`) too, which
    cannot be asked for by name. Names that do not exist are ignored. `original` leaves the
    names of user fields as they are.
    """
    if not select or "*" in select:
        return [_show_whole(store, schema, record, original=original) for record in records]
    chosen: list[tuple[str, str]] = []
    for name in dict.fromkeys(select):
        field = schema.item_field(name)
        if field is not None and field.kind != "crm_multifield":
            chosen.append((name, field.name))
        elif name == "entityTypeId":
            chosen.append((name, name))
    chosen = chosen or [("id", "id")]
    return [
        {name: _item_value(store, schema, record, key) for name, key in chosen}
        for record in records
    ]


def _item_value(store: Store, schema: Schema, record: Record, name: str) -> Any:
    if name == "entityTypeId":
        return schema.type_id
    if name == "contactIds" and schema.table == "company":
        return [row["id"] for row in store.rows("contact") if record["id"] in row["companyIds"]]
    value = record.get(name)
    return list(value) if isinstance(value, list) else value


def _show_whole(store: Store, schema: Schema, record: Record, *, original: bool) -> dict[str, Any]:
    out = {name: _item_value(store, schema, record, name) for name in schema.by_item}
    if "fm" in out:
        out["fm"] = [dict(item) for item in record.get("fm", ())]
    for name, value in record.items():
        if is_user_field(name):
            shown = name if original else user_field_item(name)
            out[shown] = list(value) if isinstance(value, list) else value
        elif name.startswith("parentId"):
            out[name] = value
    for field in schema.user_fields:
        shown = field.name if original else user_field_item(field.name)
        out.setdefault(shown, [] if field.multiple else None)
    out["entityTypeId"] = schema.type_id
    return out


def show_classic(
    schema: Schema, records: Sequence[Record], select: Sequence[str], *, whole: bool = False
) -> list[dict[str, Any]]:
    """Records in the spelling of the older families: every scalar is text.

    Without `select`, and for `*`, the ordinary fields are shown; `UF_*` adds user fields, and
    contact data (`PHONE`) must be named. `whole` shows all there is, as `get` does.
    """
    if whole:
        return [_show_everything(schema, record) for record in records]
    names = {name.upper() for name in select} or {"*"}
    chosen = [
        field
        for field in schema.by_classic.values()
        if field.classic in names or ("*" in names and not field.multiple)
    ]
    open_names = [name for name in names if is_user_field(name) and not name.endswith("*")]
    open_names += [name for name in names if name.startswith("PARENT_ID_")]
    for name in sorted(open_names):
        field = schema.classic_field(name)
        if field is not None:
            chosen.append(field)
    chosen = chosen or [next(iter(schema.by_classic.values()))]
    return [
        {field.classic: _classic_value(field, record) for field in chosen}
        | (_user_fields(schema, record) if "UF_*" in names else {})
        for record in records
    ]


def _show_everything(schema: Schema, record: Record) -> dict[str, Any]:
    out = {
        field.classic: _classic_value(field, record)
        for field in schema.by_classic.values()
        if not field.multiple
    }
    out |= _user_fields(schema, record)
    for kind in MULTIFIELDS:
        shown = _contact_data(record, kind)
        if shown:
            out[kind] = shown
    return out


def _user_fields(schema: Schema, record: Record) -> dict[str, Any]:
    out = {field.classic: _classic_value(field, record) for field in schema.user_fields}
    for name in record:
        if is_user_field(name) and name not in out:
            field = schema.classic_field(name)
            if field is not None:
                out[name] = _classic_value(field, record)
    return out


def _classic_value(field: Field, record: Record) -> Any:
    if field.kind == "crm_multifield":
        return _contact_data(record, field.classic)
    value = record.get(field.name)
    if field.kind in _RAW:
        return value
    if isinstance(value, list):
        return [str(item) for item in value]
    if value is None or isinstance(value, str):
        return value
    return f"{value:.2f}" if field.kind == "double" else str(value)


def _contact_data(record: Record, kind: str) -> list[dict[str, str]]:
    return [
        {
            "ID": str(item["id"]),
            "VALUE_TYPE": item["valueType"],
            "VALUE": item["value"],
            "TYPE_ID": kind,
        }
        for item in record.get("fm", ())
        if item["typeId"] == kind
    ]


def describe_field(field: Field, *, typed: bool) -> dict[str, Any]:
    """A field as the `fields` methods describe it; only `crm.item.fields` gives `upperName`."""
    kind = "char" if field.kind == "boolean" and not typed else field.kind
    out: dict[str, Any] = {
        "type": kind,
        "isRequired": field.required,
        "isReadOnly": field.read_only,
        "isImmutable": field.immutable,
        "isMultiple": field.multiple,
        "isDynamic": False,
        "title": field.title,
    }
    if field.list_of:
        out["statusType"] = field.list_of
    if typed:
        out["upperName"] = field.classic or user_field_name(field.name)
    return out
