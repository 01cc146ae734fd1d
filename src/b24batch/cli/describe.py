"""`b24batch describe`: what a recipe takes, reads, writes and leaves behind."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option
from b24batch.cli.project import with_declared
from b24batch.cli.reading import read_recipe_text
from b24batch.cli.rest import read_catalogue, rest_option
from b24batch.cli.target import portal_option

if TYPE_CHECKING:
    from b24batch.cli.description import Call, Description, FileUse, Parameter

__all__ = ["add_options", "execute", "parameter_lines"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `describe`."""
    parser.add_argument("file", metavar="FILE", help="a recipe; `-` is standard input")
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")
    rest_option(parser)
    portal_option(parser, sends=False)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Describe a recipe, also one that has mistakes, which are told besides. Sends nothing."""
    from b24batch.cli.description import describe_recipe
    from b24batch.errors import render
    from b24batch.stages import problems_of
    from b24batch.syntax import parse

    source = read_recipe_text(args.file, console)
    recipe = with_declared(parse(source).recipe, args)
    known = read_catalogue(args)
    described = describe_recipe(recipe, source, known)
    if args.format == "json":
        console.data(_json(described, console))
    else:
        console.tell("\n".join(_text(described, console.environment)))
    wrong = [
        problem
        for problem in problems_of(recipe, source, catalogue=known)
        if problem.severity == "error"
    ]
    for problem in wrong:
        console.say(render(problem, source) + "\n")
    return ExitCode.INVALID if wrong else ExitCode.OK


def _json(described: Description, console: Console) -> str:
    import msgspec

    from b24batch.run.rendering import json_text

    return json_text(msgspec.to_builtins(described), ascii_only=console.ascii_only) + "\n"


def _text(described: Description, environment: Mapping[str, str]) -> Iterator[str]:
    title = f'   "{described.title}"' if described.title else ""
    yield f"recipe   {described.source}{title}{'   halt on error' if described.halts else ''}"
    if described.comment:
        yield ""
        yield from (f"  {line}".rstrip() for line in described.comment.split("\n"))
    yield from _section("parameters", parameter_lines(described.parameters))
    secrets = [
        [secret.name, f"from {secret.variable}", _state(secret.variable, environment)]
        for secret in described.secrets
    ]
    yield from _section("secrets", _columns(secrets))
    yield from _section("reads", _columns([_call(call) for call in described.reads]))
    yield from _section("writes", _columns([_call(call) for call in described.writes]))
    yield from _section("files read", _columns([_file(use) for use in described.files_read]))
    yield from _section("files written", _columns([_file(use) for use in described.files_written]))
    outputs = [
        [
            output.name + (f" [{', '.join(output.fields)}]" if output.fields else ""),
            f"as {output.format}",
            "to standard output" if output.path is None else f"to {output.path}",
            f":{output.line}",
        ]
        for output in described.outputs
    ]
    yield from _section("outputs", _columns(outputs))
    if not described.outputs:
        yield "  every result that has a label, to standard output"


def _section(name: str, lines: Sequence[str]) -> list[str]:
    """A heading with what stands below it; what a recipe writes is told also if it is nothing."""
    told = ["", name, *(f"  {line}" for line in lines)]
    return told if lines or name == "outputs" else ["", f"{name}: none"] if name == "writes" else []


def _state(variable: str, environment: Mapping[str, str]) -> str:
    return "set" if environment.get(variable) else "not set"


def parameter_lines(parameters: Sequence[Parameter]) -> list[str]:
    """Parameters with type and default, below one another."""
    return _columns([[p.name, p.type, _default(p)] for p in parameters])


def _default(parameter: Parameter) -> str:
    if parameter.needed:
        return "needed"
    return "may be left out" if parameter.default is None else f"by default {parameter.default}"


def _call(call: Call) -> list[str]:
    method = call.method + (" (all pages)" if call.pages else "")
    within = ", ".join(call.within)
    doubt = "" if call.known else "not in the catalogue, so it counts as a write"
    return [method, call.label or "", "; ".join(filter(None, (within, doubt))), f":{call.line}"]


def _file(use: FileUse) -> list[str]:
    default = "" if use.default is None else f"by default {use.default}"
    return [use.path, use.format, default, f":{use.line}"]


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Cells below one another, without columns in which nothing stands."""
    from b24batch._text import cells_wide

    kept = [cells for cells in zip(*rows, strict=True) if any(cells)]
    widths = [max(map(cells_wide, cells)) for cells in kept]
    return [
        "   ".join(
            cell + " " * (width - cells_wide(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in zip(*kept, strict=True)
    ]
