"""Finding values in long lists without going through them each time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import tzinfo
from typing import Any, TypeAlias, TypeVar

from b24batch.model.compare import bucket
from b24batch.model.outcome import MISSING, is_empty

__all__ = ["Buckets", "Indexes", "make_buckets", "near"]

T = TypeVar("T")
Buckets: TypeAlias = dict[Hashable, list[Any]]
"""Entries by what equal values have in common; under None those that cannot be compared."""

_KEPT = 32


class Indexes:
    """What was made of long lists, of the 32 that were used last; a run has one of these.

    The lists themselves are held, so that their identity stays theirs. They must not change.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Hashable], tuple[Any, Any]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, value: Any, what: Hashable, make: Callable[[], T]) -> T:
        """What `make` made of a list, the first time that `what` of it was asked for."""
        place = (id(value), what)
        kept = self._kept.pop(place, None)  # put back below, as the one used last
        made: T = make() if kept is None else kept[1]
        self._kept[place] = (value, made)
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return made


def make_buckets(pairs: Iterable[tuple[Any, Any]], zone: tzinfo) -> Buckets:
    """Entries by their values; those whose value is empty are equal to nothing and left out."""
    buckets: Buckets = {}
    for value, entry in pairs:
        if value is not MISSING and not is_empty(value):
            buckets.setdefault(bucket(value, zone), []).append(entry)
    return buckets


def near(buckets: Buckets, wanted: Any, zone: tzinfo) -> list[Any]:
    """The entries that may have this value, and those that no value can be compared with."""
    key = None if wanted is MISSING else bucket(wanted, zone)
    if key is None:
        return [entry for entries in buckets.values() for entry in entries]
    return [*buckets.get(key, ()), *buckets.get(None, ())]
