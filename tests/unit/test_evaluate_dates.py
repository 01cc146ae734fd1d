"""Dates: read by patterns and from ISO text, written, moved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from b24batch.model.dates import read_iso
from b24batch.model.outcome import CellRefused, Empty, Failed, ValueRefused
from b24batch.model.patterns import PatternError, parse_date, read_pattern
from evaluating import MOSCOW, plain, work

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = datetime(2026, 3, 28, 12, tzinfo=BERLIN)  # a day before the clocks go forward
PLUS5 = timezone(timedelta(hours=5))


@pytest.mark.parametrize(
    ("cell", "pattern", "found"),
    [
        ("31.01.2026", "DD.MM.YYYY", date(2026, 1, 31)),
        (
            "31.01.2026 09:30:05",
            "DD.MM.YYYY hh:mm:ss",
            datetime(2026, 1, 31, 9, 30, 5, tzinfo=MOSCOW),
        ),
        (" 31.01.2026   9:30 ", "DD.MM.YYYY h:mm", datetime(2026, 1, 31, 9, 30, tzinfo=MOSCOW)),
        ("1/2/26", "M/D/YY", date(2026, 1, 2)),
        ("1/2/69", "D/M/YY", date(1969, 2, 1)),
        ("20260131", "YYYYMMDD", date(2026, 1, 31)),
        ("2026 г., 31.01", "YYYY г., DD.MM", date(2026, 1, 31)),
        ("31.01.0026", "DD.MM.YYYY", date(26, 1, 31)),
    ],
)
def test_dates_are_read_by_a_pattern(cell: str, pattern: str, found: date) -> None:
    """A day, or with hours a time in the run's zone; blanks around do not count."""
    assert plain(f'$c | date "{pattern}"', {"c": cell}) == found


@pytest.mark.parametrize(
    "cell", ["31.02.2026", "1.02.2026", "01.02.26", "01.13.2026", "вчера", " "]
)
def test_a_cell_that_is_no_date_is_refused_with_its_place(cell: str) -> None:
    """Another form, and a day that no calendar has."""
    with pytest.raises(CellRefused, match=r"it reads `DD\.MM\.YYYY`") as caught:
        work('$row.когда | date "DD.MM.YYYY"', {"row": {"когда": cell}})
    assert (caught.value.filter, caught.value.at) == ("date", "$row.когда")


@pytest.mark.parametrize(
    "pattern",
    ["DD.MM", "DD.MM.YYYY mm", "MM.MM.YYYY DD", "YYYY-mm-DD", "MMMM", "dd.MM.YYYY", "", "x"],
)
def test_a_pattern_that_no_date_can_be_read_by_is_refused(pattern: str) -> None:
    """Without day, month and year, with minutes but no hours, with a part twice."""
    with pytest.raises(PatternError) as caught:
        read_pattern(pattern, whole=True)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-01-31", date(2026, 1, 31)),
        ("2026-01-31T10:00:00+05:00", datetime(2026, 1, 31, 10, tzinfo=PLUS5)),
        ("2026-01-31 10:00", datetime(2026, 1, 31, 10, tzinfo=MOSCOW)),
        ("2026-01-31T10:00:00.25Z", datetime(2026, 1, 31, 10, 0, 0, 250000, tzinfo=UTC)),
        ("2026-02-31", None),
        ("2026-01-31T25:00", None),
        ("20260131", None),
        ("2026-W05-6", None),
        ("2026-01-31T", None),
        ("31.01.2026", None),
        ("٢٠٢٦-01-31", None),
    ],
)
def test_iso_text_is_read_as_portals_write_it(text: str, found: date | None) -> None:
    """Days and times and no other form of the standard; without an offset in the run's zone."""
    assert read_iso(text, MOSCOW) == found


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('2026-01-05 | format "DD.MM"', "05.01"),
        ('2026-01-05 | format "D.M.YY hh:mm"', "5.1.26 00:00"),
        ('"2026-01-05T22:30:00+00:00" | format "DD.MM.YYYY hh:mm"', "06.01.2026 01:30"),
        ('2026-01-05T09:05:07+03:00 | format "YYYY-MM-DDThh:mm:ss"', "2026-01-05T09:05:07"),
        ('"05.01.2026" | date "DD.MM.YYYY" | format "YYYY, MM"', "2026, 01"),
    ],
)
def test_dates_are_written_by_the_clocks_of_the_run(text: str, written: str) -> None:
    """Dates and ISO text; a day begins at 0 o'clock."""
    assert plain(text) == written


