"""Following the steps of a reference into a value, looking rows up on the way."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import UTC
from decimal import Decimal
from typing import Any, TypeAlias

import msgspec

from b24batch.model.compare import bucket, equal
from b24batch.model.outcome import (
    MISSING,
    Empty,
    Failed,
    Found,
    ManyFound,
    Outcome,
    Rounds,
    ValueRefused,
    excerpt,
    is_empty,
)
from b24batch.model.scope import Scope
from b24batch.model.values import At, Every, Find, Index, Key, Step, Value

__all__ = [
    "Entries",
    "Indexes",
    "Sought",
    "SureStep",
    "entries_of",
    "finish",
    "follow",
    "known_steps",
]


class Sought(msgspec.Struct, frozen=True):
    """A lookup whose operands are known; `hopeless` if one of them is empty."""

    tests: tuple[tuple[str, Any], ...] = ()
    hopeless: bool = False


SureStep: TypeAlias = Key | Index | Every | Sought


class Entries(list[Any]):
    """What `[*]` reaches, one entry a row: a value, MISSING, or Failed."""


def known_steps(
    steps: Sequence[Step], outcome_of: Callable[[Value], Outcome]
) -> Sequence[SureStep] | Failed:
    """Steps with the operands of lookups worked out; Failed if one of these has failed."""
    known: list[SureStep] = []
    for step in steps:
        match step:
            case At(value):
                key = outcome_of(value)
                if isinstance(key, Failed):
                    return key
                known.append(_place(key))
            case Find(tests):
                wanted: list[tuple[str, Any]] = []
                for test in tests:
                    operand = outcome_of(test.value)
                    if isinstance(operand, Failed):
                        return operand
                    wanted.append((test.field, operand.value))
                known.append(Sought(tuple(wanted), any(is_empty(value) for _, value in wanted)))
            case Key() | Index() | Every():
                known.append(step)
    return known


def _place(outcome: Found | Empty) -> SureStep:
    """The entry under a key: a text, or a whole number."""
    key = outcome.value
    if is_empty(key):
        return Sought(hopeless=True)
    if isinstance(key, str):
        return Key(key)
    if isinstance(key, int | float | Decimal) and not isinstance(key, bool) and key == int(key):
        return Index(int(key))
    raise ValueRefused(f"`{excerpt(key)}` is no key", "a key is a text or a whole number")


def follow(value: Any, steps: Sequence[SureStep], scope: Scope) -> Any:
    """Follow steps into a value: what is there, MISSING, Failed, or Entries after a `[*]`.

    An index reaches a list entry or the key of that name in an object, since PHP has one
    array type; it never reaches into text, and nothing is below null (R5, R7, R8 are what
    the server does instead). Raises ManyFound.
    """
    for number, step in enumerate(steps):
        if type(step) is Key:
            value = _enter(value, step.name)
        elif type(step) is Index:
            value = _enter(value, step.at)
        elif type(step) is Every:
            return _every(value, steps[number + 1 :], scope)
        elif isinstance(step, Sought):
            value = _seek(value, step, scope)
        if value is MISSING or type(value) is Failed:
            return value
    return value


def finish(entries: Entries, name: str, scope: Scope) -> Any:
    """Entries as a list of values, None where there is none, or the first that failed.

    For output the failed ones are left out and counted under the name of the list.
    """
    failed = [entry for entry in entries if type(entry) is Failed]
    if failed and scope.left_out is None:
        return failed[0]
    if failed and scope.left_out is not None:
        scope.left_out[name] = max(len(failed), scope.left_out.get(name, 0))
    return [None if entry is MISSING else entry for entry in entries if type(entry) is not Failed]


def entries_of(value: Any) -> Entries:
    """The entries of a list, a map or the rounds of a loop; none of anything else."""
    if type(value) is list:
        return Entries(value)
    if isinstance(value, Rounds):
        return Entries(_entry(outcome) for outcome in value.entries)
    return Entries(value.values()) if isinstance(value, dict) else Entries()


def _entry(outcome: Found | Empty | Failed) -> Any:
    if isinstance(outcome, Found):
        return outcome.value
    if isinstance(outcome, Failed):
        return outcome
    return MISSING if outcome.missing else outcome.value


def _enter(value: Any, key: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(str(key), MISSING)
    if isinstance(value, (list, Rounds)):
        if isinstance(key, str):
            if not key.isascii() or not key.isdigit() or str(int(key)) != key:
                return MISSING
            key = int(key)
        inside = value if isinstance(value, list) else value.entries
        if not 0 <= key < len(inside):
            return MISSING
        return inside[key] if inside is value else _entry(inside[key])
    return MISSING


def _every(value: Any, rest: Sequence[SureStep], scope: Scope) -> Any:
    """One entry a row; each further `[*]` flattens."""
    if not isinstance(value, (list, dict, Rounds)):
        return MISSING
    rows = entries_of(value)
    if not rest:
        return rows
    found = (
        row if row is MISSING or type(row) is Failed else follow(row, rest, scope) for row in rows
    )
    if not any(type(step) is Every for step in rest):
        return Entries(found)
    flat = Entries()
    for entries in found:
        if type(entries) is Entries:
            flat += entries
        elif type(entries) is Failed:
            flat.append(entries)
    return flat


def _seek(value: Any, sought: Sought, scope: Scope) -> Any:
    """The one row that passes; Failed where a failed entry might have been it."""
    if not isinstance(value, (list, dict, Rounds)):
        return MISSING
    found = [] if sought.hopeless else _passing(value, sought, scope)
    if len(found) > 1:
        raise ManyFound("[...]", len(found))
    if found:
        return found[0]
    if isinstance(value, Rounds):
        return next((entry for entry in value.entries if isinstance(entry, Failed)), MISSING)
    return MISSING


def _passing(value: Any, sought: Sought, scope: Scope) -> list[Any]:
    zone = scope.moment.tzinfo or UTC
    field, wanted = sought.tests[0]
    rows: Sequence[Any] | None = None
    if scope.indexes is not None and len(_size(value)) > _SHORT:
        rows = scope.indexes.rows(value, field, wanted, scope)
    if rows is None:
        rows = entries_of(value)
    return [
        row
        for row in rows
        if isinstance(row, dict)
        and all(
            not is_empty(found := row.get(name)) and equal(found, against, zone)
            for name, against in sought.tests
        )
    ]


def _size(value: Any) -> Any:
    return value.entries if isinstance(value, Rounds) else value


_SHORT = 16
_KEPT = 32
Table: TypeAlias = dict[Hashable, list[Any]]


class Indexes:
    """Where the rows of long lists are, by the value of a field: at most 32 lists at a time.

    The lists must not change while they are here. One run has one of these.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], tuple[Any, Table]] = {}

    def rows(self, value: Any, field: str, wanted: Any, scope: Scope) -> list[Any] | None:
        """The rows that may have this value in a field, with those that cannot be compared.

        None where the value that is looked for is such itself.
        """
        zone = scope.moment.tzinfo or UTC
        key = bucket(wanted, zone)
        if key is None:
            return None
        table = self._table(value, field, scope)
        return [*table.get(key, ()), *table.get(None, ())]

    def _table(self, value: Any, field: str, scope: Scope) -> Table:
        place = (id(value), field)
        kept = self._kept.pop(place, None)  # put back below, as the one used last
        table = _index(value, field, scope) if kept is None else kept[1]
        self._kept[place] = (value, table)  # the list itself, so that its id stays its own
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return table


def _index(value: Any, field: str, scope: Scope) -> Table:
    zone = scope.moment.tzinfo or UTC
    table: Table = {}
    for row in entries_of(value):
        if isinstance(row, dict) and not is_empty(found := row.get(field)):
            table.setdefault(bucket(found, zone), []).append(row)
    return table
