"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

__all__ = ["WholeFile", "write_whole"]


class WholeFile:
    """A file that takes its place only when everything has been written.

    Until `commit` it is a draft beside its target, so that a reader finds the old content or
    the new, never a part of it. A link is followed, and the permissions of a file that is
    there are kept. What is there and is no file, such as a pipe or `/dev/null`, is written to as
    it is, for nothing may take its place. As a context manager it commits at the end, and leaves
    what was there untouched after an exception.
    """

    def __init__(self, path: Path) -> None:
        self._target = path.resolve()
        self._draft: Path | None = None
        self._file: BinaryIO | None = None
        if path.exists() and not path.is_file() and not path.is_dir():
            self._file = path.open("wb")
            return
        self._draft = self._target.with_name(f".b24batch-{secrets.token_hex(6)}.tmp")
        self._file = self._draft.open("xb")

    @property
    def file(self) -> BinaryIO:
        """Where to write. Raises ValueError after `commit` or `discard`."""
        if self._file is None:
            raise ValueError("the file has been closed")
        return self._file

    def commit(self) -> None:
        """Put the draft in its place. Raises OSError; what was there is untouched then."""
        try:
            self.file.flush()
            if self._draft is not None:
                os.fsync(self.file.fileno())
            self.file.close()
            if self._draft is not None:
                if self._target.exists():
                    self._draft.chmod(self._target.stat().st_mode & 0o777)
                self._draft.replace(self._target)
            self._file = None
        except BaseException:
            self.discard()
            raise

    def discard(self) -> None:
        """Throw the draft away; does nothing after `commit`."""
        if self._file is not None:
            with suppress(OSError):  # what is still in a buffer is not wanted
                self._file.close()
            self._file = None
            if self._draft is not None:
                self._draft.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.commit()
        else:
            self.discard()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once. Raises OSError; what was there is untouched then."""
    with WholeFile(path) as whole:
        whole.file.write(data)
