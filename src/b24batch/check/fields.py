"""Names of fields in `filter`, `select`, `order` and `fields`, against their object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.catalogue import Catalogue
from b24batch.catalogue.data import Place
from b24batch.check.context import Context, Site
from b24batch.check.facts import is_custom
from b24batch.check.given import Names
from b24batch.check.wording import did_you_mean, key_span
from b24batch.errors import Problem
from b24batch.model.filters import split_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Value

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

_NEAR = 0.78
"""From here on a name is taken for another one that was mistyped: one or two letters."""
_PREFIX = re.compile(r"\A[^\w:]+")
_FIELD = re.compile(r"[^\W\d]\w*\Z")
_PATTERN = re.compile(r"\*\Z|[a-z]N\Z")
"""The end of a name that stands for many: `UF_*`, `fieldN`."""
_OF_FILTERS = frozenset({"logic"})
"""Keys of a filter that are the portal's own words and no field."""


class _Fields(msgspec.Struct, frozen=True, eq=False):
    """The fields of one object by what is left of their names without case and underscores.

    `exact` are the names as documented, `elsewhere` those that the method has for other types of
    records or in the other version. `folds_case` says whether the portal takes them in any
    letter case, as the older methods with capital names do.
    """

    name: str
    exact: frozenset[str]
    elsewhere: frozenset[str]
    squashed: Mapping[str, str]
    prefixes: tuple[str, ...]
    folds_case: bool


def problems(site: Site, context: Context) -> Iterable[Problem]:
    """Rules about fields (catalogue). No list of them is a closed set, so that none is an error."""
    command = site.statement
    if not isinstance(command, Command) or site.method is None:
        return ()
    if not site.fielded and command.once is None:
        return ()
    return _of_command(command, site, context)


def _of_command(command: Command, site: Site, context: Context) -> Iterator[Problem]:
    kind = site.entity_type
    for given in site.fielded:
        place = given.place if isinstance(given.value, ObjectValue) else "select"
        known = _fields_of(context.catalogue, command.method, given.place, kind)
        if known is not None and not _all_settled(given.names, place, known):
            yield from _in(given.value, given.place, known, site, context)
    if command.once is not None:
        known = _fields_of(context.catalogue, command.method, "fields", kind)
        if known is not None:
            yield from _in(command.once, "fields", known, site, context)


def _in(
    value: ObjectValue | ListValue, place: Place, known: _Fields, site: Site, context: Context
) -> Iterator[Problem]:
    for name, span in _names(value, place, known, context):
        if name not in known.exact:
            yield from _unknown(name, span or value.span, place, known, site)


@lru_cache(maxsize=4096)
@lru_cache(maxsize=4096)
def _all_settled(names: Names, place: Place, known: _Fields) -> bool:
    """Whether there is nothing but names of which nothing is to be said, as nearly always."""
    return all(
        name is not None and (name in known.exact or _is_settled(name, place, known))
        for name in names
    )


@lru_cache(maxsize=4096)
def _is_settled(key: str, place: Place, known: _Fields) -> bool:
    """Whether a key has nothing inside and names nothing that could be unknown.

    The commands of a batch mostly have the same keys, so that each is looked at once.
    """
    name = key
    if place == "filter":
        name = _field_of(key)
        if name.isdecimal():
            return False
        if name.lower() in _OF_FILTERS:
            return True
    return name in known.exact or _is_passed_over(name, known)


def _field_of(key: str) -> str:
    """The field that a key of a filter is about."""
    return _PREFIX.sub("", split_key(key)[0])


def _is_passed_over(name: str, known: _Fields) -> bool:
    """Whether a name that is not documented there is none to speak of."""
    if not _FIELD.match(name) or is_custom(name) or name.lower().startswith(known.prefixes):
        return True
    return name in known.elsewhere


@lru_cache(maxsize=2048)
def _fields_of(
    catalogue: Catalogue, method: str, place: Place, entity_type: int | None
) -> _Fields | None:
    name = catalogue.object_of(method, place, entity_type)
    fields = None if name is None else catalogue.object_fields(name)
    if name is None or not fields:
        return None
    plain = [field for field in fields if not _PATTERN.search(field)]
    others = (catalogue.object_fields(other) for other in catalogue.objects_of(method, place))
    return _Fields(
        name,
        frozenset(plain),
        frozenset(field for other in others for field in other or ()),
        {_squashed(field): field for field in plain},
        tuple(field[:-1].lower() for field in fields if _PATTERN.search(field)),
        sum(field.isupper() for field in plain) * 2 > len(plain),
    )


def _squashed(name: str) -> str:
    return name.replace("_", "").lower()


def _names(
    value: Value, place: Place, known: _Fields, context: Context
) -> Iterator[tuple[str, Span | None]]:
    """The names of fields in a parameter, with their places; groups of a filter are gone into.

    Those of which nothing is to be said may be left out.
    """
    if isinstance(value, ListValue):
        for item in value.items:
            if isinstance(item, Literal) and isinstance(item.value, str) and place == "select":
                yield item.value, item.span
            elif isinstance(item, ObjectValue) and place == "filter":
                yield from _names(item, place, known, context)
        return
    if not isinstance(value, ObjectValue) or place == "select":
        return
    for entry in value.entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            continue
        if _is_settled(entry.key, place, known):
            continue
        name = entry.key
        if place == "filter":
            name = _field_of(name)
            if name.isdecimal():
                yield from _names(entry.value, place, known, context)
                continue
        yield name, key_span(entry, context.source)


@lru_cache(maxsize=1024)
def _near(name: str, exact: frozenset[str]) -> tuple[str, ...]:
    """Names like one that is unknown, which may well come in every command of a batch."""
    return tuple(suggest(name, exact, at_most=3, nearness=_NEAR))


def _unknown(
    name: str, span: Span | None, place: Place, known: _Fields, site: Site
) -> Iterator[Problem]:
    lower = name.lower()
    method = site.method
    if method is None or _is_passed_over(name, known):
        return
    same = known.squashed.get(_squashed(name))
    if same is not None and same.lower() == lower and known.folds_case:
        message = f"the documentation spells `{name}` as `{same}`"
        hint, page = f"write `{same}`", method.page
        yield Problem("B222", message, span, hint=hint, severity="note", page=page)
        return
    near = (same,) if same is not None else _near(name, known.exact)
    yield Problem(
        "B223" if near else "B224",
        f"`{method.name}` has no field `{name}`"
        if near
        else f"the documentation of `{method.name}` does not mention the field `{name}`",
        span,
        f"in `{place}`",
        hint=did_you_mean(near) or "make sure that the portal has it",
        severity="warning" if near else "note",
        page=method.page,
    )
