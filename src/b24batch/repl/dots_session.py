"""Dot commands of the session itself: portal, tour, help, quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.registry import DotCommand, wrong_use

if TYPE_CHECKING:
    from b24batch.cli.console import Console
    from b24batch.portal import Portal
    from b24batch.repl.session import Session

__all__ = ["change_portal", "named_portal", "session_commands"]

_LANGUAGES = ("en", "ru")


def session_commands() -> list[DotCommand[Session]]:
    """The commands, in the order of the help."""
    return [
        DotCommand(
            "portal",
            "[NAME]",
            "which portal it is, or change to another",
            _portal,
            "A name is one that `b24batch portal add` keeps; `practice` is a fresh practice\n"
            "portal, `env` the webhook in B24_WEBHOOK. The address of a webhook is taken too,\n"
            "and is not kept in the history.",
        ),
        DotCommand(
            "tour",
            "[N] [en|ru]",
            "lessons on the practice portal; each ends with something to do",
            _tour,
            "Without a number the next lesson begins. `.tour off` ends one.",
        ),
        DotCommand("help", "[COMMAND]", "this list, or more on one command", _help),
        DotCommand("quit", "", "end the session", _quit),
    ]


def _portal(session: Session, rest: str) -> None:
    if rest:
        if session.stepping is not None:
            raise wrong_use("a run is being stepped through", "`quit` ends stepping")
        change_portal(session, rest)
    session.tell(f"portal: {session.portal.host}")


def change_portal(session: Session, name: str) -> None:
    """Change to a portal by name or address. Raises ConfigError for none."""
    portal = named_portal(name, session.console)
    session.portal.close()
    session.portal = portal
    session.result = None


def named_portal(name: str, console: Console) -> Portal:
    """A portal by `practice`, `env`, the name of a profile, or the address of a webhook.

    Raises ConfigError.
    """
    from b24batch.cli.target import portal_named

    if name != "env":
        return portal_named(name, console)
    address = console.environment.get("B24_WEBHOOK", "").strip()
    if not address:
        raise wrong_use("`B24_WEBHOOK` is not set", "`.portal practice` needs nothing")
    return portal_named(address, console)


def _tour(session: Session, rest: str) -> None:
    from b24batch.repl.tour import lessons
    from b24batch.repl.tour.lesson import in_language

    words = rest.split()
    for word in words:
        if word in _LANGUAGES:
            session.language = word
    if "off" in words:
        session.lesson = None
        session.tell("the lesson has ended; `.undo` brings back the batch that you had")
        return
    every = lessons()
    numbers = [int(word) for word in words if word.isdecimal()]
    number = numbers[0] if numbers else session.lessons_begun + 1
    if not 0 < number <= len(every):
        lines = [
            f"{n:>3}  {in_language(x.title, session.language)}" for n, x in enumerate(every, 1)
        ]
        session.tell("\n".join(lines))
        return
    _begin(session, number)


def _begin(session: Session, number: int) -> None:
    from b24batch.repl.content import Content, pieces_of
    from b24batch.repl.tour import lessons
    from b24batch.repl.tour.lesson import in_language

    lesson = lessons()[number - 1]
    if session.stepping is not None:
        session.feed("quit")
    change_portal(session, "practice")
    session.past.append(session.content)
    session.content, _ = Content().with_pieces(pieces_of(lesson.setup, "lesson"))
    session.lesson, session.lessons_begun = lesson, number
    session.tell(f"{number}. {in_language(lesson.title, session.language)}")
    session.tell("")
    session.tell(in_language(lesson.text, session.language).strip())
    if session.content.pieces:
        session.tell("")
        session.tell(session.content.text.rstrip())


def _help(session: Session, rest: str) -> None:
    session.tell(session.registry.help(rest))
    if not rest:
        session.tell("\nAnything else is recipe text: it is added to the batch and sends nothing.")


def _quit(session: Session, _: str) -> None:
    session.ended = True
