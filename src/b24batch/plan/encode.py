"""Params as the text of a batch command, `method?a[b]=c`; the only encoder.

What it promises is stated against the server's decoding rules P1-P14: the method receives
every value as text, in the same keys, lists and order. Where a batch would change the data
it raises NeedsDirectCall, and the same values go out in a call of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from b24batch.errors import EncodeError, Problem
from b24batch.plan.arguments import Given, Params, arguments, carried
from b24batch.plan.hazards import looks_like_reference
from b24batch.plan.keys import Names, entries, names_inside
from b24batch.plan.scalars import PortalText, Received, as_text, int_text, plain, quoted
from b24batch.plan.trees import CHECK, EXACT, TEXT, tree
from b24batch.plan.trouble import OutsideBatch, Reason, Trouble, Uncarriable

__all__ = [
    "MAX_LEVELS",
    "MAX_PAIRS",
    "NeedsDirectCall",
    "Params",
    "PortalText",
    "Reason",
    "Received",
    "direct_params",
    "encode_command",
    "exact_params",
    "looks_like_reference",
]

MAX_PAIRS = 1000  # P10
MAX_LEVELS = 64  # P11

Items: TypeAlias = "Iterable[tuple[str | int, Any]]"

_METHOD = re.compile(r"[A-Za-z0-9_.]+")
_FEW = 16
_INT64 = 1 << 63
_WORDS = {str}
_BANNED = frozenset({"batch", "upload", "download"})


class NeedsDirectCall(Exception):
    """A batch would change these params; `direct_params` gives what to send instead.

    `path` is the place in them (`fields.PHONE[0].VALUE`), empty for the params as a whole.
    """

    def __init__(self, reason: Reason, path: str) -> None:
        self.reason = reason
        self.path = path
        super().__init__(f"`{path}`: {reason}" if path else str(reason))


def encode_command(method: str, params: Params, *, ordered: Sequence[str] | None = None) -> str:
    """Write one command of a batch.

    Params are a mapping, or a list for positions; `ordered` are the names of a method's
    positional parameters, which the mapping then uses. None, empty lists and empty objects
    arrive as empty text inside a parameter, and are left out as a whole one.

    Raises NeedsDirectCall for what a batch would change, and EncodeError for what no call can
    carry: B101 and B112 (method), B113 (reserved name), B114 (two keys that are one to the
    portal), B401 to B407 (values, keys, positions).
    """
    _check_method(method)
    try:
        pairs = _pairs(carried(params, ordered))
    except Uncarriable as trouble:
        raise trouble.error() from None
    return f"{method}?{'&'.join(pairs)}" if pairs else method


def direct_params(params: Params, ordered: Sequence[str] | None = None) -> dict[str, Any]:
    """What a batch would have delivered, as JSON: every leaf is text.

    Empty containers inside a Received value stay `[]`. Raises EncodeError as `encode_command`
    does, and TypeError for a PortalText, which nobody would fill in.
    """
    try:
        return tree(carried(params, ordered), TEXT)
    except Uncarriable as trouble:
        raise trouble.error() from None


def exact_params(params: Params, ordered: Sequence[str] | None = None) -> dict[str, Any]:
    """Params in JSON's own types: null, `[]`, true and numbers stay what they are.

    Dates, bytes and enums are as in a batch. A number that JSON readers would round, such as a
    Decimal of twenty digits, stays text. Raises as `direct_params` does.
    """
    try:
        return tree(arguments(params, ordered), EXACT)
    except Uncarriable as trouble:
        raise trouble.error() from None


@lru_cache(maxsize=1024)
def _check_method(method: str) -> None:
    if not _METHOD.fullmatch(method):
        raise EncodeError(
            Problem(
                "B101",
                f"{method!r} is no method name that can be sent",
                hint="a method name has Latin letters, digits, `_` and `.` only",
            )
        )
    if method.lower() in _BANNED:
        raise EncodeError(
            Problem(
                "B112",
                f"`{method}` cannot be called inside a batch",
                hint="add the commands themselves; they are put into batches for you",
            )
        )


def _pairs(given: Given) -> list[str]:
    pairs: list[str] = []
    try:
        _write(given, names_inside(""), 0, pairs)
    except OutsideBatch as trouble:
        tree(given, CHECK)  # what no call can carry is told first
        raise NeedsDirectCall(trouble.reason, trouble.path) from None
    if len(pairs) > MAX_PAIRS:
        raise NeedsDirectCall(Reason.PAIRS, "")
    return pairs


def _write(items: Items, names: Names, level: int, pairs: list[str]) -> None:
    """Append the pairs of a container's entries, whose names have `level` brackets."""
    if level > MAX_LEVELS:
        raise OutsideBatch(Reason.LEVELS)
    for key, value in items:
        try:
            name = names[key]
            kind = type(value)
            if kind is str:
                if value.isascii() and value.isalnum():
                    pairs.append(f"{name}={value}")
                elif "$" in value and looks_like_reference(value):
                    raise OutsideBatch(Reason.REFERENCE)
                else:
                    pairs.append(f"{name}={quoted(value)}")
            elif kind is int:
                pairs.append(f"{name}={value if -_INT64 < value < _INT64 else int_text(value)}")
            elif kind is PortalText:
                pairs.append(f"{name}={quoted(value)}")
            elif kind is dict and value:
                _write(entries(value), names_inside(name), level + 1, pairs)
            elif kind is list and value:
                if len(value) < _FEW and level < MAX_LEVELS and set(map(type, value)) == _WORDS:
                    pairs += _pairs_of_words(name, tuple(value))
                else:
                    _write(enumerate(value), names_inside(name), level + 1, pairs)
            else:
                _write_other(value, name, level, pairs)
        except Trouble as trouble:
            trouble.steps.append(key)
            raise


@lru_cache(maxsize=256)
def _pairs_of_words(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The pairs of a list of texts, such as the fields that thousands of commands ask for."""
    pairs: list[str] = []
    _write(enumerate(words), names_inside(name), 1, pairs)
    return tuple(pairs)


def _write_other(value: Any, name: str, level: int, pairs: list[str]) -> None:
    """Append the pairs of a value of a less common kind."""
    if isinstance(value, Received):
        value = value.value
        _refuse_empty(value)
    flat = plain(value)
    match flat:
        case dict() if flat:
            _write(entries(flat), names_inside(name), level + 1, pairs)
        case list() | tuple() if flat:
            _write(enumerate(flat), names_inside(name), level + 1, pairs)
        case None | dict() | list() | tuple():
            if level:  # a whole parameter is left out
                pairs.append(f"{name}=")
        case _:
            text = as_text(flat)
            if looks_like_reference(text) and not isinstance(flat, PortalText):
                raise OutsideBatch(Reason.REFERENCE)
            pairs.append(f"{name}={quoted(text)}")


def _refuse_empty(received: Any) -> None:
    """Raise OutsideBatch where a received container holds null or an empty one, at any depth."""
    match received:
        case dict():
            items: Items = entries(received)
        case list():
            items = enumerate(received)
        case _:
            return
    for key, item in items:
        try:
            if item is None or (isinstance(item, dict | list) and not item):
                raise OutsideBatch(Reason.EMPTY)
            _refuse_empty(item)
        except Trouble as trouble:
            trouble.steps.append(key)
            raise
