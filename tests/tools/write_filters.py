"""Write the table of filters in `docs/language.md`: `python tests/tools/write_filters.py`."""

from __future__ import annotations

import re
from pathlib import Path

from b24batch.model.outcome import MISSING
from b24batch.model.pipes import FILTERS, Filter

TARGET = Path(__file__).resolve().parents[2] / "docs" / "language.md"

HEAD = """\
| filter | of | makes | namely | of nothing |
| --- | --- | --- | --- | --- |
"""
ARGUMENTS = {
    "before": '"T"',
    "after": '"T"',
    "join": '", "',
    "date": '"DD.MM.YYYY"',
    "format": '"DD.MM"',
}
_TABLE = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")


def table() -> str:
    """The rows for all filters, in the order of the table of the program."""
    return HEAD + "".join(_row(name, known) for name, known in FILTERS.items())


def page(text: str) -> str:
    """The page with the table as it is to be."""
    return _TABLE.sub(lambda _: table(), text)


def _row(name: str, known: Filter) -> str:
    written = name
    if known.args:
        argument = "3" if known.args[0] == "number" else ARGUMENTS[name]
        written = f"{name} {argument}"
    nothing = "nothing"
    if known.of_empty is not MISSING:
        nothing = f"`{known.of_empty}`" if known.of_empty != "" else "an empty text"
    takes = "any single value" if known.takes == "any" else known.takes
    return f"| `{written}` | {takes} | {known.gives} | {known.doc} | {nothing} |\n"


if __name__ == "__main__":
    TARGET.write_text(page(TARGET.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
