"""Lines of a text, read in blocks, of which the last ones can be looked at again."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from b24batch.tables.content import Content

__all__ = ["Lines", "open_text"]

_BLOCK = 1 << 18
"""Characters; two blocks hold more than the longest cell that the csv module reads."""


def open_text(content: Content, encoding: str) -> TextIO:
    """The content as text, with the ends of its lines as they are."""
    return io.TextIOWrapper(content.open(), encoding=encoding, newline="")


class Lines:
    """Iterates over lines with their ends; they are counted from 1."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._kept: deque[tuple[int, list[str]]] = deque(maxlen=2)

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[list[str]]:
        first = 1
        while block := self._text.readlines(_BLOCK):
            self._kept.append((first, block))
            first += len(block)
            yield block

    def between(self, first: int, last: int) -> str:
        """The text of some lines; empty if the first is not among those that were read last."""
        if not self._kept or first < self._kept[0][0]:
            return ""
        return "".join(
            line
            for start, block in self._kept
            for line in block[max(0, first - start) : max(0, last - start + 1)]
        )
