"""Places in a text as editors count them: lines from 0, and UTF-16 units within a line."""

from __future__ import annotations

import bisect

from b24batch._text import Source

__all__ = ["Positions"]

_FURTHEST = 0xFFFF


class Positions:
    """A text with single newlines, and the way between its offsets and an editor's positions.

    Line ends of the editor may be of any kind: a line's own characters are counted the same. A
    character outside the basic plane, such as most emoji, counts as two.
    """

    def __init__(self, text: str) -> None:
        self.text = Source(text).text
        self.shift = 1 if text.startswith("\ufeff") else 0
        self._starts = [0]
        self._starts.extend(i + 1 for i, char in enumerate(self.text) if char == "\n")

    def offset(self, line: int, character: int) -> int:
        """The offset of a position; past the end of a line or text, that end."""
        if line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[line], self._end(line)
        units = max(0, character - (self.shift if line == 0 else 0))
        if self.text[start:end].isascii():
            return min(start + units, end)
        at = start
        while at < end and units > 0:
            units -= _units(self.text[at])
            at += 1
        return at

    def position(self, offset: int) -> tuple[int, int]:
        """Line and character of an offset."""
        line = bisect.bisect_right(self._starts, offset) - 1
        before = self.text[self._starts[line] : offset]
        units = len(before) if before.isascii() else sum(map(_units, before))
        return line, units + (self.shift if line == 0 else 0)

    @property
    def end(self) -> tuple[int, int]:
        """The position behind the last character."""
        return self.position(len(self.text))

    def _end(self, line: int) -> int:
        return self._starts[line + 1] - 1 if line + 1 < len(self._starts) else len(self.text)


def _units(char: str) -> int:
    return 2 if ord(char) > _FURTHEST else 1
