"""Calls of outside exchanges: registered, finished, counted; and their lines."""

from __future__ import annotations

import re
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import number, to_flag, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.listing import paged
from b24batch.practice.methods.crm_classic import find_rows
from b24batch.practice.methods.crm_duplicates import find_by_contact
from b24batch.practice.moments import parse_moment
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record

__all__ = ["methods"]

_TYPES = {1, 2, 3, 4, 5}
_INCOMING = {2, 3}
_NUMBER = re.compile(r"\+?[0-9() \-]{2,}")
_OWNERS = ("contact", "company", "lead")
_DONE = 200


def methods() -> tuple[Method, ...]:
    """Calls, their statistics, and the lines they come by."""
    return (
        Method("telephony.externalcall.register", _register, LooseParams, writes=True),
        Method("telephony.externalcall.finish", _finish, LooseParams, writes=True),
        Method("telephony.externalcall.show", _shown, LooseParams, writes=True),
        Method("telephony.externalcall.hide", _shown, LooseParams, writes=True),
        Method("telephony.externalcall.attachrecord", _attach, LooseParams, writes=True),
        Method("telephony.externalcall.searchcrmentities", _search, LooseParams),
        Method("telephony.externalline.add", _add_line, LooseParams, writes=True),
        Method("telephony.externalline.get", _lines, LooseParams),
        Method("telephony.externalline.update", _update_line, LooseParams, writes=True),
        Method("telephony.externalline.delete", _delete_line, LooseParams, writes=True),
        Method("voximplant.statistic.get", _statistics, LooseParams),
    )


def _user(context: Context, params: LooseParams) -> int:
    """Who took part: by id, or by the extension of a phone."""
    user_id, inner = to_int(params.get("USER_ID")), params.text("USER_PHONE_INNER")
    if not user_id and not inner:
        raise Fault("ERROR_CORE", "USER_ID or USER_PHONE_INNER should be set")
    for user in context.store.rows("user"):
        same = user["id"] == user_id if user_id else user["ufPhoneInner"] == inner
        if same and user["active"] == "Y":
            return int(user["id"])
    raise Fault("ERROR_CORE", "User is not found or is not active")


def _owners(context: Context, phone: str) -> list[tuple[str, Record]]:
    found = []
    for table in _OWNERS:
        for record_id in find_by_contact(context, table, "PHONE", [phone]):
            record = context.store.find(table, record_id)
            if record is not None:
                found.append((table.upper(), record))
    return found


def _register(context: Context, params: LooseParams) -> Answer:
    """A call begins; whoever has its number is its client."""
    user_id, phone = _user(context, params), params.text("PHONE_NUMBER").strip()
    if _NUMBER.fullmatch(phone) is None:
        raise Fault("ERROR_CORE", "Unsupported phone number format")
    kind = to_int(params.get("TYPE"))
    if kind not in _TYPES:
        raise Fault("ERROR_CORE", "Unknown TYPE")
    started: str | None = context.now
    if params.get("CALL_START_DATE") not in (None, ""):
        started = parse_moment(params.text("CALL_START_DATE"))
        if started is None:
            raise Fault("ERROR_CORE", "CALL_START_DATE should be in the ISO-8601 format")
    owner, owner_id = params.text("CRM_ENTITY_TYPE").upper(), to_int(params.get("CRM_ENTITY_ID"))
    if not owner:
        owner, owner_id = next(
            ((name, record["id"]) for name, record in _owners(context, phone)), ("", 0)
        )
    call: Record = {
        "userId": user_id,
        "phone": phone,
        "type": kind,
        "started": started,
        "line": params.text("LINE_NUMBER"),
        "externalId": params.text("EXTERNAL_CALL_ID") or None,
        "owner": owner or None,
        "ownerId": owner_id or None,
    }
    number = context.store.keep("registered_call", call)
    call["callId"] = f"externalCall.{number:032x}.{number}"
    return {
        "result": {
            "CALL_ID": call["callId"],
            "CRM_CREATED_LEAD": None,
            "CRM_CREATED_ENTITIES": [],
            "CRM_ENTITY_TYPE": owner,
            "CRM_ENTITY_ID": owner_id,
        }
    }


def _call(context: Context, params: LooseParams) -> Record:
    call_id = params.get("CALL_ID")
    if not isinstance(call_id, str):
        raise Fault("INVALID_ARGUMENT", "CALL_ID must be a string")
    for call in context.store.rows("registered_call"):
        if call["callId"] == call_id:
            return call
    text = "Call is not found (call should be registered prior to finishing)"
    raise Fault("ERROR_CORE", text)


def _finish(context: Context, params: LooseParams) -> Answer:
    """A call ends and goes into the statistics."""
    user_id, call = _user(context, params), _call(context, params)
    code = params.text("STATUS_CODE") or str(_DONE)
    record = new_record(table_schema("call"))
    record.update(
        portalUserId=user_id,
        portalNumber=call["line"] or f"REST_APP:{1}",
        phoneNumber=call["phone"],
        callId=call["callId"],
        externalCallId=call["externalId"],
        callDuration=to_int(params.get("DURATION")),
        callStartDate=call["started"],
        callRecordUrl=params.text("RECORD_URL") or None,
        callVote=to_int(params.get("VOTE")) or None,
        cost=number(params.get("COST")),
        costCurrency=params.text("COST_CURRENCY") or "RUB",
        callFailedCode=code,
        callFailedReason=params.text("FAILED_REASON")
        or ("Success call" if code == str(_DONE) else "Failed call"),
        crmEntityType=call["owner"],
        crmEntityId=call["ownerId"],
        callType=call["type"],
    )
    call_number = context.store.keep("call", record)
    context.store.drop("registered_call", call["id"])
    return {"result": _finished(record, call_number)}


