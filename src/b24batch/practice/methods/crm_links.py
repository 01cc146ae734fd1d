"""What ties CRM records together: contacts of deals, chosen requisites, addresses."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, as_map, to_flag, to_int
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import entity_type, schema_of
from b24batch.practice.methods.crm_classic import given_fields
from b24batch.practice.params import LooseParams
from b24batch.practice.rules import change_record
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_LINKS = {
    ("lead", "contact"): "contactIds",
    ("deal", "contact"): "contactIds",
    ("quote", "contact"): "contactIds",
    ("contact", "company"): "companyIds",
    ("company", "contact"): "",
}
"""Who has a list of whom, and the field it is in; the contacts of a company have it themselves."""

_ADDRESS_KEY = ("TYPE_ID", "ENTITY_TYPE_ID", "ENTITY_ID")
_LINK_FIELDS = (
    *("ENTITY_TYPE_ID", "ENTITY_ID", "REQUISITE_ID", "BANK_DETAIL_ID"),
    *("MC_REQUISITE_ID", "MC_BANK_DETAIL_ID"),
)


def methods() -> tuple[Method, ...]:
    """Lists of linked records, links of requisites, addresses."""
    return (
        *(method for pair in _LINKS for method in _link_methods(*pair)),
        Method("crm.requisite.link.register", _register, LooseParams, writes=True),
        Method("crm.requisite.link.get", _link, LooseParams),
        Method("crm.requisite.link.unregister", _unregister, LooseParams, writes=True),
        Method("crm.address.add", _add_address, LooseParams, writes=True),
        Method("crm.address.update", _update_address, LooseParams, writes=True),
        Method("crm.address.delete", _delete_address, LooseParams, writes=True),
    )


_Action = Callable[[str, str, Context, LooseParams], Answer]


def _link_methods(owner: str, other: str) -> list[Method]:
    def made(verb: str, action: _Action, *, writes: bool) -> Method:
        name = f"crm.{owner}.{other}.{verb}"
        return Method(name, functools.partial(action, owner, other), LooseParams, writes=writes)

    return [
        made("items.get", _get_items, writes=False),
        made("items.set", _set_items, writes=True),
        made("items.delete", _clear_items, writes=True),
        made("add", _add_item, writes=True),
        made("delete", _delete_item, writes=True),
        made("fields", _item_fields, writes=False),
    ]


def _owner(owner: str, context: Context, params: LooseParams) -> Record:
    return context.existing(owner, params.record_id(), "", "Not found")


def _linked(owner: str, other: str, context: Context, record: Record) -> list[int]:
    field = _LINKS[owner, other]
    if field:
        return list(record[field])
    rows = context.store.rows(other)
    return [row["id"] for row in rows if record["id"] in row["companyIds"]]


def _link_to(owner: str, other: str, context: Context, record: Record, ids: list[int]) -> None:
    missing = [item for item in ids if context.store.find(other, item) is None]
    if missing:
        raise Fault("", f"The entity with ID {missing[0]} is not found.")
    field = _LINKS[owner, other]
    if field:
        change_record(context, schema_of(context.store, owner), record, {field: ids}, typed=True)
        return
    for row in context.store.rows(other):
        companies = [item for item in row["companyIds"] if item != record["id"]]
        companies += [record["id"]] if row["id"] in ids else []
        row["companyIds"] = companies
        row["companyId"] = companies[0] if companies else 0


def _get_items(owner: str, other: str, context: Context, params: LooseParams) -> Answer:
    record = _owner(owner, context, params)
    return {
        "result": [
            {
                f"{other.upper()}_ID": linked,
                "SORT": place * 10,
                "ROLE_ID": 0,
                "IS_PRIMARY": "Y" if place == 1 else "N",
            }
            for place, linked in enumerate(_linked(owner, other, context, record), 1)
        ]
    }


def _ids(other: str, entries: list[Any]) -> list[int]:
    """Ids of given links, the primary one first."""
    links = [{name.upper(): value for name, value in as_map(item).items()} for item in entries]
    links.sort(key=lambda link: to_flag(link.get("IS_PRIMARY")) != "Y")
    found = [to_int(link.get(f"{other.upper()}_ID")) for link in links]
    if not all(item > 0 for item in found):
        raise Fault("", f"The field {other.upper()}_ID is not defined or invalid.")
    return list(dict.fromkeys(found))


def _set_items(owner: str, other: str, context: Context, params: LooseParams) -> Answer:
    record = _owner(owner, context, params)
    ids = _ids(other, as_list(params.array("items")))
    _link_to(owner, other, context, record, ids)
    return {"result": True}


def _clear_items(owner: str, other: str, context: Context, params: LooseParams) -> Answer:
    _link_to(owner, other, context, _owner(owner, context, params), [])
    return {"result": True}


def _add_item(owner: str, other: str, context: Context, params: LooseParams) -> Answer:
    record, given = _owner(owner, context, params), given_fields(params)
    (new,) = _ids(other, [given])
    linked = _linked(owner, other, context, record)
    first = to_flag({k.upper(): v for k, v in given.items()}.get("IS_PRIMARY")) == "Y"
    rest = [item for item in linked if item != new]
    _link_to(owner, other, context, record, [new, *rest] if first else [*rest, new])
    return {"result": True}


def _delete_item(owner: str, other: str, context: Context, params: LooseParams) -> Answer:
    record = _owner(owner, context, params)
    (gone,) = _ids(other, [given_fields(params)])
    linked = _linked(owner, other, context, record)
    if gone not in linked:
        return {"result": False}
    _link_to(owner, other, context, record, [item for item in linked if item != gone])
    return {"result": True}


def _item_fields(_owner: str, other: str, _context: Context, _params: LooseParams) -> Answer:
    about = {"isReadOnly": False, "isImmutable": False, "isMultiple": False, "isDynamic": False}
    names = ((f"{other.upper()}_ID", "integer"), ("SORT", "integer"), ("IS_PRIMARY", "char"))
    return {
        "result": {
            name: {"type": kind, "isRequired": name.endswith("_ID"), **about, "title": name}
            for name, kind in names
        }
    }


def _upper(params: LooseParams) -> dict[str, Any]:
    return {name.upper(): value for name, value in given_fields(params).items()}


def _find(context: Context, table: str, wanted: dict[str, int]) -> Record | None:
    rows = context.store.rows(table)
    return next((row for row in rows if all(row[k] == v for k, v in wanted.items())), None)


def _owner_key(type_id: object, owner_id: object) -> dict[str, int]:
    key = {"entityTypeId": to_int(type_id), "entityId": to_int(owner_id)}
    for name, value in key.items():
        if value <= 0:
            raise Fault("", f"{name} is not defined or invalid.")
    return key


def _register(context: Context, params: LooseParams) -> Answer:
    """Choose the requisites that a deal, an offer or an invoice goes by."""
    given = _upper(params)
    for name in _LINK_FIELDS:
        if given.get(name) is None or to_int(given[name]) < 0:
            raise Fault("", f"{name} is not defined or invalid")
    key = _owner_key(given["ENTITY_TYPE_ID"], given["ENTITY_ID"])
    kind = entity_type(context.store, key["entityTypeId"])
    if kind is None or context.store.find(kind.table, key["entityId"]) is None:
        raise Fault("", "Entity is not found")
    for name, table, caption in (
        ("REQUISITE_ID", "requisite", "Requisite"),
        ("BANK_DETAIL_ID", "bank_detail", "BankDetail"),
        ("MC_REQUISITE_ID", "requisite", "Requisite of your company"),
        ("MC_BANK_DETAIL_ID", "bank_detail", "BankDetail of your company"),
    ):
        number = to_int(given[name])
        if number and context.store.find(table, number) is None:
            raise Fault("", f"The {caption} with ID '{number}' is not found")
    schema = table_schema("requisite_link")
    row = _find(context, "requisite_link", key)
    if row is None:
        row = new_record(schema)
        context.store.keep("requisite_link", row)
    row.update(read_fields(schema, given, typed=False, fresh=True))
    return {"result": True}


def _existing_link(context: Context, params: LooseParams) -> Record | None:
    key = _owner_key(params.get("entityTypeId"), params.get("entityId"))
    return _find(context, "requisite_link", key)


def _link(context: Context, params: LooseParams) -> Answer:
    row = _existing_link(context, params)
    if row is None:
        raise Fault("", "Not found")
    shown = show_classic(table_schema("requisite_link"), [row], ())[0]
    numbers = {name: to_int(shown[name]) for name in ("ENTITY_TYPE_ID", "ENTITY_ID")}
    return {"result": {**shown, **numbers}}


def _unregister(context: Context, params: LooseParams) -> Answer:
    row = _existing_link(context, params)
    if row is None:
        return {"result": False}
    return {"result": context.store.drop("requisite_link", row["id"])}


def _address_key(given: dict[str, Any]) -> dict[str, int]:
    for name in _ADDRESS_KEY:
        if to_int(given.get(name)) <= 0:
            raise Fault("", f"{name} is not defined or invalid.")
    names = ("typeId", "entityTypeId", "entityId")
    return {name: to_int(given[key]) for name, key in zip(names, _ADDRESS_KEY, strict=True)}


def _add_address(context: Context, params: LooseParams) -> Answer:
    """An address of a type that its owner does not have yet; owners are requisites too (8)."""
    given = _upper(params)
    key = _address_key(given)
    if _find(context, "address", key) is not None:
        raise Fault("", "TypeAddress exists")
    schema = table_schema("address")
    row = new_record(schema)
    row.update(read_fields(schema, given, typed=False, fresh=True))
    row.update(anchorTypeId=key["entityTypeId"], anchorId=key["entityId"])
    context.store.keep("address", row)
    return {"result": True}


def _update_address(context: Context, params: LooseParams) -> Answer:
    given = _upper(params)
    row = _find(context, "address", _address_key(given))
    if row is None:
        raise Fault("", "TypeAddress not found")
    row.update(read_fields(table_schema("address"), given, typed=False, fresh=False))
    return {"result": True}


def _delete_address(context: Context, params: LooseParams) -> Answer:
    row = _find(context, "address", _address_key(_upper(params)))
    if row is None:
        raise Fault("", "TypeAddress not found")
    return {"result": context.store.drop("address", row["id"])}
