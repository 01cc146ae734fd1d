"""PHP's text, numbers and arrays, as far as a batch can show them.

Text is bytes in PHP. Here it is a `str` in which a byte that is not valid UTF-8 stands as a
lone surrogate (`surrogateescape`); `without_invalid` turns those into U+FFFD on the way out (P12).

An array is a `list` when its keys are 0, 1, ... n-1 in that order, and a `dict` with text keys
otherwise; an empty one is `[]` (P7, B9). PHP's integer key 7 and its text "7" are one key, so
text keys lose nothing: `integer_key` says which of them count as integers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

__all__ = [
    "Params",
    "Value",
    "array",
    "float_text",
    "integer_key",
    "letter",
    "octets",
    "repaired",
    "text",
    "truthy",
    "value",
    "without_invalid",
]

Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"
Params: TypeAlias = "list[Value] | dict[str, Value]"

SMALLEST_INTEGER = -(2**63)
LARGEST_INTEGER = 2**63 - 1
_PRECISION = 14

_INTEGER_KEY = re.compile(r"0|-?[1-9][0-9]{0,18}")
_INTEGER_TEXT = re.compile(r"[ \t\n\v\f\r]*([+-]?)0*([0-9]+)[ \t\n\v\f\r]*")
_VALID_OR_BAD = re.compile(
    rb"((?:[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]"
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+)"
    # A broken sequence takes its bytes up to the first one that could begin a character.
    rb"|[\xc2-\xdf][\x80-\xc1\xf5-\xff]"
    rb"|[\xe0-\xef][\x80-\xc1\xf5-\xff]{1,2}"
    rb"|[\xf0-\xf4][\x80-\xc1\xf5-\xff]{1,3}"
    rb"|.",
    re.DOTALL,
)


def octets(words: str) -> bytes:
    """The bytes PHP would hold for a text."""
    try:
        return words.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # surrogates that stand for no byte: only Python can make them
        return b"".join(
            c.encode("utf-8", "surrogateescape" if "\udc80" <= c <= "\udcff" else "surrogatepass")
            for c in words
        )


def text(raw: bytes) -> str:
    """Bytes of PHP as a text; `octets` gives the same bytes back."""
    return raw.decode("utf-8", "surrogateescape")


def integer_key(key: str) -> int | None:
    """The integer that PHP makes of an array key, or None if the key stays text (P7)."""
    if not key or key[0] not in "-0123456789" or not _INTEGER_KEY.fullmatch(key):
        return None
    number = int(key)
    return number if SMALLEST_INTEGER <= number <= LARGEST_INTEGER else None


def array(table: Mapping[str, Value]) -> Params:
    """An array with these keys and values in the shape JSON shows: a list or an object (B9)."""
    if not table:
        return []
    if next(iter(table)) == "0" and all(key == str(i) for i, key in enumerate(table)):
        return list(table.values())
    return dict(table)


def value(data: Any) -> Value:
    """A deep copy of JSON-like data as PHP would hold it: array shapes, integers of 64 bits."""
    if isinstance(data, (str, bool, float)) or data is None:
        return data
    if isinstance(data, int):
        return data if SMALLEST_INTEGER <= data <= LARGEST_INTEGER else float(data)
    if isinstance(data, (list, tuple)):
        return [value(item) for item in data]
    if isinstance(data, Mapping):  # last: asking for it takes longest
        return array({str(key): value(item) for key, item in data.items()})
    raise TypeError(f"a method answered with {type(data).__name__}, which JSON does not have")


def truthy(data: Any) -> bool:
    """Whether PHP takes a value for true: unlike in Python, the text "0" is not (B4)."""
    return bool(data) and data != "0"


def float_text(number: float) -> str:
    """A float pasted into text: 14 significant digits, `1.0E+25` for large and tiny ones (R19)."""
    if not math.isfinite(number):
        return "NAN" if math.isnan(number) else "INF" if number > 0 else "-INF"
    if number == 0:
        return "-0" if str(number)[0] == "-" else "0"
    mantissa, _, exponent = f"{number:.{_PRECISION - 1}e}".partition("e")
    power = int(exponent)
    if -5 < power < _PRECISION:
        plain = f"{number:.{_PRECISION - 1 - power}f}"
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    whole, _, digits = mantissa.partition(".")
    if power != _PRECISION or abs(number) % 100 != 5:  # PHP keeps zeros before a 5 cut off evenly
        digits = digits.rstrip("0")
    return f"{whole}.{digits or '0'}E{power:+d}"


def letter(words: str, key: str) -> str | None:
    """The byte of a text that `key` picks, counted from the end if negative, or None (R8)."""
    match = _INTEGER_TEXT.fullmatch(key)
    if match is None or len(match[2]) > 19:
        return None
    raw = octets(words)
    place = int(match[1] + match[2])
    if place < 0:
        place += len(raw)
    return text(raw[place : place + 1]) if 0 <= place < len(raw) else None


def without_invalid(data: Value) -> Value:
    """The same data with U+FFFD for bytes that are not UTF-8, as PHP's JSON has it (P12)."""
    if isinstance(data, str):
        return data if data.isascii() else _repaired(data)
    if isinstance(data, dict):
        return {
            key if key.isascii() else _repaired(key): without_invalid(item)
            for key, item in data.items()
        }
    if isinstance(data, list):
        return [without_invalid(item) for item in data]
    return data


def repaired(data: Value) -> Value:
    """The same as `without_invalid`, but the data themselves where there is nothing to repair."""
    try:
        msgspec.json.encode(data)  # far quicker than a look at each text
    except UnicodeEncodeError:
        return without_invalid(data)
    return data


def _repaired(words: str) -> str:
    try:
        words.encode()
    except UnicodeEncodeError:
        return _VALID_OR_BAD.sub(
            lambda match: match[0] if match[1] else b"\xef\xbf\xbd", octets(words)
        ).decode()
    return words
