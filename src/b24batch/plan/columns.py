"""Which columns of which tables a recipe refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from b24batch._text import Span
from b24batch.model.recipe import ForEach, Let, Recipe, Statement
from b24batch.model.values import (
    Clause,
    Each,
    Every,
    Find,
    Group,
    Index,
    Item,
    Key,
    Ref,
    Table,
)
from b24batch.model.walk import nested_statements, visit_statement

__all__ = ["ColumnUse", "column_uses"]


class _Kind(Enum):
    ROWS = "rows"
    ROW = "row"
    GROUPS = "groups"
    GROUP = "group"


class _Of(NamedTuple):
    """What stands behind a name: rows of a table, one of them, or a group of them."""

    kind: _Kind
    table: Table


class ColumnUse(NamedTuple):
    """A column that a recipe names, and where it does."""

    table: Table
    column: str
    span: Span | None


_ONE = {_Kind.ROWS: _Kind.ROW, _Kind.GROUPS: _Kind.GROUP}


def column_uses(recipe: Recipe) -> Iterator[ColumnUse]:
    """Every use of a column, in written order; one may come several times.

    Only where the table stands in the recipe: rows that went through an answer or a composed
    value are not followed.
    """
    lets: dict[str, _Of] = {}
    for statement, around in nested_statements(recipe):
        names = dict(lets)
        for one in around:
            if isinstance(one, ForEach):
                names = _with_row(names, one.name, _of(one.source, names), one.clauses)
        if isinstance(statement, Let):
            found = _of(statement.value, names)
            if found is not None:
                lets[statement.name] = _after(found, statement.clauses)
        yield from _in_statement(statement, names)


def _with_row(
    names: Mapping[str, _Of], name: str, source: _Of | None, clauses: tuple[Clause, ...]
) -> dict[str, _Of]:
    """The names with a loop's variable, which hides another of its name."""
    others = {known: of for known, of in names.items() if known != name}
    if source is None or source.kind not in _ONE:
        return others
    rows = _after(source, clauses)
    return {**others, name: _Of(_ONE[rows.kind], rows.table)}


def _after(of: _Of, clauses: tuple[Clause, ...]) -> _Of:
    grouped = any(isinstance(clause, Group) for clause in clauses)
    return _Of(_Kind.GROUPS, of.table) if grouped and of.kind is _Kind.ROWS else of


def _of(value: Item, names: Mapping[str, _Of]) -> _Of | None:
    if isinstance(value, Table):
        return _Of(_Kind.ROWS, value)
    if isinstance(value, Ref):
        *_, last = [None, *_walk(value, names)]
        return last if last is None or isinstance(last, _Of) else None
    return None


def _walk(ref: Ref, names: Mapping[str, _Of]) -> Iterator[_Of | ColumnUse | None]:
    """What each step of a reference leads to; None where nothing is known of it."""
    here = names.get(ref.name)
    yield here
    for step in ref.steps:
        if here is None:
            return
        match here.kind, step:
            case ((_Kind.ROWS | _Kind.GROUPS), (Index() | Every() | Find())):
                if isinstance(step, Find) and here.kind is _Kind.ROWS:
                    for test in step.tests:
                        yield ColumnUse(here.table, test.field, ref.span)
                here = _Of(_ONE[here.kind], here.table)
            case _Kind.GROUP, Key(name="rows"):
                here = _Of(_Kind.ROWS, here.table)
            case _Kind.ROW, Key(name=column):
                yield ColumnUse(here.table, column, ref.span)
                here = None
            case _:
                here = None
        yield here


def _in_statement(statement: Statement, names: dict[str, _Of]) -> Iterator[ColumnUse]:
    inside, own = names, _own(statement, names)
    for found in visit_statement(statement):
        if isinstance(found.node, Each):
            each = found.node
            grouped = any(isinstance(clause, Group) for clause in each.clauses)
            source = None if grouped else _of(each.source, inside)  # a row in one place, not all
            inside = _with_row(inside, each.name, source, ())
        elif isinstance(found.node, Ref):
            known = {**inside, **own} if found.bound and own else inside
            for step in _walk(found.node, known):
                if isinstance(step, ColumnUse):
                    yield ColumnUse(step.table, step.column, step.span or found.span)


def _own(statement: Statement, names: Mapping[str, _Of]) -> dict[str, _Of]:
    """The row that the clauses of a loop or a `let` look at, before any grouping."""
    if isinstance(statement, ForEach):
        return _with_row({}, statement.name, _of(statement.source, names), ())
    if isinstance(statement, Let) and statement.clauses:
        return _with_row({}, statement.name, _of(statement.value, names), ())
    return {}
