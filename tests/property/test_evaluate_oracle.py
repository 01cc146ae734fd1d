"""Comparing, numbers, dates, lookups and clauses against small independent accounts of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
import pytest
from hypothesis import assume, given

from b24batch.model.clauses import passing_rows
from b24batch.model.compare import bucket, equal, order
from b24batch.model.conditions import evaluate_condition
from b24batch.model.dates import shift
from b24batch.model.evaluate import evaluate
from b24batch.model.numerals import read_number
from b24batch.model.outcome import Empty, Found, ManyFound, ValueRefused
from b24batch.model.patterns import format_date, parse_date
from b24batch.model.phones import COUNTRIES, phone
from evaluating import MOSCOW, Known, cond, expr, loop

ZONES = [
    MOSCOW,
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/St_Johns"),
    timezone(timedelta(hours=5)),
]
DAYS = st.dates(date(1971, 1, 2), date(2090, 12, 30))
MOMENTS = st.builds(
    lambda day, minutes, zone: (
        datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(minutes=minutes)
    ),
    DAYS,
    st.integers(0, 1439),
    st.sampled_from(ZONES),
)

# ---- an account of comparing: what a value can be taken for, and nothing else ---------------


def as_number(value: Any) -> Fraction | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        return Fraction(value)
    if isinstance(value, float):
        return Fraction(str(value))
    if not isinstance(value, str):
        return None
    digits = value.removeprefix("-")
    whole, point, part = digits.partition(".")
    figures = set("0123456789")
    if (
        not whole
        or not set(whole) <= figures
        or not set(part) <= figures
        or bool(point) != bool(part)
    ):
        return None
    return Fraction(value)


def as_moment(value: Any) -> datetime | date | None:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and len(value) in (10, 25) and value[4] == value[7] == "-":
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    return None


def same(one: Any, other: Any) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    for left, right in ((one, other), (other, one)):
        if isinstance(left, bool):
            words = ("Y", "1") if left else ("N", "0")
            return (
                right is left
                or right in words
                or (as_number(right) == int(left) and not isinstance(right, str))
            )
    for left in (one, other):
        if isinstance(left, date):
            first, second = as_moment(one), as_moment(other)
            if first is None or second is None:
                return False
            if isinstance(first, datetime) and isinstance(second, datetime):
                return first.astimezone(UTC) == second.astimezone(UTC)
            days = [
                d.astimezone(MOSCOW).date() if isinstance(d, datetime) else d
                for d in (first, second)
            ]
            return days[0] == days[1]
    return as_number(one) is not None and as_number(one) == as_number(other)


NUMERALS = st.sampled_from(
    ["0", "1", "01", "1.0", "1.5", "-1", "-0", "0.00", "100", "100.00", "1e2", "+1", "1."]
)
TEXTS = st.sampled_from(
    ["Y", "N", "y", "true", "да", "ДА", "1 000", " 1", "2026-03-05", "05.03.2026"]
)
TIMES = st.sampled_from(
    [
        "2026-03-05T00:00:00+03:00",
        "2026-03-04T21:00:00+00:00",
        "2026-03-05T23:59:59+03:00",
        "2026-03-05T23:59:59-05:00",
    ]
)
NUMBERS = st.sampled_from(
    [0, 1, -1, 100, 1.0, 1.5, 0.1, Decimal("1.50"), Decimal(100), Decimal("-0")]
)
DATES = st.sampled_from(
    [
        date(2026, 3, 5),
        date(2026, 3, 6),
        datetime(2026, 3, 5, tzinfo=MOSCOW),
        datetime(2026, 3, 4, 21, tzinfo=UTC),
        datetime(2026, 3, 5, 23, 59, 59, tzinfo=timezone(timedelta(hours=-5))),
    ]
)
VALUES = st.one_of(NUMERALS, TEXTS, TIMES, NUMBERS, DATES, st.booleans())


@given(VALUES, VALUES)
def test_equal_means_what_the_account_says(one: Any, other: Any) -> None:
    """Of every pair of kinds, and whichever stands first."""
    assert equal(one, other, MOSCOW) is same(one, other)
    assert equal(other, one, MOSCOW) is same(one, other)


@given(VALUES, VALUES)
def test_equal_values_share_their_bucket(one: Any, other: Any) -> None:
    """So that an index never passes over a row."""
    if equal(one, other, MOSCOW):
        assert bucket(one, MOSCOW) == bucket(other, MOSCOW)


@given(VALUES, VALUES)
def test_order_is_there_both_ways_or_not_at_all(one: Any, other: Any) -> None:
    """Numbers by size, texts by letters, dates by moments; else an error from either side."""
    try:
        sign = order(one, other, MOSCOW)
    except ValueRefused:
        with pytest.raises(ValueRefused):
            order(other, one, MOSCOW)
        return
    assert order(other, one, MOSCOW) == -sign
    left: Any
    right: Any
    if isinstance(one, str) and isinstance(other, str):
        left, right = one, other
    elif isinstance(one, date) or isinstance(other, date):
        left, right = (
            m.astimezone(UTC)
            if isinstance(m, datetime)
            else datetime(m.year, m.month, m.day, tzinfo=MOSCOW).astimezone(UTC)
            for m in (as_moment(one), as_moment(other))
            if m is not None
        )
    else:
        left, right = as_number(one), as_number(other)
    assert sign == (left > right) - (left < right)


@given(
    st.integers(-(10**12), 10**12),
    st.integers(0, 99),
    st.sampled_from([" ", "\u00a0", "\u202f", ""]),
)
def test_what_a_spreadsheet_shows_is_read_as_its_number(whole: int, part: int, blank: str) -> None:
    """Thousands apart by any of the blanks, or not at all, a comma or a point."""
    shown = f"{whole:,}".replace(",", blank)
    for point in ",.":
        sign = -1 if whole < 0 else 1
        expected = Decimal(whole) + sign * Decimal(part) / 100
        assert read_number(f" {shown}{point}{part:02d}") == expected
    assert read_number(shown) == whole


@given(st.text(alphabet="0123456789 ,.-+\u00a0x", max_size=9))
def test_a_number_is_read_from_nothing_else(text: str) -> None:
    """Groups of three after a blank, one sign, one point with digits on either side."""
    body = text.strip()
    body = body[1:] if body[:1] in ("-", "+") else body
    whole, *part = body.replace(",", ".").split(".")
    groups = whole.replace("\u00a0", " ").split(" ")
    digits = all(g.isdigit() for g in groups) and all(p.isdigit() for p in part)
    grouped = len(groups) == 1 or (len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]))
    written = digits and grouped and len(part) <= 1
    assert (read_number(text) is not None) is written


@given(DAYS, st.integers(-500, 500), st.sampled_from(["day", "week", "month", "year"]))
def test_days_are_moved_as_in_a_calendar_on_the_wall(day: date, amount: int, unit: str) -> None:
    """Days are counted; months keep the day, or the last one that there is."""
    assume(1 < day.year + amount // 1 < 9000)
    moved = shift(day, Decimal(amount), unit, MOSCOW)
    if unit in ("day", "week"):
        assert moved.toordinal() - day.toordinal() == amount * (7 if unit == "week" else 1)
        return
    months = amount * (12 if unit == "year" else 1)
    total = day.year * 12 + day.month - 1 + months
    assert (moved.year, moved.month) == (total // 12, total % 12 + 1)
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(days=1)).day == 1)


@given(MOMENTS, st.integers(-2000, 2000))
def test_hours_pass_and_days_keep_the_time_of_day(moment: datetime, amount: int) -> None:
    """Also where clocks change: a time they skip is told as they show it."""
    zone = moment.tzinfo
    later = shift(moment, Decimal(amount), "hour", MOSCOW)
    assert isinstance(later, datetime)
    assert later.astimezone(UTC) - moment.astimezone(UTC) == timedelta(hours=amount)
    assert later.tzinfo is zone
    next_day = shift(moment, Decimal(amount), "day", MOSCOW)
    assert isinstance(next_day, datetime)
    assert next_day.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == next_day.replace(
        tzinfo=None
    )
    naive = moment.replace(tzinfo=None) + timedelta(days=amount)
    skipped = next_day.replace(tzinfo=None) - naive
    assert timedelta(0) <= skipped <= timedelta(hours=1)


PARTS = {
    "YYYY": lambda d: f"{d.year:04d}",
    "MM": lambda d: f"{d.month:02d}",
    "DD": lambda d: f"{d.day:02d}",
}


@given(st.permutations(sorted(PARTS)), st.sampled_from([".", "-", "/", " ", " г. "]), MOMENTS)
def test_a_date_is_written_and_read_by_the_same_pattern(
    parts: list[str], between: str, moment: datetime
) -> None:
    """In any order of its parts, with and without the time of day."""
    pattern = between.join(parts)
    day = moment.date()
    written = between.join(PARTS[part](day) for part in parts)
    assert format_date(day, pattern, MOSCOW) == written
    assert parse_date(written, pattern, MOSCOW) == day
    timed = format_date(moment, f"{pattern} hh:mm:ss", MOSCOW)
    back = parse_date(timed, f"{pattern} hh:mm:ss", MOSCOW)
    assert isinstance(back, datetime)
    assert back.replace(tzinfo=None) == moment.astimezone(MOSCOW).replace(tzinfo=None)


FIELDS = st.one_of(VALUES, st.none(), st.just(""))
ROWS = st.lists(st.fixed_dictionaries({}, optional={"k": FIELDS, "ключ": FIELDS}), max_size=40)


def nothing(value: Any) -> bool:
    return value is None or value == ""


@given(ROWS, FIELDS, FIELDS)
def test_a_lookup_finds_what_going_through_the_list_finds(
    rows: list[dict[str, Any]], wanted: Any, other: Any
) -> None:
    """Short lists and long ones, one test and two."""
    scope = Known({"L": rows, "a": wanted, "b": other})
    for text, tests in (
        ("$L[k = $a]", {"k": wanted}),
        ("$L[k = $a, ключ = $b]", {"k": wanted, "ключ": other}),
    ):
        passing = [
            row
            for row in rows
            if all(
                not nothing(row.get(f)) and not nothing(w) and same(row[f], w)
                for f, w in tests.items()
            )
        ]
        if len(passing) > 1:
            with pytest.raises(ManyFound):
                evaluate(expr(text), scope)
            continue
        outcome = evaluate(expr(text), scope)
        expected = Found(passing[0]) if passing else Empty(text, missing=True)
        assert outcome == expected


@given(ROWS, FIELDS)
def test_conditions_on_every_entry_are_those_on_each(
    rows: list[dict[str, Any]], wanted: Any
) -> None:
    """All must pass and one must be there, but for the negative ones; `in` is several `=`."""
    scope = Known({"L": rows, "x": wanted})
    each = [
        not nothing(row.get("k")) and not nothing(wanted) and same(row["k"], wanted) for row in rows
    ]
    expected = {
        "$L[*].k = $x": bool(rows) and all(each),
        "$L[*].k != $x": not any(each),
        "$x in $L[*].k": any(each),
        "$x not in $L[*].k": not any(each),
        "$L[*].k is empty": all(nothing(row.get("k")) for row in rows),
        "$L[*].k is not empty": bool(rows) and not any(nothing(row.get("k")) for row in rows),
        "$L[*].k exists": bool(rows) and all("k" in row for row in rows),
    }
    for text, holds in expected.items():
        assert evaluate_condition(cond(text), scope) is holds, text


@given(st.lists(st.sampled_from(["", "а", "б", "5", 5, "05", None, 0]), max_size=30))
def test_doubles_and_groups_are_those_of_equal_keys(keys: list[Any]) -> None:
    """The first of each key stays, groups hold every row once, in the order of the input."""
    rows = [{"k": key, "n": number} for number, key in enumerate(keys)]
    kept: list[int] = []
    groups: dict[Any, list[int]] = {}
    for number, key in enumerate(keys):
        mark = ("none", number) if nothing(key) else str(key)
        if mark not in groups:
            kept.append(number)
        groups.setdefault(mark, []).append(number)
    unique = passing_rows(rows, "r", loop("r in $x unique by k").clauses, Known())
    assert [row.number for row in unique] == kept
    grouped = list(passing_rows(rows, "r", loop("r in $x group by k").clauses, Known()))
    assert [[row["n"] for row in group.value["rows"]] for group in grouped] == list(groups.values())
    assert [group.number for group in grouped] == kept


@given(st.text(alphabet="0123456789+-() тел", max_size=18), st.sampled_from([None, *COUNTRIES]))
def test_a_phone_is_a_plus_and_digits_and_stays_what_it_is(text: str, country: str | None) -> None:
    """Once in one spelling, a number is not changed any more."""
    made = phone(text, country)
    assert made.removeprefix("+").isdigit() or made == ""
    if made.startswith("+"):
        assert phone(made, country) == made
    if country is None:
        assert made.removeprefix("+") == "".join(c for c in text if c.isdigit())
