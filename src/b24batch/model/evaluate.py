"""The one evaluator: an expression and known answers in, found, empty or failed out.

Three things are told apart (language.md part 4). *Found*: a value. *Empty*: answered, and
missing, null, `""`, `[]` or `{}`; 0 and false are found. *Failed*: what it stands on failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

import msgspec

from b24batch.model.dates import resolve_date
from b24batch.model.path import format_ref
from b24batch.model.values import (
    Date,
    Entry,
    Every,
    FirstOf,
    Index,
    Item,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Ref,
    Spread,
    Step,
    Text,
    Value,
)

__all__ = [
    "MISSING",
    "Empty",
    "Failed",
    "Found",
    "Outcome",
    "Scope",
    "ValueRefused",
    "evaluate",
    "first_empty",
    "is_blank_id",
    "is_empty",
    "paste",
    "walk",
]


class _Missing:
    """What a walk finds where nothing is."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = _Missing()


class Found(msgspec.Struct, frozen=True):
    """There is a value."""

    value: Any  # whatever JSON can hold, or a date


class Empty(msgspec.Struct, frozen=True):
    """There is nothing: `missing` when the path leads nowhere, else `value` is what stands there.

    `at` is the path as a recipe writes it, for messages.
    """

    at: str
    missing: bool
    value: Any = None


class Failed(msgspec.Struct, frozen=True):
    """What the value stands on failed; `name` is the command."""

    name: str


Outcome: TypeAlias = Found | Empty | Failed


class ValueRefused(ValueError):
    """A value of a kind that cannot stand where it is used, such as a list inside text."""


class Scope(Protocol):
    """Known answers by name, the counts that came beside them, and the run's clock."""

    @property
    def moment(self) -> datetime: ...

    def lookup(self, name: str) -> Outcome: ...

    def count(self, name: str, word: str) -> int | None: ...


def is_empty(value: object) -> bool:
    """Whether a value that is there says nothing: null, `""`, `[]` or `{}`; not 0, not false."""
    return value is None or (isinstance(value, (str, list, dict)) and not value)


def is_blank_id(value: object) -> bool:
    """Whether a value can be no id: empty, 0, `"0"`, false, a blank."""
    if isinstance(value, str):
        return value.strip() in ("", "0")
    return not value


def evaluate(value: Value, scope: Scope) -> Outcome:
    """Work out an expression.

    Raises ValueRefused for a value that cannot stand where it is used. Forms that need
    files or rows of a loop are not handled here yet and raise NotImplementedError.
    """
    match value:
        case Literal(constant):
            return Found(constant)
        case Number(text):
            return Found(Decimal(text))
        case Date(at):
            return Found(resolve_date(at, scope.moment))
        case Ref():
            return _evaluate_ref(value, scope)
        case Text(parts):
            return _evaluate_text(parts, scope)
        case FirstOf(options):
            return _evaluate_first(options, scope)
        case ListValue(items):
            return _evaluate_list(items, scope)
        case ObjectValue(entries):
            return _evaluate_object(entries, scope)
        case _:
            raise NotImplementedError(type(value).__name__)


def _evaluate_ref(ref: Ref, scope: Scope) -> Outcome:
    source = scope.lookup(ref.name)
    if isinstance(source, Failed):
        return source
    root = source.value
    found = walk(root, ref.steps)
    if found is MISSING and len(ref.steps) == 1 and isinstance(ref.steps[0], Key):
        count = scope.count(ref.name, ref.steps[0].name)
        found = MISSING if count is None else count
    if found is MISSING:
        return Empty("$" + format_ref(ref), missing=True)
    if is_empty(found):
        return Empty("$" + format_ref(ref), missing=False, value=found)
    return Found(found)


