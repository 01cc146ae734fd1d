"""What a command reads: recipes from files or standard input, and values of parameters."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.errors import SyntaxProblem
    from b24batch.model.recipe import Recipe

__all__ = [
    "STDIN",
    "decode_recipe",
    "given_values",
    "read_bytes",
    "read_recipe_text",
    "reading_options",
    "recipe_file",
    "strict_option",
]

STDIN = "-"
"""The name of a file that means standard input."""

_PARAMETER = "B24BATCH_PARAM_"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name a recipe and the values of its parameters."""
    from b24batch.cli.options import option

    parser.add_argument("file", metavar="FILE", help="a recipe; `-` is standard input")
    parser.add_argument(
        "-p",
        dest="parameters",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a parameter of the recipe; may be repeated [B24BATCH_PARAM_name]",
    )
    option(
        parser,
        "--params-file",
        metavar="FILE",
        about="parameters as an object in a JSON file; `-p` goes before it",
    )


def strict_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that makes errors of warnings."""
    from b24batch.cli.options import option

    option(parser, "--strict", action="store_true", about="take every warning for an error")


def recipe_file(name: str) -> Path | None:
    """Where a recipe is, with links followed; None for standard input."""
    return None if name == STDIN else Path(name).resolve()


def read_bytes(name: str, console: Console) -> bytes:
    """The content of a file or of standard input. Raises UsageError when it cannot be read."""
    if name == STDIN:
        buffer = getattr(console.stdin, "buffer", None)
        return console.stdin.read().encode() if buffer is None else bytes(buffer.read())
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise usage_error("B653", f"cannot read `{name}`: {_reason(error)}", _near(name)) from None


def read_recipe_text(name: str, console: Console) -> Source:
    """A recipe as a source, UTF-8 with or without a byte order mark.

    Raises UsageError when it cannot be read, SyntaxProblem when it is no UTF-8.
    """
    return decode_recipe(name, read_bytes(name, console))


def decode_recipe(name: str, content: bytes) -> Source:
    """The same from bytes that were read before; raises SyntaxProblem."""
    from b24batch._text import Source

    shown = "<stdin>" if name == STDIN else name
    try:
        return Source(content.decode("utf-8-sig"), shown)
    except UnicodeDecodeError as error:
        raise _no_utf8(shown, content, error) from None


def _no_utf8(name: str, content: bytes, error: UnicodeDecodeError) -> SyntaxProblem:
    from b24batch.errors import Problem, SyntaxProblem

    line = content.count(b"\n", 0, error.start) + 1
    kind = "UTF-16, as older PowerShells write it" if content.startswith(_UTF16) else ""
    message = f"`{name}` is {kind or f'not UTF-8: line {line} has other bytes'}"
    return SyntaxProblem(Problem("B654", message, hint="save the file as UTF-8"))


def _reason(error: OSError | ValueError) -> str:
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


def _near(name: str) -> str:
    """A hint with a file beside it whose name, without the ending, is like this one."""
    from b24batch._suggest import suggest

    path = Path(name)
    if path.is_dir():
        return "add the name of a file in this folder"
    try:
        known = {e.stem: e for e in path.parent.iterdir() if e.suffix == path.suffix}
    except (OSError, ValueError):
        return "a path is taken from the working directory"
    near = suggest(path.stem, known, at_most=1)
    return f"did you mean `{known[near[0]]}`?" if near else "look at the name and the folder"


def given_values(
    recipe: Recipe, args: argparse.Namespace, environment: Mapping[str, str]
) -> dict[str, Any]:
    """Values of parameters: `-p` before the file of parameters, that before the environment.

    Raises UsageError for what cannot be read; whether a value fits is not looked at.
    """
    from b24batch.model.recipe import Param

    values: dict[str, Any] = {}
    for param in recipe.of_kind(Param):
        text = environment.get(_PARAMETER + param.name)
        if text is not None:
            values[param.name] = text
    if args.params_file:
        values |= _values_of_file(args.params_file)
    for pair in args.parameters:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            hint = f"write `-p {name.strip() or 'name'}=value`"
            raise usage_error("B655", f"`-p {pair}` gives no value to a name", hint)
        values[name.strip()] = value
    return values


def _values_of_file(name: str) -> dict[str, Any]:
    import json

    try:
        text = Path(name).read_bytes().decode("utf-8-sig")
        values = json.loads(text, parse_float=Decimal)
    except OSError as error:
        raise usage_error("B653", f"cannot read `{name}`: {_reason(error)}", _near(name)) from None
    except UnicodeDecodeError:
        raise usage_error("B656", f"`{name}` is not UTF-8", "save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:
        place = getattr(error, "lineno", 0)
        where = f": line {place} of it" if place else ""
        hint = 'write an object, such as {"since": "2026-01-31", "min_sum": 100}'
        raise usage_error("B656", f"`{name}` is no JSON{where}", hint) from None
    if not isinstance(values, dict):
        hint = "write an object with the names of the parameters as keys"
        raise usage_error("B656", f"`{name}` holds no JSON object", hint)
    return values
