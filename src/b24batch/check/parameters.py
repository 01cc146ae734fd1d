"""Keys of a command's parameters: what the portal would lose or keep for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from b24batch._text import Span
from b24batch.catalogue.places import below_filter
from b24batch.check.context import Context, Site
from b24batch.errors import Label, Problem
from b24batch.model.filters import split_key
from b24batch.model.recipe import Command
from b24batch.model.values import Date, Entry, ListValue, Literal, ObjectValue, Text, Value
from b24batch.model.walk import Path, Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command, ObjectValue)

_TAKEN_BY_PORTAL = frozenset({"state", "token", "auth"})
_SPECIAL = _TAKEN_BY_PORTAL | {"start"}
_NUMBER = re.compile(r"-?\d+")


def problems(site: Site, _: Context) -> Iterator[Problem]:
    """Rules about keys (P7, P8 and the special names of semantics part 3)."""
    if isinstance(site.statement, Command) and not _SPECIAL.isdisjoint(site.names):
        params = site.statement.params
        for entry in params.entries:
            if isinstance(entry, Entry) and entry.key in _SPECIAL and not _is_offset(entry):
                yield from _special(entry, entry.span or params.span)
    for value, visit in site.of(ObjectValue):
        keys = [entry.key for entry in value.entries if isinstance(entry, Entry)]
        if len(set(keys)) < len(keys):
            yield from _merged(value.entries, visit)


def _special(entry: Entry, span: Span | None) -> Iterator[Problem]:
    if entry.key in _TAKEN_BY_PORTAL:
        yield Problem(
            "B113",
            f"the portal keeps the parameter `{entry.key}` for itself",
            span,
            hint="remove it; the connection is set outside the recipe",
        )
    else:
        yield Problem(
            "B113",
            "`start` is the portal's page offset and must be a number",
            span,
            hint="write the number of rows to leave out, such as `start: 50`",
        )


def _is_offset(entry: Entry) -> bool:
    return entry.key not in _TAKEN_BY_PORTAL and _may_be_number(entry.value)


def _may_be_number(value: Value) -> bool:
    match value:
        case Literal(constant):
            if isinstance(constant, str):
                return _NUMBER.fullmatch(constant) is not None
            return isinstance(constant, int) and not isinstance(constant, bool)
        case Date() | Text() | ListValue() | ObjectValue():
            return False
        case _:
            return True


def _merged(entries: tuple[object, ...], visit: Visit) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            continue
        before = first.setdefault(entry.key, entry)
        if before is not entry:
            yield _twice(entry.key, entry.span or visit.span, before.span, visit.path)


def _twice(key: str, span: Span | None, first: Span | None, path: Path) -> Problem:
    field, operator = split_key(key)
    what = f"the condition `{field} {operator} ...`" if operator else f"the key `{key}`"
    hint = "remove one of the two"
    if key.isdecimal():
        hint = "give each of them a number of its own"
    elif operator in ("", "=") and below_filter((*path, key)) is not None:
        hint += f", or ask for several values with `{field} in [...]`"
    return Problem(
        "B114",
        f"{what} is written twice; the portal would keep only the last one",
        span,
        "again here",
        () if first is None else (Label(first, "first here"),),
        hint=hint,
    )
