"""Filters: what each makes of a value, and what it refuses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import CellRefused, Empty, Failed, Found, ValueRefused
from b24batch.model.phones import phone
from b24batch.model.pipes import FILTERS, wrong_filter
from b24batch.model.values import Literal, Pipe, Text
from evaluating import Known, expr, plain, work


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ('"  Анна  " | trim', "Анна"),
        ('"Иванов  Пётр Ильич" | word 2', "Пётр"),
        ('"Москва" | left 3', "Мос"),
        ('"Москва" | right 3', "ква"),
        ('"2026-01-31T10:00" | before "T"', "2026-01-31"),
        ('"2026-01-31T10:00" | after "T"', "10:00"),
        ('"без знака" | before ";"', "без знака"),
        (r"""'C:\сканы\договор.pdf' | filename""", "договор.pdf"),
        ('"сканы/договор.pdf" | filename', "договор.pdf"),
        ('"+7 (495) 123-45-67" | phone', "+74951234567"),
        ('"8 (495) 123-45-67" | phone', "84951234567"),
        ("123.40 | left 3", "123"),
    ],
)
def test_filters_of_text(text: str, made: str) -> None:
    """Each does one thing to a text; a number is taken as its digits."""
    assert plain(text) == made


@pytest.mark.parametrize(
    "text",
    [
        '" " | trim',
        '"а б" | word 3',
        '"а" | left 0',
        '"а" | after ";"',
        '"нет" | phone',
        '"" | trim',
    ],
)
def test_a_filter_that_finds_nothing_gives_empty(text: str) -> None:
    """So that `??` and `?:` take over."""
    outcome = work(text)
    assert isinstance(outcome, Empty)
    assert not outcome.missing


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_of_an_empty_value_every_filter_gives_empty_but_three(name: str) -> None:
    """`count` and `sum` give 0, `join` an empty text; a missing value stays missing."""
    example = {"number": "3", "text": '", "'}
    args = " ".join(example.get(kind, '"DD.MM.YYYY"') for kind in FILTERS[name].args)
    outcome = work(f"$row.gone | {name} {args}", {"row": {}})
    special: dict[str, Any] = {"count": 0, "sum": 0, "join": ""}
    expected = Found(special[name]) if name in special else Empty("$row.gone", missing=True)
    assert outcome == expected
    assert work(f"$bad | {name} {args}", {"bad": Failed("bad")}) == Failed("bad")


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1 234,56", "1234.56"),
        ("1\u00a0234,56", "1234.56"),
        ("1\u202f234\u202f567,5", "1234567.5"),
        ("1234.56", "1234.56"),
        (" -5 ", "-5"),
        ("\u22125,0", "-5.0"),
        ("+7", "7"),
        ("007", "7"),
        (12, "12"),
        (0.1, "0.1"),
    ],
)
def test_numbers_as_people_write_them(cell: Any, number: str) -> None:
    """Blanks of three kinds between thousands, a comma or a point before the fraction."""
    assert plain("$row.s | number", {"row": {"s": cell}}) == Decimal(number)


@pytest.mark.parametrize(
    "cell",
    ["12 34", "1,234.56", "1.234,56", "1 2345", "12x", "5,", ",5", " ", "1e5", "٣", True, "5 5"],
)
def test_a_cell_that_is_no_number_is_refused_with_its_place(cell: Any) -> None:
    """The error says which filter, which value and where it came from."""
    with pytest.raises(CellRefused) as caught:
        work("$row.s | number", {"row": {"s": cell}})
    assert (caught.value.filter, caught.value.at) == ("number", "$row.s")


def test_two_numbers_in_one_cell_are_none() -> None:
    """Blanks part thousands only, so nothing is glued together."""
    with pytest.raises(CellRefused, match="`number` cannot read `100 20`: it reads"):
        work('"100 20" | number')


def test_filters_of_lists() -> None:
    """Empty entries do not count; numbers may be numerals in text."""
    values = {
        "r": [{"s": "10.50", "w": "а"}, {"s": 2, "w": ""}, {"w": "б"}, {"s": "1 000", "w": "а"}]
    }
    assert plain("$r[*].s | sum", values) == Decimal("1012.50")
    assert plain("$r[*].s | mean", values) == Decimal("337.5")
    assert plain("$r[*].s | count", values) == 3
    assert plain('$r[*].w | join ", "', values) == "а, б, а"
    assert plain("$r[*].w | unique", values) == ["а", "б"]
    assert plain('[$gone, "  "] | join "-"') == "  "
    assert work('[$gone, ""] | join "-"') == Found("")


def test_a_whole_sum_is_an_integer_and_keeps_every_digit() -> None:
    """Sums are exact beyond the precision of the program's own decimals."""
    assert plain("[1, 2] | sum", {}) == 3
    assert type(plain("[1, 2] | sum")) is int
    big = 10**40
    assert plain("$r | sum", {"r": [big, Decimal("0.01")]}) == Decimal(f"{big}.01")


def test_unique_takes_one_spelling_of_a_number_and_keeps_texts_apart() -> None:
    """5, 5.0 and "5" are one; `05` is another text; objects are compared as a whole."""
    values = {"r": [5, "5", 5.0, "05", {"a": 1}, {"a": 1}]}
    assert plain("$r | unique", values) == [5, "05", {"a": 1}]


