"""Dates as tables and people write them: patterns such as `DD.MM.YYYY hh:mm:ss`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache

from b24batch.model.dates import at_zone

__all__ = ["PatternError", "format_date", "parse_date", "read_pattern"]

_FIELDS: Mapping[str, tuple[str, str]] = {
    "YYYY": ("year", "[0-9]{4}"),
    "YY": ("year", "[0-9]{2}"),
    "MM": ("month", "[0-9]{2}"),
    "M": ("month", "[0-9]{1,2}"),
    "DD": ("day", "[0-9]{2}"),
    "D": ("day", "[0-9]{1,2}"),
    "hh": ("hour", "[0-9]{2}"),
    "h": ("hour", "[0-9]{1,2}"),
    "mm": ("minute", "[0-9]{2}"),
    "m": ("minute", "[0-9]{1,2}"),
    "ss": ("second", "[0-9]{2}"),
    "s": ("second", "[0-9]{1,2}"),
}
"""Part of a pattern, to the part of a date and how many digits it has."""

_PIECE = re.compile(r"(Y+|M+|D+|h+|m+|s+)|([yYdHS])\2+|[ \u00a0]+|.", re.DOTALL)
_LOOKALIKES = {"y": "YYYY", "d": "DD", "H": "hh", "S": "ss"}
_CENTURY = 69  # `68` is 2068 and `69` is 1969, as in most programs


class PatternError(ValueError):
    """A text is no pattern of a date; `hint` says what to write."""

    def __init__(self, message: str, hint: str) -> None:
        self.hint = hint
        super().__init__(message)


@lru_cache(maxsize=64)
def read_pattern(pattern: str, *, whole: bool = False) -> tuple[str, ...]:
    """The pieces of a pattern: the keys of dates, and what stands between them.

    With `whole` it must be enough to read a date by: day, month and year, no part twice, and
    no minutes without hours. Raises PatternError.
    """
    pieces: list[str] = []
    for match in _PIECE.finditer(pattern):
        if match[2] is not None:
            meant = _LOOKALIKES.get(match[2], "")
            raise PatternError(f"`{match[0]}` is no part of a date", f"write `{meant}`")
        if match[1] is not None and match[0] not in _FIELDS:
            known = ", ".join(key for key in _FIELDS if key[0] == match[0][0])
            raise PatternError(f"`{match[0]}` is no part of a date", f"known are {known}")
        pieces.append(" " if match[0].isspace() else match[0])
    parts = [_FIELDS[piece][0] for piece in pieces if piece in _FIELDS]
    if not parts:
        hint = 'write it as in "DD.MM.YYYY"'
        raise PatternError(f"`{pattern}` has no part of a date", hint)
    if whole:
        _check_whole(pattern, parts)
    return tuple(pieces)


def _check_whole(pattern: str, parts: list[str]) -> None:
    hint = 'write it as in "DD.MM.YYYY" or "DD.MM.YYYY hh:mm:ss"'
    if len(parts) != len(set(parts)):
        raise PatternError(f"`{pattern}` has a part twice", "MM is the month, mm are minutes")
    for part in ("day", "month", "year"):
        if part not in parts:
            raise PatternError(f"`{pattern}` has no {part}", hint)
    order = [part for part in ("hour", "minute", "second") if part in parts]
    if order != ["hour", "minute", "second"][: len(order)]:
        raise PatternError(f"`{pattern}` has a part of a time without what it belongs to", hint)


def parse_date(text: str, pattern: str, zone: tzinfo) -> date | None:
    """Read a text by a pattern: a day, or with hours a time of day in `zone`.

    None for a text of another form and for a day that no calendar has. Blanks around the text
    do not count. Raises PatternError for a pattern that is not enough to read a date by.
    """
    match = _reader(pattern).match(text.strip())
    if match is None:
        return None
    found = {part: int(digits) for part, digits in match.groupdict().items()}
    if found["year"] < 100 and "YYYY" not in read_pattern(pattern):
        found["year"] += 2000 if found["year"] < _CENTURY else 1900
    try:
        if "hour" not in found:
            return date(**found)
        return datetime(**found, tzinfo=zone)
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _reader(pattern: str) -> re.Pattern[str]:
    pieces = (
        f"(?P<{_FIELDS[piece][0]}>{_FIELDS[piece][1]})" if piece in _FIELDS else _literal(piece)
        for piece in read_pattern(pattern, whole=True)
    )
    return re.compile("".join(pieces) + r"\Z")


def _literal(piece: str) -> str:
    return r"\s+" if piece == " " else re.escape(piece)


def format_date(value: date, pattern: str, zone: tzinfo) -> str:
    """A date as a pattern has it, a moment by the clocks of `zone`; a day begins at 0 o'clock.

    Raises PatternError for a text that is no pattern.
    """
    if isinstance(value, datetime):
        value = at_zone(value, zone).astimezone(zone)
    return "".join(_written(value, piece) for piece in read_pattern(pattern))


def _written(value: date, piece: str) -> str:
    if piece not in _FIELDS:
        return piece
    number: int = getattr(value, _FIELDS[piece][0], 0)
    if piece == "YY":
        number %= 100
    return f"{number:0{len(piece)}d}"
