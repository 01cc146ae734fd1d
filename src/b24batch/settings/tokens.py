"""Pairs of tokens in a file: read by its owner alone, changed by one process at a time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from b24batch.errors import ConfigError, Problem
from b24batch.settings.private import locked, read_private, write_private

__all__ = ["TokenFile"]


class TokenFile:
    """A token store in a file; the file beside it with `.lock` stays.

    Every method raises ConfigError for a file that cannot be used, or that others may read.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)

    def load(self) -> Mapping[str, object] | None:
        """What was saved last; None where there is no file."""
        content = read_private(self.path)
        if content is None:
            return None
        try:
            return msgspec.json.decode(content, type=dict[str, object])
        except (msgspec.DecodeError, UnicodeDecodeError):
            hint = "remove it, and authorize the application again"
            message = f"`{self.path}` holds no tokens"
            raise ConfigError(Problem("B627", message, hint=hint)) from None

    def save(self, tokens: Mapping[str, object], /) -> None:
        """Put a pair in the place of the one before, as a whole."""
        write_private(self.path, msgspec.json.format(msgspec.json.encode(tokens), indent=2))

    def lock(self) -> AbstractContextManager[None]:
        """A block that one thread of one process is in at a time."""
        return locked(self.path)
