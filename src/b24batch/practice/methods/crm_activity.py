"""Activities: reading them, planned to-dos, and the records they hang on."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault, missing_value
from b24batch.practice.casts import as_list, as_map, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.entity_types import EntityType, type_of_name
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.moments import parse_moment
from b24batch.practice.params import LooseParams, TypedParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record

__all__ = ["methods"]

_TODO = {"providerId": "CRM_TODO", "providerTypeId": "TODO", "typeId": 6}
_PARTS = {
    "updatedeadline": ("value", "deadline"),
    "updatedescription": ("value", "description"),
    "updateresponsibleuser": ("responsibleId", "responsibleId"),
    "updatecolor": ("colorId", "color"),
}
"""The methods that change one thing of a to-do: its parameter, and the field."""


def methods() -> tuple[Method, ...]:
    """The methods of activities that differ from those of the other older families."""
    parts = (
        Method(
            f"crm.activity.todo.{name}",
            functools.partial(_update_part, *about),
            TypedParams,
            writes=True,
        )
        for name, about in _PARTS.items()
    )
    return (
        Method("crm.activity.list", _list, LooseParams),
        Method("crm.activity.get", _get, LooseParams),
        Method("crm.activity.delete", _delete, LooseParams, writes=True),
        Method("crm.activity.todo.add", _add_todo, TypedParams, writes=True),
        Method("crm.activity.todo.update", _update_todo, TypedParams, writes=True),
        *parts,
        Method("crm.activity.binding.list", _bindings, TypedParams),
        Method("crm.activity.binding.add", _bind, TypedParams, writes=True),
        Method("crm.activity.binding.delete", _unbind, TypedParams, writes=True),
        Method("crm.activity.binding.move", _move, TypedParams, writes=True),
    )


def _list(context: Context, params: LooseParams) -> Answer:
    """Like any older list; `BINDINGS` in the filter finds activities by the records they hang on.

    `OWNER_TYPE_ID` and `OWNER_ID` look at the owner alone.
    """
    schema = table_schema("activity")
    rows = context.store.rows("activity")
    for name, value in params.array("filter").items():
        if name.upper() == "BINDINGS":
            wanted = [_wanted(as_map(item)) for item in as_list(value)]
            rows = [row for row in rows if _is_bound(row, wanted)]
    select = params.names("select")
    return paged(
        find_rows(schema, rows, params),
        params.start,
        lambda page: show_classic(schema, page, select),
    )


def _wanted(item: dict[str, Any]) -> tuple[int, int]:
    upper = {name.upper(): value for name, value in item.items()}
    return to_int(upper.get("OWNER_TYPE_ID")), to_int(upper.get("OWNER_ID"))


def _is_bound(row: Record, wanted: list[tuple[int, int]]) -> bool:
    bound = {(item["entityTypeId"], item["entityId"]) for item in row["bindings"]}
    return any(item in bound or (item[1] == 0 and item[0] in dict(bound)) for item in wanted)


def _activity(context: Context, activity_id: int, code: str = "NOT_FOUND") -> Record:
    return context.existing(
        "activity", activity_id, code, "Element not found" if code else "Not found"
    )


def _get(context: Context, params: LooseParams) -> Answer:
    record = _activity(context, params.record_id(), "")
    return {"result": show_classic(table_schema("activity"), [record], (), whole=True)[0]}


def _delete(context: Context, params: LooseParams) -> Answer:
    context.store.drop("activity", _activity(context, params.record_id(), "")["id"])
    return {"result": True}


def _owner(context: Context, params: TypedParams, of: str) -> tuple[EntityType, int]:
    """The record that two parameters name, such as `ownerTypeId` and `ownerId`."""
    wanted = params.get(f"{of}TypeId")
    if wanted is None:
        raise missing_value(f"{of}TypeId")
    kind = type_of_name(context.store, to_text(wanted))
    record_id = params.integer(f"{of}Id")
    if kind is None or context.store.find(kind.table, record_id) is None:
        raise Fault("OWNER_NOT_FOUND", "Owner of the element was not found")
    return kind, record_id


def _deadline(value: object) -> str:
    moment = parse_moment(to_text(value))
    if moment is None:
        raise Fault("WRONG_DATETIME_FORMAT", "Wrong datetime format")
    return moment


def _todo_fields(context: Context, params: TypedParams) -> dict[str, Any]:
    """What add and update of a to-do set alike."""
    if params.get("deadline") is None:
        raise missing_value("deadline")
    deadline = _deadline(params.get("deadline"))
    fields: dict[str, Any] = {"deadline": deadline, "startTime": deadline, "endTime": deadline}
    for name, field in (("title", "subject"), ("description", "description")):
        if params.get(name) is not None:
            fields[field] = to_text(params.get(name))
    if params.get("responsibleId") is not None:
        responsible = params.integer("responsibleId")
        if context.store.find("user", responsible) is None:
            raise Fault("INVALID_ARG_VALUE", "Responsible user is not found")
        fields["responsibleId"] = responsible
    if params.get("pingOffsets") is not None:
        offsets = [to_int(item) for item in params.array("pingOffsets").values()]
        fields["settings"] = {"PING_OFFSETS": offsets} if offsets else []
    return fields


def _add_todo(context: Context, params: TypedParams) -> Answer:
    kind, owner_id = _owner(context, params, "owner")
    fields = _todo_fields(context, params)
    record = new_record(table_schema("activity"))
    record.update(_TODO, ownerTypeId=kind.id, ownerId=owner_id, responsibleId=context.user_id)
    record.update(subject="To do", bindings=[{"entityTypeId": kind.id, "entityId": owner_id}])
    record.update(fields)
    stamp_new(context, record)
    activity_id = context.store.keep("activity", record)
    record["associatedEntityId"] = activity_id
    return {"result": {"id": activity_id}}


def _todo(context: Context, params: TypedParams) -> Record:
    """The to-do that a call changes: it is bound to the record named, and still open."""
    record = _activity(context, params.integer("id"))
    kind, owner_id = _owner(context, params, "owner")
    if not _is_bound(record, [(kind.id, owner_id)]):
        raise Fault("NOT_FOUND", "Element not found")
    if record["completed"] == "Y":
        raise Fault("CAN_NOT_UPDATE_COMPLETED_TODO", "Completed to-do cannot be changed")
    return record


def _update_todo(context: Context, params: TypedParams) -> Answer:
    record = _todo(context, params)
    record.update(_todo_fields(context, params))
    stamp_change(context, record)
    return {"result": {"id": record["id"]}}


def _update_part(parameter: str, field: str, context: Context, params: TypedParams) -> Answer:
    record = _todo(context, params)
    value = params.get(parameter)
    if value is None:
        raise missing_value(parameter)
    if field == "deadline":
        record["deadline"] = _deadline(value)
    elif field == "responsibleId":
        record[field] = params.integer(parameter)
    else:
        record[field] = to_text(value)
    stamp_change(context, record)
    return {"result": {"id": record["id"]}}


def _bindings(context: Context, params: TypedParams) -> Answer:
    record = _activity(context, params.integer("activityId"))
    return {"result": [dict(item) for item in record["bindings"]]}


def _bind(context: Context, params: TypedParams) -> Answer:
    record = _activity(context, params.integer("activityId"))
    kind, record_id = _owner(context, params, "entity")
    if _is_bound(record, [(kind.id, record_id)]):
        raise Fault("ACTIVITY_IS_ALREADY_BOUND", "Activity is already bound to this element")
    record["bindings"].append({"entityTypeId": kind.id, "entityId": record_id})
    return {"result": True}


def _unbind(context: Context, params: TypedParams) -> Answer:
    """The last binding stays; without its owner an activity goes on with the next one."""
    record = _activity(context, params.integer("activityId"))
    kind, record_id = _owner(context, params, "entity")
    binding = {"entityTypeId": kind.id, "entityId": record_id}
    if binding not in record["bindings"]:
        raise Fault("BINDING_NOT_FOUND", "Activity is not bound to this element")
    if len(record["bindings"]) == 1:
        raise Fault("LAST_BINDING_CANNOT_BE_DELETED", "The last binding cannot be deleted")
    record["bindings"].remove(binding)
    _follow_owner(record)
    return {"result": True}


def _follow_owner(record: Record) -> None:
    owner = {"entityTypeId": record["ownerTypeId"], "entityId": record["ownerId"]}
    if owner not in record["bindings"]:
        first = record["bindings"][0]
        record.update(ownerTypeId=first["entityTypeId"], ownerId=first["entityId"])


def _move(context: Context, params: TypedParams) -> Answer:
    """Bind an activity to another record of the same type in the place of one."""
    record = _activity(context, params.integer("activityId"))
    source, source_id = _owner(context, params, "sourceEntity")
    target, target_id = _owner(context, params, "targetEntity")
    if source.id != target.id:
        code = "SOURCE_AND_TARGET_ENTITY_TYPES_ARE_NOT_EQUAL_ERROR"
        raise Fault(code, "Source and target types are not equal")
    if source_id == target_id:
        code = "SOURCE_AND_TARGET_ENTITY_ID_ARE_EQUAL_ERROR"
        raise Fault(code, "Source and target elements are equal")
    if not _is_bound(record, [(source.id, source_id)]):
        raise Fault("BINDING_NOT_FOUND", "Activity is not bound to this element")
    if _is_bound(record, [(target.id, target_id)]):
        raise Fault("ACTIVITY_IS_ALREADY_BOUND", "Activity is already bound to this element")
    old = {"entityTypeId": source.id, "entityId": source_id}
    new = {"entityTypeId": target.id, "entityId": target_id}
    record["bindings"] = [new if item == old else item for item in record["bindings"]]
    _follow_owner(record)
    return {"result": True}
