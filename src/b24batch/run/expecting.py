"""The words for an `expect` that does not hold: what was expected, and what is there."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from b24batch.errors import Problem
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Empty, Failed, Found, ValueRefused, excerpt
from b24batch.model.path import format_ref
from b24batch.model.recipe import Expect
from b24batch.model.scope import Scope
from b24batch.model.values import Every, Ref, Value

__all__ = ["not_as_expected"]

_MOST_ITEMS = 5


def not_as_expected(expect: Expect, scope: Scope) -> Problem:
    """The problem of an expectation that failed; its own text comes first, if it has one.

    Where what it asks about did not succeed, its own text would be wrong.
    """
    condition = expect.condition
    expected = f"{_written(condition.subject)} {condition.op}"
    if condition.operand is not None:
        expected += f" {_told(condition.operand, scope)}"
    actual = _told(condition.subject, scope)
    if _has_failed(condition.subject, scope):
        own = f"expected {expected}, which is {actual}"
    else:
        own = _own_words(expect, scope)
    return Problem(
        "B315",
        own or f"expected {expected}",
        condition.span or expect.span,
        f"is {actual}",
        notes=(f"expected: {expected}", f"actual: {actual}"),
        hint=_about_none(condition.subject, scope),
    )


def _about_none(subject: Value, scope: Scope) -> str:
    """What to do about an expectation of every entry where there is none."""
    steps = subject.steps if isinstance(subject, Ref) else ()
    whole = [at for at, step in enumerate(steps) if isinstance(step, Every)]
    if not isinstance(subject, Ref) or not whole:
        return ""
    try:
        outcome = evaluate(subject, scope)
    except ValueRefused:
        return ""
    if not isinstance(outcome, Empty | Found) or outcome.value != []:
        return ""
    of = format_ref(Ref(subject.name, steps[: whole[0]]))
    instead = f"if ${of} is not empty {{ ... }}"
    return f"there has to be one entry at least; where none is fine, put it into `{instead}`"


def _has_failed(value: Value, scope: Scope) -> bool:
    try:
        return isinstance(evaluate(value, scope), Failed)
    except ValueRefused:
        return False


def _own_words(expect: Expect, scope: Scope) -> str:
    if expect.message is None:
        return ""
    try:
        outcome = evaluate(expect.message, scope)
    except ValueRefused:
        return ""
    return str(outcome.value) if isinstance(outcome, Found) else ""


def _written(value: Value) -> str:
    return f"${format_ref(value)}" if isinstance(value, Ref) else "the value"


def _told(value: Value, scope: Scope) -> str:
    """A value with its kind: `12 (number)`."""
    try:
        outcome = evaluate(value, scope)
    except ValueRefused as refused:
        return str(refused)
    match outcome:
        case Failed(name):
            return f"not known, because `{name}` did not succeed"
        case Empty(missing=True):
            return "missing"
        case Empty(value=found) | Found(found):
            return f"{_shown(found)} ({_kind(found)})"


def _shown(value: Any) -> str:
    """A value on one line; the first items of a list."""
    if not isinstance(value, list):
        return excerpt(value)
    more = ", ..." if len(value) > _MOST_ITEMS else ""
    return f"[{', '.join(map(excerpt, value[:_MOST_ITEMS]))}{more}]"


def _kind(value: Any) -> str:
    match value:
        case bool():
            return "flag"
        case int() | float() | Decimal():
            return "number"
        case str():
            return "text"
        case datetime():
            return "time"
        case date():
            return "day"
        case list():
            return f"list of {len(value)}"
        case dict():
            return "object"
        case None:
            return "null"
        case _:
            return type(value).__name__
