"""Going through values: everything inside one, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, assert_never

import msgspec

from b24batch._text import Span
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Declare,
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
    "roots",
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


def _nothing(_: Visited, __: Path) -> bool:
    return False


def visit(
    value: Visited,
    path: Path = (),
    span: Span | None = None,
    bound: tuple[str, ...] = (),
    passes_over: Callable[[Visited, Path], bool] = _nothing,
) -> list[Visit]:
    """A value and everything inside it, in written order, what encloses before what is inside.

    Where `passes_over` says yes to a node and its path, it is left out with all inside it.
    """
    walk = _Walk(passes_over)
    walk.visit(value, path, span, bound)
    return walk.found


class _Walk:
    """Collects visits in `found`; of each node it asks first whether to pass over it."""

    def __init__(self, passes_over: Callable[[Visited, Path], bool]) -> None:
        self.found: list[Visit] = []
        self._passes_over = passes_over

    def visit(self, node: Visited, path: Path, span: Span | None, bound: tuple[str, ...]) -> None:
        if self._passes_over(node, path):
            return
        span = node.span or span
        self.found.append(Visit(node, path, span, bound))
        if isinstance(node, ObjectValue):
            for entry in node.entries:
                below = (*path, key_text(entry)) if isinstance(entry, Entry) else path
                self.visit(entry, below, span, bound)
        elif isinstance(node, ListValue):
            for index, item in enumerate(node.items):
                self.visit(item, (*path, index), span, bound)
        elif isinstance(node, Each):
            self.visit(node.source, path, span, bound)
            for inside in (*_inside_clauses(node.clauses), node.value):
                self.visit(inside, path, span, (*bound, node.name))
        else:
            for part in _in_place(node):
                self.visit(part, path, span, bound)


_InPlace: TypeAlias = (
    Literal
    | Number
    | Date
    | Entry
    | Ref
    | Text
    | FirstOf
    | Pipe
    | Compute
    | Shift
    | File
    | Spread
    | Table
)


def _in_place(node: _InPlace) -> tuple[Visited, ...]:
    """What a node is put together from, all of which stands where the whole does."""
    if isinstance(node, Literal):  # the three that are met most come first
        return ()
    if isinstance(node, Entry):
        return (node.value,) if isinstance(node.key, str) else (node.key, node.value)
    if isinstance(node, Ref):
        return _inside_steps(node.steps) if node.steps else ()
    match node:
        case Number() | Date():
            return ()
        case Text(parts=inside) | FirstOf(options=inside) | Compute(args=inside):
            return inside
        case Pipe(of, _, args):
            return (of, *args)
        case Shift(of=of, amount=amount):
            return (of, amount)
        case File(path=of) | Spread(of=of):
            return (of,)
        case Table(path=of, options=options):
            return (of,) if options is None else (of, options)
        case _:
            assert_never(node)


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


def visit_statement(
    statement: Statement, passes_over: Callable[[Visited, Path], bool] = _nothing
) -> list[Visit]:
    """Everything in the values of a statement, but not in the statements of its blocks.

    Paths and `passes_over` are as in `roots` and `visit`.
    """
    walk = _Walk(passes_over)
    for value, path, bound in roots(statement):
        walk.visit(value, path, statement.span, bound)
    return walk.found


def roots(statement: Statement) -> Iterable[tuple[Value, Path, tuple[str, ...]]]:
    """The values of a statement, where each stands, and the variables that it sees as a clause.

    Paths of a command start at its parameters, and with `once by` in its natural key.
    """
    if not isinstance(statement, Command):
        return _roots_of_others(statement)
    if statement.once is None:
        return ((statement.params, (), ()),)
    return (statement.params, (), ()), (statement.once, ("once by",), ())


def _roots_of_others(
    statement: Title
    | Halt
    | AnyOrder
    | Param
    | Secret
    | Declare
    | Let
    | ForEach
    | If
    | Expect
    | Output,
) -> Iterator[tuple[Value, Path, tuple[str, ...]]]:
    match statement:
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
        case Title() | Halt() | AnyOrder() | Secret() | Declare():
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
