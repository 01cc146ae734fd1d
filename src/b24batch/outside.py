"""What recipes take from outside, opened for a run: tables, files, functions of the program."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any

from b24batch.model.outcome import ValueRefused
from b24batch.tables.content import StandardInput
from b24batch.tables.file_content import FileContent, read_file
from b24batch.tables.files_table import FilesTable
from b24batch.tables.opening import open_table
from b24batch.tables.places import Places
from b24batch.tables.rows import Skip, Table
from b24batch.tables.skipping import SkippingTable

__all__ = ["OpenedOutside"]


class OpenedOutside:
    """Opens each table once, however often it is read, and keeps what was opened.

    `places` says which paths are allowed, by default those below the working directory.
    `functions` are those of `compute`, by key. `zone` is that of the times of files. With `skip`
    wrong rows are told to it and left out. Raises TableProblem for what cannot be read.
    """

    def __init__(
        self,
        places: Places | None = None,
        *,
        functions: Mapping[str, Callable[..., Any]] | None = None,
        stdin: StandardInput | None = None,
        zone: tzinfo | None = None,
        skip: Skip | None = None,
    ) -> None:
        self.places = places or Places.of(Path.cwd(), Path.cwd())
        self.functions = functions or {}
        self.zone = zone
        self.skip = skip
        self.tables: dict[tuple[str, str, str], Table] = {}
        self._stdin = stdin

    def table(self, format: str, path: str, options: Mapping[str, Any], *, given: bool) -> Table:
        """A table by format, path and options."""
        key = (format, path, repr(sorted(options.items())))
        if key not in self.tables:
            if path == "-" and self._stdin is None:
                self._stdin = StandardInput(sys.stdin.buffer)
            table = open_table(
                format,
                path,
                options,
                places=self.places,
                given=given,
                stdin=self._stdin,
                zone=self.zone,
            )
            if isinstance(table, FilesTable) and given:
                self.places = self.places.allowing(table.folder)
            self.tables[key] = table if self.skip is None else SkippingTable(table, self.skip)
        return self.tables[key]

    def file(self, path: str, *, given: bool) -> FileContent:
        """The content of a file, which is not read yet."""
        return read_file(path, self.places, given=given)

    def compute(self, key: str, args: list[Any]) -> Any:
        """What a function makes of values. Raises ValueRefused if it fails."""
        function = self.functions.get(key)
        if function is None:
            raise ValueRefused(f"the function `{key}` is not known here")
        try:
            return function(*args)
        except Exception as error:
            raise ValueRefused(f"`{key}` raised {type(error).__name__}: {error}") from error
