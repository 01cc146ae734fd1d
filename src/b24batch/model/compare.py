"""Comparing: one table of predicates, and what equal means between kinds (language.md part 4).

A number against a numeral in text compares as a number, a date against ISO text as a moment,
`true` is `Y`, `"1"` and 1. Two texts are equal letter by letter only.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any
from typing import Literal as OneOf

import msgspec

from b24batch.model.dates import day_of, instant, read_iso
from b24batch.model.numerals import as_decimal, number_text, numeral
from b24batch.model.outcome import MISSING, ValueRefused, excerpt, is_empty, paste

__all__ = ["PREDICATES", "Predicate", "bucket", "equal", "key_text", "order"]

_TRUE = ("Y", "1")
_FALSE = ("N", "0")
_NO_LIST = "compare one entry of it, or each with `[*]`"


def equal(left: object, right: object, zone: tzinfo) -> bool:
    """Whether two values that are found are the same; other kinds than those above never are.

    A day against a moment is compared with the moment's day in `zone`. Raises ValueRefused
    for lists and objects.
    """
    if type(left) is str and type(right) is str:
        return left == right
    kinds = {_kind(left), _kind(right)}
    if "flag" in kinds:
        return _flag(left) is _flag(right)
    if "date" in kinds:
        one, other = _date(left, zone), _date(right, zone)
        if one is None or other is None:
            return False
        if isinstance(one, datetime) and isinstance(other, datetime):
            return instant(one, zone) == instant(other, zone)
        return day_of(one, zone) == day_of(other, zone)
    number = _number(left)
    return number is not None and number == _number(right)


def order(left: object, right: object, zone: tzinfo) -> int:
    """Below, at or above 0 as the first value is less than the second, the same, or more.

    Texts are ordered letter by letter; a day stands for its first moment in `zone`. Raises
    ValueRefused where the two have no order, such as a number and a text that is none.
    """
    kinds = {_kind(left), _kind(right)}
    if kinds == {"text"}:
        return _sign(str(left), str(right))
    if "date" in kinds and kinds <= {"date", "text"}:
        one, other = _date(left, zone), _date(right, zone)
        if one is not None and other is not None:
            if isinstance(one, datetime) or isinstance(other, datetime):
                return _sign(instant(one, zone), instant(other, zone))
            return _sign(one, other)
    elif "number" in kinds and kinds <= {"number", "text"}:
        number, against = _number(left), _number(right)
        if number is not None and against is not None:
            return _sign(number, against)
    raise _no_order(left, right)


def _no_order(left: object, right: object) -> ValueRefused:
    shown = f"`{excerpt(left)}` and `{excerpt(right)}`"
    if "number" in (_kind(left), _kind(right)):
        hint = "put `| number` after a text that holds a number"
        return ValueRefused(f"{shown} are not both numbers, so neither is less", hint)
    if "flag" in (_kind(left), _kind(right)):
        return ValueRefused(f"{shown} have no order", "compare flags with `=`")
    hint = 'put `| date "DD.MM.YYYY"` after a text that holds a date'
    return ValueRefused(f"{shown} are not both dates, so neither is less", hint)


def _sign(one: Any, other: Any) -> int:
    return 1 if one > other else -1 if one < other else 0


def _kind(value: object) -> OneOf["text", "number", "flag", "date"]:
    match value:
        case str():
            return "text"
        case bool():
            return "flag"
        case int() | float() | Decimal():
            return "number"
        case date():
            return "date"
        case dict():
            raise ValueRefused("an object cannot be compared", "compare one field of it")
        case list():
            raise ValueRefused("a list cannot be compared", _NO_LIST)
        case _:
            raise ValueRefused("the content of a file cannot be compared")


def _flag(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return True if value in _TRUE else False if value in _FALSE else None
    number = as_decimal(value)
    return None if number not in (0, 1) else number == 1


def _number(value: object) -> Decimal | None:
    return numeral(value) if isinstance(value, str) else as_decimal(value)


def _date(value: object, zone: tzinfo) -> date | None:
    if isinstance(value, date):
        return value
    return read_iso(value, zone) if isinstance(value, str) else None


def bucket(value: object, zone: tzinfo) -> Hashable:
    """A key that equal values have in common; values with one key need not be equal.

    None for lists, objects and the like, which cannot be compared.
    """
    if isinstance(value, str):
        if value in _TRUE:
            return Decimal(1)
        if value in _FALSE:
            return Decimal(0)
        number = numeral(value)
        if number is not None:
            return number
        found = read_iso(value, zone)
        return value if found is None else day_of(found, zone)
    if isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, date):
        return day_of(value, zone)
    return as_decimal(value)


def key_text(value: object, zone: tzinfo) -> str:
    """A value as the key of `unique by` and `group by`: equal numbers and moments are one key.

    Texts stay as they are, so that `007` and `7` are two. Raises ValueRefused for lists and
    objects.
    """
    if isinstance(value, str):
        return value
    number = as_decimal(value)
    if number is not None:
        return number_text(number)
    if isinstance(value, datetime):
        return str(instant(value, zone).timestamp())
    if isinstance(value, (list, dict)):
        raise ValueRefused(f"{excerpt(value)} cannot be a key", "name one field of it")
    return paste(value)


class Predicate(msgspec.Struct, frozen=True):
    """What can be asked of a value; `test` gets the subject, the operand and the run's zone.

    Either of the two may be MISSING or empty. `of_none`: a subject with `[*]` that has no
    entries passes. `takes` is the kind of the operand.
    """

    test: Callable[[Any, Any, tzinfo], bool]
    takes: OneOf["value", "list", "nothing"]
    doc: str
    of_none: bool = False


def _blank(value: object) -> bool:
    return value is MISSING or is_empty(value)


def _equals(left: Any, right: Any, zone: tzinfo) -> bool:
    return not _blank(left) and not _blank(right) and equal(left, right, zone)


def _ordered(passes: Callable[[int], bool]) -> Callable[[Any, Any, tzinfo], bool]:
    def test(left: Any, right: Any, zone: tzinfo) -> bool:
        return not _blank(left) and not _blank(right) and passes(order(left, right, zone))

    return test


def _contains(left: Any, right: Any, zone: tzinfo) -> bool:
    del zone
    if _blank(left) or _blank(right):
        return False
    for side in (left, right):
        if isinstance(side, (list, dict)):
            raise ValueRefused(f"{excerpt(side)} holds no text to look in", _NO_LIST)
    return paste(right) in paste(left)


def _among(left: Any, right: Any, zone: tzinfo) -> bool:
    if _blank(left) or _blank(right):
        return False
    entries = right.values() if isinstance(right, dict) else right
    if not isinstance(right, (list, dict)):
        entries = [right]
    return any(_equals(left, entry, zone) for entry in entries)


def _not(
    test: Callable[[Any, Any, tzinfo], bool],
) -> Callable[[Any, Any, tzinfo], bool]:
    return lambda left, right, zone: not test(left, right, zone)


PREDICATES: Mapping[str, Predicate] = {
    "=": Predicate(_equals, "value", "is the same"),
    "!=": Predicate(_not(_equals), "value", "is not the same", of_none=True),
    "<": Predicate(_ordered(lambda sign: sign < 0), "value", "is less, or earlier"),
    "<=": Predicate(_ordered(lambda sign: sign <= 0), "value", "is not more, or later"),
    ">": Predicate(_ordered(lambda sign: sign > 0), "value", "is more, or later"),
    ">=": Predicate(_ordered(lambda sign: sign >= 0), "value", "is not less, or earlier"),
    "~": Predicate(_contains, "value", "has this text in it"),
    "!~": Predicate(_not(_contains), "value", "has not this text in it", of_none=True),
    "in": Predicate(_among, "list", "is one of these"),
    "not in": Predicate(_not(_among), "list", "is none of these", of_none=True),
    "exists": Predicate(lambda left, _, __: left is not MISSING, "nothing", "is there"),
    "is empty": Predicate(
        lambda left, _, __: _blank(left), "nothing", "is missing or empty", of_none=True
    ),
    "is not empty": Predicate(lambda left, _, __: not _blank(left), "nothing", "is found"),
}
"""Every predicate of conditions. With an empty side the positive ones are false."""
