"""Fields that an account adds to its records: made in two families, kept in one table."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

from b24batch.practice.answers import Answer, Fault, missing_value
from b24batch.practice.casts import as_list, as_map, to_flag, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import entity_types
from b24batch.practice.listing import paged
from b24batch.practice.methods.controllers import list_controller, show_typed
from b24batch.practice.methods.crm_classic import find_rows, given_fields
from b24batch.practice.params import LooseParams, TypedParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_OWNERS = ("lead", "deal", "contact", "company", "quote", "requisite")
_USER_TYPES = (
    *("string", "integer", "double", "boolean", "date", "datetime", "enumeration", "employee"),
    *("file", "url", "address", "money", "crm", "crm_status", "iblock_element", "iblock_section"),
)
_NAME = re.compile(r"[A-Z0-9_]+")
_LONGEST = 50
_LABELS = ("editFormLabel", "listColumnLabel", "listFilterLabel", "errorMessage", "helpMessage")
_OLD_LABELS = (
    *("EDIT_FORM_LABEL", "LIST_COLUMN_LABEL", "LIST_FILTER_LABEL"),
    *("ERROR_MESSAGE", "HELP_MESSAGE"),
)


def methods() -> tuple[Method, ...]:
    """`crm.deal.userfield.*` and its like, and `userfieldconfig.*`."""
    return (
        *(method for table in _OWNERS for method in _family(table)),
        Method("userfieldconfig.list", _list_typed, TypedParams),
        Method("userfieldconfig.get", _get_typed, TypedParams),
        Method("userfieldconfig.add", _add_typed, TypedParams, writes=True),
        Method("userfieldconfig.update", _update_typed, TypedParams, writes=True),
        Method("userfieldconfig.delete", _delete_typed, TypedParams, writes=True),
        Method("userfieldconfig.gettypes", _types, TypedParams),
        Method("crm.userfield.types", _old_types, LooseParams),
    )


_Action = Callable[[str, Context, LooseParams], Answer]


def _family(table: str) -> list[Method]:
    entity = f"CRM_{table.upper()}"

    def made(verb: str, action: _Action, *, writes: bool = False) -> Method:
        name = f"crm.{table}.userfield.{verb}"
        return Method(name, functools.partial(action, entity), LooseParams, writes=writes)

    return [
        made("list", _list),
        made("get", _get),
        made("add", _add, writes=True),
        made("update", _update, writes=True),
        made("delete", _delete, writes=True),
    ]


def _rows(context: Context, entity: str = "") -> list[Record]:
    rows = context.store.rows("user_field")
    return [row for row in rows if entity in ("", row["entityId"])]


def _list(entity: str, context: Context, params: LooseParams) -> Answer:
    schema = table_schema("user_field")
    rows = find_rows(schema, _rows(context, entity), params)
    language = _language(params)

    def show(page: list[Record]) -> list[dict[str, Any]]:
        return [_show(row, language) for row in page]

    return paged(rows, params.start, show)


def _language(params: LooseParams) -> str:
    given = {name.upper(): value for name, value in params.array("filter").items()}
    return to_text(given.get("LANG"))


def _show(row: Record, language: str = "") -> dict[str, Any]:
    """A field in the older spelling; its labels are shown for one language, or all by `get`."""
    shown = show_classic(table_schema("user_field"), [row], (), whole=True)[0]
    if row["userTypeId"] != "enumeration":
        del shown["LIST"]
    for name in _OLD_LABELS:
        if language and isinstance(shown[name], dict):
            shown[name] = shown[name].get(language)
        elif not language:
            del shown[name]
    return shown


def _one(entity: str, context: Context, params: LooseParams) -> Record:
    found = context.store.find("user_field", params.record_id())
    if found is None or found["entityId"] != entity:
        raise Fault("ERROR_NOT_FOUND", "The entity with ID is not found")
    return found


def _get(entity: str, context: Context, params: LooseParams) -> Answer:
    row = _one(entity, context, params)
    shown = show_classic(table_schema("user_field"), [row], (), whole=True)[0]
    if row["userTypeId"] != "enumeration":
        del shown["LIST"]
    return {"result": shown}


def _add(entity: str, context: Context, params: LooseParams) -> Answer:
    given = {name.upper(): value for name, value in given_fields(params).items()}
    schema = table_schema("user_field")
    record = new_record(schema)
    record.update(read_fields(schema, given, typed=False, fresh=True))
    record["entityId"] = entity
    for name in ("USER_TYPE_ID", "FIELD_NAME"):
        if not given.get(name):
            raise Fault("", f"The '{name}' field is not found.")
    name = record["fieldName"].upper()
    record["fieldName"] = name if name.startswith("UF_") else f"UF_CRM_{name}"
    if isinstance(given.get("LABEL"), str):
        record["editFormLabel"] = {"en": given["LABEL"], "ru": given["LABEL"]}
    return {"result": _keep(context, record)["id"]}


def _keep(context: Context, record: Record) -> Record:
    """Check a new field and keep it."""
    name = record["fieldName"]
    if len(name) > _LONGEST:
        raise Fault("ERROR_CORE", f"Field name is too long (more than {_LONGEST} characters).")
    if _NAME.fullmatch(name) is None:
        text = "Field name contains invalid characters. Allowed characters are: A-Z, 0-9 and _."
        raise Fault("ERROR_CORE", text)
    if record["userTypeId"] not in _USER_TYPES:
        raise Fault("ERROR_CORE", "Incorrect custom type specified.")
    if any(row["fieldName"] == name for row in _rows(context, record["entityId"])):
        raise Fault("ERROR_CORE", f"Field {name} for object {record['entityId']} already exists.")
    record["enum"] = _choices(context, record, [])
    for label in _LABELS:
        record[label] = as_map(record[label]) or {"en": ""}
    record["settings"] = as_map(record["settings"]) or []
    context.store.keep("user_field", record)
    return record


def _choices(context: Context, record: Record, kept: list[Record]) -> list[Record]:
    """The values of a list field, those that have an id changed, others added."""
    out = list(kept)
    for entry in as_list(record["enum"]):
        upper = {name.upper(): value for name, value in as_map(entry).items()}
        old = next((item for item in kept if item["ID"] == to_text(upper.get("ID"))), None)
        if old is not None and to_flag(upper.get("DEL")) == "Y":
            out.remove(old)
        elif old is not None:
            old["VALUE"] = to_text(upper.get("VALUE", old["VALUE"]))
        else:
            number = str(context.store.take_id("user_field_value"))
            value = to_text(upper.get("VALUE"))
            xml_id = to_text(upper.get("XML_ID")) or f"xml_{number}"
            sort = str(to_int(upper.get("SORT")) or 500)
            flags = {"DEF": to_flag(upper.get("DEF")), "SORT": sort, "XML_ID": xml_id}
            out.append({"ID": number, "VALUE": value, **flags})
    return out


def _change(context: Context, row: Record, values: dict[str, Any]) -> None:
    kept = row["enum"]
    row.update(values)
    if "enum" in values:
        row["enum"] = _choices(context, row, kept)


def _update(entity: str, context: Context, params: LooseParams) -> Answer:
    row, given = _one(entity, context, params), given_fields(params)
    values = read_fields(table_schema("user_field"), given, typed=False, fresh=False)
    _change(context, row, values)
    return {"result": True}


def _delete(entity: str, context: Context, params: LooseParams) -> Answer:
    row = _one(entity, context, params)
    return {"result": context.store.drop("user_field", row["id"])}


def _module(params: TypedParams) -> None:
    if params.get("moduleId") is None:
        raise missing_value("moduleId")
    if to_text(params.get("moduleId")) != "crm":
        raise Fault("", "You do not have permission to view user field settings")


def _show_typed(row: Record) -> dict[str, Any]:
    shown = show_typed(table_schema("user_field"), row)
    choices = [
        {
            "id": item["ID"],
            "userFieldId": str(row["id"]),
            "value": item["VALUE"],
            "def": item["DEF"],
            "sort": item["SORT"],
            "xmlId": item["XML_ID"],
        }
        for item in row["enum"]
    ]
    shown |= {"id": str(row["id"]), "sort": str(row["sort"])}
    shown["languageId"] = {name: name for name in as_map(row["editFormLabel"])}
    shown["enum"] = choices
    if row["userTypeId"] != "enumeration":
        del shown["enum"]
    return shown


def _list_typed(context: Context, params: TypedParams) -> Answer:
    _module(params)
    schema, rows = table_schema("user_field"), _rows(context)
    answer = list_controller(schema, params, "fields", rows)
    for row in answer["result"]["fields"]:
        row.pop("enum", None)
        row.update({name: str(row[name]) for name in ("id", "sort") if name in row})
    return answer


def _typed(context: Context, params: TypedParams) -> Record:
    _module(params)
    return context.existing("user_field", params.integer("id"), "", "User field is not found")


def _get_typed(context: Context, params: TypedParams) -> Answer:
    return {"result": {"field": _show_typed(_typed(context, params))}}


def _add_typed(context: Context, params: TypedParams) -> Answer:
    """A field of any type of record; smart processes are `CRM_` and the number of the process."""
    _module(params)
    given = params.array("field", required=True)
    for name in ("entityId", "fieldName", "userTypeId"):
        if not given.get(name):
            upper = re.sub(r"(?=[A-Z])", "_", name).upper()
            raise Fault("", f"The '{upper}' field is not found.")
    schema = table_schema("user_field")
    record = new_record(schema)
    record.update(read_fields(schema, given, typed=True, fresh=True))
    owners = {kind.fields_of for kind in entity_types(context.store)} | {"CRM_REQUISITE"}
    if record["entityId"] not in owners:
        raise Fault("", "You do not have permission to add user fields")
    if not record["fieldName"].startswith("UF_"):
        raise Fault("", "The field name must start with UF_")
    return {"result": {"field": _show_typed(_keep(context, record))}}


def _update_typed(context: Context, params: TypedParams) -> Answer:
    row, given = _typed(context, params), params.array("field", required=True)
    values = read_fields(table_schema("user_field"), given, typed=True, fresh=False)
    _change(context, row, values)
    return {"result": {"field": _show_typed(row)}}


def _delete_typed(context: Context, params: TypedParams) -> Answer:
    context.store.drop("user_field", _typed(context, params)["id"])
    return {"result": None}


def _types(_context: Context, params: TypedParams) -> Answer:
    _module(params)
    found = {name: {"userTypeId": name, "description": name.capitalize()} for name in _USER_TYPES}
    return {"result": {"types": found}}


def _old_types(_context: Context, _params: LooseParams) -> Answer:
    return {"result": [{"ID": name, "title": name.capitalize()} for name in _USER_TYPES]}
