"""Invented records that are made only when somebody asks for one of their kind.

They hang on the records of `seed`, and are drawn by dice of their own.
"""

from __future__ import annotations

import itertools
import random
from datetime import datetime, timedelta
from typing import Any

from b24batch.practice import seed_words as words
from b24batch.practice.context import Context
from b24batch.practice.methods.disk import download_url
from b24batch.practice.moments import spell
from b24batch.practice.schemas import table_schema
from b24batch.practice.seed_shop import SHOP_TABLES, add_shop
from b24batch.practice.stamps import stamp_new
from b24batch.practice.store import Record, Store
from b24batch.practice.writing import new_record

__all__ = ["MORE_TABLES", "add_more"]

_OFFICE_TABLES = (
    *("preset", "address", "bank_detail", "requisite_link", "currency", "activity"),
    *("elapsed", "check_item", "task_comment", "group", "call", "line", "robot", "workflow"),
    *("list", "list_field", "list_element", "disk_storage", "disk_object"),
    *("calendar_section", "calendar_event", "file", "property_value"),
)
MORE_TABLES = (*SHOP_TABLES, *_OFFICE_TABLES)
"""The tables that `add_more` fills, or whose numbers it uses."""

_PRESETS = ("Organisation", "Индивидуальный предприниматель", "Person")
_CURRENCIES = (("RUB", "Рубль", 1), ("EUR", "Euro", 92.5), ("USD", "US dollar", 80.25))
_GROUPS = ("Warehouse move", "Новый офис", "Yearly fair")
_FILES = ("price.xlsx", "Договор.pdf", "offer.docx", "План.png")
_CONTRACTS_LIST = 47
_FOLDER = 1739


def add_more(store: Store, dice: random.Random, now: datetime) -> Store:
    """A store with the further tables for the records of another, which stays as it is."""
    more = _More(store, dice, now)
    add_shop(store, more.store, more.dice, spell(now - timedelta(days=60)))
    more.fill()
    return more.store


