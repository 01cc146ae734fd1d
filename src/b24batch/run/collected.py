"""Pages in order, each row once: put together at the end, given out meanwhile, or both."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

import msgspec

from b24batch.catalogue import Method
from b24batch.run.page_rows import Page, PagingError, Piece, kept_rows, without_field, wrapped

__all__ = ["Collected", "SoFar"]

_KEPT_IDS = 10_000
"""Ids remembered where rows are not kept, to drop those that moved onto a later page."""


class SoFar(msgspec.Struct, frozen=True):
    """How far a list that is read by ids has come: `rows`, the id of the `last` of them.

    The list ends with the id `far`, a page has `size` rows, and the portal counted `total`.
    """

    rows: int
    last: int
    far: int
    size: int
    total: int


class Collected:
    """Takes the pages of one list in order. `rows` have come, no more of them than `limit`.

    A field that is `hidden` is taken off the rows. With `ready` pages wait to be given out; `keep`
    False forgets them then. `fresh` are those that nobody was told of, `last` is the id of the
    last row if it is a number.
    """

    def __init__(
        self, limit: int | None, hidden: str | None, *, streaming: bool, keep: bool
    ) -> None:
        self.limit = limit
        self.hidden = hidden
        self.streaming = streaming
        self.keep = keep
        self.highest: int | None = None
        self.rows = 0
        self.last: int | None = None
        self.ready: deque[Piece] = deque()
        self.fresh: list[Piece] = []
        self._pieces: list[Piece] = []
        self._before: Piece = b""
        self._seen: dict[int | str, None] = {}

    @property
    def full(self) -> bool:
        """Whether no more rows are wanted."""
        return self.limit is not None and self.rows >= self.limit

    def add(self, page: Page, *, by_id: bool) -> None:
        """Take the next page. Raises PagingError for the page before once more.

        Rows that two pages share, because records came or went between them, are taken once; by
        id there are none.
        """
        if not by_id:
            page = self._fresh(page)
        if self.limit is not None and self.rows + len(page.ids) > self.limit:
            page = kept_rows(page, range(self.limit - self.rows))
        if not page.ids:
            return
        self.rows += len(page.ids)
        self.last = None if page.numbers is None else page.numbers[-1]
        if self.hidden is not None:
            page = without_field(page, self.hidden)
        if self.keep:
            self._pieces.append(page.rows)
        if self.streaming:
            self.ready.append(page.rows)
            self.fresh.append(page.rows)

    def go_on(self, so_far: SoFar, pages: Sequence[Piece]) -> None:
        """Begin behind rows that came before; `pages` are these, if they are kept."""
        self.rows, self.last = so_far.rows, so_far.last
        self._pieces += pages

    def _fresh(self, page: Page) -> Page:
        if page.ids and memoryview(page.rows) == memoryview(self._before):
            raise PagingError("the portal gives the same page again, whatever page is asked for")
        self._before = page.rows
        seen, fresh = self._seen, []
        for at, found in enumerate(page.ids):
            late = self.highest is not None and isinstance(found, int) and found > self.highest
            if late or (found is not None and found in seen):
                continue
            fresh.append(at)
            if found is not None:
                seen[found] = None
        while not self.keep and len(seen) > _KEPT_IDS:
            del seen[next(iter(seen))]
        return page if len(fresh) == len(page.ids) else kept_rows(page, fresh)

    def result(self, method: Method) -> bytes:
        """All rows that are kept, in the shape of one answer: `{"items": [...]}`, a bare list."""
        return wrapped(method, self._pieces)
