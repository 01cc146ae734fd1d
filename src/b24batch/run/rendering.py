"""Outputs as text: json, jsonl, csv, and a table of plain text."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from b24batch._text import cells_wide
from b24batch.run.outputs import OutputData

__all__ = [
    "cell_text",
    "is_number",
    "json_text",
    "one_line",
    "plain_table",
    "render_output",
]


def render_output(output: OutputData, *, ascii_only: bool = False, with_head: bool = True) -> str:
    """An output in its format, with the ends of lines that the format has.

    `ascii_only` writes json and jsonl with escapes, for readers of an older encoding; a
    mark of the byte order is part of the text if the output asks for it. Without its head csv
    goes on where another text ended.
    """
    match output.format:
        case "json":
            return json_text(output.value, ascii_only=ascii_only) + "\n"
        case "jsonl":
            lines = (_json(record, ascii_only, None) for record in output.records)
            return "".join(f"{line}\n" for line in lines)
        case "csv":
            return ("\ufeff" if output.bom and with_head else "") + _csv(output, with_head)
        case _:
            return plain_table(output.columns, output.rows)


def json_text(value: Any, *, ascii_only: bool = False) -> str:
    """A value as JSON over several lines, letters of any script as they are."""
    return _json(value, ascii_only, 2)


def _json(value: Any, ascii_only: bool, indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=ascii_only, indent=indent, default=_json_value)


def _json_value(value: object) -> object:
    """What answers do not hold and parameters may: exact numbers and dates."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _csv(output: OutputData, with_head: bool) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=output.delimiter)
    if output.columns and with_head:
        writer.writerow(output.columns)
    writer.writerows([cell_text(cell) for cell in row] for row in output.rows)
    return text.getvalue()


def cell_text(cell: Any) -> str:
    """A cell of csv or of a table: text as it is, nothing as nothing, the rest as JSON."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Decimal):
        return format(cell, "f")
    text = _json(cell, ascii_only=False, indent=None)
    return text[1:-1] if isinstance(cell, date) else text


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """Columns side by side without borders, numbers to the right; nothing for no columns."""
    if not columns:
        return ""
    table = [[one_line(column) for column in columns]]
    table += [[one_line(cell_text(cell)) for cell in row] for row in rows]
    widths = [max(cells_wide(line[at]) for line in table) for at in range(len(columns))]
    right = [all(is_number(row[at]) for row in rows) for at in range(len(columns))]
    lines = []
    for line in table:
        cells = [
            f"{' ' * (width - cells_wide(cell))}{cell}"
            if to_right
            else f"{cell}{' ' * (width - cells_wide(cell))}"
            for cell, width, to_right in zip(line, widths, right, strict=True)
        ]
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)


def is_number(cell: Any) -> bool:
    """Whether a cell stands to the right: a number, or nothing."""
    return cell is None or (isinstance(cell, int | float | Decimal) and not isinstance(cell, bool))


def one_line(text: str) -> str:
    r"""A text on one line: line ends as `\n`, other control characters as escapes too.

    What comes from a portal could otherwise command the terminal.
    """
    if text.isprintable():
        return text
    return "".join(
        repr(char)[1:-1] if unicodedata.category(char) == "Cc" else char for char in text
    )
