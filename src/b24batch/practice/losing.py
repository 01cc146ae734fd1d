"""Answers that lack what was carried out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from b24batch.practice import phpvalues
from b24batch.practice.answers import Answer
from b24batch.practice.casts import as_map

__all__ = ["without_entries"]

_MAPS = ("result", "result_error", "result_total", "result_next", "result_time")


def without_entries(answer: Answer, chance: Callable[[str], float] | None) -> Answer:
    """A copy of an answer in which commands are missing from every map.

    `chance` gives each label a number from 0 up to 1: those up to a half are lost, and the one
    with the least in any case. Without it all are lost. A single call loses what it answered.
    """
    maps = answer.get("result")
    if not isinstance(maps, dict) or not set(_MAPS) <= maps.keys():
        return {"time": answer["time"]} if "time" in answer else {}
    tables: dict[str, dict[str, Any]] = {name: as_map(maps[name]) for name in _MAPS}
    labels = list(dict.fromkeys(label for table in tables.values() for label in table))
    lost = set(labels)
    if chance is not None and labels:
        luck = {label: chance(label) for label in labels}
        limit = max(0.5, min(luck.values()))
        lost = {label for label in labels if luck[label] <= limit}
    kept = {
        name: phpvalues.array({label: item for label, item in table.items() if label not in lost})
        for name, table in tables.items()
    }
    return {**answer, "result": {**maps, **kept}}
