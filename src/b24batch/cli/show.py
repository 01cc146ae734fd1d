"""Tables for a terminal: drawn with rich where it is installed, and never wider than the window."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from b24batch._text import cells_wide
from b24batch.cli.console import Console
from b24batch.cli.fitting import cut
from b24batch.run.outputs import OutputData
from b24batch.run.rendering import cell_text, one_line, plain_table, render_output

__all__ = ["fit_columns", "show_table"]

_LEAST = 14  # columns of the terminal that a cell keeps; a day, or the beginning of a name
_MOST_NAMES = 5
_GAP = 3  # blanks and a line between two cells


def show_table(output: OutputData, console: Console) -> None:
    """Print an output as a table; whole where it is piped, cut to the window on a terminal.

    One record that is wider than the window is shown with a line for each field.
    """
    if console.talkative and not (output.columns and output.records):
        console.say(f"{output.name}: no rows")
    if not output.columns:
        return
    if not console.shows_tables:
        console.show(render_output(output))
        return
    room = shutil.get_terminal_size().columns
    columns = [one_line(column) for column in output.columns]
    rows = [[one_line(cell_text(cell)) for cell in row] for row in output.rows]
    widths = _widths(columns, rows)
    if len(rows) == 1 and sum(widths) + _GAP * len(widths) > room:
        columns, rows = (
            ["field", "value"],
            [list(pair) for pair in zip(columns, rows[0], strict=True)],
        )
        widths = _widths(columns, rows)
    fitted = fit_columns(widths, room - 1)
    shown = [cut(name, width) for name, width in zip(columns, fitted, strict=False)]
    rows = [[cut(cell, w) for cell, w in zip(row, fitted, strict=False)] for row in rows]
    if not _draw(shown, rows, _numeric(output, len(fitted), len(rows)), console):
        console.show(plain_table(shown, rows))
    if len(fitted) < len(columns):
        console.say(_left_out(output.name, columns[len(fitted) :]))


def _left_out(name: str, columns: Sequence[str]) -> str:
    names = ", ".join(f"`{column}`" for column in columns[:_MOST_NAMES])
    dots = ", ..." if len(columns) > _MOST_NAMES else ""
    more = "1 more column" if len(columns) == 1 else f"{len(columns)} more columns"
    how = "name the fields you want in brackets, or take `--out csv`"
    return f"{name}: {more} ({names}{dots}); {how}"


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    lines = [columns, *rows]
    return [max(cells_wide(line[at]) for line in lines) for at in range(len(columns))]


def fit_columns(widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit into `room` columns of a terminal, borders included.

    The widest give way first. Where even narrow columns do not fit, the last are left out.
    """
    fitted = list(widths)
    while len(fitted) > 1 and sum(min(w, _LEAST) + _GAP for w in fitted) > room:
        fitted.pop()
    while sum(fitted) + _GAP * len(fitted) > room and max(fitted) > _LEAST:
        widest = max(fitted)
        below = max((w for w in fitted if w < widest), default=_LEAST)
        many = fitted.count(widest)
        over = sum(fitted) + _GAP * len(fitted) - room
        target = max(below, _LEAST, widest - -(-over // many))
        fitted = [min(w, target) if w == widest else w for w in fitted]
    return fitted


def _numeric(output: OutputData, columns: int, rows: int) -> list[bool]:
    """Columns of numbers only, which stand to the right."""
    if rows != len(output.records):
        return [False] * columns
    return [
        all(
            isinstance(row[at], int | float) and not isinstance(row[at], bool)
            for row in output.rows
        )
        for at in range(columns)
    ]


def _draw(
    columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool], console: Console
) -> bool:
    """Draw with rich; False if it is not installed."""
    try:
        table_module: Any = import_module("rich.table")
        text: Any = import_module("rich.text").Text
        screen: Any = import_module("rich.console").Console(
            file=console.stdout,
            highlight=False,
            color_system="auto" if console.draws_colours else None,
        )
    except ImportError:
        return False
    table = table_module.Table(box=import_module("rich.box").SIMPLE_HEAD, pad_edge=False)
    for name, to_right in zip(columns, right, strict=True):
        table.add_column(text(name), justify="right" if to_right else "left", no_wrap=True)
    for row in rows:
        table.add_row(*map(text, row))
    screen.print(table)
    return True
