"""Values that are worked out in each round: what they are made of is asked once.

A getter knows the ordinary case by heart and leaves all else to `evaluate`, so that both say the
same of every value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from b24batch.model.evaluate import evaluate
from b24batch.model.lookup import SureStep, follow
from b24batch.model.outcome import MISSING, Empty, Failed, Found, Rounds, is_empty
from b24batch.model.pipes import FILTERS, wrong_filter
from b24batch.model.scope import NOWHERE, Scope, Way
from b24batch.model.values import (
    Entry,
    FirstOf,
    Index,
    Key,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Value,
)

__all__ = ["Get", "Unusual", "getter"]

Get: TypeAlias = Callable[[Scope], Any]
"""The value that an expression has: MISSING where there is none, which is not looked into."""


class Unusual(Exception):
    """A value is none that a getter, or whoever called it, knows by heart."""


def getter(value: Value, sample: Scope = NOWHERE) -> Get:
    """A function that works an expression out, without asking anew what it is made of.

    `sample` is one of the scopes that it will be called with; it may know short ways to values.
    It raises Unusual where the value failed, and what `evaluate` raises, though without naming
    the reference: whoever wants an outcome or a message asks `evaluate` then.
    """
    if isinstance(value, Literal):
        constant = value.value
        return lambda _: constant
    if isinstance(value, Ref):
        steps = tuple(step for step in value.steps if isinstance(step, (Key, Index)))
        return _get_ref(value, steps, sample) if steps == value.steps else _get_any(value)
    if isinstance(value, Pipe):
        return _get_pipe(value, sample)
    if isinstance(value, FirstOf):
        return _get_first(value, sample)
    if isinstance(value, ObjectValue):
        return _get_object(value, sample)
    return _get_any(value)


def _get_any(value: Value) -> Get:
    def get(scope: Scope) -> Any:
        outcome = evaluate(value, scope)
        if isinstance(outcome, Failed):
            raise Unusual
        return MISSING if isinstance(outcome, Empty) and outcome.missing else outcome.value

    return get


def _looked_up(name: str) -> Way:
    def way(scope: Scope) -> Any:
        source = scope.lookup(name)
        return source.value if type(source) is Found else MISSING

    return way


def _get_ref(ref: Ref, steps: tuple[SureStep, ...], sample: Scope) -> Get:
    get_any, way = _get_any(ref), sample.way(ref.name) or _looked_up(ref.name)
    key = steps[0].name if len(steps) == 1 and isinstance(steps[0], Key) else ""
    # besides the fields of an answer there are the counts that came with it, and PHP's lists
    # have their numbers for keys
    a_field = key not in ("total", "next") and not key.isdigit()

    def get_field(scope: Scope) -> Any:
        value = way(scope)
        if type(value) is dict:
            found = value.get(key, MISSING)
            if a_field or found is not MISSING:
                return found
        elif a_field and type(value) is list:
            return MISSING
        return get_any(scope)

    def get(scope: Scope) -> Any:
        value = way(scope)
        if value is MISSING or type(value) is Rounds:
            return get_any(scope)
        return follow(value, steps, scope) if steps else value

    return get_field if key else get


def _get_pipe(pipe: Pipe, sample: Scope) -> Get:
    known, get_of, get_any = FILTERS.get(pipe.filter), getter(pipe.of, sample), _get_any(pipe)
    args = tuple(arg.value for arg in pipe.args if isinstance(arg, Literal))
    fixed = len(args) == len(pipe.args) and wrong_filter(pipe) is None
    if known is None or known.takes == "list" or not fixed:
        return get_any
    apply = known.apply

    def get(scope: Scope) -> Any:
        found = get_of(scope)
        return apply(found, args, scope) if type(found) is str and found else get_any(scope)

    return get


def _get_first(value: FirstOf, sample: Scope) -> Get:
    *others, last = [getter(option, sample) for option in value.options]

    def get(scope: Scope) -> Any:
        for option in others:
            found = option(scope)
            if found is not MISSING and not is_empty(found):
                return found
        return last(scope)

    return get


def _get_object(value: ObjectValue, sample: Scope) -> Get:
    pairs: list[tuple[str, Get]] = []
    for entry in value.entries:
        if not isinstance(entry, Entry) or entry.optional or not isinstance(entry.key, str):
            return _get_any(value)
        pairs.append((entry.key, getter(entry.value, sample)))

    def get(scope: Scope) -> Any:
        found = {key: get_one(scope) for key, get_one in pairs}
        if MISSING in found.values():
            return {key: None if one is MISSING else one for key, one in found.items()}
        return found

    return get
