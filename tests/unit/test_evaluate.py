"""The evaluator: what each form of a value comes to, and what is found, empty and failed."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch.model.emptiness import first_failed, first_missing
from b24batch.model.evaluate import Bound, evaluate, first_empty, walk
from b24batch.model.free import free_names
from b24batch.model.outcome import MISSING, Empty, Failed, Found, ValueRefused, paste
from b24batch.model.path import parse_path
from b24batch.model.values import Compute, Ref
from evaluating import Known, expr, plain, work

DEAL = {"id": 7, "title": "Сделка", "none": None, "text": "", "list": [], "zero": 0, "no": False}


@pytest.mark.parametrize("path", ["none", "text", "list"])
def test_what_is_there_and_says_nothing_is_empty(path: str) -> None:
    """Null, an empty text and an empty list are answered, and empty."""
    outcome = work(f"$Deal.{path}", {"Deal": DEAL})
    assert outcome == Empty(f"$Deal.{path}", missing=False, value=DEAL[path])


@pytest.mark.parametrize("path", ["zero", "no"])
def test_zero_and_false_are_found(path: str) -> None:
    """0 and false are values."""
    assert work(f"$Deal.{path}", {"Deal": DEAL}) == Found(DEAL[path])


@pytest.mark.parametrize("path", ["gone", "title.x", "id[0]", "none.x", "list[0]"])
def test_a_path_that_leads_nowhere_is_missing(path: str) -> None:
    """A key or index that is not there, and a step into text, a number or null."""
    assert work(f"$Deal.{path}", {"Deal": DEAL}) == Empty(f"$Deal.{path}", missing=True)


def test_a_list_with_gaps_is_reached_by_its_numbers() -> None:
    """PHP sends such a list as an object."""
    assert plain("$A[4].id", {"A": {"0": {"id": 1}, "4": {"id": 5}}}) == 5


def test_every_row_gives_an_entry_and_further_stars_flatten() -> None:
    """`[*]` keeps one entry a row, null where a row has nothing; a second one flattens."""
    rows = {"A": [{"п": [{"x": 1}, {"x": 2}]}, {}, {"п": [{"y": 3}]}]}
    assert plain("$A[*].п", rows) == [[{"x": 1}, {"x": 2}], None, [{"y": 3}]]
    assert plain("$A[*].п[*].x", rows) == [1, 2, None]


def test_counts_stand_in_only_where_the_answer_has_no_such_field() -> None:
    """`total` is the answer's own count, and only as the one step of a path."""
    assert plain("$List.total", {"List": [1]}) == 73
    assert plain("$List.total", {"List": {"total": 5}}) == 5
    assert work("$List.a.total", {"List": {"a": {}}}) == Empty("$List.a.total", missing=True)


def test_text_is_put_together_from_values() -> None:
    """Numbers lose no digits, flags are 1 and 0, days are ISO."""
    values = {"a": 1.5, "b": True, "c": {"d": "ё"}}
    assert plain('"${a}|${b}|${c.d}|${today}"', values) == "1.5|1|ё|2026-03-05"


def test_a_failed_part_of_text_counts_more_than_an_empty_one() -> None:
    """Whatever depends on a failed value has failed, in whatever order."""
    assert work('"${gone}${bad}"', {"bad": Failed("bad")}) == Failed("bad")
    assert work('"${gone}${ok}"', {"ok": 1}) == Empty("$gone", missing=False)


@pytest.mark.parametrize("value", [[1], {"a": 1}])
def test_no_list_or_object_stands_in_text(value: Any) -> None:
    """They have no spelling there."""
    with pytest.raises(ValueRefused, match="cannot stand inside text"):
        work('"x${a}"', {"a": value})


def test_the_first_option_that_is_not_empty_is_taken() -> None:
    """`??` goes on over what is missing and empty, and stops at what has failed."""
    assert plain('$a ?? $b ?? "нет"', {"a": ""}) == "нет"
    assert plain('$a ?? $b ?? "нет"', {"b": 0}) == 0
    assert work("$a ?? $bad ?? 5", {"bad": Failed("bad")}) == Failed("bad")