def _finished(record: Record, call_number: int) -> dict[str, Any]:
    code = record["callFailedCode"]
    return {
        "CALL_ID": record["callId"],
        "EXTERNAL_CALL_ID": record["externalCallId"],
        "PORTAL_USER_ID": record["portalUserId"],
        "PHONE_NUMBER": record["phoneNumber"],
        "PORTAL_NUMBER": record["portalNumber"],
        "INCOMING": str(record["callType"]),
        "CALL_DURATION": record["callDuration"],
        "CALL_START_DATE": [],
        "CALL_STATUS": int(code == str(_DONE)),
        "CALL_VOTE": record["callVote"] or 0,
        "COST": record["cost"],
        "COST_CURRENCY": record["costCurrency"],
        "CALL_FAILED_CODE": code,
        "CALL_FAILED_REASON": record["callFailedReason"],
        "REST_APP_ID": "",
        "REST_APP_NAME": "",
        "CRM_ACTIVITY_ID": 0,
        "COMMENT": None,
        "CRM_ENTITY_TYPE": record["crmEntityType"] or "",
        "CRM_ENTITY_ID": record["crmEntityId"] or 0,
        "ID": call_number,
    }


def _shown(context: Context, params: LooseParams) -> Answer:
    """A card on a screen: there is none here, but the call must be under way."""
    _call(context, params)
    return {"result": True}


def _attach(context: Context, params: LooseParams) -> Answer:
    """A recording of a finished call, by its address or as a file."""
    call_id = params.text("CALL_ID")
    for row in context.store.rows("call"):
        if row["callId"] == call_id:
            row["callRecordUrl"] = params.text("RECORD_URL") or row["callRecordUrl"]
            row["recordFileId"] = context.store.take_id("file")
            return {"result": {"FILE_ID": row["recordFileId"]}}
    raise Fault("ERROR_CORE", "Call is not found")


def _search(context: Context, params: LooseParams) -> Answer:
    phone = params.text("PHONE_NUMBER").strip()
    if _NUMBER.fullmatch(phone) is None:
        raise Fault("ERROR_CORE", "Unsupported phone number format")
    return {"result": [_owner(context, name, row) for name, row in _owners(context, phone)]}


def _owner(context: Context, name: str, record: Record) -> dict[str, Any]:
    parts = (record.get("title") or record.get("name"), record.get("lastName"))
    user = context.store.find("user", record["assignedById"] or 0) or {}
    return {
        "CRM_ENTITY_TYPE": name,
        "CRM_ENTITY_ID": record["id"],
        "ASSIGNED_BY_ID": record["assignedById"],
        "NAME": " ".join(part for part in parts if part),
        "ASSIGNED_BY": {
            "ID": str(user.get("id", "")),
            "TIMEMAN_STATUS": "OPENED",
            "USER_PHONE_INNER": user.get("ufPhoneInner"),
            "WORK_PHONE": user.get("workPhone"),
            "PERSONAL_PHONE": None,
            "PERSONAL_MOBILE": user.get("personalMobile"),
        },
    }


def _line(context: Context, params: LooseParams) -> Record | None:
    wanted = params.text("NUMBER")
    if not wanted:
        raise Fault("ERROR_CORE", "NUMBER should not be empty")
    rows = context.store.rows("line")
    return next((row for row in rows if row["number"] == wanted), None)


def _set_line(row: Record, params: LooseParams) -> None:
    if params.get("NAME") is not None:
        row["name"] = params.text("NAME")
    if params.get("CRM_AUTO_CREATE") is not None:
        row["crmAutoCreate"] = to_flag(params.get("CRM_AUTO_CREATE"))


def _add_line(context: Context, params: LooseParams) -> Answer:
    if _line(context, params) is not None:
        raise Fault("ERROR_CORE", "Line already exists")
    row = new_record(table_schema("line"))
    row["number"] = params.text("NUMBER")
    _set_line(row, params)
    return {"result": {"ID": context.store.keep("line", row)}}


def _existing_line(context: Context, params: LooseParams) -> Record:
    row = _line(context, params)
    if row is None:
        raise Fault("ERROR_CORE", "Line is not found")
    return row


def _lines(context: Context, _params: LooseParams) -> Answer:
    schema = table_schema("line")
    return {"result": show_classic(schema, context.store.rows("line"), ())}


def _update_line(context: Context, params: LooseParams) -> Answer:
    row = _existing_line(context, params)
    _set_line(row, params)
    return {"result": {"ID": str(row["id"])}}


def _delete_line(context: Context, params: LooseParams) -> Answer:
    context.store.drop("line", _existing_line(context, params)["id"])
    return {"result": []}


def _statistics(context: Context, params: LooseParams) -> Answer:
    """Calls that have ended; `SORT` and `ORDER` are plain words here."""
    schema = table_schema("call")
    order = {}
    if params.text("SORT"):
        order = {to_text(params.get("SORT")): params.text("ORDER") or "ASC"}
    asked = LooseParams({"filter": params.array("FILTER"), "order": order})
    rows = find_rows(schema, context.store.rows("call"), asked)
    return paged(rows, params.start, lambda page: show_classic(schema, page, ()))
