"""The top level of params: names or positions, and what may not stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn, TypeAlias

from b24batch.plan.keys import entries
from b24batch.plan.scalars import Plain, PortalText, Received, as_text, plain
from b24batch.plan.trouble import Uncarriable, inside

__all__ = ["Given", "Params", "arguments", "carried", "is_empty"]

Params: TypeAlias = Mapping[Any, Any] | Sequence[Any]
Given: TypeAlias = Iterable[tuple[str, Any]]

_MAPPING = (dict, Mapping)  # the concrete one first: its test costs a tenth
_RESERVED = frozenset({"state", "token", "auth", "start"})
_INTEGER = re.compile(r"-?[0-9]+")


def arguments(params: Params, ordered: Sequence[str] | None = None) -> Given:
    """Top-level names and values in the order of sending.

    With `ordered`, or params that are a list, the names are positions; one that was not given
    is None, if a later one was. `start` keeps its name, since the portal takes it out before
    it counts. Raises Uncarriable for reserved names, and for names that `ordered` lacks.
    """
    if not isinstance(params, _MAPPING):
        return _listed(params)
    named = entries(params)
    if not _RESERVED.isdisjoint(params):
        for name, value in named:
            if name in _RESERVED:
                _check_reserved(name, value)
    return named if ordered is None else _by_position(named, ordered)


def carried(params: Params, ordered: Sequence[str] | None = None) -> Given:
    """As `arguments`, with empty positions as a batch has them.

    None and empty containers have no encoding (P13). Whole parameters of that kind are left
    out by whoever writes them; a position must not be, unless it is the last.
    """
    given = arguments(params, ordered)
    if ordered is None and isinstance(params, _MAPPING):
        return given
    placed = list(given)
    named = [placed.pop()] if placed and placed[-1][0] == "start" else []
    while placed and _is_empty_at(*placed[-1]):
        placed.pop()
    return [(name, "" if _is_empty_at(name, value) else value) for name, value in placed] + named


def is_empty(value: Plain) -> bool:
    """Whether a value is None or a container without entries."""
    return value is None or (isinstance(value, dict | list | tuple) and not value)


def _listed(params: object) -> Given:
    if isinstance(params, Sequence) and not isinstance(params, str | bytes):
        return [(str(number), value) for number, value in enumerate(params)]
    hint = "write a dict of names and values, or a list"
    raise Uncarriable("B401", f"of type {type(params).__name__}", hint)


def _is_empty_at(name: str, value: Any) -> bool:
    return is_empty(_flat(name, value))


def _flat(name: str, value: Any) -> Plain:
    with inside(name):
        return plain(value.value if isinstance(value, Received) else value)


def _check_reserved(name: str, value: Any) -> None:
    if name == "start" and type(value) is int:
        return
    if name != "start":
        _refuse(name, "B113", "a name that the portal keeps for itself", "leave it out")
    if not _is_offset(_flat(name, value)):
        hint = "write the number of the first row, for example 50"
        _refuse(name, "B113", "an offset in a list and must be a whole number", hint)


def _is_offset(value: Plain) -> bool:
    match value:
        case None | PortalText():
            return True
        case bool() | dict() | list() | tuple():
            return False
        case _:
            return _INTEGER.fullmatch(as_text(value)) is not None


def _by_position(named: Given, ordered: Sequence[str]) -> Given:
    places = {str(number): number for number in range(len(ordered))}
    places |= {name.lower(): number for number, name in enumerate(ordered)}
    placed: dict[int, Any] = {}
    rest = []
    for name, value in named:
        # The server ignores the name, so with one position there is nothing to mistake.
        number = 0 if len(ordered) == 1 and name != "start" else places.get(name.lower())
        if number is None and name == "start":
            rest.append((name, value))
        elif number is None:
            hint = f'they are, in this order: {", ".join(ordered)}; `"0"` is the first'
            _refuse(name, "B406", "none of the positional parameters of this method", hint)
        elif number in placed:
            _refuse(name, "B114", "a position that is filled twice", "keep one of the two")
        else:
            placed[number] = value
    filled = range(max(placed, default=-1) + 1)
    return [(str(number), placed.get(number)) for number in filled] + rest


def _refuse(name: str, code: str, message: str, hint: str) -> NoReturn:
    with inside(name):
        raise Uncarriable(code, message, hint)
