"""`b24batch catalogue`: what methods exist, what they take and give, and what a portal has."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from b24batch.cli import catalogue_sync
from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode, usage_error
from b24batch.cli.groups import Inner
from b24batch.cli.options import option
from b24batch.cli.rest import read_catalogue, rest_option
from b24batch.cli.target import portal_option

if TYPE_CHECKING:
    from b24batch.catalogue import Catalogue, Method, ObjectField
    from b24batch.errors import BatchError

__all__ = ["COMMANDS"]

_MOST = 60


def _show_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "method", metavar="NAME", help="a method, such as `crm.item.add`, or an object, `crm.deal`"
    )
    rest_option(parser)
    portal_option(parser, sends=False)
    option(parser, "--format", choices=("text", "json"), default="text", about="text or json")


def _search_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORD", nargs="+", help="parts of a name, such as `deal`")
    portal_option(parser, sends=False)


def _show(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print what is known of a method, or of an object. Raises UsageError for neither."""
    catalogue = read_catalogue(args)
    method, fields = catalogue.find(args.method), catalogue.object_fields(args.method)
    if method is not None:
        _show_method(method, catalogue, args, console)
    elif fields is not None:
        _show_object(args.method, fields, catalogue, args, console)
    else:
        raise _unknown(args.method, catalogue)
    return ExitCode.OK


def _show_method(
    method: Method, catalogue: Catalogue, args: argparse.Namespace, console: Console
) -> None:
    """A method, and after it what it is in REST 3.0 where that has it as well."""
    import msgspec

    from b24batch.catalogue import find_v3
    from b24batch.cli.catalogue_text import method_lines

    newer = find_v3(method.name) if method.rest == 2 and "v3" in method.versions else None
    if args.format == "json":
        data = {"format": 1, **msgspec.to_builtins(method), "page": method.page}
        if newer is not None:
            data["v3"] = {**msgspec.to_builtins(newer), "page": newer.page}
        _print_json(data, console)
        return
    lines = list(method_lines(method, catalogue))
    if newer is not None:
        in_newer = msgspec.structs.replace(catalogue, rest=3)
        lines += ["", *method_lines(newer, in_newer, newer=True)]
    console.tell("\n".join(lines))


def _show_object(
    name: str,
    fields: Mapping[str, ObjectField],
    catalogue: Catalogue,
    args: argparse.Namespace,
    console: Console,
) -> None:
    import msgspec

    from b24batch.cli.catalogue_text import object_lines

    methods = catalogue.methods_of(name)
    if args.format == "json":
        told = {"fields": msgspec.to_builtins(dict(fields)), "methods": methods}
        _print_json({"format": 1, "name": name, **told}, console)
    else:
        console.tell("\n".join(object_lines(name, fields, methods)))


def _print_json(data: dict[str, Any], console: Console) -> None:
    console.data(json.dumps(data, ensure_ascii=console.ascii_only, indent=2) + "\n")


def _unknown(name: str, catalogue: Catalogue) -> BatchError:
    from b24batch._suggest import suggest

    near = suggest(name, (*catalogue.names(), *catalogue.object_names()), at_most=3)
    hint = "did you mean " + " or ".join(f"`{one}`" for one in near) + "?" if near else ""
    hint = hint or "`b24batch catalogue search WORD` finds methods by parts of their names"
    return usage_error("B205", f"no method or object `{name}` is known", hint)


def _search(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print methods whose names have all the words in them; exit 1 if there are none."""
    catalogue = read_catalogue(args)
    words = [word.lower() for word in args.words]
    names = sorted(set(catalogue.names()))
    found = [name for name in names if all(word in name.lower() for word in words)]
    for name in found if not console.shows_tables else found[:_MOST]:
        method = catalogue.find(name)
        if method is not None:
            console.tell(f"{_LETTERS[method.kind]} {name}")
    if not found:
        console.say("no method has all of this in its name")
    elif console.shows_tables and len(found) > _MOST:
        console.say(f"and {len(found) - _MOST} more; a further word leaves fewer")
    return ExitCode.OK if found else ExitCode.INCOMPLETE


_LETTERS = {"read": "r", "write": "w", "unknown": "?"}

COMMANDS: Mapping[str, tuple[Inner, str]] = {
    "show": (Inner(_show_options, _show), "show what a method takes and gives, or an object has"),
    "search": (Inner(_search_options, _search), "find methods by parts of their names"),
    "sync": (
        Inner(catalogue_sync.add_options, catalogue_sync.execute),
        "ask a portal for its own methods and fields, and keep them",
    ),
}
