"""What a loop goes over, and which rows of it: sources and clauses as nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias, TypedDict

from b24batch.bodies import read_body
from b24batch.convert import value_of
from b24batch.deferred import Deferred, Expression, Predicate, TableRows
from b24batch.errors import MisuseError, Problem
from b24batch.model.path import NAME
from b24batch.model.values import (
    Clause,
    Condition,
    Group,
    Key,
    ListValue,
    Pipe,
    Ref,
    Unique,
    Value,
    Where,
)
from b24batch.references import Reference, subject_of
from b24batch.showing import show

__all__ = [
    "By",
    "Clauses",
    "Only",
    "RowSource",
    "clauses_of",
    "condition_of",
    "conditions_and_columns",
    "source_of",
]

RowSource: TypeAlias = TableRows | Reference | Expression | Iterable[object]
"""What a loop goes over: `rows.csv(...)`, a reference, a list or another iterable of values."""

Only: TypeAlias = Predicate | Callable[[Reference], Predicate]
"""A condition, or a function that makes one of a row."""

By: TypeAlias = str | Callable[[Reference], object]
"""A column, or a function that makes a field of a row, with filters or without."""


class Clauses(TypedDict):
    """The clauses of a loop as they are given, for handing them on."""

    where: Only | None
    unique_by: By | None
    group_by: By | None


def source_of(given: object, what: str) -> Value:
    """The node of a source; raises MisuseError for what no loop can go over."""
    if isinstance(given, TableRows):
        return given.__node__
    if isinstance(given, Deferred):
        node = given.__node__
        return node if isinstance(node, ListValue) else subject_of(given, f"{what} goes over")
    if isinstance(given, Mapping):
        hint = "write its values: `list(value.values())`"
    elif isinstance(given, Iterable) and not isinstance(given, str | bytes):
        return value_of(given if isinstance(given, list | tuple) else list(given), what)
    else:
        hint = "write a list, a reference, or a table such as `rows.csv(...)`"
    kind = type(given).__name__
    raise MisuseError(Problem("B613", f"{what} cannot go over a {kind}", hint=hint))


def clauses_of(
    row: Reference, *, where: Only | None, unique_by: By | None, group_by: By | None
) -> tuple[Clause, ...]:
    """Clauses in their order: what is left out, then repetitions, then groups."""
    clauses: list[Clause] = []
    if where is not None:
        made = where
        if not isinstance(where, Deferred):
            made = read_body(where, "`where`", 1, 1).call(row)
        clauses.append(Where(condition_of(made, "`where`")))
    if unique_by is not None:
        clauses.append(Unique(_column(unique_by, row, "`unique_by`")))
    if group_by is not None:
        clauses.append(Group(_column(group_by, row, "`group_by`")))
    return tuple(clauses)


def conditions_and_columns(clauses: Iterable[Clause]) -> Iterator[Condition | Value]:
    """What clauses are made of, for looking through it."""
    for clause in clauses:
        yield clause.condition if isinstance(clause, Where) else clause.by


def condition_of(given: object, what: str) -> Condition:
    """The node of a condition; raises MisuseError for anything else, with the way to one."""
    if isinstance(given, Predicate):
        return given.__node__
    if isinstance(given, Deferred):
        shown, hint = repr(given), f"write `that.is_not_empty({given!r})`"
    elif isinstance(given, bool):
        shown, hint = str(given), "what is known now is decided by Python's own `if`"
    else:
        shown, hint = f"a {type(given).__name__}", "write `that.eq(ref.Name.field, value)`"
    raise MisuseError(Problem("B613", f"{what} takes a condition, not {shown}", hint=hint))


def _column(by: By, row: Reference, what: str) -> Ref | Pipe:
    if isinstance(by, str):
        return row[by].__node__
    made = read_body(by, what, 1, 1).call(row)
    node = subject_of(made, f"{what} takes")
    inner: Value = node
    while isinstance(inner, Pipe):
        inner = inner.of
    if isinstance(inner, Ref) and _is_column(inner, row.__node__):
        return node
    hint = f'write a column, `{what[1:-1]}="phone"`, or `lambda row: row.phone | f.phone`'
    raise MisuseError(Problem("B613", f"`{show(node)}` is no field of the row", hint=hint))


def _is_column(by: Ref, row: Ref) -> bool:
    """Whether a path is made of names below the row; a single field may have any name."""
    if by.name is not row.name or by.vouched or not by.steps:
        return False
    keys = [step.name for step in by.steps if isinstance(step, Key)]
    if len(keys) < len(by.steps):
        return False
    return len(keys) == 1 or all(NAME.fullmatch(key) for key in keys)
