"""Forms of the language that this version reads and cannot run yet."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.check.wording import title_span
from b24batch.errors import Problem
from b24batch.model.recipe import Command, Expect, ForEach, If, Let, Statement
from b24batch.model.values import (
    At,
    Each,
    Entry,
    File,
    Find,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
)
from b24batch.model.walk import Visited

__all__ = ["problems"]

_PREPARE = "prepare the value before the run and pass it as a parameter"
_IN_PYTHON = "write this part in Python: a loop of `batch.add(...)` over your rows"
_DECIDE = "split the recipe in two and look at the first result before running the second"
_LEAVE_OUT = "leave it out"


def problems(site: Site, _: Context) -> Iterator[Problem]:
    """One problem for each form that cannot be run."""
    for form, hint, span in _in_statement(site.statement):
        of_command = isinstance(site.statement, Command) and span == site.statement.method_span
        text = f"written with {form}" if of_command else ""
        yield _problem(form, span or site.statement.span, hint, text)
    for visit in site.visits:
        for form, hint in _in_value(visit.node):
            yield _problem(form, visit.span, hint)


def _problem(form: str, span: Span | None, hint: str, text: str = "") -> Problem:
    return Problem("B190", f"{form} is not available in this version", span, text, hint=hint)


def _in_statement(statement: Statement) -> Iterator[tuple[str, str, Span | None]]:
    match statement:
        case ForEach():
            yield "`for`", _IN_PYTHON, statement.span
        case If():
            yield "`if`", _DECIDE, statement.span
        case Expect():
            yield "`expect`", _DECIDE, statement.span
        case Command(mode=mode, limit=limit, allow=allow, once=once):
            span = statement.method_span
            if mode == "all":
                yield "`all`", "write the command without it; it then reads one page", span
            if limit is not None:
                yield "`limit`", _LEAVE_OUT, span
            if allow:
                yield "`allow`", _LEAVE_OUT, span
            if once is not None:
                hint = "look for the record first, and add it in a second run"
                yield "`once by`", hint, once.span or span
        case Let(clauses=clauses) if clauses:
            yield "reading a table", _IN_PYTHON, title_span(statement)
        case _:
            return


def _in_value(node: Visited) -> Iterator[tuple[str, str]]:
    match node:
        case Table():
            yield "reading a table", _IN_PYTHON
        case File():
            yield "`file`", "read the file in Python and pass its bytes"
        case Pipe(filter=name):
            yield f"the filter `| {name}`", _PREPARE
        case Shift():
            yield "adding to a date", _PREPARE
        case Each():
            yield "a list made by `for`", _IN_PYTHON
        case Spread():
            yield (
                "putting a list in place with `...`",
                "write the items out, or put the list together in Python",
            )
        case Entry(key, _) if not isinstance(key, str):
            yield "text with `${}` as a key", _PREPARE
        case Ref(steps=steps) if any(isinstance(step, (At, Find)) for step in steps):
            yield "looking a row up in `[...]`", "find the row in Python after a first run"
        case _:
            return
