"""Filters, moved dates and text: only of values that they can be made of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.check.context import Context, Site
from b24batch.check.kinds import Kind, Kinds, best_known, in_words
from b24batch.check.wording import did_you_mean, listed
from b24batch.errors import Problem
from b24batch.model.dates import UNITS
from b24batch.model.path import format_ref
from b24batch.model.pipes import FILTERS, wrong_filter
from b24batch.model.values import Item, Literal, Number, Pipe, Ref, Shift, Text, Value
from b24batch.model.walk import Visit

__all__ = ["LOOKS_AT", "problems"]

LOOKS_AT = (Pipe, Shift, Text)

_UNFIT: dict[str, tuple[Kind, ...]] = {
    "list": ("text", "number", "date", "flag", "file"),
    "date": ("list", "object", "file", "flag"),
    **dict.fromkeys(("text", "number", "any"), ("list", "object", "file")),
}
"""Kinds that a filter cannot take, by what it takes."""


def problems(site: Site, context: Context) -> Iterator[Problem]:
    """Rules about `| filter`, `+ 3 days` and what stands in `${ }`."""
    for pipe, visit in site.of(Pipe):
        yield from _filter(pipe, visit, site, context)
    for shift, visit in site.of(Shift):
        yield from _shift(shift, visit, site, context)
    for text, _ in site.of(Text):
        for part in text.parts:
            if not isinstance(part, Literal):
                yield from _in_text(part, text, site, context)


def _filter(pipe: Pipe, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    wrong = wrong_filter(pipe)
    if wrong is not None:
        message, hint = wrong
        span = visit.span
        if pipe.filter_span is not None and span is not None:
            span = Span(pipe.filter_span.start, span.end)
        yield Problem("B128", message, span, hint=hint)
        return
    kind, certain = best_known(pipe.of, visit, site, context)
    takes = FILTERS[pipe.filter].takes
    if kind is not None and kind in _UNFIT[takes]:
        wanted = {"list": "a list", "date": "a date"}.get(takes, "one value")
        yield Problem(
            "B128",
            f"`{pipe.filter}` takes {wanted}, and this is {in_words(kind)}",
            pipe.of.span or visit.span,
            "" if certain else "as far as the documentation says",
            hint=_other_filter(pipe, takes, kind),
            severity="error" if certain else "warning",
        )


def _other_filter(pipe: Pipe, takes: str, kind: Kind) -> str:
    name = pipe.filter
    if takes == "list":
        if isinstance(pipe.of, Ref):
            return f"leave `| {name}` out, or refer to all of them with `[*]`"
        return f"put the values into a list: `[$a, $b] | {name}`"
    if kind == "list":
        return f"write `[for x in ...: $x | {name}]` for each of it, or take one with `[0]`"
    if kind == "object":
        return f"name a field of it before `| {name}`"
    return f"leave `| {name}` out"


def _shift(shift: Shift, visit: Visit, site: Site, context: Context) -> Iterator[Problem]:
    if shift.unit not in UNITS:
        near = did_you_mean(suggest(shift.unit, UNITS))
        yield Problem(
            "B129",
            f"unknown unit `{shift.unit}`",
            visit.span,
            hint=near or f"the units are {listed(UNITS)}",
        )
    kind = Kinds(site, context).inside(shift.of, visit)
    if kind not in (None, "date", "text"):
        of = shift.of
        days = f"${format_ref(of)}" if isinstance(of, Ref) and kind == "number" else "3"
        yield Problem(
            "B129",
            f"only a date can be moved, and this is {in_words(kind)}",
            shift.of.span or visit.span,
            hint=f"move a date, such as `today + {days} days`; numbers know no arithmetic",
        )
    amount = _number(shift.amount)
    if amount is not None and amount != int(amount) and shift.unit not in ("minute", "hour"):
        yield Problem(
            "B129",
            f"a date is moved by whole {shift.unit}s",
            shift.amount.span or visit.span,
            hint="write a whole number, or hours",
        )


def _number(value: Value) -> Decimal | None:
    if isinstance(value, Number):
        return Decimal(value.text)
    if isinstance(value, Literal) and type(value.value) in (int, float):
        return Decimal(str(value.value))
    return None


def _in_text(part: Item, text: Text, site: Site, context: Context) -> Iterator[Problem]:
    at = site.visit_of(part)
    if at is None:
        return
    kind, certain = best_known(part, at, site, context)
    if kind not in ("list", "object", "file"):
        return
    named = f"${format_ref(part)}" if isinstance(part, Ref) else "this"
    hint = "refer to one field of it"
    if kind == "list":
        hint = 'put `| join ", "` behind it, or refer to one entry with `[0]`'
    yield Problem(
        "B137",
        f"`{named}` is {in_words(kind)}, which cannot stand in a text"
        if named != "this"
        else f"{in_words(kind)} cannot stand in a text",
        at.span or text.span,
        "" if certain else "as far as the documentation says",
        hint=hint,
        severity="error" if certain else "warning",
    )
