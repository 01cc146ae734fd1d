"""The ninth lesson: a loop with more commands than a request takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import MISSING, NOTHING_YET, done, failed, ran
from b24batch.repl.tour.lesson import Lesson, Words
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_MOST_IN_A_REQUEST = 50
_FIT: Words = {
    "en": "The commands of the loop still fit into one request. Take `limit 20` away: enter the "
    "line `Companies` again without it (`.edit Companies` puts it at the prompt), then `.send`.",
    "ru": "Команды цикла пока помещаются в один запрос. Уберите `limit 20`: введите строку "
    "`Companies` ещё раз без этих слов (`.edit Companies` вернёт её в поле ввода), затем `.send`.",
}
_ONE_PAGE: Words = {
    "en": "Without `all` the portal gives only the first 50 rows, and says nothing of the others. "
    "Write `Companies = all crm.item.list ...`, without a limit.",
    "ru": "Без `all` портал отдаёт только первые 50 строк и об остальных молчит. "
    "Напишите `Companies = all crm.item.list ...`, без ограничения.",
}
_NO_LOOP: Words = {
    "en": "There is no loop in the batch any more. `.undo` brings it back.",
    "ru": "В пакете больше нет цикла. Верните его с помощью `.undo`.",
}


def lesson() -> Lesson:
    """Every company, and for each its deals."""
    return Lesson(
        title={"en": "More than 50 commands", "ru": "Больше 50 команд"},
        text={
            "en": """\
A request takes 50 commands at most; a portal refuses the fifty-first. And a list comes in pages
of 50 rows: `all` before the method fetches every page.

The loop `for company in $Companies.items { ... }` does what stands in it once for each row. Inside,
`$company.id` is the id of the row. How many commands that makes is known only when the list has
come. So the plan shows `N` and says from when on N is known.

Cutting that into requests, and holding to the portal's pace, is the tool's work. You need not
count.""",
            "ru": """\
В запрос помещается не больше 50 команд, пятьдесят первой портал откажет. Списки тоже приходят
страницами по 50 строк; слово `all` перед методом достаёт все страницы.

Цикл `for company in $Companies.items { ... }` делает то, что внутри него, по разу для каждой
строки. Внутри `$company.id` — это id этой строки. Сколько выйдет команд, известно только после
того, как придёт список. Поэтому в плане стоит `N` и сказано, когда N станет известно.

Разложить это на запросы и не торопить портал сверх меры — дело программы. Считать не нужно.""",
        },
        setup="""\
Companies = all crm.item.list { entityTypeId: company, select: [id, title] } limit 20
for company in $Companies.items {
  Deals = crm.item.list { entityTypeId: deal, filter: { companyId = $company.id } }
}""",
        task={
            "en": """\
Look at `.plan`, and `.send`: 20 companies, so the loop fits into one request.
Then let it go over all companies, and `.send` again. Mind the number of requests.""",
            "ru": """\
Посмотрите `.plan`, затем `.send`: 20 компаний, весь цикл помещается в один запрос.
Затем пусть он обойдёт все компании; снова `.send`. Обратите внимание на число запросов.""",
        },
        check=_check,
        praise={
            "en": "Right. Look at the last line: so many commands, and so few requests. Called one "
            "by one, each of them would have been a request.",
            "ru": "Верно. Посмотрите на последнюю строку: команд много, запросов мало. Если "
            "вызывать по одной, на каждую ушёл бы отдельный запрос.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    if not result.looped:
        return _NO_LOOP
    lists = done(result)
    if not lists:
        return failed(result) or MISSING
    counts = result.counts()
    rounds = counts.get(State.DONE, 0) - len(lists)
    if rounds > _MOST_IN_A_REQUEST:
        return True
    cut = any((c.total or 0) > len(c.rows) and not c.planned.paged for c in lists)
    return _ONE_PAGE if cut else _FIT
