"""Formats of output: which one an `output` statement means."""

from __future__ import annotations

__all__ = ["FORMATS", "format_of"]

FORMATS = ("table", "json", "jsonl", "csv")


def format_of(written: str | None, path: str = "") -> str:
    """The format as written; without one, what the ending of the file says, else a table."""
    if written is not None:
        return written
    ending = path.rpartition(".")[2].lower()
    return ending if ending in FORMATS[1:] else FORMATS[0]
