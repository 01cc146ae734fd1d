"""Conditions: every predicate, on values, on nothing, on every entry, on what failed."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from b24batch.model.compare import PREDICATES
from b24batch.model.conditions import evaluate_condition
from b24batch.model.outcome import Empty, Failed, Found, Rounds, ValueRefused
from evaluating import MOSCOW, Known, cond, holds

DAY = "2026-03-05"


@pytest.mark.parametrize(
    ("value", "condition", "expected"),
    [
        ("100.00", "= 100", True),
        (100, '= "100.0"', True),
        (Decimal("0.10"), "= 0.1", True),
        ("007", "= 7", True),
        ("1e2", "= 100", False),
        ("007", '= "7"', False),
        ("+79161234567", '= "79161234567"', False),
        ("7712345678", '= "7712345678"', True),
        ("1 000", "= 1000", False),
        ("Y", "= true", True),
        ("1", "= true", True),
        (1, "= true", True),
        ("y", "= true", False),
        (True, "= Y", True),
        (True, "= 1", True),
        ("N", "= false", True),
        (0, "= false", True),
        ("true", "= true", False),
        (2, "= true", False),
        ("НОВАЯ", '= "новая"', False),
        ("2026-03-05", "= 2026-03-05", True),
        ("2026-03-05T23:30:00+03:00", "= 2026-03-05", True),
        ("2026-03-05T21:30:00+00:00", "= 2026-03-05", False),
        ("2026-03-05T10:00:00+03:00", "= 2026-03-05T07:00:00+00:00", True),
        ("2026-03-05 10:00:00", "= 2026-03-05T10:00:00+03:00", True),
        ("05.03.2026", "= 2026-03-05", False),
        (5, "= 2026-03-05", False),
        ("10", "> 9", True),
        ("10", '> "9"', False),
        ("9.5", "<= 9.5", True),
        ("б", '> "а"', True),
        ("2026-03-05T10:00:00+03:00", "> 2026-03-05", True),
        ("2026-03-05T10:00:00+03:00", "<= 2026-03-05", False),
        ("2026-03-04", "< 2026-03-05", True),
        ("2026-03-05T00:00:00+03:00", ">= 2026-03-05", True),
        ("Тендер на мебель", '~ "мебель"', True),
        ("Тендер", '~ "тендер"', False),
        (12345, "~ 234", True),
        ("Тендер", '!~ "мебель"', True),
        ("2", "in [1, 2]", True),
        ("a", 'in ["b", "a"]', True),
        ("3", "not in [1, 2]", True),
        ("Y", "in [false, true]", True),
    ],
)
def test_values_are_compared_by_what_they_are(value: Any, condition: str, expected: bool) -> None:
    """Numbers, flags and dates against the texts that stand for them; texts letter by letter."""
    assert holds(f"$x {condition}", {"x": value}) is expected


@pytest.mark.parametrize("nothing", ["", None, [], {}])
@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("= 5", False),
        ("!= 5", True),
        ("< 5", False),
        (">= 5", False),
        ("~ 5", False),
        ("!~ 5", True),
        ("in [5]", False),
        ("not in [5]", True),
        ('= ""', False),
        ("is empty", True),
        ("is not empty", False),
        ("exists", True),
    ],
)
def test_with_an_empty_side_only_negative_predicates_hold(
    nothing: Any, condition: str, expected: bool
) -> None:
    """Two empty sides are not equal either; what is there exists, however empty."""
    assert holds(f"$x.y {condition}", {"x": {"y": nothing}}) is expected
    assert holds(f"$x {condition}", {"x": nothing}) is expected


def test_what_is_missing_does_not_exist() -> None:
    """A path that leads nowhere, an absent parameter; empty is not the same as missing."""
    assert holds("$x.gone exists", {"x": {}}) is False
    assert holds("$x exists", {"x": Empty("$x", missing=True)}) is False
    assert holds("$x is empty", {"x": Empty("$x", missing=True)}) is True
    assert holds("$x.gone != 5", {"x": {}}) is True
    assert holds("5 = $x.gone".replace("5", "$y"), {"x": {}, "y": 5}) is False


def test_zero_and_false_are_not_empty() -> None:
    """They are found."""
    for value in (0, False, "0", " "):
        assert holds("$x is not empty", {"x": value}) is True


@pytest.mark.parametrize(
    ("value", "condition"),
    [
        ("сто", "< 5"),
        (5, '< "сто"'),
        (True, "< 5"),
        ("5", "< 2026-03-05"),
        (5, ">= 2026-03-05"),
        ([1], "= 1"),
        ({"a": 1}, "= 1"),
        ([1], "~ 1"),
        ([1], "in [1]"),
        (1, "= $list"),
    ],
)
def test_what_has_no_order_or_cannot_be_compared_is_an_error(value: Any, condition: str) -> None:
    """Never a silent false; the hint says what to write."""
    with pytest.raises(ValueRefused) as caught:
        holds(f"$x {condition}", {"x": value, "list": [1]})
    assert caught.value.hint


@pytest.mark.parametrize(
    ("condition", "all_pass", "some_pass", "no_entries"),
    [
        ("= 5", [5, "5.0"], [5, 6], False),
        ("!= 5", [6, None], [5, 6], True),
        ("> 4", [5, 6], [5, 4], False),
        ("~ ab", ["ab", "cab"], ["ab", ""], False),
        ("!~ ab", ["x", ""], ["x", "ab"], True),
        ("in [5, 6]", [5, 6], [5, 7], False),
        ("not in [5, 6]", [7, None], [5, 7], True),
        ("is empty", [None, ""], [None, 5], True),
        ("is not empty", [0, 5], [0, None], False),
    ],
)
def test_of_every_entry_all_must_pass_and_there_must_be_one(
    condition: str, all_pass: list[Any], some_pass: list[Any], no_entries: bool
) -> None:
    """But for the negative predicates, which hold of no entries."""
    for values, expected in ((all_pass, True), (some_pass, False), ([], no_entries)):
        rows = [{"v": value} for value in values]
        assert holds(f"$r[*].v {condition}", {"r": rows}) is expected
    assert holds(f"$r[*].v {condition}", {}) is no_entries


def test_every_entry_must_exist_where_that_is_asked() -> None:
    """A row without the field is told from one where it is null."""
    assert holds("$r[*].v exists", {"r": [{"v": None}, {"v": 1}]}) is True
    assert holds("$r[*].v exists", {"r": [{"v": None}, {}]}) is False
    assert holds("$r[*].v exists", {"r": []}) is False


def test_a_list_of_a_reference_is_searched_whole() -> None:
    """Short or long, an object's values too, a single value as a list of it."""
    for length in (3, 60):
        rows = [{"id": str(n)} for n in range(length)]
        assert holds("$x in $r[*].id", {"x": 2, "r": rows}) is True
        assert holds("$x not in $r[*].id", {"x": length, "r": rows}) is True
        assert holds("$x in $r[*].gone", {"x": 2, "r": rows}) is False
        assert holds("$x[*] in $r[*].id", {"x": [0, "1"], "r": rows}) is True
        assert holds("$x is empty", {"x": []}) is True
    assert holds("$x in $m", {"x": 2, "m": {"a": 1, "b": 2}}) is True
    assert holds("$x in $m", {"x": 2, "m": "2"}) is True
    with pytest.raises(ValueRefused, match="a list cannot be compared"):
        holds("$x in $r[*].id", {"x": 5, "r": [{"id": [5]}]})


