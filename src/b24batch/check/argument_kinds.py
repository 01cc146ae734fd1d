"""Kinds of values against the types that the documentation gives for parameters and fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal as OneOf
from typing import TypeAlias

from b24batch.catalogue import Catalogue
from b24batch.catalogue.data import Place
from b24batch.check.context import Context, Site
from b24batch.check.facts import facts_of, is_custom
from b24batch.check.given import Names
from b24batch.check.kinds import Kind, Kinds, in_words
from b24batch.check.wording import key_span
from b24batch.errors import Problem
from b24batch.model.filters import split_key
from b24batch.model.names import is_entity_key
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Spread, Text, Value
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

_Wanted: TypeAlias = OneOf["number", "text", "date", "flag", "id", "object", "list", ""]

_Documented: TypeAlias = tuple[_Wanted, str]
"""What a value is to be, and the type in the words of the documentation."""

_OF_PARTS = ("~", "!~", "like", "not like")
_OF_TEXT = ("text",)
_OF_NUMBER = ("number", "text", "id")

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
    r"user|crm_(company|contact|lead|deal|quote|category)|(user|sale_order|catalog_product|catalog_section|catalog_catalog)\.(id|ID)"
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
    doubtful = _doubtful(command, site, context.catalogue)
    return _wrong(doubtful, site, context) if doubtful else ()


def _doubtful(
    command: Command, site: Site, catalogue: Catalogue
) -> list[tuple[Entry, _Documented]]:
    """Entries that a look at their value does not settle, with what the documentation says."""
    found: list[tuple[Entry, _Documented]] = []
    method, entries = command.method, command.params.entries
    _look(entries, _wanted_of_params(catalogue, method, site.names), found)
    for given in site.fielded:
        if isinstance(given.value, ObjectValue) and given.place in ("fields", "filter"):
            wanted = _wanted_of_fields(
                catalogue, method, given.place, site.entity_type, given.names
            )
            _look(given.value.entries, wanted, found, constants=given.place == "filter")
    return found


_Places: TypeAlias = tuple[tuple[int, _Documented], ...]
"""Which of several entries want something, by their places, and what."""


@lru_cache(maxsize=4096)
def _wanted_of_params(catalogue: Catalogue, method: str, names: Names) -> _Places:
    known = _of_params(catalogue, method)
    wanted = ((at, known.get(name.lower())) for at, name in enumerate(names) if name is not None)
    return tuple((at, documented) for at, documented in wanted if documented is not None)


@lru_cache(maxsize=4096)
def _wanted_of_fields(
    catalogue: Catalogue, method: str, place: Place, kind: int | None, names: Names
) -> _Places:
    known = _of_fields(catalogue, method, place, kind)
    find = known.get if place == "fields" else lambda key: _of_condition(key, known)
    wanted = ((at, find(name)) for at, name in enumerate(names) if name is not None)
    return tuple((at, documented) for at, documented in wanted if documented is not None)


def _of_condition(key: str, fields: Mapping[str, _Documented]) -> _Documented | None:
    """What a single constant in a filter is compared with: a number, a date or an id."""
    field, operator = split_key(key)
    documented = None if operator in _OF_PARTS else fields.get(field)
    return documented if documented and documented[0] in ("number", "date", "id") else None


def _look(
    entries: Sequence[Entry | Spread],
    wanted: _Places,
    found: list[tuple[Entry, _Documented]],
    *,
    constants: bool = False,
) -> None:
    """Add what does not fit at once; with `constants` nothing else is looked at."""
    for at, documented in wanted:
        entry = entries[at]
        if not isinstance(entry, Entry) or (constants and not isinstance(entry.value, Literal)):
            continue
        if not _fits_at_once(entry.value, documented[0]):
            found.append((entry, documented))


def _fits_at_once(value: Value, wanted: _Wanted) -> bool:
    if isinstance(value, Literal):
        of_its_type = _OF_TEXT if type(value.value) is str else _OF_NUMBER
        return wanted in of_its_type or _constant_suits(value.value, wanted)
    if isinstance(value, (ObjectValue, ListValue)):
        return wanted in ("object", "list")
    return isinstance(value, Text) and wanted in _OF_TEXT


@lru_cache(maxsize=1024)
def _of_params(catalogue: Catalogue, method: str) -> dict[str, _Documented]:
    """What each parameter wants, by its name in lower case; without those that want nothing."""
    facts = facts_of(catalogue, method)
    known = {} if facts is None else facts.known
    found = {
        name: (_wanted(param.name, param.type), str(param.type)) for name, param in known.items()
    }
    return {name: pair for name, pair in found.items() if pair[0] and name != "start"}


@lru_cache(maxsize=1024)
def _of_fields(
    catalogue: Catalogue, method: str, place: Place, kind: int | None
) -> dict[str, _Documented]:
    """The same for the fields of an object; not for those that take several values."""
    name = catalogue.object_of(method, place, kind)
    known = (None if name is None else catalogue.object_fields(name)) or {}
    single = {field: what.type for field, what in known.items() if not what.multiple}
    found = {field: (_wanted(field, type_), str(type_)) for field, type_ in single.items()}
    return {field: pair for field, pair in found.items() if pair[0]}


def _wrong(
    doubtful: Sequence[tuple[Entry, _Documented]], site: Site, context: Context
) -> Iterator[Problem]:
    for entry, (wanted, documented) in doubtful:
        value = entry.value
        kind = None if isinstance(value, Literal) else _kind(value, entry, site, context)
        if _suits(value, kind, wanted, site):
            continue
        shown = f"`{value.value}`" if isinstance(value, Literal) else in_words(kind or "text")
        yield Problem(
            "B225",
            f"`{split_key(str(entry.key))[0]}` takes {_WORDS[wanted]}, and this is {shown}",
            value.span or key_span(entry, context.source),
            f"documented as {documented}",
            hint=_hint(wanted, kind),
            severity="warning",
            page="" if site.method is None else site.method.page,
        )


def _wanted(name: str, documented: str | None) -> _Wanted:
    """What a documented type wants; empty where it is loose, or one of our own making.

    The documentation calls many things a string: a filter is none, and what has a name in the
    plural may hold several values. Entity types have a rule of their own.
    """
    wanted = _WANTED.get(documented or "", "")
    if name.lower() in ("filter", "fields"):
        return "object" if documented in ("object", "array", "string") else ""
    if name.lower() == "select" and documented == "string[]":
        return "list"
    if is_custom(name) or is_entity_key(name) or (wanted == "text" and name.lower().endswith("s")):
        return ""
    if not wanted and documented is not None and _ONE_ID.fullmatch(documented):
        return "id"
    return wanted


def _suits(value: Value, kind: Kind | None, wanted: _Wanted, site: Site) -> bool:
    if isinstance(value, Literal):
        return _constant_suits(value.value, wanted)
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
    lists = method is not None and method.is_read and method.list_path is not None
    return lists and method is not None and method.parameter("filter") is None


def _inside(value: ObjectValue | ListValue) -> tuple[object, ...]:
    return value.entries if isinstance(value, ObjectValue) else value.items


def _constant_suits(constant: object, wanted: _Wanted) -> bool:
    if constant is None or constant == "" or (isinstance(constant, str) and "$" in constant):
        return True  # cleared on purpose, or a reference in quotes, of which another rule speaks
    match wanted:
        case "object" | "list":
            return False
        case "number" | "id":
            return not isinstance(constant, str) or _has_digit(constant)
        case "date":
            return not isinstance(constant, bool) and _has_digit(str(constant))
        case "flag":
            return str(constant).lower() in ("y", "n", "1", "0", "true", "false", "yes", "no")
        case _:
            return True


def _has_digit(text: str) -> bool:
    return text[:1].isdigit() or any(c.isdigit() for c in text)


def _kind(value: Value, entry: Entry, site: Site, context: Context) -> Kind | None:
    """The kind that a value has for certain, or that the documentation shows of an answer."""
    around = Visit(entry, (str(entry.key),), entry.span)
    return Kinds(site, context, documented=True).inside(value, around)


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
