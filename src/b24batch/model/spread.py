"""What `...` puts in place of itself in a list or an object."""

from __future__ import annotations

from typing import Any

from b24batch.model.outcome import ValueRefused, excerpt, is_empty

__all__ = ["spread_entries", "spread_items"]


def spread_items(value: Any) -> list[Any]:
    """The items that `...` puts into a list; of nothing, none.

    PHP sends a list with gaps as an object whose keys are all numbers. Raises ValueRefused
    for other objects and for single values.
    """
    if is_empty(value):
        return []
    if isinstance(value, dict) and all(map(str.isdecimal, value)):
        return list(value.values())
    if not isinstance(value, list):
        kind = "an object" if isinstance(value, dict) else f"`{excerpt(value)}`"
        raise ValueRefused(f"{kind} cannot be put into a list with `...`", "`...` takes a list")
    return value


def spread_entries(value: Any) -> dict[str, Any]:
    """The entries that `...` puts into an object; of nothing, none.

    Raises ValueRefused for lists and single values.
    """
    if is_empty(value):
        return {}
    if not isinstance(value, dict):
        kind = "a list" if isinstance(value, list) else f"`{excerpt(value)}`"
        hint = "`...` takes an object here"
        raise ValueRefused(f"{kind} cannot be put into an object with `...`", hint)
    return value
