"""What comes of a value: found, empty or failed, and values that cannot stand where they are.

Three things are told apart (language.md part 4). *Found*: a value. *Empty*: answered, and
missing, null, `""`, `[]` or `{}`; 0 and false are found. *Failed*: what it stands on failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import msgspec

__all__ = [
    "MISSING",
    "CellRefused",
    "Empty",
    "Failed",
    "Found",
    "ManyFound",
    "Outcome",
    "Rounds",
    "ValueRefused",
    "excerpt",
    "is_blank_id",
    "is_empty",
    "paste",
]

_LONGEST = 40


class _Missing:
    """What a walk finds where nothing is."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = _Missing()


class Found(msgspec.Struct, frozen=True):
    """There is a value."""

    value: Any  # whatever JSON can hold, a date, a number as Decimal, the content of a file


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


class Rounds(msgspec.Struct, frozen=True):
    """What a label or `let` of a loop is outside of it: one entry a round, in input order.

    A round without a value is Empty (`missing`, where its `if` was false). Only a scope's
    `lookup` may answer with one; evaluating turns it into a list, or into Failed if an entry
    that is used has failed. A scope should answer with the same object each time, since
    long lists are indexed for lookups.
    """

    entries: Sequence[Outcome]


class ValueRefused(ValueError):
    """A value of a kind that cannot stand where it is used, such as a list inside text."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)


class CellRefused(ValueRefused):
    """A filter cannot read a value; `at` is the reference it came from, such as `$row.sum`.

    `wanted` says what the filter reads. Raised before anything is sent where the value is
    known then, so that all such cells of a table can be told at once.
    """

    def __init__(self, value: object, name: str, wanted: str, at: str = "") -> None:
        self.value = value
        self.filter = name
        self.wanted = wanted
        self.at = at
        super().__init__(f"`{name}` cannot read `{excerpt(value)}`: it reads {wanted}")


class ManyFound(ValueRefused):
    """A lookup found more than one row, and none of them is more right than another."""

    def __init__(self, at: str, count: int) -> None:
        self.at = at
        self.count = count
        super().__init__(
            f"`{at}` finds {count:,} rows, not one",
            "add a test that only one row passes, or go over the rows with `for`",
        )


def is_empty(value: object) -> bool:
    """Whether a value that is there says nothing: null, `""`, `[]` or `{}`; not 0, not false."""
    return value is None or (isinstance(value, (str, list, dict)) and not value)


def is_blank_id(value: object, *, from_zero: bool = False) -> bool:
    """Whether a value can be no id: empty, 0, `"0"`, false, a blank.

    Where records are counted `from_zero` the number 0 is one of them, `"0"` too.
    """
    if from_zero and not isinstance(value, bool) and value in (0, "0"):
        return False
    if isinstance(value, str):
        return value.strip() in ("", "0")
    return not value


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
            raise ValueRefused(f"{_kind(value)} cannot stand inside text")


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else "the content of a file"


def excerpt(value: object) -> str:
    """A value in one line of a message, cut where it is long."""
    try:
        text = " ".join(paste(value).split())
    except ValueRefused:
        return _kind(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
