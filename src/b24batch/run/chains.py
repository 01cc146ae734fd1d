"""Ids that are read in ranges: the next page of each, and what is left when one has ended."""

from __future__ import annotations

import heapq
import operator
from typing import Any

import msgspec

from b24batch.plan.encode import PortalText
from b24batch.run.page_rows import Page, PagingError
from b24batch.run.ranges import Ranges, Span, cut

__all__ = ["Chain", "Chains", "Place", "is_ordered"]

Place = tuple[int, int]
"""Where a page stands among the others: pages in the order of their places are rows in order."""


_FEW_RANGES = 8
_RANGES_A_PAGE = 0.12
"""Ranges into which a list is cut at most, by the pages it fills: each may cost one page more."""


class Chain(msgspec.Struct):
    """A span while it is read: `got` rows, the last of them `last`; it may have `ended` early."""

    span: Span
    last: int | None = None
    got: int = 0
    ended: bool = False


class Chains:
    """Reads spans of ids of a list of about so many `rows`, `size` of them a page.

    `ranges` counts the spans it has cut.

    A chain ends with a page that is not full; a full one is followed by another unless its last
    row has the last id of the span. Rows that were counted and did not come are asked for once
    more.
    """

    def __init__(
        self, ranges: Ranges, size: int, rows: int, method: str, path: tuple[str, ...]
    ) -> None:
        self.by = ranges
        self._most_ranges = _FEW_RANGES + int(_RANGES_A_PAGE * rows / size)
        self._above, self._below = ranges.texts(method)
        self.size = size
        self._end_of_page = (*path, str(size - 1), ranges.field)
        self.ranges = 0
        self._waiting: list[tuple[Place, Chain]] = []

    def read(self, span: Span, left: int, before: list[int]) -> None:
        """Cut a span with about so many rows, and read it; `before` are the ids just before it."""
        if self.ranges > self._most_ranges:  # rows in heaps: each cut would bring but a few
            pages = max(1, -(-left // self.size))
            self.read_whole(Span(span.low, span.high, left, pages))
            return
        apart = abs(before[-1] - before[0]) // max(1, len(before) - 1)
        for piece in cut(span, left, self.size, down=self.by.down, extent=apart * left):
            self.read_whole(piece)

    def read_whole(self, span: Span) -> None:
        """Read a span as it is."""
        self.ranges += 1
        self._wait(span)

    def _wait(self, span: Span) -> None:
        at = -span.high if self.by.down else span.low
        heapq.heappush(self._waiting, ((at, 0), Chain(span)))

    @property
    def next_place(self) -> Place | None:
        """The first page that is still to be asked for."""
        while self._waiting and self._waiting[0][1].ended:
            heapq.heappop(self._waiting)
        return self._waiting[0][0] if self._waiting else None

    def take(self) -> tuple[Place, Chain]:
        """The first page that is still to be asked for; there is one."""
        place, chain = heapq.heappop(self._waiting)
        if chain.span.dense:
            first, rest = chain.span.parted(self.size, down=self.by.down)
            if rest is not None:
                self._wait(rest)
            return place, Chain(first)
        if place[1] + 1 < chain.span.pages:
            heapq.heappush(self._waiting, ((place[0], place[1] + 1), chain))
        return place, chain

    def params(self, at: Place, chain: Chain, label: str) -> dict[str, Any]:
        """Parameters of a page; `label` is that of the page before it in the same request."""
        after: Any = None
        if at[1] and label:
            steps = "".join(f"[{step}]" for step in self._end_of_page)
            after = PortalText(f"$result[{label}]{steps}")
        elif at[1]:
            after = chain.last
        return self.by.between(chain.span, counted=chain.span.counted, after=after)

    def text(self, at: Place, chain: Chain) -> str:
        """The same as the text of a batch's command; empty where that needs more than numbers."""
        if at[1] or chain.span.counted or not self._above:
            return ""
        return f"{self._above}{chain.span.low}{self._below}{chain.span.high}"

    def took(self, at: Place, chain: Chain, page: Page, total: int | None) -> None:
        """Take in a page of a chain that has not ended. Raises PagingError for wrong rows."""
        span = chain.span
        found = self._verified(chain, page)
        chain.got += len(found)
        if found:
            chain.last = found[-1]
        full = len(found) >= self.size
        if full and at[1] + 1 < span.pages:
            return
        chain.ended = True
        if span.high - span.low <= self.size or not found or chain.last is None:
            return
        left = (span.left if total is None else total) - chain.got
        rest = span.beyond(chain.last, down=self.by.down)
        if full or left > 0:
            self.read(rest, max(left, 1), found)

    def _verified(self, chain: Chain, page: Page) -> list[int]:
        """The ids of a page, if they are those that were asked for, in their order."""
        found = page.numbers
        if found is None:
            raise PagingError("a row came without its id")
        known = found if chain.last is None else [chain.last, *found]
        ordered = is_ordered(known, down=self.by.down)
        ends = (found[0], found[-1]) if ordered and found else found
        if found and not (chain.span.low < min(ends) and max(ends) <= chain.span.high):
            raise PagingError("the portal ignores conditions on the id")
        if not ordered:
            raise PagingError("rows do not come in the order of their ids")
        return found


def is_ordered(ids: list[int], *, down: bool) -> bool:
    """Whether ids rise, or fall, each beyond the one before."""
    return all(map(operator.gt if down else operator.lt, ids, ids[1:]))
