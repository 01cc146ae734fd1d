"""A session without a terminal: the lines of a script, one entry after the other.

An entry is a line, and further lines for as long as the recipe text is not complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch.repl.session import Session
from b24batch.syntax import is_incomplete

__all__ = ["entries", "is_unfinished", "run_script"]


def is_unfinished(text: str) -> bool:
    """Whether an entry needs more lines: recipe text that ends too early."""
    return not text.lstrip().startswith(".") and is_incomplete(text)


def entries(lines: Iterable[str]) -> Iterator[str]:
    """The entries of a script; what is left incomplete at its end is one as well."""
    entry = ""
    for line in lines:
        entry += line.rstrip("\r\n") + "\n"
        if not is_unfinished(entry):
            yield entry.rstrip("\n")
            entry = ""
    if entry:
        yield entry.rstrip("\n")


def run_script(session: Session, lines: Iterable[str]) -> None:
    """Feed a script, line by line as it comes, up to its end or to `.quit`."""
    for entry in entries(lines):
        session.feed(entry)
        if session.ended:
            return
