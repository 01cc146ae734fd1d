"""The command `b24batch`: finds out which command is meant and says how it ended.

Nothing heavy is imported before a command needs it: `--help` and `--version` start fast.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from b24batch.cli import (
    catalogue,
    check,
    describe,
    explain,
    fmt,
    journal,
    lsp,
    plan,
    portal,
    practice,
    repl,
    replay,
    resume,
    run,
)
from b24batch.cli.color_choice import CHOICES
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, UsageError, exit_of_error, usage_error
from b24batch.cli.groups import Command
from b24batch.cli.options import CommandParser, apply_environment, option
from b24batch.cli.project import take_settings
from b24batch.errors import BatchError, Problem, render

__all__ = ["main", "make_parser"]

_EPILOG = """\
exit codes:
  0    everything ran
  1    at least one command failed, was skipped, or may have run
  2    wrong use of the command line, no portal, or no consent to write
  3    the recipe is invalid; nothing was sent
  4    an expectation failed
  5    stopped by an error
  6    the portal could not be used
  130  interrupted

The names in brackets are environment variables that take the place of an option.
"""

_COMMANDS: Mapping[str, tuple[Command, str]] = {
    "run": (run, "run a recipe"),
    "plan": (plan, "show what a run would send"),
    "describe": (describe, "show what a recipe takes, reads, writes and leaves behind"),
    "resume": (resume, "go on with a run that ended early"),
    "journal": (journal, "show what is in the journal of a run"),
    "check": (check, "find mistakes in recipes"),
    "fmt": (fmt, "put recipes into their canonical form"),
    "explain": (explain, "explain the code of a message"),
    "repl": (repl, "write, look at, send and step through a batch at a prompt"),
    "replay": (replay, "walk through a run by its journal, request by request"),
    "lsp": (lsp, "help for recipes in editors that speak the language server protocol"),
}
_GROUPS: Mapping[str, tuple[Mapping[str, tuple[Command, str]], str]] = {
    "catalogue": (catalogue.COMMANDS, "what methods there are, and what a portal has"),
    "portal": (portal.COMMANDS, "keep portals under names, and ask them who we are"),
    "practice": (practice.COMMANDS, "a Bitrix24 in miniature, to try things on"),
}


_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "running recipes": ("run", "plan", "describe", "resume", "journal", "replay"),
    "writing recipes": ("repl", "check", "fmt", "explain", "catalogue", "lsp"),
    "portals": ("portal", "practice"),
}


def main(argv: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Run the command line and return the exit code; it never lets an exception out.

    `argv` are the arguments of the process by default, `console` its standard streams.
    """
    console = console or Console()
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments or console.environment.get("B24BATCH_DEBUG", "") == "1"
    try:
        args = _read(arguments, console)
        command: Callable[[argparse.Namespace, Console], ExitCode] = args.execute
        return command(args, console)
    except SystemExit as end:  # argparse, after `--help` and `--version`
        return end.code if isinstance(end.code, int) else ExitCode.OK
    except KeyboardInterrupt:
        console.say("interrupted")
        return ExitCode.INTERRUPTED
    except BatchError as error:
        if debug:
            console.trace()
        console.say(error.render())
        return exit_of_error(error)
    except Exception as error:  # noqa: BLE001 - the last line of defence
        if debug:
            console.trace()
        console.say(_bug(error, debug=debug))
        return ExitCode.INCOMPLETE


def _bug(error: Exception, *, debug: bool) -> str:
    """One line for a mistake of ours; what was sent before it cannot be told."""
    message = f"this is a bug in b24batch: {type(error).__name__}: {error}"
    hint = "report it with the lines above" if debug else "add `--debug` to see where it happened"
    return render(Problem("B699", message, hint=hint))


