"""Commands that hold constants and whole references to what only the run will know: most of them.

What is known of such a command can be told by one look, without filling it in to see how far
that goes. A test compares the plans of both ways.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from b24batch.model.values import (
    Entry,
    Index,
    Item,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
)
from b24batch.model.walk import Path
from b24batch.plan.hazards import looks_like_reference

__all__ = ["Whole", "whole_references"]

_WITH_CONDITIONS = ("filter", "params")
"""Parameters in which an empty list may mean that nothing is sent."""


Constant = TypeVar("Constant")


class _Otherwise(Exception):
    """Something else stands in the command."""


class Whole:
    """What one look at the parameters of a command finds.

    `refs` are its references in written order, each with its path; without any, `plain` are its
    parameters. `hazard` says whether the server would take a text of it for a reference.
    """

    def __init__(self, is_to_come: Callable[[str], bool]) -> None:
        self.refs: list[tuple[Ref, Path]] = []
        self.plain: dict[str, Any] = {}
        self.hazard = False
        self._is_to_come = is_to_come

    def look(self, value: ObjectValue, path: Path) -> dict[str, Any]:
        """Look at an object; raises _Otherwise where one look is not enough."""
        plain: dict[str, Any] = {}
        for entry in value.entries:
            if not isinstance(entry, Entry) or entry.optional or not isinstance(entry.key, str):
                raise _Otherwise
            key, inner = entry.key, entry.value
            plain[key] = (
                self._constant(inner.value)
                if type(inner) is Literal
                else self._value(inner, (*path, key))
            )
        return plain

    def _value(self, value: Item, path: Path) -> Any:
        if isinstance(value, Literal):
            return self._constant(value.value)
        if isinstance(value, ObjectValue):
            return self.look(value, path)
        if isinstance(value, ListValue):
            return [self._value(item, (*path, n)) for n, item in enumerate(value.items)]
        if not isinstance(value, Ref) or not self._is_to_come(value.name):
            raise _Otherwise
        if not all(isinstance(step, (Key, Index)) for step in value.steps):
            raise _Otherwise
        self.refs.append((value, path))
        return None

    def _constant(self, constant: Constant) -> Constant:
        if isinstance(constant, str) and looks_like_reference(constant):
            self.hazard = True
        return constant


@lru_cache(maxsize=1024)
def _has_conditions(key: object) -> bool:
    return isinstance(key, str) and key.lower() in _WITH_CONDITIONS


def whole_references(params: ObjectValue, is_to_come: Callable[[str], bool]) -> Whole | None:
    """What is known of a command, or None where one look is not enough.

    `is_to_come` says of a name that nothing is known of it before the run. Conditions have rules
    of their own for what is empty, so what has any is not for this module.
    """
    for entry in params.entries:
        if isinstance(entry, Entry) and _has_conditions(entry.key):
            return None
    whole = Whole(is_to_come)
    try:
        whole.plain = whole.look(params, ())
    except _Otherwise:
        return None
    return whole
