"""`all` and `limit`: only for reads whose answers are known to hold a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch.check.context import Context, Site
from b24batch.errors import Problem
from b24batch.model.recipe import Command
from b24batch.model.values import Entry

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)


def problems(site: Site, _: Context) -> Iterable[Problem]:
    """Rules about commands that read page by page."""
    command = site.statement
    if not isinstance(command, Command) or (command.mode != "all" and command.limit is None):
        return ()
    return _paged(command, site)


def _paged(command: Command, site: Site) -> Iterator[Problem]:
    word = "all" if command.mode == "all" else "limit"
    span = command.method_span or command.span
    method = site.method
    if method is None or not method.is_read or method.list_path is None or method.ordered:
        yield Problem(
            "B123",
            f"`{word}` reads rows, and `{command.method}` is not known to answer with any",
            span,
            f"written with `{word}`",
            hint=f"write it without `{word}`",
        )
    if command.limit is not None and command.limit < 1:
        yield Problem("B123", "`limit` is a number of rows, at least 1", span, hint="`limit 50`")
    start = (e for e in command.params.entries if isinstance(e, Entry) and e.key == "start")
    for entry in start if command.mode == "all" else ():
        yield Problem(
            "B124",
            "`all` reads from the first row, so `start` has no place beside it",
            entry.span or span,
            hint="leave `start` out, or `all`",
        )
