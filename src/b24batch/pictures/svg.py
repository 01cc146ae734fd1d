"""A diagram as SVG, drawn here: no program of anybody else is needed to see it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from b24batch.pictures.diagram import Arrow, Diagram, Row
from b24batch.pictures.layout import (
    DETAIL,
    LINE,
    PADDING,
    WIDTH,
    Layout,
    PlacedBox,
    PlacedRow,
    lay_out,
)
from b24batch.pictures.page import resource

__all__ = ["svg"]

_ROLE = 'xmlns="http://www.w3.org/2000/svg" class="b24" role="img"'
_BOW = 26
_LEAST = 30

_WIDTHS = {"": 7.3, "soft": 6.1, "problem": 6.1, "title": 9.7}
"""Of a character in each style, in pixels; other styles are as the first."""


def svg(diagram: Diagram, *, alone: bool = True) -> str:
    """A picture that stands alone; in dark surroundings it is dark.

    Left of each command `r` or `w` says whether it reads or writes. Solid arrows are values that
    the portal fills in, dashed ones those we do, dotted ones written order. `alone` is False
    inside a page, which has the style sheet once for all.
    """
    layout = lay_out(diagram)
    size = f'width="{layout.width}" height="{layout.height}"'
    lines = [
        f'<svg {_ROLE} {size} viewBox="0 0 {layout.width} {layout.height}">',
        f"<title>{_safe(diagram.title)}</title>",
        f"<desc>{_safe('; '.join((*diagram.facts, *diagram.notes)))}</desc>",
        *([f"<style>{resource('picture.css')}</style>"] if alone else []),
        f'<rect class="paper" width="{layout.width}" height="{layout.height}"/>',
        *_heads(diagram, layout),
        *(line for box in layout.boxes for line in _box(box)),
        *_arrows(diagram.arrows, layout),
        *_legend(layout),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _heads(diagram: Diagram, layout: Layout) -> Iterator[str]:
    yield _words(PADDING, 30, diagram.title, "title", layout.width - 2 * PADDING)
    facts = "   ".join(diagram.facts)
    yield _words(PADDING, 48, facts, "soft", layout.width - 2 * PADDING)
    for stage, y in zip(diagram.stages, layout.stages, strict=True):
        yield _words(PADDING, y, stage.title, "stage", WIDTH)
        yield _words(PADDING + 9 * len(stage.title), y, stage.remark, "soft", WIDTH)


def _box(box: PlacedBox) -> Iterator[str]:
    x, y = box.x, box.y
    tip = f"<title>{_safe(box.box.problem)}</title>" if box.box.problem else ""
    size = f'width="{WIDTH}" height="{box.height}"'
    yield f'<rect class="box" x="{x}" y="{y}" {size} rx="6">{tip}</rect>'
    yield _words(x + 10, y + 17, box.box.title, "", WIDTH - 20)
    under = [(box.box.problem, "problem"), (box.box.remark, "soft")]
    for line, (words, look) in enumerate((w, look) for w, look in under if w):
        yield _words(x + 10, y + 31 + DETAIL * line, words, look, WIDTH - 20)
    for row in box.rows:
        yield from _row(row)


def _row(placed: PlacedRow) -> Iterator[str]:
    row, x, y = placed.row, placed.x, placed.y
    yield "<g>"
    tip = "\n".join((f"{row.name}  {row.method}", *row.details))
    yield f"<title>{_safe(tip)}</title>"
    letter = "w" if row.kind == "write" else "r"
    yield _words(x + 10, y, letter, row.kind, 10)
    right = " ".join(part for part in (row.mark, row.place) if part)
    room = WIDTH - 40 - _WIDTHS[""] * len(right) - 6
    yield from _called(row, x + 26, y, room)
    if right:
        look = "bad" if row.is_bad else "good" if "done" in row.mark else "soft"
        at = x + WIDTH - 10 - _WIDTHS.get(look, _WIDTHS[""]) * len(right)
        yield _words(at, y, right, look, WIDTH)
    for number, line in enumerate(placed.details, 1):
        yield _words(x + 26, y + number * DETAIL, line, "soft", WIDTH - 36)
    yield "</g>"


def _called(row: Row, x: int, y: int, room: float) -> Iterator[str]:
    name = row.called
    yield _words(x, y, name, "", room)
    left = room - _WIDTHS[""] * (len(name) + 1)
    if not row.name.startswith("(") and left > _LEAST:
        yield _words(x + _WIDTHS[""] * (len(name) + 1), y, row.method, "method", left)


def _arrows(arrows: tuple[Arrow, ...], layout: Layout) -> Iterator[str]:
    for number, arrow in enumerate(arrows):
        source, target = layout.rows.get(arrow.source), layout.rows.get(arrow.target)
        if source is None or target is None:
            continue
        bow = _BOW + 7 * (number % 4)
        if source.x == target.x:
            x1 = x2 = source.x + WIDTH
            c1, c2, tip = x1 + bow, x2 + bow, -1
        elif source.x < target.x:
            x1, x2 = source.x + WIDTH, target.x
            c1, c2, tip = x1 + bow, x2 - bow, 1
        else:
            x1, x2 = source.x, target.x + WIDTH
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
    y = layout.notes
    words = "solid: the portal fills it in   dashed: we fill it in   dotted: written order"
    yield _words(PADDING, y, words, "soft", layout.width - 2 * PADDING)
    for number, line in enumerate(layout.lines, 1):
        yield _words(PADDING, y + number * LINE, line, "", layout.width)


def _words(x: float, y: float, text: str, style: str, room: float) -> str:
    """One line of text, cut where there is no room for it."""
    most = max(1, int(room / _WIDTHS.get(style, _WIDTHS[""])))
    shown = text if len(text) <= most else text[: most - 1] + "…"
    css = f' class="{style}"' if style else ""
    return f'<text{css} x="{x:g}" y="{y:g}">{_safe(shown)}</text>'


def _safe(text: str) -> str:
    """Text for XML, without the characters that XML does not have."""
    return escape("".join(char if char.isprintable() or char == "\n" else "�" for char in text))
