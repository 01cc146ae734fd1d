"""Where everything of a diagram is drawn: boxes of a stage in up to three columns."""

from __future__ import annotations

from textwrap import wrap

import msgspec

from b24batch.pictures.diagram import Box, Diagram, Row

__all__ = [
    "DETAIL",
    "HEAD",
    "LINE",
    "PADDING",
    "WIDTH",
    "Layout",
    "PlacedBox",
    "PlacedRow",
    "lay_out",
]

WIDTH = 460
PADDING = 20
LINE = 19
DETAIL = 14
HEAD = 36

_GAP = 64
_TOP = 84
_COLUMNS = 2
_SMALL = 30
_MOST_DETAILS = 4


class PlacedRow(msgspec.Struct, frozen=True):
    """A row with the left end of its base line, and the details that are written below it."""

    row: Row
    x: int
    y: int
    details: tuple[str, ...]


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

    width: int
    height: int
    boxes: tuple[PlacedBox, ...]
    rows: dict[str, PlacedRow]
    stages: tuple[int, ...]
    notes: int
    lines: tuple[str, ...]


def lay_out(diagram: Diagram) -> Layout:
    """Give everything its place; details are written out where the diagram is small."""
    count = sum(len(box.rows) for stage in diagram.stages for box in stage.boxes)
    details = _MOST_DETAILS if count <= _SMALL else 0
    columns = max([1, *(min(_COLUMNS, len(stage.boxes)) for stage in diagram.stages)])
    y = _TOP
    titles: list[int] = []
    placed: list[PlacedBox] = []
    for stage in diagram.stages:
        titles.append(y)
        y += 12
        for first in range(0, len(stage.boxes), columns):
            in_line = [
                _place(box, PADDING + column * (WIDTH + _GAP), y, details)
                for column, box in enumerate(stage.boxes[first : first + columns])
            ]
            placed += in_line
            y += max(box.height for box in in_line) + 20
        y += 22
    width = 2 * PADDING + columns * (WIDTH + _GAP)
    lines = tuple(line for note in diagram.notes for line in wrap(note, (width - 2 * PADDING) // 8))
    height = y + LINE * (len(lines) + 1)
    rows = {row.row.key: row for box in placed for row in box.rows}
    return Layout(width, height, tuple(placed), rows, tuple(titles), y, lines)


def _place(box: Box, x: int, y: int, most: int) -> PlacedBox:
    at = y + HEAD + DETAIL * sum(map(bool, (box.problem, box.remark)))
    rows = []
    for row in box.rows:
        details = row.details[:most]
        rows.append(PlacedRow(row, x, at, details))
        at += LINE + DETAIL * len(details)
    return PlacedBox(box, x, y, at - y - LINE + 12, tuple(rows))
