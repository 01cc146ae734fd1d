"""The objects of REST 3.0: fields under their own names, over records of the store."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Literal, TypeAlias

import msgspec

from b24batch.practice.context import Context
from b24batch.practice.moments import parse_moment
from b24batch.practice.rest3.faults import invalid, unknown_field
from b24batch.practice.rest3.shapes import CODES, OBJECTS
from b24batch.practice.store import Record

__all__ = ["Dto", "FieldV3", "dto", "read_given", "show"]


Use: TypeAlias = Literal["both", "order", "neither"]
_USES: dict[str, Use] = {"-": "neither", "^": "order"}


class FieldV3(msgspec.Struct, frozen=True):
    """One field. `stored` is its name in the record, `codes` the word for each stored value.

    `to` names the object that a field of type `object` leads to; `stored` has its id then. `use`
    tells what it is for besides being read: conditions and `order`, `order` alone, or neither.
    """

    name: str
    type: str
    stored: str
    editable: bool = False
    required: bool = False
    to: str = ""
    codes: tuple[tuple[Any, str], ...] = ()
    use: Use = "both"

    @property
    def filterable(self) -> bool:
        """Whether conditions may name it."""
        return self.use == "both" and self.type not in {"object", "array"}

    @property
    def sortable(self) -> bool:
        """Whether an order may name it."""
        return self.use != "neither" and self.type not in {"object", "array"}

    def value(self, record: Record) -> Any:
        """What an answer has for this field."""
        value = record.get(self.stored)
        if self.codes:
            return dict(self.codes).get(value)
        if self.type == "boolean":
            return value in ("Y", True, 1)
        return value


class Dto(msgspec.Struct, frozen=True):
    """An object: its name in messages, the table of its records, its fields by name.

    `find` gives the object of another name, to follow relations.
    """

    name: str
    table: str
    fields: dict[str, FieldV3]
    find: Callable[[str], Dto]

    def field(self, name: object) -> FieldV3:
        """The field of this name; raises FaultV3 where there is none."""
        found = self.fields.get(name) if isinstance(name, str) else None
        if found is None:
            raise unknown_field(name, self.name)
        return found


@functools.cache
def dto(name: str) -> Dto:
    """An object by its name."""
    table, text = OBJECTS[name]
    words = iter(text.split())
    codes = CODES if name == "TaskDto" else {}
    fields = [_field(*row, codes) for row in zip(words, words, words, strict=True)]
    return Dto(name, table, {field.name: field for field in fields}, dto)


def _field(
    name: str, kind: str, stored: str, codes: dict[str, tuple[tuple[Any, str], ...]]
) -> FieldV3:
    mark = kind[-1]
    kind, _, to = kind.rstrip("!+-^").partition(":")
    use = _USES.get(mark, "both")
    return FieldV3(name, kind, stored, mark in "!+", mark == "!", to, codes.get(name, ()), use)


def show(context: Context, of: Dto, record: Record, select: list[Any]) -> dict[str, Any]:
    """A record as an answer has it: the selected fields, all but related ones without a selection.

    A name the object does not have is left out; one that a related object does not have is an
    error. `id` is always there.
    """
    if not select:
        return {f.name: f.value(record) for f in of.fields.values() if not f.to}
    shown: dict[str, Any] = {}
    for name in ["id", *select]:
        first, dot, rest = str(name).partition(".")
        field = of.fields.get(first)
        if field is None or bool(field.to) != bool(dot):
            continue
        if not dot:
            shown[first] = field.value(record)
            continue
        other = of.find(field.to)
        related = context.store.find(other.table, int(record.get(field.stored) or 0))
        inner = other.field(rest)
        shown.setdefault(first, {})[rest] = None if related is None else inner.value(related)
    return shown


def read_given(of: Dto, given: dict[str, Any], *, fresh: bool) -> Record:
    """The values to keep, by record name; raises FaultV3 for what the object cannot take."""
    for field in of.fields.values():
        if fresh and field.required and given.get(field.name) in (None, ""):
            raise invalid(field.name, f"Required field `{field.name}` is not specified")
    kept: Record = {}
    for name, value in given.items():
        field = of.field(name)
        if not field.editable:
            raise invalid(name, f"Field `{name}` cannot be changed")
        kept[field.stored] = _stored(field, value)
    return kept


def _stored(field: FieldV3, value: Any) -> Any:
    if value is None:
        return None
    for stored, word in field.codes:
        if word == value:
            return stored
    fits = {
        "integer": type(value) is int or (isinstance(value, str) and value.isdecimal()),
        "string": isinstance(value, str),
        "boolean": isinstance(value, bool),
        "array": isinstance(value, list),
        "datetime": isinstance(value, str) and (not value or parse_moment(value) is not None),
    }
    if field.codes or not fits[field.type]:
        raise invalid(field.name, f"Field `{field.name}` must be of type {field.type}")
    if field.type == "datetime":
        return parse_moment(value) if value else None
    if field.type == "boolean":
        return "Y" if value else "N"
    return int(value) if field.type == "integer" else value
