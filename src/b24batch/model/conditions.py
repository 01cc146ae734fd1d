"""Conditions of `if`, `expect` and `where` (language.md part 4, Comparing)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import Any, TypeGuard

from b24batch.model.compare import PREDICATES, Predicate
from b24batch.model.evaluate import entries_at, evaluate
from b24batch.model.getters import Unusual, getter
from b24batch.model.indexes import Buckets, make_buckets, near
from b24batch.model.outcome import MISSING, Empty, Failed, Outcome, ValueRefused
from b24batch.model.scope import NOWHERE, Scope
from b24batch.model.values import At, Condition, Every, Find, Ref, Value

__all__ = ["decider", "evaluate_condition", "goes_over_entries"]


def evaluate_condition(condition: Condition, scope: Scope) -> bool | Failed:
    """Whether a condition holds; Failed if either side stands on something that failed.

    Of a subject with `[*]` every entry must pass and there must be one, but for the negative
    predicates. An alias of such a reference must be followed before. Raises ValueRefused for
    values that cannot be compared, and KeyError for an unknown predicate.
    """
    predicate = PREDICATES[condition.op]
    against = _operand(condition, predicate, scope)
    if isinstance(against, Failed):
        return against
    zone = scope.moment.tzinfo or UTC
    subject = condition.subject
    if not goes_over_entries(subject):
        found = _subject(subject, scope)
        if isinstance(found, Failed):
            return found
        missing = isinstance(found, Empty) and found.missing
        value = MISSING if missing else found.value
        return predicate.test(value, against(value), zone)
    entries = entries_at(subject, scope)
    if isinstance(entries, Failed):
        return entries
    passes = all(predicate.test(entry, against(entry), zone) for entry in entries)
    return passes and (predicate.of_none or bool(entries))


def decider(condition: Condition, sample: Scope = NOWHERE) -> Callable[[Scope], bool | Failed]:
    """`evaluate_condition` for many scopes: what a condition is made of is asked once.

    `sample` is one of them.
    """
    predicate, subject, operand = PREDICATES[condition.op], condition.subject, condition.operand

    def decide(scope: Scope) -> bool | Failed:
        return evaluate_condition(condition, scope)

    alone = isinstance(subject, Ref) and not subject.steps
    if alone or goes_over_entries(subject) or (operand is not None and goes_over_entries(operand)):
        return decide
    get = getter(subject, sample)
    get_operand = getter(operand, sample) if operand is not None else _nothing

    def decide_at_once(scope: Scope) -> bool | Failed:
        try:
            against = get_operand(scope)
            if operand is not None and against is MISSING:
                against = None
            return predicate.test(get(scope), against, scope.moment.tzinfo or UTC)
        except (Unusual, ValueRefused):  # which tell no reference
            return evaluate_condition(condition, scope)

    return decide_at_once


def _nothing(scope: Scope) -> Any:
    del scope
    return MISSING


def _operand(
    condition: Condition, predicate: Predicate, scope: Scope
) -> Callable[[Any], Any] | Failed:
    """What a value is compared with: of a column of a long list only what may be equal to it."""
    operand = condition.operand
    if operand is None:
        return lambda _: MISSING
    if predicate.takes == "list" and goes_over_entries(operand) and _is_fixed(operand):
        buckets = _column(operand, scope)
        if isinstance(buckets, Failed):
            return buckets
        if buckets is not None:
            zone = scope.moment.tzinfo or UTC
            return lambda value: near(buckets, value, zone)
    outcome = evaluate(operand, scope)
    if isinstance(outcome, Failed):
        return outcome
    return lambda _: outcome.value


def _is_fixed(ref: Ref) -> bool:
    return not any(isinstance(step, (At, Find)) for step in ref.steps)


def _column(ref: Ref, scope: Scope) -> Buckets | Failed | None:
    """Everything that a reference with `[*]` reaches, by value; None where nothing is kept."""
    source = scope.lookup(ref.name)
    if scope.indexes is None or isinstance(source, Failed):
        return source if isinstance(source, Failed) else None

    def make() -> Buckets | Failed:
        entries = entries_at(ref, scope)
        if isinstance(entries, Failed):
            return entries
        return make_buckets(((entry, entry) for entry in entries), scope.moment.tzinfo or UTC)

    return scope.indexes.get(source.value, ref.steps, make)


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
