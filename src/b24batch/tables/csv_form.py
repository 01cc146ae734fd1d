"""The form of a csv file: its delimiter, and what its first lines say."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

__all__ = ["find_delimiter", "read_records", "told_delimiter"]

_CANDIDATES = (";", "\t", ",", "|")
_USUAL = ","
_SAMPLE = 20  # records


def told_delimiter(line: str) -> str | None:
    """The delimiter that a first line `sep=;` tells, as Excel reads and some programs write it."""
    told = re.fullmatch(r'"?sep=([^"\r\n])"?[\r\n]*', line, re.IGNORECASE)
    return told[1] if told else None


def read_records(lines: Iterable[str], delimiter: str) -> Any:
    """A reader of the csv module that lets nothing pass: text behind a closing quote, no end."""
    return csv.reader(lines, delimiter=delimiter, strict=True)


def find_delimiter(lines: list[str]) -> str:
    """The delimiter that the first lines of a file show, the header above all.

    It is the one that gives the header most columns, and at least half of the first rows as
    many cells, if there is one of that kind; between equals the rows decide.
    """
    best, found = (False, 1, 0), _USUAL
    for candidate in _CANDIDATES:
        records = _sample(lines, candidate)
        width = len(records[0]) if records else 0
        fitting = sum(len(record) == width for record in records[1:])
        score = (2 * fitting >= len(records) - 1, width, fitting)
        if width > 1 and score > best:
            best, found = score, candidate
    return found


def _sample(lines: list[str], delimiter: str) -> list[list[str]]:
    """The first records that are not empty, up to one that cannot be read, which is empty here."""
    records: list[list[str]] = []
    try:
        records.extend(islice(filter(None, read_records(lines, delimiter)), _SAMPLE))
    except csv.Error:
        records.append([])
    return records
