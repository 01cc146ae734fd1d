"""What stands between `${` and `}` and does not parse."""

from __future__ import annotations

import lark

from b24batch._text import Span
from b24batch.errors import Problem
from b24batch.syntax.diagnose_entries import arithmetic, open_path
from b24batch.syntax.trouble import trouble_at

__all__ = ["diagnose_hole"]

_FORM = 'what may stand here looks like `${Name.path | filter ?? "text"}`'


def diagnose_hole(text: str, error: Exception) -> Problem:
    """The problem, with places inside the hole; `error` is what lark raised."""
    if not text.strip() or not isinstance(error, lark.UnexpectedInput):
        return Problem(
            "B016",
            "there is nothing in `${ }`",
            Span(-2, len(text) + 1),
            hint="write a name, or leave the braces out",
        )
    trouble = trouble_at(text, error)
    if problem := open_path(trouble) or arithmetic(trouble):
        return problem
    token = trouble.token
    if token.kind == "end":
        hint = _FORM
        return Problem("B016", "this ends too early", Span(0, len(text)), hint=hint)
    if trouble.last.text == "??" and token.kind == "word":
        hint = f'write `${token.text}` for a reference, `"{token.text}"` for a text'
        return Problem("B016", f"`{token.text}` could be a name or a text", token.span, hint=hint)
    return Problem("B016", f"`{token.shown}` cannot stand in `${{ }}`", token.span, hint=_FORM)
