"""Which records may have a value: kept so that a look-up need not go through all of them.

An index only ever gains: a record that lost a value is still named, and whoever asks tests
what it is given. What an import of ten thousand rows looks up is found in no time all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from b24batch.practice.casts import to_text

__all__ = ["CONTACT_DATA", "Indexes", "contact_key", "text_key"]

CONTACT_DATA = "fm"
"""The field that phones and e-mails are found by."""

_Row = dict[str, Any]  # Any: a record is JSON


class Indexes:
    """The indexes of the tables of one store; each is made when it is first asked for."""

    def __init__(self) -> None:
        self._made: dict[str, dict[str, dict[str, set[int]]]] = {}

    def find(self, table: str, field: str, keys: Iterable[str], rows: Iterable[_Row]) -> list[int]:
        """Ids that may have one of the keys in a field, ascending; `rows` is all of the table."""
        of_table = self._made.setdefault(table, {})
        index = of_table.get(field)
        if index is None:
            index = of_table[field] = {}
            for row in rows:
                _add(index, field, row)
        return sorted(set().union(*(index.get(key, ()) for key in keys)))

    def note(self, table: str, row: _Row) -> None:
        """Take in a record that was written."""
        for field, index in self._made.get(table, {}).items():
            _add(index, field, row)


def _add(index: dict[str, set[int]], field: str, row: _Row) -> None:
    for key in _keys(field, row):
        index.setdefault(key, set()).add(row["id"])


def _keys(field: str, row: _Row) -> Iterator[str]:
    value = row.get(field)
    if field == CONTACT_DATA:
        for item in value or ():
            yield contact_key(item["typeId"], item["value"])
        return
    for item in value if isinstance(value, list) else (value,):
        if isinstance(item, str):
            yield text_key(item)


def text_key(value: object) -> str:
    """A text as filters compare it: without regard to case."""
    return to_text(value).casefold()


def contact_key(kind: str, value: str) -> str:
    """A phone by its digits, 8 or +7 in front being the same, anything else without its case.

    Empty when nothing of the value counts.
    """
    if kind != "PHONE":
        plain = value.strip().casefold()
    else:
        plain = "".join(char for char in value if char.isdigit())
        if len(plain) == 11 and plain[0] == "8":
            plain = f"7{plain[1:]}"
    return f"{kind} {plain}" if plain else ""
