"""Filters: keys with operators in front of the name, compiled into one test of a record."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from b24batch.practice.casts import (
    as_list,
    as_map,
    is_container,
    number,
    to_flag,
    to_text,
)
from b24batch.practice.moments import parse_moment

__all__ = [
    "Target",
    "Test",
    "Unfit",
    "compile_filter",
    "split_key",
    "value_target",
    "wanted_texts",
    "without_conditions",
]

Test = Callable[[dict[str, Any]], bool]
_Match = Callable[[Any], bool]  # Any: the value of a field

_OPERATORS = {
    "!><": ("between", True),
    "!=%": ("like", True),
    "!%=": ("like", True),
    "!@": ("in", True),
    "!%": ("contains", True),
    "!=": ("in", True),
    "><": ("between", False),
    "=%": ("like", False),
    "%=": ("like", False),
    ">=": (">=", False),
    "<=": ("<=", False),
    "!": ("in", True),
    "@": ("in", False),
    "=": ("in", False),
    "%": ("contains", False),
    ">": (">", False),
    "<": ("<", False),
}
"""What each prefix means and whether it is turned round; longer ones come first."""

_NUMBERS = {"integer", "double", "user", "location"}
_MOMENTS = {"datetime", "date"}
_TEXTS = {"crm_status", "crm_currency", "crm_multifield"}


class Target(msgspec.Struct, frozen=True):
    """What a name in a filter stands for: how to read it, and its kind.

    A list as value matches when any of its entries does. `pattern` is True where plain text
    without an operator may hold `%` and `_` (users, tasks), `is_id` for the record's own id,
    `field` the name that records have it under, if an index may be made of it.
    """

    read: Callable[[dict[str, Any]], Any]
    kind: str
    pattern: bool = False
    is_id: bool = False
    field: str = ""


class Unfit(Exception):
    """A condition that cannot be tested: its name is unknown, or its value is not readable."""

    def __init__(self, name: str, *, known: bool) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


def value_target(rows: Sequence[Mapping[str, Any]]) -> Callable[[str], Target | None]:
    """Names of plain rows without a schema: the kind of a name is told from the first row."""

    def find(name: str) -> Target | None:
        if not rows or name not in rows[0]:
            return None
        kind = "integer" if isinstance(rows[0][name], int) else "string"
        return Target(lambda record: record[name], kind)

    return find


def split_key(key: str) -> tuple[str, bool, str]:
    """Operator, whether it is turned round, and name of a filter key; no prefix is `in`."""
    for prefix, (operator, negated) in _OPERATORS.items():
        if key.startswith(prefix):
            return operator, negated, key[len(prefix) :]
    return "in", False, key


def without_conditions(params: Any, names: Sequence[str]) -> Any:
    """Parameters of a call without the conditions on some fields, or on any if none is named.

    Only the top level of `filter` is looked at, names in any letter case.
    """
    dropped = {name.lower() for name in names}

    def kept(conditions: Any) -> Any:
        if not dropped or not isinstance(conditions, Mapping):
            return []
        left = {k: v for k, v in conditions.items() if split_key(k)[2].lower() not in dropped}
        return left or []

    if not isinstance(params, Mapping):
        return params
    return {key: kept(value) if key.lower() == "filter" else value for key, value in params.items()}


def compile_filter(
    conditions: Mapping[str, Any],
    find: Callable[[str], Target | None],
    *,
    strict: bool,
) -> Test:
    """One test from a whole filter.

    Strict (`crm.item.*`): numeric keys hold nested filters, `logic: OR` joins by or, and
    `Unfit` is raised for what cannot be tested. Otherwise such conditions are ignored, as
    the older families do, so a mistyped name there finds everything.
    """
    either = False
    tests: list[Test] = []
    for key, value in conditions.items():
        if strict and key.lower() == "logic":
            either = to_text(value).upper() == "OR"
        elif strict and key.lstrip("-").isdigit() and is_container(value):
            tests.append(compile_filter(as_map(value), find, strict=True))
        else:
            test = _condition(key, value, find, strict=strict)
            if test is not None:
                tests.append(test)
    if not tests:
        return everything
    if either:
        return lambda record: any(test(record) for test in tests)
    return tests[0] if len(tests) == 1 else lambda record: all(test(record) for test in tests)


def everything(_record: dict[str, Any]) -> bool:
    """The test of a filter without conditions."""
    return True


def id_range(
    conditions: Mapping[str, Any], find: Callable[[str], Target | None]
) -> tuple[float, float]:
    """Between which ids the records lie that can pass a filter, both ends included.

    It saves looking at all the others; the filter itself has the last word. Only conditions on
    the id at the top level count, and none when they are joined by or.
    """
    low, high = -math.inf, math.inf
    for key, value in conditions.items():
        if key.lower() == "logic":
            return -math.inf, math.inf
        operator, negated, name = split_key(key)
        target = find(name)
        if negated or target is None or not target.is_id:
            continue
        limits = [_cast(target.kind, item) for item in as_list(value)]
        if not limits or "" in limits or _match(operator, target.kind, value) is None:
            continue  # it asks for an empty id, or does not count
        if operator in {">", ">=", "in", "between"}:
            low = max(low, min(limits))
        if operator in {"<", "<=", "in", "between"}:
            high = min(high, max(limits))
    return low, high


def wanted_texts(
    conditions: Mapping[str, Any], find: Callable[[str], Target | None]
) -> tuple[str, list[str]] | None:
    """A field and the texts of which one must be in it, if a filter asks for something like that.

    It saves looking at all records; the filter itself has the last word. As with `id_range`
    only the top level counts, and not when its conditions are joined by or.
    """
    if any(key.lower() == "logic" for key in conditions):
        return None
    for key, value in conditions.items():
        operator, negated, name = split_key(key)
        target = find(name)
        if operator != "in" or negated or target is None or not target.field:
            continue
        texts = [_cast(target.kind, item) for item in as_list(value)]
        if texts and all(isinstance(text, str) and text for text in texts):
            return target.field, texts
    return None


def _condition(
    key: str, value: object, find: Callable[[str], Target | None], *, strict: bool
) -> Test | None:
    """The test of one condition, or None where it is ignored."""
    operator, negated, name = split_key(key)
    target = find(name)
    if target is None and strict:
        raise Unfit(name, known=False)
    if target is None or (not strict and is_container(value) and not value):
        return None
    if target.pattern and operator == "in" and key[:1] not in "=!@" and _has_pattern(value):
        operator = "like"
    match = _match(operator, target.kind, value)
    if match is None and strict:
        raise Unfit(name, known=True)
    return None if match is None else _test(target.read, match, negated=negated)


def _test(read: Callable[[dict[str, Any]], Any], match: _Match, *, negated: bool) -> Test:
    def test(record: dict[str, Any]) -> bool:
        found = read(record)
        hit = any(map(match, found or [None])) if isinstance(found, list) else match(found)
        return hit is not negated

    return test


def _has_pattern(value: object) -> bool:
    return isinstance(value, str) and ("%" in value or "_" in value)


def _match(operator: str, kind: str, value: object) -> _Match | None:
    """The test of one value of a field; None when the filter's value is of no use for it."""
    if operator in {"contains", "like"} and not is_container(value):
        pattern = _pattern(to_text(value), whole=operator == "like")
        return lambda found: pattern.search(to_text(found).casefold()) is not None
    wanted = [_cast(kind, item) for item in as_list("" if value is None else value)]
    if None in wanted:
        return None
    if operator == "in":
        return _any_of(wanted)
    limits = [_limit(kind, item) for item in wanted]
    if None in limits or len(limits) != (2 if operator == "between" else 1):
        return None
    if operator == "between":
        low, high = limits
        return lambda found: found is not None and low <= _fold(found) <= high
    return None if is_container(value) else _ordered(operator, limits[0])


