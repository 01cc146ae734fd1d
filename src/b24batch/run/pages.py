"""All rows of a list: which pages to ask for next, when to stop, what the rows together are.

The first page tells how many rows there are. Where a list can be read by ids, its last id is
asked for as well, and the ids between are cut into ranges (`run/ranges.py`), each read in a chain
of pages (`run/chains.py`). Anything else is read by `start` offsets, all of them at once, or one
after the other where no total is told.
"""

from __future__ import annotations

import heapq
import sys
from collections import deque
from collections.abc import Sequence
from typing import Any

import msgspec

from b24batch.catalogue import Method
from b24batch.run.chains import Chain, Chains, Place, is_ordered
from b24batch.run.collected import Collected, SoFar
from b24batch.run.page_rows import Page, PagingError, Piece, read_page
from b24batch.run.ranges import Ranges, Span, params_for_end

__all__ = ["Ask", "Pager", "PagingError"]

_END: Place = (-sys.maxsize, 0)
_FIRST: Place = (-sys.maxsize, 1)

_REQUEST = 50
"""Pages that one request holds: with a bound, so many are asked for together."""

_SURE_SHARE = 0.97
"""Of the ids that should hold the rows of a long `limit`: what is missing then follows."""

_NOTHING = Page(b"[]", (), [])


class Ask(msgspec.Struct, frozen=True):
    """One page: of a chain, or from an offset on, or the last ids of the list."""

    at: Place
    chain: Chain | None = None
    offset: int = 0

    @property
    def prior(self) -> Place | None:
        """The page of the same chain whose last id it begins after."""
        return (self.at[0], self.at[1] - 1) if self.chain and self.at[1] else None

    @property
    def is_followed(self) -> bool:
        """Whether another page begins after its last id."""
        return self.chain is not None and self.at[1] + 1 < self.chain.span.pages

    @property
    def is_first(self) -> bool:
        """Whether it is the page that is always asked for."""
        return self.at == _FIRST


