"""What recipes take from outside, opened for a run: tables, files, functions of the program."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any

from b24batch.model.outcome import ValueRefused
from b24batch.plan.outside import OpenedTable
from b24batch.run.computed import RecentResults, Results, carried, computed, result_name
from b24batch.tables.content import StandardInput, blocks
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
        self.opened: list[OpenedTable] = []
        self.results: Results = RecentResults()
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
            self.opened.append(OpenedTable(format, path, dict(options), given, self.tables[key]))
        return self.tables[key]

    @property
    def origin(self) -> dict[str, Any]:
        """Where it looks and what it leaves out, as plain data for another process."""
        folders = [str(folder) for folder in self.places.allowed]
        base, working = str(self.places.base), str(self.places.working)
        skips = self.skip is not None
        return {"base": base, "working": working, "allowed": folders, "skips": skips}

    def input_blocks(self) -> Iterator[bytes]:
        """What came on standard input, for tables that were read from there."""
        return iter(()) if self._stdin is None else blocks(self._stdin.content())

    def file(self, path: str, *, given: bool) -> FileContent:
        """The content of a file, which is not read yet."""
        return read_file(path, self.places, given=given)

    def compute(self, key: str, args: list[Any], at: tuple[int, ...] = ()) -> Any:
        """What a function makes of values, once `at` a place. Raises ValueRefused if it fails."""
        name = result_name(key, args, at)
        found = None if name is None else self.results.get(name)
        if found is not None:
            return computed(found)
        value = self._call(key, args)
        data = carried(value)
        if name is None or data is None:
            return value
        self.results.put(name, data)
        return computed(data)

    def _call(self, key: str, args: list[Any]) -> Any:
        function = self.functions.get(key)
        if function is None:
            raise ValueRefused(f"the function `{key}` is not known here")
        try:
            return function(*args)
        except Exception as error:
            raise ValueRefused(f"`{key}` raised {type(error).__name__}: {error}") from error
