"""What goes into the gaps of a template: the text of one value in one round.

A gap is filled where a value is a scalar that is found and may stand in its place. Whatever
else it is raises Unusual, and `fill` decides about it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from b24batch.catalogue.places import Place
from b24batch.model.evaluate import evaluate
from b24batch.model.lookup import SureStep, follow
from b24batch.model.outcome import (
    MISSING,
    Empty,
    Failed,
    Found,
    Rounds,
    is_blank_id,
    is_empty,
)
from b24batch.model.pipes import FILTERS, wrong_filter
from b24batch.model.scope import Scope
from b24batch.model.values import FirstOf, Index, Key, Literal, Pipe, Ref, Value
from b24batch.plan.scalars import as_text, plain, quoted

__all__ = ["Gap", "Unusual", "gap_of", "piece_of"]

Get: TypeAlias = Callable[[Scope], Any]
"""The value that an expression has: MISSING where there is none, which is not looked into."""

Fill: TypeAlias = "Callable[[Scope], str | None]"
"""The text of a value as a batch carries it, None where its entry is left out."""


class Unusual(Exception):
    """A value is none that a gap takes."""


class Gap(NamedTuple):
    """One value that differs from round to round.

    `ref` is the reference, if it is one that the portal may fill in. `entry` is the bit of the
    innermost entry with `?:` around it, 0 for none, `around` the bits of all of them.
    """

    fill: Fill
    ref: Ref | None
    entry: int
    around: int


def gap_of(value: Value, place: Place, entry: int, around: int) -> Gap:
    """A gap that is the whole of what stands at a place."""
    get = _get(value)
    empty_is_sent = isinstance(value, (Ref, Pipe)) and not place.strict and not entry
    checked = place.is_id and not isinstance(value, FirstOf)
    leaves = entry and _shows_empty(value)

    def fill(scope: Scope) -> str | None:
        found = get(scope)
        if is_empty(found) or found is MISSING:
            if leaves:
                return None
            if found == "" and empty_is_sent:
                return ""
            raise Unusual
        if checked and is_blank_id(found):
            raise Unusual
        return _text(found)

    return Gap(fill, value if isinstance(value, Ref) else None, entry, around)


def piece_of(value: Value, place: Place, entry: int, around: int) -> Gap:
    """A gap inside text at a place."""
    get = _get(value)
    leaves = entry and _shows_empty(value)

    def fill(scope: Scope) -> str | None:
        found = get(scope)
        if is_empty(found) or found is MISSING:
            if leaves:
                return None
            raise Unusual
        if isinstance(found, (bool, date)) or (place.is_id and is_blank_id(found)):
            raise Unusual
        return _text(found)

    return Gap(fill, value if isinstance(value, Ref) else None, entry, around)


def _text(value: object) -> str:
    """The text of a scalar; raises Unusual where it might not arrive as it is."""
    if isinstance(value, date):
        value = plain(value)
    if isinstance(value, str):
        if "$" in value:  # the beginning of a reference, perhaps with what stands beside it
            raise Unusual
        return quoted(value)
    if isinstance(value, (int, float, Decimal)):
        return quoted(as_text(value))
    raise Unusual


def _shows_empty(value: Value) -> bool:
    """Whether an entry with `?:` is left out for no other reason than that a value is empty."""
    if isinstance(value, Pipe):
        known = FILTERS.get(value.filter)
        return known is not None and known.of_empty is MISSING
    return isinstance(value, Ref)


def _get(value: Value) -> Get:
    """A function that works an expression out, without asking anew what it is made of."""
    if isinstance(value, Ref):
        steps = tuple(step for step in value.steps if isinstance(step, (Key, Index)))
        return _get_ref(value, steps) if steps == value.steps else _get_any(value)
    if isinstance(value, Pipe):
        return _get_pipe(value)
    if isinstance(value, FirstOf):
        return _get_first(value)
    return _get_any(value)


def _get_any(value: Value) -> Get:
    def get(scope: Scope) -> Any:
        outcome = evaluate(value, scope)
        if isinstance(outcome, Failed):
            raise Unusual
        return MISSING if isinstance(outcome, Empty) and outcome.missing else outcome.value

    return get


def _get_ref(ref: Ref, steps: tuple[SureStep, ...]) -> Get:
    name, get_any = ref.name, _get_any(ref)
    # besides the fields of an answer there are the counts that came with it
    key = steps[0].name if len(steps) == 1 and isinstance(steps[0], Key) else None

    def get_field(scope: Scope) -> Any:
        source = scope.lookup(name)
        if type(source) is Found and type(source.value) is dict and key in source.value:
            return source.value[key]
        return get_any(scope)

    def get(scope: Scope) -> Any:
        source = scope.lookup(name)
        if type(source) is not Found or type(source.value) is Rounds:
            return get_any(scope)
        return follow(source.value, steps, scope)

    return get if key is None else get_field


def _get_pipe(pipe: Pipe) -> Get:
    known, get_of, get_any = FILTERS.get(pipe.filter), _get(pipe.of), _get_any(pipe)
    args = tuple(arg.value for arg in pipe.args if isinstance(arg, Literal))
    fixed = len(args) == len(pipe.args) and wrong_filter(pipe) is None
    if known is None or known.takes == "list" or not fixed:
        return get_any
    apply = known.apply

    def get(scope: Scope) -> Any:
        found = get_of(scope)
        return apply(found, args, scope) if type(found) is str and found else get_any(scope)

    return get


def _get_first(value: FirstOf) -> Get:
    *others, last = [_get(option) for option in value.options]

    def get(scope: Scope) -> Any:
        for option in others:
            found = option(scope)
            if found is not MISSING and not is_empty(found):
                return found
        return last(scope)

    return get
