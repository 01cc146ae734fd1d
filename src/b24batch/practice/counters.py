"""What is counted at the door of a portal, and records that were made twice."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from b24batch.practice.store import Record, Store
from b24batch.practice.traffic import Outgoing

__all__ = ["Counters", "count_duplicates"]


class Counters:
    """Requests as they come and go, connections, faults. Safe for threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._arrived = 0
        self._present = 0
        self._peak = 0
        self._connections = 0
        self._unavailable = 0
        self._faults: Counter[str] = Counter()

    @contextmanager
    def arrival(self) -> Iterator[int]:
        """Count a request for as long as the block lasts; gives its number, from 1."""
        with self._lock:
            self._arrived += 1
            self._present += 1
            self._peak = max(self._peak, self._present)
            number = self._arrived
        try:
            yield number
        finally:
            with self._lock:
                self._present -= 1

    def connected(self) -> None:
        """Count a connection that was accepted."""
        with self._lock:
            self._connections += 1

    def fault(self, kind: str) -> None:
        """Count a fault that met a request."""
        with self._lock:
            self._faults[kind] += 1

    def answered(self, outgoing: Outgoing) -> None:
        """Count what the client got, as far as it is of interest: the 503s."""
        with self._lock:
            self._unavailable += outgoing.ending == "answered" and outgoing.status == 503

    def shown(self) -> dict[str, Any]:
        """The counts by name, for the page of counts."""
        with self._lock:
            return {
                "arrived": self._arrived,
                "peak_concurrency": self._peak,
                "connections": self._connections,
                "answers_503": self._unavailable,
                "faults": dict(sorted(self._faults.items())),
            }


def count_duplicates(store: Store, marker: str) -> int:
    """How many records share the value of a field with another record of their table.

    The field may be spelled as either family of methods spells it (`originId`, `ORIGIN_ID`).
    Empty values are shared by nobody; without a field nothing is.
    """
    if not marker:
        return 0
    shared = 0
    for table in store:
        rows = store.rows(table)
        name = _spelled(marker, rows)
        values = (row.get(name) for row in rows)
        counts = Counter(value for value in values if isinstance(value, str | int) and value)
        shared += sum(count for count in counts.values() if count > 1)
    return shared


def _spelled(marker: str, rows: list[Record]) -> str:
    """The field as the records have it."""
    names = rows[0] if rows else ()
    return next((name for name in names if _plain(name) == _plain(marker)), marker)


def _plain(name: str) -> str:
    return name.replace("_", "").lower()
