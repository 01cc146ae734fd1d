"""Whole entries of earlier sessions in a file that only its owner can read, without secrets."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

__all__ = ["HistoryFile"]

_OWNER_ONLY = 0o600
_MOST = 2000


class HistoryFile:
    """Entries, one a line as JSON. What cannot be read or written is done without.

    `masked` takes secrets out of a text; an entry that has one is not kept at all.
    """

    def __init__(self, path: Path | None, masked: Callable[[str], str]) -> None:
        self._path = path
        self._masked = masked

    def entries(self) -> Iterator[str]:
        """The kept entries, the latest first."""
        lines: list[str] = []
        if self._path is not None:
            with suppress(OSError, UnicodeDecodeError):
                lines = self._path.read_text("utf-8").splitlines()
        for line in reversed(lines[-_MOST:]):
            with suppress(ValueError):  # a line that was cut off
                entry = json.loads(line)
                if isinstance(entry, str):
                    yield entry

    def keep(self, entry: str) -> None:
        """Add an entry at the end."""
        if self._path is None or not entry.strip() or self._masked(entry) != entry:
            return
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_CREAT | os.O_WRONLY | os.O_APPEND
            line = json.dumps(entry, ensure_ascii=False) + "\n"
            handle = os.open(self._path, flags, _OWNER_ONLY)
            try:
                os.write(handle, line.encode("utf-8", "replace"))
            finally:
                os.close(handle)
