"""Places in source text: spans, lines and columns."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathlib import Path


class Span(msgspec.Struct, frozen=True, array_like=True):
    """A half-open range of character offsets into one source text."""

    start: int
    end: int


class Excerpt(msgspec.Struct, frozen=True):
    """A piece of one line of a file that is no recipe, such as a row of a table.

    `line` and `column` count from 1 in the file. `text` may be a part of a long line; `start`
    and `end` are the characters of it to mark.
    """

    file: str
    line: int
    column: int
    text: str
    start: int
    end: int


class Source:
    """A text with a name, able to tell lines and columns of offsets.

    Line ends are normalised to a single newline and a byte order mark is dropped, so that
    offsets are the same whatever system a file was written on.
    """

    def __init__(self, text: str, name: str = "<text>") -> None:
        self.text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self.name = name
        self._starts = [0]
        self._starts.extend(i + 1 for i, char in enumerate(self.text) if char == "\n")

    @classmethod
    def read(cls, path: str | Path) -> Source:
        """Read a UTF-8 file, with or without a byte order mark.

        Raises OSError when it cannot be read and UnicodeDecodeError when it is not UTF-8.
        """
        from pathlib import Path  # not at start-up: it would be a twentieth of it

        return cls(Path(path).read_bytes().decode("utf-8-sig"), str(path))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Text of a line, counted from 1, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[start:end]


def cells_wide(text: str) -> int:
    """How many columns of a terminal a text takes: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_char_width, text))


def padded(text: str, width: int) -> str:
    """A text with blanks behind it up to so many columns of a terminal."""
    return text + " " * (width - cells_wide(text))


def _char_width(char: str) -> int:
    import unicodedata

    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
