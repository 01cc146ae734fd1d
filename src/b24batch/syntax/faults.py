"""Mistakes found while the model is built, on their way out of the parser."""

from __future__ import annotations

import msgspec

from b24batch._text import Span
from b24batch.errors import Label, Problem

__all__ = ["BrokenHole", "Fault", "else_alone", "fault", "moved"]


class Fault(Exception):
    """Raised by callbacks of the parser; `syntax.parse` turns it into a SyntaxProblem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message)


class BrokenHole(Exception):
    """What stands between `${` and `}` does not parse; `error` is lark's, `start` its place."""

    def __init__(self, text: str, error: Exception, start: int) -> None:
        self.text = text
        self.error = error
        self.start = start
        super().__init__(text)


def fault(code: str, message: str, span: Span, hint: str = "", text: str = "") -> Fault:
    """A mistake at one place; `text` is drawn beside the carets."""
    return Fault(Problem(code, message, span, text, hint=hint))


def else_alone(span: Span) -> Problem:
    """`else` where no `if` has just ended; found in two ways, as it looks like a command."""
    hint = "write it after the `}` of an `if`, on the same line or the next"
    return Problem("B044", "this `else` follows no `if`", span, hint=hint)


def moved(problem: Problem, by: int) -> Problem:
    """The same problem further down: a hole is read as a text of its own."""
    return msgspec.structs.replace(
        problem,
        span=_moved(problem.span, by) if problem.span else None,
        labels=tuple(Label(_moved(label.span, by), label.text) for label in problem.labels),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
