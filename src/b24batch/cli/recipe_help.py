"""`b24batch run recipe.b24 --help`: what one recipe is for, and what it has to be given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.reading import read_recipe_text

if TYPE_CHECKING:
    from b24batch.cli.description import Description

__all__ = ["show_recipe_help"]

_EXAMPLES = {"text": "...", "file": "PATH", "list": "a,b", "number": "1", "flag": "true"}
_DAYS = {"date": "2026-01-31", "datetime": "2026-01-31T10:00:00+03:00"}


def show_recipe_help(command: str, file: str, console: Console) -> None:
    """Print the help of a recipe. Raises UsageError or SyntaxProblem if it cannot be read."""
    from b24batch.cli.description import describe_recipe
    from b24batch.syntax import parse

    source = read_recipe_text(file, console)
    described = describe_recipe(parse(source).recipe, source)
    console.show("\n".join(_lines(command, file, described)) + "\n")


def _lines(command: str, file: str, described: Description) -> list[str]:
    from b24batch.cli.describe import parameter_lines

    about = [text for text in (described.title, described.comment) if text]
    lines = [f"usage: b24batch {command} {_quoted(file)}{_given(described)} [OPTION]..."]
    for text in about:
        lines += ["", *text.split("\n")]
    lines += ["", "parameters, given with `-p NAME=VALUE`:" if described.parameters else ""]
    lines += [f"  {line}" for line in parameter_lines(described.parameters)]
    if not described.parameters:
        lines[-1] = "it has no parameters"
    if described.secrets:
        lines += ["", "secrets, read from the environment:"]
        lines += [f"  {secret.name}   {secret.variable}" for secret in described.secrets]
    hints = [
        f"`b24batch describe {_quoted(file)}` tells what it reads and writes",
        f"`b24batch {command} --help` lists the options",
    ]
    return [*lines, "", *hints]


def _given(described: Description) -> str:
    """The parameters that must be given, as they are written on the command line."""
    examples = _EXAMPLES | _DAYS
    return "".join(
        f" -p {parameter.name}={examples.get(parameter.type, '...')}"
        for parameter in described.parameters
        if parameter.needed
    )


def _quoted(file: str) -> str:
    return f'"{file}"' if " " in file else file
