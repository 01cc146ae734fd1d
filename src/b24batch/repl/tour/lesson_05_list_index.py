"""The fifth lesson: one row of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.model.outcome import Found
from b24batch.repl.shown import outcome_of
from b24batch.repl.tour.judged import MISSING, NOTHING_YET, done, failed, ran
from b24batch.repl.tour.lesson import Lesson, Words

if TYPE_CHECKING:
    from b24batch.repl.session import Session
    from b24batch.run.command_result import CommandResult
    from b24batch.run.results import RunResult

__all__ = ["lesson"]

_COUNTED_FROM_ONE: Words = {
    "en": "These are the deals of the third company: counting begins with 0, so `[0]` is the first "
    "row and `[1]` the second.",
    "ru": "Это сделки третьей компании: счёт идёт с нуля, `[0]` — первая строка, `[1]` — вторая.",
}
_SAME: Words = {
    "en": "These are still the deals of the first company. Write `[1]` in the place of `[0]`, and "
    "`.send` again.",
    "ru": "Это по-прежнему сделки первой компании. Вместо `[0]` напишите `[1]` и снова `.send`.",
}
_NUMBER: Words = {
    "en": "Refer to the list in the filter, and do not write a number down: "
    "`companyId = $Companies.items[1].id`.",
    "ru": "В фильтре нужна ссылка на список, а не готовый номер: "
    "`companyId = $Companies.items[1].id`.",
}
_ALL: Words = {
    "en": "`[*]` stands for every row, so these are the deals of all five companies. That is "
    "useful with `in`, but here only the second one is wanted: `[1]`.",
    "ru": "`[*]` — это все строки, поэтому пришли сделки всех пяти компаний. Вместе с `in` это "
    "полезно, но сейчас нужна только вторая: `[1]`.",
}


def lesson() -> Lesson:
    """The second company of a list."""
    return Lesson(
        title={"en": "A row of a list", "ru": "Строка списка"},
        text={
            "en": """\
`crm.item.list` answers with a list. A number in square brackets picks one row of it, and counting
begins with 0: `$Companies.items[0].id` is the id of the first company. `[*]` stands for every
row: `$Companies.items[*].id` is the list of all ids.

`filter` says which records are wanted, here those whose `companyId` is equal to the value.
`limit 5` ends the list after five rows.

To change a long line you need not type it again: `.edit Deals` puts it at the prompt.""",
            "ru": """\
`crm.item.list` отвечает списком. Число в квадратных скобках выбирает из него одну строку, причём
счёт идёт с нуля: `$Companies.items[0].id` — это id первой компании. `[*]` означает все строки:
`$Companies.items[*].id` — это список всех id.

`filter` говорит, какие записи нужны: здесь те, у которых `companyId` равен значению. `limit 5`
обрывает список после пятой строки.

Длинную строку не обязательно набирать заново: `.edit Deals` вернёт её в поле ввода.""",
        },
        setup="""\
Companies = crm.item.list { entityTypeId: company, filter: { industry = IT } } limit 5
Deals = crm.item.list { entityTypeId: deal, filter: { companyId = $Companies.items[0].id } }""",
        task={
            "en": """\
The batch fetches the deals of the first company. Make it those of the second one,
then `.send`.""",
            "ru": """\
Пакет достаёт сделки первой компании. Сделайте так, чтобы он достал сделки второй,
затем `.send`.""",
        },
        check=_check,
        praise={
            "en": "Right. A row that is not there is told, and not guessed: try `[7]`, if you "
            "like.",
            "ru": "Верно. Если строки нет, программа скажет об этом и не станет гадать: можете "
            "попробовать `[7]`.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    lists = done(result, "crm.item.list")
    companies = next((c.rows for c in lists if c.label == "Companies"), [])
    deals = next((c for c in result if c.label == "Deals"), None)
    if deals is None or len(companies) < 3:
        return failed(result) or MISSING
    if deals not in lists:
        return failed(result)
    used = _used(result, deals)
    if not used:
        return _NUMBER
    if isinstance(used[0], list):
        return _ALL
    ids = [row["id"] for row in companies]
    place = ids.index(used[0]) if used[0] in ids else 0
    if place == 1:
        return True
    return _COUNTED_FROM_ONE if place == 2 else _SAME


def _used(result: RunResult, command: CommandResult) -> list[object]:
    """What the references in the filter of a command were."""
    found = [outcome_of(use.ref, result.answers) for use in command.planned.uses]
    return [outcome.value for outcome in found if isinstance(outcome, Found)]
