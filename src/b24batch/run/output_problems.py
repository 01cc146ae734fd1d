"""The words for outputs that are not there, or not as the recipe expects them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from b24batch._suggest import suggest
from b24batch.errors import Problem
from b24batch.model.evaluate import ValueRefused
from b24batch.model.recipe import Output

__all__ = ["absent_field", "incomplete", "missing", "not_made"]

_MOST_NAMES = 8


def not_made(output: Output, name: str, refused: ValueRefused) -> Problem:
    """The value cannot be worked out, or the path is no path."""
    return Problem(
        "B312",
        f"the output of `{name}` cannot be made: {refused}",
        output.span,
        hint="the answers are there all the same; correct the recipe, or read them in Python",
    )


def missing(output: Output, name: str, where: str, there: Any) -> Problem:
    """A path leads nowhere; `there` is the value of the longest part of it that exists."""
    known = list(there) if isinstance(there, dict) else []
    return Problem(
        "B208",
        f"`{name}` is not in the answer, so this output is empty",
        output.ref.span or output.span,
        hint=_known(_last(name, where), known, f"`{where}`"),
        severity="warning",
    )


def incomplete(output: Output, left_out: Mapping[str, int]) -> list[Problem]:
    """Entries of lists failed and are not in the output; what was counted of them is too little."""
    return [
        Problem(
            "B217",
            f"a failed entry of `{name}` is not in this output"
            if count == 1
            else f"{count:,} failed entries of `{name}` are not in this output",
            output.ref.span or output.span,
            hint="the report of the run says why they failed",
            severity="warning",
        )
        for name, count in left_out.items()
        if count
    ]


def absent_field(output: Output, name: str, at: int, known: Iterable[str]) -> Problem:
    """A field of the list in brackets is in no record; `at` is its number there."""
    field = output.fields[at]
    spans = output.fields_span
    return Problem(
        "B209",
        f"no record of `{name}` has the field `{field}`",
        output.span if spans is None or len(spans) <= at + 1 else spans[at + 1],
        hint=_known(field, list(known), "a record"),
        severity="warning",
    )


def _last(name: str, where: str) -> str:
    """The first name of a path behind the part that is there."""
    rest = name.removeprefix(where).lstrip(".")
    return rest.partition(".")[0].partition("[")[0]


def _known(wrong: str, known: list[str], holder: str) -> str:
    near = suggest(wrong, known)
    if near:
        return "did you mean " + " or ".join(f"`{name}`" for name in near) + "?"
    if not known:
        return f"{holder} holds no fields"
    names = ", ".join(f"`{name}`" for name in known[:_MOST_NAMES])
    more = len(known) - _MOST_NAMES
    return f"{holder} has {names}" + (f" and {more} more" if more > 0 else "")
