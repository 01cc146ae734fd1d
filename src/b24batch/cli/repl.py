"""`b24batch repl`: write a batch at a prompt, look at it, send it, step through it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option
from b24batch.cli.target import portal_option, yes_option

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `repl`."""
    parser.add_argument("file", metavar="FILE", nargs="?", help="a recipe to begin with")
    portal_option(parser)
    yes_option(parser)
    option(parser, "--read-only", action="store_true", about="refuse to send what writes")
    option(parser, "--lang", choices=("en", "ru"), about="language of the tour")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Hold a session: at a terminal, or with the lines of standard input.

    Raises BatchError for a portal or a file that cannot be used.
    """
    from b24batch.portal import Portal
    from b24batch.repl.dots_session import named_portal
    from b24batch.repl.opening import at_terminal
    from b24batch.repl.scripted import run_script
    from b24batch.repl.session import Session

    name = args.portal or ("env" if console.environment.get("B24_WEBHOOK", "").strip() else "")
    portal = named_portal(name, console) if name else Portal.practice()
    session = Session(
        console,
        portal,
        read_only=args.read_only,
        yes=args.yes,
        methods=args.of_project,
        language=args.lang or _language(console.environment),
    )
    try:
        if args.file:
            session.registry.find("load").run(session, args.file)
        if console.interactive:
            at_terminal(session)
        else:
            run_script(session, console.stdin)
    finally:
        session.close()
    return ExitCode.INCOMPLETE if session.refused and not console.interactive else ExitCode.OK


def _language(environment: Mapping[str, str]) -> str:
    """Russian where the system speaks it."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "ru" if next(filter(None, names), "").lower().startswith("ru") else "en"
