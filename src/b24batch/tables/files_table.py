"""Tables of files: `files "scans/*.pdf"`."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from glob import glob
from pathlib import Path, PurePath
from typing import Any

import msgspec

from b24batch.errors import Problem, TableProblem
from b24batch.tables.places import Places, allow_option
from b24batch.tables.rows import Row, Shape, Skip

__all__ = ["COLUMNS", "FilesTable", "list_files"]

COLUMNS = ("name", "stem", "path", "size", "modified")


class FilesTable:
    """The files that matched a pattern when this was made; see `rows.Table`.

    A row has `name`, `stem`, `path`, `size` in bytes, and `modified` as ISO text with an
    offset, to the second. `folder` is the part of the pattern without wildcards: who lets the
    caller give a pattern lets the recipe read what is in there.
    """

    columns = COLUMNS

    def __init__(self, pattern: str, folder: Path, files: list[dict[str, Any]]) -> None:
        self.name = pattern
        self.folder = folder
        self._files = files

    @property
    def digest(self) -> str:
        """SHA-256 of the rows: names, sizes and times, not the contents."""
        return hashlib.sha256(msgspec.json.encode(self._files)).hexdigest()

    @property
    def notices(self) -> tuple[Problem, ...]:
        """That nothing matched, if so."""
        if self._files:
            return ()
        hint = f"the files are looked for in {self.folder}"
        message = f"no file matches `{self.name}`"
        return (Problem("B221", message, hint=hint, severity="warning"),)

    @property
    def shape(self) -> Shape:
        """A csv table of the same columns; it is not fed in again as a list of files."""
        return Shape("csv", COLUMNS)

    def place(self, at: int) -> str:
        """The path of the file."""
        return str(self._files[at - 1]["path"])

    def __iter__(self) -> Iterator[Row]:
        return self.rows()

    def rows(self, _skip: Skip | None = None, /) -> Iterator[Row]:
        """The files in natural order of their paths, `2.pdf` before `10.pdf`; none is wrong."""
        for at, file in enumerate(self._files, 1):
            yield Row(dict(file), at)


def list_files(
    pattern: str, places: Places, *, given: bool = False, zone: tzinfo | None = None
) -> FilesTable:
    """Look which regular files match: `*`, `?`, `[a-z]` in a name, `**` for any folders.

    Hidden ones match only a pattern that begins with a dot. `path` is as the recipe may write
    it: relative to its folder with `/`, or absolute outside of it. Raises TableProblem for a
    pattern or a file outside the places that are allowed.
    """
    fixed = _fixed_part(pattern)
    folder = places.find(fixed or ".", given=given, what="the folder of `files`")
    home = places.home(given=given)
    paths = sorted({home / match for match in _matches(pattern, home)}, key=_natural)
    files = []
    for path in paths:
        status = _status(path)
        if status is not None:
            _refuse_outside(path, places, given=given)
            files.append(_row(path, status, places.base, zone or UTC))
    return FilesTable(pattern, folder, files)


def _matches(pattern: str, home: Path) -> list[str]:
    try:
        return glob(pattern, root_dir=home, recursive=True)  # noqa: PTH207
    except (ValueError, re.error) as error:
        message = f"`{pattern}` is no pattern of files: {error}"
        raise TableProblem(Problem("B528", message, hint="such as `scans/*.pdf`")) from None


def _fixed_part(pattern: str) -> str:
    """The folders of a pattern before the first with a wildcard."""
    parts = PurePath(pattern).parts[:-1]
    wild = [at for at, part in enumerate(parts) if re.search(r"[*?\[]", part)]
    return str(PurePath(*parts[: wild[0]] if wild else parts)) if parts else ""


def _status(path: Path) -> os.stat_result | None:
    """Size and time of a regular file; None for folders, devices, and links that lead nowhere."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def _refuse_outside(path: Path, places: Places, *, given: bool) -> None:
    if not places.permits(path, given=given):
        hint = f"if that is what you want, add `{allow_option(path)}`"
        message = f"`{path}` lies outside the folders that may be read"
        raise TableProblem(Problem("B528", message, hint=hint))


def _row(path: Path, status: os.stat_result, base: Path, zone: tzinfo) -> dict[str, Any]:
    shown = path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)
    modified = datetime.fromtimestamp(int(status.st_mtime), zone)
    return {
        "name": path.name,
        "stem": path.stem,
        "path": shown,
        "size": status.st_size,
        "modified": modified.isoformat(),
    }


def _natural(path: Path) -> tuple[list[tuple[int, str]], str]:
    """Numbers by their value; equal ones, such as `1` and `01`, by the text."""
    pieces = re.findall(r"[0-9]+|[^0-9]", path.as_posix().casefold())
    return [(int(p), "") if p[0] in "0123456789" else (-1, p) for p in pieces], path.as_posix()
