"""Where everything of a diagram is drawn: boxes in two columns, or in one for a phone."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

import msgspec

from b24batch.pictures.diagram import Box, Diagram, Row

__all__ = [
    "CHARACTER",
    "DETAIL",
    "HEAD",
    "LINE",
    "NARROW",
    "WIDE",
    "Frame",
    "Layout",
    "PlacedBox",
    "PlacedRow",
    "lay_out",
]

LINE = 19
DETAIL = 14
HEAD = 36
CHARACTER = 7.3

_TOP = 84
_SMALL = 30
_MOST_DETAILS = 4


class Frame(NamedTuple):
    """Pixels around everything, of a box, and between boxes; and how many stand side by side."""

    padding: int
    width: int
    gap: int
    columns: int


WIDE = Frame(padding=20, width=460, gap=64, columns=2)
NARROW = Frame(padding=8, width=304, gap=44, columns=1)
"""As wide as a phone."""


class PlacedRow(msgspec.Struct, frozen=True):
    """A row with the left end of its base line, and the details that are written below it.

    `mark` is what became of it, where that has no room beside its name and stands below as well.
    """

    row: Row
    x: int
    y: int
    details: tuple[str, ...]
    mark: str = ""


class PlacedBox(msgspec.Struct, frozen=True):
    """A box with its upper left corner."""

    box: Box
    x: int
    y: int
    height: int
    rows: tuple[PlacedRow, ...]


class Layout(msgspec.Struct, frozen=True):
    """All places, in pixels; `stages` are base lines of titles, `notes` the first below.

    `lines` are the notes of the diagram, broken to its width.
    """

    frame: Frame
    width: int
    height: int
    boxes: tuple[PlacedBox, ...]
    rows: dict[str, PlacedRow]
    stages: tuple[int, ...]
    notes: int
    lines: tuple[str, ...]


def lay_out(diagram: Diagram, frame: Frame = WIDE) -> Layout:
    """Give everything its place; details are written out where the diagram is small."""
    count = sum(len(box.rows) for stage in diagram.stages for box in stage.boxes)
    details = _MOST_DETAILS if count <= _SMALL else 0
    columns = max([1, *(min(frame.columns, len(stage.boxes)) for stage in diagram.stages)])
    y = _TOP
    titles: list[int] = []
    placed: list[PlacedBox] = []
    for stage in diagram.stages:
        titles.append(y)
        y += 12
        for first in range(0, len(stage.boxes), columns):
            in_line = [
                _place(box, frame, column, y, details)
                for column, box in enumerate(stage.boxes[first : first + columns])
            ]
            placed += in_line
            y += max(box.height for box in in_line) + 20
        y += 22
    width = 2 * frame.padding + columns * (frame.width + frame.gap)
    most = (width - 2 * frame.padding) // 8
    lines = tuple(line for note in diagram.notes for line in wrap(note, most))
    height = y + LINE * (len(lines) + 1) + DETAIL * 2 * (frame is NARROW)
    rows = {row.row.key: row for box in placed for row in box.rows}
    return Layout(frame, width, height, tuple(placed), rows, tuple(titles), y, lines)


def _place(box: Box, frame: Frame, column: int, y: int, most: int) -> PlacedBox:
    x = frame.padding + column * (frame.width + frame.gap)
    at = y + HEAD + DETAIL * sum(map(bool, (box.problem, box.remark)))
    rows = []
    for row in box.rows:
        details = row.details[:most]
        mark = "" if _fits(row, frame) else row.mark
        rows.append(PlacedRow(row, x, at, details, mark))
        at += LINE + DETAIL * (len(details) + bool(mark))
    return PlacedBox(box, x, y, at - y - LINE + 12, tuple(rows))


def _fits(row: Row, frame: Frame) -> bool:
    """Whether what became of a row has room beside its name."""
    characters = len(row.called) + len(row.mark) + len(row.place) + 3
    return CHARACTER * characters <= frame.width - 40
