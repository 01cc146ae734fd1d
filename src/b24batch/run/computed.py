"""What functions of the program made of values: once for the same values in a round."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Protocol

import msgspec

from b24batch.errors import BatchError
from b24batch.model.outcome import ValueRefused
from b24batch.plan.trouble import Trouble
from b24batch.run.kept import keep, kept
from b24batch.transport.log import Log
from b24batch.transport.masking import Masking

__all__ = ["KeptResults", "RecentResults", "Results", "carried", "computed", "result_name"]

_UNKEPT = (BatchError, ValueRefused, Trouble, UnicodeEncodeError)
_MOST = 20_000
"""Results that are remembered without a journal: more than open rounds can ask for again."""


class Results(Protocol):
    """Where results are remembered, as `run.kept.keep` writes them in JSON."""

    def get(self, name: str) -> bytes | None: ...

    def put(self, name: str, value: bytes) -> None: ...


def result_name(key: str, args: Sequence[Any], at: tuple[int, ...]) -> str | None:
    """What a result is remembered by: function, values and round; None if they have no JSON."""
    try:
        data = msgspec.json.encode([key, list(at), keep(list(args))])
    except _UNKEPT:
        return None
    return hashlib.sha256(data).hexdigest()


def carried(value: object) -> bytes | None:
    """A result to be remembered; None for one that no call could carry, which its use tells."""
    try:
        return msgspec.json.encode(keep(value))
    except _UNKEPT:
        return None


class RecentResults:
    """The last results of a run without a journal, or before it has one."""

    def __init__(self) -> None:
        self.known: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.known.get(name)

    def put(self, name: str, value: bytes) -> None:
        if len(self.known) >= _MOST:
            del self.known[next(iter(self.known))]
        self.known[name] = value


class KeptResults:
    """Results that are written down before anything that was made of them leaves.

    `waiting` are those that are to be written next, secrets hidden.
    """

    def __init__(self, log: Log, masking: Masking) -> None:
        self.waiting: dict[str, bytes] = {}
        self._log = log
        self._masking = masking

    def take_over(self, results: Results) -> None:
        """Remember what was worked out before the journal was begun."""
        for name, value in results.known.items() if isinstance(results, RecentResults) else ():
            self.put(name, value)

    def get(self, name: str) -> bytes | None:
        found = self.waiting.get(name)
        if found is None:
            found = self._log.recall(name)
        return None if found is None else self._masking.show(found)

    def put(self, name: str, value: bytes) -> None:
        self.waiting[name] = self._masking.hide_known(value)

    def take(self) -> dict[str, bytes]:
        """What is to be written, once."""
        waiting, self.waiting = self.waiting, {}
        return waiting


def computed(data: bytes) -> Any:
    """A result again."""
    return kept(msgspec.json.decode(data))
