"""Going through values: everything inside one, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, assert_never

import msgspec

from b24batch._text import Span
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Output,
    Param,
    Recipe,
    Secret,
    Statement,
    Title,
)
from b24batch.model.values import (
    At,
    Clause,
    Compute,
    Condition,
    Date,
    Each,
    Entry,
    File,
    Find,
    FirstOf,
    Item,
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
    Value,
    Where,
)

__all__ = [
    "Path",
    "Visit",
    "Visited",
    "key_text",
    "nested_statements",
    "references",
    "visit",
    "visit_statement",
]

Path: TypeAlias = tuple[str | int, ...]
Visited: TypeAlias = Item | Entry


class Visit(msgspec.Struct, frozen=True, gc=False):
    """One node and where it stands.

    `path` leads to it: keys as they are sent and indexes, from the top-level parameter down;
    pieces of text, options of `??` and the like stand where the whole does. `span` is its
    own place in the source or that of the nearest node around it. `bound` are the variables
    of the list loops around it.
    """

    node: Visited
    path: Path
    span: Span | None = None
    bound: tuple[str, ...] = ()


def references(value: Item) -> Iterator[Ref]:
    """Every reference anywhere in a value, those inside the steps of others too."""
    return (found.node for found in visit(value) if isinstance(found.node, Ref))


def visit(
    value: Visited, path: Path = (), span: Span | None = None, bound: tuple[str, ...] = ()
) -> list[Visit]:
    """A value and everything inside it, in written order, what encloses before what is inside."""
    found: list[Visit] = []
    _visit(value, path, span, bound, found)
    return found


def _visit(
    node: Visited, path: Path, span: Span | None, bound: tuple[str, ...], found: list[Visit]
) -> None:
    span = node.span or span
    found.append(Visit(node, path, span, bound))
    match node:
        case Literal() | Number() | Date():
            return
        case ObjectValue(entries):
            for entry in entries:
                below = (*path, key_text(entry)) if isinstance(entry, Entry) else path
                _visit(entry, below, span, bound, found)
        case ListValue(items):
            for index, item in enumerate(items):
                _visit(item, (*path, index), span, bound, found)
        case Entry(key, value):
            inside: tuple[Visited, ...] = (value,) if isinstance(key, str) else (key, value)
            _visit_all(inside, path, span, bound, found)
        case Ref(steps=steps):
            if steps:
                _visit_all(_inside_steps(steps), path, span, bound, found)
        case Text(parts=inside) | FirstOf(options=inside):
            _visit_all(inside, path, span, bound, found)
        case Pipe(of, _, args):
            _visit_all((of, *args), path, span, bound, found)
        case Compute(args=args):
            _visit_all(args, path, span, bound, found)
        case Shift(of=of, amount=amount):
            _visit_all((of, amount), path, span, bound, found)
        case File(path=of) | Spread(of=of):
            _visit(of, path, span, bound, found)
        case Table(path=of, options=options):
            _visit_all((of,) if options is None else (of, options), path, span, bound, found)
        case Each(name, source, value, clauses):
            _visit(source, path, span, bound, found)
            inside = (*_inside_clauses(clauses), value)
            _visit_all(inside, path, span, (*bound, name), found)
        case _:
            assert_never(node)


def _visit_all(
    nodes: tuple[Visited, ...],
    path: Path,
    span: Span | None,
    bound: tuple[str, ...],
    found: list[Visit],
) -> None:
    for node in nodes:
        _visit(node, path, span, bound, found)


def key_text(entry: Entry) -> str:
    """The key of an entry; `{}` stands for what is filled into one that is put together."""
    if isinstance(entry.key, str):
        return entry.key
    return "".join(
        part.value if isinstance(part, Literal) and isinstance(part.value, str) else "{}"
        for part in entry.key.parts
    )


def _inside_steps(steps: tuple[Step, ...]) -> tuple[Value, ...]:
    inside: list[Value] = []
    for step in steps:
        if isinstance(step, At):
            inside.append(step.value)
        elif isinstance(step, Find):
            inside += [test.value for test in step.tests]
    return tuple(inside)


def _inside_clauses(clauses: tuple[Clause, ...]) -> tuple[Value, ...]:
    inside: list[Value] = []
    for clause in clauses:
        if isinstance(clause, Where):
            inside += _inside_condition(clause.condition)
        else:
            inside.append(clause.by)
    return tuple(inside)


def _inside_condition(condition: Condition) -> tuple[Value, ...]:
    if condition.operand is None:
        return (condition.subject,)
    return (condition.subject, condition.operand)


def visit_statement(statement: Statement) -> list[Visit]:
    """Everything in the values of a statement, but not in the statements of its blocks.

    Paths of a command start at its parameters, and with `once by` in its natural key.
    """
    found: list[Visit] = []
    for value, path, bound in _roots(statement):
        _visit(value, path, statement.span, bound, found)
    return found


def _roots(statement: Statement) -> Iterator[tuple[Value, Path, tuple[str, ...]]]:
    match statement:
        case Command(params=params, once=once):
            yield params, (), ()
            if once is not None:
                yield once, ("once by",), ()
        case Let(name, value, clauses):
            yield value, (), ()
            yield from ((inside, (), (name,)) for inside in _inside_clauses(clauses))
        case ForEach(name, source, clauses):
            yield source, (), ()
            yield from ((inside, (), (name,)) for inside in _inside_clauses(clauses))
        case If(condition=condition) | Expect(condition=condition):
            yield from ((inside, (), ()) for inside in _inside_condition(condition))
            if isinstance(statement, Expect) and statement.message is not None:
                yield statement.message, (), ()
        case Param(default=default):
            if default is not None:
                yield default, (), ()
        case Output(ref=ref, options=options, path=path):
            yield from ((value, (), ()) for value in (ref, options, path) if value is not None)
        case Title() | Halt() | AnyOrder() | Secret():
            return
        case _:
            assert_never(statement)


def nested_statements(recipe: Recipe) -> Iterator[tuple[Statement, tuple[ForEach | If, ...]]]:
    """Every statement in written order, each with the loops and conditions around it."""
    return _nested(recipe.statements, ())


def _nested(
    statements: tuple[Statement, ...], around: tuple[ForEach | If, ...]
) -> Iterator[tuple[Statement, tuple[ForEach | If, ...]]]:
    for statement in statements:
        yield statement, around
        if isinstance(statement, ForEach):
            yield from _nested(statement.body, (*around, statement))
        elif isinstance(statement, If):
            yield from _nested(statement.then, (*around, statement))
            yield from _nested(statement.otherwise, (*around, statement))
