"""What a value in params may be, and the text or JSON of one that has no parts."""

from __future__ import annotations

import dataclasses
import math
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, TypeAlias

import msgspec

from b24batch.model.dates import ADD_A_ZONE, iso_text
from b24batch.model.values import Node
from b24batch.plan.trouble import Uncarriable

__all__ = [
    "Plain",
    "PortalText",
    "Received",
    "Scalar",
    "as_json",
    "as_text",
    "int_text",
    "plain",
    "quoted",
    "quoted_anew",
]

Scalar: TypeAlias = str | int | float | Decimal | None
Plain: TypeAlias = "Scalar | dict[Any, Any] | list[Any] | tuple[Any, ...]"

_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
_QUOTED = [chr(byte) if byte in _SAFE else f"%{byte:02X}" for byte in range(256)]

_SHORT = 32  # letters of a text that may well come again
_MOST_DIGITS = 1000  # of a number; PHP's own end at 309
_FEW_DIGITS = 20
_INT64 = 1 << 63


class PortalText(str):
    """Text that holds a reference for the portal to fill in, such as `$result[c0][item][id]`.

    It is the only text that is not searched for references before sending.
    """

    __slots__ = ()


class Received:
    """A value out of an earlier answer, as JSON has it.

    Null and empty containers inside it are data that must arrive, unlike those which a user
    writes to clear a field.
    """

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"Received({self.value!r})"


def quoted(text: str) -> str:
    """Percent-encode all but `A-Z a-z 0-9 - _ . ~` (P1). Raises Uncarriable for lone surrogates."""
    if text.isascii() and text.replace("_", "").isalnum():  # as most names and codes are
        return text
    return _percent(text) if len(text) < _SHORT else _percent.__wrapped__(text)


def quoted_anew(text: str) -> str:
    """The same for a text that will hardly come again: nothing is kept of it."""
    return text if text.isalnum() and text.isascii() else _percent.__wrapped__(text)


@lru_cache(maxsize=1024)
def _percent(text: str) -> str:
    """Words of a portal, such as stages and days, come again and again."""
    try:
        return "".join(map(_QUOTED.__getitem__, text.encode()))
    except UnicodeEncodeError:
        raise _no_text() from None


def check_text(text: str) -> None:
    """Raise Uncarriable where UTF-8 has no form for a text."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _no_text() from None


def _no_text() -> Uncarriable:
    return Uncarriable(
        "B404",
        "text with half of a surrogate pair, which UTF-8 does not have",
        'mend it where it is read, or use `text.encode("utf-8", "replace").decode()`',
    )


def plain(value: Any) -> Plain:
    """A value as text, number, None, dict, list or tuple; parts are left as they are.

    Enums give their value, dates and times ISO 8601, bytes base64, dataclasses and msgspec
    Structs their fields. Raises Uncarriable for anything else.
    """
    kind = type(value)
    if kind in _AS_IT_IS:
        same: Plain = value
        return same
    for known, convert in _CONVERSIONS:
        if isinstance(value, known):
            return convert(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    raise Uncarriable("B401", f"of type {kind.__name__}, which no call can carry", _hint(value))


def as_text(value: Scalar) -> str:
    """The text of a scalar as every leaf arrives (P4): true is `1`, None is empty.

    Raises Uncarriable for lone surrogates and for numbers that have no digits.
    """
    match value:
        case str():
            check_text(value)
            return value
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case int():
            return int_text(value)
        case float():
            return _float_text(value)
        case Decimal():
            return _decimal_text(value)


def as_json(value: Scalar) -> str | int | float | None:
    """A scalar in JSON's own types; a number that JSON readers would round stays text.

    Raises Uncarriable for lone surrogates and for numbers that have no digits.
    """
    match value:
        case str():
            check_text(value)
        case float():
            _float_text(value)
        case bool():
            pass
        case int():
            return _int_json(value)
        case Decimal():
            return _decimal_json(value)
    return value


def int_text(value: int) -> str:
    """The digits of an integer. Raises Uncarriable where Python will not write them."""
    try:
        return str(value)
    except ValueError:  # Python's own bound, 4300 digits
        raise _no_number("a number with too many digits") from None


def _int_json(value: int) -> int | str:
    return value if -_INT64 <= value < _INT64 else int_text(value)


def _float_text(value: float) -> str:
    if not math.isfinite(value):
        raise _no_number("not a finite number")
    return repr(value).removesuffix(".0")


def _decimal_text(value: Decimal) -> str:
    text = str(value)
    if len(text) <= _FEW_DIGITS and text.replace(".", "").removeprefix("-").isdigit():
        return text
    if not value.is_finite():
        raise _no_number("not a finite number")
    exponent = value.as_tuple().exponent
    if isinstance(exponent, str) or exponent < -_MOST_DIGITS or value.adjusted() > _MOST_DIGITS:
        raise _no_number("a number with too many digits")
    return format(value, "f")


def _decimal_json(value: Decimal) -> str | int | float:
    text = _decimal_text(value)
    if value == value.to_integral_value():
        return _int_json(int(value))
    near = float(value)
    return near if Decimal(repr(near)) == value else text


def _no_number(what: str) -> Uncarriable:
    return Uncarriable(
        "B402",
        f"{what}, which no portal could read",
        "write None for a value that is missing, and check how a number was computed",
    )


def _datetime_text(value: datetime) -> str:
    text = iso_text(value)
    if text is None:
        message = "a time without a time zone, so the portal would have to guess it"
        raise Uncarriable("B403", message, ADD_A_ZONE)
    return text


def _struct_fields(value: msgspec.Struct) -> dict[str, Any]:
    """Fields under the names that the Struct's own JSON has; unset ones are left out."""
    if isinstance(value, Node):
        raise TypeError(f"a {type(value).__name__} of the model reached the encoder unresolved")
    names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
    fields = {encoded: getattr(value, name) for name, encoded in names}
    return {name: item for name, item in fields.items() if item is not msgspec.UNSET}


def _enum_value(value: Enum) -> Plain:
    return plain(value.value)


_AS_IT_IS = frozenset({str, int, float, bool, type(None), Decimal, dict, list, tuple, PortalText})

# Subclasses by the first line that fits: an enum before the number or text it also is, a
# datetime before a date, text and bytes before the sequences they also are.
_CONVERSIONS: tuple[tuple[type | tuple[type, ...], Callable[[Any], Plain]], ...] = (
    (Enum, _enum_value),
    (str, str.__str__),
    (int, int),
    (float, float),
    (datetime, _datetime_text),
    (date, date.isoformat),
    ((bytes, bytearray, memoryview), lambda value: b64encode(bytes(value)).decode()),
    (msgspec.Struct, _struct_fields),
    (Mapping, dict),
    (Sequence, list),
    (Decimal, Decimal),
)


def _hint(value: object) -> str:
    if isinstance(value, set | frozenset):
        return "a set has no order: write a list, for example `sorted(value)`"
    if hasattr(value, "__next__"):
        return "write a list: `list(value)`"
    if hasattr(value, "item") and hasattr(value, "dtype"):
        return "write the plain value: `value.tolist()`"
    return "write text, a number, a list or a dict in its place"
