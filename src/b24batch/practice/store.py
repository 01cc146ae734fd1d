"""The practice portal's records: tables of plain dicts, in memory."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from b24batch.practice.indexes import Indexes

__all__ = ["Record", "Store"]

Record = dict[str, Any]  # Any: a record is JSON
"""One record under its `crm.item.*` names: numbers, texts, null, and lists of these."""


class _Table(msgspec.Struct):
    rows: dict[int, Record]
    next_id: int


class Store:
    """Tables of records by id. It knows no rules of the CRM and takes no locks.

    Ids of a table count up and are never used again. What the methods return is the record
    itself, not a copy: a change of it is a change of the store. One that should be found by what
    it has now (`rows_with`) is to be told by `note`.

    A store that was loaded reads a table when it is first used; most are never asked for.
    """

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = {}
        self._unread: dict[str, msgspec.Raw] = {}
        self._later: dict[str, Callable[[], bytes]] = {}
        self._indexes = Indexes()

    def _table(self, table: str) -> _Table | None:
        found = self._tables.get(table)
        if found is not None:
            return found
        if table in self._later:
            self._fill(self._later[table])
        if table not in self._unread:
            return None
        found = self._tables[table] = _table_decoder.decode(self._unread.pop(table))
        return found

    def _fill(self, source: Callable[[], bytes]) -> None:
        """Take in tables that are made only now; none of them can have been used before."""
        self._later = {name: one for name, one in self._later.items() if one is not source}
        self._unread |= _decoder.decode(source())

    def _all(self) -> dict[str, _Table]:
        for source in dict.fromkeys(self._later.values()):
            self._fill(source)
        for name in list(self._unread):
            self._table(name)
        return self._tables

    def rows(self, table: str) -> list[Record]:
        """All records of a table by ascending id; none when there is no such table."""
        found = self._table(table)
        return list(found.rows.values()) if found is not None else []

    def rows_between(self, table: str, low: float, high: float) -> list[Record]:
        """The records of a table whose ids lie in a range, both ends included, by ascending id."""
        found = self._table(table)
        if found is None:
            return []
        ids = list(found.rows)
        first, last = bisect_left(ids, low), bisect_right(ids, high)
        if last - first == len(ids):
            return list(found.rows.values())
        return [found.rows[record_id] for record_id in ids[first:last]]

    def rows_with(self, table: str, field: str, keys: Iterable[str]) -> list[Record]:
        """Records that may have one of the keys in a field, by ascending id; test what they have.

        It misses none as long as every change of the field was told by `note`.
        """
        found = self._table(table)
        if found is None:
            return []
        ids = self._indexes.find(table, field, keys, found.rows.values())
        return [found.rows[record_id] for record_id in ids if record_id in found.rows]

    def note(self, table: str, record: Record) -> None:
        """Tell that a record was written, so that it is found by what it has now."""
        self._indexes.note(table, record)

    def find(self, table: str, record_id: int) -> Record | None:
        """The record with this id, or None."""
        found = self._table(table)
        return found.rows.get(record_id) if found is not None else None

    def take_id(self, table: str) -> int:
        """The next free id of a table; it is used up even if nothing is kept under it."""
        found = self._table(table) or self._tables.setdefault(table, _Table({}, 1))
        found.next_id += 1
        return found.next_id - 1

    def keep(self, table: str, record: Record) -> int:
        """Put a new record in, under a new id that is also written into its `id`."""
        record["id"] = self.take_id(table)
        self._tables[table].rows[record["id"]] = record
        self.note(table, record)
        return int(record["id"])

    def keep_at(self, table: str, record_id: int, record: Record) -> None:
        """Put a record in under an id of one's own choosing, above all that the table has."""
        found = self._table(table) or self._tables.setdefault(table, _Table({}, 1))
        if record_id < found.next_id:
            raise ValueError(f"{table} {record_id} comes after {found.next_id - 1}")
        found.next_id = record_id
        self.keep(table, record)

    def drop(self, table: str, record_id: int) -> bool:
        """Remove a record; False when there is none."""
        found = self._table(table)
        return found is not None and found.rows.pop(record_id, None) is not None

    def drop_all(self, table: str, field: str, value: object) -> None:
        """Remove every record of a table that has a value in a field."""
        for row in self.rows(table):
            if row[field] == value:
                self.drop(table, row["id"])

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def snapshot(self) -> dict[str, list[Record]]:
        """A deep copy of all records by table, plain data to compare or print.

        Tables without records are left out, so that one emptied equals one never used.
        """
        full = {name: list(table.rows.values()) for name, table in self._all().items()}
        return msgspec.json.decode(
            msgspec.json.encode({name: rows for name, rows in sorted(full.items()) if rows}),
            type=dict[str, list[Record]],
        )

    def dump(self) -> bytes:
        """Everything, next ids included, as bytes for `Store.load`."""
        return msgspec.json.encode(self._all())

    @classmethod
    def load(cls, data: bytes, later: Mapping[str, Callable[[], bytes]] | None = None) -> Store:
        """A store as it was when `dump` was called.

        `later` names tables that are not in it yet: the dump that has them is asked for when one
        of them is first used.
        """
        store = cls()
        store._unread = _decoder.decode(data)
        store._later = dict(later or {})
        return store


_decoder = msgspec.json.Decoder(dict[str, msgspec.Raw])
_table_decoder = msgspec.json.Decoder(_Table)
