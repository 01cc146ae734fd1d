"""The second lesson: several calls in one request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.lesson import Lesson, Words
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_FEW: Words = {
    "en": "that was one command; enter a second one with another label, then `.send`",
    "ru": "это была одна команда; введите вторую, с другой меткой, и снова `.send`",
}


def lesson() -> Lesson:
    """Two reads that travel together."""
    return Lesson(
        title={"en": "A batch", "ru": "Пакет"},
        text={
            "en": """\
A portal takes about two requests a second, and up to 50 commands in each. That is what a batch
is for: several commands travel in one request. `.wire` shows that request, and below each
command how the server reads it.

To do: add a second command with a label of its own, for example

    Contacts = crm.item.list { entityTypeId: contact }

look at `.wire`, and `.send` both.""",
            "ru": """\
Портал принимает около двух запросов в секунду, но до 50 команд в каждом. Для этого и нужен
пакет: несколько команд едут в одном запросе. `.wire` показывает этот запрос, а под каждой
командой — как её прочтёт сервер.

Задание: добавьте вторую команду со своей меткой, например

    Contacts = crm.item.list { entityTypeId: contact }

посмотрите `.wire` и отправьте обе командой `.send`.""",
        },
        setup="Companies = crm.item.list { entityTypeId: company, select: [id, title] }",
        check=_check,
        praise={
            "en": "Well done: two answers, one request.",
            "ru": "Верно: два ответа, один запрос.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = session.result
    if result is None:
        return {}
    done = [command for command in result if command.state is State.DONE]
    return len(done) > 1 or _FEW
