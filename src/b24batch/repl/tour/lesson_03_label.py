"""The third lesson: names for answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import NOTHING_YET, done, failed, ran
from b24batch.repl.tour.lesson import Lesson, Words

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_METHOD = "user.current"
_STILL_THERE: Words = {
    "en": "The command with the label was added, and the one without is still there: nothing can "
    "take its place by name. `.drop 1` takes statement 1 away; then `.send` again.",
    "ru": "Команда с меткой добавилась, а та, что без метки, осталась: по имени её не заменить. "
    "`.drop 1` уберёт её из пакета; затем снова `.send`.",
}
_UNNAMED: Words = {
    "en": "Its answer came, but it has no name. Enter `Me = user.current`, take the old one away "
    "with `.drop 1`, and `.send` again.",
    "ru": "Ответ пришёл, но имени у него нет. Введите `Me = user.current`, старую команду уберите "
    "с помощью `.drop 1` и снова `.send`.",
}


def lesson() -> Lesson:
    """A command gets a label."""
    return Lesson(
        title={"en": "A label", "ru": "Метка"},
        text={
            "en": """\
A command may do without a label, and then its answer has no name: you can only ask for it by
number. With a label you can look at the answer, and other commands can use it. That comes next.

A label begins with a letter of any alphabet; letters, digits and `_` follow. `Me`, `Я` and
`Deal_2026` are labels. No two of a batch may be equal, and `Deal` and `deal` count as equal.

`.show` without a name lists the batch with the numbers of its statements. `.drop` with a number
or a label takes one away. `.undo` takes back the last change, whatever it was.""",
            "ru": """\
Команда может обойтись без метки, но тогда у её ответа нет имени: обратиться к нему можно только
по номеру. Если метка есть, ответ можно посмотреть по имени и использовать в других командах. Как
именно — в следующем уроке.

Метка начинается с буквы любого алфавита, дальше идут буквы, цифры и знак `_`. Годятся `Me`, `Я`,
`Deal_2026`. В одном пакете метки не повторяются, причём `Deal` и `deal` — это одно и то же.

`.show` без имени перечисляет содержимое пакета с номерами. `.drop` с номером или меткой убирает
команду. `.undo` отменяет последнее изменение, каким бы оно ни было.""",
        },
        setup="user.current\nStaff = user.get { ACTIVE: true }",
        task={
            "en": """\
The first command asks who you are, and has no label. Give it one: enter
`Me = user.current`, take the old command away with `.drop 1`, and `.send`.
Then look at the answer: `.show Me.NAME`.""",
            "ru": """\
Первая команда спрашивает, кто вы, и метки у неё нет. Дайте ей метку: введите
`Me = user.current`, старую команду уберите с помощью `.drop 1`, затем `.send`.
После этого посмотрите ответ: `.show Me.NAME`.""",
        },
        check=_check,
        praise={
            "en": "Right. Its answer has a name now. `.show Me.NAME` shows one field of it.",
            "ru": "Верно. Теперь у ответа есть имя. `.show Me.NAME` показывает одно его поле.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    mine = done(result, _METHOD)
    named = [command for command in mine if command.label]
    if named and len(mine) > len(named):
        return _STILL_THERE
    return bool(named) or failed(result) or _UNNAMED
