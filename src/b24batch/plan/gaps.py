"""What goes into the gaps of a template: the text of one value in one round.

A gap is filled where a value is a scalar that is found and may stand in its place. Whatever
else it is raises Unusual, and `fill` decides about it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from b24batch.catalogue.places import Place
from b24batch.model.getters import Unusual, getter
from b24batch.model.outcome import MISSING, is_blank_id, is_empty
from b24batch.model.pipes import FILTERS
from b24batch.model.scope import NOWHERE, Scope
from b24batch.model.values import FirstOf, Pipe, Ref, Value
from b24batch.plan.scalars import as_text, plain, quoted, quoted_anew

__all__ = ["Gap", "gap_of", "piece_of"]

Fill: TypeAlias = "Callable[[Scope], str | None]"
"""The text of a value as a batch carries it, None where its entry is left out."""


class Gap(NamedTuple):
    """One value that differs from round to round.

    `ref` is the reference, if it is one that the portal may fill in. `entry` is the bit of the
    innermost entry with `?:` around it, 0 for none, `around` the bits of all of them.
    """

    fill: Fill
    ref: Ref | None
    entry: int
    around: int


def gap_of(value: Value, place: Place, entry: int, around: int, sample: Scope = NOWHERE) -> Gap:
    """A gap that is the whole of what stands at a place."""
    get = getter(value, sample)
    empty_is_sent = isinstance(value, (Ref, Pipe)) and not place.strict and not entry
    checked = place.is_id and not isinstance(value, FirstOf)
    leaves = entry and _shows_empty(value)

    def fill(scope: Scope) -> str | None:
        found = get(scope)
        if type(found) is str and found and not checked and "$" not in found:
            return quoted_anew(found)
        if is_empty(found) or found is MISSING:
            if leaves:
                return None
            if found == "" and empty_is_sent:
                return ""
            raise Unusual
        if checked and is_blank_id(found, from_zero=place.from_zero):
            raise Unusual
        return _text(found)

    return Gap(fill, value if isinstance(value, Ref) else None, entry, around)


def piece_of(value: Value, place: Place, entry: int, around: int, sample: Scope = NOWHERE) -> Gap:
    """A gap inside text at a place."""
    get = getter(value, sample)
    leaves = entry and _shows_empty(value)

    def fill(scope: Scope) -> str | None:
        found = get(scope)
        if type(found) is str and found and not place.is_id and "$" not in found:
            return quoted_anew(found)
        if is_empty(found) or found is MISSING:
            if leaves:
                return None
            raise Unusual
        if isinstance(found, (bool, date)) or (
            place.is_id and is_blank_id(found, from_zero=place.from_zero)
        ):
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
        return quoted_anew(value)
    if isinstance(value, (int, Decimal)):  # nothing but digits, a sign and a point
        return as_text(value)
    if isinstance(value, float):
        return quoted(as_text(value))
    raise Unusual


def _shows_empty(value: Value) -> bool:
    """Whether an entry with `?:` is left out for no other reason than that a value is empty."""
    if isinstance(value, Pipe):
        known = FILTERS.get(value.filter)
        return known is not None and known.of_empty is MISSING
    return isinstance(value, Ref)
