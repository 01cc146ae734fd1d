"""`all` and `limit`: only for reads whose answers are known to hold a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from b24batch.catalogue import Method
from b24batch.catalogue.families import way_v3
from b24batch.check.context import Context, Site
from b24batch.errors import Problem
from b24batch.model.recipe import Command
from b24batch.model.values import Entry, ObjectValue

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Command,)

PAGE = 50
"""Rows of a page of a list."""

_BEGINNINGS = {"pagination": ("page", "offset", "afterCursor")}
"""What says where a page of REST 3.0 begins; in the cursor of a log that is where `all` begins."""


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
    if command.mode == "all":
        if method is not None and method.rest == 3:
            yield from _without_end(command, method)
        yield from _beside_all(command)
    elif method is not None and method.rest == 2 and (command.limit or 0) > PAGE:
        yield Problem(
            "B207",
            f"`limit {command.limit}` without `all` keeps rows of one page, which has {PAGE}",
            span,
            "reads one page",
            hint="write `all` before the method; in Python `.all()` before `.take(...)`",
            severity="warning",
        )


def _without_end(command: Command, method: Method) -> Iterator[Problem]:
    """A list of REST 3.0 of which only the first rows can be had."""
    if method.list_path is not None and way_v3(method) == "first":
        yield Problem(
            "B409",
            f"`{method.name}` gives its first rows only, and nothing to go on behind them",
            command.method_span or command.span,
            "written with `all`",
            hint="write `limit 200` behind its parameters instead of `all`, and ask for less",
            page=method.page,
        )


def _beside_all(command: Command) -> Iterator[Problem]:
    """What says where to begin, which `all` does itself."""
    for entry in (e for e in command.params.entries if isinstance(e, Entry)):
        inner = entry.value.entries if isinstance(entry.value, ObjectValue) else ()
        within = _BEGINNINGS.get(entry.key if isinstance(entry.key, str) else "", ())
        found = [e for e in inner if isinstance(e, Entry) and e.key in within]
        for begins in [entry] if entry.key == "start" else found:
            yield Problem(
                "B124",
                f"`all` reads from the first row, so `{begins.key}` has no place beside it",
                begins.span or entry.span or command.method_span or command.span,
                hint=f"leave `{begins.key}` out, or `all`",
            )
