"""The first lesson: one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import NOTHING_YET, done, failed, item, ran
from b24batch.repl.tour.lesson import Lesson, Words

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_OTHER: Words = {
    "en": "That was the deal with another id. Enter the line with `id: 2`, then `.send`.",
    "ru": "Пришла сделка с другим id. Введите строку с `id: 2`, затем `.send`.",
}
_TWO_LABELS: Words = {
    "en": "Deal 2 has come, but under a label of its own, and the batch still asks for the first "
    "one too. Keep the label `Deal`: the new line then takes the place of the old one.",
    "ru": "Сделка 2 пришла, но под своей меткой, и пакет по-прежнему запрашивает первую. "
    "Оставьте метку `Deal`, тогда новая строка встанет на место старой.",
}


def lesson() -> Lesson:
    """A read of one record."""
    return Lesson(
        title={"en": "A single call", "ru": "Один вызов"},
        text={
            "en": """\
A Bitrix24 portal keeps companies, contacts, deals, leads. A program gets at them by calling
methods: `crm.item.get`, for one, fetches one record. What the method has to know stands behind
it in braces. These are its parameters; here the kind of record and its number, the id.

A method with its parameters is a command. The word before the `=` is its label: under this name
you find the answer afterwards.

A line that you enter goes into the batch, and nothing is sent. `.send` sends the batch. Then
`.show Deal` shows the answer with the label `Deal`.""",
            "ru": """\
Портал Битрикс24 хранит компании, контакты, сделки, лиды. Программа обращается к ним, вызывая
методы. Например, `crm.item.get` достаёт одну запись. Всё, что методу нужно знать, стоит после
него в фигурных скобках. Это его параметры: здесь — вид записи и её номер, id.

Метод вместе с параметрами — это команда. Слово перед знаком `=` — её метка. Под этим именем
потом можно найти ответ.

Введённая строка попадает в пакет, но никуда не уходит. Пакет отправляет команда `.send`. После
этого `.show Deal` покажет ответ с меткой `Deal`.""",
        },
        setup="Deal = crm.item.get { entityTypeId: deal, id: 1 }",
        task={
            "en": """\
The batch asks for the deal with the id 1. Ask for the one with the id 2:
enter the line again with a 2 in it, then `.send`.""",
            "ru": """\
Пакет запрашивает сделку с id 1. Запросите сделку с id 2:
введите строку ещё раз, но с двойкой, затем `.send`.""",
        },
        check=_check,
        praise={
            "en": "Right. The new line took the place of the old one, because their label is the "
            "same.",
            "ru": "Верно. Новая строка встала на место старой, потому что метка у них одна.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    deals = {c.label: item(c).get("id") for c in done(result, "crm.item.get")}
    if deals.get("Deal") == 2:
        return True
    if 2 in deals.values():
        return _TWO_LABELS
    return failed(result) or _OTHER
