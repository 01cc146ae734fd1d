"""The text of a table, and single lines of it for messages."""

from __future__ import annotations

import io
from itertools import islice
from types import TracebackType
from typing import Self, TextIO

from b24batch.tables.content import Content

__all__ = ["LinesAgain", "open_text"]


def open_text(content: Content, encoding: str) -> TextIO:
    """The content as text, with the ends of its lines as they are."""
    return io.TextIOWrapper(content.open(), encoding=encoding, newline="")


class LinesAgain:
    """Lines of a content that somebody else is reading, asked for in ascending order.

    They are read a second time, and only as far as somebody asks: the first reader has
    nothing to keep.
    """

    def __init__(self, content: Content, encoding: str) -> None:
        self._content = content
        self._encoding = encoding
        self._text: TextIO | None = None
        self._next = 1

    def between(self, first: int, last: int) -> str:
        """The text of some lines, counted from 1."""
        if self._text is None:
            self._text = open_text(self._content, self._encoding)
        text = "".join(islice(self._text, first - self._next, last + 1 - self._next))
        self._next = last + 1
        return text

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._text is not None:
            self._text.close()
