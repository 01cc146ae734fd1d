"""Random programs made smaller: what fails still fails in a few lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from loop_programs import Program

from b24batch.model.recipe import (
    Command,
    ForEach,
    If,
    Let,
    Recipe,
    Statement,
)
from b24batch.model.values import (
    Entry,
    ObjectValue,
    Ref,
)
from b24batch.model.walk import visit_statement

__all__ = ["shrunk"]


def shrunk(program: Program, fails: Callable[[Program], bool]) -> Program:
    """A smaller program that fails too: without statements, rows and entries it can do without."""
    smaller = True
    while smaller:
        smaller = False
        for candidate in _smaller(program):
            if fails(candidate):
                program, smaller = candidate, True
                break
    return program


def _smaller(program: Program) -> Iterator[Program]:
    statements, values = program.recipe.statements, program.values
    for fewer in _without_one(statements):
        yield Program(Recipe(_consistent(fewer, set(values) | {"no"})), values)
    rows = values["rows"]
    for size in (len(rows) // 2, len(rows) // 4, 1):
        for at in range(0, len(rows) if size else 0, max(1, size)):
            yield Program(program.recipe, {**values, "rows": rows[:at] + rows[at + size :]})


def _without_one(statements: tuple[Statement, ...]) -> Iterator[tuple[Statement, ...]]:
    for size in (len(statements) // 2, 1):
        for at in range(0, len(statements) if size else 0, max(1, size)):
            yield statements[:at] + statements[at + size :]
    for at, statement in enumerate(statements):
        for other in _with_less(statement):
            yield (*statements[:at], *other, *statements[at + 1 :])


def _with_less(statement: Statement) -> Iterator[tuple[Statement, ...]]:
    match statement:
        case If(condition, then, otherwise):
            yield then
            yield otherwise
            for less in _without_one(then):
                yield (If(condition, less, otherwise),)
            for less in _without_one(otherwise):
                yield (If(condition, then, less),)
        case ForEach(name, source, clauses, body):
            if clauses:
                yield (ForEach(name, source, clauses[1:], body),)
            yield body
            for less in _without_one(body):
                yield (ForEach(name, source, clauses, less),)
        case Command(params=ObjectValue(entries)):
            for at, entry in enumerate(entries):
                if isinstance(entry, Entry) and isinstance(entry.value, ObjectValue):
                    inner = entry.value.entries
                    for less in range(len(inner) if len(inner) > 1 else 0):
                        fewer = ObjectValue(inner[:less] + inner[less + 1 :])
                        changed = Entry(entry.key, fewer, entry.optional)
                        params = ObjectValue((*entries[:at], changed, *entries[at + 1 :]))
                        yield (msgspec.structs.replace(statement, params=params),)
        case _:
            return


def _consistent(statements: tuple[Statement, ...], known: set[str]) -> tuple[Statement, ...]:
    """Statements without those that refer to what is not there any more."""
    kept: list[Statement] = []
    for statement in statements:
        bound = {statement.name} if isinstance(statement, ForEach) else set()
        names = {found.node.name for found in visit_statement(statement) if _is_ref(found.node)}
        if not names <= known | bound:
            continue
        match statement:
            case If(condition, then, otherwise):
                then, otherwise = _consistent(then, known), _consistent(otherwise, known)
                kept.append(If(condition, then, otherwise))
                continue
            case ForEach(name, source, clauses, body):
                inside = known | {name}
                kept.append(ForEach(name, source, clauses, _consistent(body, inside)))
                known |= inside - {name}
                continue
            case Command(label=str(name)) | Let(name):
                known.add(name)
            case _:
                pass
        kept.append(statement)
    return tuple(kept)


def _is_ref(node: Any) -> bool:
    return isinstance(node, Ref)
