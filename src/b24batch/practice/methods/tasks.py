"""Tasks: `tasks.task.*`, with upper-case names asked for and camelCase ones answered."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault, missing_value
from b24batch.practice.casts import is_container, is_numeric, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.fields import Field
from b24batch.practice.filters import Target, compile_filter
from b24batch.practice.listing import Sorting, paged, sort_records
from b24batch.practice.params import TypedParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["answer_task", "methods", "stamp_task", "task_id_of"]

_STATUSES = {2, 3, 4, 5, 6}
_DONE = 5
_OVERDUE = -1
_OTHER_NAMES = {
    "REAL_STATUS": "STATUS",
    "ACCOMPLICE": "ACCOMPLICES",
    "AUDITOR": "AUDITORS",
    "TAG": "TAGS",
}
_ACTIONS = ("complete", "start", "delegate", "remove", "edit", "defer", "rate", "changeDeadline")


def methods() -> tuple[Method, ...]:
    """The five methods of the family."""
    return (
        Method("tasks.task.list", _list, TypedParams),
        Method("tasks.task.get", _get, TypedParams),
        Method("tasks.task.add", _add, TypedParams, writes=True),
        Method("tasks.task.update", _update, TypedParams, writes=True),
        Method("tasks.task.delete", _delete, TypedParams, writes=True),
    )


def _field(name: str) -> Field | None:
    """A field by either spelling of its name."""
    schema = table_schema("task")
    return schema.by_classic.get(name.upper()) or schema.by_item.get(name)


def task_id_of(params: TypedParams) -> int:
    """The parameter `taskId`; raises Fault for what cannot be one."""
    value = params.get("taskId")
    if value is None:
        text = "CTaskItem All parameters in the constructor must have real class type"
        raise Fault("100", f"{text} (internal error)")
    if (not is_container(value) and not is_numeric(value)) or to_int(value) <= 0:
        raise Fault("0", "wrong task id")
    return to_int(value)


def _sub_status(context: Context, record: Record) -> int:
    """The status as a person sees it: an open task past its deadline is overdue."""
    late = record["deadline"] is not None and record["deadline"] < context.now
    return _OVERDUE if late and record["status"] in {2, 3} else int(record["status"])


def _target(context: Context, name: str) -> Target | None:
    if name.upper() == "STATUS" or name == "subStatus":
        return Target(lambda record: _sub_status(context, record), "integer")
    field = _field(_OTHER_NAMES.get(name.upper(), name))
    if field is None:
        return None
    key, kind = field.name, field.kind
    return Target(lambda record: record.get(key), kind, pattern=kind == "string")


def _list(context: Context, params: TypedParams) -> Answer:
    """Unknown names in the filter are ignored; in the order they are an error."""
    where = compile_filter(
        params.array("filter"), lambda name: _target(context, name), strict=False
    )
    order: list[Sorting] = []
    for name, direction in params.array("order").items():
        found = _target(context, name)
        if found is None:
            raise Fault("0", "Invalid sorting key (internal error)")
        order.append(Sorting(found.read, to_text(direction).upper().startswith("DESC")))
    order = order or [Sorting(lambda record: record["id"], downwards=True)]
    select = params.names("select")

    def show(page: list[Record]) -> dict[str, Any]:
        return {"tasks": [_show(context, record, select) for record in page]}

    return paged(sort_records(filter(where, context.store.rows("task")), order), params.start, show)


def _person(context: Context, user_id: object) -> Any:
    user = context.store.find("user", to_int(user_id))
    if user is None:
        return []
    return {
        "id": str(user["id"]),
        "name": f"{user['name']} {user['lastName']}",
        "link": f"/company/personal/user/{user['id']}/",
        "icon": "/bitrix/images/tasks/default_avatar.png",
        "workPosition": user["workPosition"] or "",
    }


def _show(context: Context, record: Record, select: list[str]) -> dict[str, Any]:
    """A task as answered: every scalar is text, people also as objects, `id` always there."""
    chosen = {field.name for name in select if (field := _field(name)) is not None}
    everything = not select or "*" in select
    out: dict[str, Any] = {}
    for name, value in record.items():
        if not everything and name not in chosen and name != "id":
            continue
        if isinstance(value, list):
            out[name] = [str(item) for item in value]
        else:
            out[name] = None if value is None else str(value)
    if "status" in out:
        out["subStatus"] = str(_sub_status(context, record))
    for name, key in (("createdBy", "creator"), ("responsibleId", "responsible")):
        if name in out:
            out[key] = _person(context, record[name])
    if everything:
        out |= {"group": [], "accomplicesData": [], "auditorsData": [], "newCommentsCount": 0}
    return out


def answer_task(context: Context, record: Record, select: list[str]) -> Answer:
    """One task as the answer of a call, with what may be done to it."""
    shown = _show(context, record, select)
    return {"result": {"task": {**shown, "action": dict.fromkeys(_ACTIONS, True)}}}


def _get(context: Context, params: TypedParams) -> Answer:
    """One task, or an empty list when there is none: no error, as on the real portal."""
    record = context.store.find("task", task_id_of(params))
    select = params.names("select")
    return {"result": []} if record is None else answer_task(context, record, select)


def _given(params: TypedParams, *, fresh: bool) -> dict[str, Any]:
    fields = params.array("fields", required=True)
    if not fields:
        raise missing_value("fields")
    spelled = {}
    for name, value in fields.items():
        field = _field(name)
        if field is not None:
            spelled[field.classic] = value
    return read_fields(table_schema("task"), spelled, typed=False, fresh=fresh)


def _check(context: Context, record: Record) -> None:
    problem = ""
    if not record["title"]:
        problem = "Task title is not specified"
    elif not record["responsibleId"]:
        problem = "Responsible person is not specified"
    elif context.store.find("user", record["responsibleId"]) is None:
        problem = 'User specified in the "Responsible" field is not found'
    elif record["status"] not in _STATUSES:
        problem = "Incorrect status"
    elif record["parentId"] and context.store.find("task", record["parentId"]) is None:
        problem = 'Task specified in the "Parent task" field is not found'
    if problem:
        raise Fault("ERROR_CORE", f"{problem}<br>")


def stamp_task(context: Context, record: Record, *, moved: bool) -> None:
    """Note who changed a task and when, and its end if its status has moved."""
    record.update(changedBy=context.user_id, changedDate=context.now, activityDate=context.now)
    if moved:
        done = record["status"] == _DONE
        record.update(
            statusChangedBy=context.user_id,
            statusChangedDate=context.now,
            closedBy=context.user_id if done else None,
            closedDate=context.now if done else None,
        )


def _add(context: Context, params: TypedParams) -> Answer:
    record = new_record(table_schema("task"))
    record.update(_given(params, fresh=True))
    record["createdBy"] = record["createdBy"] or context.user_id
    _check(context, record)
    record["createdDate"] = context.now
    stamp_task(context, record, moved=True)
    task_id = context.store.keep("task", record)
    record["guid"] = f"{{00000000-0000-4000-8000-{task_id:012d}}}"
    return answer_task(context, record, [])


def _update(context: Context, params: TypedParams) -> Answer:
    record = context.store.find("task", task_id_of(params))
    given = _given(params, fresh=False)
    if record is None:
        raise Fault("0", "Action on the task is not allowed (internal error)")
    after = {**record, **given}
    _check(context, after)
    moved = after["status"] != record["status"]
    record.update(after)
    stamp_task(context, record, moved=moved)
    return answer_task(context, record, [])


def _delete(context: Context, params: TypedParams) -> Answer:
    if not context.store.drop("task", task_id_of(params)):
        raise Fault("1048582", "No access to delete the task")
    return {"result": {"task": True}}
