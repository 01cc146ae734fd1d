"""The rows in a page, untouched, with their ids; and rows put back into the shape of an answer."""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.catalogue import Method
from b24batch.transport.envelope import decode_value

__all__ = ["PagingError", "ids_of", "read_rows", "wrap_rows"]

_Container = dict[str, msgspec.Raw] | list[msgspec.Raw]


class PagingError(Exception):
    """The portal's pages cannot be put together; the text says why."""


class _Row(msgspec.Struct):
    """The id of a record, under either spelling; a row may have neither."""

    id: int | str | None = None
    ID: int | str | None = None


def read_rows(method: Method, result: msgspec.Raw | bytes) -> list[msgspec.Raw]:
    """The records where the method keeps them; raises PagingError where there is no list."""
    inside: Any = result
    for step in method.list_path or ():
        fields = decode_value(inside, _Container)
        if isinstance(fields, list):  # PHP writes an object without keys as a list
            return []
        if step not in fields:
            raise PagingError(f"the answer has no `{step}`")
        inside = fields[step]
    rows = decode_value(inside, _Container)
    return rows if isinstance(rows, list) else list(rows.values())


def wrap_rows(method: Method, rows: list[msgspec.Raw], limit: int | None) -> bytes:
    """Rows, each record once and no more than `limit`, as one answer of the method."""
    kept: list[bytes] = []
    seen: set[str] = set()
    for row in rows:
        found = _id_of(row)
        if found is None or found not in seen:
            kept.append(bytes(row))
        if found is not None:
            seen.add(found)
    inside = b"[" + b",".join(kept[:limit]) + b"]"
    for step in reversed(method.list_path or ()):
        inside = b"{" + msgspec.json.encode(step) + b":" + inside + b"}"
    return inside


def ids_of(rows: list[msgspec.Raw]) -> list[int] | None:
    """The ids of all rows as numbers; None where one has none."""
    found = [_id_of(row) for row in rows]
    if any(one is None or not one.isdecimal() for one in found):
        return None
    return [int(one) for one in found if one is not None]


def _id_of(row: msgspec.Raw) -> str | None:
    try:
        found = msgspec.json.decode(row, type=_Row)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    known = found.ID if found.id is None else found.id
    return None if known is None else str(known)
