"""Lines that fit the window of a terminal: columns closer together, long values cut, prose wrapped.

Only for what a person reads; what is copied or piped on stays as it is.
"""

from __future__ import annotations

import re

from b24batch._text import cells_wide

__all__ = ["cut", "fitted", "wrapped"]

_LEAST = 20
"""Columns of a terminal below which nothing can be made of it."""
_DOTS = "..."
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_SNIPPET = re.compile(r" *\d* \|| +-->")
_HANG = 4


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
    gaps = list(_GAP.finditer(line))
    if gaps:
        begin, end = gaps[-1].span()
        over = cells_wide(line) - room
        if end - begin - over >= 2:
            return line[:begin] + " " * (end - begin - over) + line[end:]
    if line.endswith(_DOTS):
        return cut(line, room)
    indent = line[: len(line) - len(line.lstrip())]
    return wrapped(line.strip(), room, indent, indent + " " * _HANG)


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
