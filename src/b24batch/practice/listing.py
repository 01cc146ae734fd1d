"""Order, page and total of a list: the same for every family of methods."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from b24batch.practice.answers import Answer
from b24batch.practice.fields import Schema
from b24batch.practice.filters import Target, Test, everything, id_range, wanted_texts
from b24batch.practice.store import Record, Store

__all__ = ["PAGE", "Sorting", "candidates", "listed", "paged", "sort_records"]

PAGE = 50
"""Rows of a page; no parameter changes it."""


class Sorting(NamedTuple):
    """What to sort by, whether downwards, and whether it is the record's own id."""

    read: Callable[[Record], Any]
    downwards: bool
    is_id: bool = False


def sort_records(records: Iterable[Record], sortings: Sequence[Sorting]) -> list[Record]:
    """Records in order: by the first sorting, equal ones by the next, at last by id.

    They come by ascending id, as a store gives them. Text is sorted without regard to case;
    empty fields come first upwards, as in MySQL.
    """
    out = list(records)
    for read, downwards, _ in reversed(sortings):
        out.sort(key=_ranking(read), reverse=downwards)
    return out


def candidates(
    store: Store,
    schema: Schema,
    conditions: Mapping[str, Any],
    target: Callable[[Schema, str], Target | None],
) -> list[Record]:
    """The records of a table that a filter need be tried on, by ascending id."""
    find = functools.partial(target, schema)
    wanted = wanted_texts(conditions, find)
    if wanted is not None:
        return store.rows_with(schema.table, *wanted)
    return store.rows_between(schema.table, *id_range(conditions, find))


def listed(
    rows: list[Record],
    where: Test,
    sortings: Sequence[Sorting],
    start: int,
    show: Callable[[list[Record]], Any],
) -> Answer:
    """The answer of a list method over rows by ascending id, filtered and sorted.

    No more rows are looked at than the page needs, if they are asked for by id and without a
    count: tables may hold a hundred thousand.
    """
    if sortings and not sortings[0].is_id:
        return paged(sort_records(filter(where, rows), sortings), start, show)
    ordered = rows[::-1] if sortings and sortings[0].downwards else rows
    if start < 0:
        return {"result": show(list(islice(filter(where, ordered), PAGE)))}
    return paged(ordered if where is everything else list(filter(where, ordered)), start, show)


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