def test_a_list_filter_takes_the_values_of_an_object() -> None:
    """PHP sends lists with gaps as objects."""
    assert plain("$o | count", {"o": {"3": "а", "7": "б"}}) == 2


@pytest.mark.parametrize(
    "text", ["5 | count", '"а" | join ","', "[1] | phone", "{ a: 1 } | number"]
)
def test_a_filter_refuses_a_value_of_another_kind(text: str) -> None:
    """A list where one value is wanted and the other way round; the hint says what to write."""
    with pytest.raises(ValueRefused) as caught:
        work(text)
    assert caught.value.hint


def test_a_number_in_a_sum_that_is_none_is_refused() -> None:
    """Nothing is left out silently."""
    with pytest.raises(CellRefused, match="`sum` cannot read `нет`"):
        work('[1, "нет"] | sum')


def test_rows_are_found_in_an_answer() -> None:
    """A list itself, the only list that an object wraps, or what the scope knows."""
    assert plain("$A | rows", {"A": {"items": [1, 2], "hasMore": False}}) == [1, 2]
    assert plain("$A | rows", {"A": {"tasks": {"5": {"id": 1}, "9": {"id": 2}}}}) == [
        {"id": 1},
        {"id": 2},
    ]
    with pytest.raises(ValueRefused, match="no list in this answer, or several"):
        work("$A | rows", {"A": {"items": [1], "extra": [2]}})

    class Catalogued(Known):
        def rows(self, name: str, answer: Any) -> list[Any] | None:
            return answer["extra"] if name == "A" else None

    scope = Catalogued({"A": {"items": [1], "extra": [2]}})
    assert evaluate(expr("$A | rows"), scope) == Found([2])


def test_rows_of_several_lists_are_put_together() -> None:
    """Lists and answers in a list written by hand; a record with a list in it is a row."""
    record = {"ID": 1, "PHONE": [{"VALUE": "1"}]}
    values = {"A": {"items": [1]}, "B": [2, 3], "C": record}
    assert plain("[$A, $B, $C, $gone] | rows", values) == [1, 2, 3, record]


@pytest.mark.parametrize(
    ("written", "country", "number"),
    [
        ("8 (495) 123-45-67", "RU", "+74951234567"),
        ("7 495 123 45 67", "ru", "+74951234567"),
        ("495 123-45-67", "RU", "+74951234567"),
        ("+1 212 555 01 23", "RU", "+12125550123"),
        ("00 49 30 1234567", "RU", "+49301234567"),
        ("112", "RU", "112"),
        ("8 029 123-45-67", "BY", "+375291234567"),
        ("80 29 123-45-67", "BY", "+375291234567"),
        ("030 1234567", "DE", "+49301234567"),
        ("(212) 555-0123", "US", "+12125550123"),
        ("8 (495) 123-45-67", "XX", "84951234567"),
        ("тел. +7 (495) 123", None, "+7495123"),
    ],
)
def test_phones_in_full_where_the_country_is_known(
    written: str, country: str | None, number: str
) -> None:
    """The code of the country takes the place of what is dialled inside it."""
    made = phone(written, country)
    assert made == number
    assert phone(made, country) == made


def test_the_country_of_phones_is_that_of_the_scope() -> None:
    """Also inside a loop."""
    scope = Known()
    scope.country = "RU"
    assert evaluate(expr('[for p in ["8 495 123-45-67"]: $p | phone]'), scope) == Found(
        ["+74951234567"]
    )


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("$a | phonne", "there is no filter `phonne`", "did you mean `phone`?"),
        ("$a | trim 3", "`trim` takes nothing after it", "write `| trim` alone"),
        ("$a | left", "`left` takes one number after it", "write `| left 3`"),
        ("$a | word 0", "`word` takes a whole number from 1 after it", "write `| word 3`"),
        ('$a | left "3"', "`left` takes a whole number from 0 after it", "write `| left 3`"),
        ("$a | join 3", "`join` takes a text after it", 'write it in quotes: `| join "..."`'),
        ('$a | after ""', "`after` cannot look for an empty text", "write the text"),
        ('$a | date "dd.MM.YYYY"', "`dd` is no part of a date", "write `DD`"),
        ('$a | format "MMM"', "`MMM` is no part of a date", "known are MM, M"),
    ],
)
def test_what_is_wrong_with_a_filter_is_told_with_a_hint(
    text: str, message: str, hint: str
) -> None:
    """The same words before the run and in it."""
    pipe = expr(text)
    assert isinstance(pipe, Pipe)
    assert wrong_filter(pipe) == (message, hint)
    with pytest.raises(ValueRefused) as caught:
        work(text, {"a": "x"})
    assert (str(caught.value), caught.value.hint) == (message, hint)


def test_an_argument_that_is_not_known_yet_passes_the_check() -> None:
    """It is looked at when it is known."""
    assert wrong_filter(Pipe(Literal("а"), "join", (Text((Literal("x"),)),))) is None


def test_every_filter_has_its_line_for_the_documentation() -> None:
    """The table serves the evaluator, the check stage and the documentation."""
    assert all(row.doc and row.required <= len(row.args) for row in FILTERS.values())
    assert " ".join(FILTERS) == (
        "trim phone word left right before after filename number date format "
        "join unique count sum mean rows"
    )
