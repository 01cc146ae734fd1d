"""A diagram as SVG, drawn here: no program of anybody else is needed to see it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from b24batch.pictures.diagram import Arrow, Diagram, Row
from b24batch.pictures.layout import (
    CHARACTER,
    DETAIL,
    LINE,
    NARROW,
    WIDE,
    Frame,
    Layout,
    PlacedBox,
    PlacedRow,
    lay_out,
)
from b24batch.pictures.page import resource

__all__ = ["both_widths", "svg"]

_ROLE = 'xmlns="http://www.w3.org/2000/svg" class="b24" role="img"'
_BOW = 26
_LEAST = 30

_WIDTHS = {"": CHARACTER, "soft": 6.1, "problem": 6.1, "title": 9.7}
"""Of a character in each style, in pixels; other styles are as the first."""


def svg(diagram: Diagram, *, alone: bool = True, frame: Frame = WIDE) -> str:
    """A picture that stands alone; in dark surroundings it is dark.

    Left of each command `r` or `w` says whether it reads or writes. Solid arrows are values that
    the portal fills in, dashed ones those we do, dotted ones written order. `alone` is False
    inside a page, which has the style sheet once for all.
    """
    layout = lay_out(diagram, frame)
    size = f'width="{layout.width}" height="{layout.height}"'
    lines = [
        f'<svg {_ROLE} {size} viewBox="0 0 {layout.width} {layout.height}">',
        f"<title>{_safe(diagram.title)}</title>",
        f"<desc>{_safe('; '.join((*diagram.facts, *diagram.notes)))}</desc>",
        *([f"<style>{resource('picture.css')}</style>"] if alone else []),
        f'<rect class="paper" width="{layout.width}" height="{layout.height}"/>',
        *_heads(diagram, layout),
        *(line for box in layout.boxes for line in _box(box, frame)),
        *_arrows(diagram.arrows, layout),
        *_legend(layout),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def both_widths(diagram: Diagram) -> str:
    """The picture for a page twice, of which the page shows the one that fits."""
    wide, narrow = svg(diagram, alone=False), svg(diagram, alone=False, frame=NARROW)
    return f'<div class="wide-screen">{wide}</div><div class="narrow-screen">{narrow}</div>'


def _heads(diagram: Diagram, layout: Layout) -> Iterator[str]:
    left, room = layout.frame.padding, layout.width - 2 * layout.frame.padding
    yield _words(left, 30, diagram.title, "title", room)
    yield _words(left, 48, "   ".join(diagram.facts), "soft", room)
    for stage, y in zip(diagram.stages, layout.stages, strict=True):
        yield _words(left, y, stage.title, "stage", room)
        yield _words(left + 9 * len(stage.title), y, stage.remark, "soft", room)


def _box(box: PlacedBox, frame: Frame) -> Iterator[str]:
    x, y, width = box.x, box.y, frame.width
    tip = f"<title>{_safe(box.box.problem)}</title>" if box.box.problem else ""
    size = f'width="{width}" height="{box.height}"'
    yield f'<rect class="box" x="{x}" y="{y}" {size} rx="6">{tip}</rect>'
    yield _words(x + 10, y + 17, box.box.title, "", width - 20)
    under = [(box.box.problem, "problem"), (box.box.remark, "soft")]
    for line, (words, look) in enumerate((w, look) for w, look in under if w):
        yield _words(x + 10, y + 31 + DETAIL * line, words, look, width - 20)
    for row in box.rows:
        yield from _row(row, width)


def _row(placed: PlacedRow, width: int) -> Iterator[str]:
    row, x, y = placed.row, placed.x, placed.y
    yield "<g>"
    tip = "\n".join((f"{row.name}  {row.method}", *row.details))
    yield f"<title>{_safe(tip)}</title>"
    letter = "w" if row.kind == "write" else "r"
    yield _words(x + 10, y, letter, row.kind, 10)
    right = " ".join(part for part in ("" if placed.mark else row.mark, row.place) if part)
    room = width - 40 - CHARACTER * len(right) - 6
    yield from _called(row, x + 26, y, room)
    look = "bad" if row.is_bad else "good" if "done" in row.mark else "soft"
    if right:
        style = "soft" if placed.mark else look
        at = x + width - 10 - _WIDTHS.get(style, CHARACTER) * len(right)
        yield _words(at, y, right, style, width)
    if placed.mark:
        y += DETAIL
        yield _words(x + 26, y, placed.mark, look, width - 36)
    for number, line in enumerate(placed.details, 1):
        yield _words(x + 26, y + number * DETAIL, line, "soft", width - 36)
    yield "</g>"


def _called(row: Row, x: int, y: int, room: float) -> Iterator[str]:
    name = row.called
    yield _words(x, y, name, "", room)
    left = room - CHARACTER * (len(name) + 1)
    if not row.name.startswith("(") and left > _LEAST:
        yield _words(x + CHARACTER * (len(name) + 1), y, row.method, "method", left)


def _arrows(arrows: tuple[Arrow, ...], layout: Layout) -> Iterator[str]:
    width, step = layout.frame.width, 7 if layout.frame is WIDE else 4
    for number, arrow in enumerate(arrows):
        source, target = layout.rows.get(arrow.source), layout.rows.get(arrow.target)
        if source is None or target is None:
            continue
        bow = _BOW + step * (number % 4)
        if source.x == target.x:
            x1 = x2 = source.x + width
            c1, c2, tip = x1 + bow, x2 + bow, -1
        elif source.x < target.x:
            x1, x2 = source.x + width, target.x
            c1, c2, tip = x1 + bow, x2 - bow, 1
        else:
            x1, x2 = source.x, target.x + width
            c1, c2, tip = x1 - bow, x2 + bow, -1
        y1, y2 = source.y - 4, target.y - 4
        words = _safe(f"{arrow.text or 'order'}: {_who(arrow.by)}")
        yield (
            f'<g><title>{words}</title><path class="{arrow.by}" '
            f'd="M{x1} {y1}C{c1} {y1} {c2} {y2} {x2} {y2}"/>'
            f'<polygon class="tip-{arrow.by}" '
            f'points="{x2},{y2} {x2 - 7 * tip},{y2 - 4} {x2 - 7 * tip},{y2 + 4}"/></g>'
        )


def _who(by: str) -> str:
    return {"portal": "the portal fills it in", "us": "we fill it in"}.get(by, "written order")


def _legend(layout: Layout) -> Iterator[str]:
    left, y = layout.frame.padding, layout.notes
    kinds = ("solid: the portal fills it in", "dashed: we fill it in", "dotted: written order")
    lines = kinds if layout.frame is NARROW else ("   ".join(kinds),)
    for number, line in enumerate(lines):
        yield _words(left, y + number * DETAIL, line, "soft", layout.width)
    y += DETAIL * (len(lines) - 1)
    for number, line in enumerate(layout.lines, 1):
        yield _words(left, y + number * LINE, line, "", layout.width)


def _words(x: float, y: float, text: str, style: str, room: float) -> str:
    """One line of text, cut where there is no room for it."""
    most = max(1, int(room / _WIDTHS.get(style, CHARACTER)))
    shown = text if len(text) <= most else text[: most - 1] + "…"
    css = f' class="{style}"' if style else ""
    return f'<text{css} x="{x:g}" y="{y:g}">{_safe(shown)}</text>'


def _safe(text: str) -> str:
    """Text for XML, without the characters that XML does not have."""
    return escape("".join(char if char.isprintable() or char == "\n" else "�" for char in text))
