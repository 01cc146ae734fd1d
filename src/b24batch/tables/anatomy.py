"""Where the cells of one csv record stand in its text, for messages about a wrong one."""

from __future__ import annotations

import msgspec

__all__ = ["Anatomy", "dissect"]


class Anatomy(msgspec.Struct, frozen=True):
    """Places in the text of a record.

    `cells` are start and end of each, quotes included. `quote` is where the last quoted cell
    opens if something is wrong with it: it has no end, or text follows its end at `stray`.
    """

    cells: tuple[tuple[int, int], ...]
    quote: int | None = None
    stray: int | None = None


def dissect(text: str, delimiter: str) -> Anatomy:
    """Take a record apart as the csv module does, up to its end or the first fault."""
    cells: list[tuple[int, int]] = []
    start = 0
    while True:
        if text.startswith('"', start):
            end = _closing(text, start + 1)
            if end is None:
                return Anatomy(tuple(cells), start)
            if text[end : end + 1] not in ("", delimiter, "\r", "\n"):
                return Anatomy(tuple(cells), start, end)
        else:
            end = _plain_end(text, start, delimiter)
        cells.append((start, end))
        if text[end : end + 1] != delimiter:
            return Anatomy(tuple(cells))
        start = end + 1


def _closing(text: str, start: int) -> int | None:
    """The place behind the quote that closes a cell; two together are a quote in it."""
    while True:
        quote = text.find('"', start)
        if quote < 0:
            return None
        if not text.startswith('"', quote + 1):
            return quote + 1
        start = quote + 2


def _plain_end(text: str, start: int, delimiter: str) -> int:
    ends = (text.find(mark, start) for mark in (delimiter, "\r", "\n"))
    return min((end for end in ends if end >= 0), default=len(text))
