"""Phone numbers as one spelling, so that they can be compared letter by letter."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

__all__ = ["COUNTRIES", "phone"]


class _Country(msgspec.Struct, frozen=True):
    """How numbers of a country are dialled.

    `code` stands before a number from abroad, `trunk` before one dialled inside; `lengths`
    are the numbers of digits without either.
    """

    code: str
    trunk: str
    lengths: tuple[int, ...]


COUNTRIES: Mapping[str, _Country] = {
    "RU": _Country("7", "8", (10,)),
    "KZ": _Country("7", "8", (10,)),
    "BY": _Country("375", "80", (9,)),
    "UA": _Country("380", "0", (9,)),
    "UZ": _Country("998", "8", (9,)),
    "KG": _Country("996", "0", (9,)),
    "AM": _Country("374", "0", (8,)),
    "AZ": _Country("994", "0", (9,)),
    "GE": _Country("995", "0", (9,)),
    "MD": _Country("373", "0", (8,)),
    "PL": _Country("48", "", (9,)),
    "DE": _Country("49", "0", (6, 7, 8, 9, 10, 11)),
    "FR": _Country("33", "0", (9,)),
    "GB": _Country("44", "0", (9, 10)),
    "US": _Country("1", "1", (10,)),
}
"""Countries by their ISO 3166 code (E.164 numbering)."""

_SHORTEST_ABROAD = 8  # digits, with the `00`
_NO_DIGITS = re.compile(r"[^0-9]+")


def phone(text: str, country: str | None = None) -> str:
    """The digits of a phone number and a `+` before the first of them.

    With a country known here, one dialled inside it, with or without its code, begins with
    `+` and the code, and `00` before a number is a `+`. A number that does not fit stays as it
    is. Empty where there is no digit. Raises nothing.
    """
    if text[:1] == "+" and text.isascii() and text[1:].isdigit():
        return text
    digits = _NO_DIGITS.sub("", text)
    if not digits:
        return ""
    abroad = "+" in text[: text.index(digits[0])]
    known = None if country is None else COUNTRIES.get(country.upper())
    if known is None or abroad:
        return f"+{digits}" if abroad else digits
    return _dialled(digits, known)


def _dialled(digits: str, country: _Country) -> str:
    if digits.startswith("00") and len(digits) > _SHORTEST_ABROAD:
        return f"+{digits[2:]}"
    trunk, code = country.trunk, country.code
    if trunk and digits.startswith(trunk) and len(digits) - len(trunk) in country.lengths:
        return f"+{code}{digits[len(trunk) :]}"
    if digits.startswith(code) and len(digits) - len(code) in country.lengths:
        return f"+{digits}"
    if country.lengths == (len(digits),):  # where lengths vary, it may lack its area
        return f"+{code}{digits}"
    return digits
