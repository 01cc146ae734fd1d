"""Calendars of people and groups: their sections and events."""

from __future__ import annotations

from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, to_flag, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.moments import parse_moment
from b24batch.practice.params import LooseParams
from b24batch.practice.schemas import table_schema
from b24batch.practice.showing import show_classic
from b24batch.practice.stamps import stamp_change, stamp_new
from b24batch.practice.store import Record
from b24batch.practice.writing import new_record

__all__ = ["methods"]

_TYPES = {"user", "group", "company_calendar"}
_TEXTS = {
    "name": "name",
    "description": "description",
    "color": "color",
    "accessibility": "accessibility",
    "importance": "importance",
    "location": "location",
    "timezone_from": "tzFrom",
    "timezone_to": "tzTo",
}


def methods() -> tuple[Method, ...]:
    """Events and sections."""
    return (
        Method("calendar.event.get", _events, LooseParams),
        Method("calendar.event.getbyid", _event_by_id, LooseParams),
        Method("calendar.event.add", _add_event, LooseParams, writes=True),
        Method("calendar.event.update", _update_event, LooseParams, writes=True),
        Method("calendar.event.delete", _delete_event, LooseParams, writes=True),
        Method("calendar.section.get", _sections, LooseParams),
        Method("calendar.section.add", _add_section, LooseParams, writes=True),
        Method("calendar.section.delete", _delete_section, LooseParams, writes=True),
    )


def _need(params: LooseParams, method: str, *names: str) -> None:
    for name in names:
        if params.get(name) in (None, ""):
            text = f'The required parameter "{name}" for the method "{method}" is not set'
            raise Fault("", text)


def _of_calendar(context: Context, table: str, params: LooseParams, method: str) -> list[Record]:
    _need(params, method, "type", "ownerId")
    kind, owner = params.text("type"), to_int(params.get("ownerId"))
    rows = context.store.rows(table)
    return [row for row in rows if (row["calType"], row["ownerId"]) == (kind, owner)]


def _events(context: Context, params: LooseParams) -> Answer:
    """Events of a calendar that touch the time asked for, earliest first."""
    rows = _of_calendar(context, "calendar_event", params, "calendar.event.get")
    since, until = parse_moment(params.text("from")), parse_moment(params.text("to"))
    sections = {to_int(item) for item in as_list(params.get("section"))}
    found = [
        row
        for row in rows
        if (since is None or row["dateTo"] >= since)
        and (until is None or row["dateFrom"] <= until)
        and (not sections or row["sectionId"] in sections)
    ]
    found.sort(key=lambda row: row["dateFrom"])
    return {"result": [_show(row) for row in found]}


def _show(row: Record) -> dict[str, Any]:
    shown = show_classic(table_schema("calendar_event"), [row], (), whole=True)[0]
    more = {"DT_LENGTH": row["dtLength"], "SECT_ID": shown["SECTION_ID"], "IS_MEETING": False}
    return {**shown, **more}


def _event(context: Context, params: LooseParams) -> Record:
    number = to_int(params.get("id"))
    if number <= 0:
        raise Fault("", "Event id not specified")
    return context.existing("calendar_event", number, "", "Event not found")


def _event_by_id(context: Context, params: LooseParams) -> Answer:
    return {"result": _show(_event(context, params))}


def _given(params: LooseParams) -> dict[str, Any]:
    out: dict[str, Any] = {
        field: params.text(name) for name, field in _TEXTS.items() if params.get(name) is not None
    }
    for name, field in (("from", "dateFrom"), ("to", "dateTo")):
        if params.get(name) is not None:
            moment = parse_moment(params.text(name))
            if moment is None:
                raise Fault("", f'Invalid value of the parameter "{name}"')
            out[field] = moment
    if params.get("section") is not None:
        out["sectionId"] = to_int(params.get("section"))
    for name, field in (("skip_time", "dtSkipTime"), ("private_event", "privateEvent")):
        if params.get(name) is not None:
            out[field] = to_flag(params.get(name))
    return out


def _add_event(context: Context, params: LooseParams) -> Answer:
    _need(params, "calendar.event.add", "type", "ownerId", "from", "to", "name")
    if params.text("type") not in _TYPES:
        raise Fault("", 'Invalid value of the parameter "type"')
    row = new_record(table_schema("calendar_event"))
    row.update(_given(params), calType=params.text("type"), ownerId=to_int(params.get("ownerId")))
    stamp_new(context, row)
    number = context.store.keep("calendar_event", row)
    row["parentId"] = number
    return {"result": number}


def _update_event(context: Context, params: LooseParams) -> Answer:
    row = _event(context, params)
    row.update(_given(params))
    stamp_change(context, row)
    return {"result": row["id"]}


def _delete_event(context: Context, params: LooseParams) -> Answer:
    return {"result": context.store.drop("calendar_event", _event(context, params)["id"])}


def _sections(context: Context, params: LooseParams) -> Answer:
    rows = _of_calendar(context, "calendar_section", params, "calendar.section.get")
    schema = table_schema("calendar_section")
    return {"result": show_classic(schema, rows, ())}


def _add_section(context: Context, params: LooseParams) -> Answer:
    _need(params, "calendar.section.add", "type", "ownerId", "name")
    row = new_record(table_schema("calendar_section"))
    row.update(
        name=params.text("name"),
        description=params.text("description"),
        color=params.text("color") or row["color"],
        calType=params.text("type"),
        ownerId=to_int(params.get("ownerId")),
    )
    stamp_new(context, row)
    return {"result": context.store.keep("calendar_section", row)}


def _delete_section(context: Context, params: LooseParams) -> Answer:
    _need(params, "calendar.section.delete", "type", "ownerId", "id")
    if not context.store.drop("calendar_section", to_int(to_text(params.get("id")))):
        raise Fault("", "Section not found")
    return {"result": True}
