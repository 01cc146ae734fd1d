"""Keys and constants of a command's parameters: what the portal would lose or misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from b24batch._suggest import suggest
from b24batch.check.context import Context, Site
from b24batch.check.wording import did_you_mean
from b24batch.errors import Label, Problem
from b24batch.model.dates import resolve_date
from b24batch.model.filters import split_key
from b24batch.model.names import EntityType, is_entity_key
from b24batch.model.path import PathError, format_ref, parse_classic, parse_path
from b24batch.model.recipe import Command
from b24batch.model.values import (
    Date,
    Entry,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
    Text,
    Value,
)
from b24batch.model.walk import Visit

__all__ = ["problems"]

_TAKEN_BY_PORTAL = ("state", "token", "auth")
_CLASSIC = re.compile(r"\$(?:result|next|total|time|error)(?:\[[^\]\s]+\])+")
_NUMBER = re.compile(r"-?\d+")
_ENTITIES = tuple(member.name.lower() for member in EntityType)
_ANY_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about single keys and values."""
    if isinstance(site.statement, Command):
        yield from _reserved(site.statement.params)
    for visit in site.visits:
        match visit.node:
            case ObjectValue(entries):
                yield from _merged(entries, visit)
            case Entry(str(key), value) if is_entity_key(split_key(key)[0]):
                yield from _entity(key, value, visit)
            case Literal(str(text)) if "$" in text:
                yield from _quoted(text, visit, context)
            case Date(at):
                yield from _date(at, visit)
            case _:
                pass


def _reserved(params: ObjectValue) -> Iterator[Problem]:
    for entry in params.entries:
        if not isinstance(entry, Entry):
            continue
        span = entry.span or params.span
        if entry.key in _TAKEN_BY_PORTAL:
            yield Problem(
                "B113",
                f"the portal keeps the parameter `{entry.key}` for itself",
                span,
                hint="remove it; the connection is set outside the recipe",
            )
        elif entry.key == "start" and not _may_be_number(entry.value):
            yield Problem(
                "B113",
                "`start` is the portal's page offset and must be a number",
                span,
                hint="write the number of rows to leave out, such as `start: 50`",
            )


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
            where = before.span
            yield Problem(
                "B114",
                f"the key `{entry.key}` is written twice; the portal would keep only the last one",
                entry.span or visit.span,
                "again here",
                () if where is None else (Label(where, "first here"),),
                hint="remove one of the two, or join their values in a list",
            )


def _entity(key: str, value: Value, visit: Visit) -> Iterator[Problem]:
    words = value.items if isinstance(value, ListValue) else (value,)
    for word in words:
        if not isinstance(word, Literal) or not isinstance(word.value, str):
            continue
        if _NUMBER.fullmatch(word.value):
            continue
        near = did_you_mean(suggest(word.value, _ENTITIES))
        yield Problem(
            "B109",
            f"unknown entity name `{word.value}` for `{split_key(key)[0]}`",
            word.span or visit.span,
            hint=near or "write the number of the entity type",
            notes=(f"known names: {', '.join(_ENTITIES)}; any other type by its number",),
        )


def _quoted(text: str, visit: Visit, context: Context) -> Iterator[Problem]:
    """A reference written as text is sent as text."""
    match = _CLASSIC.search(text)
    meant = None if match is None else _read(match[0])
    if match is None:
        whole = _read(text)
        if whole is None or not whole.steps or whole.name not in context.names:
            return
        written, meant = text, whole
    else:
        written = match[0]
    hint = f"`\\{written}` in double quotes shows that the text is meant"
    if meant is not None:
        path = format_ref(meant)
        bare = f"`${path}` without quotes" if written == text else f"`${{{path}}}` in the text"
        hint = f"if you mean the value, write {bare}"
    yield Problem(
        "B202",
        f"`{written}` is text here, not a reference",
        visit.span,
        "sent letter by letter",
        hint=hint,
        severity="warning",
    )


def _read(text: str) -> Ref | None:
    """The reference that a text spells, if it spells one and begins with `$`."""
    if not text.startswith("$"):
        return None
    try:
        return parse_classic(text) or parse_path(text)
    except PathError:
        return None


def _date(at: str, visit: Visit) -> Iterator[Problem]:
    try:
        resolve_date(at, _ANY_MOMENT)
    except ValueError:
        naive = _is_naive(at)
        yield Problem(
            "B120",
            f"the time `{at}` has no time zone" if naive else f"there is no date `{at}`",
            visit.span,
            hint=f"add the offset, such as `{at}+03:00`" if naive else "write year-month-day",
        )


def _is_naive(at: str) -> bool:
    try:
        return datetime.fromisoformat(at).tzinfo is None
    except ValueError:
        return False
