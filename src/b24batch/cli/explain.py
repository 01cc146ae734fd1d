"""`b24batch explain`: what a problem code means, why it happens and what to do."""

from __future__ import annotations

import argparse

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `explain`."""
    parser.add_argument("code", metavar="CODE", help="the code of a message, such as B104")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print the explanation. Raises UsageError for an unknown code, with the nearest ones."""
    from b24batch.codes import CODES, PROSE_WIDE, explain, unknown_code

    if args.code.strip().upper() not in CODES:
        raise usage_error("B651", *unknown_code(args.code))
    console.tell(explain(args.code), prose_wide=PROSE_WIDE)
    return ExitCode.OK
