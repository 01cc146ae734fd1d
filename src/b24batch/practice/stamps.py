"""Who wrote a record and when: what the portal itself notes on it, under whatever name it has."""

from __future__ import annotations

from datetime import datetime, timedelta

from b24batch.practice.context import Context
from b24batch.practice.moments import spell
from b24batch.practice.store import Record

__all__ = ["stamp_change", "stamp_new"]

_MADE_AT = ("createdTime", "lastActivityTime", "dateCreate", "dateInsert", "created", "createTime")
_MADE_BY = ("createdBy", "lastActivityBy", "createdById", "authorId")
_CHANGED_AT = (
    *("updatedTime", "dateModify", "timestampX", "dateUpdate", "lastUpdated", "updateTime"),
    *("dateActivity",),
)
_CHANGED_BY = ("updatedBy", "modifyById", "modifiedBy", "editorId")
_NOT_YET_CHANGED = {"dateModify", "modifyById"}


def stamp_new(context: Context, record: Record) -> None:
    """Note on a new record who made it and when; a deal also begins and ends."""
    for name in (*_MADE_AT, *_CHANGED_AT):
        if name in record and name not in _NOT_YET_CHANGED:
            record[name] = context.now
    for name in (*_MADE_BY, *_CHANGED_BY):
        if name in record and name not in _NOT_YET_CHANGED:
            record[name] = context.user_id
    if "begindate" not in record:
        return
    today = f"{context.now[:10]}T00:00:00{context.now[19:]}"
    week_later = spell(datetime.fromisoformat(today) + timedelta(days=7))
    for name, value in (("begindate", today), ("closedate", week_later)):
        if record[name] is None:
            record[name] = value


def stamp_change(context: Context, record: Record) -> None:
    """Note on a record who changed it and when."""
    for name in _CHANGED_AT:
        if name in record:
            record[name] = context.now
    for name in _CHANGED_BY:
        if name in record:
            record[name] = context.user_id
