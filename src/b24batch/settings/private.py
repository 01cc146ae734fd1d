"""Files with secrets: readable by their owner alone, written whole or not at all, one at a time."""

from __future__ import annotations

import os
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, NoReturn, TypeVar

from b24batch.errors import ConfigError, Problem

__all__ = ["locked", "read_private", "write_private"]

T = TypeVar("T")

_OTHERS = 0o077
_TRIES = 50
_PAUSE_S = 0.02


def read_private(path: Path) -> bytes | None:
    """The content of a file; None where there is none.

    Raises ConfigError when it cannot be read, and where others may read or change it too.
    """
    try:
        with _patiently(lambda: path.open("rb")) as file:
            if sys.platform != "win32" and os.fstat(file.fileno()).st_mode & _OTHERS:
                message = f"others may read or change `{path}`, which holds secrets"
                raise ConfigError(Problem("B626", message, hint=f"run `chmod 600 {path}`"))
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        _refuse("cannot read", path, error)


def write_private(path: Path, content: bytes) -> None:
    """Put a file in its place, or nothing of it; folders are made where they are missing.

    Raises ConfigError when it cannot be written; the file that was there is unchanged then.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(beside, flags, stat.S_IRUSR | stat.S_IWUSR), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _patiently(lambda: beside.replace(path))
        finally:
            with suppress(OSError):
                beside.unlink()
    except OSError as error:
        _refuse("cannot write", path, error)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """A block that one thread of one process is in at a time, for each file.

    The lock is a file beside it, which stays. Raises ConfigError when it cannot be made.
    """
    beside = path.with_name(f"{path.name}.lock")
    try:
        beside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(beside, flags, stat.S_IRUSR | stat.S_IWUSR), "r+b")
    except OSError as error:
        _refuse("cannot lock", path, error)
    with file, _held(file):
        yield


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def _held(file: IO[bytes]) -> Iterator[None]:
        while True:
            try:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                break
            except OSError:
                time.sleep(_PAUSE_S)
        try:
            yield
        finally:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def _held(file: IO[bytes]) -> Iterator[None]:
        fcntl.flock(file, fcntl.LOCK_EX)  # given up with the file
        yield


def _patiently(act: Callable[[], T]) -> T:
    """Windows refuses to open or replace a file for as long as somebody else has it open."""
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        with suppress(PermissionError):
            return act()
        time.sleep(_PAUSE_S)
    return act()


def _refuse(what: str, path: Path, error: OSError) -> NoReturn:
    reason = error.strerror or str(error)
    message = f"{what} `{path}`: {reason[:1].lower()}{reason[1:]}"
    raise ConfigError(Problem("B627", message, hint="look at the file and its folder")) from None
