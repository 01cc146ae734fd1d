"""`tasks.task.*` of REST 3.0, over the same tasks as the methods of REST 2."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.methods.tasks import stamp_task
from b24batch.practice.rest3.faults import FaultV3, invalid, not_found, unknown_field
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.objects import dto, read_given, show
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.rest3.query import listed_v3
from b24batch.practice.schemas import table_schema
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record

__all__ = ["methods"]

_LIST = "select:array filter:array order:object pagination:object"
_RIGHTS = (
    *("read", "watch", "mute", "createSubtask", "createResult", "edit", "remove", "complete"),
    *("approve", "disapprove", "start", "take", "delegate", "defer", "renew", "deadline"),
    *("datePlan", "changeDirector", "changeResponsible", "changeAccomplices", "pause"),
    *("timeTracking", "mark", "changeStatus", "reminder"),
)


def methods() -> tuple[MethodV3, ...]:
    """Tasks, the right to them, messages of their chats, and results."""
    task, result = "TaskDto", "ResultDto"
    return (
        declared("tasks.task.list", _list, _LIST, result="items", dto=task),
        declared("tasks.task.get", _get, "id!integer select:array", result="item", dto=task),
        declared("tasks.task.add", _add, "fields!object", result="item", dto=task, writes=True),
        declared(
            "tasks.task.update", _update, "id!integer fields!object", result="result", writes=True
        ),
        declared("tasks.task.delete", _delete, "id!integer", result="result", writes=True),
        declared("tasks.task.access.get", _access, "id!integer", result="read"),
        declared(
            "tasks.task.chat.message.send", _send, "fields!object", result="result", writes=True
        ),
        declared(
            "tasks.task.file.attach",
            _attach,
            "taskId!integer fileIds!array",
            result="result",
            writes=True,
        ),
        declared("tasks.task.result.list", _results, _RESULTS, result="items", dto=result),
        declared("tasks.task.result.add", _add_result, "fields!object", result="item", writes=True),
        declared(
            "tasks.task.result.addfromchatmessage",
            _add_said,
            "fields!object",
            result="item",
            writes=True,
        ),
        declared(
            "tasks.task.result.update",
            _update_result,
            "id!integer fields!object",
            result="item",
            writes=True,
        ),
        declared(
            "tasks.task.result.delete", _delete_result, "id!integer", result="result", writes=True
        ),
        *field_methods("tasks.task", task),
        *field_methods("tasks.task.chat.message", "MessageDto"),
        *field_methods("tasks.task.access", "AccessDto"),
        *field_methods("tasks.task.file", "AttachedFileDto"),
    )


_RESULTS = _LIST.replace("filter:", "filter!")


def _list(context: Context, params: ParamsV3) -> Any:
    return listed_v3(context, dto("TaskDto"), params)


def _found(context: Context, params: ParamsV3, name: str = "id", table: str = "task") -> Record:
    record = context.store.find(table, params.integer(name))
    if record is None:
        raise not_found(params.get(name))
    return record


def _get(context: Context, params: ParamsV3) -> Any:
    record = _found(context, params)
    return {"item": show(context, dto("TaskDto"), record, params.rows("select"))}


def _check(context: Context, record: Record) -> None:
    for stored, name in (("responsibleId", "responsibleId"), ("createdBy", "creatorId")):
        if context.store.find("user", record[stored] or 0) is None:
            raise invalid(name, f"User in the field `{name}` is not found")
    if record["parentId"] and context.store.find("task", record["parentId"]) is None:
        raise invalid("parentId", "Task in the field `parentId` is not found")


def _add(context: Context, params: ParamsV3) -> Any:
    record = new_record(table_schema("task"))
    record.update(read_given(dto("TaskDto"), params.map("fields"), fresh=True))
    _check(context, record)
    record["createdDate"] = context.now
    stamp_task(context, record, moved=True)
    task_id = context.store.keep("task", record)
    record["guid"] = f"{{00000000-0000-4000-8000-{task_id:012d}}}"
    return {"item": show(context, dto("TaskDto"), record, [])}


def _update(context: Context, params: ParamsV3) -> Any:
    record = _found(context, params)
    after = {**record, **read_given(dto("TaskDto"), params.map("fields"), fresh=False)}
    _check(context, after)
    moved = after["status"] != record["status"]
    record.update(after)
    stamp_task(context, record, moved=moved)
    return {"result": True}


def _delete(context: Context, params: ParamsV3) -> Any:
    _found(context, params)
    return {"result": context.store.drop("task", params.integer("id"))}


def _access(context: Context, params: ParamsV3) -> Any:
    _found(context, params)
    return dict.fromkeys(_RIGHTS, True)


def _send(context: Context, params: ParamsV3) -> Any:
    given = read_given(dto("MessageDto"), params.map("fields"), fresh=True)
    if context.store.find("task", given["taskId"]) is None:
        raise not_found(given["taskId"])
    context.store.keep("task_message", {**given, "authorId": context.user_id})
    return {"result": True}


def _attach(context: Context, params: ParamsV3) -> Any:
    record = _found(context, params, "taskId")
    for file_id in params.rows("fileIds"):
        if context.store.find("disk_file", int(file_id)) is None:
            raise FaultV3("ENTITYNOTFOUNDEXCEPTION", f"File with ID = `{file_id}` not found")
    record["fileIds"] = [*record.get("fileIds", []), *params.rows("fileIds")]
    return {"result": True}


def _results(context: Context, params: ParamsV3) -> Any:
    return listed_v3(context, dto("ResultDto"), params)


def _add_result(context: Context, params: ParamsV3) -> Any:
    given = read_given(dto("ResultDto"), params.map("fields"), fresh=True)
    if context.store.find("task", given["taskId"]) is None:
        raise not_found(given["taskId"])
    return _keep_result(context, given | {"messageId": None})


def _add_said(context: Context, params: ParamsV3) -> Any:
    """What was said in the chat of a task becomes a result of it."""
    given = params.map("fields")
    for name in given:
        if name != "messageId":
            raise unknown_field(name, "ResultDto")
    number = given.get("messageId")
    if type(number) is not int:
        raise invalid("messageId", "Required field `messageId` is not specified")
    message = context.store.find("task_message", number)
    if message is None:
        raise invalid("messageId", "Message is not from task chat")
    if context.store.find("task", message["taskId"]) is None:
        raise invalid("taskId", "Task not found")
    said = {key: message[key] for key in ("taskId", "text")}
    return _keep_result(context, said | {"messageId": number})


def _keep_result(context: Context, record: Record) -> Any:
    record |= {"authorId": context.user_id, "createdAt": context.now, "updatedAt": None}
    record |= {"status": "open", "fileIds": [], "rights": {"edit": True, "remove": True}}
    context.store.keep("task_result", record)
    return {"item": show(context, dto("ResultDto"), record, [])}


def _update_result(context: Context, params: ParamsV3) -> Any:
    record = _found(context, params, table="task_result")
    given = read_given(dto("ResultDto"), params.map("fields"), fresh=False)
    record |= {**given, "updatedAt": context.now}
    return {"item": show(context, dto("ResultDto"), record, [])}


def _delete_result(context: Context, params: ParamsV3) -> Any:
    _found(context, params, table="task_result")
    return {"result": context.store.drop("task_result", params.integer("id"))}
