"""A few words on what a command asks for: entity, id, conditions."""

from __future__ import annotations

from b24batch.model.filters import split_key
from b24batch.model.names import entity_name, is_entity_key
from b24batch.model.values import Entry, Literal, ObjectValue
from b24batch.plan.program import Planned

__all__ = ["summarise"]

_MOST_CONDITIONS = 4


def summarise(planned: Planned) -> str:
    """Name what matters of a command's parameters: `deal, where movedTime <, stageId in`."""
    words: list[str] = ["exact"] if planned.command.mode == "exact" else []
    for entry in planned.params.entries:
        if not isinstance(entry, Entry) or not isinstance(entry.key, str):
            continue
        value = entry.value
        if is_entity_key(entry.key) and isinstance(value, Literal):
            number = value.value
            name = entity_name(number) if isinstance(number, int) else None
            words.append(name or f"type {number}")
        elif entry.key.lower() == "id" and isinstance(value, Literal):
            words.append(f"id {value.value}")
        elif entry.key.lower() == "filter" and isinstance(value, ObjectValue):
            words += _conditions(value)
    if planned.command.mode == "all":
        words.append("all pages")
    if planned.command.limit is not None:
        words.append(f"at most {planned.command.limit} rows")
    return ", ".join(words)


def _conditions(value: ObjectValue) -> list[str]:
    shown = []
    for entry in value.entries:
        if isinstance(entry, Entry) and isinstance(entry.key, str):
            field, operator = split_key(entry.key)
            shown.append(f"{field} {operator or '='}")
    if not shown:
        return []
    more = len(shown) - _MOST_CONDITIONS
    cut = shown[:_MOST_CONDITIONS] + ([f"{more} more"] if more > 0 else [])
    return ["where " + ", ".join(cut)]
