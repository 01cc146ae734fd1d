"""Callbacks for values put together from others: objects, lists, pipes, moved dates."""

from __future__ import annotations

from typing import Any

import msgspec
from lark import Token

from b24batch._text import Span
from b24batch.model.filters import join_key
from b24batch.model.names import entity_number, is_entity_key
from b24batch.model.values import (
    Each,
    Entry,
    File,
    FirstOf,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Shift,
    Spread,
    Text,
    Value,
)
from b24batch.syntax.faults import fault
from b24batch.syntax.scalars import UNITS, is_bare, span_of, unknown_word
from b24batch.syntax.sources import Sources, checked_name, rooted

__all__ = ["Values"]


class Values(Sources):
    """Everything that may stand after `key:`."""

    def first_of(self, children: list[Any]) -> FirstOf:
        return FirstOf(tuple(children), span_of(children[0], children[-1]))

    def filter_call(self, children: list[Any]) -> tuple[Token, list[Value]]:
        return children[0], children[1:]

    def pipe(self, children: list[Any]) -> Pipe:
        of, (name, args) = children
        span = span_of(of, args[-1] if args else name)
        return Pipe(of, str(name), tuple(args), span, span_of(name, name))

    def shift(self, children: list[Any]) -> Shift:
        of, sign, amount, unit = children
        singular = unit.removesuffix("s")
        if singular not in UNITS:
            raise unknown_word(unit, "unit", tuple(f"{known}s" for known in UNITS))
        return Shift(of, 1 if sign == "+" else -1, amount, singular, span_of(of, unit))

    def file(self, children: list[Any]) -> File:
        word, path = children
        return File(path, span_of(word, path))

    def object_value(self, children: list[Any]) -> ObjectValue:
        return ObjectValue(tuple(children[1:-1]), span_of(children[0], children[-1]))

    def entry(self, children: list[Any], optional: bool = False) -> Entry:
        key, value = children
        return _entry(_key(key), value, optional, span_of(key, value))

    def optional(self, children: list[Any]) -> Entry:
        key, _, value = children
        return self.entry([key, value], optional=True)

    def tested(self, children: list[Any]) -> Entry:
        """A condition becomes the key that is sent: `id >= 5` is `">=id": 5`."""
        key, operator, value = children
        name = _key(key)
        if isinstance(name, Text):
            raise fault(
                "B024",
                "a name put together from others cannot be compared",
                span_of(key, key),
                'write the prefix into the key: `">=${Name.field}": value`',
            )
        return _entry(join_key(name, operator), value, False, span_of(key, value))

    def list_value(self, children: list[Any]) -> ListValue:
        return ListValue(tuple(children[1:-1]), span_of(children[0], children[-1]))

    def spread(self, children: list[Any]) -> Spread:
        dots, value = children
        return Spread(value, span_of(dots, value))

    def each(self, children: list[Any]) -> Each:
        word, token, _, source, *clauses, _, value = children
        name = checked_name(token)
        span, name_span = span_of(word, value), span_of(token, token)
        return Each(name, source, value, rooted(clauses, name), span, name_span)


def _key(child: Any) -> str | Text:
    if isinstance(child, Text):
        return child
    return str(child.value if isinstance(child, Literal) else child)


def _entry(key: str | Text, value: Value, optional: bool, span: Span) -> Entry:
    if isinstance(key, str) and is_entity_key(key):
        value = _with_numbers(value)
    return Entry(key, value, optional, span)


def _with_numbers(value: Any) -> Any:  # an item of a list is not always a Value
    """Names of entity types, written as bare words, as the numbers that are sent."""
    match value:
        case Literal(str(word)) if is_bare(value):
            number = entity_number(word)
            return value if number is None else Literal(number, value.span)
        case ListValue(items):
            return msgspec.structs.replace(
                value, items=tuple(_with_numbers(item) for item in items)
            )
        case FirstOf(options):
            return msgspec.structs.replace(
                value, options=tuple(_with_numbers(option) for option in options)
            )
        case _:
            return value
