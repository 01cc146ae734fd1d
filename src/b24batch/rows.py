"""Tables: rows of a file, for `for_each`, `each` and `let`.

Paths are relative to the folder of a recipe that was loaded, else to the working directory.
The file is read when the batch runs; a row that is wrong is told by file and line before
anything is sent.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeAlias

from b24batch.convert import value_of
from b24batch.deferred import Expression, TableRows
from b24batch.errors import MisuseError, Problem
from b24batch.leaves import plain_text, portable_path
from b24batch.model.values import Entry, ListValue, Literal, ObjectValue, Ref, Table, Text, Value
from b24batch.references import Reference

__all__ = ["FilePath", "csv", "files", "json", "jsonl", "path_value"]

FilePath: TypeAlias = str | os.PathLike[str] | Reference | Expression
"""The path of a file: known now, or a parameter, or a text put together with `text(...)`."""


def csv(
    path: FilePath,
    /,
    *,
    delimiter: str | None = None,
    encoding: str | None = None,
    header: Sequence[str] | None = None,
) -> TableRows:
    """Rows of a CSV file: `csv "orders.csv"`; all cells are text.

    Delimiter and encoding are found out unless they are given; `header` names the columns of a
    file that has no line for that. Raises MisuseError for anything but texts.
    """
    return _table("csv", path, delimiter=delimiter, encoding=encoding, header=header)


def json(path: FilePath, /, *, encoding: str | None = None) -> TableRows:
    """Entries of a file that is one JSON list; values keep their types."""
    return _table("json", path, encoding=encoding)


def jsonl(path: FilePath, /, *, encoding: str | None = None) -> TableRows:
    """Lines of a file that are JSON objects each; values keep their types."""
    return _table("jsonl", path, encoding=encoding)


def files(pattern: FilePath, /) -> TableRows:
    """Files that match, `files("scans/*.pdf")`, with `name`, `stem`, `path`, `size`, `modified`."""
    return _table("files", pattern)


def path_value(path: object, what: str) -> Value:
    """The node of a path; raises MisuseError for what is none."""
    node: Value | None = None
    if isinstance(path, Reference | Expression):
        node = path.__node__
    elif isinstance(path, str | os.PathLike):
        node = value_of(portable_path(path), what)
    if isinstance(node, Ref | Text) or (isinstance(node, Literal) and isinstance(node.value, str)):
        return node
    hint = "write the path as text, `text(...)` or a reference"
    raise MisuseError(Problem("B602", f"{what} is no path", hint=hint))


def _table(form: str, path: FilePath, **options: str | Sequence[str] | None) -> TableRows:
    from b24batch.tables.options import option_problems

    given = {name: value for name, value in options.items() if value is not None}
    if wrong := option_problems(form, given):
        raise MisuseError(wrong)
    entries = []
    for name, value in given.items():
        what = f"`{name}` of `rows.{form}`"
        if isinstance(value, str):
            entries.append(Entry(name, Literal(plain_text(value, what))))
        else:
            names = tuple(Literal(plain_text(one, what)) for one in value)
            entries.append(Entry(name, ListValue(names)))
    node = path_value(path, f"the path of `rows.{form}`")
    return TableRows(Table(form, node, ObjectValue(tuple(entries)) if entries else None))
