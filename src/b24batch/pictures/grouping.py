"""Fewer rows and boxes where there are too many to be looked at, with nothing left uncounted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from b24batch.pictures.diagram import Arrow, Box, Row

__all__ = ["MOST_BOXES", "MOST_ROWS", "few_boxes", "few_rows", "moved"]

MOST_ROWS = 14
"""Rows of one box that are drawn one by one."""

MOST_BOXES = 8
"""Boxes of one stage that are drawn one by one."""


def few_rows(rows: Sequence[Row]) -> tuple[tuple[Row, ...], dict[str, str]]:
    """The rows as they are, or one for each method and mark; and which row each went into."""
    if len(rows) <= MOST_ROWS:
        return tuple(rows), {}
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.method, row.kind, row.mark), []).append(row)
    joined = tuple(_joined(group) for group in groups.values())
    into = {row.key: group[0].key for group in groups.values() for row in group[1:]}
    return joined, into


def _joined(group: list[Row]) -> Row:
    if len(group) == 1:
        return group[0]
    first, last = group[0], group[-1]
    return msgspec.structs.replace(
        first,
        name=f"{first.name} … {last.name}",
        times=f"{len(group):,}",
        place="",
        details=(f"{len(group):,} commands", *first.details[:4]),
    )


def few_boxes(boxes: Sequence[Box]) -> tuple[tuple[Box, ...], dict[str, str]]:
    """The boxes as they are, or one for each kind of content; and which row each row went into."""
    if len(boxes) <= MOST_BOXES:
        return tuple(boxes), {}
    groups: dict[object, list[Box]] = {}
    for box in boxes:
        content = tuple(sorted({(row.method, row.kind, row.mark) for row in box.rows}))
        groups.setdefault(content, []).append(box)
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
    rows: dict[tuple[str, str, str], list[Row]] = {}
    for box in group:
        for row in box.rows:
            rows.setdefault((row.method, row.kind, row.mark), []).append(row)
    into = {row.key: same[0].key for same in rows.values() for row in same[1:]}
    joined = tuple(_counted(same) for same in rows.values())
    title = f"{group[0].title} … {group[-1].title}: {len(group):,} alike"
    return Box(title, joined), into


def _counted(same: list[Row]) -> Row:
    count = sum(_number(row.times) for row in same)
    first, last = same[0], same[-1].name.rpartition(" … ")[2]
    name = first.name.partition(" … ")[0]
    return msgspec.structs.replace(
        first,
        name=name if name == last else f"{name} … {last}",
        times=f"{count:,}",
        place="",
        details=(f"{count:,} commands",),
    )


def _number(times: str) -> int:
    digits = times.replace(",", "")
    return int(digits) if digits.isdecimal() else 1


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
