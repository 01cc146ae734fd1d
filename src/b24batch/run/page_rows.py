"""The rows of a page as they came, with their ids; and rows put back into the shape of an answer.

A page stays one piece of JSON. Only the ids are read, all at once, and pages are joined as bytes:
rows are decoded by whoever looks at them, once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from types import GenericAlias
from typing import Any

import msgspec

from b24batch.catalogue import Method
from b24batch.transport.envelope import decode_value

__all__ = [
    "Page",
    "PagingError",
    "Piece",
    "joined",
    "kept_rows",
    "read_page",
    "without_field",
    "wrapped",
]

_Container = dict[str, msgspec.Raw] | list[msgspec.Raw]
Piece = msgspec.Raw | bytes
"""JSON as it came."""


class PagingError(Exception):
    """The portal's pages cannot be put together; the text says why."""


class Page(msgspec.Struct, frozen=True, gc=False):
    """`rows` is a JSON list; `ids` has an entry for each of them: a number, a text or None.

    `numbers` are the ids again, if every row has a number for one.
    """

    rows: Piece
    ids: Sequence[int | str | None]
    numbers: list[int] | None


class _Upper(msgspec.Struct, gc=False):
    ID: int


class _Lower(msgspec.Struct, gc=False):
    id: int


class _Row(msgspec.Struct, gc=False):
    """The id of a record, under either spelling; a row may have neither."""

    id: Any = None
    ID: Any = None


@functools.cache
def _decoder(row: type) -> msgspec.json.Decoder[list[Any]]:
    return msgspec.json.Decoder(GenericAlias(list, (row,)), strict=False)


def read_page(method: Method, result: Piece) -> Page:
    """The records where the method keeps them; raises PagingError where there is no list."""
    inside = result
    for step in method.list_path or ():
        fields = _container(inside)
        if isinstance(fields, list):  # PHP writes an object without keys as a list
            return Page(b"[]", (), [])
        if step not in fields:
            raise PagingError(f"the answer has no `{step}`")
        inside = fields[step]
    if bytes(memoryview(inside)[:1]) != b"[":
        rows = _container(inside)
        inside = joined(rows if isinstance(rows, list) else list(rows.values()))
    return _with_ids(inside)


def _container(inside: Piece) -> Any:  # _Container
    """An object or a list; raises PagingError for null, a number, a text."""
    try:
        return decode_value(inside, _Container)
    except msgspec.ValidationError:
        raise PagingError("the answer has no list") from None


def _with_ids(rows: Piece) -> Page:
    """A page of rows; where all have a number for an id, as nearly all do, only that is read."""
    try:
        numbers = [row.ID for row in _decoder(_Upper).decode(rows)]
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    else:
        return Page(rows, numbers, numbers)
    try:
        numbers = [row.id for row in _decoder(_Lower).decode(rows)]
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    else:
        return Page(rows, numbers, numbers)
    ids = [_id_of(row) for row in decode_value(rows, list[Any])]
    known = [one for one in ids if isinstance(one, int)]
    return Page(rows, ids, known if len(known) == len(ids) else None)


def _id_of(row: object) -> int | str | None:
    found = row.get("id", row.get("ID")) if isinstance(row, dict) else None
    if isinstance(found, str) and found.isdecimal():
        return int(found)
    return found if isinstance(found, str) or type(found) is int else None


def kept_rows(page: Page, at: Iterable[int]) -> Page:
    """A page with some of its rows only, those at these places."""
    rows, places = decode_value(page.rows, list[msgspec.Raw]), list(at)
    numbers = None if page.numbers is None else [page.numbers[i] for i in places]
    return Page(joined(rows[i] for i in places), [page.ids[i] for i in places], numbers)


def without_field(page: Page, field: str) -> Page:
    """A page whose rows lack a field, which nobody but the pager had asked for."""
    rows = decode_value(page.rows, list[Any])
    if not all(isinstance(row, dict) for row in rows):
        return page
    fields = decode_value(page.rows, list[dict[str, msgspec.Raw]])
    for row in fields:
        row.pop(field, None)
    return Page(msgspec.json.encode(fields), page.ids, page.numbers)


def joined(rows: Iterable[Piece | memoryview]) -> bytes:
    """Rows as one JSON list."""
    return b"[" + b",".join(rows) + b"]"


def wrapped(method: Method, pages: Iterable[Piece]) -> bytes:
    """All rows of pages, none of them empty, as one answer of the method."""
    views = [memoryview(rows)[1:-1] for rows in pages]
    before, after = b"[", b"]"
    for step in reversed(method.list_path or ()):
        before, after = b"{" + msgspec.json.encode(step) + b":" + before, after + b"}"
    if not views:
        return before + after
    # a long list is copied once: its ends are joined with the rows
    first, last = b"".join((before, views[0])), views[-1]
    if len(views) == 1:
        return first + after
    return b",".join((first, *views[1:-1], b"".join((last, after))))
