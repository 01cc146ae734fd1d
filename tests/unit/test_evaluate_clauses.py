"""Clauses of loops: which rows pass, which are doubles, which belong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from b24batch.model.clauses import Double, Row, SeenKeys, passing_rows, source_rows
from b24batch.model.outcome import Failed, ValueRefused
from evaluating import Known, loop

PEOPLE = [
    {"имя": "Анна", "phone": "8 495 1", "n": "1"},
    {"имя": "Борис", "phone": "", "n": "2"},
    {"имя": "Вера", "phone": "84951", "n": "3"},
    {"имя": "Глеб", "phone": "", "n": "x"},
    {"имя": "Дина", "phone": "5", "n": "5"},
]


def passing(
    clauses: str, rows: Any = PEOPLE, values: dict[str, Any] | None = None, **how: Any
) -> list[Row]:
    statement = loop(f"r in $rows {clauses}")
    return list(passing_rows(rows, "r", statement.clauses, Known(values), **how))


def names(rows: list[Row]) -> list[str]:
    return [row.value["имя"] for row in rows]


def test_without_clauses_every_row_passes_with_its_number() -> None:
    """Numbers are places in the input, from 0."""
    assert [row.number for row in passing("")] == [0, 1, 2, 3, 4]


def test_rows_that_do_not_pass_are_left_out_and_the_others_keep_their_numbers() -> None:
    """So that a report can name the row of the file."""
    rows = passing("where $r.phone is not empty")
    assert [(row.number, row.value["имя"]) for row in rows] == [
        (0, "Анна"),
        (2, "Вера"),
        (4, "Дина"),
    ]


def test_the_first_row_of_a_key_wins_and_one_without_a_key_is_never_a_double() -> None:
    """The key goes through filters; each double names the row it repeats."""
    doubles: list[Double] = []
    rows = passing("unique by phone | phone", on_double=doubles.append)
    assert names(rows) == ["Анна", "Борис", "Глеб", "Дина"]
    assert doubles == [Double(2, 0, "84951")]


def test_groups_come_in_order_of_first_appearance() -> None:
    """A row without a key is a group of its own, with an empty key."""
    rows = passing("group by phone | phone")
    assert [(row.number, row.value["key"], len(row.value["rows"])) for row in rows] == [
        (0, "84951", 2),
        (1, "", 1),
        (3, "", 1),
        (4, "5", 1),
    ]
    assert rows[0].value["rows"] == [PEOPLE[0], PEOPLE[2]]


def test_clauses_are_applied_as_written() -> None:
    """Groups can be asked about, and rows before they are grouped."""
    assert [row.value["key"] for row in passing('where $r.имя > "Б" group by phone | phone')] == [
        "",
        "84951",
        "",
        "5",
    ]
    assert len(passing("group by phone | phone where $r.rows | count > 1")) == 1


def test_keys_of_one_number_are_one_and_texts_stay_apart() -> None:
    """A portal sends numbers as text here and as numbers there."""
    rows = [{"k": 5}, {"k": "5"}, {"k": 5.0}, {"k": "05"}, {"k": 0}, {"k": "0"}]
    assert [row.number for row in passing("unique by k", rows)] == [0, 3, 4]
    assert [row.value["key"] for row in passing("group by k", rows)] == [5, "05", 0]


def test_a_dotted_key_leads_into_the_row() -> None:
    """And a missing field is an empty key."""
    rows = [{"a": {"b": 1}}, {"a": {}}, {"a": {"b": 1}}]
    assert [row.number for row in passing("unique by a.b", rows)] == [0, 1]


def test_a_row_that_cannot_be_worked_out_says_so_and_the_others_go_on() -> None:
    """Of a cell that is no number and of a list for a key; all can be told at once."""
    rows = passing("where $r.n | number > 1")
    refused = [(row.number, str(row.refused)) for row in rows if row.refused]
    assert [number for number, _ in refused] == [3]
    assert "`number` cannot read `x`" in refused[0][1]
    assert names([row for row in rows if not row.refused]) == ["Борис", "Вера", "Дина"]
    for clause in ("unique by k", "group by k"):
        rows = passing(clause, [{"k": [1]}, {"k": 2}])
        assert [row.refused is None for row in rows] == [False, True]


def test_a_row_that_stands_on_something_failed_has_failed() -> None:
    """Also below further clauses."""
    bad = Failed("Сделка")
    for clauses in ("where $r.n = $Bad", "where $r.n = $Bad unique by n group by n"):
        rows = passing(clauses, values={"Bad": bad})
        assert [row.failed for row in rows] == [bad] * 5


def test_rows_are_taken_one_at_a_time() -> None:
    """A loop over a million rows begins with its first."""

    def endless() -> Iterator[dict[str, int]]:
        number = 0
        while True:
            yield {"n": number // 2}
            number += 1

    statement = loop("r in $rows where $r.n > 2 unique by n")
    rows = passing_rows(endless(), "r", statement.clauses, Known())
    assert [next(rows).number for _ in range(3)] == [6, 8, 10]


def test_keys_that_are_kept_decide_the_same_once_more() -> None:
    """A resumed run leaves out the rows that were left out, and no row because of itself."""
    seen = SeenKeys()
    first = passing("unique by phone | phone", seen=seen)
    assert passing("unique by phone | phone", seen=seen) == first
    later = [*PEOPLE, {"имя": "Егор", "phone": "5", "n": "6"}]
    assert passing("unique by phone | phone", later, seen=seen) == first


def test_two_unique_clauses_do_not_share_keys() -> None:
    """A phone that is also somebody's number is no double."""
    rows = [{"a": "1", "b": "2"}, {"a": "2", "b": "1"}]
    assert len(passing("unique by a unique by b", rows, seen=SeenKeys())) == 2


def test_odd_text_can_be_a_key() -> None:
    """Half an emoji, too."""
    assert len(passing("unique by a", [{"a": "\ud83d"}, {"a": "\ud83d"}])) == 1


@pytest.mark.parametrize(
    ("value", "rows"),
    [([1, 2], [1, 2]), ({"a": 1, "b": 2}, [1, 2]), (None, []), ("", []), ([], []), ({}, [])],
)
def test_what_a_loop_goes_over(value: Any, rows: list[Any]) -> None:
    """Lists, values of objects; of nothing, none."""
    assert list(source_rows(value)) == rows


@pytest.mark.parametrize("value", ["текст", 5, True, b"x"])
def test_a_loop_over_a_single_value_is_an_error(value: Any) -> None:
    """Not a loop of one round, nor one over letters."""
    with pytest.raises(ValueRefused, match="is a single value"):
        source_rows(value)
