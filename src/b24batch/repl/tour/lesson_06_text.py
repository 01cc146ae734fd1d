"""The sixth lesson: a value inside of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import MISSING, NOTHING_YET, done, failed, item, ran, references
from b24batch.repl.tour.lesson import Lesson, Words

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_NO_BRACES: Words = {
    "en": "The title of the new deal has the reference itself in it, letter by letter. Inside of a "
    "text it needs braces: `${Company.item.title}`. And the quotes must be double ones.",
    "ru": "В название новой сделки попала сама ссылка, буква в букву. Внутри текста ей нужны "
    "фигурные скобки: `${Company.item.title}`. И кавычки должны быть двойными.",
}
_NOT_IN_IT: Words = {
    "en": "The deal was made, but the name of the company is not in its title. Write "
    '`title: "Order for ${Company.item.title}"`, and `.send` again.',
    "ru": "Сделка создана, но названия компании в ней нет. Напишите "
    '`title: "Order for ${Company.item.title}"` и снова `.send`.',
}
_TYPED: Words = {
    "en": "The name stands there, but you typed it. Let it come from the answer: "
    "`${Company.item.title}` inside of the text.",
    "ru": "Название на месте, но вы вписали его сами. Пусть оно берётся из ответа: напишите внутри "
    "текста `${Company.item.title}`.",
}


def lesson() -> Lesson:
    """The name of a company in the title of a deal."""
    return Lesson(
        title={"en": "Text with values in it", "ru": "Текст со значениями"},
        text={
            "en": """\
Text stands in double quotes. Where a value belongs inside of it, write the reference in braces
behind the dollar sign: `"Order for ${Company.item.title}"`. In single quotes, `'...'`, everything
is taken literally.

The portal could put values into text as well, but it has traps: a comma that touches the
reference is swallowed, and an empty value leaves the reference standing there for your customers
to read. So this tool puts them in itself, where it has to.

The second command is the first one in this tour that writes: it makes a new deal. `.plan` marks
commands that write with `w`, and those that only read with `r`.""",
            "ru": """\
Текст пишут в двойных кавычках. Если внутри него нужно значение, поставьте ссылку в фигурных
скобках после знака доллара: `"Order for ${Company.item.title}"`. В одинарных кавычках, `'...'`,
всё остаётся буква в букву.

Портал тоже умеет вставлять значения в текст, но с подвохом: запятую вплотную к ссылке он
проглотит, а вместо пустого значения оставит саму ссылку — её и прочтут ваши клиенты. Поэтому
там, где нужно, значение вставляет программа.

Вторая команда — первая в этих уроках, которая записывает: она создаёт сделку. В `.plan` буквой
`w` (write) отмечены команды, которые записывают, а буквой `r` (read) — те, что только читают.""",
        },
        setup="""\
Company = crm.item.get { entityTypeId: company, id: 1 }
Deal = crm.item.add {
  entityTypeId: deal
  fields: { title: "Order", companyId: $Company.item.id }
}""",
        task={
            "en": """\
Make the title of the new deal `Order for` and the name of the company, taken from the answer.
`.send`, then look: `.show Deal.item.title`.""",
            "ru": """\
Пусть название новой сделки состоит из слов `Order for` и названия компании, взятого
из ответа. `.send`, затем посмотрите: `.show Deal.item.title`.""",
        },
        check=_check,
        praise={
            "en": "Right. `.plan` shows where that value comes from, and that the deal waits "
            "for it.",
            "ru": "Верно. В `.plan` видно, откуда берётся это значение и что сделка его ждёт.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    made = done(result, "crm.item.add")
    names = [str(item(c).get("title")) for c in done(result, "crm.item.get")]
    if not made or not names:
        return failed(result) or MISSING
    deal = made[-1]
    title = str(item(deal).get("title"))
    if "$" in title:
        return _NO_BRACES
    if not any(name in title for name in names):
        return _NOT_IN_IT
    return bool(references(result, deal, "fields.title")) or _TYPED
