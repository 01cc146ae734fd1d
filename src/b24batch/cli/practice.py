"""`b24batch practice serve`: the practice portal for any client, at an address of this computer."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.groups import Inner
from b24batch.cli.misbehaviour import add_behaviour_options, list_faults, read_behaviour
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.practice import Behaviour, PracticePortal

__all__ = ["COMMANDS", "add_options", "execute"]

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
    option(
        parser,
        "--https",
        action="store_true",
        about="speak TLS, with a certificate for tests that clients have to be told to trust",
    )
    option(
        parser,
        "--certificate",
        metavar="FILE",
        about="speak TLS with a certificate of yours: a PEM file that holds the key too",
    )
    option(
        parser,
        "--token-lifetime",
        type=int,
        metavar="SECONDS",
        about="how long an access token is good, 3600 by default",
    )
    add_behaviour_options(parser)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Serve until Ctrl-C. Prints the webhook address, one line, on standard output.

    Raises ConfigError when the address cannot be listened at or the portal cannot be as the
    options have it, UsageError for options that cannot be read, KeyboardInterrupt at the end.
    """
    from b24batch.practice import serve

    if list_faults(args, console):
        return ExitCode.OK
    certificate = Path(args.certificate) if args.certificate else None
    portal = _portal(args.seed, read_behaviour(args))
    if args.token_lifetime is not None:
        portal.authorization.access_s = float(args.token_lifetime)
    with serve(portal, args.host, args.port, https=args.https, certificate=certificate) as server:
        console.say("the practice portal answers at this webhook address, until Ctrl-C:")
        console.data(f"{server.url}\n")
        console.say(f"what it was asked so far: {server.stats_url}")
        if server.certificate is not None:
            console.say(f"clients have to trust this certificate: {server.certificate}")
        server.wait()
    return ExitCode.OK


def _portal(seed: int | None, behaviour: Behaviour) -> PracticePortal:
    from b24batch.practice import PracticePortal

    seed = 1 if seed is None else seed
    if behaviour.operating is None:
        return PracticePortal(seed, behaviour=behaviour)
    # answers tell when a budget is free again, and clients compare that with their own clock
    from datetime import UTC, datetime

    from b24batch.practice.seed import DEFAULT_NOW, seeded_store

    return PracticePortal(
        store=seeded_store(seed, DEFAULT_NOW),
        clock=lambda: datetime.now(UTC),
        behaviour=behaviour,
    )


COMMANDS = {"serve": (Inner(add_options, execute), "serve the practice portal over HTTP")}
