"""Following the steps of a reference into a value, looking rows up on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, tzinfo
from decimal import Decimal
from typing import Any, TypeAlias

import msgspec

from b24batch.model.compare import equal
from b24batch.model.indexes import Buckets, make_buckets, near
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
    "Sought",
    "SureStep",
    "entries_of",
    "finish",
    "follow",
    "known_steps",
]


_SHORT = 16  # entries; shorter lists are gone through


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
        inside = _inside(value)
        if not 0 <= key < len(inside):
            return MISSING
        return _entry(inside[key]) if isinstance(value, Rounds) else inside[key]
    return MISSING


def _every(value: Any, rest: Sequence[SureStep], scope: Scope) -> Any:
    """One entry a row; each further `[*]` flattens."""
    if not isinstance(value, (list, dict, Rounds)):
        return MISSING
    rows = entries_of(value)
    if not rest:
        return rows
    found = (row if type(row) is Failed else follow(row, rest, scope) for row in rows)
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
    rows: Sequence[Any]
    if scope.indexes is None or len(_inside(value)) <= _SHORT:
        rows = entries_of(value)
    else:
        buckets = scope.indexes.get(value, field, lambda: _by_field(value, field, zone))
        rows = near(buckets, wanted, zone)
    return [
        row
        for row in rows
        if isinstance(row, dict)
        and all(
            not is_empty(found := row.get(name)) and equal(found, against, zone)
            for name, against in sought.tests
        )
    ]


def _inside(value: Any) -> Any:
    return value.entries if isinstance(value, Rounds) else value


def _by_field(value: Any, field: str, zone: tzinfo) -> Buckets:
    rows = (row for row in entries_of(value) if isinstance(row, dict))
    return make_buckets(((row.get(field), row) for row in rows), zone)
