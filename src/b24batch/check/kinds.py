"""What kind a value is, as far as a recipe tells before anything has run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias
from typing import Literal as OneOf

import msgspec

from b24batch.catalogue import Method
from b24batch.check.context import Context, Site
from b24batch.check.variables import Row, is_table, row_behind
from b24batch.model.pipes import FILTERS
from b24batch.model.recipe import Command, Let, Param
from b24batch.model.values import (
    At,
    Date,
    Each,
    Every,
    File,
    Find,
    FirstOf,
    Index,
    Item,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Step,
    Table,
    Text,
)
from b24batch.model.walk import Visit

__all__ = ["Kind", "Kinds", "best_known", "in_words", "shape_at", "shape_kind"]

Kind: TypeAlias = OneOf["text", "number", "date", "flag", "list", "object", "file"]

_WORDS: dict[Kind, str] = {
    "text": "a text",
    "number": "a number",
    "date": "a date",
    "flag": "true or false",
    "list": "a list",
    "object": "an object",
    "file": "the content of a file",
}
_PARAMETERS: dict[str, Kind] = {
    "text": "text",
    "number": "number",
    "date": "date",
    "datetime": "date",
    "flag": "flag",
    "list": "list",
}
_GUESSED = ("family", "table")
"""Where a shape comes from that no example and no sentence of the page itself shows."""
_SHAPES: dict[str, Kind] = {
    "string": "text",
    "number": "number",
    "boolean": "flag",
    "array": "list",
    "object": "object",
    "map": "object",
}


def best_known(
    value: Item, around: Visit, site: Site, context: Context
) -> tuple[Kind | None, bool]:
    """The kind of a part of a value, and whether it is certain or only documented so."""
    kind = Kinds(site, context).inside(value, around)
    if kind is not None:
        return kind, True
    return Kinds(site, context, documented=True).inside(value, around), False


def in_words(kind: Kind) -> str:
    """A kind as messages call it."""
    return _WORDS[kind]


class Kinds(msgspec.Struct, frozen=True):
    """The kinds of values of one statement.

    With `documented` the answers of methods are taken to be as the documentation shows them;
    without it only what the recipe itself makes certain counts.
    """

    site: Site
    context: Context
    documented: bool = False
    seen: frozenset[str] = frozenset()

    def of(self, value: Item, at: Visit | None = None) -> Kind | None:
        """The kind of a value that is found; None if it could be several. `at` is its place."""
        if isinstance(value, Ref):
            return self._ref(value, at)
        match value:
            case Literal(constant):
                return _constant(constant)
            case Number():
                return "number"
            case Date() | Shift():
                return "date"
            case Text():
                return "text"
            case File():
                return "file"
            case ListValue() | Table():
                return "list"
            case ObjectValue():
                return "object"
            case FirstOf(options):
                return _common(self.of(option, self.site.visit_of(option)) for option in options)
            case Pipe(filter=name):
                gives = FILTERS[name].gives if name in FILTERS else "any"
                return None if gives == "any" else gives
            case _:
                return None

    def inside(self, value: Item, around: Visit) -> Kind | None:
        """The kind of a value that is part of another, which stands at `around`."""
        bound = isinstance(value, (Ref, FirstOf))  # the others look at no variables
        return self.of(value, (self.site.visit_of(value) if bound else None) or around)

    def _ref(self, ref: Ref, at: Visit | None) -> Kind | None:
        if ref.steps and any(isinstance(step, Every) for step in ref.steps):
            return "list"
        name, context = ref.name, self.context
        bound = at is not None and name in at.bound
        if bound or name in self.site.variables:
            row = row_behind(name, self.site, at, context)
            return None if row is None else self._of_row(row, ref.steps)
        home = context.home(name)
        if home is None or name in self.seen:
            return None
        steps: Sequence[Step] = ref.steps
        if context.is_collected(name, self.site):
            if not steps:
                return "list"
            if isinstance(steps[0], Key):
                return None
            steps = steps[1:]
        return self._below(home, steps)

    def _below(self, home: Site, steps: Sequence[Step]) -> Kind | None:
        """The kind of what steps lead to below what a statement defines."""
        match home.statement:
            case Param(type=kind) if not steps:
                return _PARAMETERS.get(kind)
            case Let(name, value):
                inside = Kinds(home, self.context, self.documented, self.seen | {name})
                if isinstance(value, Ref):
                    value = Ref(value.name, (*value.steps, *steps))
                elif steps:
                    return None
                return inside.of(value)
            case Command() if self.documented:
                counts = (Key("total"), Key("next"))
                if len(steps) == 1 and steps[0] in counts and home.method is not None:
                    return "number"
                return shape_kind(shape_at(home.method, steps))
            case _:
                return None

    def _of_row(self, row: Row, steps: Sequence[Step]) -> Kind | None:
        if row.groups is not None:
            return "object" if not steps else "list" if list(steps) == [Key("rows")] else None
        if is_table(row.source, "csv", "files"):
            if not steps:
                return "object"
            named = len(steps) == 1 and isinstance(steps[0], Key | At)
            return "text" if named and is_table(row.source, "csv") else None
        if isinstance(row.source, ListValue) and not steps:
            return _common(map(_of_entry, row.source.items))
        return None


def _of_entry(item: Item) -> Kind | None:
    """The kind of a list's entry; what is put in place by `for` or `...` may be any."""
    match item:
        case Each() | Spread():
            return None
        case Literal(constant):
            return _constant(constant)
        case Number():
            return "number"
        case Date():
            return "date"
        case ListValue():
            return "list"
        case ObjectValue():
            return "object"
        case Text():
            return "text"
        case _:
            return None


def _constant(constant: object) -> Kind | None:
    match constant:
        case bool():
            return "flag"
        case int() | float():
            return "number"
        case str():
            return "text"
        case _:
            return None


def _common(kinds: Iterable[Kind | None]) -> Kind | None:
    """The one kind that all have."""
    different = set(kinds)
    return different.pop() if len(different) == 1 else None


def shape_at(method: Method | None, steps: Sequence[Step]) -> Any:
    """The shape that the documentation shows below steps into an answer; None if it shows none."""
    if method is None or method.result_from in _GUESSED:
        return None
    shape: Any = method.result
    for step in steps:
        match step, shape:
            case Key(name), {"type": "object", "keys": dict(keys)}:
                shape = keys.get(name)
            case ((Index() | Find() | Every()), {"type": "array", "items": items}):
                shape = items
            case _:
                return None
    return shape


def shape_kind(shape: Any) -> Kind | None:
    """The kind of a shape; None where it may be of several."""
    name = shape.get("type") if isinstance(shape, dict) else shape
    return _SHAPES.get(name) if isinstance(name, str) else None
