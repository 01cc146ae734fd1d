"""Invented records that only methods of REST 3.0 have: mail, the log, working time, follow-ups."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from b24batch.practice.moments import spell
from b24batch.practice.store import Record, Store

__all__ = ["REST3_TABLES", "add_rest3"]

REST3_TABLES = ("event_log", "work_record", "mailbox", "mail_message", "call_followup")
"""The tables that `add_rest3` fills."""

_EVENTS = (
    ("SECURITY", "USER_AUTHORIZE", "main", "Вход по паролю"),
    ("INFO", "IBLOCK_SECTION_EDIT", "iblock", "Section of the catalogue changed"),
    ("SECURITY", "USER_EDIT", "main", "Изменён профиль"),
    ("WARNING", "TASK_DEADLINE", "tasks", "A deadline has passed"),
)
_LETTERS = (
    ("Договор поставки", "Добрый день! Высылаю проект договора.", True),
    ("Price list", "Please send the price list for spring.", False),
    ("Счёт на оплату", "Счёт во вложении, срок оплаты пять дней.", True),
    ("Meeting on Tuesday", "Shall we meet at ten?", False),
)
_CALLS = (
    ("Планёрка отдела", "Отправить смету", "до пятницы"),
    ("Sprint planning", "Write the release notes", "by Friday"),
    ("Разбор заявок", "Позвонить клиенту", "завтра утром"),
)


def add_rest3(seen: Store, now: datetime) -> Store:
    """A store with these tables for the people of another, which stays as it is."""
    people = seen.rows("user")
    store = Store()
    _log(store, people, now)
    _work(store, people, now)
    _mail(store, seen, now)
    _followups(store, people, now)
    return store


def _log(store: Store, people: list[Record], now: datetime) -> None:
    for number in range(64):
        severity, kind, module, text = _EVENTS[number % len(_EVENTS)]
        who = people[number % len(people)]
        entry: Record = {
            "timestampX": spell(now - timedelta(hours=3 * (64 - number))),
            "severity": severity,
            "auditTypeId": kind,
            "moduleId": module,
            "itemId": str(who["id"]),
            "remoteAddr": f"192.0.2.{1 + number % 9}",
            "userAgent": "Mozilla/5.0",
            "requestUri": "/bitrix/",
            "siteId": "s1",
            "userId": who["id"],
            "guestId": 0,
            "description": text,
        }
        store.keep("event_log", entry)


def _work(store: Store, people: list[Record], now: datetime) -> None:
    """Ten days of everybody; the last of them has not ended yet."""
    for day in range(9, -1, -1):
        for person in people:
            start = now - timedelta(days=day, minutes=30 + 4 * person["id"])
            is_open, seconds = day == 0, 28_800 + 60 * (day * 7 % 30)
            record: Record = {
                "userId": person["id"],
                "startTime": spell(start),
                "endTime": None if is_open else spell(start + timedelta(seconds=seconds)),
                "duration": 0 if is_open else seconds - 3600,
                "breakLength": 0 if is_open else 3600,
                "state": "opened" if is_open else "closed",
                "isApproved": not is_open and day > 1,
            }
            store.keep("work_record", record)


def _mail(store: Store, seen: Store, now: datetime) -> None:
    """Two mailboxes; letters of contacts, every fourth answered in the same thread."""
    for number, name in enumerate(("Продажи", "Support"), 1):
        box = {"name": name, "email": f"box{number}@practice.example", "senderName": name}
        store.keep("mailbox", box)
    writers = [row for row in seen.rows("contact") if row["email"]]
    for number in range(24):
        box, writer = store.rows("mailbox")[number % 2], writers[number % len(writers)]
        subject, body, attached = _LETTERS[number % len(_LETTERS)]
        sender, recipient = writer["email"], box["email"]
        if number % 4 == 3:
            before = store.rows("mail_message")[-2]
            sender, recipient, subject = recipient, before["from"], f"Re: {before['subject']}"
        letter: dict[str, Any] = {
            "mailboxId": box["id"],
            "subject": subject,
            "from": sender,
            "to": recipient,
            "cc": "",
            "date": spell(now - timedelta(hours=5 * (24 - number))),
            "isSeen": number % 3 > 0,
            "hasAttachments": attached and number % 4 < 3,
            "bindings": [],
            "body": body,
            "folder": "Sent" if number % 4 == 3 else "INBOX",
        }
        store.keep("mail_message", letter)
        letter["thread"] = letter["id"] - 2 if number % 4 == 3 else letter["id"]


def _followups(store: Store, people: list[Record], now: datetime) -> None:
    for number in range(12):
        topic, action, quote = _CALLS[number % len(_CALLS)]
        here = [people[(number + step) % len(people)] for step in range(2)]
        start, seconds = now - timedelta(days=2 * (12 - number)), 600 + 60 * number
        language = "en" if number % 3 == 1 else "ru"
        whom = f"[USER={here[1]['id']}]{here[1]['name']}[/USER]"
        item = {"actionItem": f"{whom}: {action}", "actionItemMentionLess": action, "quote": quote}
        record: dict[str, Any] = {
            "callType": 1 + number % 3,
            "initiatorId": here[0]["id"],
            "startDate": spell(start),
            "endDate": spell(start + timedelta(seconds=seconds)),
            "durationSeconds": seconds,
            "uuid": f"00000000-0000-4000-8000-{number:012d}",
            "language": language,
            "version": 3,
            "participants": [_participant(one, seconds // 2) for one in here],
            "outcomes": ["transcription", "overview", "summary", "insights", "evaluation"],
            "createdAt": spell(start + timedelta(seconds=seconds + 300)),
            "tracks": [],
            "transcription": {"language": language, "segments": _segments(here, action)},
            "overview": {"topic": topic, "actionItems": [item]},
            "summary": {
                "segments": [
                    {"start": "00:00:00", "end": "00:10:00", "title": topic, "summary": action}
                ]
            },
            "insights": {"speakerEvaluationAvailable": language == "ru", "speakerAnalysis": []},
            "evaluation": {"efficiencyValue": 60 + number, "criteria": {}},
        }
        record["callId"] = store.keep("call_followup", record)


def _participant(person: Record, talked_s: int) -> dict[str, Any]:
    shown = {"userId": person["id"], "talkedSeconds": talked_s, "name": person["name"]}
    return {**shown, "avatar": "", "workPosition": person["workPosition"] or ""}


def _segments(here: list[Record], text: str) -> list[dict[str, Any]]:
    return [
        {
            "userId": person["id"],
            "userName": person["name"],
            "start": f"00:0{place}:00",
            "end": f"00:0{place}:30",
            "text": text,
        }
        for place, person in enumerate(here)
    ]
