"""The eighth lesson: a reference that finds nothing, first without this tool and then with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.broken import shown_for_real
from b24batch.repl.tour.judged import MISSING, NOTHING_YET, failed, item, ran, references
from b24batch.repl.tour.lesson import Lesson, Words
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_NOTHING_SENT: Words = {
    "en": "That is the point: deal 12 came from no lead, so `Close` was not sent, and no lead was "
    "touched. Now enter the line `Deal` with a deal that has a lead: deal 2. Then `.send`.",
    "ru": "В этом и суть: сделка 12 пришла не из лида, поэтому `Close` не отправлена, и ни один "
    "лид не тронут. Теперь введите строку `Deal` со сделкой, у которой лид есть: это сделка 2. "
    "Затем `.send`.",
}
_NUMBER: Words = {
    "en": "That closed the lead whose number you wrote down, whichever deal it is about. Let the "
    "reference `$Deal.item.leadId` stand, and change only the id of the deal.",
    "ru": "Так закрывается лид с вписанным номером, о какой бы сделке ни шла речь. Оставьте ссылку "
    "`$Deal.item.leadId` и поменяйте только id сделки.",
}


def lesson() -> Lesson:
    """A deal without a lead, whose lead is to be closed."""
    return Lesson(
        title={"en": "The broken reference", "ru": "Битая ссылка"},
        text={
            "en": """\
A deal is won, so the lead that it came from is to be closed. A lead is a first inquiry, and a deal
knows the number of its lead. But deal 12 came from no lead: the field `leadId` is empty. What
happens to a reference that finds nothing?

First without this tool. Below is the request as programs send it every day, with references as
the server writes them. It has just been run by the server's own rules, on a throw-away portal.""",
            "ru": """\
Сделка выиграна, значит, лид, из которого она выросла, пора закрыть. Лид — это первое обращение, и
сделка помнит его номер. Но сделка 12 пришла не из лида: поле `leadId` пустое. Что будет со
ссылкой, которая ничего не нашла?

Сначала — без этой программы. Вот запрос, какие отправляют каждый день; ссылки в нём записаны так,
как принято у сервера. Он только что выполнен по правилам сервера, на одноразовом портале.""",
        },
        demo=shown_for_real,
        setup="""\
Deal = crm.item.get { entityTypeId: deal, id: 12 }
Close = crm.item.update {
  entityTypeId: lead
  id: $Deal.item.leadId
  fields: { stageId: CONVERTED }
}""",
        task={
            "en": """\
These are the same two commands, for this tool. `.send` them and see what becomes of `Close`.
Then take deal 2, which came from a lead, and `.send` again.""",
            "ru": """\
Это те же две команды, но для этой программы. Введите `.send` и посмотрите, что станет с `Close`.
Затем возьмите сделку 2, у которой лид есть, и снова `.send`.""",
        },
        check=_check,
        praise={
            "en": "Right. With a value the command runs, and without one it is never sent. If a "
            "deal without a lead is nothing unusual, say so:\n"
            "`if $Deal.item.leadId is not empty { ... }` around the command makes it no failure.",
            "ru": "Верно. Есть значение — команда выполняется, нет — она не уходит. Если сделка "
            "без лида для вас обычное дело, так и напишите:\n"
            "с `if $Deal.item.leadId is not empty { ... }` вокруг команды это уже не ошибка.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    closing = [c for c in result if c.method.lower() == "crm.item.update"]
    if any(c.state is State.NOT_NEEDED for c in closing):  # it stands in an `if`
        return True
    if any(c.state is State.UNRESOLVED for c in closing):
        return _NOTHING_SENT
    for command in closing:
        if command.state is State.DONE and item(command).get("entityTypeId") == 1:
            return bool(references(result, command, "id")) or _NUMBER
    return failed(result) or MISSING
