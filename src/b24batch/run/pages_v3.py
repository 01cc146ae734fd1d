"""All rows of a list of REST 3.0: pages asked for as its way has them, and put together in order.

The same from outside as the pager of the older version (`run/pages.py`). There is no total.
"""

from __future__ import annotations

import heapq
import sys
from collections.abc import Sequence
from typing import Any

from b24batch.catalogue import Method
from b24batch.catalogue.families import way_v3
from b24batch.plan.families import id_field
from b24batch.run.collected import Collected, SoFar
from b24batch.run.ids_v3 import ById, end_params
from b24batch.run.page_rows import Page, PagingError, Piece, kept_rows, read_page
from b24batch.run.pages import Ask
from b24batch.run.ranges import is_down, spelled
from b24batch.run.ways_v3 import END, FIRST, ByCursor, ByOffset, ListCall, Part, Way, Whole

__all__ = ["PagerV3"]

_REQUEST = 50
_PAGES_IN_ONE = 4
"""Pages of the older version that one of these is as long as: `ahead` is counted in those."""

_NOTHING = Page(b"[]", (), [])


class PagerV3:
    """The pages of one command, with the options of `pages.Pager`, which tells what they mean."""

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
        self.ahead = None if ahead is None else max(1, ahead // _PAGES_IN_ONE)
        self.total: int | None = None
        self.total_changed = False
        self.ranges = 0
        self._only_by_id = only_by_id
        self._upto_last_id = upto_last_id
        self._call = ListCall(method, params, limit, alone=not many)
        self._asked_order = bool(params.get(spelled(params, "order")))
        self._way = self._chosen(eager=eager and (limit is None or limit > self._call.size))
        self._rows = Collected(limit, None, streaming=ahead is not None, keep=keep)
        self._parts: dict[tuple[int, int], Part] = {}
        self._wanted: list[tuple[tuple[int, int], Part]] = []
        self._asked: set[tuple[int, int]] = set()
        self._line: list[tuple[int, int]] = []
        self._came: dict[tuple[int, int], Page] = {}
        self._size = self._call.size

    def _chosen(self, *, eager: bool) -> Way:
        way = way_v3(self.method)
        if way in ("cursor", "log") and self.many:
            return ByCursor(self._call)
        if way != "offset" or not self.many:
            return Whole(self._call)
        return self._by_id(eager=eager) or ByOffset(self._call)

    def _by_id(self, *, eager: bool) -> ById | None:
        """By id where the user's order and conditions leave room; the order is then spelled out.

        Lists that are read by offset get the order of their ids too, if they have no other.
        """
        call, params = self._call, self._call.params
        field, order_name = id_field(self.method), spelled(params, "order")
        if self.method.parameter("order") is None:
            return None
        order = params.get(order_name) or {field or "id": "ASC"}
        call.params = {**params, order_name: order}
        if field is None:
            return None
        select_name, filter_name = spelled(params, "select"), spelled(params, "filter")
        select = params.get(select_name)
        if isinstance(select, list) and select and field not in select:
            call.params[select_name] = [*select, field]
        down = is_down(order, field)
        if down is None or not isinstance(params.get(filter_name) or [], list):
            return None
        eager = eager or self._upto_last_id
        return ById(call, field, (filter_name, order_name), down=down, eager=eager)

    @property
    def _ids(self) -> ById | None:
        return self._way if isinstance(self._way, ById) else None

    # -- asking ------------------------------------------------------------------------------

    def begin(self) -> list[Ask]:
        """The first pages to ask for.

        Raises PagingError for a list that `upto_last_id` cannot be told of.
        """
        parts = self._way.begin()
        if self._upto_last_id and self._ids is None:
            field = id_field(self.method)
            if field is None or not isinstance(self._way, ByOffset):
                raise PagingError(
                    "it cannot be asked by id, so that new records cannot be left out"
                )
            order = spelled(self._call.params, "order")
            parts.append(Part(END, end_params(self._call, field, order, down=False), 1))
        return [self._note(part) for part in parts]

    def go_on(self, so_far: SoFar, pages: Sequence[Piece] = ()) -> list[Ask]:
        """Begin behind the rows that another pager gave out, as `Pager.go_on` does."""
        ids = self._ids
        if ids is None:
            raise PagingError("it cannot be asked by id, so that it cannot be gone on with")
        self._rows.go_on(so_far, pages)
        self._call.size = so_far.size
        self._want(ids.go_on(so_far.last, so_far.far))
        return self._more()

    def page(self, ask: Ask, label: str = "") -> dict[str, Any]:
        """The parameters of a page; none of them stands on another one in its request."""
        del label
        return self._parts[ask.at].params

    def text(self, ask: Ask) -> str:
        """Nothing: a page is written as any other command is."""
        del ask
        return ""

    def is_void(self, ask: Ask) -> bool:
        """Whether a page need not be asked for; that is never known here."""
        del ask
        return False

    def _note(self, part: Part) -> Ask:
        self._parts[part.at] = part
        self._asked.add(part.at)
        heapq.heappush(self._line, part.at)
        return Ask(part.at)

    def _want(self, parts: list[Part]) -> None:
        for part in parts:
            heapq.heappush(self._wanted, (part.at, part))
        self.ranges += sum(part.low is not None and not part.at[1] for part in parts)

    def _more(self) -> list[Ask]:
        """Pages that can be asked for now."""
        asks: list[Ask] = []
        room = 0 if self._rows.full else self._room
        while room > 0 and self._wanted:
            asks.append(self._note(heapq.heappop(self._wanted)[1]))
            room -= 1
        return asks

    @property
    def _room(self) -> int:
        """How many pages may be asked for: as many as fill requests, if something else happens."""
        if self.ahead is None or self._keeps_back:
            return sys.maxsize
        room = self.ahead - len(self._line) - len(self._rows.ready)
        if not self._asked and not self._rows.ready:
            return max(1, room)
        return room - room % _REQUEST if room >= max(_REQUEST, self.ahead // 3) else 0

    # -- taking in ---------------------------------------------------------------------------

    def took(self, ask: Ask, result: Piece, total: int | None, following: int | None) -> list[Ask]:
        """Take in a page; returns further pages to ask for. Raises as `Pager.took` does."""
        del total, following
        part, found = self._parts.pop(ask.at), read_page(self.method, result)
        page = self._ended_at(found) if ask.at == END else self._without_late(found)
        self._asked.discard(ask.at)
        self._came[ask.at] = page
        if self._ids is not None and part.at == FIRST and not self._ids.fits(found):
            self._leave_ids()
        self._pass_on(ask.at)
        left = None if self.limit is None else self.limit - self._rows.rows
        is_page = ask.at != END or self._ids is not None
        if is_page and (left is None or left > 0):
            self._want(self._way.took(part, found, result, left))
        self._pass_on()
        return self._more()

    def _leave_ids(self) -> None:
        """Go by offsets, if that is nothing else than was asked for."""
        if self._asked_order or self._upto_last_id:
            return  # which the way tells
        self._way = ByOffset(self._call)
        self._way.begin()

    def left_out(self, ask: Ask) -> list[Ask]:
        """Take in that a page is not needed; returns further pages to ask for."""
        self._parts.pop(ask.at, None)
        self._asked.discard(ask.at)
        self._came[ask.at] = _NOTHING
        self._pass_on()
        return self._more()

    def _ended_at(self, page: Page) -> Page:
        if self._upto_last_id and (self._ids is None or not self._ids.down):
            self._rows.highest = max(page.numbers or [0])
        return _NOTHING

    def _without_late(self, page: Page) -> Page:
        """A page without the rows that were added after the last id was told."""
        highest = self._rows.highest
        if highest is None or not page.numbers or max(page.numbers) <= highest:
            return page
        return kept_rows(page, [at for at, n in enumerate(page.numbers) if n <= highest])

    def _pass_on(self, upto: tuple[int, int] | None = None) -> None:
        """Pass on the pages that no earlier one is missing of, those up to a place or all."""
        line = self._line
        while line and line[0] in self._came and not self._rows.full:
            if upto is not None and line[0] > upto:
                break
            if self._wanted and self._wanted[0][0] < line[0]:
                break
            came = self._came.pop(heapq.heappop(line))
            self._rows.add(came, by_id=self._ids is not None)

    # -- giving out --------------------------------------------------------------------------

    @property
    def finished(self) -> bool:
        """Whether all rows have come; some may not have been given out."""
        return self._rows.full or not (self._asked or self._wanted)

    @property
    def _keeps_back(self) -> bool:
        return self._only_by_id and self._ids is None

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
        """From where another pager can go on; None where the last id is not known."""
        ids, rows = self._ids, self._rows
        if ids is None or ids.far is None or rows.last is None:
            return None
        far = -ids.far if ids.down else ids.far
        return SoFar(rows.rows, rows.last, far, self._call.size, 0)

    def next_rows(self) -> tuple[Piece | None, list[Ask]]:
        """The rows of the next page in order, and further pages, as `Pager.next_rows` has it."""
        rows = self._rows.ready.popleft() if self.has_rows else None
        return rows, self._more()

    def result(self) -> bytes:
        """All rows in the shape of one answer."""
        return self._rows.result(self.method)
