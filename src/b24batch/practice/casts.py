"""Casts of PHP: what a method makes of a parameter that is not of its kind.

A batch delivers every leaf as text (P4), so a method casts what it needs, and PHP casts
anything: text by its numeric beginning, and *any* container that is not empty to the
number 1. That last cast is what an unresolved reference turns into (R5), and why a method
that casts its id would act on record 1.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from b24batch.practice.phpvalues import LARGEST_INTEGER, SMALLEST_INTEGER, float_text

__all__ = [
    "as_list",
    "as_map",
    "is_container",
    "is_numeric",
    "number",
    "to_flag",
    "to_int",
    "to_text",
]

# Any: parameters and answers are JSON of any shape; this package is its border.

_BLANKS = r"[ \t\n\r\v\f]*"
_DIGITS = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
_PREFIX = re.compile(f"{_BLANKS}({_DIGITS})")
_SURELY_64_BITS = 19  # digits; longer numbers are read as floats
_FLOAT_BITS = 1023
_NUMERIC = re.compile(f"{_BLANKS}{_DIGITS}{_BLANKS}")


def is_container(value: object) -> bool:
    """Whether PHP would call this an array."""
    return not isinstance(value, str) and isinstance(value, (list, tuple, Mapping))


def is_numeric(value: object) -> bool:
    """PHP's `is_numeric`: a number, or text that is one and perhaps blanks around it."""
    if isinstance(value, bool):
        return False
    if isinstance(value, (int, float)):
        return True
    return isinstance(value, str) and _NUMERIC.fullmatch(value) is not None


def number(value: object) -> int | float:
    """The number a value is cast to; integral ones are ints, as PHP's JSON writes them.

    Text counts by its numeric beginning (`"12 pcs"` is 12, `"pcs"` is 0), null is 0, a
    container is 1, or 0 when it is empty.
    """
    if isinstance(value, str):
        found = _PREFIX.match(value)
        digits = found.group(1) if found is not None else "0"
        whole = len(digits) < _SURELY_64_BITS and not set(digits) & set(".eE")
        return int(digits) if whole else _integral(float(digits))
    if isinstance(value, float):
        return _integral(value)
    if isinstance(value, int):
        return int(value) if SMALLEST_INTEGER <= value <= LARGEST_INTEGER else _large(value)
    return 1 if value and is_container(value) else 0


def _large(value: int) -> int | float:
    return 0 if value.bit_length() > _FLOAT_BITS else float(value)


def _integral(value: float) -> int | float:
    """A float as it is written, without a fraction as an integer; infinite ones are 0."""
    if not math.isfinite(value):
        return 0
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def to_int(value: object) -> int:
    """PHP's `(int)`: cut towards zero, held within 64 bits; a container is 1, an empty one 0."""
    return max(SMALLEST_INTEGER, min(LARGEST_INTEGER, int(number(value))))


def to_text(value: object) -> str:
    """PHP's `(string)`: true is `1`, false and null are empty, a container is `Array`."""
    if isinstance(value, str):
        return value
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if isinstance(value, float):
        return float_text(value)
    return "Array" if is_container(value) else str(value)


def to_flag(value: object) -> str:
    """`Y` or `N`, the booleans of CRM fields; `1`, `true` and `Y` in any case are yes."""
    return "Y" if to_text(value).strip().upper() in {"Y", "1", "TRUE"} else "N"


def as_map(value: object) -> dict[str, Any]:
    """A container with text keys, whichever of PHP's two JSON spellings it came in."""
    if isinstance(value, Mapping):
        return {str(key): item for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return {str(index): item for index, item in enumerate(value)}
    return {}


def as_list(value: object) -> list[Any]:
    """The values of a container in order; anything else is a list of itself, null is none."""
    if value is None or isinstance(value, str):
        return [] if value is None else [value]
    if isinstance(value, (list, tuple)):
        return list(value)
    return list(value.values()) if isinstance(value, Mapping) else [value]
