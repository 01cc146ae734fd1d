"""`b24batch practice serve`: the practice portal for any client, at an address of this computer."""

from __future__ import annotations

import argparse

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option

__all__ = ["add_options", "execute"]

_PORT = 8024


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `practice serve`."""
    option(
        parser,
        "--port",
        type=int,
        default=_PORT,
        metavar="N",
        about=f"the port, {_PORT} by default; 0 is any that is free",
    )
    option(
        parser,
        "--host",
        default="127.0.0.1",
        metavar="HOST",
        about="the address to listen at; by default only this computer can reach it",
    )
    option(
        parser,
        "--seed",
        type=int,
        metavar="N",
        about="other invented records; the same number gives the same ones",
    )


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Serve until Ctrl-C. Prints the webhook address, one line, on standard output.

    Raises ConfigError when the address cannot be listened at, KeyboardInterrupt at the end.
    """
    from b24batch.practice import PracticePortal, serve

    portal = PracticePortal() if args.seed is None else PracticePortal(args.seed)
    with serve(portal, args.host, args.port) as server:
        console.say("the practice portal answers at this webhook address, until Ctrl-C:")
        console.data(f"{server.url}\n")
        console.say(f"what it was asked so far: {server.stats_url}")
        server.wait()
    return ExitCode.OK
