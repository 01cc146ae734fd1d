"""Values without references as plain data, by the shortest way.

Nearly all values of a large batch are constants, and walking them is most of its planning.
"""

from __future__ import annotations

from typing import Any

from b24batch.model.values import Entry, Item, ListValue, Literal, ObjectValue, Spread

__all__ = ["NOT_CONSTANT", "constant", "constants"]

NOT_CONSTANT: Any = object()
"""What `constant` gives for a value that holds anything but literals, lists and objects."""


def constant(value: Item) -> Any:
    """The plain data that a value stands for, or NOT_CONSTANT."""
    if isinstance(value, ObjectValue):
        return _object(value.entries)
    if isinstance(value, ListValue):
        return _list(value.items)
    return value.value if isinstance(value, Literal) else NOT_CONSTANT


def constants(value: ListValue) -> Any:
    """The literals of a list that holds nothing else, or NOT_CONSTANT."""
    plain: list[Any] = []
    for item in value.items:
        if type(item) is not Literal:
            return NOT_CONSTANT
        plain.append(item.value)
    return plain


def _object(entries: tuple[Entry | Spread, ...]) -> Any:
    plain: dict[str, Any] = {}
    for entry in entries:
        if type(entry) is not Entry or type(entry.key) is not str:
            return NOT_CONSTANT
        inner = entry.value
        found = inner.value if type(inner) is Literal else constant(inner)
        if found is NOT_CONSTANT:
            return NOT_CONSTANT
        plain[entry.key] = found
    return plain


def _list(items: tuple[Item, ...]) -> Any:
    plain: list[Any] = []
    for item in items:
        found = item.value if type(item) is Literal else constant(item)
        if found is NOT_CONSTANT:
            return NOT_CONSTANT
        plain.append(found)
    return plain
