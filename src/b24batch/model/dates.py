"""Days and moments of a recipe: `today`, `now`, `start of month`, ISO text."""

from __future__ import annotations

from datetime import date, datetime, timedelta

__all__ = ["PERIODS", "resolve_date"]

PERIODS = ("day", "week", "month", "quarter", "year")


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
