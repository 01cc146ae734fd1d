"""The fourth lesson: a command that uses the answer of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import NOTHING_YET, done, item, ran, references
from b24batch.repl.tour.lesson import Lesson, Words
from b24batch.run.states import BAD

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_COMPANY = 4
_NUMBER: Words = {
    "en": "The company has come, but its number is written down. Tomorrow the deal may have "
    "another one. Write `$Deal.item.companyId` in the place of the number, and `.send` again.",
    "ru": "Компания пришла, но её номер вписан вручную. Завтра у сделки может оказаться другая. "
    "Вместо номера напишите `$Deal.item.companyId` и снова `.send`.",
}
_PATH: Words = {
    "en": "There is nothing at the end of that path. The answer holds the record under `item`: "
    "`.show Deal` shows all of it. Write `$Deal.item.companyId`, and `.send` again.",
    "ru": "По этому пути ничего нет. Запись лежит в ответе под именем `item`: весь ответ покажет "
    "`.show Deal`. Напишите `$Deal.item.companyId` и снова `.send`.",
}
_NONE: Words = {
    "en": "Only the deal has come. Add the command that fetches its company, then `.send`.",
    "ru": "Пришла только сделка. Добавьте команду, которая достаёт её компанию, затем `.send`.",
}
_OTHER: Words = {
    "en": "A company has come, but not that of the deal. The deal keeps its number in the field "
    "`companyId`: write `$Deal.item.companyId`.",
    "ru": "Пришла компания, но не та, что в сделке. Её номер сделка хранит в поле `companyId`: "
    "напишите `$Deal.item.companyId`.",
}


def lesson() -> Lesson:
    """A record that another one names."""
    return Lesson(
        title={"en": "A reference", "ru": "Ссылка"},
        text={
            "en": """\
Often one answer is needed to ask the next question: a deal knows the number of its company, and
with that number you fetch the company. A reference says so: `$`, the label, and the path to the
value in the answer. `$Deal.item.companyId` is the field `companyId` of `item` of the answer `Deal`.

Both commands still travel in one request. The portal runs them in turn, and puts the value in
when it comes to the second one. `.plan` shows by an arrow which value goes where, and who puts
it in: `portal` or, where that would not be safe, `us`, this tool.""",
            "ru": """\
Часто один ответ нужен, чтобы задать следующий вопрос: сделка знает номер своей компании, а по
номеру можно достать саму компанию. Об этом говорит ссылка: знак `$`, метка и путь к значению
внутри ответа. `$Deal.item.companyId` — это поле `companyId` записи `item` в ответе `Deal`.

Обе команды всё равно едут в одном запросе. Портал выполняет их по очереди и, дойдя до второй,
подставляет значение. В `.plan` стрелка показывает, что куда подставляется и кем: `portal` —
порталом или `us` — этой программой, если порталу это доверить нельзя.""",
        },
        setup="Deal = crm.item.get { entityTypeId: deal, id: 2 }",
        task={
            "en": """\
Add a command that fetches the company of the deal:

    Company = crm.item.get { entityTypeId: company, id: ... }

with a reference in the place of the dots. Look at `.plan`, then `.send`.""",
            "ru": """\
Добавьте команду, которая достаёт компанию этой сделки:

    Company = crm.item.get { entityTypeId: company, id: ... }

На месте многоточия должна быть ссылка. Посмотрите `.plan`, затем `.send`.""",
        },
        check=_check,
        praise={
            "en": "Right. And if the deal gets another company, this batch will find that one.",
            "ru": "Верно. Если в сделке сменят компанию, этот пакет найдёт уже новую.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    records = {c.label: item(c) for c in done(result, "crm.item.get")}
    wanted = [r.get("companyId") for r in records.values() if r.get("entityTypeId") == 2]
    for command in done(result, "crm.item.get"):
        record = item(command)
        if record.get("entityTypeId") != _COMPANY:
            continue
        if record.get("id") not in wanted:
            return _OTHER
        return bool(references(result, command, "id")) or _NUMBER
    return _PATH if any(command.state in BAD for command in result) else _NONE
