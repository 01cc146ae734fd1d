"""The first lesson: one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.lesson import Lesson, Words
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_OTHER: Words = {
    "en": "that is the deal with the id 1; ask for the one with the id 2",
    "ru": "это сделка с id 1, а нужна сделка с id 2",
}


def lesson() -> Lesson:
    """A read of one record."""
    return Lesson(
        title={"en": "A single call", "ru": "Один вызов"},
        text={
            "en": """\
A command is a method and its parameters in braces. A label before it is the name of its answer.
`deal` is the number 2 that Bitrix24 wants for deals. What you enter is added to the batch and
sends nothing; `.plan` shows what would be sent, `.send` sends it, `.show Deal` shows the answer.

To do: the batch below asks for the deal with the id 1. Enter the line again, with id 2, and
`.send` it.""",
            "ru": """\
Команда — это метод и его параметры в фигурных скобках. Метка перед ней — имя её ответа.
`deal` — это число 2, которым Битрикс24 называет сделки. Введённое попадает в пакет и ничего
не отправляет: `.plan` показывает, что было бы отправлено, `.send` отправляет, `.show Deal`
показывает ответ.

Задание: пакет ниже спрашивает сделку с id 1. Введите строку ещё раз, но с id 2, и отправьте
её командой `.send`.""",
        },
        setup="Deal = crm.item.get { entityTypeId: deal, id: 1 }",
        check=_check,
        praise={
            "en": "Well done. The new line took the place of the old one: it has the same label.",
            "ru": "Верно. Новая строка заняла место старой, потому что метка у них одна.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = session.result
    if result is None or "Deal" not in result or result["Deal"].state is not State.DONE:
        return {}
    return result["Deal"].value["item"]["id"] == 2 or _OTHER
