"""Which reads of REST 3.0 may go together, as batches that failed have taught.

A batch of REST 3.0 fails as a whole and does not say which of its calls is at fault. Its reads are
sent again: at first without references that the portal fills in, if one of those did not resolve,
else in batches half as large, until the one at fault fails alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

__all__ = ["Grouping"]

_BAD_REFERENCE = (
    "_INVALIDSELECTEXCEPTION"  # early servers spell the beginning of the code otherwise
)


class Grouping:
    """What is known of commands whose batch has failed; of all others nothing is held."""

    def __init__(self) -> None:
        self._together: dict[int, int] = {}
        self._by_us: set[int] = set()
        self._room = sys.maxsize

    @property
    def learned(self) -> bool:
        """Whether anything is known of any command."""
        return bool(self._together or self._by_us)

    def forget(self, i: int) -> None:
        """Know nothing of a command any more: its number is given to another."""
        self._together.pop(i, None)
        self._by_us.discard(i)

    def begin(self) -> None:
        """Start on an empty batch."""
        self._room = sys.maxsize

    def allows(self, i: int, held: int, *, stands: bool) -> bool:
        """Whether a command may go into a batch that holds so many; `stands`: on one of them."""
        if stands and i in self._by_us:
            return False
        return held < min(self._room, self._together.get(i, self._room))

    def take(self, i: int) -> None:
        """Count a command into the batch."""
        self._room = min(self._room, self._together.get(i, self._room))

    def failed(self, instances: tuple[int, ...], readers: Iterable[int], code: str) -> None:
        """Learn from a batch that failed; `readers` stood on others in it."""
        own = set(readers)
        self._by_us |= own
        if own and code.upper().endswith(_BAD_REFERENCE):
            return
        for i in instances:
            self._together[i] = max(1, len(instances) // 2)
