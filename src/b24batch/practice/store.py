"""The practice portal's records: tables of plain dicts, in memory."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

import msgspec

__all__ = ["Record", "Store"]

Record = dict[str, Any]  # Any: a record is JSON
"""One record under its `crm.item.*` names: numbers, texts, null, and lists of these."""


class _Table(msgspec.Struct):
    rows: dict[int, Record]
    next_id: int


class Store:
    """Tables of records by id. It knows no rules of the CRM and takes no locks.

    Ids of a table count up and are never used again. What the methods return is the record
    itself, not a copy: a change of it is a change of the store.
    """

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = {}

    def rows(self, table: str) -> list[Record]:
        """All records of a table by ascending id; none when there is no such table."""
        found = self._tables.get(table)
        return list(found.rows.values()) if found is not None else []

    def rows_between(self, table: str, low: float, high: float) -> list[Record]:
        """The records of a table whose ids lie in a range, both ends included, by ascending id."""
        found = self._tables.get(table)
        if found is None:
            return []
        ids = list(found.rows)
        first, last = bisect_left(ids, low), bisect_right(ids, high)
        if last - first == len(ids):
            return list(found.rows.values())
        return [found.rows[record_id] for record_id in ids[first:last]]

    def find(self, table: str, record_id: int) -> Record | None:
        """The record with this id, or None."""
        found = self._tables.get(table)
        return found.rows.get(record_id) if found is not None else None

    def take_id(self, table: str) -> int:
        """The next free id of a table; it is used up even if nothing is kept under it."""
        found = self._tables.setdefault(table, _Table({}, 1))
        found.next_id += 1
        return found.next_id - 1

    def keep(self, table: str, record: Record) -> int:
        """Put a new record in, under a new id that is also written into its `id`."""
        record["id"] = self.take_id(table)
        self._tables[table].rows[record["id"]] = record
        return int(record["id"])

    def drop(self, table: str, record_id: int) -> bool:
        """Remove a record; False when there is none."""
        found = self._tables.get(table)
        return found is not None and found.rows.pop(record_id, None) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def snapshot(self) -> dict[str, list[Record]]:
        """A deep copy of all records by table, plain data to compare or print.

        Tables without records are left out, so that one emptied equals one never used.
        """
        full = {name: list(table.rows.values()) for name, table in self._tables.items()}
        return msgspec.json.decode(
            msgspec.json.encode({name: rows for name, rows in sorted(full.items()) if rows}),
            type=dict[str, list[Record]],
        )

    def dump(self) -> bytes:
        """Everything, next ids included, as bytes for `Store.load`."""
        return msgspec.json.encode(self._tables)

    @classmethod
    def load(cls, data: bytes) -> Store:
        """A store as it was when `dump` was called."""
        store = cls()
        store._tables = _decoder.decode(data)
        return store


_decoder = msgspec.json.Decoder(dict[str, _Table])
