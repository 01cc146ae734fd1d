"""Conditions for `when`, `expect` and `where=`: `that.is_empty(ref.Found.CONTACT)`.

A condition asks one reference, with filters or without. There is no `and` and no `or`: put a
`when` into a `when`, or decide in Python after a first run. In a filter the operator belongs to
the key instead: `{">=id": ...}`.
"""

from __future__ import annotations

from collections.abc import Iterable

from b24batch.convert import value_of
from b24batch.deferred import Deferred, Predicate
from b24batch.errors import MisuseError, Problem
from b24batch.model.values import (
    Condition,
    Date,
    ListValue,
    Literal,
    Number,
    Pipe,
    Ref,
    Shift,
    Text,
    Value,
)
from b24batch.references import subject_of
from b24batch.showing import PREDICATES

__all__ = [
    "contains",
    "eq",
    "exists",
    "ge",
    "gt",
    "in_",
    "is_empty",
    "is_not_empty",
    "le",
    "lt",
    "ne",
    "not_contains",
    "not_in",
]


def eq(asked: Deferred, value: object, /) -> Predicate:
    """Equal, `=`: numbers as numbers, dates as instants, texts letter by letter; empty is not."""
    return _compared("eq", asked, value)


def ne(asked: Deferred, value: object, /) -> Predicate:
    """Not equal, `!=`; true also where one side is empty."""
    return _compared("ne", asked, value)


def lt(asked: Deferred, value: object, /) -> Predicate:
    """Less than, or earlier: `<`."""
    return _compared("lt", asked, value)


def le(asked: Deferred, value: object, /) -> Predicate:
    """At most: `<=`."""
    return _compared("le", asked, value)


def gt(asked: Deferred, value: object, /) -> Predicate:
    """More than, or later: `>`."""
    return _compared("gt", asked, value)


def ge(asked: Deferred, value: object, /) -> Predicate:
    """At least: `>=`."""
    return _compared("ge", asked, value)


def contains(asked: Deferred, value: object, /) -> Predicate:
    """Holds the text somewhere: `~`."""
    return _compared("contains", asked, value)


def not_contains(asked: Deferred, value: object, /) -> Predicate:
    """Holds the text nowhere: `!~`."""
    return _compared("not_contains", asked, value)


def in_(asked: Deferred, values: Iterable[object] | Deferred, /) -> Predicate:
    """One of several values, or of a list that is not known yet: `in`."""
    return _member("in_", asked, values)


def not_in(asked: Deferred, values: Iterable[object] | Deferred, /) -> Predicate:
    """None of several values: `not in`."""
    return _member("not_in", asked, values)


def exists(asked: Deferred, /) -> Predicate:
    """There is something at this place, empty or not: `exists`."""
    return _predicate("exists", asked, None)


def is_empty(asked: Deferred, /) -> Predicate:
    """Missing, null, an empty text, list or object; 0 and false are not empty."""
    return _predicate("is_empty", asked, None)


def is_not_empty(asked: Deferred, /) -> Predicate:
    """There is a value."""
    return _predicate("is_not_empty", asked, None)


def _predicate(name: str, asked: Deferred, operand: Value | None) -> Predicate:
    subject = subject_of(asked, f"`that.{name}` asks")
    return Predicate(Condition(subject, PREDICATES[name], operand))


def _compared(name: str, asked: Deferred, value: object) -> Predicate:
    node = value_of(value, f"`that.{name}`")
    inner = node
    while isinstance(inner, Pipe | Shift):
        inner = inner.of
    if not isinstance(inner, Ref | Literal | Number | Date | Text):
        hint = "compare with one value; for several write `that.in_(...)`"
        raise MisuseError(Problem("B613", f"`that.{name}` compares single values", hint=hint))
    return _predicate(name, asked, node)


def _member(name: str, asked: Deferred, values: object) -> Predicate:
    node = None if isinstance(values, str) else value_of(values, f"`that.{name}`")
    inner = node
    while isinstance(inner, Pipe):
        inner = inner.of
    if isinstance(node, ListValue) or isinstance(inner, Ref):
        return _predicate(name, asked, node)
    hint = "write a list, or a reference to one"
    raise MisuseError(Problem("B613", f"`that.{name}` looks into a list", hint=hint))
