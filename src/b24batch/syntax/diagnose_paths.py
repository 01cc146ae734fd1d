"""Paths where only names of columns or fields stand: keys of clauses, fields of an output."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.errors import Problem
from b24batch.syntax.trouble import Trouble

__all__ = ["field_of_output", "key_of_clause"]

_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*|\[[^\]\n]*\])+")


def key_of_clause(trouble: Trouble) -> Problem | None:
    """`group by PHONE[0].VALUE`."""
    line = [token.text for token in trouble.line]
    if trouble.token.text != "[" or not trouble.joined or line[-2:-1] != ["by"]:
        return None
    match = _PATH.match(trouble.text, trouble.last.start)
    if match is None:
        return None
    return Problem(
        "B001",
        "a key is a column or a field, without brackets",
        Span(*match.span()),
        hint="make rows that have it above, `let Rows = [for x in $List: { key: "
        f"$x.{match[0]}, row: $x }}]`, and write `$Rows` and `by key` here",
    )


def field_of_output(trouble: Trouble) -> Problem | None:
    """`output $Deal [item.id]`."""
    line = trouble.line
    shown = line[1].text if len(line) > 2 and line[0].text == "output" else ""
    if (
        not shown
        or trouble.inside != "["
        or not trouble.joined
        or trouble.token.text[0] not in ".["
    ):
        return None
    match = _PATH.match(trouble.text, trouble.last.start)
    if match is None:
        return None
    record, _, field = match[0].rpartition(".")
    hint = "write the record before the brackets, and its field in them"
    if record and "[" not in field:
        hint = (
            f"write `output {shown}.{record} [{field}]`, and `{shown}[*].{record}` if it is a list"
        )
    return Problem("B021", "a field of an output is one word", Span(*match.span()), hint=hint)
