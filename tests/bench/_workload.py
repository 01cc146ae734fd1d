"""Calls as an integrator makes them by the thousand: filters, phones, dates, Cyrillic."""

from __future__ import annotations

import random
from typing import Any

Params = dict[str, Any]

FIRST_NAMES = ["Иван", "Мария", "Пётр", "Юлия", "Олег", "Anna", "John", "Алёна", "Zoë", "Фёдор"]
LAST_NAMES = ["Иванов", "Сергеева", "Щукин", "Brown", "Ёлкина", "O'Neil", "Мюллер", "Цой"]
PLACES = ["Санкт-Петербург", "Нижний Новгород", "Москва", "Berlin", "Ростов-на-Дону"]
NOTES = [
    "Перезвонить после обеда, спросить про договор № {0}",
    "Call back about order #{0} (50% paid)",
]


def nested_calls(count: int, seed: int = 24) -> list[tuple[str, Params]]:
    """`count` calls with nested params, half of them writes; equal for equal seeds."""
    rng = random.Random(seed)
    makers = (_contact_add, _item_list, _deal_update, _task_list)
    return [makers[number % len(makers)](rng, number) for number in range(count)]


def nested_reads(count: int, seed: int = 24) -> list[tuple[str, Params]]:
    """`count` reads with nested params that need nothing of one another."""
    rng = random.Random(seed)
    makers = (_item_list, _task_list)
    return [makers[number % len(makers)](rng, number) for number in range(count)]


def _contact_add(rng: random.Random, number: int) -> tuple[str, Params]:
    phones = [
        {"VALUE": f"+7 (9{rng.randrange(100):02}) {rng.randrange(10**7):07}", "VALUE_TYPE": kind}
        for kind in ("WORK", "MOBILE")
    ]
    return "crm.contact.add", {
        "fields": {
            "NAME": rng.choice(FIRST_NAMES),
            "LAST_NAME": f"{rng.choice(LAST_NAMES)} {number}",
            "ADDRESS_CITY": rng.choice(PLACES),
            "COMMENTS": rng.choice(NOTES).format(rng.randrange(10**6)),
            "OPENED": "Y",
            "ASSIGNED_BY_ID": rng.randrange(1, 50),
            "PHONE": phones,
            "EMAIL": [{"VALUE": f"user{number}@example.com", "VALUE_TYPE": "WORK"}],
        },
        "params": {"REGISTER_SONET_EVENT": "Y"},
    }


def _item_list(rng: random.Random, number: int) -> tuple[str, Params]:
    day = f"2026-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    return "crm.item.list", {
        "entityTypeId": rng.choice([1, 2, 3, 4]),
        "select": ["id", "title", "createdTime", "assignedById", "ufCrm_1234567890"],
        "filter": {
            ">=createdTime": f"{day}T00:00:00+03:00",
            "%title": f"{rng.choice(PLACES)} {number}",
            "@stageId": ["NEW", "C2:PREPARATION", "C2:WON"],
            "!=companyId": rng.randrange(10**5),
        },
        "order": {"id": "DESC"},
        "start": rng.randrange(20) * 50,
    }


def _deal_update(rng: random.Random, number: int) -> tuple[str, Params]:
    return "crm.deal.update", {
        "id": number + 1,
        "fields": {
            "TITLE": f"Сделка {number}: {rng.choice(LAST_NAMES)} / {rng.choice(PLACES)}",
            "OPPORTUNITY": rng.randrange(10**7) / 100,
            "CURRENCY_ID": "RUB",
            "STAGE_ID": f"C{rng.randrange(9)}:PREPARATION",
            "CONTACT_IDS": [rng.randrange(1, 10**5) for _ in range(3)],
            "OPENED": True,
        },
    }


def _task_list(rng: random.Random, number: int) -> tuple[str, Params]:
    return "tasks.task.list", {
        "filter": {
            "RESPONSIBLE_ID": [rng.randrange(1, 50) for _ in range(3)],
            "<DEADLINE": f"2026-12-{rng.randrange(1, 29):02}T18:00:00+03:00",
            "TITLE": f"Позвонить: {rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}",
            "UF_CRM_TASK": [f"CO_{rng.randrange(10**4)}", f"D_{number}"],
            "TAG": ["импорт", rng.choice(PLACES)],
        },
        "select": ["ID", "TITLE", "STATUS", "RESPONSIBLE_ID", "DEADLINE"],
        "order": {"DEADLINE": "asc"},
    }
