"""Numbers as people and portals write them."""

from __future__ import annotations

import re
from decimal import Context, Decimal

__all__ = [
    "as_decimal",
    "mean_of",
    "number_text",
    "numeral",
    "plain_number",
    "read_number",
    "total",
]

_NUMERAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")
_SPACE = "[ \u00a0\u2009\u202f]"  # a blank, and those that spreadsheets put between thousands
_WRITTEN = re.compile(
    rf"[-+\u2212]?(?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?\Z"
)
_TO_PLAIN = str.maketrans({",": ".", "\u2212": "-"} | dict.fromkeys(" \u00a0\u2009\u202f"))
_WIDE = Context(prec=400)  # sums are exact, whatever the program made of its own context
_MEAN = Context(prec=28)


def as_decimal(value: object) -> Decimal | None:
    """A number as a decimal, floats by their shortest spelling; None for anything else.

    True and false are no numbers, nor are infinity and `nan`.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float):
        value = Decimal(repr(value))
    return value if isinstance(value, Decimal) and value.is_finite() else None


def numeral(text: str) -> Decimal | None:
    """The number that a text is, as a portal writes them (`100.00`, `007`), or None."""
    return Decimal(text) if _NUMERAL.match(text) else None


def read_number(value: object) -> Decimal | None:
    """A number, or one that a person wrote: `1 234,56`, `1234.56`, `-5`; or None.

    A comma always stands before the fraction. Blanks may part thousands and nothing else, so
    that two numbers in one cell are none.
    """
    if isinstance(value, str):
        text = value.strip()
        if _NUMERAL.match(text):  # as most are
            return Decimal(text)
        return Decimal(text.translate(_TO_PLAIN)) if _WRITTEN.match(text) else None
    return as_decimal(value)


def total(numbers: list[Decimal]) -> Decimal:
    """The exact sum."""
    found = Decimal(0)
    for number in numbers:
        found = _WIDE.add(found, number)
    return found


def mean_of(numbers: list[Decimal]) -> Decimal:
    """The arithmetic mean to 28 digits, without zeros at its end; there must be a number."""
    return _MEAN.normalize(_MEAN.divide(total(numbers), Decimal(len(numbers))))


def plain_number(number: Decimal) -> int | Decimal:
    """A whole number without a fraction as an integer; `3.00` keeps its digits."""
    return number if "." in format(number, "f") else int(number)


def number_text(number: Decimal) -> str:
    """One spelling for equal numbers: no exponent, no zeros at the end of a fraction."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
