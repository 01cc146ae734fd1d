"""The first tokens of an application: the user lets it in with a browser, and pastes the code."""

from __future__ import annotations

import argparse
import json
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.cli.options import option
from b24batch.secrets import SecretText

if TYPE_CHECKING:
    from b24batch.settings.profiles import Application, Profile
    from b24batch.transport.oauth import TokenServer

__all__ = ["authorized", "oauth_options"]


def oauth_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for an application in the place of a webhook."""
    group = parser.add_argument_group("an application of OAuth 2.0, in the place of a webhook")
    option(
        group,
        "--oauth",
        action="store_true",
        about="use an application: its key and then the code are asked for, or read from standard "
        "input, each in a line",
    )
    option(group, "--address", metavar="HOST", about="the portal, such as `acme.bitrix24.com`")
    option(group, "--client-id", metavar="ID", about="the identifier of the application")
    option(
        group,
        "--server",
        metavar="URL",
        about="where it gets its tokens, for a portal that is not of the cloud",
    )


def authorized(
    profile: Profile, args: argparse.Namespace, console: Console
) -> tuple[Application, Mapping[str, object]]:
    """The application and its first pair. Raises UsageError, ConfigError, TransportError."""
    from b24batch.oauth import rest_address, token_server
    from b24batch.settings.profiles import Application

    if not args.address or not args.client_id:
        hint = "write `--address acme.bitrix24.com --client-id local.5f3...`"
        raise usage_error("B651", "`--oauth` needs the portal and the application", hint)
    address = rest_address(args.address)
    key = _secret("key of the application, not shown:", console)
    if not key:
        raise usage_error("B651", "no key of the application was given", "pipe it, or type it")
    console.hide([SecretText(key)])
    server = token_server(
        args.client_id, key, url=args.server or "", address=address, verify=profile.verify
    )
    application = Application(address, args.client_id, key, args.server or "")
    return application, _first(application, server, console)


def _first(application: Application, server: TokenServer, console: Console) -> Mapping[str, object]:
    state = secrets.token_hex(8)
    asked = urlencode({"client_id": application.client_id, "state": state})
    console.say("open this address in a browser, as the user that the runs shall be of:")
    console.say(f"  {application.address.removesuffix('rest/')}oauth/authorize/?{asked}")
    question = "the code, or the whole address that you came to, within 30 seconds, not shown:"
    given = _secret(question, console)
    if given.startswith("{"):  # what an application gets when it is installed
        return _object(given)
    query = parse_qs(urlsplit(given).query) if "code=" in given else {}
    if query.get("state", [state])[0] != state and console.interactive:
        hint = "open the address that was just shown, and paste where it led"
        raise usage_error("B636", "this address is the answer to another question", hint)
    code = query.get("code", [given])[0]
    if not code:
        hint = "paste it, or the tokens that the application has, as a JSON object"
        raise usage_error("B638", "no code was given", hint)
    return server.first(code)


def _object(text: str) -> Mapping[str, object]:
    try:
        tokens = json.loads(text)
    except ValueError:
        tokens = None
    if not isinstance(tokens, dict) or not isinstance(tokens.get("refresh_token"), str):
        hint = 'write {"access_token": "...", "refresh_token": "..."} in one line'
        raise usage_error("B638", "these are no tokens of an application", hint)
    return tokens


def _secret(question: str, console: Console) -> str:
    given = console.ask_secret(question) if console.interactive else console.stdin.readline()
    return given.strip()
