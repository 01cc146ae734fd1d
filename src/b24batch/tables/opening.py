"""Opening the table that a recipe names: format, path, options."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.errors import Problem, TableProblem
from b24batch.tables.content import Content, FileBytes, StandardInput
from b24batch.tables.csv_table import open_csv
from b24batch.tables.files_table import list_files
from b24batch.tables.json_table import open_json
from b24batch.tables.options import read_options
from b24batch.tables.places import Places
from b24batch.tables.rows import Table

__all__ = ["STANDARD_INPUT", "missing_column", "open_table"]

STANDARD_INPUT = "-"


def open_table(
    format: str,
    path: str,
    options: Mapping[str, Any] | None = None,
    *,
    places: Places,
    given: bool = False,
    stdin: StandardInput | None = None,
    zone: tzinfo | None = None,
) -> Table:
    """Open a table: `format` is csv, json, jsonl or files, `options` what `with { }` says.

    `-` means standard input. `given` tells that the path came with the call, not from the
    recipe. `zone` is that of the times in `files`, UTC by default. The file is looked through
    once, for its encoding and its hash; rows are read when they are asked for. Raises
    TableProblem for what cannot be opened, and for options and headers that are wrong.
    """
    chosen = read_options(format, options or {})
    if format == "files":
        return list_files(path, places, given=given, zone=zone)
    content = _content(path, places, stdin, given=given)
    if format == "csv":
        return open_csv(content, chosen)
    return open_json(content, chosen, format)


def _content(path: str, places: Places, stdin: StandardInput | None, *, given: bool) -> Content:
    if path != STANDARD_INPUT:
        return FileBytes(places.find(path, given=given, what="the table"), path)
    if stdin is None:
        message = "there is no standard input to read a table from"
        raise TableProblem(Problem("B520", message, hint="give the path of a file"))
    return stdin.content()


def missing_column(table: Table, column: str, span: Span | None = None) -> Problem | None:
    """What to say of a column that a recipe uses and the table does not have.

    None if it has, and for tables in which rows may differ.
    """
    known = table.columns
    if known is None or column in known:
        return None
    near = suggest(column, known)
    names = ", ".join(f"`{name}`" for name in known[:8])
    more = f" and {len(known) - 8} more" if len(known) > 8 else ""
    hint = f"its columns are {names}{more}"
    if near:
        hint = f"did you mean {' or '.join(f'`{name}`' for name in near)}?"
    return Problem("B527", f"`{table.name}` has no column `{column}`", span, hint=hint)