def test_a_list_loop_hides_a_name_and_takes_every_row() -> None:
    """`[for r in ...]` works out its value once a row; its variable hides one outside."""
    values = {"rows": [{"q": 1}, {"q": 2}, {"q": 3}], "r": {"q": 100}}
    assert plain("[0, for r in $rows where $r.q > 1: $r.q, $r.q]", values) == [0, 2, 3, 100]
    assert plain('[for r in [1, 2]: "№${r}"]') == ["№1", "№2"]


def test_a_list_loop_over_nothing_is_empty_and_over_an_object_takes_its_values() -> None:
    """As any loop does."""
    assert plain("[for r in $gone: $r]") == []
    assert plain("[for r in $map: $r]", {"map": {"a": 1, "b": 2}}) == [1, 2]
    with pytest.raises(ValueRefused, match="single value"):
        work("[for r in $one: $r]", {"one": 5})


def test_list_loops_nest_and_group() -> None:
    """An inner loop sees the variable of the outer one; clauses apply."""
    values = {"rows": [{"к": "а", "n": 1}, {"к": "б", "n": 2}, {"к": "а", "n": 3}]}
    text = "[for g in $rows group by к: { k: $g.key, n: [for r in $g.rows: $r.n] | sum }]"
    assert plain(text, values) == [{"k": "а", "n": 4}, {"k": "б", "n": 2}]


def test_a_failed_source_or_row_fails_a_list_loop() -> None:
    """Nothing is made of what has failed."""
    bad = Failed("Bad")
    assert work("[for r in $Bad: $r]", {"Bad": bad}) == bad
    assert work("[for r in [1]: $Bad]", {"Bad": bad}) == bad
    assert work("[for r in [1] where $r = $Bad: $r]", {"Bad": bad}) == bad


def test_a_row_that_cannot_be_compared_ends_a_list_loop() -> None:
    """A list with some of its rows is not what was asked for."""
    with pytest.raises(ValueRefused, match="neither is less"):
        work("[for r in $rows where $r > 1: $r]", {"rows": [1, "нет", 2]})


def test_spread_puts_items_in_place() -> None:
    """`...` of a list, of a PHP list with gaps, and of nothing."""
    values = {"a": [1, 2], "gaps": {"3": "x"}}
    assert plain("[0, ...$a, ...$gone, ...$gaps]", values) == [0, 1, 2, "x"]
    with pytest.raises(ValueRefused, match="cannot be put into a list"):
        work("[...$o]", {"o": {"имя": 1}})


def test_spread_puts_entries_in_place_and_later_ones_win() -> None:
    """The order of writing decides, whichever way round."""
    values = {"o": {"a": 1, "b": 2}}
    assert plain("{ a: 0, ...$o, b: 3 }", values) == {"a": 1, "b": 3}
    assert plain("{ a: 0, ...$gone }", values) == {"a": 0}
    with pytest.raises(ValueRefused, match="cannot be put into an object"):
        work("{ ...$l }", {"l": [1]})


def test_a_key_may_be_put_together() -> None:
    """Text with `${}` is a key; where it is empty the object cannot be made."""
    assert plain('{ "поле_${n}": 1 }', {"n": 5}) == {"поле_5": 1}
    assert work('{ "поле_${gone.x}": 1 }') == Empty("$gone.x", missing=True)
    assert plain('{ "поле_${gone}"?: 1, b: 2 }') == {"b": 2}


@pytest.mark.parametrize(
    "value",
    [
        "$gone",
        '"x ${gone}"',
        "[1, $gone]",
        "{ a: { b: $gone } }",
        "[...$gone]",
        "[for r in $rows: $r.gone]",
        "[for r in $gone: 1]",
        "$gone | phone",
        '[$gone] | join ""',
        "$gone + 3 days",
        "$gone ?? $gone.x",
    ],
)
def test_an_optional_entry_goes_where_a_reference_anywhere_in_it_is_empty(value: str) -> None:
    """However deep it stands."""
    assert plain(f"{{ k?: {value}, x: 1 }}", {"rows": [{"a": 1}]}) == {"x": 1}


