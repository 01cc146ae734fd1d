"""`b24batch portal check`: one request that tells whether a portal lets us in, and as whom."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option
from b24batch.cli.target import portal_named

if TYPE_CHECKING:
    from b24batch.portal import Portal
    from b24batch.run.results import RunResult

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `portal check`."""
    parser.add_argument("name", metavar="NAME", help="what `--portal` takes: a name, an address")
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print host, user and scopes. Raises RunError where the portal cannot be used."""
    from b24batch.run.rendering import json_text

    with portal_named(args.name, console) as portal:
        console.hide(portal.secrets)
        facts = _facts(portal)
    if args.format == "json":
        console.data(json_text({"format": 1, **facts}, ascii_only=console.ascii_only) + "\n")
        return ExitCode.OK
    for name, value in facts.items():
        text = ", ".join(value) if isinstance(value, list) else value
        console.show(f"{name:<7} {text}\n")
    return ExitCode.OK


def _facts(portal: Portal) -> dict[str, Any]:
    """What one request finds out; what the portal does not tell is left out.

    It is tried once: somebody sits there and wants to know what is wrong.
    """
    from b24batch.builder import Batch
    from b24batch.run.engine_options import EngineOptions
    from b24batch.stages import run_recipe

    asked = Batch.from_calls({"Profile": ("profile", {}), "Scope": ("scope", {})})
    result = run_recipe(asked.recipe, portal, engine_options=EngineOptions(retries=0))
    facts: dict[str, Any] = {"host": portal.host}  # Any: as the portal answers
    who = _value(result, "Profile")
    if isinstance(who, dict):
        names = (who.get("NAME"), who.get("LAST_NAME"))
        facts["user"] = " ".join(str(part) for part in (who.get("ID"), *names) if part)
        facts["admin"] = "yes" if who.get("ADMIN") else "no"
        facts["zone"] = who.get("TIME_ZONE")
    scopes = _value(result, "Scope")
    if isinstance(scopes, list):
        facts["scopes"] = sorted(map(str, scopes))
    return {name: value for name, value in facts.items() if value}


def _value(result: RunResult, label: str) -> Any:  # as the portal answers
    return None if result[label].error is not None else result[label].value
