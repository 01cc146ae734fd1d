"""Methods of both versions of REST: whether a command is written for the one it is sent in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from b24batch._text import Span
from b24batch.catalogue import Catalogue, Method
from b24batch.check.context import Context, Site
from b24batch.check.facts import in_other_version
from b24batch.check.given import Names
from b24batch.check.wording import key_span, listed, spelled
from b24batch.errors import Problem
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ListValue

__all__ = ["LOOKS_AT", "how_to_choose", "problems"]

LOOKS_AT = (Command,)


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about commands that are written for the other version of their method."""
    command, method = site.statement, site.method
    if not isinstance(command, Command) or method is None or not command.params.entries:
        return ()
    if not _may_be_of_other(context.catalogue, command.method, site.names):
        return ()
    other = in_other_version(method)
    return () if other is None else _of_other(command, method, other, context)


@lru_cache(maxsize=4096)
def _may_be_of_other(catalogue: Catalogue, name: str, names: Names) -> bool:
    """Whether parameters of these names have to be looked at."""
    method = catalogue.find(name)
    other = None if method is None else in_other_version(method)
    if method is None or other is None:
        return False
    mine, theirs = _filter_types(method, other)
    spelled_out = [one for one in names if one is not None]
    return mine != theirs or any(_is_foreign(one, method, other) for one in spelled_out)


def _filter_types(method: Method, other: Method) -> tuple[str | None, str | None]:
    kinds = (one.parameter("filter") for one in (method, other))
    mine, theirs = (None if kind is None else kind.type for kind in kinds)
    return mine, theirs


def how_to_choose(method: Method, span: Span | None) -> str:
    """How to have a method sent in the other version than it is, in words that end a hint."""
    version = 2 if method.rest == 3 else 3
    return spelled(
        span,
        f"`--rest {version}` sends it in REST {_named(version)}",
        f"`rest={version}`, where the portal is made, sends it in REST {_named(version)}",
    )


def _named(version: int) -> str:
    return "3.0" if version == 3 else str(version)


def _of_other(
    command: Command, method: Method, other: Method, context: Context
) -> Iterator[Problem]:
    found = [
        entry
        for entry in command.params.entries
        if isinstance(entry, Entry) and isinstance(entry.key, str)
        if _is_foreign(entry.key, method, other) or _has_form_of(entry, method, other)
    ]
    if not found:
        return
    names = [str(entry.key) for entry in found]
    span = key_span(found[0], context.source) or command.method_span or command.span
    are, them = ("is", "it") if len(names) == 1 else ("are", "them")
    mine, theirs = _named(method.rest), _named(other.rest)
    yield Problem(
        "B233",
        f"{listed(names)} {are} written as `{method.name}` takes {them} in REST {theirs}, and this "
        f"goes to REST {mine}",
        span,
        "of the other version",
        hint=how_to_choose(method, span),
        severity="warning",
        page=other.page,
    )


def _is_foreign(name: str, method: Method, other: Method) -> bool:
    if name.lower() == "start" and method.rest == 3:
        return True
    known = method.params is not None and other.params is not None
    return known and method.parameter(name) is None and other.parameter(name) is not None


def _has_form_of(entry: Entry, method: Method, other: Method) -> bool:
    """Whether a value is a list of conditions where an object is taken; the reverse is made so."""
    if str(entry.key).lower() != "filter":
        return False
    listed_out = isinstance(entry.value, ListValue) and bool(entry.value.items)
    return listed_out and _filter_types(method, other) == ("object", "array")
