"""Keys of `unique by` outside of memory: in the journal of a run, or in a temporary file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Protocol

from b24batch.model.clauses import Seen
from b24batch.transport.log import KeyFile

__all__ = ["KeysOfPlace", "WrittenKeys", "keys_apart"]

_MOST = 4_000
"""Keys that wait in memory, some 150 bytes each."""


class KeyStore(Protocol):
    """A file with keys; the first number of a key stays."""

    def key(self, digest: bytes) -> int | None: ...

    def keep_keys(self, keys: Mapping[bytes, int]) -> None: ...


class WrittenKeys:
    """Which row had a key first, for any number of keys; the last of them wait in memory.

    Without a `store` they go to a temporary file when there are too many. Whoever writes to the
    store anyway puts there what `take` gives.
    """

    def __init__(self, store: KeyStore | None = None) -> None:
        self._store = store
        self._waiting: dict[bytes, int] = {}

    def first(self, digest: bytes, number: int) -> int:
        """As in `Seen`. Raises BatchError where a file cannot be written."""
        found = self._waiting.get(digest)
        if found is None and self._store is not None:
            found = self._store.key(digest)
        if found is not None:
            return found
        self._waiting[digest] = number
        if len(self._waiting) >= _MOST:
            if self._store is None:
                self._store = KeyFile()
            self._store.keep_keys(self.take())
        return number

    def take(self) -> dict[bytes, int]:
        """What waits, in the order in which files like it; it is to be written by the caller."""
        waiting = dict(sorted(self._waiting.items()))
        self._waiting.clear()
        return waiting


def keys_apart() -> Seen:
    """Keys of one going over rows, which nobody needs afterwards."""
    return WrittenKeys()


class KeysOfPlace:
    """Keys of one loop among those of others.

    `shared` is asked with the first key, for a loop is begun before its run has a journal; where
    there is nothing to share the keys are kept apart.
    """

    def __init__(self, shared: Callable[[], Seen | None], place: int) -> None:
        self._shared = shared
        self._place = place.to_bytes(8)
        self._keys: Seen | None = None

    def first(self, digest: bytes, number: int) -> int:
        """As in `Seen`."""
        if self._keys is None:
            self._keys = self._shared() or keys_apart()
        told = self._place + digest
        return self._keys.first(blake2b(told, digest_size=len(digest)).digest(), number)
