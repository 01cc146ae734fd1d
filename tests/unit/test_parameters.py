"""Parameters are read by their types; everything wrong is told at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch._text import Span
from b24batch.errors import ParamProblem
from b24batch.model.recipe import Param, Recipe, Secret
from b24batch.model.values import Date, Literal
from b24batch.parameters import bind_parameters
from b24batch.secrets import SecretText

MOSCOW = timezone(timedelta(hours=3))
NAIVE = datetime(2026, 1, 31, 10, tzinfo=UTC).replace(tzinfo=None)


def bind(kind: str, value: Any) -> Any:
    return bind_parameters(Recipe((Param("x", kind),)), {"x": value}, {})["x"]


def refusal(kind: str, value: Any) -> tuple[str, str]:
    with pytest.raises(ParamProblem) as caught:
        bind(kind, value)
    (problem,) = caught.value.problems
    assert problem.code == "B503"
    return problem.message, problem.hint


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", "Ромашка & Co", "Ромашка & Co"),
        ("text", "5", "5"),
        ("text", "", ""),
        ("number", "42", 42),
        ("number", " -7 ", -7),
        ("number", "0.10", Decimal("0.10")),
        ("number", "123456789012345678901234567890.5", Decimal("123456789012345678901234567890.5")),
        ("number", "1e3", Decimal("1e3")),
        ("date", "2026-02-28", date(2026, 2, 28)),
        ("date", "today", Date("today")),
        ("date", "start of month", Date("start of month")),
        ("datetime", "2026-01-31T10:00:00+03:00", datetime(2026, 1, 31, 10, tzinfo=MOSCOW)),
        ("datetime", "2026-01-31T10:00:00Z", datetime(2026, 1, 31, 10, tzinfo=UTC)),
        ("datetime", "now", Date("now")),
        ("flag", "true", True),
        ("flag", "Yes", True),
        ("flag", "Y", True),
        ("flag", "1", True),
        ("flag", "FALSE", False),
        ("flag", "no", False),
        ("flag", "N", False),
        ("flag", "0", False),
        ("list", "NEW, В работе ,WON", ["NEW", "В работе", "WON"]),
        ("list", '["a, b", 1, 0.5, null, ["в"]]', ["a, b", 1, Decimal("0.5"), None, ["в"]]),
        ("list", "", []),
        ("list", "[]", []),
        ("file", "scans/письмо.pdf", "scans/письмо.pdf"),
    ],
)
def test_text_is_read_by_the_declared_type(kind: str, text: str, value: object) -> None:
    """`-p name=text` gives the value that the type says, of exactly that Python type."""
    found = bind(kind, text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", "a"),
        ("number", 5),
        ("number", 0.5),
        ("number", Decimal("0.1")),
        ("date", date(2026, 1, 1)),
        ("datetime", datetime(2026, 1, 1, tzinfo=UTC)),
        ("flag", False),
        ("list", [1, "два"]),
    ],
)
def test_python_values_of_the_type_pass_unchanged(kind: str, value: object) -> None:
    """A caller from Python gives the value itself."""
    assert bind(kind, value) == value


def test_python_paths_and_tuples_become_text_and_lists() -> None:
    """What is near enough to the type is taken."""
    assert bind("file", PurePosixPath("a/b.pdf")) == "a/b.pdf"
    assert bind("list", (1, 2)) == [1, 2]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", 5),
        ("text", True),
        ("number", True),
        ("number", float("nan")),
        ("number", Decimal("Infinity")),
        ("number", "много"),
        ("number", "nan"),
        ("number", "9" * 5000),
        ("number", "٣"),
        ("number", ""),
        ("date", "2026-02-30"),
        ("date", "20260131"),
        ("date", datetime(2026, 1, 1, tzinfo=UTC)),
        ("date", "now"),
        ("datetime", date(2026, 1, 1)),
        ("datetime", "2026-01-31"),
        ("datetime", "завтра"),
        ("flag", 1),
        ("flag", "да"),
        ("list", {"a": 1}),
        ("list", "[1, 2"),
        ("list", "[" * 100_000),
        ("file", ""),
        ("file", 5),
    ],
)
def test_anything_else_is_refused(kind: str, value: object) -> None:
    """A value that is not of the type never goes on, and the hint says what to write."""
    message, hint = refusal(kind, value)
    assert message.startswith("parameter `x`: `")
    assert hint


@pytest.mark.parametrize("value", ["2026-01-31T10:00:00", NAIVE])
def test_a_time_needs_its_zone(value: object) -> None:
    """A naive time is an error that shows the same time with an offset."""
    message, hint = refusal("datetime", value)
    assert message.endswith("has no time zone")
    assert "2026-01-31T10:00:00+03:00" in hint


def test_local_spellings_are_offered_in_ours() -> None:
    """Days and numbers as people write them come back in the form that is understood."""
    assert "`2026-12-31`" in refusal("date", "31.12.2026")[1]
    assert "`1234.56`" in refusal("number", "1 234,56")[1]


def test_everything_is_told_at_once() -> None:
    """Two missing parameters, a wrong one, an unknown one and a secret: five problems."""
    recipe = Recipe(
        (
            Param("since", "date", name_span=Span(6, 11)),
            Param("отдел", "number", name_span=Span(20, 25)),
            Param("limit", "number"),
            Secret("token", "ERP_TOKEN", name_span=Span(40, 45)),
        )
    )
    with pytest.raises(ParamProblem) as caught:
        bind_parameters(recipe, {"limit": "x", "Since": "2026-01-01"}, {})
    found = [(problem.code, problem.span) for problem in caught.value.problems]
    assert found == [
        ("B502", None),
        ("B501", Span(6, 11)),
        ("B501", Span(20, 25)),
        ("B503", None),
        ("B504", Span(40, 45)),
    ]
    assert caught.value.problems[0].hint == "did you mean `since`?"
    assert "`ERP_TOKEN` is not set" in caught.value.problems[4].message


def test_defaults_stay_as_the_recipe_has_them() -> None:
    """A default is worked out by the run, which has the clock."""
    recipe = Recipe((Param("since", "date", Date("today")), Param("n", "number", Literal(5))))
    assert bind_parameters(recipe, {"n": "7"}, {}) == {"since": Date("today"), "n": 7}


def test_an_optional_parameter_may_be_absent() -> None:
    """`name?:` without a value is simply not there, and None counts as no value."""
    recipe = Recipe((Param("phone", "text", optional=True),))
    assert bind_parameters(recipe, {}, {}) == {}
    assert bind_parameters(recipe, {"phone": None}, {}) == {}


def test_none_for_a_required_parameter_is_a_missing_one() -> None:
    """A caller who passes None has not given a value."""
    with pytest.raises(ParamProblem) as caught:
        bind_parameters(Recipe((Param("x", "text"),)), {"x": None}, {})
    assert [problem.code for problem in caught.value.problems] == ["B501"]


def test_secrets_come_from_the_environment_and_never_show() -> None:
    """The value is there for sending, and its text in no repr."""
    recipe = Recipe((Secret("token", "ERP_TOKEN"),))
    values = bind_parameters(recipe, {}, {"ERP_TOKEN": "s3cr3t", "OTHER": "x"})
    assert values == {"token": SecretText("s3cr3t")}
    assert "s3cr3t" not in repr(values)
    assert values["token"].reveal() == "s3cr3t"


@pytest.mark.parametrize(("environment", "word"), [({}, "not set"), ({"T": ""}, "empty")])
def test_a_missing_secret_names_its_variable(environment: dict[str, str], word: str) -> None:
    """An unset variable and an empty one are told apart."""
    with pytest.raises(ParamProblem) as caught:
        bind_parameters(Recipe((Secret("s", "T"),)), {}, environment)
    assert f"`T` is {word}" in caught.value.problems[0].message


def test_a_secret_cannot_be_given_on_the_command_line() -> None:
    """Command lines are seen by others; the hint names the variable instead."""
    recipe = Recipe((Secret("token", "ERP_TOKEN"),))
    with pytest.raises(ParamProblem) as caught:
        bind_parameters(recipe, {"token": "s3cr3t"}, {"ERP_TOKEN": "other"})
    (problem,) = caught.value.problems
    assert problem.code == "B502"
    assert "`ERP_TOKEN`" in problem.hint
    assert "s3cr3t" not in str(caught.value)


@given(st.sampled_from(["text", "number", "date", "datetime", "flag", "list", "file"]), st.text())
def test_any_text_is_read_or_refused(kind: str, text: str) -> None:
    """No text a user can type raises anything but our own error."""
    try:
        bind(kind, text)
    except ParamProblem as error:
        assert error.problems[0].code == "B503"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_numbers_keep_every_digit(number: Decimal) -> None:
    """A number comes out exactly as it was written, never through a float."""
    assert bind("number", format(number, "f")) == number
