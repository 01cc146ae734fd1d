"""Kinds of values against the types that the documentation gives for parameters and fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal as OneOf
from typing import TypeAlias

from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.check.facts import facts_of, is_custom
from b24batch.check.fields import field_type
from b24batch.check.kinds import Kind, best_known, in_words
from b24batch.check.wording import key_span
from b24batch.errors import Problem
from b24batch.model.names import is_entity_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Value
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

_Wanted: TypeAlias = OneOf["number", "text", "date", "flag", "id", "object", "list", ""]

_WANTED: dict[str, _Wanted] = {
    "integer": "number",
    "int": "number",
    "double": "number",
    "string": "text",
    "char": "text",
    "text": "text",
    "date": "date",
    "datetime": "date",
    "boolean": "flag",
    "object": "object",
    "array": "list",
}
_ONE_ID = re.compile(
    r"user|crm_(company|contact|lead|deal|quote|category)|(user|sale_\w+|catalog_\w+)\.(id|ID)"
)
_WORDS: dict[_Wanted, str] = {
    "number": "a number",
    "text": "a text",
    "date": "a date",
    "id": "one id",
    "flag": "`Y` or `N`, `true` or `false`",
    "object": "an object",
    "list": "a list",
}
_SCALARS = ("text", "number", "date", "flag", "file")


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about values of the wrong kind; the portal converts much, so these are guesses."""
    command = site.statement
    if not isinstance(command, Command) or site.method is None:
        return ()
    facts = facts_of(context.catalogue, command.method)
    return () if facts is None else _of_command(command, site, context)


def _of_command(command: Command, site: Site, context: Context) -> Iterator[Problem]:
    facts = facts_of(context.catalogue, command.method)
    for entry in command.params.entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            continue
        param = None if facts is None else facts.known.get(entry.key.lower())
        if param is not None and entry.key != "start":
            yield from _value(entry, param.type, site, context)
        if entry.key.lower() == "fields" and isinstance(entry.value, ObjectValue):
            for field in entry.value.entries:
                if isinstance(field, Entry) and isinstance(field.key, str):
                    kind = field_type(command, field.key, context.catalogue)
                    yield from _value(field, kind, site, context)


def _value(entry: Entry, documented: str | None, site: Site, context: Context) -> Iterator[Problem]:
    wanted = _wanted(str(entry.key), documented)
    if not wanted or _suits(entry.value, wanted, entry, site, context):
        return
    kind = _kind(entry.value, entry, site, context)
    shown = (
        f"`{entry.value.value}`" if isinstance(entry.value, Literal) else in_words(kind or "text")
    )
    yield Problem(
        "B225",
        f"`{entry.key}` takes {_WORDS[wanted]}, and this is {shown}",
        _place(entry, context),
        f"documented as {documented}",
        hint=_hint(wanted, kind),
        severity="warning",
        page="" if site.method is None else site.method.page,
    )


def _place(entry: Entry, context: Context) -> Span | None:
    return entry.value.span or key_span(entry, context.source)


@lru_cache(maxsize=2048)
def _wanted(name: str, documented: str | None) -> _Wanted:
    """What a documented type wants; empty where it is loose, or one of our own making.

    The documentation calls many things a string: a filter is none, and what has a name in the
    plural may hold several values. Entity types have a rule of their own.
    """
    wanted = _WANTED.get(documented or "", "")
    if name.lower() in ("filter", "fields"):
        return "object" if documented in ("object", "array", "string") else ""
    if is_custom(name) or is_entity_key(name) or (wanted == "text" and name.lower().endswith("s")):
        return ""
    if not wanted and documented is not None and _ONE_ID.fullmatch(documented):
        return "id"
    return wanted


def _suits(value: Value, wanted: _Wanted, entry: Entry, site: Site, context: Context) -> bool:
    if isinstance(value, Literal):
        return _constant_suits(value.value, wanted)
    kind = _kind(value, entry, site, context)
    if kind is None:
        return True
    if isinstance(value, ObjectValue | ListValue) and not _inside(value):
        return wanted in ("object", "list")
    if wanted in ("object", "list"):
        return kind == "file" or kind not in _SCALARS
    if kind == "list" and wanted in ("number", "id") and _is_flat(site):
        return True
    return kind in _SCALARS


def _is_flat(site: Site) -> bool:
    """Whether a read takes its conditions as parameters, any of which may have several values."""
    method = site.method
    return method is not None and method.is_read and method.parameter("filter") is None


def _inside(value: ObjectValue | ListValue) -> tuple[object, ...]:
    return value.entries if isinstance(value, ObjectValue) else value.items


def _constant_suits(constant: object, wanted: _Wanted) -> bool:
    if constant is None or constant == "":
        return True  # how a value is cleared
    match wanted:
        case "object" | "list":
            return False
        case "number":
            return not isinstance(constant, str) or any(c.isdigit() for c in constant)
        case "date":
            return not isinstance(constant, bool) and any(c.isdigit() for c in str(constant))
        case "flag":
            return str(constant).lower() in ("y", "n", "1", "0", "true", "false", "yes", "no")
        case _:
            return True


def _kind(value: Value, entry: Entry, site: Site, context: Context) -> Kind | None:
    """The kind that a value has for certain, or that the documentation shows of an answer."""
    return best_known(value, Visit(entry, (str(entry.key),), entry.span), site, context)[0]


def _hint(wanted: _Wanted, kind: Kind | None) -> str:
    match wanted:
        case "object":
            return "write `{ name: value }`"
        case "list":
            return "write it in brackets: `[...]`"
        case _ if kind == "list":
            return "take one entry of it, such as `[0]`"
        case _ if kind == "object":
            return "take one field of it, such as `.id`"
        case _:
            return f"write {_WORDS[wanted]}"
