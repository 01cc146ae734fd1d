"""The bytes of a table: a file, or standard input kept so that it can be read again."""

from __future__ import annotations

import io
import os
import stat
import tempfile
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from b24batch._suggest import suggest
from b24batch.errors import Problem, TableProblem

__all__ = ["Content", "FileBytes", "KeptBytes", "Readable", "StandardInput", "blocks"]

_BLOCK = 1 << 16  # fits into the processor's cache: measured twice as quick as a mebibyte
_IN_MEMORY = 8 << 20
"""Standard input beyond this goes to a temporary file."""


class Content(Protocol):
    """Bytes that can be read more than once; `name` is what messages call them."""

    @property
    def name(self) -> str: ...

    def open(self) -> BinaryIO:
        """The bytes from their beginning, to be closed by the caller. Raises TableProblem."""
        ...


class Readable(Protocol):
    """Bytes that come once, a piece at a time; the last is empty."""

    def read(self, size: int, /) -> bytes: ...


def blocks(content: Content) -> Iterator[bytes]:
    """The bytes in pieces of at most 64 KiB."""
    with content.open() as file:
        while block := file.read(_BLOCK):
            yield block


class FileBytes:
    """A regular file, which must stay as it is while it is read.

    Raises TableProblem (B520) for one that is not there or not regular, and on `open` for one
    that was changed since.
    """

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            raise TableProblem(_unreadable(path, name, error)) from None
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no regular file"
            hint = "give the path of a file, or `-` for standard input"
            raise TableProblem(Problem("B520", f"`{name}` is {what}", hint=hint))
        self.size = status.st_size
        self._stamp = (status.st_size, status.st_mtime_ns)

    def open(self) -> BinaryIO:
        """The file from its beginning."""
        try:
            file = self.path.open("rb")
        except OSError as error:
            raise TableProblem(_unreadable(self.path, self.name, error)) from None
        status = os.fstat(file.fileno())
        if (status.st_size, status.st_mtime_ns) != self._stamp:
            file.close()
            hint = "let nobody write to it during a run, and run again"
            raise TableProblem(Problem("B520", f"`{self.name}` was changed meanwhile", hint=hint))
        return file


def _unreadable(path: Path, name: str, error: Exception) -> Problem:
    if not isinstance(error, FileNotFoundError):
        reason = getattr(error, "strerror", None) or str(error)
        return Problem("B520", f"`{name}` cannot be read: {reason}", hint="look at its permissions")
    near = suggest(path.name, _siblings(path), at_most=3)
    meant = " or ".join(f"`{other}`" for other in near)
    hint = f"did you mean {meant}?" if near else f"it was looked for in {path.parent}"
    return Problem("B520", f"there is no file `{name}`", hint=hint)


def _siblings(path: Path) -> list[str]:
    try:
        return sorted(other.name for other in path.parent.iterdir())
    except OSError:
        return []


class KeptBytes:
    """All of a stream, read when this is made and kept until it is closed or forgotten.

    Small ones are in memory, larger ones in a temporary file that only this user can read.
    Readers do not disturb one another.
    """

    def __init__(self, stream: Readable, name: str) -> None:
        self.name = name
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._lock = threading.Lock()
        self.close = weakref.finalize(self, self._file.close)
        while block := stream.read(_BLOCK):
            self._file.write(block)

    def open(self) -> BinaryIO:
        """The bytes from their beginning."""
        return io.BufferedReader(_Window(self))

    def read_at(self, position: int, length: int) -> bytes:
        """At most so many bytes from a position; none behind the end."""
        with self._lock:
            self._file.seek(position)
            return self._file.read(length)


class _Window(io.RawIOBase):
    """A reader with a position of its own."""

    def __init__(self, kept: KeptBytes) -> None:
        self._kept = kept
        self._position = 0

    def readable(self) -> bool:
        return True

    def readinto(self, target: bytearray | memoryview) -> int:  # type: ignore[override]
        block = self._kept.read_at(self._position, len(target))
        target[: len(block)] = block
        self._position += len(block)
        return len(block)


class StandardInput:
    """Standard input for any number of tables: read to its end once, when first needed."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._kept: KeptBytes | None = None

    def content(self) -> KeptBytes:
        """Everything that came."""
        if self._kept is None:
            self._kept = KeptBytes(self._stream, "<standard input>")
        return self._kept
