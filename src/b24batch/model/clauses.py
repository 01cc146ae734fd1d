"""Clauses of loops: `where`, `unique by`, `group by` over rows as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC
from hashlib import blake2b
from typing import Any, Protocol

import msgspec

from b24batch.model.compare import key_text
from b24batch.model.conditions import evaluate_condition
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Empty, Failed, Outcome, ValueRefused, excerpt, is_empty
from b24batch.model.scope import Bound, Scope
from b24batch.model.values import Clause, Each, Group, Unique, Value, Where

__all__ = [
    "Double",
    "Row",
    "Seen",
    "SeenKeys",
    "passing_rows",
    "scopes_of_each",
    "source_rows",
]

_DIGEST = 16  # bytes: two keys of a million with one digest have a chance of 1 in 10**26


class Row(msgspec.Struct, frozen=True):
    """One row of a loop; `number` is its place in the input, counted from 0.

    Of a group, `value` has `key` and `rows`, and the number is that of its first row. With
    `failed` or `refused` the clauses could not be worked out for the row: it stands on
    something that failed, or has a value that cannot be compared or read.
    """

    number: int
    value: Any
    failed: Failed | None = None
    refused: ValueRefused | None = None


class Double(msgspec.Struct, frozen=True):
    """A row that `unique by` left out: `first` is the number of the row with the same key."""

    number: int
    first: int
    key: str


class Seen(Protocol):
    """Which row had a key first; a journal may keep it."""

    def first(self, digest: bytes, number: int) -> int:
        """The number of the first row with this key: the given one if it is new."""
        ...


class SeenKeys:
    """Keys in memory, some 150 bytes each."""

    def __init__(self) -> None:
        self._first: dict[bytes, int] = {}

    def first(self, digest: bytes, number: int) -> int:
        """As in `Seen`."""
        return self._first.setdefault(digest, number)


def source_rows(value: Any) -> Iterable[Any]:
    """What a loop goes over: a list, the values of an object, rows of a table; of nothing, none.

    Raises ValueRefused for a single value.
    """
    if isinstance(value, dict):
        return value.values()
    if is_empty(value):
        return ()
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        hint = "a list is needed here, such as `$Name.items`"
        raise ValueRefused(f"`{excerpt(value)}` is a single value and has no rows", hint)
    return value


def passing_rows(
    rows: Iterable[Any],
    name: str,
    clauses: Sequence[Clause],
    scope: Scope,
    *,
    seen: Seen | None = None,
    on_double: Callable[[Double], None] | None = None,
) -> Iterator[Row]:
    """Rows that pass the clauses of a loop, which are applied in written order.

    `name` is the loop's variable. Works row by row, but for `group by`, which must see all of
    them first. `seen` keeps the keys of `unique by`, also over a resume; each row that it
    leaves out is told to `on_double`. Raises nothing for a row: it says so itself.
    """
    passing: Iterator[Row] = (Row(number, value) for number, value in enumerate(rows))
    for at, clause in enumerate(clauses):
        match clause:
            case Where():
                passing = _where(passing, name, clause, scope)
            case Unique(by):
                keys = _Keys(by, name, scope)
                passing = _unique(passing, keys, at, seen or SeenKeys(), on_double)
            case Group(by):
                passing = _group(passing, _Keys(by, name, scope))
    return passing


def _where(rows: Iterator[Row], name: str, clause: Where, scope: Scope) -> Iterator[Row]:
    for row in rows:
        if not _usable(row):
            yield row
            continue
        try:
            passes = evaluate_condition(clause.condition, Bound(scope, name, row.value))
        except ValueRefused as refused:
            yield Row(row.number, row.value, refused=refused)
            continue
        if isinstance(passes, Failed):
            yield Row(row.number, row.value, failed=passes)
        elif passes:
            yield row


def _usable(row: Row) -> bool:
    return row.failed is None and row.refused is None


class _Keys(msgspec.Struct, frozen=True):
    """Keys of rows: a path in the row, with filters."""

    by: Value
    name: str
    scope: Scope

    def of(self, row: Row) -> tuple[Any, str] | Row:
        """The key as it is and as text, empty where the row has none; or a row without key."""
        try:
            outcome = evaluate(self.by, Bound(self.scope, self.name, row.value))
            if isinstance(outcome, Failed):
                return Row(row.number, row.value, failed=outcome)
            if isinstance(outcome, Empty) or is_empty(outcome.value):
                return outcome.value, ""
            return outcome.value, key_text(outcome.value, self.scope.moment.tzinfo or UTC)
        except ValueRefused as refused:
            return Row(row.number, row.value, refused=refused)


def _unique(
    rows: Iterator[Row],
    keys: _Keys,
    clause: int,
    seen: Seen,
    on_double: Callable[[Double], None] | None,
) -> Iterator[Row]:
    """The first row of each key; one without a key is never a double."""
    for row in rows:
        key = keys.of(row) if _usable(row) else row
        if isinstance(key, Row):
            yield key
            continue
        first = row.number
        if key[1]:
            told = f"{clause}:{key[1]}".encode(errors="surrogatepass")
            first = seen.first(blake2b(told, digest_size=_DIGEST).digest(), row.number)
        if first == row.number:
            yield row
        elif on_double is not None:
            on_double(Double(row.number, first, key[1]))


def _group(rows: Iterator[Row], keys: _Keys) -> Iterator[Row]:
    """One row a key, in order of first appearance; a row without a key is a group of its own."""
    groups: list[Row] = []
    known: dict[str, list[Any]] = {}
    for row in rows:
        key = keys.of(row) if _usable(row) else row
        if isinstance(key, Row):
            groups.append(key)
        elif key[1] in known:
            known[key[1]].append(row.value)
        else:
            members = [row.value]
            groups.append(Row(row.number, {"key": key[0], "rows": members}))
            if key[1]:
                known[key[1]] = members
    yield from groups


def scopes_of_each(each: Each, scope: Scope) -> Iterator[Bound | Failed]:
    """The scopes in which the value of a list loop is worked out, one a row.

    Ends with Failed if its source or one of its rows has failed. Raises ValueRefused for a
    row that cannot be compared or read.
    """
    outcome: Outcome = evaluate(each.source, scope)
    if isinstance(outcome, Failed):
        yield outcome
        return
    for row in passing_rows(source_rows(outcome.value), each.name, each.clauses, scope):
        if row.refused is not None:
            raise row.refused
        if row.failed is not None:
            yield row.failed
            return
        yield Bound(scope, each.name, row.value)
