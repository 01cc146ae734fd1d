"""Python values without parts as values of the model, and the refusal of one."""

from __future__ import annotations

import math
import os
from datetime import date, datetime
from decimal import Decimal

from b24batch.errors import MisuseError, Problem
from b24batch.model.dates import ADD_A_ZONE, iso_text
from b24batch.model.path import format_steps
from b24batch.model.values import Date, Index, Key, Literal, Number

__all__ = [
    "Refused",
    "base64_of",
    "day_of",
    "decimal_of",
    "float_of",
    "int_of",
    "moment_of",
    "number_value",
    "plain_text",
    "portable_path",
    "sound",
    "text_of",
]

_MOST_DIGITS = 990  # of a number; PHP's own end at 309
_LARGEST = 10**_MOST_DIGITS


class Refused(Exception):
    """A value that cannot be sent; `steps` lead to it, the last one first."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        self.code = code
        self.message = message
        self.hint = hint
        self.steps: list[str | int] = []
        super().__init__(message)

    def as_misuse(self, where: str) -> MisuseError:
        """The error for a user; `where` names what the value belongs to."""
        steps = tuple(Index(s) if isinstance(s, int) else Key(s) for s in reversed(self.steps))
        path = format_steps(steps).removeprefix(".")
        place = f"`{path}` of {where}" if path else f"the value given to {where}"
        return MisuseError(Problem(self.code, f"{place} {self.message}", hint=self.hint))


def number_value(text: str) -> Literal | Number:
    """A decimal number without an exponent, kept as written where int and float cannot.

    What a recipe reads for these digits is the same node, so that both spellings agree.
    """
    if "." not in text:
        return Literal(int(text))
    return Literal(float(text)) if text == repr(float(text)) else Number(text)


def text_of(text: str) -> Literal:
    return Literal(text if text.isascii() else sound(text))


def sound(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Refused(
            "B602",
            "holds half of a surrogate pair, which is no text",
            'mend the text where it is read, or use `text.encode("utf-8", "replace").decode()`',
        ) from None
    return text


def int_of(number: int) -> Literal:
    if not -_LARGEST < number < _LARGEST:
        raise _no_number("is a number of a thousand digits")
    return Literal(number)


def float_of(number: float) -> Literal:
    if not math.isfinite(number):
        raise _no_number(f"is {number!r}, which no portal could read")
    return Literal(number)


def decimal_of(number: Decimal) -> Literal | Number:
    if not number.is_finite():
        raise _no_number(f"is {number}, which no portal could read")
    if number and not -_MOST_DIGITS < number.adjusted() < _MOST_DIGITS:
        raise _no_number("is a number of a thousand digits")
    return number_value(format(number, "f"))


def _no_number(message: str) -> Refused:
    return Refused("B602", message, "write None for a value that is missing")


def moment_of(moment: datetime) -> Date:
    text = iso_text(moment)
    if text is None:
        message = "is a time without a time zone, so the portal would have to guess it"
        raise Refused("B603", message, ADD_A_ZONE)
    return Date(text)


def day_of(day: date) -> Date:
    return Date(day.isoformat())


def base64_of(given: bytes | bytearray | memoryview) -> Literal:
    from base64 import b64encode

    return Literal(b64encode(given).decode())


def plain_text(given: object, what: str) -> str:
    """A text that is no value of a call, such as a title; MisuseError for anything else."""
    if not isinstance(given, str):
        kind = type(given).__name__
        raise MisuseError(Problem("B602", f"{what} is a text, not a {kind}", hint="write a text"))
    try:
        return sound(str.__str__(given))
    except Refused as refused:
        raise refused.as_misuse(what) from None


def portable_path(path: str | os.PathLike[str]) -> str:
    """A path as recipes write it, with `/` on every system; text is left as it is."""
    if isinstance(path, str):
        return path
    return os.fspath(path).replace(os.sep, "/")
