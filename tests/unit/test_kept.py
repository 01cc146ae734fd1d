"""Values of parameters keep their types on their way through JSON."""

from __future__ import annotations

import enum
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.model.recipe import Recipe, Secret
from b24batch.model.values import Date, Literal, Text
from b24batch.run.kept import keep, keep_values, kept, kept_values
from b24batch.secrets import SecretText


def there_and_back(value: Any) -> Any:
    return kept(json.loads(json.dumps(keep(value))))


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.decimals(allow_nan=False)
    | st.dates()
    | st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=3))]))
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=8,
)


def typed(value: Any) -> Any:
    """A value with the types that `==` does not look at: 1 is not 1.0, and not true."""
    match value:
        case list():
            return [typed(item) for item in value]
        case dict():
            return [(typed(key), typed(item)) for key, item in value.items()]
        case datetime():
            return value.isoformat()
        case _:
            return type(value).__name__, str(value)


@given(values)
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    """With its type, at any depth, numbers with all their digits."""
    assert typed(there_and_back(value)) == typed(value)


@pytest.mark.parametrize(
    "node", [Date("start of month"), Text((Literal("а"), Date("today"))), Literal(None)]
)
def test_defaults_are_worked_out_later(node: Any) -> None:
    """`today` in a default means the day of the run's moment, so the expression is kept."""
    assert there_and_back(node) == node


def test_a_moment_keeps_its_zone() -> None:
    """A month later the offset of Berlin is another one."""
    moment = datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    back = there_and_back(moment)
    assert back == moment
    assert (back + timedelta(days=30)).utcoffset() == timedelta(hours=2)
    unknown = kept({"moment": ["2026-03-01T12:00:00+01:00", "Нет/Такой"]})
    assert unknown.isoformat() == "2026-03-01T12:00:00+01:00"


def test_uncommon_types_keep_what_is_sent() -> None:
    """An enum is its value and a dataclass its fields, as in a call."""

    class Stage(enum.Enum):
        NEW = "НОВАЯ"

    @dataclass
    class Row:
        stage: Stage
        day: date

    assert there_and_back([Row(Stage.NEW, date(2026, 1, 31)), (1, b"ab")]) == [
        {"stage": "НОВАЯ", "day": date(2026, 1, 31)},
        [1, "YWI="],
    ]


def test_secrets_are_not_kept() -> None:
    """They are read again, by the names that the recipe has for them."""
    given = {"n": 5, "token": SecretText("тайна")}
    assert keep_values(given) == {"n": 5}
    recipe = Recipe((Secret("token", "ERP_TOKEN"),))
    again = kept_values({"n": 5}, recipe, {"token": SecretText("тайна"), "other": SecretText("x")})
    assert again == given
