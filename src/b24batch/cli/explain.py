"""`b24batch explain`: what a problem code means, why it happens and what to do."""

from __future__ import annotations

import argparse

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `explain`."""
    parser.add_argument("code", metavar="CODE", help="the code of a message, such as B104")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print the explanation; for an unknown code the nearest ones, as a mistake."""
    from b24batch.codes import CODES, explain

    text = explain(args.code)
    if args.code.strip().upper() in CODES:
        console.show(f"{text}\n")
        return ExitCode.OK
    console.say(text)
    return ExitCode.USAGE
