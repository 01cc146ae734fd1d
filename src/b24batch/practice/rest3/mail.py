"""`mail.*` for reading: mailboxes, letters and threads, and whom one may write to."""

from __future__ import annotations

from typing import Any

from b24batch.practice.context import Context
from b24batch.practice.moments import parse_moment
from b24batch.practice.rest3.faults import invalid, not_found
from b24batch.practice.rest3.fields import field_methods
from b24batch.practice.rest3.objects import dto, show
from b24batch.practice.rest3.params import MethodV3, ParamsV3, declared
from b24batch.practice.rest3.query import page_of
from b24batch.practice.store import Record

__all__ = ["methods"]

_LETTER_FILTER = (
    "mailboxId:integer searchQuery:string dateFrom:string dateTo:string isSeen:boolean "
    "hasAttachments:boolean folder:string pagination:object"
)
_THREAD = ("id", "subject", "from", "to", "cc", "date", "body")


def methods() -> tuple[MethodV3, ...]:
    """Everything that changes nothing."""
    box, letter, person = "MailboxDto", "LetterDto", "RecipientDto"
    pages = "pagination:object"
    return (
        declared(
            "mail.mailbox.list",
            _boxes,
            f"name:string email:string {pages}",
            result="items",
            dto=box,
        ),
        declared("mail.mailbox.get", _box, "id!integer select:array", result="item", dto=box),
        declared("mail.mailbox.senders", _senders, pages, result="items"),
        declared("mail.message.list", _letters, _LETTER_FILTER, result="items", dto=letter),
        declared("mail.message.get", _one, "id!integer select:array", result="item", dto=letter),
        declared("mail.message.thread", _thread, "id!integer limit:integer", result="array"),
        declared(
            "mail.recipient.listemployees",
            _employees,
            f"query!string {pages}",
            result="items",
            dto=person,
        ),
        declared(
            "mail.recipient.listcontacts",
            _contacts,
            f"query:string {pages}",
            result="items",
            dto=person,
        ),
        *field_methods("mail.mailbox", box),
        *field_methods("mail.message", letter),
        *field_methods("mail.recipient", person),
    )


def _has(record: Record, name: str, text: Any) -> bool:
    return not text or str(text).casefold() in str(record[name]).casefold()


def _boxes(context: Context, params: ParamsV3) -> Any:
    """Mailboxes by parts of their name and address."""
    found = [
        box
        for box in context.store.rows("mailbox")
        if all(_has(box, name, params.get(name)) for name in ("name", "email"))
    ]
    page = page_of(found, params, usual=25, most=100)
    return {"items": [show(context, dto("MailboxDto"), box, []) for box in page]}


def _found(context: Context, table: str, params: ParamsV3) -> Record:
    record = context.store.find(table, params.integer("id"))
    if record is None:
        raise not_found(params.get("id"))
    return record


def _box(context: Context, params: ParamsV3) -> Any:
    record = _found(context, "mailbox", params)
    return {"item": show(context, dto("MailboxDto"), record, params.rows("select"))}


def _senders(context: Context, params: ParamsV3) -> Any:
    senders = [
        {"email": box["email"], "name": name, "sender": f"{name} <{box['email']}>"}
        for box in context.store.rows("mailbox")
        for name in (box["senderName"],)
    ]
    return {"items": page_of(senders, params, usual=25, most=100)}


def _shown(context: Context, letter: Record, select: list[Any]) -> dict[str, Any]:
    box = context.store.find("mailbox", letter["mailboxId"]) or {}
    more = {"mailboxEmail": box.get("email"), "url": f"/mail/message/{letter['id']}"}
    return show(context, dto("LetterDto"), {**letter, **more}, select)


def _letters(context: Context, params: ParamsV3) -> Any:
    """Letters that fit all that is asked for, newest first."""
    dates = {name: _moment(params, name) for name in ("dateFrom", "dateTo")}
    rows = [
        row
        for row in context.store.rows("mail_message")
        if _fits(row, params)
        and (dates["dateFrom"] is None or row["date"] >= dates["dateFrom"])
        and (dates["dateTo"] is None or row["date"] <= dates["dateTo"])
    ]
    rows.sort(key=lambda row: (row["date"], row["id"]), reverse=True)
    page = page_of(rows, params, usual=25, most=200)
    return {"items": [_shown(context, row, []) for row in page]}


def _moment(params: ParamsV3, name: str) -> str | None:
    given = params.get(name)
    moment = parse_moment(given) if given else None
    if given and ("T" not in given or moment is None):
        raise invalid(name, f"Parameter `{name}` must be in ISO 8601 format (DATE_ATOM)")
    return moment


def _fits(row: Record, params: ParamsV3) -> bool:
    names = ("subject", "from", "to", "cc", "body")
    text = params.get("searchQuery")
    box = params.get("mailboxId")
    return (
        (box is None or row["mailboxId"] == int(box))
        and any(_has(row, name, text) for name in names)
        and all(
            params.get(name) in (None, row[name]) for name in ("isSeen", "hasAttachments", "folder")
        )
    )


def _one(context: Context, params: ParamsV3) -> Any:
    letter = _found(context, "mail_message", params)
    return {"item": _shown(context, letter, params.rows("select"))}


def _thread(context: Context, params: ParamsV3) -> Any:
    """The letters of a conversation from the first on: 20 unless told else, at most 50."""
    letter, limit = _found(context, "mail_message", params), params.get("limit")
    rows = [r for r in context.store.rows("mail_message") if r["thread"] == letter["thread"]]
    most = min(int(limit or 20), 50)
    return [{name: row[name] for name in _THREAD} for row in rows[: max(most, 1)]]


def _people(context: Context, table: str, params: ParamsV3) -> Any:
    text = params.get("query")
    found = []
    for row in context.store.rows(table):
        name = " ".join(part for part in (row["name"], row["lastName"]) if part)
        shown = {"id": row["id"], "email": row["email"], "name": name}
        if row["email"] and (_has(shown, "name", text) or _has(shown, "email", text)):
            found.append(shown)
    return {"items": page_of(found, params, usual=50, most=200)}


def _employees(context: Context, params: ParamsV3) -> Any:
    return _people(context, "user", params)


def _contacts(context: Context, params: ParamsV3) -> Any:
    """The address book of the practice portal is its contacts."""
    return _people(context, "contact", params)
