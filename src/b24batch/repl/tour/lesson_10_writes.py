"""The tenth lesson: writing, and writing only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.tour.judged import MISSING, NOTHING_YET, done, failed, ran
from b24batch.repl.tour.lesson import Lesson, Words

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["lesson"]

_WITHOUT_KEY: Words = {
    "en": "The deal was made, and each further `.send` makes one more. Give it a key: write "
    "`once by { originatorId: shop, originId: 17 }` behind the braces, and `.send` twice.",
    "ru": "Сделка создана, и каждый новый `.send` создаст ещё одну. Дайте ей ключ: после скобок "
    "напишите `once by { originatorId: shop, originId: 17 }` и отправьте дважды.",
}
_ONCE: Words = {
    "en": "The deal has its key now, and was made with it. `.send` a second time, and see that no "
    "other one is made.",
    "ru": "Теперь у сделки есть ключ, и с ним она создана. Отправьте ещё раз и убедитесь, что "
    "второй не появилось.",
}


def lesson() -> Lesson:
    """A deal that is made once, however often it is sent."""
    return Lesson(
        title={"en": "Writes and safety", "ru": "Запись и безопасность"},
        text={
            "en": """\
What is read can be read again. What is written stays. So this tool is careful with writes:

  before   `.plan` marks them with `w` and counts them at the end. On a real portal you are
           asked before the first one. With `--read-only` none is sent at all.
  within   `expect $Deals.total <= 100 else "too many"` stops a batch that would do more than
           you thought, and `halt on error` stops it at the first failure.
  after    you are told what was done and, if the connection broke, what may have been done.

And what if you send a batch a second time, since you are not sure of the first? Then everything
is made twice. Unless it has a key: `once by { ... }` behind a command looks first whether there is
a record with these values, and makes one only if there is none.""",
            "ru": """\
Прочитать можно ещё раз. Записанное остаётся. Поэтому с записью программа осторожна:

  до       `.plan` отмечает такие команды буквой `w` и считает их в конце. На настоящем
           портале перед первой из них вас спросят. С ключом `--read-only` не уйдёт ни одна.
  во время `expect $Deals.total <= 100 else "слишком много"` остановит пакет, который сделал бы
           больше, чем вы думали, а `halt on error` — при первой ошибке.
  после    вам скажут, что сделано и, если связь оборвалась, что могло быть сделано.

А если отправить пакет второй раз, потому что в первом вы не уверены? Тогда всё создастся дважды.
Если только у записи нет ключа: `once by { ... }` после команды сначала ищет запись с такими
значениями и создаёт новую, только если её нет.""",
        },
        setup='Deal = crm.item.add { entityTypeId: deal, fields: { title: "Order 17" } }',
        task={
            "en": """\
Make this deal one that is made once only, however often you send it. Order 17 comes from
your shop, so let the key be `once by { originatorId: shop, originId: 17 }`. `.send` twice.""",
            "ru": """\
Сделайте так, чтобы эта сделка создалась один раз, сколько бы раз ни сработал `.send`.
Заказ 17 — из вашего магазина, пусть ключом будет
`once by { originatorId: shop, originId: 17 }`. Отправьте дважды.""",
        },
        check=_check,
        praise={
            "en": "Right: the second time it was there already, and nothing was written.",
            "ru": "Верно: во второй раз сделка уже нашлась (`was there`), и ничего не записано.",
        },
    )


def _check(session: Session) -> bool | Words:
    result = ran(session)
    if result is None:
        return NOTHING_YET
    made = done(result, "crm.item.add")
    if not made:
        return failed(result) or MISSING
    if any(command.matched for command in made):
        return True
    return _ONCE if any(c.planned.command.once is not None for c in made) else _WITHOUT_KEY
