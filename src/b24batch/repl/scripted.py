"""A conversation without a terminal: the lines of a script, one entry after the other.

An entry is a line, and further lines for as long as the text is not complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

__all__ = ["entries", "run_script"]


class Fed(Protocol):
    """What takes entries: a session, or a walk through a journal."""

    ended: bool

    def unfinished(self, text: str) -> bool: ...

    def feed(self, entry: str) -> None: ...


def entries(lines: Iterable[str], unfinished: Callable[[str], bool]) -> Iterator[str]:
    """The entries of a script; what is left incomplete at its end is one as well."""
    entry = ""
    for line in lines:
        entry += line.rstrip("\r\n") + "\n"
        if not unfinished(entry):
            yield entry.rstrip("\n")
            entry = ""
    if entry:
        yield entry.rstrip("\n")


def run_script(session: Fed, lines: Iterable[str]) -> None:
    """Feed a script, line by line as it comes, up to its end or to `.quit`."""
    for entry in entries(lines, session.unfinished):
        session.feed(entry)
        if session.ended:
            return
