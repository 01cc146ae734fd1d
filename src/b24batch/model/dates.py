"""Days and moments of a recipe: `today`, `now`, `start of month`, ISO text, `+ 3 days`."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal

__all__ = [
    "ADD_A_ZONE",
    "PERIODS",
    "UNITS",
    "at_zone",
    "day_of",
    "instant",
    "iso_text",
    "read_iso",
    "resolve_date",
    "shift",
]

PERIODS = ("day", "week", "month", "quarter", "year")
UNITS = ("minute", "hour", "day", "week", "month", "year")
"""What a date can be moved by."""

_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)(Z|[+-][0-9]{2}:?[0-9]{2})?)?\Z"
)


def resolve_date(at: str, moment: datetime) -> date | datetime:
    """What a `Date` node means when the run's clock shows `moment`.

    `today` and `start of ...` are days in the zone of `moment`, `now` is `moment` to the
    second. Raises ValueError for a text that is no date, and for a time without an offset.
    """
    if at == "now":
        return moment.replace(microsecond=0)
    if at == "today":
        return moment.date()
    if at.startswith("start of "):
        return _start_of(at.removeprefix("start of "), moment.date())
    if "T" not in at:
        return date.fromisoformat(at)
    value = datetime.fromisoformat(at)
    if value.tzinfo is None:
        raise ValueError(f"`{at}` has no offset")
    return value


def _start_of(period: str, day: date) -> date:
    match period:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "year":
            return day.replace(month=1, day=1)
        case _:
            raise ValueError(f"`{period}` is no period; known are {', '.join(PERIODS)}")


def read_iso(text: str, zone: tzinfo) -> date | datetime | None:
    """The day or moment that a text spells as portals do, or None.

    `2026-01-31`, `2026-01-31T10:00:00+03:00`, also with a blank for the `T`; a time without
    an offset is one of `zone`.
    """
    match = _ISO.match(text) if text[4:5] == "-" else None
    if match is None:
        return None
    try:
        if match[2] is None:
            return date.fromisoformat(text)
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at_zone(value, zone)


ADD_A_ZONE = 'add one: `value.replace(tzinfo=ZoneInfo("Europe/Moscow"))`, or `value.astimezone()`'
"""What to do about a moment that `iso_text` has no text for."""


def iso_text(moment: datetime) -> str | None:
    """A moment as ISO 8601 has it; None without an offset, since the portal would guess one."""
    offset = moment.utcoffset()
    if offset is None:
        return None
    if offset % timedelta(minutes=1):  # local mean time of long ago: no ISO 8601 offset
        moment = moment.astimezone(UTC)
    return moment.isoformat()


def at_zone(value: datetime, zone: tzinfo) -> datetime:
    """A moment with an offset; one that has none is the time of day in `zone`."""
    return value.replace(tzinfo=zone) if value.tzinfo is None else value


def instant(value: date, zone: tzinfo) -> datetime:
    """A moment as it is, a day as its first moment in `zone`."""
    if isinstance(value, datetime):
        return at_zone(value, zone)
    return datetime.combine(value, time(), zone)


def day_of(value: date, zone: tzinfo) -> date:
    """The day of a moment in `zone`; a day is its own."""
    if not isinstance(value, datetime):
        return value
    try:
        return at_zone(value, zone).astimezone(zone).date()
    except OverflowError:  # at the end of the calendar there is no other zone
        return value.date()


def shift(value: date | datetime, amount: Decimal, unit: str, zone: tzinfo) -> date | datetime:
    """A date moved by an amount of one of `UNITS`, backwards where it is negative.

    Minutes and hours are time that passes; days and longer are steps in the calendar, which
    keep the time of day, also over a change of the clocks, and the time's own zone. Months
    and years clamp to the last day of the month. A day moved by minutes or hours is a moment.
    Raises ValueError for part of a day or more, and for what no calendar holds.
    """
    try:
        if unit in ("minute", "hour"):
            passed = timedelta(minutes=float(amount) * (60 if unit == "hour" else 1))
            return _passed(instant(value, zone), passed)
        if amount != int(amount):
            raise ValueError(f"a date is moved by whole {unit}s")
        if amount == 0:
            return value
        moved = _step(value, int(amount), unit)
        return _passed(moved, timedelta()) if isinstance(moved, datetime) else moved
    except OverflowError:
        raise ValueError("there is no such date") from None


def _passed(value: datetime, passed: timedelta) -> datetime:
    """A moment some time later; one that its own clocks skip comes out as they show it."""
    zone = value.tzinfo
    return (value.astimezone(UTC) + passed).astimezone(zone)


def _step(value: date, amount: int, unit: str) -> date:
    if unit in ("day", "week"):
        moved = value + timedelta(days=amount * (7 if unit == "week" else 1))
    else:
        months = value.year * 12 + value.month - 1 + amount * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        if not 1 <= year <= 9999:
            raise ValueError("there is no such date")
        last = calendar.monthrange(year, month + 1)[1]
        moved = value.replace(year=year, month=month + 1, day=min(value.day, last))
    return moved
