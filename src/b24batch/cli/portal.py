"""`b24batch portal`: portals by name, so that no address has to be written down anywhere else."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from b24batch.cli import portal_add, portal_check
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.groups import Inner
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.settings.profiles import Profile

__all__ = ["COMMANDS"]


def _name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the name it was given by `portal add`")


def _format(parser: argparse.ArgumentParser) -> None:
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")


def _show_options(parser: argparse.ArgumentParser) -> None:
    _name(parser)
    _format(parser)


def _list(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print the names of all portals and their hosts."""
    from b24batch.settings.profiles import Profiles

    profiles = Profiles.of(console.environment)
    found = [profiles.get(name) for name in profiles.names()]
    if args.format == "json":
        _data({"format": 1, "portals": [_facts(profile) for profile in found]}, console)
        return ExitCode.OK
    if not found:
        console.say("no portal is kept; `b24batch portal add NAME` adds one")
    wide = max((len(profile.name) for profile in found), default=0)
    for profile in found:
        console.show(f"{profile.name:<{wide}}  {profile.host}\n")
    return ExitCode.OK


def _show(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print what is kept of a portal, secrets masked."""
    from b24batch.settings.profiles import Profiles

    profiles = Profiles.of(console.environment)
    facts = _facts(profiles.get(args.name))
    if args.format == "json":
        _data({"format": 1, **facts}, console)
        return ExitCode.OK
    for name, value in facts.items():
        console.show(f"{name:<14} {_text(value)}\n")
    console.show(f"{'file':<14} {profiles.path(args.name)}\n")
    return ExitCode.OK


def _text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {kind}" for name, kind in value.items())
    return str(value)


def _facts(profile: Profile) -> dict[str, object]:
    """What may be seen of a profile; what it has not is left out."""
    from b24batch.secrets import MASK, mask

    application = profile.application
    facts: dict[str, object] = {
        "name": profile.name,
        "host": profile.host,
        "webhook": mask(profile.webhook, profile.secrets),
    }
    if application is not None:
        facts["address"] = application.address
        facts["client_id"] = application.client_id
        facts["client_secret"] = MASK
        facts["server"] = application.server
    for name in ("limits", "tz", "country", "ca", "methods"):
        facts[name] = getattr(profile, name)
    return {name: value for name, value in facts.items() if value}


def _data(data: object, console: Console) -> None:
    from b24batch.run.rendering import json_text

    console.data(json_text(data, ascii_only=console.ascii_only) + "\n")


def _remove(args: argparse.Namespace, console: Console) -> ExitCode:
    """Forget a portal and what is kept beside it. Raises UsageError where there is none."""
    from b24batch.settings.profiles import Profiles

    if not Profiles.of(console.environment).remove(args.name):
        hint = "`b24batch portal list` shows those that are kept"
        raise usage_error("B625", f"there is no portal named `{args.name}`", hint)
    console.say(f"the portal `{args.name}` is forgotten; its webhook, if it had one, still works")
    return ExitCode.OK


COMMANDS: Mapping[str, tuple[Inner, str]] = {
    "add": (
        Inner(portal_add.add_options, portal_add.execute),
        "keep a portal under a name, in a file that only you can read",
    ),
    "list": (Inner(_format, _list), "list the portals that are kept"),
    "show": (Inner(_show_options, _show), "show what is kept of a portal, without its secrets"),
    "remove": (Inner(_name, _remove), "forget a portal"),
    "check": (
        Inner(portal_check.add_options, portal_check.execute),
        "ask a portal who we are to it and what we may do",
    ),
}
