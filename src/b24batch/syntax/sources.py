"""Callbacks for what loops go over and what conditions ask."""

from __future__ import annotations

from typing import Any

import msgspec
from lark import Token

from b24batch.model.path import RESERVED_NAMES, PathError, parse_path
from b24batch.model.values import (
    Clause,
    Condition,
    Group,
    Key,
    ObjectValue,
    Pipe,
    Ref,
    Table,
    Text,
    Unique,
    Value,
    Where,
)
from b24batch.syntax.faults import fault
from b24batch.syntax.scalars import Scalars, span_of

__all__ = ["Sources", "checked_name", "end_of", "rooted"]


class Sources(Scalars):
    """Tables, clauses and conditions."""

    def kind(self, children: list[Token]) -> Token:
        return children[0]

    def table(self, children: list[Any]) -> Table:
        kind, path = children[:2]
        options: ObjectValue | None = children[3] if len(children) > 2 else None
        return Table(str(kind), path, options, span_of(kind, children[-1]))

    def where(self, children: list[Any]) -> Where:
        return Where(children[0])

    def unique(self, children: list[Any]) -> Unique:
        return Unique(children[0])

    def group(self, children: list[Any]) -> Group:
        return Group(children[0])

    def column(self, children: list[Any]) -> Ref:
        """A path in the row; whose row it is, `rooted` says when the loop is complete."""
        column = children[0]
        if isinstance(column, Token):
            span = span_of(column, column)
            try:
                return Ref("", parse_path(f"_.{column}").steps, span=span)
            except PathError as error:
                raise fault("B015", str(error), span, error.hint) from None
        if isinstance(column, Text):
            span = span_of(column, column)
            raise fault(
                "B024",
                "the name of a column cannot have references in it",
                span,
                "write the text without `${}`",
            )
        return Ref("", (Key(column.value),), span=column.span)

    def condition(self, children: list[Any]) -> Condition:
        whole: Condition = children[0]
        return whole

    def compared(self, children: list[Any]) -> Condition:
        subject, op, operand = children
        return Condition(subject, op, operand, span_of(subject, operand))

    def present(self, children: list[Any]) -> Condition:
        subject, words = children
        return Condition(subject, " ".join(words), None, span_of(subject, words[-1]))

    def presence(self, children: list[Token]) -> list[Token]:
        return children

    def compare(self, children: list[Token]) -> str:
        return str(children[0])

    def member(self, children: list[Token]) -> str:
        return " ".join(children)

    likeness = member


def rooted(clauses: list[Clause], name: str) -> tuple[Clause, ...]:
    """Clauses whose `by` is a path of the row called `name`; a `let` names its own rows."""
    return tuple(
        clause if isinstance(clause, Where) else type(clause)(_rooted(clause.by, name))
        for clause in clauses
    )


def _rooted(by: Value, name: str) -> Value:
    if isinstance(by, Pipe):
        return msgspec.structs.replace(by, of=_rooted(by.of, name))
    if isinstance(by, Ref):
        return msgspec.structs.replace(by, name=name)
    return by


def end_of(clause: Clause) -> Condition | Value:
    """The node that ends a clause, for the place of what it belongs to."""
    return clause.condition if isinstance(clause, Where) else clause.by


def checked_name(token: Token) -> str:
    """The word as a name; raises Fault for those that begin the portal's own references."""
    if token in RESERVED_NAMES:
        raise fault(
            "B102",
            f"`{token}` is a reserved name",
            span_of(token, token),
            "choose another name: the portal's own references begin with this word",
        )
    return str(token)
