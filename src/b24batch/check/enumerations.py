"""Values out of a list of codes: fields that are enumerations, and directions of sorting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from b24batch._suggest import suggest
from b24batch.catalogue import Catalogue
from b24batch.catalogue.data import Place
from b24batch.check.context import Context, Site
from b24batch.check.given import Names
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Problem
from b24batch.model.filters import split_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Value

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

_DIRECTIONS = ("ASC", "DESC")
_NULLS = frozenset({"nulls", "null"})
"""What may stand beside a direction: `nulls,asc`."""
_FLAGS = frozenset({"Y", "N"})
_LIKE_FLAGS = frozenset({"true", "false", "1", "0", "y", "n"})
_OF_PARTS = frozenset({"~", "!~", "like", "not like"})
_RANGES = frozenset({">", ">=", "<", "<="})


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about codes (catalogue); a portal may have more of them, so that these are guesses."""
    command = site.statement
    if not isinstance(command, Command) or site.method is None:
        return ()
    return _of_command(command, site, context) if site.fielded else ()


def _of_command(command: Command, site: Site, context: Context) -> Iterator[Problem]:
    for given in site.fielded:
        place, value = given.place, given.value
        if not isinstance(value, ObjectValue):
            continue
        if place == "order":
            if site.method is not None and site.method.is_read:
                yield from _directions(value, site)
            continue
        coded = _coded(context.catalogue, command.method, place, site.entity_type, given.names)
        if coded:
            yield from _codes(value, place, coded, site)


def _directions(value: ObjectValue, site: Site) -> Iterator[Problem]:
    for entry in value.entries:
        if isinstance(entry, Entry) and isinstance(entry.value, Literal):
            direction = entry.value.value
            if isinstance(direction, str) and not _is_direction(direction):
                yield _not_among(str(entry.key), entry.value, _DIRECTIONS, "a direction", site)


@lru_cache(maxsize=256)
def _is_direction(text: str) -> bool:
    words = {word.strip() for word in text.lower().split(",")} - _NULLS
    return not text or words <= {"asc", "desc"} or "$" in text


@lru_cache(maxsize=1024)
def _closed_fields(
    catalogue: Catalogue, method: str, place: Place, kind: int | None
) -> Mapping[str, tuple[str, ...]]:
    """The codes of those fields of an object that the documentation gives codes of."""
    name = catalogue.object_of(method, place, kind)
    fields = (None if name is None else catalogue.object_fields(name)) or {}
    return {field: about.values for field, about in fields.items() if about.values}


_Coded: TypeAlias = tuple[tuple[int, str, tuple[str, ...]], ...]
"""Which of several entries take codes, by their places, with the field and its codes."""


@lru_cache(maxsize=4096)
def _coded(
    catalogue: Catalogue, method: str, place: Place, kind: int | None, names: Names
) -> _Coded:
    closed = _closed_fields(catalogue, method, place, kind)
    if not closed:
        return ()
    fields = ((at, *_field(key, place, closed)) for at, key in enumerate(names) if key is not None)
    return tuple((at, field, codes) for at, field, codes in fields if codes)


def _codes(value: ObjectValue, place: Place, coded: _Coded, site: Site) -> Iterator[Problem]:
    for at, field, codes in coded:
        entry = value.entries[at]
        for one in _constants(entry.value, place) if isinstance(entry, Entry) else ():
            if not _is_code(one.value, codes, place):
                yield _not_among(field, one, codes, "a value", site)


def _field(
    key: str, place: Place, closed: Mapping[str, tuple[str, ...]]
) -> tuple[str, tuple[str, ...]]:
    """The field that a key is about, and its codes; none where they do not matter."""
    if place == "fields":
        return key, closed.get(key, ())
    name, operator = split_key(key)
    field = name.lstrip("!")
    codes = () if operator in _OF_PARTS else closed.get(field, ())
    if operator in _RANGES and not all(map(str.isdecimal, codes)):
        return field, ()
    return field, codes


def _constants(value: Value, place: Place) -> Iterable[Literal]:
    if isinstance(value, Literal):
        return (value,)
    if place == "filter" and isinstance(value, ListValue):
        return [item for item in value.items if isinstance(item, Literal)]
    return ()


def _is_code(constant: object, codes: tuple[str, ...], place: Place) -> bool:
    """Whether a constant is one of the codes, or what may stand for one.

    Empty values clear a field, flags may be written as such, and a filter takes numbers that no
    record has, such as the state of tasks that are overdue.
    """
    text = str(constant)
    if constant is None or text in codes or not text or "$" in text:
        return True
    if _FLAGS.issuperset(codes) and text.lower() in _LIKE_FLAGS:
        return True
    return place == "filter" and text.lstrip("-").isdecimal()


def _not_among(name: str, value: Literal, codes: tuple[str, ...], what: str, site: Site) -> Problem:
    near = suggest(str(value.value), codes, at_most=1)
    return Problem(
        "B232",
        f"`{value.value}` is not {what} of `{name}`",
        value.span,
        "not among its codes",
        hint=did_you_mean(near) or f"it takes {listed(codes, 'or')}",
        severity="warning",
        page="" if site.method is None else site.method.page,
    )