def _any_of(wanted: list[Any]) -> _Match:
    """Whether a field has one of the values; the empty text asks for an empty field."""
    empty = "" in wanted
    values = {item for item in wanted if item != ""}

    def match(found: Any) -> bool:
        if found in (None, "", 0) and empty:
            return True
        return found is not None and _fold(found) in values

    return match


def _ordered(operator: str, limit: Any) -> _Match:
    """A comparison by size; an empty field is on no side of anything."""
    compare: dict[str, _Match] = {
        ">": lambda found: bool(found > limit),
        ">=": lambda found: bool(found >= limit),
        "<": lambda found: bool(found < limit),
        "<=": lambda found: bool(found <= limit),
    }
    chosen = compare[operator]
    return lambda found: found is not None and chosen(_fold(found))


def _cast(kind: str, value: object) -> Any:
    """A value of a filter as the field's values are kept; `""` stays, None is no such value."""
    if value is None or value == "":
        return ""
    if kind in _MOMENTS:
        moment = parse_moment(to_text(value))
        return None if moment is None else moment.casefold()
    if kind == "boolean":
        return to_flag(value).casefold()
    return number(value) if _is_number(kind) else to_text(value).casefold()


def _limit(kind: str, value: Any) -> Any:
    """A cast value to compare with by size: an empty one is zero, and no moment at all."""
    if value != "":
        return value
    return None if kind in _MOMENTS else 0 if _is_number(kind) else ""


def _is_number(kind: str) -> bool:
    return kind in _NUMBERS or (kind.startswith("crm_") and kind not in _TEXTS)


def _fold(found: Any) -> Any:
    """A field's value as compared: text without regard to case, as the portal's database has it."""
    return found.casefold() if isinstance(found, str) else found


def _pattern(text: str, *, whole: bool) -> re.Pattern[str]:
    """SQL's LIKE as a regular expression: `%` any run, `_` any character, when `whole`."""
    text = text.casefold()
    if not whole:
        return re.compile(re.escape(text))
    parts = (".*" if char == "%" else "." if char == "_" else re.escape(char) for char in text)
    return re.compile(rf"\A{''.join(parts)}\Z", re.DOTALL)