@pytest.mark.parametrize("value", ["$gone ?? 0", "$gone | count", "{ a?: $gone }", '""', "[]"])
def test_an_optional_entry_stays_where_something_answers_for_the_empty_one(value: str) -> None:
    """`??`, a filter that makes something of nothing, `?:` further in; constants always."""
    assert "k" in plain(f"{{ k?: {value} }}")


def test_missing_is_told_from_empty() -> None:
    """What a write must not send at all, wherever it stands in a value."""
    scope = Known({"a": {"null": None}, "rows": [{"x": ""}, {}]})
    assert first_missing(expr("[$a.null, $a.gone]"), scope) == Empty("$a.gone", missing=True)
    assert first_missing(expr("{ x: $a.null }"), scope) is None
    assert first_empty(expr("{ x: $a.null }"), scope) == Empty("$a.null", missing=False)
    assert first_missing(expr("[for r in $rows: $r.x]"), scope) == Empty("$r.x", missing=True)


def test_a_failure_is_seen_behind_an_option_that_was_found() -> None:
    """Whoever asks for it learns of failures that `??` did not come to."""
    scope = Known({"a": 1, "bad": Failed("bad")})
    assert first_failed(expr("$a ?? $bad"), scope) == Failed("bad")
    assert first_failed(expr("[for bad in [1]: $bad]"), scope) is None


def test_files_tables_and_functions_come_from_the_scope() -> None:
    """The evaluator reads nothing itself."""
    scope = Known({"путь": "скан.pdf"})
    assert evaluate(expr("file $путь"), scope) == Found("содержимое скан.pdf")
    assert evaluate(expr('csv "т.csv"'), scope) == Found([{"format": "csv"}])
    assert evaluate(Compute("f", (Ref("путь"), Ref("gone"))), scope) == Found(
        ["f", "скан.pdf", None]
    )
    assert evaluate(expr("file $gone"), scope) == Empty("$gone", missing=False)


def test_a_bound_name_hides_and_passes_everything_else_on() -> None:
    """Variables nest; counts, files and tables are those of the scope around."""
    scope = Bound(Bound(Known({"x": 1, "List": []}), "x", 2), "y", 3)
    assert [evaluate(Ref(n), scope) for n in ("x", "y")] == [Found(2), Found(3)]
    assert evaluate(expr("$List.total"), scope) == Found(73)
    assert evaluate(expr('file "a"'), scope) == Found("содержимое a")
    assert evaluate(expr("$List.total"), Bound(scope, "List", [])).value is None


def test_free_names_are_those_from_outside() -> None:
    """Variables of list loops are bound inside them, operands of lookups count."""
    text = '[for r in $rows where $r.a in $b: "${r.x}${c}"] | join $d'
    assert free_names(expr(text.replace("$d", '""'))) == {"rows", "b", "c"}
    assert free_names(expr("[for a in $a: $a]")) == {"a"}
    assert free_names(expr("$M[$k].x[id = $t]")) == {"M", "k", "t"}


def test_walking_a_value_alone_finds_rows_by_constants() -> None:
    """Without a scope only constants can be tested against."""
    value = {"fm": [{"typeId": "EMAIL", "v": "а@б"}, {"typeId": "PHONE", "v": "1"}]}
    assert walk(value, parse_path("x.fm[typeId = EMAIL].v").steps) == "а@б"
    assert walk(value, parse_path("x.fm[typeId = $t].v").steps) is MISSING
    assert walk(value, parse_path("x.fm[*].v").steps) == ["а@б", "1"]


def test_content_of_a_file_stands_in_no_text() -> None:
    """It is no list either, and the message says what it is."""
    with pytest.raises(ValueRefused, match="the content of a file"):
        paste(b"x")
