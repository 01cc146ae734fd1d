"""`b24batch portal add`: where the address comes from, and what is kept with it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.options import option
from b24batch.cli.portal_oauth import authorized, oauth_options

if TYPE_CHECKING:
    from b24batch.settings.profiles import Profile

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `portal add`."""
    parser.add_argument("name", metavar="NAME", help="what to call it: `--portal NAME`")
    option(
        parser,
        "--webhook",
        metavar="ADDRESS",
        about="the address of an inbound webhook; better leave it out: it is asked for without "
        "showing it, or read from standard input",
    )
    option(parser, "--limits", metavar="LIMITS", about="its limits, as `run --limits` takes them")
    option(parser, "--tz", metavar="ZONE", about="its time zone, for runs that name none")
    option(parser, "--country", metavar="CODE", about="its country, for phones, such as `RU`")
    option(
        parser,
        "--ca",
        metavar="FILE",
        about="the certificates to trust, for a portal on a server of one's own",
    )
    option(parser, "--replace", action="store_true", about="take the place of one of this name")
    oauth_options(parser)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Keep a portal. Sends nothing to it. Raises BatchError for what cannot be kept."""
    import msgspec

    from b24batch.settings.profiles import TOKENS, Profile, Profiles
    from b24batch.settings.tokens import TokenFile

    profiles = Profiles.of(console.environment)
    path = profiles.path(args.name)
    if path.exists() and not args.replace:
        hint = "take another name, or `--replace` it"
        raise usage_error("B629", f"there is a portal named `{args.name}` already", hint)
    profile = Profile(
        args.name,
        limits=args.limits or "",
        tz=args.tz or "",
        country=args.country or "",
        ca=str(Path(args.ca).absolute()) if args.ca else "",
    )
    _refuse_unusable(args, console, profile)
    if args.oauth:
        application, tokens = authorized(profile, args, console)
        TokenFile(profiles.path(args.name, TOKENS)).save(tokens)
        profiles.save(msgspec.structs.replace(profile, application=application))
    else:
        profiles.save(_reached(profile, args, console))
    console.say(f"kept in {path}")
    console.say(f"hint: `b24batch portal check {_quoted(args.name)}` asks it who you are")
    return ExitCode.OK


def _reached(profile: Profile, args: argparse.Namespace, console: Console) -> Profile:
    """The profile with its address. Raises ConfigError for one that is no webhook."""
    import msgspec

    from b24batch.transport.webhook import read_webhook

    return msgspec.structs.replace(profile, webhook=read_webhook(_address(args, console)))


def _address(args: argparse.Namespace, console: Console) -> str:
    """The address as somebody gave it, from the most deliberate place to the least."""
    if args.webhook:
        if args.webhook != console.environment.get("B24BATCH_WEBHOOK", "").strip():
            console.say(
                "warning: the address was written on the command line, where others on this "
                "computer and the shell's history can see it"
            )
        return str(args.webhook)
    usual = console.environment.get("B24_WEBHOOK", "").strip()
    if console.interactive:
        besides = " (nothing for that of B24_WEBHOOK)" if usual else ""
        given = console.ask_secret(f"address of the webhook{besides}, not shown:")
    else:
        given = console.stdin.readline()
    if given.strip():
        return given.strip()
    if usual:
        console.say("the address is taken from B24_WEBHOOK")
        return usual
    hint = "pipe it to standard input, set `B24_WEBHOOK`, or type it at a terminal"
    raise usage_error("B620", "no address of a webhook was given", hint)


def _refuse_unusable(args: argparse.Namespace, console: Console, profile: Profile) -> None:
    """Raise UsageError for what a run would stumble over later."""
    from b24batch.cli.moment import read_country, read_moment
    from b24batch.cli.pacing import named_limits

    read_moment(args, console.environment)
    read_country(args)
    if profile.limits:
        named_limits(profile.limits)
    if profile.ca:
        _refuse_no_certificates(Path(profile.ca), args.ca)


def _refuse_no_certificates(path: Path, shown: str) -> None:
    import ssl

    if not path.is_file():
        raise usage_error("B653", f"cannot read `{shown}`: no such file", "look at the name")
    try:
        ssl.create_default_context(cafile=str(path))
    except ssl.SSLError:
        hint = "give the certificate of the server, or of who signed it, as PEM: a text with "
        hint += "`-----BEGIN CERTIFICATE-----`"
        raise usage_error("B653", f"`{shown}` holds no certificate", hint) from None
    except OSError as error:
        hint = "look at the permissions of the file"
        raise usage_error("B653", f"cannot read `{shown}`: {error.strerror}", hint) from None


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