class Pager:
    """The pages of one command: `begin`, then `took` for each page until `finished`.

    `params` are those of the command, without `start`, and `name` is its method as written. With
    `limit` no more rows are kept, and few pages are asked for that would hold none of them. `many`
    False asks for one page only. `eager` asks for the last id with the first page. `upto_last_id`
    does too, and leaves out what is added after that: for a list that is read while records of its
    kind are added.

    With `ahead`, `next_rows` gives pages out in order as soon as every earlier one has come, and
    no more are asked for than so many that were not given out. `keep` False then forgets them.
    `only_by_id` gives none out before all have come unless the list is read by ids.
    """

    def __init__(
        self,
        method: Method,
        params: dict[str, Any],
        limit: int | None = None,
        *,
        name: str = "",
        many: bool = True,
        eager: bool = False,
        upto_last_id: bool = False,
        ahead: int | None = None,
        keep: bool = True,
        only_by_id: bool = False,
    ) -> None:
        self.method = method
        self.name = name or method.name
        self.limit = limit
        self.many = many
        self.ahead = ahead
        self._only_by_id = only_by_id
        self.total: int | None = None
        self.total_changed = False
        by_id = Ranges.for_call(method, params) if many else None
        self._params = params if by_id is None else by_id.params
        self._by_id = by_id
        self._end: dict[str, Any] | None = None
        if by_id is not None:
            self._end = by_id.end()
        elif upto_last_id:
            self._end = params_for_end(method, params)
        self._upto_last_id = upto_last_id
        long = limit is None or limit > _REQUEST
        self._eager = upto_last_id or (eager and long and by_id is not None)
        self._rows = Collected(
            limit,
            by_id.field if by_id is not None and by_id.hidden else None,
            streaming=ahead is not None,
            keep=keep,
        )
        self._chains: Chains | None = None
        self._first: Page | None = None
        self._following: int | None = None
        self._end_asked = self._end_came = False
        self._far: int | None = None
        self._rest: Span | None = None
        self._near: list[int] = []
        self._offsets: deque[int] = deque()
        self._wanted: list[Ask] = []
        self._asked: set[Place] = set()
        self._line: list[Place] = []
        self._came: dict[Place, Page] = {}

    @property
    def ranges(self) -> int:
        """Into how many ranges of ids the list has been cut."""
        return 0 if self._chains is None else self._chains.ranges

    # -- asking ------------------------------------------------------------------------------

    def begin(self) -> list[Ask]:
        """The first pages to ask for.

        Raises PagingError for a list that `upto_last_id` cannot be told of.
        """
        first = self._note(Ask(_FIRST))
        if not self._eager:
            return [first]
        if self._end is None:
            raise PagingError("it cannot be asked by id, so that new records cannot be left out")
        self._end_asked = True
        return [first, self._note(Ask(_END))]

    def go_on(self, so_far: SoFar, pages: Sequence[Piece] = ()) -> list[Ask]:
        """Begin behind the rows that another pager gave out, instead of `begin`.

        `pages` are these rows, if they are kept. Raises PagingError for a list that is not read
        by ids.
        """
        by, path = self._by_id, self.method.list_path or ()
        if by is None:
            raise PagingError("it cannot be asked by id, so that it cannot be gone on with")
        self.total, self._near, self._far = so_far.total, [so_far.last], so_far.far
        self._rows.go_on(so_far, pages)
        self._chains = Chains(by, so_far.size, so_far.total, self.name, path)
        self._rest = self._between(so_far.last, so_far.far, down=by.down)
        return self._more()

    def page(self, ask: Ask, label: str = "") -> dict[str, Any]:
        """The parameters of a page.

        One that follows another of its chain begins after the portal's own reference to the last
        row of the page with this wire label, or after the id of that row once it is known.
        """
        if ask.chain is not None and self._chains is not None:
            return self._chains.params(ask.at, ask.chain, label)
        if ask.at == _END and self._end is not None:
            return self._end
        return {**self._params, "start": ask.offset} if ask.offset else self._params

    def text(self, ask: Ask) -> str:
        """The page as a batch carries it, where that is known without encoding its parameters."""
        if ask.chain is None or self._chains is None:
            return ""
        return self._chains.text(ask.at, ask.chain)

    def is_void(self, ask: Ask) -> bool:
        """Whether the list, or the range, has ended before a page: nothing of it counts."""
        return ask.chain is not None and ask.chain.ended

    def _more(self) -> list[Ask]:
        """Pages that can be asked for now."""
        if self._rows.full:
            return []
        if self._rest is not None and self._chains is not None and self._is_idle:
            self._read(self._rest, self._chains)
        asks: list[Ask] = []
        if self._wanted:
            asks, self._wanted = [self._note(ask) for ask in self._wanted], []
        if self._place is None:
            return asks
        room = self._room
        while room > 0 and self._place is not None:
            asks.append(self._note(self._next()))
            room -= 1
        return asks

    @property
    def _is_idle(self) -> bool:
        """Whether nothing is awaited and nothing is known to ask for."""
        return self._place is None and not self._asked

    @property
    def _room(self) -> int:
        """How many pages may be asked for: as many as fill requests, if something else happens."""
        if self.ahead is None or self._keeps_back:
            return sys.maxsize
        room = self.ahead - len(self._line) - len(self._rows.ready)
        if not self._asked and not self._rows.ready:
            return max(1, room)
        return room - room % _REQUEST if room >= self.ahead // 3 else 0

    @property
    def _place(self) -> Place | None:
        """Where the next page stands that is known and not asked for."""
        if self._offsets:
            return (self._offsets[0], 0)
        return None if self._chains is None else self._chains.next_place

    def _next(self) -> Ask:
        if self._chains is not None:
            return Ask(*self._chains.take())
        offset = self._offsets.popleft()
        return Ask((offset, 0), offset=offset)

    def _note(self, ask: Ask) -> Ask:
        self._asked.add(ask.at)
        heapq.heappush(self._line, ask.at)
        return ask

    # -- taking in ---------------------------------------------------------------------------

    def took(
        self, ask: Ask, result: msgspec.Raw | bytes, total: int | None, following: int | None
    ) -> list[Ask]:
        """Take in a page; returns further pages to ask for.

        `following` is the portal's `next`. Raises PagingError for an answer without a list, for
        pages that repeat one another, and for rows that were not asked for.
        """
        if self.is_void(ask):
            return self.left_out(ask)
        page = read_page(self.method, result)
        if ask.chain is not None and self._chains is not None:
            self._chains.took(ask.at, ask.chain, page, total)
        elif ask.at == _END:
            self._took_end(page)
            page = _NOTHING
        else:
            self._took_offset(ask, page, total, following)
        return self._came_in(ask, page)

    def left_out(self, ask: Ask) -> list[Ask]:
        """Take in that a page is not needed; returns further pages to ask for."""
        return self._came_in(ask, _NOTHING)

    def _came_in(self, ask: Ask, page: Page) -> list[Ask]:
        """Pass on the pages that no earlier one is missing of."""
        self._asked.discard(ask.at)
        self._came[ask.at] = page
        line, place = self._line, self._place
        while line and line[0] in self._came and not self._rows.full:
            if place is not None and place < line[0]:
                break
            came = self._came.pop(heapq.heappop(line))
            self._rows.add(came, by_id=self._chains is not None)
        return self._more()

    def _took_offset(self, ask: Ask, page: Page, total: int | None, following: int | None) -> None:
        if self._first is None:
            self.total = total
        self.total_changed |= total is not None and total != self.total
        if following is not None and (following <= ask.offset or not self.many):
            following = None
        if ask.at == _FIRST:
            self._first, self._following = page, following
            if self._upto_last_id and self._by_id is not None and self._by_id.down:
                self._rows.highest = max(page.numbers or [0])
            self._decide()
        elif self.total is None and following is not None:
            self._offsets.append(following)

    def _took_end(self, page: Page) -> None:
        self._end_came = True
        found, down = page.numbers, self._by_id is not None and self._by_id.down
        if found is None or not is_ordered(found, down=not down):
            self._leave_ids("the portal ignores the order of ids")
        elif found:
            self._far = found[0]
            if self._upto_last_id and not down:
                self._rows.highest = found[0]
        self._decide()

    def _decide(self) -> None:
        """By ids or by offsets: once the first page has come, and the last ids as well."""
        following, first = self._following, self._first
        if following is None or first is None:
            return
        found = first.numbers
        if self._by_id is not None and self.total is not None:
            if found is None or not is_ordered(found, down=self._by_id.down):
                self._leave_ids("rows do not come in the order of their ids")
            elif not self._end_asked:
                self._end_asked = True
                self._wanted.append(Ask(_END))
        if self._by_id is None or self.total is None:
            end = following + 1 if self.total is None else self.total
            wanted = end if self.limit is None else min(end, self.limit)
            self._offsets.extend(range(following, wanted, following))
            self._following = None
        elif found and self._end_came:
            self._chains = Chains(
                self._by_id, following, self.total, self.name, self.method.list_path or ()
            )
            self._rest = self._between(found[-1], self._far, down=self._by_id.down)
            self._near = found
            self._following = None

    def _leave_ids(self, why: str) -> None:
        """Go by offsets, if that is nothing else than was asked for."""
        if self._upto_last_id or (self._by_id is not None and self._by_id.asked):
            raise PagingError(why)
        self._by_id = None

    @staticmethod
    def _between(last: int, far: int | None, *, down: bool) -> Span | None:
        """The ids beyond the first page, up to the last one of the list."""
        if far is None or (far >= last if down else far <= last):
            return None
        return Span(far - 1, last - 1) if down else Span(last, far)

    def _read(self, span: Span, chains: Chains) -> None:
        """Read what is left of the list; with a limit no more of it than holds so many rows."""
        left = max(1, (self.total or 0) - self._rows.rows)
        wanted = left if self.limit is None else self.limit - self._rows.rows
        pages = -(-wanted // chains.size)
        self._rest = None
        if wanted >= left:
            chains.read(span, left, self._near)
        elif pages <= _REQUEST:
            chains.read_whole(msgspec.structs.replace(span, left=wanted, pages=pages))
        else:
            ids = int((span.high - span.low) * _SURE_SHARE * wanted / left)
            first, self._rest = span.parted(max(1, ids), down=chains.by.down)
            chains.read(first, wanted, self._near)

    # -- giving out --------------------------------------------------------------------------

    @property
    def finished(self) -> bool:
        """Whether all rows have come; some may not have been given out."""
        if self._rows.full:
            return True
        return self._is_idle and not self._wanted and self._rest is None

    @property
    def _keeps_back(self) -> bool:
        """Whether no page is given out before all have come."""
        return self._only_by_id and self._chains is None

    @property
    def has_rows(self) -> bool:
        """Whether a page can be given out."""
        return bool(self._rows.ready) and (self.finished or not self._keeps_back)

    def fresh_rows(self) -> list[Piece]:
        """The pages that can be given out and of which this has not told before."""
        if not self.has_rows:
            return []
        fresh, self._rows.fresh = self._rows.fresh, []
        return fresh

    @property
    def so_far(self) -> SoFar | None:
        """From where another pager can go on; None for a list that is not read by ids."""
        rows = self._rows
        if self._chains is None or self._far is None or rows.last is None:
            return None
        return SoFar(rows.rows, rows.last, self._far, self._chains.size, self.total or 0)

    def next_rows(self) -> tuple[msgspec.Raw | bytes | None, list[Ask]]:
        """The rows of the next page in order as a JSON list, and further pages to ask for.

        None where it has not come yet, or, when `finished`, where there is none. No page is empty.
        """
        rows = self._rows.ready.popleft() if self.has_rows else None
        return rows, self._more()

    def result(self) -> bytes:
        """All rows in the shape of one answer: `{"items": [...]}`, a bare list."""
        return self._rows.result(self.method)
