"""Conditions of `if`, `expect` and `where` (language.md part 4, Comparing)."""

from __future__ import annotations

from datetime import UTC
from typing import Any, TypeGuard

from b24batch.model.compare import PREDICATES
from b24batch.model.evaluate import entries_at, evaluate
from b24batch.model.outcome import MISSING, Empty, Failed, Outcome
from b24batch.model.scope import Scope
from b24batch.model.values import Condition, Every, Ref, Value

__all__ = ["evaluate_condition", "goes_over_entries"]


def evaluate_condition(condition: Condition, scope: Scope) -> bool | Failed:
    """Whether a condition holds; Failed if either side stands on something that failed.

    Of a subject with `[*]` every entry must pass and there must be one, but for the negative
    predicates. An alias of such a reference must be followed before. Raises ValueRefused for
    values that cannot be compared, and KeyError for an unknown predicate.
    """
    predicate = PREDICATES[condition.op]
    operand: Any = MISSING
    if condition.operand is not None:
        outcome = evaluate(condition.operand, scope)
        if isinstance(outcome, Failed):
            return outcome
        operand = outcome.value
    zone = scope.moment.tzinfo or UTC
    subject = condition.subject
    if not goes_over_entries(subject):
        found = _subject(subject, scope)
        if isinstance(found, Failed):
            return found
        missing = isinstance(found, Empty) and found.missing
        return predicate.test(MISSING if missing else found.value, operand, zone)
    entries = entries_at(subject, scope)
    if isinstance(entries, Failed):
        return entries
    passes = all(predicate.test(entry, operand, zone) for entry in entries)
    return passes and (predicate.of_none or bool(entries))


def goes_over_entries(subject: Value) -> TypeGuard[Ref]:
    """Whether a condition asks about every entry: its subject is a reference with `[*]`."""
    return isinstance(subject, Ref) and any(isinstance(step, Every) for step in subject.steps)


def _subject(value: Value, scope: Scope) -> Outcome:
    """A name alone is missing where nothing stands behind it, as an optional parameter."""
    if isinstance(value, Ref) and not value.steps:
        source = scope.lookup(value.name)
        if isinstance(source, Empty):
            return source
    return evaluate(value, scope)
