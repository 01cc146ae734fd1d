"""Conditions of a filter as REST 3.0 takes them: a list of `[field, operator, value]`.

Recipes write `filter: { field > value }` for either version; what is a list already stays as it
is. The check stage refuses the operators that REST 3.0 does not have.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from b24batch.model.filters import split_key
from b24batch.plan.encode import Received

__all__ = ["conditions_v3"]


def conditions_v3(conditions: Mapping[str, Any]) -> list[Any]:
    """The conditions of an object, by the keys that REST 2 has for them, as a list.

    `logic` says how they hold together, and objects under a number are groups of them.
    """
    logic = next((str(v) for k, v in conditions.items() if k.lower() == "logic"), "and")
    found = [_condition(key, value) for key, value in conditions.items() if key.lower() != "logic"]
    return found if logic.lower() == "and" else [{"logic": logic.lower(), "conditions": found}]


def _condition(key: str, value: Any) -> Any:
    if key.isdecimal() and isinstance(value, Mapping):
        return {"logic": "and", "conditions": conditions_v3(value)}
    field, operator = split_key(key)
    found = value.value if isinstance(value, Received) else value
    return [field, operator or ("in" if isinstance(found, list) else "="), value]
