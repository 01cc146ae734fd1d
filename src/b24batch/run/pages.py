"""All rows of a list: which pages to ask for next, when to stop, what the rows together are.

A first page tells how many rows there are. The next ones are asked for by `start`, all of them
at once, so that fifty go into a request. A portal takes ever longer to skip rows, so a long
list goes on by ranges of ids where it can: fifty ids hold at most fifty rows, nothing is
skipped or counted, and rows that come or go meanwhile shift nothing.
"""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.catalogue import Method
from b24batch.run.page_rows import PagingError, ids_of, read_rows, wrap_rows
from b24batch.run.ranges import Ranges

__all__ = ["Ask", "Pager", "PagingError"]

_BY_OFFSET = 50
"""Pages that are asked for by `start` before ranges of ids take over: what one request holds."""


class Ask(msgspec.Struct, frozen=True, order=True):
    """One page: the rows from an offset on, or those with ids above `above` up to `upto`.

    In the order of their rows. `last` asks only where the list ends.
    """

    offset: int
    above: int = -1
    upto: int = -1
    last: bool = False


class Pager:
    """The pages of one command.

    `params` are those of the command, without `start`. With `limit` no more rows are kept, and
    no page is asked for that would hold none of them. `many` False asks for one page only.
    """

    def __init__(
        self, method: Method, params: dict[str, Any], limit: int | None, *, many: bool
    ) -> None:
        self.method = method
        self.params = params
        self.limit = limit
        self.many = many
        self.total: int | None = None
        self.total_changed = False
        self._ranges = Ranges.for_call(method, params)
        self._pages: dict[Ask, list[msgspec.Raw]] = {}
        self._asked: set[Ask] = {Ask(0)}
        self._later: list[Ask] = []
        self._last_id = 0

    def page(self, ask: Ask) -> dict[str, Any]:
        """The parameters of one page."""
        if ask.last:
            return self._ranges.end() if self._ranges else self.params
        if ask.upto >= 0 and self._ranges:
            return self._ranges.between(ask.above, ask.upto)
        return {**self.params, "start": ask.offset} if ask.offset else self.params

    def took(
        self, ask: Ask, result: msgspec.Raw | bytes, total: int | None, following: int | None
    ) -> list[Ask]:
        """Take in a page; returns further pages to ask for.

        `following` is the portal's `next`. Raises PagingError for an answer without a list, for
        a portal that gives the first page again, and for rows that were not asked for.
        """
        rows = read_rows(self.method, result)
        if ask.last:
            self._last_id = max(ids_of(rows) or [0])
            rows = []
        elif ask.upto >= 0:
            if any(not ask.above < found <= ask.upto for found in ids_of(rows) or [-1] * len(rows)):
                raise PagingError("the portal ignores conditions on the id")
        elif ask.offset and rows and _same(rows, self._pages[Ask(0)]):
            raise PagingError("the portal gives the first page again, whatever page is asked for")
        self._pages[ask] = rows
        if ask.upto < 0 and not ask.last:
            self._count(total)
            return self._next(ask, following)
        return self._go_on()

    def _count(self, total: int | None) -> None:
        if self.total is None:
            self.total = total
        self.total_changed |= total is not None and total != self.total

    def _next(self, ask: Ask, following: int | None) -> list[Ask]:
        """Pages that an offset page makes known."""
        known = self.total is not None and ask.offset > 0  # the first page told all of them
        if following is None or following <= ask.offset or not self.many or known:
            return self._go_on()
        end = following + 1 if self.total is None else self.total
        if self.limit is not None:
            end = min(end, self.limit)
        offsets = range(following, end, following - ask.offset)
        wanted = [Ask(offset) for offset in offsets if Ask(offset) not in self._asked]
        if self._ranges and not ask.offset and len(wanted) > _BY_OFFSET:
            self._later = wanted[_BY_OFFSET - 1 :]
            wanted = [*wanted[: _BY_OFFSET - 1], Ask(0, last=True)]
        return self._ask(wanted) or self._go_on()

    def _go_on(self) -> list[Ask]:
        """Once the first pages are there, the rest of a long list: by ids, or by offset."""
        if not self._later or not self.complete:
            return []
        later, self._later = self._later, []
        pages = sorted(ask for ask in self._pages if not ask.last)
        ids = ids_of([row for ask in pages for row in self._pages[ask]])
        left = (self.total or 0) - (len(ids) if ids else 0)
        if ids and self._ranges and self._ranges.suit(ids, self._last_id, left):
            bounds = self._ranges.cut(ids[-1], self._last_id)
            later = [Ask(later[0].offset, above, upto) for above, upto in bounds]
        return self._ask(later)

    def _ask(self, wanted: list[Ask]) -> list[Ask]:
        self._asked.update(wanted)
        return wanted

    @property
    def complete(self) -> bool:
        """Whether every page that was asked for is there."""
        return len(self._pages) == len(self._asked)

    @property
    def finished(self) -> bool:
        """Whether all rows are there."""
        return self.complete and not self._later

    def result(self) -> bytes:
        """All rows in the shape of one answer: `{"items": [...]}`, a bare list.

        Rows that two pages share, because records came or went between them, are kept once.
        """
        rows = [row for ask in sorted(self._pages) for row in self._pages[ask]]
        return wrap_rows(self.method, rows, self.limit)


def _same(one: list[msgspec.Raw], other: list[msgspec.Raw]) -> bool:
    return [bytes(row) for row in one] == [bytes(row) for row in other]