def test_a_column_is_gone_through_once_for_many_rows() -> None:
    """A loop over ten thousand rows asks for its members once."""
    scope = Known({"r": [{"id": n} for n in range(1000)], "x": 5})
    first = scope.indexes
    assert first is not None
    for x in (5, "999", 1000):
        scope.values["x"] = x
        assert evaluate_condition(cond("$x in $r[*].id"), scope) is (x != 1000)
    scope.values["r"] = [{"id": 1000}]
    assert evaluate_condition(cond("$x in $r[*].id"), scope) is True


@pytest.mark.parametrize(
    "condition",
    [
        "$bad = 5",
        "$ok = $bad",
        "$ok in [1, $bad]",
        "$bad exists",
        "$bad is empty",
        "$d[*].id = 5",
        "$ok in $d[*].id",
        "$d[*].id is not empty",
        "$ok = 1",
    ],
)
def test_what_stands_on_something_failed_has_no_answer(condition: str) -> None:
    """Neither true nor false, whatever the other entries say."""
    bad = Failed("Deal")
    values = {"bad": bad, "ok": 1, "d": Found(Rounds([Found({"id": 5}), bad]))}
    assert holds(condition, values) == (True if condition == "$ok = 1" else bad)


def test_a_filter_on_the_subject_asks_about_what_it_makes() -> None:
    """`[*]` inside a filter is one list."""
    rows = {"r": [{"v": "1"}, {"v": "2"}]}
    assert holds("$r[*].v | sum = 3", rows) is True
    assert holds("$r[*].v | count > 2", rows) is False


def test_a_bound_moment_is_compared_in_the_zone_of_the_run() -> None:
    """A value of the program without a zone is one of the run's."""
    naive = datetime.fromisoformat("2026-03-05T10:00:00")
    values = {"x": naive, "y": datetime(2026, 3, 5, 10, tzinfo=MOSCOW)}
    assert holds("$x = $y", values) is True
    assert holds(f"$x = {DAY}", values) is True


def test_every_predicate_of_the_language_is_in_the_table() -> None:
    """One row each, with a line for the documentation."""
    assert list(PREDICATES) == [
        *("=", "!=", "<", "<=", ">", ">=", "~", "!~", "in", "not in"),
        *("exists", "is empty", "is not empty"),
    ]
    assert all(predicate.doc for predicate in PREDICATES.values())
