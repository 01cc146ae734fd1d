"""`.tour`: begin, go to a lesson, change the language, end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.registry import DotCommand, wrong_use
from b24batch.repl.tour.lesson import LANGUAGES, Words, in_language

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["tour_command"]

_HINT = "it may be `.tour`, or `.tour` and one of `next`, `back`, `5`, `en`, `ru`, `stop`"


def tour_command() -> DotCommand[Session]:
    """The command, for the registry of a session."""
    return DotCommand(
        "tour",
        "[next|back|N|en|ru|stop]",
        "ten short lessons, each with something to do",
        _tour,
        "Without an argument it begins, or says where you are. The lessons use a practice portal\n"
        "of their own; `.tour stop` gives back the batch and the portal that you had.",
    )


def _tour(session: Session, rest: str) -> None:
    words = rest.lower().split()
    spoken = [word for word in words if word in LANGUAGES]
    others = [word for word in words if word not in LANGUAGES]
    if len(others) > 1 or (others and not _is_known(others[0])):
        raise wrong_use(f"`.tour {rest}` is not known", _HINT)
    session.language = spoken[-1] if spoken else session.language
    tour = session.tour
    if others == ["stop"]:
        _stop(session)
    elif others:
        _go(session, others[0])
    elif not tour.under_way:
        _go(session, "next" if tour.number in tour.done or not tour.number else str(tour.number))
    elif spoken:
        tour.show(session)
    else:
        tour.where(session)


def _is_known(word: str) -> bool:
    return word in ("next", "back", "stop") or (word.isascii() and word.isdecimal())


def _go(session: Session, where: str) -> None:
    from b24batch.repl.tour import lessons

    tour, count = session.tour, len(lessons())
    steps = {"next": tour.number + 1, "back": tour.number - 1}
    number = steps[where] if where in steps else int(where)
    if where == "next" and number > count:
        if tour.under_way:
            _stop(session)
            return
        number = 1
    elif where == "back":
        number = max(number, 1)
    if not 0 < number <= count:
        raise wrong_use(f"there is no lesson {number}", f"they are numbered 1 to {count}")
    tour.begin(session, number)


def _stop(session: Session) -> None:
    tour, language = session.tour, session.language
    if not tour.under_way:
        raise wrong_use("no lesson is under way", "`.tour` begins one")
    place, count = tour.place(language), len(tour.done)
    tour.leave(session)
    session.tell(in_language(_STOPPED, language).format(place=place, count=count))
    session.tell(in_language(_AFTER, language).format(host=session.portal.host))


_STOPPED: Words = {
    "en": "The tour has ended ({place}, lessons done: {count}). `.tour` goes back to it.",
    "ru": "Уроки закончены ({place}, пройдено: {count}). Вернуться к ним — `.tour`.",
}
_AFTER: Words = {
    "en": "Your batch is back as it was; portal: {host}",
    "ru": "Ваш пакет снова такой, каким был. Портал: {host}",
}