def walk(value: Any, steps: Sequence[Step]) -> Any:
    """Follow steps into a decoded answer; MISSING where one of them finds nothing.

    An index reaches a list entry or the key of that name in an object, since PHP has one
    array type; it never reaches into text, and nothing is below null (R5, R7, R8 are what
    the server does instead). After `[*]` the result is a list with one entry a row, None
    where a row has nothing there; each further `[*]` flattens.
    """
    for number, step in enumerate(steps):
        if isinstance(step, Every):
            return _walk_rows(value, steps[number + 1 :])
        if isinstance(step, Key):
            value = _enter(value, step.name)
        elif isinstance(step, Index):
            value = _enter(value, step.at)
        else:
            raise NotImplementedError(type(step).__name__)
        if value is MISSING:
            return MISSING
    return value


def _enter(value: Any, key: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(str(key), MISSING)
    if isinstance(value, list):
        if isinstance(key, str):
            if not key.isascii() or not key.isdigit() or str(int(key)) != key:
                return MISSING
            key = int(key)
        return value[key] if 0 <= key < len(value) else MISSING
    return MISSING


def _walk_rows(value: Any, rest: Sequence[Step]) -> Any:
    if isinstance(value, dict):
        rows = list(value.values())
    elif isinstance(value, list):
        rows = value
    else:
        return MISSING
    found = [walk(row, rest) for row in rows]
    if any(isinstance(step, Every) for step in rest):
        return [item for row in found if row is not MISSING for item in row]
    return [None if item is MISSING else item for item in found]


def _evaluate_text(parts: Sequence[Value], scope: Scope) -> Outcome:
    pieces: list[str] = []
    for part in parts:
        outcome = evaluate(part, scope)
        if not isinstance(outcome, Found):
            return outcome
        pieces.append(paste(outcome.value))
    return Found("".join(pieces))


def paste(value: object) -> str:
    """A value as it stands inside text; raises ValueRefused for lists and objects."""
    match value:
        case str():
            return value
        case bool():
            return "1" if value else "0"
        case float():
            text = repr(value)
            return text.removesuffix(".0")
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case None:
            return ""
        case _:
            kind = "an object" if isinstance(value, dict) else "a list"
            raise ValueRefused(f"{kind} cannot stand inside text")


def _evaluate_first(options: Sequence[Value], scope: Scope) -> Outcome:
    """The first option that is found; an empty constant counts only as the last one."""
    outcome: Outcome = Empty("", missing=True)
    for option in options:
        outcome = evaluate(option, scope)
        last = option is options[-1]
        if isinstance(outcome, Failed) or (
            isinstance(outcome, Found) and (last or not is_empty(outcome.value))
        ):
            return outcome
    return outcome


def _evaluate_list(items: Sequence[Any], scope: Scope) -> Outcome:
    values: list[Any] = []
    for item in items:
        outcome = evaluate(item, scope)
        if isinstance(outcome, Failed):
            return outcome
        values.append(outcome.value)
    return Found(values)


def _evaluate_object(entries: Sequence[Entry | Spread], scope: Scope) -> Outcome:
    values: dict[str, Any] = {}
    for entry in entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            raise NotImplementedError(type(entry).__name__)
        if entry.optional and first_empty(entry.value, scope) is not None:
            continue
        outcome = evaluate(entry.value, scope)
        if isinstance(outcome, Failed):
            return outcome
        values[entry.key] = outcome.value
    return Found(values)


def first_empty(value: Item, scope: Scope) -> Empty | None:
    """The first reference anywhere in a value that is empty; `??` answers for its options."""
    match value:
        case Ref() | FirstOf() | Text():
            outcome = evaluate(value, scope)
            return outcome if isinstance(outcome, Empty) else None
        case ListValue(items):
            return next((e for item in items if (e := first_empty(item, scope))), None)
        case ObjectValue(entries):
            kept = (e for e in entries if isinstance(e, Entry) and not e.optional)
            return next((e for entry in kept if (e := first_empty(entry.value, scope))), None)
        case _:
            return None
