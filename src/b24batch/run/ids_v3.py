"""Lists of REST 3.0 by id: pages begin behind an id, so that nothing shifts and nothing is skipped.

No total is told there. The last id of the list is asked for with its first page, and how close the
ids stand tells how many of them fill a page: so the ids are cut into spans that are asked for
together, the last of which takes whatever follows and thus finds the rows behind a gap.
"""

from __future__ import annotations

from typing import Any

from b24batch.run.chains import is_ordered
from b24batch.run.page_rows import Page, PagingError, Piece
from b24batch.run.ranges import spelled
from b24batch.run.ways_v3 import END, FIRST, ListCall, Part

__all__ = ["ById"]

_FILLED = 0.87
"""Of a page that a span is to fill: most then need no second one, for ids stand unevenly."""

_ALIKE = 0.3
"""How far the last page may be from the rest: nearer than that, ids stand evenly."""

_FIRST_SPANS = 8
_MOST_SPANS = 150


class ById:
    """Reads a list in the order of its ids, or, `down`, from the highest.

    Its params leave room for conditions on the id, in a list beside those of the user. In what
    follows ids rise: those of a list that is read down are counted with a minus. `edge` is the id
    up to which everything has come, `far` the last one of the list.
    """

    def __init__(
        self, call: ListCall, field: str, names: tuple[str, str], *, down: bool, eager: bool
    ) -> None:
        self.call = call
        self.field = field
        self.down = down
        self.eager = eager
        self.edge: int | None = None
        self.far: int | None = None
        self.end_came = False
        self._filter, self._order = names
        self._end_asked = False
        self._ended = False
        self._awaited = 0
        self._near = 1.0
        self._spans = _FIRST_SPANS
        self._rows = self._wave_rows = self._wave_parts = self._wave_low = 0

    # -- asking ------------------------------------------------------------------------------

    def begin(self) -> list[Part]:
        """The first page, and with `eager` the last id of the list."""
        size = self.call.size
        parts = [Part(FIRST, self.call.page(size), size)]
        if self.eager:
            parts.append(self._end())
        self._awaited = len(parts)
        return parts

    def go_on(self, last: int, far: int) -> list[Part]:
        """Begin behind rows that have come; both are ids as the portal has them."""
        self.edge, self.far = self._key(last), self._key(far)
        self._end_asked = self.end_came = True
        if self.edge >= self.far:
            return []
        return self._part(self.edge, self.far, 0)

    def _end(self) -> Part:
        self._end_asked = True
        return Part(END, end_params(self.call, self.field, self._order, down=self.down), 1)

    def _part(self, low: int, high: int | None, nth: int) -> list[Part]:
        self._awaited += 1
        size, params = self.call.size, dict(self.call.params)
        bounds: list[Any] = [[self.field, "<" if self.down else ">", self._key(low)]]
        if high is not None:
            bounds.append([self.field, ">=" if self.down else "<=", self._key(high)])
        params[self._filter] = [*(params.get(self._filter) or ()), *bounds]
        return [Part((low, nth), self.call.page(size, params=params), size, low, high)]

    def _key(self, number: int) -> int:
        return -number if self.down else number

    def _wave(self, left: int | None) -> list[Part]:
        """The next spans; all before have come."""
        low = self.edge
        if low is None or self._ended:
            return []
        if not self._end_asked:
            self._awaited += 1
            return [*self._part(low, None, 0), self._end()]
        size = self.call.size
        width = max(size, int(_FILLED * size / self._density(low)))
        count = self._grown()
        if self.far is not None:
            count = min(count, max(1, -(-(self.far - low) // width)))
        if left is not None:
            count = min(count, -(-left // int(_FILLED * size or 1)))
        self._wave_rows, self._wave_parts, self._wave_low = 0, count, low
        parts = []
        for _ in range(count - 1):
            parts += self._part(low, low + width, 0)
            low += width
        return [*parts, *self._part(low, self.far, 0)]

    def _density(self, edge: int) -> float:
        """How close ids stand: as in the last page, or as in the whole wave if that is alike."""
        if self._wave_parts and edge > self._wave_low:
            whole = self._wave_rows / (edge - self._wave_low)
            if abs(whole - self._near) <= _ALIKE * self._near:
                return whole
        return self._near

    def _grown(self) -> int:
        """How many spans to ask for: more where the last ones were full, few behind a gap."""
        if self._wave_parts and self._wave_rows < self._wave_parts * self.call.size // 2:
            self._spans = max(2, self._spans // 4)
        elif self._wave_parts:
            self._spans *= 2
        most = _FIRST_SPANS + self._rows // self.call.size // 2
        self._spans = min(self._spans, most, _MOST_SPANS)
        return self._spans

    # -- taking in ---------------------------------------------------------------------------

    def took(self, part: Part, page: Page, result: Piece, left: int | None) -> list[Part]:
        """Take in a page. Raises PagingError for rows that are not those that were asked for."""
        del result
        self._awaited -= 1
        more: list[Part] = []
        if part.at == END:
            self.end_came = True
            self.far = max(map(self._key, page.numbers or ()), default=None)
            if self.far is not None and self.edge is not None:
                self._ended = self._ended or self.far <= self.edge
        else:
            more = self._took_rows(part, self._verified(part, page))
        if not self._awaited:
            more += self._wave(left)
        return more

    def _took_rows(self, part: Part, keys: list[int]) -> list[Part]:
        self._rows += len(keys)
        self._wave_rows += len(keys)
        full = bool(keys) and self.call.fills(part, len(keys))
        takes_rest = part.low is None or part.high is None or part.high == self.far
        if not full:
            self._ended = self._ended or takes_rest
            return []
        last = keys[-1]
        if takes_rest:
            self._near = len(keys) / (last - keys[0] + 1)
            self.edge = last
            self._ended = self._ended or (self.far is not None and last >= self.far)
            return []
        if part.low is None or part.high is None or last >= part.high:
            return []
        if part.high - part.low <= self.call.size:  # no more ids than rows of a page
            return []
        return self._part(last, part.high, part.at[1] + 1)

    def fits(self, page: Page) -> bool:
        """Whether rows come with their ids and in their order."""
        numbers = page.numbers
        return numbers is not None and is_ordered([self._key(n) for n in numbers], down=False)

    def _verified(self, part: Part, page: Page) -> list[int]:
        if page.numbers is None:
            raise PagingError("a row came without its id")
        keys = [self._key(number) for number in page.numbers]
        if not is_ordered(keys, down=False):
            raise PagingError("rows do not come in the order of their ids")
        low, high = part.low, part.high
        if keys and (
            (low is not None and keys[0] <= low) or (high is not None and keys[-1] > high)
        ):
            raise PagingError("the portal ignores conditions on the id")
        return keys


def end_params(call: ListCall, field: str, order: str, *, down: bool) -> dict[str, Any]:
    """The params for the last id of a list."""
    params = {**call.params, order: {field: "ASC" if down else "DESC"}}
    return call.page(1, params={**params, spelled(params, "select"): [field]})
