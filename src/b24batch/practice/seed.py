"""Invented records: a few hundred, in English and Russian, the same for the same number.

Nobody in them exists: addresses end in `.example`, telephone numbers are from ranges that
are kept for fiction or not assigned.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from b24batch.practice import seed_words as words
from b24batch.practice.context import Context
from b24batch.practice.entity_types import item_schema, stage_directory
from b24batch.practice.moments import ZONE, spell
from b24batch.practice.rules import add_record
from b24batch.practice.schemas import table_schema
from b24batch.practice.seed_directories import add_directories
from b24batch.practice.seed_more import MORE_TABLES, add_more
from b24batch.practice.seed_rest3 import REST3_TABLES, add_rest3
from b24batch.practice.store import Record, Store
from b24batch.practice.writing import new_record

__all__ = ["DEFAULT_NOW", "seeded_store"]

DEFAULT_NOW = datetime(2026, 3, 2, 10, 0, tzinfo=ZONE)
"""The moment at which a portal without a clock of its own stands still."""

_TYPES = {
    "lead": 1,
    "deal": 2,
    "contact": 3,
    "company": 4,
    "quote": 7,
    "invoice": 31,
    "process": 1036,
}
_USERS = 12


def seeded_store(seed: int, now: datetime = DEFAULT_NOW) -> Store:
    """A store of its own with the records of this number; dates lie in the 400 days before now."""
    more = functools.partial(_more, seed, now)
    rest3 = functools.partial(_rest3, seed, now)
    later = dict.fromkeys(MORE_TABLES, more) | dict.fromkeys(REST3_TABLES, rest3)
    return Store.load(_seeded(seed, now), later)


@functools.lru_cache(maxsize=8)
def _seeded(seed: int, now: datetime) -> bytes:
    return _Seeder(seed, now).fill().dump()


@functools.lru_cache(maxsize=8)
def _more(seed: int, now: datetime) -> bytes:
    """The tables that most never ask for, drawn for the records as they were at first."""
    return add_more(Store.load(_seeded(seed, now)), random.Random(seed), now).dump()


@functools.lru_cache(maxsize=8)
def _rest3(seed: int, now: datetime) -> bytes:
    """The tables that only REST 3.0 has."""
    return add_rest3(Store.load(_seeded(seed, now)), now).dump()


class _Seeder:
    """Draws one portal; every choice comes from one generator, in a fixed order."""

    def __init__(self, seed: int, now: datetime) -> None:
        self.dice = random.Random(seed)
        self.now = now
        self.store = Store()

    def fill(self) -> Store:
        """Put in all records, those first that others refer to."""
        add_directories(self.store, spell(self.now - timedelta(days=400)))
        self._users()
        self._companies(64)
        self._contacts(132)
        self._leads(70)
        self._deals(160)
        self._papers("quote", 12)
        self._papers("invoice", 56)
        self._papers("process", 6)
        self._products()
        self._requisites(10)
        self._tasks(76)
        self._comments(24)
        return self.store

    def _moments(self, count: int) -> Iterator[str]:
        """Times of creation, ascending as ids are."""
        minutes = sorted(self.dice.randrange(60, 400 * 24 * 60) for _ in range(count))
        for back in reversed(minutes):
            yield spell(self.now - timedelta(minutes=back))

    def _add(self, table: str, at: str, fields: dict[str, Any]) -> Record:
        schema = item_schema(self.store, _TYPES[table])
        if schema is None:
            raise LookupError(table)
        context = Context(self.store, at, self.dice.randint(1, _USERS), list)
        fields = {"assignedById": self.dice.randint(1, _USERS), **fields}
        return add_record(context, schema, fields, typed=True)

    def _users(self) -> None:
        for number in range(1, _USERS + 1):
            person = self._person()
            record = new_record(table_schema("user"))
            record.update(
                name=person["name"],
                lastName=person["lastName"],
                secondName=person["secondName"],
                email=f"user{number}@practice.example",
                active="N" if number == _USERS else "Y",
                dateRegister=spell(self.now - timedelta(days=500 - number)),
                lastLogin=spell(self.now - timedelta(hours=number)),
                lastActivityDate=spell(self.now - timedelta(minutes=number)),
                isOnline="Y" if number <= 4 else "N",
                workPosition=self.dice.choice(words.POSTS),
                workPhone=self._phone(),
                ufDepartment=[1 if number == 1 else 1 + number % len(words.DEPARTMENTS)],
                userType="employee",
                timeZone="",
                ufPhoneInner=str(100 + number),
            )
            self.store.keep("user", record)

    def _person(self) -> dict[str, Any]:
        if self.dice.random() < 0.5:
            name, surname = self.dice.choice(words.EN_NAMES), self.dice.choice(words.EN_SURNAMES)
            mail = f"{name}.{surname}".lower()
            return {"name": name, "secondName": "", "lastName": surname, "mail": mail}
        name, patronymic, latin = self.dice.choice(words.RU_NAMES)
        surname, latin_surname = self.dice.choice(words.RU_SURNAMES)
        ending = "а" if patronymic.endswith("на") else ""
        mail = f"{latin}.{latin_surname}{'a' if ending else ''}"
        return {
            "name": name,
            "secondName": patronymic,
            "lastName": surname + ending,
            "mail": mail,
        }

    def _phone(self) -> str:
        if self.dice.random() < 0.5:
            return f"+1 {self.dice.randint(201, 989)} 555 01{self.dice.randint(0, 99):02d}"
        return f"+7 495 000-{self.dice.randint(0, 99):02d}-{self.dice.randint(0, 99):02d}"

    def _contact_data(self, mail: str) -> list[dict[str, str]]:
        out = []
        if self.dice.random() < 0.85:
            kind = self.dice.choice(("WORK", "MOBILE"))
            out.append({"typeId": "PHONE", "valueType": kind, "value": self._phone()})
        if self.dice.random() < 0.75:
            kind = self.dice.choice(("WORK", "HOME"))
            value = f"{mail}{self.dice.randint(1, 99)}@mail.example"
            out.append({"typeId": "EMAIL", "valueType": kind, "value": value})
        return out

    def _companies(self, count: int) -> None:
        names = [
            f"{colour} {thing} {form}"
            for colour in words.EN_COMPANIES[0]
            for thing in words.EN_COMPANIES[1]
            for form in (self.dice.choice(words.EN_COMPANIES[2]),)
        ]
        names += [
            f"{form} «{colour} {thing}»"
            for colour in words.RU_COMPANIES[0]
            for thing in words.RU_COMPANIES[1]
            for form in (self.dice.choice(words.RU_COMPANIES[2]),)
        ]
        self.dice.shuffle(names)
        for title, at in zip(names, self._moments(count), strict=False):
            fields: dict[str, Any] = {
                "title": title,
                "typeId": self.dice.choice(("CUSTOMER", "CUSTOMER", "SUPPLIER", "PARTNER")),
                "industry": self.dice.choice(("IT", "TRADE", "MANUFACTURING", None)),
                "revenue": self.dice.choice((0, 250_000, 1_500_000.5, 9_000_000)),
                "fm": self._contact_data("office"),
            }
            self._add("company", at, fields)

    def _contacts(self, count: int) -> None:
        newest = self.store.rows("company")[-1]["id"]
        shared = ""
        for number, at in enumerate(self._moments(count), 1):
            person = self._person()
            mail = person.pop("mail")
            # The newest company has contacts, so that whoever tries that first finds some.
            fields: dict[str, Any] = {
                **person,
                "companyId": newest if number > count - 3 else self._some("company", 0.8),
                "post": self.dice.choice((*words.POSTS, None)),
                "sourceId": self.dice.choice(("CALL", "WEB", "EMAIL", None)),
                "typeId": self.dice.choice(("CLIENT", "CLIENT", "SUPPLIER", "PARTNER")),
                "fm": self._contact_data(mail),
            }
            phones = [entry for entry in fields["fm"] if entry["typeId"] == "PHONE"]
            if number % 12 == 0 and phones and shared:
                phones[0]["value"] = shared
            shared = phones[0]["value"] if phones else shared
            self._add("contact", at, fields)

    def _some(self, table: str, share: float) -> int:
        """The id of some record of a table, or 0 for the rest of the share."""
        rows = self.store.rows(table)
        return int(self.dice.choice(rows)["id"]) if self.dice.random() < share else 0

    def _stage(self, table: str, category: int = 0) -> str:
        schema = item_schema(self.store, _TYPES[table])
        if schema is None:
            raise LookupError(table)
        pipeline = category or schema.defaults.get("categoryId")
        directory = stage_directory(schema, {"categoryId": pipeline})
        stages = [row for row in self.store.rows("status") if row["entityId"] == directory]
        return str(self.dice.choice(stages)["statusId"])

    def _leads(self, count: int) -> None:
        for at in self._moments(count):
            person = self._person()
            mail = person.pop("mail")
            subject = self.dice.choice(words.DEAL_SUBJECTS)
            fields = {
                **person,
                "title": subject.format(self.dice.choice(words.PRODUCTS)),
                "stageId": self._stage("lead"),
                "opportunity": self.dice.choice((0, 5000, 12500, 19000.5)),
                "currencyId": self.dice.choice(("RUB", "EUR")),
                "sourceId": self.dice.choice(("CALL", "WEB", "ADVERTISING", None)),
                "fm": self._contact_data(mail),
            }
            self._add("lead", at, fields)

    def _deals(self, count: int) -> None:
        for number, at in enumerate(self._moments(count), 1):
            category = 1 if self.dice.random() < 0.2 else 0
            subject = self.dice.choice(words.DEAL_SUBJECTS)
            fields: dict[str, Any] = {
                "title": subject.format(self.dice.choice(words.PRODUCTS)),
                "categoryId": category,
                "stageId": self._stage("deal", category),
                "companyId": self._some("company", 0.85),
                "contactIds": [self._some("contact", 0.9)],
                "opportunity": self.dice.choice((0, 1500, 75000, 120000.75, 640000)),
                "currencyId": self.dice.choice(("RUB", "RUB", "EUR")),
                "probability": self.dice.choice((None, 10, 50, 90)),
                "sourceId": self.dice.choice(("CALL", "WEB", "PARTNER", None)),
                "leadId": self._some("lead", 0.2) or None,
            }
            if number % 4 == 0:
                fields |= {"originatorId": "shop", "originId": f"S-{1000 + number}"}
            if number % 10 == 0:
                fields |= self._booking(number)
            self._add("deal", at, fields)
        self._convert_leads()

    def _booking(self, number: int) -> dict[str, Any]:
        """Days around now on which a deal takes up a company."""
        start = self.now + timedelta(days=number // 10 - 8)
        return {
            "UF_CRM_FROM": spell(start),
            "UF_CRM_TO": spell(start + timedelta(days=3)),
            "UF_CRM_COMPANY": str(number // 10),
        }

    def _convert_leads(self) -> None:
        """Give every good lead the deal that it became."""
        taken = {deal["leadId"] for deal in self.store.rows("deal")}
        free = iter([deal for deal in self.store.rows("deal") if deal["leadId"] is None])
        for lead in self.store.rows("lead"):
            if lead["stageId"] == "CONVERTED" and lead["id"] not in taken:
                next(free)["leadId"] = lead["id"]

    def _papers(self, table: str, count: int) -> None:
        captions = {"quote": "Offer", "invoice": "Счёт", "process": "Закупка"}
        for number, at in enumerate(self._moments(count), 1):
            fields: dict[str, Any] = {
                "title": f"{captions[table]} {number:03d}",
                "stageId": self._stage(table),
                "companyId": self._some("company", 0.9),
                "contactIds": [self._some("contact", 0.5)],
                "opportunity": self.dice.choice((900, 15000, 48000.25)),
            }
            if table == "invoice":
                fields |= {"accountNumber": str(number), "xmlId": f"inv-{number:04d}"}
            self._add(table, at, fields)

    def _products(self) -> None:
        context = Context(self.store, spell(self.now - timedelta(days=300)), 1, list)
        for number, name in enumerate(words.PRODUCTS * 2, 1):
            fields = {
                "NAME": name if number <= len(words.PRODUCTS) else f"{name} (2)",
                "CODE": f"p-{number:03d}",
                "PRICE": self.dice.choice((150, 990.9, 4500, 12000)),
            }
            add_record(context, table_schema("product"), fields, typed=False)

    def _requisites(self, count: int) -> None:
        context = Context(self.store, spell(self.now - timedelta(days=200)), 1, list)
        for company_id in range(1, count + 1):
            fields = {
                "ENTITY_TYPE_ID": 4,
                "ENTITY_ID": company_id,
                "PRESET_ID": 1,
                "NAME": "Реквизиты",
                "RQ_INN": f"00{company_id:08d}",
            }
            add_record(context, table_schema("requisite"), fields, typed=False)

    def _tasks(self, count: int) -> None:
        deals = {deal["companyId"]: deal["id"] for deal in self.store.rows("deal")}
        for number, at in enumerate(self._moments(count), 1):
            company = self.dice.choice(self.store.rows("company"))
            record = new_record(table_schema("task"))
            days = self.dice.randint(-20, 20)
            record.update(
                title=self.dice.choice(words.TASK_SUBJECTS).format(company["title"]),
                createdBy=self.dice.randint(1, _USERS),
                responsibleId=self.dice.randint(1, _USERS),
                createdDate=at,
                changedDate=at,
                activityDate=at,
                statusChangedDate=at,
                status=self.dice.choice((2, 2, 3, 5, 6)),
                priority=self.dice.choice((0, 1, 1, 2)),
                deadline=self.dice.choice((None, spell(self.now + timedelta(days=days)))),
                ufCrmTask=[f"CO_{company['id']}", *self._deal_of(deals, company)],
                groupId=self.dice.choice((0, 0, 1, 2)),
            )
            self._spend_time(record, number)
            task_id = self.store.keep("task", record)
            record["guid"] = f"{{00000000-0000-4000-8000-{task_id:012d}}}"

    def _deal_of(self, deals: dict[int, int], company: Record) -> list[str]:
        return [f"D_{deals[company['id']]}"] if company["id"] in deals else []

    def _spend_time(self, task: Record, number: int) -> None:
        """Planned and spent time of a task, and the end of one that is done."""
        task["timeEstimate"] = number % 5 * 3600
        task["timeSpentInLogs"] = number % 7 * 1800
        if task["status"] == 5:
            ended = spell(self.now - timedelta(hours=number % 30))
            task["closedDate"] = max(ended, task["createdDate"])
            task["closedBy"] = task["responsibleId"]

    def _comments(self, count: int) -> None:
        for at in self._moments(count):
            comment: Record = {
                "entityId": self._some("deal", 1),
                "entityType": "deal",
                "created": at,
                "comment": self.dice.choice(("Called back", "Перезвонили", "Sent the offer")),
                "authorId": self.dice.randint(1, _USERS),
            }
            self.store.keep("comment", comment)
