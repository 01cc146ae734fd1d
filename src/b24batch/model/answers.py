"""Where the rows of an answer are, when its method does not tell."""

from __future__ import annotations

from typing import Any

from b24batch.model.outcome import ValueRefused, is_empty

__all__ = ["rows_in", "rows_of_several"]


def rows_in(answer: Any, known: list[Any] | None = None) -> list[Any]:
    """The rows of one answer: `known`, or a list, or the only list that an object wraps.

    PHP sends a list with gaps as an object whose keys are all numbers. Raises ValueRefused
    for an answer with no list or with several.
    """
    if known is not None:
        return known
    if isinstance(answer, list):
        return answer
    if isinstance(answer, dict):
        if all(map(str.isdecimal, answer)):
            return list(answer.values())
        inside = [value for value in answer.values() if isinstance(value, list)]
        if not inside and len(answer) == 1:
            return rows_in(next(iter(answer.values())))
        if len(inside) == 1:
            return inside[0]
    hint = "name the list in it: `$Name.items`"
    raise ValueRefused("`rows` finds no list in this answer, or several", hint)


def rows_of_several(values: list[Any]) -> list[Any]:
    """The rows in a list of lists and answers; an object with more than one list is a row."""
    rows: list[Any] = []
    for value in values:
        if isinstance(value, list):
            rows += value
        elif isinstance(value, dict) and [type(inner) for inner in value.values()] == [list]:
            rows += next(iter(value.values()))
        elif not is_empty(value):
            rows.append(value)
    return rows
