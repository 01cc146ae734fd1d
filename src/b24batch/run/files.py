"""Files that a run writes: where they may stand, and writing them whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

__all__ = ["is_inside", "write_whole"]


def is_inside(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path, links resolved, lies in one of the folders or below.

    The path need not exist. Raises OSError for a path that the system cannot follow.
    """
    real = path.resolve()
    return any(real.is_relative_to(folder.resolve()) for folder in folders)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader finds the old content or the new, never a part of it.

    A link is followed, and the permissions of a file that is there are kept. Raises OSError;
    what was there is untouched then.
    """
    real = path.resolve()
    draft = real.with_name(f".b24batch-{secrets.token_hex(6)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if real.exists():
            draft.chmod(real.stat().st_mode & 0o777)
        draft.replace(real)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
