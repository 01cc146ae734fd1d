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
    Compute,
    Each,
    Entry,
    File,
    Find,
    Node,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
)

__all__ = ["LOOKS_AT", "problems"]

_PREPARE = "prepare the value before the run and pass it as a parameter"
_IN_PYTHON = "write this part in Python: a loop of `batch.add(...)` over your rows"
_DECIDE = "split the recipe in two and look at the first result before running the second"
_VALUES: dict[type[Node], tuple[str, str]] = {
    Table: ("reading a table", _IN_PYTHON),
    Compute: ("`compute`", "run the batch first, then calculate with its results"),
    File: ("`file`", "read the file in Python and pass its bytes"),
    Pipe: ("the filter", _PREPARE),
    Shift: ("adding to a date", _PREPARE),
    Each: ("a list made by `for`", _IN_PYTHON),
    Spread: (
        "putting a list in place with `...`",
        "write the items out, or put the list together in Python",
    ),
}

LOOKS_AT = (ForEach, If, Expect, Let, Entry, Ref, *_VALUES)


def problems(site: Site, _: Context) -> Iterator[Problem]:
    """One problem for each form that cannot be run."""
    for form, hint, span in _in_statement(site.statement):
        of_command = isinstance(site.statement, Command) and span == site.statement.method_span
        text = f"written with {form}" if of_command else ""
        yield _problem(form, span or site.statement.span, hint, text)
    for entry, visit in site.of(Entry):
        if not isinstance(entry.key, str):
            yield _problem("text with `${}` as a key", visit.span, _PREPARE)
    for ref, visit in site.of(Ref):
        if any(isinstance(step, (At, Find)) for step in ref.steps):
            hint = "find the row in Python after a first run"
            yield _problem("looking a row up in `[...]`", visit.span, hint)
    for kind, (form, hint) in _VALUES.items():
        for node, visit in site.of(kind):
            named = f"{form} `| {node.filter}`" if isinstance(node, Pipe) else form
            yield _problem(named, visit.span, hint)


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
        case Let(clauses=clauses) if clauses:
            yield "reading a table", _IN_PYTHON, title_span(statement)
        case _:
            return
