"""The cell magic of Jupyter and IPython: `%load_ext b24batch.notebook`, then `%%b24`.

A cell holds a recipe. The first line may say what to do with it:

    %%b24 [NAME] [--plan] [--portal NAME|practice] [-p name=value]... [--yes]

`NAME` is a variable for the result; `--plan` shows what would be sent and sends nothing. Without a
portal it runs on the one that `B24_WEBHOOK` names, else on the practice portal. Recipes that write
to any other portal need `--yes`. Values of `-p` may name variables: `-p ids=$ids`.
"""

from __future__ import annotations

import argparse
import shlex
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from b24batch.errors import MisuseError, Problem

if TYPE_CHECKING:
    from b24batch.builder import Batch
    from b24batch.plan.planned import Plan
    from b24batch.portal import Portal
    from b24batch.run.results import RunResult

__all__ = ["load_ipython_extension"]


class Shell(Protocol):
    """What is needed of IPython."""

    user_ns: dict[str, Any]

    def register_magic_function(self, function: Any, kind: str, name: str) -> None: ...


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        hint = "%%b24 [NAME] [--plan] [--portal NAME] [-p name=value] [--yes]"
        raise MisuseError(Problem("B615", f"the line of `%%b24`: {message}", hint=hint))


def load_ipython_extension(shell: Shell) -> None:
    """Register `%%b24`; called by `%load_ext b24batch.notebook`."""

    def b24(line: str, cell: str) -> Plan | RunResult:
        """Run the recipe in a cell, or show its plan."""
        return _run_cell(shell, line, cell)

    shell.register_magic_function(b24, "cell", "b24")


def _run_cell(shell: Shell, line: str, cell: str) -> Plan | RunResult:
    from b24batch.builder import Batch

    args = _arguments(line)
    batch = Batch.parse(cell, "cell")
    values = dict(_value(given, shell.user_ns) for given in args.p)
    if args.plan:
        shown: Plan | RunResult = batch.plan(**values)
    else:
        portal = _portal(args.portal)
        _agree(batch, portal, agreed=args.yes)
        with portal:
            shown = batch.run(portal, **values)
    if args.name:
        shell.user_ns[args.name] = shown
    return shown


def _arguments(line: str) -> argparse.Namespace:
    parser = _Parser(prog="%%b24", add_help=False, allow_abbrev=False)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--plan", action="store_true")
    parser.add_argument("--portal", default="")
    parser.add_argument("-p", action="append", default=[])
    parser.add_argument("--yes", action="store_true")
    return parser.parse_args(shlex.split(line))


def _value(given: str, variables: dict[str, Any]) -> tuple[str, Any]:
    name, equals, text = given.partition("=")
    if not equals:
        hint = f"write `-p {name}=value`"
        raise MisuseError(Problem("B615", f"`-p {given}` gives no value", hint=hint))
    if text.startswith("$"):
        if text[1:] not in variables:
            hint = "run the cell that makes it first"
            raise MisuseError(Problem("B615", f"there is no variable `{text[1:]}`", hint=hint))
        return name, variables[text[1:]]
    return name, text


def _portal(name: str) -> Portal:
    import os

    from b24batch.portal import Portal

    if name == "practice" or (not name and not os.environ.get("B24_WEBHOOK")):
        return Portal.practice()
    return Portal.profile(name) if name else Portal.from_env()


def _agree(batch: Batch, portal: Portal, *, agreed: bool) -> None:
    from b24batch import catalogue
    from b24batch.model.recipe import Command
    from b24batch.model.walk import nested_statements

    if agreed or portal.is_practice:
        return
    commands = [s for s, _ in nested_statements(batch.recipe) if isinstance(s, Command)]
    known = ((command.method, catalogue.find(command.method)) for command in commands)
    writing = [name for name, method in known if method is None or not method.is_read]
    if writing:
        message = f"this cell writes to {portal.host}: {', '.join(dict.fromkeys(writing))}"
        hint = "look at it with `--plan`, and add `--yes` to run it"
        raise MisuseError(Problem("B615", message, hint=hint))
