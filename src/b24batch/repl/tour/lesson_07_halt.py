"""The seventh lesson: what happens behind a failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import NOTHING_YET, ran
from b24batch.repl.tour.lesson import Lesson, Words
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_WROTE_ON: Words = {
    "en": "See what happened: `Won` failed, and `Note` was written all the same. The note now says "
    "something that is not true. Enter `halt on error`, and `.send` once more.",
    "ru": "Посмотрите, что вышло: `Won` не сработала, а `Note` всё равно записана. Теперь в "
    "карточке неправда. Введите `halt on error` и ещё раз `.send`.",
}
_NO_FAILURE: Words = {
    "en": "Nothing fails any more, so there is nothing to see. Leave `Won` as it was, with the id "
    "999999: `.undo` takes back your last change.",
    "ru": "Теперь ошибки нет, и смотреть не на что. Оставьте `Won` как было, с id 999999: `.undo` "
    "отменит последнее изменение.",
}


def lesson() -> Lesson:
    """A write that must not happen after a failure."""
    return Lesson(
        title={"en": "Halting", "ru": "Остановка при ошибке"},
        text={
            "en": """\
Commands fail: a record was deleted, a field is missing, a right was not granted. What becomes of
the commands behind it?

Without a word from you, only those are left out that refer to the failed one. All others are
sent. For reading that is what one wants. For writing it is often wrong, when one step makes
sense only after the other.

The line `halt on error` changes that: the first failure stops everything behind it. The portal
itself obeys this within a request, and nothing further is sent.""",
            "ru": """\
Команды не всегда удаются: запись удалена, поле не заполнено, не хватает прав. Что тогда будет с
командами, которые стоят ниже?

Если ничего не сказать, пропускаются только те, что ссылаются на неудавшуюся. Остальные уходят.
Для чтения это удобно. Для записи часто нет — когда один шаг имеет смысл только после другого.

Это меняет строка `halt on error`: первая же ошибка останавливает всё, что ниже. Внутри запроса
этого придерживается сам портал, а новые запросы не отправляются.""",
        },
        setup="""\
Won = crm.item.update { entityTypeId: deal, id: 999999, fields: { stageId: WON } }
Note = crm.timeline.comment.add {
  fields: { ENTITY_TYPE: company, ENTITY_ID: 1, COMMENT: "We won the deal!" }
}""",
        task={
            "en": """\
There is no deal 999999, so `Won` will fail. `.send` first, and see what becomes of `Note`.
Then make sure that the note is not written, and `.send` again.""",
            "ru": """\
Сделки 999999 нет, поэтому `Won` не сработает. Сначала `.send`: посмотрите, что станет с `Note`.
Затем сделайте так, чтобы заметка не записалась, и снова `.send`.""",
        },
        check=_check,
        praise={
            "en": "Right: `Note` was not sent. What was done before the failure stays done: a "
            "batch is not undone. The account of the run always says what was done and "
            "what was not.",
            "ru": "Верно: `Note` не отправлена (`not sent`). То, что успело записаться до ошибки, "
            "остаётся: пакет не откатывается. Поэтому отчёт всегда говорит, что "
            "сделано, а что нет.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    states = {command.label: command.state for command in result}
    if State.FAILED not in states.values():
        return _NO_FAILURE
    if states.get("Note") is State.DONE:
        return _WROTE_ON
    stopped = result.program.recipe.halts and states.get("Note") in (
        State.NOT_SENT,
        State.SKIPPED,
    )
    return stopped or _WITHOUT_HALT


_WITHOUT_HALT: Words = {
    "en": "`Note` was not written, but `halt on error` is not in the batch. Bring `Note` back with "
    "`.undo`, enter `halt on error`, and `.send`.",
    "ru": "`Note` не записана, но и `halt on error` в пакете нет. Верните `Note` с помощью "
    "`.undo`, введите `halt on error` и `.send`.",
}
