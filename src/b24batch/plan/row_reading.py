"""What of a recipe's loops can be worked out before a run: found once, from the statements alone.

A value is known before the run if all that it refers to is: parameters, secrets, `let`s of
those, and rows of loops whose source is known itself, tables above all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn, TypeAlias

import msgspec

from b24batch.model.getters import Get, Unusual, getter
from b24batch.model.recipe import Command, Expect, ForEach, If
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Compute,
    Each,
    Entry,
    File,
    FirstOf,
    Item,
    ListValue,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
    Text,
    Value,
)
from b24batch.model.walk import visit
from b24batch.plan.bind import Names
from b24batch.plan.blocks import Block, Guard, Part, PartKind
from b24batch.plan.program import Program

__all__ = ["Readable", "RowBlock", "RowPart", "find_readable", "is_known", "row_blocks"]

_READING = frozenset({"number", "date", "format", "sum", "mean"})
"""Filters that may find something that they cannot read."""

Readable: TypeAlias = Value | Entry
"""A value, or an entry that is left out where it is empty."""


class RowPart(msgspec.Struct, frozen=True):
    """One part: what of its values to read, and whether its decision or its rows are `known`."""

    part: Part
    values: tuple[Readable, ...] = ()
    known: bool = False


class RowBlock(msgspec.Struct, frozen=True):
    """A block with its parts as written; `lets` are values of `let`s with their guards.

    Where every round of it is gone through alike, `reads` are all that it reads, in order, each
    with a getter that raises something where it is to be looked at closely; else it is None.
    """

    block: Block
    parts: tuple[RowPart, ...]
    lets: tuple[tuple[tuple[Guard, ...], tuple[Readable, ...]], ...]
    reads: tuple[tuple[Get, Readable], ...] | None = None


def row_blocks(program: Program) -> list[RowBlock]:
    """All blocks of a program, by number."""
    known: dict[int, frozenset[str]] = {0: frozenset()}
    found: list[RowBlock] = []
    for block in program.blocks:  # those around come first
        rows, names, parts = known[block.number], block.names, []
        for part in block.in_written_order():
            parts.append(_row_part(part, names, rows))
            if part.kind is PartKind.LOOP:
                own = {program.blocks[part.inner].variable} if parts[-1].known else set()
                known[part.inner] = rows | own
        lets = tuple(
            (block.guards[name], tuple(find_readable(value, names, rows)))
            for name, value in block.lets.items()
        )
        found.append(RowBlock(block, tuple(parts), lets, _reads_alike(parts, lets)))
    return found


def _reads_alike(
    parts: list[RowPart], lets: tuple[tuple[tuple[Guard, ...], tuple[Readable, ...]], ...]
) -> tuple[tuple[Get, Readable], ...] | None:
    """All that each round reads; None where a loop or a known `if` is among the parts."""
    if any(row_part.known or row_part.part.inner >= 0 for row_part in parts):
        return None
    values = [value for row_part in parts for value in row_part.values]
    values += [value for _, values_of_let in lets for value in values_of_let]
    return tuple(
        (_look_closely if isinstance(value, Entry) else getter(value), value) for value in values
    )


def _look_closely(scope: Scope) -> NoReturn:
    del scope
    raise Unusual


def _row_part(part: Part, names: Names, rows: frozenset[str]) -> RowPart:
    match part.statement:
        case Command(params=params, once=once):
            values = [*find_readable(params, names, rows)]
            values += find_readable(once, names, rows) if once is not None else ()
            return RowPart(part, tuple(values))
        case If(condition):
            sides = [condition.subject, *_there(condition.operand)]
            known = all(is_known(side, names, rows) for side in sides)
            readable = () if known else tuple(_readable_in(sides, names, rows))
            return RowPart(part, readable, known)
        case Expect(condition=condition):
            sides = [condition.subject, *_there(condition.operand)]
            return RowPart(part, tuple(_readable_in(sides, names, rows)))
        case ForEach(source=source) if part.kind is PartKind.LOOP:
            return RowPart(part, known=is_known(source, names, rows))
        case _:
            return RowPart(part)


def _there(value: Value | None) -> tuple[Value, ...]:
    return () if value is None else (value,)


def is_known(value: Item, names: Names, rows: frozenset[str]) -> bool:
    """Whether a value can be worked out before the run; `rows` are variables with known rows."""
    for found in visit(value):
        node = found.node
        if isinstance(node, Compute):
            return False  # what a function does is nobody's business but the run's
        if not isinstance(node, Ref) or node.name in found.bound or node.name in rows:
            continue
        name = node.name
        if name in names.variables or name in names.labels or name in names.conditional:
            return False
        if name in names.lets and not is_known(names.lets[name], names, rows):
            return False
    return True


def find_readable(value: Item, names: Names, rows: frozenset[str]) -> Iterator[Readable]:
    """The largest known parts of a value in which a filter reads a number or a date."""
    if not _reads(value):
        return
    match value:
        case ObjectValue(entries):
            for entry in entries:
                if isinstance(entry, Entry) and entry.optional:
                    if is_known(entry.value, names, rows):
                        yield entry
                    continue
                inside = (entry.of,) if isinstance(entry, Spread) else _of_entry(entry)
                yield from _readable_in(inside, names, rows)
        case ListValue(items):
            yield from _readable_in(items, names, rows)
        case Text(parts):
            yield from _readable_in(parts, names, rows)
        case Spread(of=of):
            yield from find_readable(of, names, rows)
        case Each():
            if is_known(value, names, rows):
                yield ListValue((value,), value.span)
        case _ if is_known(value, names, rows):
            yield value
        case _:
            yield from _readable_in(_inside(value), names, rows)


def _readable_in(
    values: tuple[Item, ...] | list[Value], names: Names, rows: frozenset[str]
) -> Iterator[Readable]:
    for value in values:
        yield from find_readable(value, names, rows)


def _of_entry(entry: Entry) -> tuple[Value, ...]:
    return (entry.value,) if isinstance(entry.key, str) else (entry.key, entry.value)


def _inside(value: Value) -> tuple[Value, ...]:
    match value:
        case Pipe(of=of, args=args):
            return (of, *args)
        case Shift(of=of, amount=amount):
            return (of, amount)
        case FirstOf(options=inside) | Compute(args=inside):
            return inside
        case File(path=path) | Table(path=path):
            return (path,)
        case _:
            return ()


def _reads(value: Item) -> bool:
    return any(
        isinstance(found.node, Shift)
        or (isinstance(found.node, Pipe) and found.node.filter in _READING)
        for found in visit(value)
    )
