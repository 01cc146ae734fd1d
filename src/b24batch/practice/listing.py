"""Order, page and total of a list: the same for every family of methods."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from b24batch.practice.answers import Answer
from b24batch.practice.store import Record

__all__ = ["PAGE", "Sorting", "paged", "sort_records"]

PAGE = 50
"""Rows of a page; no parameter changes it."""

Sorting = tuple[Callable[[Record], Any], bool]
"""What to sort by, and whether downwards."""


def sort_records(records: Iterable[Record], sortings: Sequence[Sorting]) -> list[Record]:
    """Records in order: by the first sorting, equal ones by the next, at last by id.

    Text is sorted without regard to case; empty fields come first upwards, as in MySQL.
    """
    out = sorted(records, key=lambda record: int(record["id"]))
    for read, downwards in reversed(sortings):
        out.sort(key=_ranking(read), reverse=downwards)
    return out


def _ranking(read: Callable[[Record], Any]) -> Callable[[Record], tuple[int, Any]]:
    return lambda record: _rank(read(record))


def _rank(value: Any) -> tuple[int, Any]:
    if value is None:
        return 0, 0
    if isinstance(value, list):
        return 1, len(value)
    return (2, value.casefold()) if isinstance(value, str) else (1, value)


def paged(records: Sequence[Record], start: int, show: Callable[[list[Record]], Any]) -> Answer:
    """The answer of a list method: one page of records, `total`, and `next` if there is more.

    A `start` below zero gives the first page and counts nothing: no `total`, no `next`.
    """
    offset = max(start, 0)
    answer: Answer = {"result": show(list(records[offset : offset + PAGE]))}
    if start >= 0:
        if offset + PAGE < len(records):
            answer["next"] = offset + PAGE
        answer["total"] = len(records)
    return answer
