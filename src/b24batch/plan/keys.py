"""Names and keys: their text, and which of them a batch can carry (P5-P9, P12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from b24batch.plan.scalars import quoted
from b24batch.plan.trouble import OutsideBatch, Reason, Uncarriable, inside

__all__ = ["Names", "entries", "names_inside"]

_BLANK_KEYS = frozenset({"", " ", "\t", "\n", "\v", "\f", "\r"})


def entries(mapping: Mapping[Any, Any]) -> Iterable[tuple[str, Any]]:
    """Keys as text with their values, in order.

    Raises Uncarriable for keys that are neither text nor integers, and for two that the
    portal would take for one, such as 1 and "1" (P7, P8).
    """
    for key in mapping:
        if type(key) is not str:
            return _converted(mapping)
    return mapping.items()


def _converted(mapping: Mapping[Any, Any]) -> Iterable[tuple[str, Any]]:
    pairs: dict[str, Any] = {}
    for key, value in mapping.items():
        text = _key_text(key)
        if text in pairs:
            with inside(text):
                raise Uncarriable(
                    "B114",
                    "written twice, as a number and as text, and the portal keeps only one",
                    "keep one of the two",
                )
        pairs[text] = value
    return pairs.items()


def _key_text(key: Any) -> str:
    if isinstance(key, str):
        return str.__str__(key)  # of an enum the value, which its own `str` may not give
    if isinstance(key, int) and not isinstance(key, bool):
        return int.__repr__(key)
    raise Uncarriable(
        "B405",
        f"an object with the key {key!r}, which is neither text nor an integer",
        "write the key as text",
    )


@lru_cache(maxsize=256)
def names_inside(outer: str) -> Names:
    """Encoded names of what is inside the value that has the encoded name `outer`.

    Of the params themselves, for "". Thousands of commands share a few of these.
    """
    return Names(outer)


class Names(dict["str | int", str]):
    """The encoded name of each key and list index inside one value, made when first asked for.

    Looking a key up raises OutsideBatch where PHP would change it.
    """

    __slots__ = ("_outer",)

    _MOST = 256  # kept; keys can be data

    def __init__(self, outer: str) -> None:
        super().__init__()
        self._outer = outer

    def __missing__(self, key: str | int) -> str:
        text = str(key)
        name = _inner_name(self._outer, text) if self._outer else _outer_name(text)
        if len(self) < self._MOST:
            self[key] = name
        return name


def _outer_name(key: str) -> str:
    """PHP drops leading spaces, cuts at NUL, and makes `_` of space, `.` and `[` (P6, P9, P12)."""
    if not key or any(char in key for char in " .[\0"):
        raise OutsideBatch(Reason.KEY)
    return quoted(key)


def _inner_name(outer: str, key: str) -> str:
    """PHP ends a key at `]` and NUL, and counts itself where it is empty or a blank (P5, P12)."""
    if key in _BLANK_KEYS or "]" in key or "\0" in key:
        raise OutsideBatch(Reason.KEY)
    return f"{outer}%5B{quoted(key)}%5D"
