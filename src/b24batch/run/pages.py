"""All rows of a list: which page to ask for next, when to stop, what the rows together are.

A first page tells how many rows there are; the others are asked for by `start`, all of them
at once, so that fifty go into a request.
"""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.catalogue import Method
from b24batch.transport.envelope import decode_value

__all__ = ["Pager", "PagingError"]

_Container = dict[str, msgspec.Raw] | list[msgspec.Raw]


class PagingError(Exception):
    """The portal's pages cannot be put together; the text says why."""


class _Row(msgspec.Struct):
    """The id of a record, under either spelling; a row may have neither."""

    id: int | str | None = None
    ID: int | str | None = None


class Pager:
    """The pages of one command, given by their offsets.

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
        self._pages: dict[int, list[msgspec.Raw]] = {}
        self._asked: set[int] = {0}
        self._first: list[bytes] = []

    def page(self, offset: int) -> dict[str, Any]:
        """The parameters of the page that begins at a row."""
        return {**self.params, "start": offset} if offset else self.params

    def took(
        self, offset: int, result: msgspec.Raw | bytes, total: int | None, following: int | None
    ) -> list[int]:
        """Take in a page; returns the offsets of further pages to ask for.

        `following` is the portal's `next`. Raises PagingError for an answer without a list and
        for a portal that gives the first page again.
        """
        rows = self._rows(result)
        if offset and rows and [bytes(row) for row in rows] == self._first:
            raise PagingError("the portal gives the first page again, whatever page is asked for")
        self._pages[offset] = rows
        if not offset:
            self._first = [bytes(row) for row in rows]
        if self.total is None:
            self.total = total
        self.total_changed |= total is not None and total != self.total
        if following is None or following <= offset or not self.many:
            return []
        last = following + 1 if self.total is None else self.total
        if self.limit is not None:
            last = min(last, self.limit)
        step = following - offset
        wanted = [start for start in range(following, last, step) if start not in self._asked]
        self._asked.update(wanted)
        return wanted

    def _rows(self, result: msgspec.Raw | bytes) -> list[msgspec.Raw]:
        inside: Any = result
        for step in self.method.list_path or ():
            fields = decode_value(inside, _Container)
            if isinstance(fields, list):  # PHP writes an object without keys as a list
                return []
            if step not in fields:
                raise PagingError(f"the answer has no `{step}`")
            inside = fields[step]
        rows = decode_value(inside, _Container)
        return rows if isinstance(rows, list) else list(rows.values())

    @property
    def complete(self) -> bool:
        """Whether every page that was asked for is there."""
        return len(self._pages) == len(self._asked)

    def result(self) -> bytes:
        """All rows in the shape of one answer: `{"items": [...]}`, a bare list.

        Rows that two pages share, because records came or went between them, are kept once.
        """
        rows: list[msgspec.Raw] = []
        seen: set[str] = set()
        for offset in sorted(self._pages):
            for row in self._pages[offset]:
                found = _id_of(row)
                if found is None or found not in seen:
                    rows.append(row)
                if found is not None:
                    seen.add(found)
        inside = b"[" + b",".join(bytes(row) for row in rows[: self.limit]) + b"]"
        for step in reversed(self.method.list_path or ()):
            inside = b"{" + msgspec.json.encode(step) + b":" + inside + b"}"
        return inside


def _id_of(row: msgspec.Raw) -> str | None:
    try:
        found = msgspec.json.decode(row, type=_Row)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    known = found.ID if found.id is None else found.id
    return None if known is None else str(known)
