"""What is done to tasks other than writing their fields: starting, ending, handing over."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.context import Context, Method
from b24batch.practice.methods.tasks import answer_task, stamp_task, task_id_of
from b24batch.practice.params import TypedParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.store import Record

__all__ = ["methods"]

_STATUSES = {
    "start": 3,
    "pause": 2,
    "renew": 2,
    "disapprove": 2,
    "defer": 6,
    "complete": 5,
    "approve": 5,
}
"""The status that each action leads to."""

_UNDER_CONTROL = 4
_KINDS = {"datetime": "datetime", "user": "integer", "boolean": "enum", "double": "double"}


def methods() -> tuple[Method, ...]:
    """Actions on tasks, and the description of their fields."""
    actions = (
        Method(f"tasks.task.{name}", functools.partial(_act, name), TypedParams, writes=True)
        for name in _STATUSES
    )
    return (
        *actions,
        Method("tasks.task.delegate", _delegate, TypedParams, writes=True),
        Method("tasks.task.favorite.add", functools.partial(_mark, "Y"), TypedParams, writes=True),
        Method(
            "tasks.task.favorite.remove", functools.partial(_mark, "N"), TypedParams, writes=True
        ),
        Method("tasks.task.getfields", _fields, TypedParams),
    )


def _task(context: Context, params: TypedParams) -> Record:
    return context.existing(
        "task", task_id_of(params), "0", "Action on the task is not allowed (internal error)"
    )


def _act(action: str, context: Context, params: TypedParams) -> Answer:
    """Move a task; one under control waits for approval when it is completed."""
    record = _task(context, params)
    status = _STATUSES[action]
    controlled = record["taskControl"] == "Y" and record["createdBy"] != context.user_id
    if action == "complete" and controlled:
        status = _UNDER_CONTROL
    moved = record["status"] != status
    record["status"] = status
    if action == "start" and record["dateStart"] is None:
        record["dateStart"] = context.now
    stamp_task(context, record, moved=moved)
    return answer_task(context, record, [])


def _delegate(context: Context, params: TypedParams) -> Answer:
    record, user_id = _task(context, params), params.integer("userId")
    if context.store.find("user", user_id) is None:
        raise Fault("0", 'User specified in the "Responsible" field is not found')
    record["responsibleId"] = user_id
    stamp_task(context, record, moved=False)
    return answer_task(context, record, [])


def _mark(value: str, context: Context, params: TypedParams) -> Answer:
    _task(context, params)["favorite"] = value
    return {"result": True}


def _fields(_context: Context, _params: TypedParams) -> Answer:
    fields: dict[str, Any] = {
        field.classic: {
            "title": field.title,
            "type": _KINDS.get(field.kind, field.kind),
            "primary": field.name == "id",
        }
        for field in table_schema("task").fields
    }
    return {"result": {"fields": fields}}
