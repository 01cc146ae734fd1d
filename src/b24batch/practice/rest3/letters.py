"""`mail.message.*` for writing: letters sent, moved, and made into something else.

Nothing leaves the practice portal: a letter that is sent stands in the folder `Sent`.
"""

from __future__ import annotations

import re
from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.entity_types import item_schema
from b24batch.practice.methods.tasks import stamp_task
from b24batch.practice.moments import parse_moment
from b24batch.practice.rest3.faults import invalid
from b24batch.practice.rest3.params import MethodV3, ParamsV3, Run, declared
from b24batch.practice.rules import add_record
from b24batch.practice.schemas import table_schema
from b24batch.practice.stamps import stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record

__all__ = ["methods"]

_MAIL = "mail.message"
_SEND = "from!string to!array subject!string body!string cc:array bcc:array"
_FOLDERS = {"INBOX", "Sent", "Spam", "Trash"}
_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
_ACTIVITY = "CRM_ACTIVITY"


def methods() -> tuple[MethodV3, ...]:
    """Everything that writes."""
    one, done = "messageId!integer", "success"
    table: tuple[tuple[str, Run, str, str], ...] = (
        ("send", _send, _SEND, done),
        ("reply", _reply, f"replyToMessageId!integer {_SEND}", done),
        ("forward", _forward, f"forwardMessageId!integer {_SEND}", done),
        ("movetofolder", _move, "messageIds!array action!string folder:string", done),
        ("createtask", _task, f"{one} title:string responsibleId:integer description:string", done),
        (
            "createcalendarevent",
            _event,
            f"{one} dateFrom!string dateTo!string name:string description:string",
            done,
        ),
        ("createchat", _chat, one, done),
        ("createfeedpost", _post, f"{one} title:string", done),
        ("createcrmactivity", _activity, one, "boolean"),
        ("removecrmactivity", _drop_activity, one, "boolean"),
    )
    return tuple(
        declared(f"{_MAIL}.{verb}", run, params, result=key, writes=True)
        for verb, run, params, key in table
    )


def _letter(context: Context, params: ParamsV3, name: str = "messageId") -> Record:
    found = context.store.find("mail_message", params.integer(name))
    if found is None:
        raise invalid(name, "Message was deleted or moved to another folder")
    return found


def _send(context: Context, params: ParamsV3) -> Any:
    return _sent(context, params, None)


def _reply(context: Context, params: ParamsV3) -> Any:
    return _sent(context, params, _letter(context, params, "replyToMessageId")["thread"])


def _forward(context: Context, params: ParamsV3) -> Any:
    """A letter of its own; whom it came from gets nothing of it."""
    _letter(context, params, "forwardMessageId")
    return _sent(context, params, None)


def _sent(context: Context, params: ParamsV3, thread: int | None) -> Any:
    boxes = {box["email"]: box["id"] for box in context.store.rows("mailbox")}
    sender, to = str(params.get("from")), params.rows("to")
    for name in ("subject", "body"):
        if not params.get(name):
            raise invalid(name, f"Required field `{name}` is not specified")
    if not to:
        raise invalid("to", "NO_RECIPIENTS")
    for name in ("to", "cc", "bcc"):
        if not all(isinstance(one, str) and _ADDRESS.fullmatch(one) for one in params.rows(name)):
            raise invalid(name, "RESOLVE_RECIPIENTS_ERROR")
    if sender not in boxes:
        raise invalid("from", "MESSAGE_SEND_FAILED")
    letter: Record = {
        "mailboxId": boxes[sender],
        "subject": params.get("subject"),
        "from": sender,
        "to": ", ".join(to),
        "cc": ", ".join(params.rows("cc")),
        "date": context.now,
        "isSeen": True,
        "hasAttachments": False,
        "bindings": [],
        "body": params.get("body"),
        "folder": "Sent",
    }
    number = context.store.keep("mail_message", letter)
    letter["thread"] = thread or number
    return {"success": True, "to": to}


def _move(context: Context, params: ParamsV3) -> Any:
    """Letters of one folder of one mailbox go to another folder that it has."""
    action, folder = str(params.get("action")), params.get("folder")
    if action not in {"move", "spam", "delete"}:
        raise invalid("action", "The `action` parameter must be `move`, `spam`, or `delete`")
    if action == "move" and not folder:
        raise invalid("folder", "The `folder` parameter is required when `action=move`")
    if action == "move" and folder not in _FOLDERS:
        raise invalid("folder", f"Folder `{folder}` not found")
    rows = [context.store.find("mail_message", one) for one in params.numbers("messageIds")]
    found = [row for row in rows if row is not None]
    if not found:
        raise invalid("messageIds", "No accessible messages found")
    if len({row["mailboxId"] for row in found}) > 1:
        raise invalid("messageIds", "All messages must belong to the same mailbox")
    if len({row["folder"] for row in found}) > 1:
        raise invalid("messageIds", "Select emails from a single folder")
    for row in found:
        row["folder"] = {"spam": "Spam", "delete": "Trash"}.get(action, folder)
    return {"success": True, "movedCount": len(found), "action": action}


