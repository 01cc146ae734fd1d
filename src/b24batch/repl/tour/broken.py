"""A batch with a broken reference, run by the server's own rules on a portal that is thrown away.

Nothing here is told from memory: what the method got and which record changed is what happened.
"""

from __future__ import annotations

import copy
from typing import Any

from b24batch.practice import PracticePortal, execute_batch
from b24batch.repl.shown import short
from b24batch.repl.tour.lesson import Words, in_language

__all__ = ["COMMANDS", "run_naively", "shown_for_real"]

COMMANDS = {
    "Deal": "crm.item.get?entityTypeId=2&id=12",
    "Close": "crm.item.update?entityTypeId=1&id=$result[Deal][item][leadId]"
    "&fields[stageId]=CONVERTED",
}
_LEADS = "lead"


def run_naively() -> tuple[Any, dict[str, Any], list[tuple[dict[str, Any], dict[str, Any]]]]:
    """What stood for the id of the lead, the server's answer, and the leads before and after.

    Only leads that changed are given.
    """
    portal = PracticePortal()
    before = {row["id"]: row for row in portal.snapshot()[_LEADS]}
    got: list[Any] = []

    def call(method: str, params: Any) -> Any:
        got.append(copy.deepcopy(params))
        return portal.call(method, params)

    answer = execute_batch({"halt": 1, "cmd": COMMANDS}, call)
    after = {row["id"]: row for row in portal.snapshot()[_LEADS]}
    changed = [(before[key], row) for key, row in after.items() if row != before[key]]
    return got[-1]["id"], answer, changed


def shown_for_real(language: str) -> str:
    """The same as text in a language."""
    put, _, changed = run_naively()
    lines = [f"    {label:<7} {command}" for label, command in COMMANDS.items()]
    lines += ["", f"{in_language(_PUT, language)}", "", f"    id = {short(put)}", ""]
    for old, new in changed:
        told = in_language(_CHANGED, language).format(
            number=old["id"], title=old["title"], was=old["stageId"], now=new["stageId"]
        )
        lines.append(told)
    return "\n".join([*lines, in_language(_SO, language)])


_PUT: Words = {
    "en": """\
There is no `leadId`, so the server stopped on the way and took what it had: the whole deal. This is
the id that `crm.item.update` got:""",
    "ru": """\
Поля `leadId` нет, поэтому сервер остановился на полпути и взял то, что уже нашёл, — всю сделку.
Вот какой id получил метод `crm.item.update`:""",
}
_CHANGED: Words = {
    "en": """\
Where a number is needed, PHP, the language of the server, makes 1 of that. So this record was
changed, which has nothing to do with the deal:

    lead {number}, "{title}": stage {was}, now {now}
""",
    "ru": """\
Там, где нужно число, PHP — язык, на котором написан сервер, — превращает такое значение в 1.
И вот запись, которая изменилась, хотя к сделке она не имеет никакого отношения:

    лид {number}, «{title}»: была стадия {was}, стала {now}
""",
}
_SO: Words = {
    "en": "The server answered without an error. Now the same with this tool.",
    "ru": "Сервер ответил без ошибки. А теперь то же самое с этой программой.",
}
