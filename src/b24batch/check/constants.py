"""Constants that do not say what they seem to: entity names, references in quotes, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from b24batch._suggest import suggest
from b24batch.catalogue.places import parameter_at
from b24batch.check.context import Context, Site
from b24batch.check.wording import did_you_mean, spelled
from b24batch.errors import Problem
from b24batch.model.dates import resolve_date
from b24batch.model.filters import split_key
from b24batch.model.names import EntityType, entity_number, is_entity_key
from b24batch.model.path import PathError, format_ref, parse_classic, parse_path
from b24batch.model.values import (
    Date,
    Entry,
    FirstOf,
    Item,
    ListValue,
    Literal,
    Ref,
    Value,
)
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Entry, Literal, Date)

_CLASSIC = re.compile(r"\$(?:result|next|total|time|error)(?:\[[^\]\s]+\])+")
_NUMBER = re.compile(r"-?\d+")
_ENTITIES = tuple(member.name.lower() for member in EntityType)
_TRANSLATIONS = {
    "лид": "lead",
    "сделка": "deal",
    "контакт": "contact",
    "компания": "company",
    "предложение": "quote",
    "счет": "invoice",
    "счёт": "invoice",
}
_ANY_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about single values, wherever they stand."""
    for entry, visit in site.of(Entry):
        if isinstance(entry.key, str) and is_entity_key(entry.key) and not _is_sorting(visit):
            described = parameter_at(site.method, visit.path)
            if described is None or described.type != "string":
                yield from _entity(entry.key, entry.value, visit)
    for literal, visit in site.of(Literal):
        if isinstance(literal.value, str) and "$" in literal.value:
            yield from _quoted(literal.value, visit, context)
    for date, visit in site.of(Date):
        yield from _date(date.at, visit)


def _is_sorting(visit: Visit) -> bool:
    """Whether an entry tells a direction, `order: { entityTypeId: ASC }`, and no value."""
    return len(visit.path) > 1 and str(visit.path[0]).lower() == "order"


def _entity(key: str, value: Value, visit: Visit) -> Iterator[Problem]:
    for word in _constants(value):
        if not isinstance(word.value, str) or _NUMBER.match(word.value):
            continue  # a number with something after it, `2_category_0`, is no word either
        if not word.value and len(visit.path) > 1:
            continue  # a field that is cleared, or a condition that finds what has none
        near = suggest(word.value, _ENTITIES)
        if translated := _TRANSLATIONS.get(word.value.casefold()):
            near = [translated]
        hint = did_you_mean(near) or "write the number of the entity type"
        if entity_number(word.value) is not None:
            hint = f"write `{word.value}` without quotes"
        yield Problem(
            "B109",
            f"unknown entity name `{word.value}` for `{split_key(key)[0]}`",
            word.span or visit.span,
            hint=hint,
            notes=(f"known names: {', '.join(_ENTITIES)}; any other type by its number",),
        )


def _constants(value: Item) -> Iterator[Literal]:
    """Constants that may become the value of a key."""
    match value:
        case Literal():
            yield value
        case ListValue(items=inside) | FirstOf(options=inside):
            for item in inside:
                yield from _constants(item)
        case _:
            return


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
    hint = "no reference leads to times and errors; if the text is meant, leave it as it is"
    if meant is not None:
        path = format_ref(meant)
        bare = f"`${path}` without quotes" if written == text else f"`${{{path}}}` in the text"
        made = f"`ref.{path}`" if written == text else f'`text("... {{x}} ...", x=ref.{path})`'
        hint = "if you mean the value, write " + spelled(visit.span, bare, made)
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
