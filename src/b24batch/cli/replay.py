"""`b24batch replay`: walk through a run by its journal, request by request; nothing is sent."""

from __future__ import annotations

import argparse
from pathlib import Path

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `replay`."""
    parser.add_argument("file", metavar="FILE", help="the journal of the run")
    option(parser, "--all", action="store_true", about="show all of it at once")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Hold the walk: at a terminal, or with the lines of standard input.

    Raises ConfigError for a file that is no journal, or is in use.
    """
    from b24batch.repl.opening import at_terminal
    from b24batch.repl.replay import Replay
    from b24batch.repl.scripted import run_script

    replay = Replay(console, Path(args.file))
    try:
        if console.interactive and not args.all:
            at_terminal(replay)
        else:
            replay.tell(replay.greeting)
            run_script(replay, ["run"] if args.all else console.stdin)
    finally:
        replay.close()
    return ExitCode.INCOMPLETE if replay.refused and not console.interactive else ExitCode.OK
