"""Handlers of events, automation rules of applications, and running workflows."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import to_int
from b24batch.practice.context import Context, Method
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record

__all__ = ["methods"]

_OF_CRM = tuple(
    f"ONCRM{kind}{verb}"
    for kind in ("LEAD", "DEAL", "CONTACT", "COMPANY", "QUOTE", "ACTIVITY", "REQUISITE")
    for verb in ("ADD", "UPDATE", "DELETE")
)
_EVENTS = (
    *("ONAPPINSTALL", "ONAPPUNINSTALL", "ONAPPUPDATE", "ONUSERADD"),
    *_OF_CRM,
    *("ONCRMDYNAMICITEMADD", "ONCRMDYNAMICITEMUPDATE", "ONCRMDYNAMICITEMDELETE"),
    *("ONCRMTIMELINECOMMENTADD", "ONCRMTIMELINECOMMENTUPDATE", "ONCRMTIMELINECOMMENTDELETE"),
    *("ONTASKADD", "ONTASKUPDATE", "ONTASKDELETE", "ONTASKCOMMENTADD"),
    *("ONVOXIMPLANTCALLINIT", "ONVOXIMPLANTCALLSTART", "ONVOXIMPLANTCALLEND"),
    *("ONEXTERNALCALLSTART", "ONEXTERNALCALLBACKSTART"),
)
_TEMPLATES = ((1, "Approval of a deal"), (2, "Согласование счёта"))


def methods() -> tuple[Method, ...]:
    """Events, automation rules and workflows."""
    return (
        Method("events", _events, LooseParams),
        Method("event.bind", _bind, LooseParams, writes=True),
        Method("event.get", _handlers, LooseParams),
        Method("event.unbind", _unbind, LooseParams, writes=True),
        Method("bizproc.robot.list", _robots, LooseParams),
        Method("bizproc.robot.add", _add_robot, LooseParams, writes=True),
        Method("bizproc.robot.update", _update_robot, LooseParams, writes=True),
        Method("bizproc.robot.delete", _delete_robot, LooseParams, writes=True),
        Method("bizproc.workflow.template.list", _templates, LooseParams),
        Method("bizproc.workflow.instances", _instances, LooseParams),
        Method("bizproc.workflow.start", _start, LooseParams, writes=True),
        Method("bizproc.workflow.terminate", _end, LooseParams, writes=True),
        Method("bizproc.workflow.kill", _end, LooseParams, writes=True),
    )


def _events(_context: Context, params: LooseParams) -> Answer:
    scope = params.text("SCOPE").upper()
    return {"result": [name for name in _EVENTS if name.startswith(f"ON{scope}")]}


def _same_handler(row: Record, params: LooseParams) -> bool:
    return bool(
        row["event"] == params.text("event").upper() and row["handler"] == params.text("handler")
    )


def _bind(context: Context, params: LooseParams) -> Answer:
    """One handler is bound to an event once."""
    event, handler = params.text("event").upper(), params.text("handler")
    if event not in _EVENTS:
        raise Fault("ERROR_EVENT_NOT_FOUND", "Event not found")
    offline = params.text("event_type") == "offline"
    if not handler and not offline:
        raise Fault("ERROR_ARGUMENT", "Argument 'HANDLER' is null or empty")
    if any(_same_handler(row, params) for row in context.store.rows("handler")):
        raise Fault("ERROR_EVENT_BINDING_EXISTS", "Handler already binded")
    auth = to_int(params.get("auth_type"))
    row: Record = {"event": event, "handler": handler, "auth": auth, "offline": int(offline)}
    context.store.keep("handler", row)
    return {"result": True}


def _handlers(context: Context, _params: LooseParams) -> Answer:
    return {
        "result": [
            {
                "event": row["event"],
                "handler": row["handler"],
                "auth_type": str(row["auth"]),
                "offline": row["offline"],
            }
            for row in context.store.rows("handler")
        ]
    }


def _unbind(context: Context, params: LooseParams) -> Answer:
    found = [row for row in context.store.rows("handler") if _same_handler(row, params)]
    for row in found:
        context.store.drop("handler", row["id"])
    return {"result": {"count": len(found)}}


def _robots(context: Context, _params: LooseParams) -> Answer:
    return {"result": [row["code"] for row in context.store.rows("robot")]}


def _code(params: LooseParams) -> str:
    code = params.text("CODE")
    if not code:
        raise Fault("ERROR_ACTIVITY_VALIDATION_FAILURE", "Empty activity code!")
    if not all(char.isascii() and (char.isalnum() or char in "._-") for char in code):
        raise Fault("ERROR_ACTIVITY_VALIDATION_FAILURE", "Wrong activity code!")
    return code


def _robot(context: Context, params: LooseParams) -> Record | None:
    code = _code(params)
    return next((row for row in context.store.rows("robot") if row["code"] == code), None)


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise Fault("ERROR_UNSUPPORTED_PROTOCOL", "Unsupported handler protocol")
    return value


def _add_robot(context: Context, params: LooseParams) -> Answer:
    if _robot(context, params) is not None:
        text = "Activity or Automation rule already installed!"
        raise Fault("ERROR_ACTIVITY_ALREADY_INSTALLED", text)
    handler, name = _address(params.text("HANDLER")), params.get("NAME")
    if not name:
        raise Fault("ERROR_ACTIVITY_VALIDATION_FAILURE", "Empty activity NAME!")
    context.store.keep("robot", {"code": _code(params), "handler": handler, "name": name})
    return {"result": True}


def _existing_robot(context: Context, params: LooseParams) -> Record:
    row = _robot(context, params)
    if row is None:
        raise Fault("ERROR_ACTIVITY_NOT_FOUND", "Activity or Robot not found!")
    return row


def _update_robot(context: Context, params: LooseParams) -> Answer:
    row = _existing_robot(context, params)
    given = {name.upper(): value for name, value in params.array("FIELDS").items()}
    if "HANDLER" in given:
        row["handler"] = _address(str(given["HANDLER"]))
    row["name"] = given.get("NAME") or row["name"]
    return {"result": True}


def _delete_robot(context: Context, params: LooseParams) -> Answer:
    context.store.drop("robot", _existing_robot(context, params)["id"])
    return {"result": True}


def _templates(_context: Context, params: LooseParams) -> Answer:
    rows = [
        {"ID": str(number), "NAME": name, "USER_ID": "1", "SYSTEM_CODE": ""}
        for number, name in _TEMPLATES
    ]
    return paged(rows, params.start, lambda page: page)


def _instances(context: Context, params: LooseParams) -> Answer:
    """What runs; the ids are texts."""
    schema = table_schema("workflow")
    rows = find_rows(schema, [_public(row) for row in context.store.rows("workflow")], params)
    select = params.names("select")
    return paged(rows, params.start, lambda page: show_classic(schema, page, select))


def _public(row: Record) -> Record:
    """A workflow as seen from outside: its id is a text, and its number nobody's business."""
    return {**row, "id": row["workflowId"]}


def _start(context: Context, params: LooseParams) -> Answer:
    template = to_int(params.get("TEMPLATE_ID"))
    if template not in dict(_TEMPLATES):
        raise Fault("ERROR_WRONG_WORKFLOW_ID", "Workflow template not found")
    document = [str(part) for part in params.array("DOCUMENT_ID").values()]
    if len(document) != 3:
        raise Fault("ERROR_WRONG_WORKFLOW_ID", "Incorrect document")
    row: dict[str, Any] = {
        "moduleId": document[0],
        "entity": document[1],
        "documentId": document[2],
        "started": context.now,
        "startedBy": context.user_id,
        "templateId": template,
        "ownedUntil": None,
        "modified": context.now,
    }
    number = context.store.keep("workflow", row)
    row["workflowId"] = f"{number:014x}.{number:08d}"
    return {"result": row["workflowId"]}


def _end(context: Context, params: LooseParams) -> Answer:
    wanted = params.text("ID")
    for row in context.store.rows("workflow"):
        if row["workflowId"] == wanted:
            return {"result": context.store.drop("workflow", row["id"])}
    raise Fault("ERROR_WRONG_WORKFLOW_ID", "Empty or unknown workflow instance ID")
