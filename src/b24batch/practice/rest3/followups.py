"""`call.followup.*`: what was said and decided in calls. The records are seeded, none is added."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.moments import parse_moment
from b24batch.practice.rest3.faults import PlainFaultV3, invalid, not_found
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.objects import dto
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.store import Record

__all__ = ["methods"]

_CALL = "call.followup"
_BASIC = ("callId", "callType", "initiatorId", "startDate", "endDate", "durationSeconds")
_DATES = ("startDate", "endDate", "createdAt")
_HEAVY = {"transcription", "overview", "insights"}
_INSIDE = {
    "transcription": {"language", "segments"},
    "overview": {
        *("topic", "detailedTakeaways", "meetingType", "agenda", "agreements", "actionItems"),
        "meetings",
    },
    "insights": {
        *("speakerEvaluationAvailable", "speakerAnalysis", "meetingStrengths"),
        *("meetingWeaknesses", "speechStyleInfluence", "engagementLevel"),
        *("areasOfResponsibility", "finalRecommendations"),
    },
    "evaluation": {"efficiencyValue", "calendar", "criteria"},
}
"""What may be selected inside a block, behind a dot."""

_MENTION = re.compile(r"\[USER=(\d+)\](.*?)\[/USER\]")
_MENTIONS = {
    "bb": r"\g<0>",
    "html": r'<a href="/company/personal/user/\1/">\2</a>',
    "none": r"\2",
}


def methods() -> tuple[MethodV3, ...]:
    """The calls of a time, page after page, and one call."""
    params = "filter!object select:array order:object pagination:object mentionFormat:string"
    return (
        declared(f"{_CALL}.list", _list, params, result="items", dto="FollowupDto"),
        declared(
            f"{_CALL}.get",
            _get,
            "callId!integer select:array mentionFormat:string",
            result="item",
            dto="FollowupDto",
        ),
        *field_methods(_CALL, "FollowupDto"),
    )


def _get(context: Context, params: ParamsV3) -> Any:
    names = _selected(params) if params.get("select") is not None else list(_fields())
    mention = _mention(params)
    record = context.store.find("call_followup", params.integer("callId"))
    if record is None:
        raise not_found(params.get("callId"))
    return {"item": _shown(record, ["callId", *names], mention)}


def _list(context: Context, params: ParamsV3) -> Any:
    """Calls that began in a time; what is behind the cursor when one is given."""
    where, names, mention = params.map("filter"), _selected(params), _mention(params)
    since, until = _span(where.get("startDate"))
    who = where.get("participantId")
    if who is not None and type(who) is not int:
        raise invalid("filter.participantId", "Field `participantId` must be of type integer")
    newest_first = _newest_first(params)
    rows = [
        row
        for row in context.store.rows("call_followup")
        if since <= row["startDate"] <= until
        and (who is None or who in [one["userId"] for one in row["participants"]])
    ]
    rows.sort(key=_place, reverse=newest_first)
    limit, after = _page(params, names)
    if after is not None:
        rows = [
            row for row in rows if (_place(row) < after if newest_first else _place(row) > after)
        ]
    page, more = rows[:limit], len(rows) > limit
    last = {"startDate": _utc(page[-1]["startDate"]), "id": page[-1]["callId"]} if more else None
    items = [_shown(row, names, mention) for row in page]
    return {"items": items, "hasMore": more, "afterCursor": last}


def _fields() -> dict[str, Any]:
    return dict(dto("FollowupDto").fields)


def _place(row: Record) -> tuple[str, int]:
    return row["startDate"], row["callId"]


def _span(given: Any) -> tuple[str, str]:
    ends = given if isinstance(given, dict) else {}
    since, until = (parse_moment(str(ends.get(name) or "")) for name in ("from", "to"))
    if since is None or until is None or since > until:
        raise PlainFaultV3(
            "invalid_date_range", "Incorrect date range: both from and to are required"
        )
    return since, until


def _newest_first(params: ParamsV3) -> bool:
    order = params.map("order") or {"startDate": "desc"}
    way = str(order.get("startDate")).lower()
    if len(order) != 1 or way not in {"asc", "desc"}:
        raise PlainFaultV3("invalid_order", "Incorrect parameter order")
    return way == "desc"


def _page(params: ParamsV3, names: list[str]) -> tuple[int, tuple[str, int] | None]:
    """How many rows, and behind which; fewer are given where long texts are asked for."""
    asked = params.map("pagination")
    limit, cursor = asked.get("limit", 50), asked.get("afterCursor")
    wrong = PlainFaultV3("invalid_pagination", "Incorrect parameter pagination")
    if type(limit) is not int or limit <= 0:
        raise wrong
    heavy = any(name.partition(".")[0] in _HEAVY for name in names)
    limit = min(limit, 20 if heavy else 200)
    if cursor is None:
        return limit, None
    match cursor:
        case {"startDate": str(text), "id": int(number)}:
            moment = parse_moment(text)
            if moment is not None:
                return limit, (moment, number)
    raise wrong


def _selected(params: ParamsV3) -> list[str]:
    names = [str(name) for name in params.rows("select")]
    for name in names:
        first, dot, rest = name.partition(".")
        if first not in _fields() or (dot and rest not in _INSIDE.get(first, ())):
            raise PlainFaultV3("invalid_select_field", f"Invalid field in select: {name}")
    return names or list(_BASIC)


def _mention(params: ParamsV3) -> str:
    known = str(params.get("mentionFormat") or "bb")
    if known not in _MENTIONS:
        raise invalid("mentionFormat", "Field `mentionFormat` must be one of bb, html, none")
    return _MENTIONS[known]


def _shown(record: Record, names: list[str], mention: str) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for name in names:
        first, dot, rest = name.partition(".")
        value = record[first]
        if first in _DATES:
            value = _utc(value)
        if dot:
            shown.setdefault(first, {})[rest] = _mentioned(value.get(rest), mention)
        else:
            shown[first] = _mentioned(value, mention)
    return shown


def _utc(text: str) -> str:
    return datetime.fromisoformat(text).astimezone(UTC).isoformat()


def _mentioned(value: Any, mention: str) -> Any:
    """A value in whose texts people are named in the way that was asked for."""
    if isinstance(value, str):
        return _MENTION.sub(mention, value)
    if isinstance(value, list):
        return [_mentioned(one, mention) for one in value]
    if isinstance(value, dict):
        return {key: _mentioned(one, mention) for key, one in value.items()}
    return value
