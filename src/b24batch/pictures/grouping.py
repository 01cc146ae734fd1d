"""Fewer rows and boxes where there are too many to be looked at, with nothing left uncounted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from b24batch.pictures.diagram import Arrow, Box, Row

__all__ = ["MOST_BOXES", "MOST_ROWS", "few_boxes", "few_rows", "moved"]

MOST_ROWS = 14
"""Rows of one box that are drawn one by one."""

MOST_BOXES = 8
"""Boxes of one stage that are drawn one by one."""


def few_rows(rows: Sequence[Row]) -> tuple[tuple[Row, ...], dict[str, str]]:
    """The rows as they are, or one for each method and end; and which row each went into."""
    return (tuple(rows), {}) if len(rows) <= MOST_ROWS else _few(rows)


def _few(rows: Sequence[Row]) -> tuple[tuple[Row, ...], dict[str, str]]:
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault(_likeness(row), []).append(row)
    into = {row.key: group[0].key for group in groups.values() for row in group[1:]}
    return tuple(map(_joined, groups.values())), into


def _likeness(row: Row) -> object:
    return row.method, row.kind, frozenset(state for state, _ in row.states)


def _joined(group: list[Row]) -> Row:
    if len(group) == 1:
        return group[0]
    first, last = group[0].name.partition(" … ")[0], group[-1].name.rpartition(" … ")[2]
    states: Counter[str] = Counter()
    for row in group:
        states.update(dict(row.states))
    times = sum(row.times for row in group)
    return msgspec.structs.replace(
        group[0],
        name=first if first == last else f"{first} … {last}",
        times=times,
        states=tuple(states.items()),
        place=group[0].place if first == last else "",
        details=group[0].details if first == last else (f"{times:,} commands",),
    )


def few_boxes(boxes: Sequence[Box]) -> tuple[tuple[Box, ...], dict[str, str]]:
    """The boxes as they are, or one for each kind of content; and which row each row went into."""
    if len(boxes) <= MOST_BOXES:
        return tuple(boxes), {}
    groups: dict[object, list[Box]] = {}
    for box in boxes:
        alike = box.problem, frozenset(map(_likeness, box.rows))
        groups.setdefault(alike, []).append(box)
    into: dict[str, str] = {}
    joined: list[Box] = []
    for group in groups.values():
        box, moves = _one_box(group)
        joined.append(box)
        into |= moves
    return tuple(joined), into


def _one_box(group: list[Box]) -> tuple[Box, dict[str, str]]:
    if len(group) == 1:
        return group[0], {}
    rows, into = _few([row for box in group for row in box.rows])
    last = max(box.last or box.first for box in group)
    count = sum(box.count for box in group)
    remark = group[-1].remark if len({box.remark for box in group}) == 1 else ""
    return Box(group[0].first, rows, remark, group[0].problem, last, count), into


def moved(arrows: Iterable[Arrow], into: Mapping[str, str]) -> tuple[Arrow, ...]:
    """Arrows between the rows that are left, each once; those within one row are left out."""
    kept: dict[tuple[str, str, str], Arrow] = {}
    for arrow in arrows:
        source, target = _end(arrow.source, into), _end(arrow.target, into)
        key = (source, target, arrow.by)
        if source != target and key not in kept:
            kept[key] = msgspec.structs.replace(arrow, source=source, target=target)
    return tuple(kept.values())


def _end(key: str, into: Mapping[str, str]) -> str:
    while key in into:
        key = into[key]
    return key
