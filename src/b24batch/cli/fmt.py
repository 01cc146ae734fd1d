"""`b24batch fmt`: recipes in canonical form, with every comment where it was."""

from __future__ import annotations

import argparse
from pathlib import Path

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, exit_of_error, usage_error, worst
from b24batch.cli.options import option
from b24batch.cli.reading import STDIN, decode_recipe, read_bytes

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `fmt`."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="recipes; `-` is standard input, printed"
    )
    option(
        parser,
        "--check",
        action="store_true",
        about="change nothing; list the files that would change, and end with 1 if there are any",
    )
    option(parser, "--diff", action="store_true", about="change nothing; print the differences")


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Format files in place, all that can be read; what cannot is said."""
    from b24batch.errors import BatchError

    codes: list[int] = []
    for name in args.files:
        try:
            codes.append(_format(name, args, console))
        except BatchError as error:
            console.say(error.render())
            codes.append(exit_of_error(error))
    return worst(codes)


def _format(name: str, args: argparse.Namespace, console: Console) -> ExitCode:
    from b24batch.syntax import format_text, parse

    content = read_bytes(name, console)
    formatted = format_text(parse(decode_recipe(name, content)))
    changed = content != formatted.encode()
    if args.diff and changed:
        console.data(_difference(name, content.decode("utf-8-sig"), formatted))
    if args.check:
        if changed and not args.diff:
            console.data(f"{name}\n")
        return ExitCode.INCOMPLETE if changed else ExitCode.OK
    if args.diff:
        return ExitCode.OK
    if name == STDIN:
        console.data(formatted)
    elif changed:
        _rewrite(name, formatted)
        console.say(f"formatted {name}")
    return ExitCode.OK


def _rewrite(name: str, text: str) -> None:
    from b24batch.tables.whole import write_whole

    try:
        write_whole(Path(name), text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise usage_error("B661", f"`{name}` could not be written: {reason}") from None


def _difference(name: str, before: str, after: str) -> str:
    """A unified diff. Ends of lines count, and a last line without one is marked as usual."""
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        fromfile=name,
        tofile=f"{name} (formatted)",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
