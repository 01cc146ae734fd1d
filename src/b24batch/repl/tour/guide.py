"""The way through the lessons: which one it is, what was done, and what to give back at the end.

Lessons have practice portals of their own. The portal, the batch and the breakpoints that the
session had are laid aside when the tour begins, and are back when it ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from b24batch.cli.fitting import wrapped
from b24batch.portal import Portal
from b24batch.repl.content import Content, pieces_of
from b24batch.repl.registry import wrong_use
from b24batch.repl.tour.lesson import Lesson, Words, in_language
from b24batch.run.results import RunResult

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["Tour"]

_WIDTH = 96
_WIDEST = 100


class _Kept(msgspec.Struct):
    """What the session had before the tour."""

    portal: Portal
    content: Content
    past: list[Content]
    result: RunResult | None
    breaks: list[str]
    watches: list[str]
    read_only: bool
    sent: set[tuple[str, str]]


class Tour:
    """Where somebody is in the tour. `number` is the lesson, from 1, also after it has ended."""

    def __init__(self) -> None:
        self.number = 0
        self.done: set[int] = set()
        self._kept: _Kept | None = None
        self._said: object = None

    @property
    def under_way(self) -> bool:
        """Whether a lesson has the session."""
        return self._kept is not None

    def begin(self, session: Session, number: int) -> None:
        """Begin a lesson anew. Raises ConfigError while a run of one's own is stepped through."""
        lesson = _lessons()[number - 1]
        if session.stepping is not None and not self.under_way:
            raise wrong_use("a run is being stepped through", "`quit` ends stepping")
        _end_stepping(session)
        if self._kept is None:
            self._kept = _Kept(
                session.portal,
                session.content,
                session.past,
                session.result,
                session.breaks,
                session.watches,
                session.read_only,
                session.sent,
            )
            session.tell(in_language(_WELCOME, session.language), prose_wide=_WIDEST)
        else:
            session.portal.close()
        content, _ = Content().with_pieces(pieces_of(lesson.setup, "lesson"))
        session.portal, session.content, session.past = Portal.practice(), content, []
        session.result, session.breaks, session.watches = None, [], []
        session.read_only, session.sent = False, set()
        self.number, self._said = number, None
        self.done.discard(number)
        self.show(session)

    def leave(self, session: Session) -> None:
        """Give back what the session had before the tour."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        _end_stepping(session)
        session.portal.close()
        session.portal, session.content, session.past = kept.portal, kept.content, kept.past
        session.result, session.breaks, session.watches = kept.result, kept.breaks, kept.watches
        session.read_only, session.sent = kept.read_only, kept.sent

    def show(self, session: Session) -> None:
        """Show the lesson from its title to its task."""
        lesson, language = self._lesson, session.language
        parts = [f"{self.place(language)}   {in_language(lesson.title, language)}"]
        parts.append(in_language(lesson.text, language).strip())
        if lesson.demo is not None:
            parts.append(lesson.demo(language).rstrip())
        batch = "".join(f"    {line}\n" for line in lesson.setup.strip().splitlines())
        parts.append(f"{in_language(_BATCH, language)}\n\n{batch.rstrip()}")
        parts.append(f"{in_language(_TASK, language)}{in_language(lesson.task, language).strip()}")
        session.tell("\n" + "\n\n".join(parts) + "\n", prose_wide=_WIDEST)

    def look(self, session: Session) -> None:
        """Ask whether the task is done, and say so; what is missing is said too."""
        if self.number in self.done:
            return
        lesson, language = self._lesson, session.language
        found = lesson.check(session)
        if found is True:
            self.done.add(self.number)
            session.tell(f"\n{_wrapped(in_language(lesson.praise, language), session)}")
            last = self.number == len(_lessons())
            session.tell(f"{self.place(language)}: {in_language(_LAST if last else _ON, language)}")
            return
        if found and (found, session.result) != self._said:
            hint = in_language(_HINT, language) + in_language(found, language)
            session.remark(f"\n{_wrapped(hint, session)}")
        self._said = (found, session.result)

    def where(self, session: Session) -> None:
        """Show all lessons, which are done and which one it is, and its task once more."""
        language = session.language
        for number, lesson in enumerate(_lessons(), 1):
            here = ">" if self.under_way and number == self.number else " "
            tick = "+" if number in self.done else " "
            session.tell(f"{here} {tick} {number:>2}  {in_language(lesson.title, language)}")
        if self.under_way:
            task = in_language(self._lesson.task, language).strip()
            is_done = self.number in self.done
            words = f"{self.place(language)}: {in_language(_ON, language)}"
            session.tell("\n" + (words if is_done else in_language(_TASK, language) + task))
        session.tell(in_language(_USAGE, language))

    def place(self, language: str) -> str:
        """Such as `Lesson 3 of 10`."""
        of = in_language(_PLACE, language)
        return of.format(number=self.number, count=len(_lessons()))

    @property
    def _lesson(self) -> Lesson:
        return _lessons()[self.number - 1]


def _lessons() -> list[Lesson]:
    from b24batch.repl.tour import lessons

    return lessons()


def _wrapped(text: str, session: Session) -> str:
    width = min(_WIDTH, session.console.columns(session.console.stdout) or _WIDTH)
    return "\n".join(wrapped(line, width) for line in text.splitlines())


def _end_stepping(session: Session) -> None:
    if session.stepping is not None:
        session.stepping.take(session, "quit")


_PLACE: Words = {"en": "Lesson {number} of {count}", "ru": "Урок {number} из {count}"}
_BATCH: Words = {"en": "The batch now:", "ru": "Сейчас в пакете:"}
_TASK: Words = {"en": "To do\n", "ru": "Задание\n"}
_HINT: Words = {"en": "Hint: ", "ru": "Подсказка. "}
_ON: Words = {"en": "done; `.tour next` goes on", "ru": "пройден; дальше — `.tour next`"}
_LAST: Words = {
    "en": "done. That was the last one; `.tour stop` gives you back your own batch and portal",
    "ru": "пройден. Он последний; `.tour stop` вернёт вам ваш пакет и портал",
}
_USAGE: Words = {
    "en": "`.tour next`, `.tour back` and `.tour 5` go to a lesson, `.tour stop` ends the tour, "
    "`.tour ru` — по-русски",
    "ru": "`.tour next`, `.tour back` и `.tour 5` — к другому уроку, `.tour stop` — закончить, "
    "`.tour en` — in English",
}
_WELCOME: Words = {
    "en": """\
Ten short lessons. They use a practice portal: it lives in this program, its companies and deals
are made up, and each lesson begins with fresh ones. So try whatever you like. Your own batch and
your own portal are laid aside; `.tour stop` brings them back. `.tour` shows the task again.""",
    "ru": """\
Десять коротких уроков. Они идут на учебном портале: он живёт внутри этой программы, компании и
сделки в нём придуманы, и в каждом уроке всё начинается заново. Поэтому пробуйте что угодно. Ваш
пакет и ваш портал отложены в сторону, `.tour stop` вернёт их. `.tour` ещё раз покажет задание.
Сама программа отвечает по-английски; что важно, уроки объясняют.""",
}