class _More:
    """Draws the office of one portal; `seen` has the records that it refers to."""

    def __init__(self, seen: Store, dice: random.Random, now: datetime) -> None:
        self.seen = seen
        self.store = Store()
        self.now = now
        self.dice = dice

    def fill(self) -> None:
        """Put in all records, those first that others refer to."""
        self._papers()
        self._activities()
        self._task_parts()
        self._groups()
        self._calls()
        self._lists()
        self._disk()
        self._calendars()
        self._automation()

    def _keep(self, table: str, schema: str = "", **fields: Any) -> int:
        record = new_record(table_schema(schema or table))
        stamp_new(Context(self.store, self._at(), self.dice.randint(1, 12), list), record)
        record.update(fields)
        return self.store.keep(table, record)

    def _at(self, days: int = 200) -> str:
        return spell(self.now - timedelta(minutes=self.dice.randrange(60, days * 24 * 60)))

    def _papers(self) -> None:
        for place, name in enumerate(_PRESETS, 1):
            self._keep("preset", entityTypeId=8, name=name, sort=place * 100, xmlId=f"#{place}#")
        for place, (code, name, amount) in enumerate(_CURRENCIES, 1):
            base = "Y" if place == 1 else "N"
            self._keep(
                "currency", currency=code, fullName=name, amount=amount, sort=place, base=base
            )
        for row in self.seen.rows("requisite"):
            key = {"typeId": 6, "entityTypeId": 8, "entityId": row["id"], "locAddrId": row["id"]}
            city, country = self.dice.choice((("Тверь", "Россия"), ("Riga", "Latvia")))
            self._keep("address", **key, address1=f"Практики, {row['id']}", city=city)
            self.store.rows("address")[-1].update(
                country=country, anchorTypeId=row["entityTypeId"], anchorId=row["entityId"]
            )
            account = f"40702810{row['id']:012d}"
            self._keep("bank_detail", entityId=row["id"], name="Основной счёт", rqAccNum=account)

    def _activities(self) -> None:
        """A to-do on every third record, a call on every fourth; most of them still open."""
        for type_id, table in ((1, "lead"), (2, "deal"), (3, "contact"), (4, "company")):
            for row in self.seen.rows(table):
                if row["id"] % 3 == 0:
                    self._activity(type_id, row, call=False)
                if row["id"] % 4 == 0:
                    self._activity(type_id, row, call=True)

    def _activity(self, type_id: int, owner: Record, *, call: bool) -> None:
        done = self.dice.random() < (0.7 if call else 0.3)
        due = spell(self.now + timedelta(hours=self.dice.randint(-200, 100)))
        title = owner.get("title") or owner.get("lastName") or ""
        kind: dict[str, Any] = {"typeId": 6, "providerId": "CRM_TODO", "providerTypeId": "TODO"}
        if call:
            kind = {"typeId": 2, "providerId": "VOXIMPLANT_CALL", "providerTypeId": "CALL"}
        number = self._keep(
            "activity",
            **kind,
            subject=self.dice.choice(words.TASK_SUBJECTS).format(title),
            ownerTypeId=type_id,
            ownerId=owner["id"],
            deadline=due,
            startTime=due,
            endTime=due,
            completed="Y" if done else "N",
            status=2 if done else 1,
            direction=self.dice.randint(1, 2) if call else 0,
            responsibleId=owner["assignedById"],
            bindings=[{"entityTypeId": type_id, "entityId": owner["id"]}],
        )
        self.store.rows("activity")[-1]["associatedEntityId"] = number

    def _task_parts(self) -> None:
        for task in self.seen.rows("task"):
            seconds, at = task["timeSpentInLogs"] or 0, task["createdDate"]
            if seconds:
                self._keep(
                    "elapsed",
                    taskId=task["id"],
                    userId=task["responsibleId"],
                    seconds=seconds,
                    minutes=seconds // 60,
                    commentText=self.dice.choice(("Done", "Готово", "")),
                    createdDate=at,
                    dateStart=at,
                    dateStop=at,
                )
            if task["id"] % 5 == 0:
                for place, title in enumerate(("Call", "Подписать", "Archive")):
                    self._keep("check_item", taskId=task["id"], title=title, sortIndex=place)

    def _groups(self) -> None:
        for number, name in enumerate(_GROUPS, 1):
            members = sorted({1, *(self.dice.randint(1, 11) for _ in range(4))})
            self._keep(
                "group",
                name=name,
                ownerId=members[0],
                members=members,
                numberOfMembers=len(members),
                project="Y" if number == 3 else "N",
            )

    def _calls(self) -> None:
        """Calls of the last forty days, half of them with people of the CRM."""
        self._keep("line", number="+74950000000", name="Practice line")
        contacts = [row for row in self.seen.rows("contact") if row["phone"]]
        moments = sorted(self.dice.randrange(10, 40 * 24 * 60) for _ in range(120))
        for number, minutes in enumerate(reversed(moments), 1):
            known = self.dice.choice(contacts) if number % 2 else None
            failed = self.dice.random() < 0.2
            self._keep(
                "call",
                portalUserId=self.dice.randint(1, 11),
                portalNumber="+74950000000",
                phoneNumber=known["phone"] if known else "+7 495 000-00-99",
                callId=f"externalCall.{number:032x}.{number}",
                callDuration=0 if failed else self.dice.randint(5, 900),
                callStartDate=spell(self.now - timedelta(minutes=minutes)),
                callFailedCode="304" if failed else "200",
                callFailedReason="Skipped call" if failed else "Success call",
                crmEntityType="CONTACT" if known else None,
                crmEntityId=known["id"] if known else None,
                callType=self.dice.randint(1, 2),
            )

    def _lists(self) -> None:
        """A list without fields of its own but one, and one of contracts with three."""
        self._keep("list", name="Пропуска", iblockTypeId="lists", code="passes")
        self._keep("list_field", listId=1, fieldId="PROPERTY_1", name="Гость", type="S")
        contracts = new_record(table_schema("list"))
        contracts.update(name="Contracts", iblockTypeId="lists", code="contracts")
        self.store.keep_at("list", _CONTRACTS_LIST, contracts)
        for number, (name, kind) in enumerate(
            (("Номер", "S"), ("Signed", "S:Date"), ("Company", "S:ECrm")), 101
        ):
            field = new_record(table_schema("list_field"))
            field.update(listId=_CONTRACTS_LIST, name=name, type=kind, sort=number * 10)
            field["fieldId"] = f"PROPERTY_{number}"
            self.store.keep_at("list_field", number, field)
        for number in range(1, 13):
            company = self.dice.choice(self.seen.rows("company"))
            values = (f"Д-{number:03d}", f"{number:02d}.02.2026", f"CO_{company['id']}")
            properties: dict[str, Any] = {
                f"property{place}": {str(self.store.take_id("property_value")): value}
                for place, value in enumerate(values, 101)
            }
            name = f"Договор с {company['title']}"
            listed: dict[str, Any] = {"listId": _CONTRACTS_LIST, "code": f"old-{number}"}
            self._keep("list_element", **{"name": name, **listed, **properties})

    def _disk(self) -> None:
        """The disk of the company, one of the first person's own, and a folder of files."""
        for number, (name, kind, whose) in enumerate(
            (("Company Drive", "common", "shared_files_s1"), ("Мой диск", "user", "1")), 1
        ):
            self._keep("disk_storage", name=name, entityType=kind, entityId=whose)
            self._folder(name, number, None)
            self.store.rows("disk_storage")[-1]["rootObjectId"] = number
        folder = new_record(table_schema("disk_folder"))
        folder.update(name="Scans", storageId=1, parentId=1, createTime=self._at())
        folder.update(updateTime=folder["createTime"], createdBy=1, updatedBy=1)
        self.store.keep_at("disk_object", _FOLDER, folder)
        folder.update(realObjectId=_FOLDER, detailUrl=f"/docs/path/{_FOLDER}/")
        for name, year in itertools.product(_FILES, (2024, 2025, 2026)):
            size = self.dice.randint(1000, 90000)
            place = {"storageId": 1, "parentId": _FOLDER, "size": size}
            number = self._keep("disk_object", "disk_file", name=f"{year} {name}", **place)
            self.store.rows("disk_object")[-1].update(
                fileId=self.store.take_id("file"),
                downloadUrl=download_url(number),
                detailUrl=f"/docs/file/{number}/",
            )

    def _folder(self, name: str, storage: int, parent: int | None) -> None:
        number = self._keep(
            "disk_object", "disk_folder", name=name, storageId=storage, parentId=parent
        )
        row = self.store.rows("disk_object")[-1]
        row.update(realObjectId=number, detailUrl=f"/docs/path/{number}/")

    def _calendars(self) -> None:
        for user_id in (1, 2, 3):
            whose: dict[str, Any] = {"calType": "user", "ownerId": user_id}
            section = self._keep("calendar_section", name="Personal", **whose)
            for number in range(6):
                start = self.now + timedelta(days=number - 2, hours=user_id)
                event = self._keep(
                    "calendar_event",
                    **whose,
                    name=self.dice.choice(("Planning", "Планёрка", "Demo", "Обед")),
                    dateFrom=spell(start),
                    dateTo=spell(start + timedelta(hours=1)),
                    sectionId=section,
                    dtLength=3600,
                )
                self.store.rows("calendar_event")[-1]["parentId"] = event

    def _automation(self) -> None:
        for code in ("practice_notify", "practice_sync"):
            robot = {"code": code, "handler": "https://practice.example/robot", "name": code}
            self.store.keep("robot", robot)
        for number, deal in enumerate(self.seen.rows("deal")[-4:], 1):
            self._keep("workflow", documentId=f"DEAL_{deal['id']}", templateId=1 + number % 2)
            row = self.store.rows("workflow")[-1]
            row.update(
                workflowId=f"{number:014x}.{number:08d}",
                started=self._at(20),
                startedBy=1,
                modified=self._at(2),
            )
