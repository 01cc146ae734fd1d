"""Which portal a command means, and the question before it is written to."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.portal import Portal

__all__ = [
    "choose_portal",
    "confirm_methods",
    "count_methods",
    "named_host",
    "portal_named",
    "portal_option",
    "yes_option",
]

_PRACTICE = "practice"
_MOST_METHODS = 5


_TO_REACH = (
    "a name from `portal list`, `practice`, or the address of an inbound webhook; by default "
    "B24_WEBHOOK"
)
_TO_KNOW = (
    "a name from `portal list`, to know that portal's own methods and fields too, as "
    "`catalogue sync` and its profile have them; nothing is sent to it"
)


def portal_option(parser: argparse.ArgumentParser, *, sends: bool = True) -> None:
    """Add the option that names a portal, for a command that `sends` to it or only knows of it."""
    option(parser, "--portal", metavar="PORTAL", about=_TO_REACH if sends else _TO_KNOW)


def yes_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that answers the question before a real portal is written to."""
    option(parser, "--yes", action="store_true", about="write without asking")


def choose_portal(args: argparse.Namespace, console: Console) -> Portal:
    """The portal that was named, else that of B24_WEBHOOK, else the practice portal.

    The last one only where a person is told of it: a run by a timer must not succeed on the
    practice portal. Raises ConfigError when there is no portal or its address is wrong.
    """
    from b24batch.errors import ConfigError, Problem
    from b24batch.portal import Portal

    if args.portal:
        return portal_named(args.portal, console)
    if _webhook(console.environment):
        return Portal.webhook(_webhook(console.environment))
    if console.interactive and not args.yes:
        console.say(
            "no portal is named, so this runs on the practice portal; "
            "for your own set `B24_WEBHOOK` or write `--portal URL`"
        )
        return Portal.practice()
    hint = (
        "write `--portal NAME` after `b24batch portal add NAME`, set `B24_WEBHOOK`, or take "
        "`--portal practice` to try it out"
    )
    raise ConfigError(Problem("B620", "no portal is named", hint=hint))


def portal_named(text: str, console: Console) -> Portal:
    """The portal of a text as `--portal` takes it: `practice`, a name, or an address.

    Raises ConfigError for an unknown name or a wrong address.
    """
    from b24batch.portal import Portal
    from b24batch.profiled import open_profile
    from b24batch.settings.profiles import Profiles, is_profile_name

    name = text.strip()
    if name.lower() == _PRACTICE:
        return Portal.practice()
    if is_profile_name(name):
        return open_profile(Portal, Profiles.of(console.environment), name)
    return Portal.webhook(name)


def named_host(args: argparse.Namespace, environment: Mapping[str, str]) -> str:
    """What to call the portal that a run would use; empty if none is named. Connects to nothing."""
    address = args.portal or _webhook(environment)
    if not address:
        return ""
    if address.strip().lower() == _PRACTICE:
        return "practice portal"
    from b24batch.settings.profiles import Profiles, is_profile_name
    from b24batch.transport.address import host_of
    from b24batch.transport.webhook import read_webhook

    if is_profile_name(address.strip()):
        return Profiles.of(environment).get(address.strip()).host
    return host_of(read_webhook(address))


def _webhook(environment: Mapping[str, str]) -> str:
    return environment.get("B24_WEBHOOK", "").strip()


def confirm_methods(methods: list[str], portal: Portal, console: Console, *, yes: bool) -> bool:
    """Ask once before calls that write, one name for each, and tell whether to go on.

    Raises UsageError where nobody can be asked.
    """
    if portal.is_practice or not methods or yes:
        return True
    what = f"write {_records(len(methods))} ({count_methods(methods)}) on {portal.host}"
    if not console.interactive:
        hint = "add `--yes` if that is what you want; `b24batch plan` shows what would be sent"
        raise usage_error("B657", f"this run would {what}, and nobody is here to be asked", hint)
    return console.ask(f"{what}?")


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"


def count_methods(methods: Iterable[str] | Counter[str]) -> str:
    """Methods by how often they are called, as written first."""
    counts = Counter(methods)
    shown = [
        f"{method} x{count}" if count > 1 else method
        for method, count in list(counts.items())[:_MOST_METHODS]
    ]
    more = len(counts) - len(shown)
    return ", ".join(shown) + (f" and {more} more methods" if more > 0 else "")