def test_iso_text_is_a_date_without_a_pattern() -> None:
    """`date` alone reads what portals send, and leaves a date as it is."""
    assert plain('"2026-01-31" | date') == date(2026, 1, 31)
    assert plain('today | date "DD.MM.YYYY"') == date(2026, 3, 5)
    with pytest.raises(CellRefused):
        work('"31.01.2026" | date')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-01-31 + 1 month", date(2026, 2, 28)),
        ("2024-02-29 + 1 year", date(2025, 2, 28)),
        ("2026-03-31 - 1 month", date(2026, 2, 28)),
        ("2026-01-31 + 13 months", date(2027, 2, 28)),
        ("2026-01-01 - 1 day", date(2025, 12, 31)),
        ("today + 2 weeks", date(2026, 3, 19)),
        ("start of quarter - 1 day", date(2025, 12, 31)),
        ("start of day + 9 hours", datetime(2026, 3, 5, 9, tzinfo=MOSCOW)),
        ("now + 90 minutes", datetime(2026, 3, 5, 16, 0, 15, tzinfo=MOSCOW)),
        ('"2026-01-31T10:00:00+05:00" + 1 month', datetime(2026, 2, 28, 10, tzinfo=PLUS5)),
        ('"31.01.2026" | date "DD.MM.YYYY" + 3 days', date(2026, 2, 3)),
        ("today + $n days", date(2026, 3, 12)),
        ("today - $t days", date(2026, 3, 3)),
    ],
)
def test_dates_are_moved(text: str, found: date) -> None:
    """Months clamp, a day stays a day, a time keeps its zone; hours make a day a time."""
    made = plain(text, {"n": 7, "t": "2"})
    assert made == found
    assert type(made) is type(found)
    if isinstance(found, datetime):
        assert made.utcoffset() == found.utcoffset()


def test_over_a_change_of_the_clocks_days_keep_the_time_of_day_and_hours_pass() -> None:
    """24 hours after noon are one o'clock there, a day after noon is noon."""
    assert plain("now + 1 day", now=SPRING).isoformat() == "2026-03-29T12:00:00+02:00"
    assert plain("now + 24 hours", now=SPRING).isoformat() == "2026-03-29T13:00:00+02:00"
    night = SPRING.replace(hour=2, minute=30)
    assert plain("now + 1 day", now=night).isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_step_of_nothing_is_no_step() -> None:
    """Also at a time of day that the clocks show twice."""
    second = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)
    for unit in ("days", "months", "hours"):
        made = plain(f"$t + 0 {unit}", {"t": second})
        assert made.isoformat() == "2026-10-25T02:30:00+01:00"


def test_what_is_empty_or_failed_cannot_be_moved_and_stays_so() -> None:
    """The date as well as the amount."""
    assert work("$gone.x + 3 days") == Empty("$gone.x", missing=True)
    assert work("today + $gone.x days") == Empty("$gone.x", missing=True)
    assert work("today + $bad days", {"bad": Failed("bad")}) == Failed("bad")


@pytest.mark.parametrize(
    "text", ["today + 1.5 days", "today + 100000 years", "today - 999999999999 days"]
)
def test_a_date_that_no_calendar_has_is_refused(text: str) -> None:
    """Parts of days and years beyond all calendars."""
    with pytest.raises(ValueRefused, match="cannot be moved"):
        work(text)


def test_a_text_that_is_no_date_cannot_be_moved() -> None:
    """It is told as a cell, with the reference it came from."""
    with pytest.raises(CellRefused) as caught:
        work("$row.d + 3 days", {"row": {"d": "завтра"}})
    assert caught.value.at == "$row.d"


def test_a_time_of_day_is_that_of_its_own_day() -> None:
    """The offset is the one of that day, in summer and in winter."""
    made = [
        parse_date(f"01.{month}.2026 12:00", "DD.MM.YYYY hh:mm", BERLIN) for month in ("01", "07")
    ]
    offsets = [m.utcoffset() for m in made if isinstance(m, datetime)]
    assert offsets == [timedelta(hours=1), timedelta(hours=2)]
