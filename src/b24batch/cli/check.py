"""`b24batch check`: everything that is wrong or doubtful with recipes, without running them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, exit_of_error, worst
from b24batch.cli.options import option
from b24batch.cli.project import settings_for, with_declared
from b24batch.cli.reading import STDIN, read_recipe_text, strict_option
from b24batch.cli.rest import read_catalogue, rest_option
from b24batch.cli.target import portal_option

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.errors import Problem

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="recipes; `-` is standard input")
    strict_option(parser)
    option(parser, "--read-only", action="store_true", about="refuse a recipe that writes")
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")
    rest_option(parser)
    portal_option(parser, sends=False)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Check recipes: text on standard error, json on standard output."""
    from b24batch.errors import problem_to_dict, render

    codes: list[int] = []
    told: list[dict[str, object]] = []
    counts = {"error": 0, "warning": 0, "note": 0}
    for name in args.files:
        code, problems, source = _check(name, args, console)
        codes.append(code)
        for problem in problems:
            counts[problem.severity] += 1
            if args.format == "text":
                console.say(render(problem, source) + "\n")
        file = "<stdin>" if name == STDIN else name
        told.append({"file": file, "problems": [problem_to_dict(p, source) for p in problems]})
    if args.format == "json":
        from b24batch.run.rendering import json_text

        ok = not counts["error"]
        text = json_text({"format": 1, "ok": ok, "files": told}, ascii_only=console.ascii_only)
        console.data(text + "\n")
    else:
        console.say(_summary(len(args.files), counts))
    return worst(codes)


def _check(
    name: str, args: argparse.Namespace, console: Console
) -> tuple[int, tuple[Problem, ...], Source | None]:
    """The exit code for one recipe, its problems, and the text they are in."""
    from b24batch.errors import BatchError
    from b24batch.stages import problems_of
    from b24batch.syntax import parse

    source = None
    try:
        own = settings_for(args, name, console.environment)
        source = read_recipe_text(name, console)
        recipe = with_declared(parse(source).recipe, own)
        problems = tuple(
            problems_of(
                recipe,
                source,
                read_only=own.read_only,
                strict=own.strict,
                catalogue=read_catalogue(own),
            )
        )
    except BatchError as error:
        return exit_of_error(error), error.problems, error.source
    wrong = any(problem.severity == "error" for problem in problems)
    return (ExitCode.INVALID if wrong else ExitCode.OK), problems, source


def _summary(files: int, counts: dict[str, int]) -> str:
    recipes = "1 recipe" if files == 1 else f"{files} recipes"
    found = [f"{n} {word}{'' if n == 1 else 's'}" for word, n in counts.items() if n]
    return f"{recipes}: {', '.join(found) or 'no problems'}"
