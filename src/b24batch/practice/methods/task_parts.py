"""What hangs on a task: comments, time spent, check lists. One set of methods for all three."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record, read_fields

__all__ = ["methods"]

_MINUTE = 60


class _Part(msgspec.Struct, frozen=True):
    """One kind of part: its names, the parameter that holds its fields, the one it cannot lack.

    `changed` is what update and delete answer.
    """

    prefix: str
    table: str
    fields: str
    needed: str
    missing: str
    updated: bool | None
    deleted: bool | None
    settle: Callable[[Context, Record], None]
    wrapped: bool = False


def _settle_comment(context: Context, row: Record) -> None:
    row["authorId"] = row["authorId"] or context.user_id
    author = context.store.find("user", row["authorId"]) or {}
    names = (author.get("name"), author.get("lastName"))
    row["authorName"] = " ".join(name for name in names if name)
    row["authorEmail"] = author.get("email") or ""
    row["postDate"] = row["postDate"] or context.now


def _settle_elapsed(context: Context, row: Record) -> None:
    """Time is spent by somebody; what a task has of it is the sum of its entries."""
    row["userId"] = row["userId"] or context.user_id
    row["minutes"] = row["seconds"] // _MINUTE
    row["createdDate"] = row["createdDate"] or context.now
    row["dateStart"] = row["dateStart"] or context.now
    row["dateStop"] = row["dateStop"] or context.now


def _settle_check(context: Context, row: Record) -> None:
    row["createdBy"] = row["createdBy"] or context.user_id
    if row["isComplete"] == "Y" and row["toggledDate"] is None:
        row.update(toggledBy=context.user_id, toggledDate=context.now)


_PARTS = (
    _Part(
        *("task.commentitem", "task_comment", "FIELDS", "postMessage"),
        *("Comment text is not specified", True, True, _settle_comment),
    ),
    _Part(
        *("task.elapseditem", "elapsed", "ARFIELDS", "seconds"),
        *("Elapsed time is not specified", None, None, _settle_elapsed),
        wrapped=True,
    ),
    _Part(
        *("task.checklistitem", "check_item", "FIELDS", "title"),
        *("Title of the item is not specified", None, True, _settle_check),
    ),
)


def methods() -> tuple[Method, ...]:
    """`getlist`, `get`, `add`, `update`, `delete` of each part, and ticking off."""
    return (
        *(method for part in _PARTS for method in _methods(part)),
        *(
            _method(f"task.checklistitem.{verb}", functools.partial(_tick, value), ("ITEMID",))
            for verb, value in (("complete", "Y"), ("renew", "N"))
        ),
    )


def _methods(part: _Part) -> tuple[Method, ...]:
    one = ("ITEMID",)
    actions: tuple[tuple[str, Any, tuple[str, ...], bool], ...] = (
        ("getlist", _list, ("ORDER", "FILTER", "SELECT", "PARAMS"), False),
        ("get", _get, one, False),
        ("add", _add, (part.fields,), True),
        ("update", _update, (*one, part.fields), True),
        ("delete", _delete, one, True),
    )
    return tuple(
        _method(f"{part.prefix}.{verb}", functools.partial(run, part), names, writes=writes)
        for verb, run, names, writes in actions
    )


def _method(
    name: str,
    run: Callable[[Context, LooseParams], Answer],
    names: tuple[str, ...],
    *,
    writes: bool = True,
) -> Method:
    """A method of a task, whose parameters count by their places as well as by their names."""
    places = {str(place): known for place, known in enumerate(("TASKID", *names))}

    def by_name(context: Context, params: LooseParams) -> Answer:
        named = {places.get(key, key): value for key, value in params.all.items()}
        return run(context, LooseParams(named))

    return Method(name, by_name, LooseParams, writes=writes)


def _task_id(context: Context, params: LooseParams) -> int:
    task_id = to_int(params.get("TASKID"))
    if context.store.find("task", task_id) is None:
        text = "TASKS_ERROR_EXCEPTION_#8; Action failed; 8/TE/ACTION_FAILED_TO_BE_PROCESSED"
        raise Fault("ERROR_CORE", f"{text}<br>")
    return task_id


def _rows(part: _Part, context: Context, task_id: int) -> list[Record]:
    return [row for row in context.store.rows(part.table) if row["taskId"] == task_id]


def _list(part: _Part, context: Context, params: LooseParams) -> Answer:
    """All of a task; of the time spent also that of all tasks, when none is named."""
    if part.wrapped and params.get("TASKID") is None:
        rows = context.store.rows(part.table)
    else:
        rows = _rows(part, context, _task_id(context, params))
    schema = table_schema(part.table)
    rows = find_rows(schema, rows, params)
    return paged(rows, params.start, lambda page: [_show(part, row) for row in page])


def _show(part: _Part, row: Record) -> dict[str, Any]:
    return show_classic(table_schema(part.table), [row], (), whole=True)[0]


def _one(part: _Part, context: Context, params: LooseParams) -> Record:
    task_id, item_id = _task_id(context, params), to_int(params.get("ITEMID"))
    row = context.store.find(part.table, item_id)
    if row is None or row["taskId"] != task_id:
        text = "TASKS_ERROR_EXCEPTION_#256; Item not found; 256/TE/WRONG_ARGUMENTS"
        raise Fault("ERROR_CORE", f"{text}<br>")
    return row


def _get(part: _Part, context: Context, params: LooseParams) -> Answer:
    shown = _show(part, _one(part, context, params))
    return {"result": [shown] if part.wrapped else shown}


def _given(part: _Part, params: LooseParams, *, fresh: bool) -> dict[str, Any]:
    given = params.array(part.fields)
    return read_fields(table_schema(part.table), given, typed=False, fresh=fresh)


def _add(part: _Part, context: Context, params: LooseParams) -> Answer:
    row = new_record(table_schema(part.table))
    row["taskId"] = _task_id(context, params)
    row.update(_given(part, params, fresh=True))
    if not row[part.needed]:
        raise Fault("ERROR_CORE", f"{part.missing}<br>")
    part.settle(context, row)
    context.store.keep(part.table, row)
    _sum_up(part, context, row["taskId"])
    return {"result": row["id"]}


def _update(part: _Part, context: Context, params: LooseParams) -> Answer:
    row = _one(part, context, params)
    after = {**row, **_given(part, params, fresh=False)}
    if not after[part.needed]:
        raise Fault("ERROR_CORE", f"{part.missing}<br>")
    part.settle(context, after)
    row.update(after)
    _sum_up(part, context, row["taskId"])
    return {"result": part.updated}


def _delete(part: _Part, context: Context, params: LooseParams) -> Answer:
    row = _one(part, context, params)
    context.store.drop(part.table, row["id"])
    _sum_up(part, context, row["taskId"])
    return {"result": part.deleted}


def _sum_up(part: _Part, context: Context, task_id: int) -> None:
    """What the task itself shows of its parts."""
    task = context.store.find("task", task_id)
    if task is None:
        return
    rows = _rows(part, context, task_id)
    if part.table == "elapsed":
        task["timeSpentInLogs"] = sum(row["seconds"] for row in rows)
    elif part.table == "task_comment":
        task["commentsCount"] = len(rows)


def _tick(value: str, context: Context, params: LooseParams) -> Answer:
    row = _one(_PARTS[2], context, params)
    row.update(isComplete=value, toggledBy=context.user_id, toggledDate=context.now)
    return {"result": to_text(value) != ""}
