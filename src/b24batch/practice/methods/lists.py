"""Universal lists: the lists, their fields and their elements."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, as_map, is_container, to_flag, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_SINGLE = {"N": "N", "L": "L", "F": "F", "S": "S", "E": "E", "G": "G"}


def methods() -> tuple[Method, ...]:
    """Lists, fields, elements."""
    return (
        Method("lists.get", _lists, LooseParams),
        Method("lists.add", _add_list, LooseParams, writes=True),
        Method("lists.update", _update_list, LooseParams, writes=True),
        Method("lists.delete", _delete_list, LooseParams, writes=True),
        Method("lists.get.iblock.type.id", _type_of, LooseParams),
        Method("lists.field.get", _fields, LooseParams),
        Method("lists.field.add", _add_field, LooseParams, writes=True),
        Method("lists.field.delete", _delete_field, LooseParams, writes=True),
        Method("lists.element.get", _elements, LooseParams),
        Method("lists.element.add", _add_element, LooseParams, writes=True),
        Method("lists.element.update", _update_element, LooseParams, writes=True),
        Method("lists.element.delete", _delete_element, LooseParams, writes=True),
    )


def _need(params: LooseParams, *names: str) -> None:
    for name in names:
        if params.get(name) in (None, ""):
            text = f"Required parameter `{name}` is missing"
            raise Fault("ERROR_REQUIRED_PARAMETERS_MISSING", text)


def _find_list(context: Context, params: LooseParams) -> Record | None:
    number, code = to_int(params.get("IBLOCK_ID")), params.text("IBLOCK_CODE")
    for row in context.store.rows("list"):
        if row["id"] == number if number else code and row["code"] == code:
            return row
    return None


def _list(context: Context, params: LooseParams) -> Record:
    _need(params, "IBLOCK_TYPE_ID")
    if params.get("IBLOCK_CODE") in (None, ""):
        _need(params, "IBLOCK_ID")
    found = _find_list(context, params)
    if found is None or found["iblockTypeId"] != params.text("IBLOCK_TYPE_ID"):
        raise Fault("ERROR_IBLOCK_NOT_FOUND", "Iblock not found")
    return found


def _lists(context: Context, params: LooseParams) -> Answer:
    _need(params, "IBLOCK_TYPE_ID")
    rows = context.store.rows("list")
    rows = [row for row in rows if row["iblockTypeId"] == params.text("IBLOCK_TYPE_ID")]
    if params.get("IBLOCK_ID") or params.get("IBLOCK_CODE"):
        one = _find_list(context, params)
        rows = [row for row in rows if row is one]
    schema = table_schema("list")
    asked = LooseParams({"order": params.array("IBLOCK_ORDER")})
    rows = find_rows(schema, rows, asked)
    return paged(rows, params.start, lambda page: show_classic(schema, page, ()))


def _given(table: str, params: LooseParams, *, fresh: bool) -> dict[str, Any]:
    _need(params, "FIELDS")
    return read_fields(table_schema(table), params.array("FIELDS"), typed=False, fresh=fresh)


def _add_list(context: Context, params: LooseParams) -> Answer:
    _need(params, "IBLOCK_TYPE_ID", "IBLOCK_CODE", "FIELDS")
    if _find_list(context, LooseParams({"IBLOCK_CODE": params.text("IBLOCK_CODE")})) is not None:
        raise Fault("ERROR_IBLOCK_ALREADY_EXISTS", "Iblock already exists")
    row = new_record(table_schema("list"))
    row.update(_given("list", params, fresh=True), iblockTypeId=params.text("IBLOCK_TYPE_ID"))
    row["code"] = params.text("IBLOCK_CODE")
    if not row["name"]:
        raise Fault("ERROR_ADD_IBLOCK", "Name is not specified")
    stamp_new(context, row)
    return {"result": context.store.keep("list", row)}


def _update_list(context: Context, params: LooseParams) -> Answer:
    row = _list(context, params)
    row.update(_given("list", params, fresh=False))
    stamp_change(context, row)
    return {"result": True}


def _delete_list(context: Context, params: LooseParams) -> Answer:
    """A list goes with its fields and elements."""
    row = _list(context, params)
    for table in ("list_field", "list_element"):
        context.store.drop_all(table, "listId", row["id"])
    return {"result": context.store.drop("list", row["id"])}


def _type_of(context: Context, params: LooseParams) -> Answer:
    found = _find_list(context, params)
    if found is None:
        raise Fault("ERROR_IBLOCK_NOT_FOUND", "Iblock not found")
    return {"result": found["iblockTypeId"]}


def _fields_of(context: Context, owner: Record) -> list[Record]:
    return [row for row in context.store.rows("list_field") if row["listId"] == owner["id"]]


def _show_field(row: Record) -> dict[str, Any]:
    shown = show_classic(table_schema("list_field"), [row], ())[0]
    kind = _SINGLE.get(row["type"][:1], "S")
    more = {"PROPERTY_TYPE": kind, "PROPERTY_USER_TYPE": False, "SETTINGS": []}
    return {**shown, "SORT": row["sort"], **more}


def _fields(context: Context, params: LooseParams) -> Answer:
    """Fields by their code; the name comes first, as it is everywhere."""
    owner = _list(context, params)
    name = {"FIELD_ID": "NAME", "SORT": 5, "NAME": "Name", "IS_REQUIRED": "Y", "MULTIPLE": "N"}
    found = {"NAME": {**name, "DEFAULT_VALUE": "", "TYPE": "NAME"}}
    found |= {row["fieldId"]: _show_field(row) for row in _fields_of(context, owner)}
    wanted = params.text("FIELD_ID")
    return {"result": {k: v for k, v in found.items() if wanted in ("", k)} or []}


def _add_field(context: Context, params: LooseParams) -> Answer:
    owner = _list(context, params)
    row = new_record(table_schema("list_field"))
    row.update(_given("list_field", params, fresh=True), listId=owner["id"])
    if not row["name"] or not row["type"]:
        raise Fault("ERROR_SAVE_FIELD", "Please fill in the required fields")
    number = context.store.keep("list_field", row)
    row["fieldId"] = f"PROPERTY_{number}"
    return {"result": row["fieldId"]}


def _delete_field(context: Context, params: LooseParams) -> Answer:
    owner = _list(context, params)
    _need(params, "FIELD_ID")
    for row in _fields_of(context, owner):
        if row["fieldId"] == params.text("FIELD_ID"):
            context.store.drop("list_field", row["id"])
    return {"result": True}


def _elements(context: Context, params: LooseParams) -> Answer:
    """Elements of a list; values of a property are in a map by their own numbers."""
    owner = _list(context, params)
    rows = [row for row in context.store.rows("list_element") if row["listId"] == owner["id"]]
    number, code = to_int(params.get("ELEMENT_ID")), params.text("ELEMENT_CODE")
    rows = [row for row in rows if number in (0, row["id"]) and code in ("", row["code"])]
    asked = {"filter": params.array("FILTER"), "order": params.array("ELEMENT_ORDER")}
    rows = find_rows(table_schema("list_element"), [_flat(row) for row in rows], LooseParams(asked))
    select = {name.upper() for name in params.names("SELECT")} - {"*"}
    kept = {row["id"]: row for row in context.store.rows("list_element")}
    return paged(
        rows, params.start, lambda page: [_show_element(kept[row["id"]], select) for row in page]
    )


def _flat(row: Record) -> Record:
    """An element with plain lists of values, as filters want them."""
    return {
        name: list(value.values()) if name.startswith("property") else value
        for name, value in row.items()
    }


def _show_element(row: Record, select: set[str]) -> dict[str, Any]:
    schema = table_schema("list_element")
    shown = show_classic(schema, [row], ())[0]
    shown |= {
        f"PROPERTY_{name.removeprefix('property')}": dict(value)
        for name, value in row.items()
        if name.startswith("property")
    }
    chosen = select | {"ID"} if select else set(shown)
    return {name: value for name, value in shown.items() if name in chosen}


def _values(context: Context, owner: Record, given: dict[str, Any]) -> dict[str, Any]:
    """Fields of an element to keep; every value of a property gets a number."""
    numbers = {row["id"] for row in _fields_of(context, owner)}
    out = read_fields(table_schema("list_element"), given, typed=False, fresh=True)
    for name in [name for name in out if name.startswith("property")]:
        if int(name.removeprefix("property")) not in numbers:
            del out[name]
            continue
        value = out[name]
        entries = as_list(as_map(value)) if is_container(value) else [value]
        out[name] = {
            str(context.store.take_id("property_value")): to_text(entry)
            for entry in entries
            if entry not in (None, "")
        }
    return out


def _check(context: Context, owner: Record, row: Record) -> None:
    if not row["name"]:
        raise Fault("ERROR_ELEMENT_FIELD_VALUE", "Please fill in the required fields: Name")
    for field in _fields_of(context, owner):
        empty = not row.get(f"property{field['id']}")
        if to_flag(field["isRequired"]) == "Y" and empty:
            text = f"Please fill in the required fields: {field['name']}"
            raise Fault("ERROR_ADD_ELEMENT", text)


def _add_element(context: Context, params: LooseParams) -> Answer:
    """An element with a code that its list does not have yet."""
    owner = _list(context, params)
    _need(params, "ELEMENT_CODE", "FIELDS")
    if _find_element(context, owner, 0, params.text("ELEMENT_CODE")) is not None:
        raise Fault("ERROR_ELEMENT_ALREADY_EXISTS", "Element already exists")
    row = new_record(table_schema("list_element"))
    row.update(_values(context, owner, params.array("FIELDS")), listId=owner["id"])
    row["code"] = params.text("ELEMENT_CODE")
    row["iblockSectionId"] = to_int(params.get("IBLOCK_SECTION_ID")) or None
    _check(context, owner, row)
    stamp_new(context, row)
    return {"result": context.store.keep("list_element", row)}


def _find_element(context: Context, owner: Record, number: int, code: str) -> Record | None:
    for row in context.store.rows("list_element"):
        same = row["id"] == number if number else row["code"] == code
        if same and row["listId"] == owner["id"]:
            return row
    return None


def _element(context: Context, owner: Record, params: LooseParams) -> Record:
    if params.get("ELEMENT_CODE") in (None, ""):
        _need(params, "ELEMENT_ID")
    number, code = to_int(params.get("ELEMENT_ID")), params.text("ELEMENT_CODE")
    found = _find_element(context, owner, number, code)
    if found is None:
        raise Fault("ERROR_ELEMENT_NOT_FOUND", "Element not found")
    return found


def _update_element(context: Context, params: LooseParams) -> Answer:
    """All fields of an element are written; a property that is left out is emptied."""
    owner = _list(context, params)
    row = _element(context, owner, params)
    _need(params, "FIELDS")
    kept = {name: value for name, value in row.items() if not name.startswith("property")}
    after = {**kept, **_values(context, owner, params.array("FIELDS")), "code": row["code"]}
    _check(context, owner, after)
    stamp_change(context, after)
    row.clear()
    row.update(after)
    return {"result": True}


def _delete_element(context: Context, params: LooseParams) -> Answer:
    row = _element(context, _list(context, params), params)
    return {"result": context.store.drop("list_element", row["id"])}