def _task(context: Context, params: ParamsV3) -> Any:
    letter, record = _letter(context, params), new_record(table_schema("task"))
    responsible = int(params.get("responsibleId") or context.user_id)
    if context.store.find("user", responsible) is None:
        raise invalid("responsibleId", "Failed to create task")
    record.update(title=params.get("title") or letter["subject"], createdBy=context.user_id)
    record.update(responsibleId=responsible, createdDate=context.now)
    record.update(description=params.get("description") or letter["body"])
    stamp_task(context, record, moved=True)
    number = context.store.keep("task", record)
    record["guid"] = f"{{00000000-0000-4000-8000-{number:012d}}}"
    return {"success": True, "taskId": number, "messageId": letter["id"]}


def _event(context: Context, params: ParamsV3) -> Any:
    letter, record = _letter(context, params), new_record(table_schema("calendar_event"))
    for name in ("dateFrom", "dateTo"):
        text = str(params.get(name))
        moment = parse_moment(text) if _DATE.fullmatch(text) else None
        if moment is None:
            raise invalid(name, "Invalid date format")
        record[name] = moment
    record.update(name=params.get("name") or letter["subject"], calType="user")
    record.update(ownerId=context.user_id, description=params.get("description") or "")
    stamp_new(context, record)
    record["parentId"] = number = context.store.keep("calendar_event", record)
    return {"success": True, "eventId": number, "messageId": letter["id"]}


def _chat(context: Context, params: ParamsV3) -> Any:
    """The chat of a letter is made once."""
    letter = _letter(context, params)
    number, existing = letter.get("chatId"), "chatId" in letter
    if not existing:
        chat = {"title": letter["subject"], "users": [context.user_id]}
        number = letter["chatId"] = context.store.keep("chat", chat)
    made = {"success": True, "chatId": number, "messageId": letter["id"]}
    return {**made, "existing": existing}


def _post(context: Context, params: ParamsV3) -> Any:
    letter = _letter(context, params)
    row: Record = {"title": params.get("title") or letter["subject"], "text": letter["body"]}
    row |= {"author": context.user_id, "at": context.now}
    number = context.store.keep("blog_post", row)
    return {"success": True, "postId": number, "messageId": letter["id"]}


def _activity(context: Context, params: ParamsV3) -> Any:
    """A letter in the CRM stands with the contact of its address, or with a new lead."""
    letter, record = _letter(context, params), new_record(table_schema("activity"))
    if any(one["type"] == _ACTIVITY for one in letter["bindings"]):
        return True
    kind, owner = _owner(context, letter)
    record.update(typeId=4, providerId="CRM_EMAIL", providerTypeId="EMAIL", completed="Y")
    record.update(status=2, direction=2 if letter["folder"] == "Sent" else 1)
    record.update(subject=letter["subject"], description=letter["body"])
    record.update(ownerTypeId=kind, ownerId=owner, responsibleId=context.user_id)
    record.update(bindings=[{"entityTypeId": kind, "entityId": owner}])
    stamp_new(context, record)
    number = context.store.keep("activity", record)
    letter["bindings"] = [*letter["bindings"], {"type": _ACTIVITY, "id": number}]
    return True


def _owner(context: Context, letter: Record) -> tuple[int, int]:
    addresses = {letter["from"], *letter["to"].split(", ")}
    for contact in context.store.rows("contact"):
        if contact["email"] in addresses:
            return 3, contact["id"]
    schema = item_schema(context.store, 1)
    if schema is None:
        raise LookupError("lead")
    fields = {"title": letter["subject"], "assignedById": context.user_id}
    return 1, int(add_record(context, schema, fields, typed=True)["id"])


def _drop_activity(context: Context, params: ParamsV3) -> Any:
    letter = _letter(context, params)
    for one in letter["bindings"]:
        if one["type"] == _ACTIVITY:
            context.store.drop("activity", one["id"])
    letter["bindings"] = [one for one in letter["bindings"] if one["type"] != _ACTIVITY]
    return True
