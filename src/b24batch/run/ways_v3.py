"""How lists of REST 3.0 are read to their end, which no total tells: by offset, by cursor, at once.

Each way says which pages to ask for next. Pages that need nothing of one another are asked for
together, more of them the longer a list has proved to be, so that few are asked for behind its end.
Lists that can be asked by id are read as `run/ids_v3.py` has it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, Protocol

import msgspec

from b24batch.catalogue import Method
from b24batch.run.page_rows import Page, PagingError, Piece
from b24batch.run.ranges import spelled
from b24batch.transport.envelope import decode_value

__all__ = ["END", "FIRST", "ByCursor", "ByOffset", "ListCall", "Part", "Way", "Whole"]

END = (-sys.maxsize, 0)
FIRST = (-sys.maxsize, 1)

SIZE = 200
"""Rows of a page unless a `limit` is given: the most that the documentation allows everywhere."""

_MOST = 1000
"""Rows of a page at most, whatever is asked for."""

_TOGETHER = 5
"""Pages that are asked for together at first, and the share of those that came later."""

_CLIPPED = frozenset({20, 25, 50, 100, 500})
"""Rows of a first page that may be all that a portal gives at a time, although more were asked."""


class Part(msgspec.Struct, frozen=True):
    """One page to ask for; rows in the order of the places `at` are the rows of the list.

    `low` and `high` bound the ids in the order of reading, the lower one not included; `limit` is
    how many rows fill it.
    """

    at: tuple[int, int]
    params: dict[str, Any]
    limit: int
    low: int | None = None
    high: int | None = None


class ListCall:
    """The call of a list, with the `pagination` of each page put in.

    `rows` are all that are wanted, None for every one. The page that the user asks for by
    `pagination.limit` is as long as that; one that is `alone` as long as `rows` needs.
    """

    def __init__(
        self, method: Method, params: Mapping[str, Any], rows: int | None, *, alone: bool = False
    ) -> None:
        self.method = method
        self._name = spelled(params, "pagination")
        self._cursor = spelled(params, "cursor")
        own = params.get(self._name) or {}
        self._own = dict(own) if isinstance(own, dict) else {}
        self.params = {key: value for key, value in params.items() if key != self._name}
        given = str(self._own.get("limit"))
        asked = int(given) if given.isdecimal() else 0
        self.size = asked or (_MOST if alone and rows is not None else SIZE)
        if rows is not None and rows <= self.size:
            self.size = rows

    def page(
        self, limit: int, *, params: dict[str, Any] | None = None, **more: Any
    ) -> dict[str, Any]:
        """The params of a page of so many rows; `more` stands in `pagination` besides."""
        given = self.params if params is None else params
        return {**given, self._name: {**self._own, "limit": limit, **more}}

    def whole(self) -> dict[str, Any]:
        """The params of a list that comes at once, or of its only page."""
        name = "limit" if self.method.parameter("limit") is not None else ""
        if self.method.parameter("pagination") is not None:
            return self.page(self.size)
        return {**self.params, name: self.size} if name else self.params

    def behind(self, value: Any = None) -> dict[str, Any]:
        """The params of a page of a log that is read on from a value of its cursor."""
        cursor = {**(self.params.get(self._cursor) or {}), "limit": self.size}
        if value is not None:
            cursor["value"] = value
        return {**self.params, self._cursor: cursor}

    @property
    def cursor_field(self) -> str:
        """The field by whose values a log is read on."""
        cursor = self.params.get(self._cursor)
        return str((cursor if isinstance(cursor, dict) else {}).get("field") or "id")

    def fills(self, part: Part, rows: int) -> bool:
        """Whether a page is full, so that another one may follow it.

        A portal may give fewer rows at a time than it was asked for: then the first page tells
        how many.
        """
        if part.at == FIRST and rows < part.limit and rows in _CLIPPED:
            self.size = rows
        return rows >= min(part.limit, self.size)


class Way(Protocol):
    """Which pages of a list to ask for: `begin`, then `took` for each page until there are none.

    `left` is how many rows are still wanted, None for all. Raises PagingError for rows that were
    not asked for.
    """

    call: ListCall

    def begin(self) -> list[Part]: ...

    def took(self, part: Part, page: Page, result: Piece, left: int | None) -> list[Part]: ...


class ByOffset:
    """Pages by their offset, several at a time."""

    def __init__(self, call: ListCall) -> None:
        self.call = call
        self._next = self._full = self._awaited = 0
        self._ended = False

    def begin(self) -> list[Part]:
        """The first page."""
        return [self._part(FIRST)]

    def took(self, part: Part, page: Page, result: Piece, left: int | None) -> list[Part]:
        """Further pages, once all that were asked for have come and none was short."""
        del result
        self._awaited -= 1
        if not self.call.fills(part, len(page.ids)):
            self._ended = True
        if part.at == FIRST:
            self._next = self.call.size
        self._full += 1
        if self._awaited or self._ended:
            return []
        count = max(_TOGETHER, self._full // _TOGETHER)
        if left is not None:
            count = min(count, -(-left // self.call.size))
        return [self._part((self._next, 0)) for _ in range(count)]

    def _part(self, at: tuple[int, int]) -> Part:
        self._awaited += 1
        size = self.call.size
        if at == FIRST:
            return Part(at, self.call.page(size), size)
        self._next += size
        return Part(at, self.call.page(size, offset=at[0]), size)


class ByCursor:
    """Pages each of which tells where the next one begins."""

    def __init__(self, call: ListCall) -> None:
        self.call = call
        self._number = 0
        self._is_log = call.method.parameter("pagination") is None

    def begin(self) -> list[Part]:
        """The first page."""
        return [self._part(FIRST, self.call.behind() if self._is_log else self._page())]

    def _page(self, **after: Any) -> dict[str, Any]:
        return self.call.page(self.call.size, **after)

    def _part(self, at: tuple[int, int], params: dict[str, Any]) -> Part:
        return Part(at, params, self.call.size)

    def took(self, part: Part, page: Page, result: Piece, left: int | None) -> list[Part]:
        """The page behind this one, unless it is the last."""
        del left
        after = self._last_value(part, page) if self._is_log else _told(result)
        if after is None:
            return []
        self._number += 1
        at = (self._number, 0)
        if self._is_log:
            return [self._part(at, self.call.behind(after))]
        return [self._part(at, self._page(afterCursor=after))]

    def _last_value(self, part: Part, page: Page) -> Any:
        if not self.call.fills(part, len(page.ids)):
            return None
        field = self.call.cursor_field
        rows = decode_value(page.rows, list[dict[str, Any]])
        if field not in rows[-1]:
            raise PagingError(f"a row came without `{field}`, by which the log is read on")
        return rows[-1][field]


def _told(result: Piece) -> Any:
    """The cursor that an answer has for the next page; None where there is none."""
    answer = decode_value(result)
    if not isinstance(answer, dict) or answer.get("hasMore") is False:
        return None
    return answer.get("afterCursor") or answer.get("nextCursor")


class Whole:
    """One page that is the whole list, or the only one that can be had."""

    def __init__(self, call: ListCall) -> None:
        self.call = call

    def begin(self) -> list[Part]:
        """The page."""
        return [Part(FIRST, self.call.whole(), self.call.size)]

    def took(self, part: Part, page: Page, result: Piece, left: int | None) -> list[Part]:
        """Nothing more."""
        del part, page, result, left
        return []
