"""Dot commands of the session itself: portal, tour, help, quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.repl.registry import DotCommand, wrong_use
from b24batch.repl.tour.command import tour_command

if TYPE_CHECKING:
    from b24batch.cli.console import Console
    from b24batch.portal import Portal
    from b24batch.repl.session import Session

__all__ = ["change_portal", "named_portal", "session_commands"]


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
        tour_command(),
        DotCommand("help", "[COMMAND]", "this list, or more on one command", _help),
        DotCommand("quit", "", "end the session", _quit),
    ]


def _portal(session: Session, rest: str) -> None:
    if rest:
        if session.stepping is not None:
            raise wrong_use("a run is being stepped through", "`quit` ends stepping")
        if session.tour.under_way:
            hint = "`.tour stop` ends the tour and brings back your own portal"
            raise wrong_use("a lesson keeps to its practice portal", hint)
        change_portal(session, rest)
    session.tell(f"portal: {session.portal.host}")


def change_portal(session: Session, name: str) -> None:
    """Change to a portal by name or address. Raises ConfigError for none."""
    session.move_to(named_portal(name, session.console))


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


def _help(session: Session, rest: str) -> None:
    session.tell(session.registry.help(rest))
    if not rest:
        session.tell("\nAnything else is recipe text: it is added to the batch and sends nothing.")


def _quit(session: Session, _: str) -> None:
    session.ended = True
