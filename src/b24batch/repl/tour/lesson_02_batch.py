"""The second lesson: several calls in one request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import NOTHING_YET, done, failed, ran
from b24batch.repl.tour.lesson import Lesson, Words

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_ONE: Words = {
    "en": "That was one command. Enter a second one with another label, so that it does not take "
    "the place of the first, and `.send` again.",
    "ru": "Это была одна команда. Введите вторую — с другой меткой, чтобы она не встала на место "
    "первой, — и снова `.send`.",
}
_APART: Words = {
    "en": "Both came, but in requests of their own: a command with `all`, `limit` or `exact` does "
    "not travel with others. Enter the second one without that word.",
    "ru": "Обе пришли, но разными запросами: команды с `all`, `limit` или `exact` едут отдельно. "
    "Введите вторую без этого слова.",
}


def lesson() -> Lesson:
    """Two reads that travel together."""
    return Lesson(
        title={"en": "A batch", "ru": "Пакет"},
        text={
            "en": """\
A portal takes about two requests a second from one program. Those who call method after method
wait for most of their time. But one request may carry up to 50 commands. Such a request is what
Bitrix24 calls a batch, and it is what this tool is for.

You need not put the request together yourself: you write commands, and the tool packs them.
`.plan` shows how it would do that, before anything is sent.""",
            "ru": """\
Портал принимает от одной программы около двух запросов в секунду. Кто вызывает методы по одному,
тот больше ждёт, чем работает. Зато в одном запросе может ехать до 50 команд. Такой запрос в
Битрикс24 называется пакетом (batch), и ради него сделан этот инструмент.

Собирать запрос самому не нужно: вы пишете команды, а упаковывает их программа. Как она это
сделает, показывает `.plan`, ещё до отправки.""",
        },
        setup="Company = crm.item.get { entityTypeId: company, id: 1 }",
        task={
            "en": """\
Add a second command, for example

    Deal = crm.item.get { entityTypeId: deal, id: 2 }

Look at `.plan`: `1 request, 2 commands`. Then `.send`.""",
            "ru": """\
Добавьте вторую команду, например

    Deal = crm.item.get { entityTypeId: deal, id: 2 }

Посмотрите `.plan`: там `1 request, 2 commands` — один запрос, две команды. Затем `.send`.""",
        },
        check=_check,
        praise={
            "en": "Right: two answers, one request. `.show Company.item.title` shows a part of "
            "one. If you want to see the request as it leaves, there is `.wire`.",
            "ru": "Верно: два ответа, один запрос. Можно посмотреть и часть ответа: `.show "
            "Company.item.title`. А сам запрос, каким он уходит, показывает `.wire`.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    came = done(result)
    if len(came) < 2:
        return failed(result) or _ONE
    requests = [command.request for command in came]
    return len(set(requests)) < len(requests) or _APART
