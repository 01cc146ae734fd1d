"""Lines that fit the window of a terminal: columns closer together, long values cut, prose wrapped.

Only for what a person reads; what is copied or piped on stays as it is.
"""

from __future__ import annotations

import re

from b24batch._text import cells_wide

__all__ = ["cut", "fitted", "reflowed", "wrapped"]

_LEAST = 20
"""Columns of a terminal below which nothing can be made of it."""
_DOTS = "..."
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_SNIPPET = re.compile(r" *\d* \|| +-->")
_PLACE = re.compile(r":\d+")
_SAID = re.compile(r"[a-z]+(\[B\d+\])?: ")
_HANG = 4
_HEADING = 30
"""Columns that a line takes at most which is no part of a paragraph."""


def fitted(text: str, room: int) -> str:
    """The text with no line wider than `room` columns, as far as that can be.

    Lines with a piece of a recipe are left alone, since what points into them would not, and so
    are words that are wider than the window.
    """
    if room < _LEAST:
        return text
    return "\n".join(
        line if cells_wide(line) <= room else _fitted_line(line, room) for line in text.split("\n")
    )


def _fitted_line(line: str, room: int) -> str:
    if _SNIPPET.match(line):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    gaps = list(_GAP.finditer(line))
    if gaps:
        begin, end = gaps[-1].span()
        second = cells_wide(line[:end])
        place = _PLACE.fullmatch(line, end) is not None
        if len(gaps) == 1 and not place and second <= room * 3 // 5:
            return wrapped(line[end:], room, line[:end], " " * second)
        left = end - begin - (cells_wide(line) - room)
        if left >= (1 if place else 2):
            return line[:begin] + " " * left + line[end:]
    if line.endswith(_DOTS):
        return cut(line, room)
    hang = _HANG if gaps or indent or _SAID.match(line) else 0
    return wrapped(line.strip(), room, indent, indent + " " * hang)


def reflowed(text: str, room: int) -> str:
    """Prose with its paragraphs as wide as the window.

    What is indented keeps its lines, and so does what stands below a heading.
    """
    paragraphs: list[list[str]] = []
    for line in text.split("\n"):
        before = paragraphs[-1][-1] if paragraphs else ""
        is_prose = bool(line.strip()) and not line.startswith(" ")
        if is_prose and cells_wide(before) > _HEADING and not before.startswith(" "):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return "\n".join(
        wrapped(" ".join(lines), room) if len(lines) > 1 else lines[0] for lines in paragraphs
    )


def wrapped(text: str, room: int, first: str = "", further: str = "") -> str:
    """A text over several lines, with `first` before the first one and `further` before others."""
    lines, line = [], first
    begun = False
    for blanks, word in re.findall(r"(\s*)(\S+)", text):
        if begun and cells_wide(line + blanks + word) > room:
            lines.append(line)
            line = further + word
        else:
            line += blanks + word if begun else word
        begun = True
    return "\n".join([*lines, line])


def cut(text: str, width: int) -> str:
    """A text in at most so many columns of a terminal, with dots where something was cut."""
    if cells_wide(text) <= width:
        return text
    kept, used = [], 0
    for char in text:
        used += cells_wide(char)
        if used > width - len(_DOTS):
            break
        kept.append(char)
    return "".join(kept) + _DOTS