def _read(arguments: list[str], console: Console) -> argparse.Namespace:
    parser = make_parser()
    _refuse_unknown_command(arguments)
    _help_with_recipe(parser, arguments, console)
    args = parser.parse_args(_joined_offsets(arguments))
    if getattr(args, "execute", None) is None:
        chosen: argparse.ArgumentParser = getattr(args, "parser", parser)
        console.say(chosen.format_help().rstrip())
        raise SystemExit(ExitCode.USAGE)
    apply_environment(args.parser, args, console.environment)
    console.color = args.color
    take_settings(args, console.environment)
    return args


_HELP = ("-h", "--help")
_WITH_PARAMETERS = ("run", "plan")


def _help_with_recipe(
    parser: argparse.ArgumentParser, arguments: Sequence[str], console: Console
) -> None:
    """Show the help of a recipe that is named beside `--help`; raises SystemExit then."""
    if not set(_HELP) & set(arguments) or arguments[0] not in _WITH_PARAMETERS:
        return
    try:
        args = parser.parse_args(_joined_offsets([a for a in arguments if a not in _HELP]))
    except UsageError:  # no recipe is named
        return
    from b24batch.cli.recipe_help import show_recipe_help

    show_recipe_help(arguments[0], args.file, console)
    raise SystemExit(ExitCode.OK)


def _joined_offsets(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--tz -05:00` as one, since argparse takes the second for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--tz" and argument[:1] == "-" and argument[1:2].isdigit():
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _refuse_unknown_command(arguments: Sequence[str]) -> None:
    """Say what was meant, where argparse would only list what exists."""
    from b24batch._suggest import suggest

    name = arguments[0] if arguments else "-"
    known = (*_COMMANDS, *_GROUPS)
    if name.startswith("-") or name in known:
        return
    near = suggest(name, known, at_most=1)
    if name.endswith(".b24"):
        hint = f"to run a recipe write `b24batch run {name}`"
    elif near:
        hint = f"did you mean `b24batch {near[0]}`?"
    else:
        hint = "the commands are " + ", ".join(f"`{other}`" for other in known)
    raise usage_error("B651", f"there is no command `{name}`", hint)


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = CommandParser(
        prog="b24batch",
        description="Declarative batches for the Bitrix24 REST API.",
        usage="b24batch [-h] [--version] COMMAND ...",
        epilog=f"{_listing()}\n{_EPILOG}",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    # the list of commands is ours, for argparse cannot put headings into it
    commands = parser.add_subparsers(metavar="COMMAND", prog="b24batch", help=argparse.SUPPRESS)
    for name, (module, help_text) in _COMMANDS.items():
        _add(commands, name, module, help_text)
    for name, (inner, about) in _GROUPS.items():
        group = commands.add_parser(name, help=about, description=_sentence(about))
        group.set_defaults(parser=group)
        below = group.add_subparsers(metavar="COMMAND", title="commands")
        for inner_name, (command, help_text) in inner.items():
            _add(below, inner_name, command, help_text)
    return parser


def _listing() -> str:
    """All commands below the headings of what they are for."""
    about = {name: help_text for name, (_, help_text) in (*_COMMANDS.items(), *_GROUPS.items())}
    parts = []
    for heading, names in _HEADINGS.items():
        parts += [f"{heading}:", *(f"  {name:<10} {about[name]}" for name in names), ""]
    return "\n".join([*parts, "`b24batch COMMAND --help` lists the options of a command.", ""])


def _add(commands: Any, name: str, module: Command, help_text: str) -> None:
    # Any: the class of what add_subparsers returns is private to argparse
    parser = commands.add_parser(name, help=help_text, description=_sentence(help_text))
    module.add_options(parser)
    option(
        parser,
        "--color",
        choices=CHOICES,
        default="auto",
        about="colours; by default on a terminal, unless `NO_COLOR` is set",
    )
    option(parser, "--debug", action="store_true", about="show where in the program an error arose")
    parser.set_defaults(execute=module.execute, parser=parser)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


class _Version(argparse.Action):
    """Prints the version; it is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> NoReturn:
        from importlib.metadata import version

        sys.stdout.write(f"b24batch {version('b24batch')}\n")
        parser.exit(0)
