"""For each lesson of the tour: a wrong try with words of its hint, and a right one.

Entries are the same in both languages. What is tried begins where the lesson does.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ANSWERS", "Answer"]


class Answer(NamedTuple):
    """Entries that are wrong, what the hint then says, and entries that end the lesson."""

    wrong: tuple[str, ...]
    hint: dict[str, str]
    right: tuple[str, ...]


def _company(identity: str) -> str:
    return f"Company = crm.item.get {{ entityTypeId: company, id: {identity} }}"


def _deals(row: int) -> str:
    found = f"$Companies.items[{row}].id"
    return f"Deals = crm.item.list {{ entityTypeId: deal, filter: {{ companyId = {found} }} }}"


def _order(title: str) -> str:
    return f'Deal = crm.item.add {{ entityTypeId: deal, fields: {{ title: "{title}" }} }}'


ANSWERS = (
    Answer(
        (".send",),
        {"en": "the deal with another id", "ru": "сделка с другим id"},
        ("Deal = crm.item.get { entityTypeId: deal, id: 2 }", ".send"),
    ),
    Answer(
        (".send",),
        {"en": "That was one command", "ru": "Это была одна команда"},
        ("Сделка = crm.item.get { entityTypeId: deal, id: 2 }", ".send"),
    ),
    Answer(
        ("Я = user.current", ".send"),
        {"en": "one without is still there", "ru": "без метки, осталась"},
        ("Я = user.current", ".drop 1", ".send"),
    ),
    Answer(
        (_company("60"), ".send"),
        {"en": "number is written down", "ru": "номер вписан вручную"},
        (_company("$Deal.item.companyId"), ".send"),
    ),
    Answer(
        (_deals(2), ".send"),
        {"en": "counting begins with 0", "ru": "счёт идёт с нуля"},
        (_deals(1), ".send"),
    ),
    Answer(
        (_order("Order for $Company.item.title"), ".send"),
        {"en": "it needs braces", "ru": "нужны фигурные скобки"},
        (_order("Заказ для ${Company.item.title}"), ".send"),
    ),
    Answer(
        (".send",),
        {"en": "Enter `halt on error`", "ru": "Введите `halt on error`"},
        ("halt on error", ".send"),
    ),
    Answer(
        (".send",),
        {"en": "no lead was touched", "ru": "ни один лид не тронут"},
        ("Deal = crm.item.get { entityTypeId: deal, id: 2 }", ".send"),
    ),
    Answer(
        ("Companies = crm.item.list { entityTypeId: company, select: [id] }", ".send"),
        {"en": "Without `all`", "ru": "Без `all`"},
        ("Companies = all crm.item.list { entityTypeId: company, select: [id] }", ".send"),
    ),
    Answer(
        (".send",),
        {"en": "Give it a key", "ru": "Дайте ей ключ"},
        (f"{_order('Order 17')} once by {{ originatorId: shop, originId: 17 }}", ".send", ".send"),
    ),
)
