"""Dates that are known when the batch runs, and dates moved."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal as OneOf
from typing import TypeAlias

from b24batch._suggest import suggest
from b24batch.convert import value_of
from b24batch.deferred import Expression, moved
from b24batch.errors import MisuseError, Problem
from b24batch.model.dates import PERIODS
from b24batch.model.values import Date, Value
from b24batch.references import Reference

__all__ = ["Amount", "now", "shift", "start_of", "today"]

today = Expression(Date("today"))
now = Expression(Date("now"))


def start_of(period: OneOf["day", "week", "month", "quarter", "year"], /) -> Expression:
    """The day on which this day, week, month, quarter or year began; MisuseError for others."""
    if period not in PERIODS:
        near = suggest(str(period), PERIODS)
        hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(PERIODS)}"
        raise _wrong(f"`{period}` is no period", hint)
    return Expression(Date(f"start of {period}"))


Amount: TypeAlias = float | Decimal | Reference
"""How far a date is moved; less than nothing moves it back."""


def shift(
    value: object,
    /,
    *,
    years: Amount | None = None,
    months: Amount | None = None,
    weeks: Amount | None = None,
    days: Amount | None = None,
    hours: Amount | None = None,
    minutes: Amount | None = None,
) -> Expression:
    """A date moved: `shift(today, days=-30)`, `shift(row.date | f.date("DD.MM.YYYY"), days=3)`.

    Of several units the longest comes first; months clamp to their last day. A reference as
    amount is added. `today - timedelta(days=30)` says the same where the amount is known.
    Raises MisuseError for values that can be no date, and without an amount.
    """
    units = {
        "year": years,
        "month": months,
        "week": weeks,
        "day": days,
        "hour": hours,
        "minute": minutes,
    }
    node = value_of(value, "`shift`")
    shifted = node
    for unit, amount in units.items():
        if amount is not None:
            shifted = moved(shifted, *_amount(amount, unit), unit)
    if shifted is node:
        raise _wrong("`shift` is told no amount", "write `shift(today, days=-30)`")
    return Expression(shifted)


def _amount(given: object, unit: str) -> tuple[int, Value]:
    """The sign and the node of an amount; the node of a number has no sign of its own."""
    if isinstance(given, Reference):
        return 1, given.__node__
    if isinstance(given, int | float | Decimal) and not isinstance(given, bool):
        return (-1 if given < 0 else 1), value_of(abs(given), f"`{unit}s` of `shift`")
    hint = "write a number or a reference"
    raise _wrong(f"`{unit}s` of `shift` is a {type(given).__name__}", hint)


def _wrong(message: str, hint: str) -> MisuseError:
    return MisuseError(Problem("B602", message, hint=hint))
