"""`b24batch catalogue`: what methods exist, what they take and give, and what a portal has."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from b24batch.cli import catalogue_sync
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.groups import Inner
from b24batch.cli.options import option
from b24batch.cli.rest import read_catalogue
from b24batch.cli.target import portal_option

if TYPE_CHECKING:
    from b24batch.catalogue import Method, Parameter

__all__ = ["COMMANDS"]

_MOST = 60


def _show_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("method", metavar="METHOD", help="such as `crm.item.add`")
    portal_option(parser)
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")


def _search_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORD", nargs="+", help="parts of a name, such as `deal`")
    portal_option(parser)


def _show(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print what is known of a method. Raises UsageError for one that nothing knows."""
    import msgspec

    from b24batch._suggest import suggest

    catalogue = read_catalogue(args)
    method = catalogue.find(args.method)
    if method is None:
        near = suggest(args.method, catalogue.names(), at_most=3)
        hint = "did you mean " + " or ".join(f"`{name}`" for name in near) + "?" if near else ""
        hint = hint or "`b24batch catalogue search WORD` finds methods by parts of their names"
        raise usage_error("B205", f"the method `{args.method}` is not known", hint)
    if args.format == "json":
        data = {"format": 1, **msgspec.to_builtins(method), "page": method.page}
        console.data(json.dumps(data, ensure_ascii=console.ascii_only, indent=2) + "\n")
    else:
        console.show("\n".join(_lines(method)) + "\n")
    return ExitCode.OK


def _lines(method: Method) -> Iterator[str]:
    yield f"{method.name}   {_does(method)}"
    if method.page:
        yield method.page
    if method.params:
        yield ""
        yield "parameters, `*` where one is required"
        wide = max(len(param.name) for param in method.params)
        yield from (_parameter(param, wide) for param in method.params)
    for group in method.one_of:
        yield f"  at least one of {', '.join(group)}"
    for name, path in (("the new id", method.id_path), ("rows", method.list_path)):
        if path is not None:
            yield ""
            yield f"{name} of an answer: {'.'.join(path) or 'the result itself'}"
    if method.errors:
        yield ""
        yield f"errors: {', '.join(method.errors)}"


def _does(method: Method) -> str:
    known = {"read": "reads", "write": "writes", "unknown": "counts as a write"}
    marks = [known[method.kind], *(version for version in method.versions)]
    marks += ["all pages with `all`"] * method.paged + ["deprecated"] * method.deprecated
    return ", ".join([*marks, *(["not in a batch"] * (not method.in_batch))])


def _parameter(param: Parameter, wide: int) -> str:
    fields = "" if not param.fields else f" with {len(param.fields)} known fields"
    mark = "*" if param.required else " "
    return f"  {mark} {param.name:<{wide}}  {param.type or ''}{fields}".rstrip()


def _search(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print methods whose names have all the words in them; exit 1 if there are none."""
    catalogue = read_catalogue(args)
    words = [word.lower() for word in args.words]
    names = sorted(set(catalogue.names()))
    found = [name for name in names if all(word in name.lower() for word in words)]
    for name in found if not console.shows_tables else found[:_MOST]:
        method = catalogue.find(name)
        if method is not None:
            console.show(f"{_LETTERS[method.kind]} {name}\n")
    if not found:
        console.say("no method has all of this in its name")
    elif console.shows_tables and len(found) > _MOST:
        console.say(f"and {len(found) - _MOST} more; a further word leaves fewer")
    return ExitCode.OK if found else ExitCode.INCOMPLETE


_LETTERS = {"read": "r", "write": "w", "unknown": "?"}

COMMANDS: Mapping[str, tuple[Inner, str]] = {
    "show": (Inner(_show_options, _show), "show what a method takes and gives"),
    "search": (Inner(_search_options, _search), "find methods by parts of their names"),
    "sync": (
        Inner(catalogue_sync.add_options, catalogue_sync.execute),
        "ask a portal for its own methods and fields, and keep them",
    ),
}
