"""Forms of the language in the wrong place, or made of the wrong things, are told at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from b24batch import (
    Batch,
    call,
    compute,
    each,
    f,
    file,
    find,
    first_of,
    optional,
    ref,
    rows,
    shift,
    spread,
    start_of,
    sure,
    text,
    that,
    today,
    user,
)
from b24batch.errors import MisuseError

A = ref.Сделки


def nothing(_row: object) -> None:
    """A body without statements."""


REFUSED: dict[str, tuple[str, str, Callable[[Batch], object]]] = {
    # filters
    "unknown filter": ("B611", r"did you mean `f\.phone`", lambda _: A.x | f.fone),
    "unknown filter, nothing near": ("B611", "there are after, before", lambda _: A.x | f.qwzx),
    "filter told nothing": ("B601", r"f\.left\(3\)", lambda _: A.x | f.left),
    "filter told too much": ("B611", "nothing more", lambda _: A.x | f.trim()),
    "filter told a text": ("B611", "left", lambda _: A.x | f.left("3")),
    "filter told less than nothing": ("B611", "word", lambda _: A.x | f.word(-1)),
    "filter told a number": ("B611", "join", lambda _: A.x | f.join(5)),
    "filter told a reference": ("B611", "cannot be told", lambda _: A.x | f.join(ref.B)),
    "pattern without letters": ("B611", "date", lambda _: A.x | f.date("dd/mm")),
    "filter before its value": ("B611", "before its value", lambda _: f.phone | A.x),
    "filter over a fallback": ("B613", r"batch\.let", lambda _: first_of(A.x, 5) | f.trim),
    "filter of an optional entry": ("B607", "entry of a dict", lambda _: optional(A.x) | f.trim),
    "filter of a set": ("B602", "is a set", lambda _: {1} | f.count),
    # conditions
    "a reference as a condition": ("B613", r"that\.is_not_empty", lambda b: b.when(A.x)),
    "a flag as a condition": ("B613", "Python's own", lambda b: b.when(True)),
    "a word as a condition": ("B613", "not a str", lambda b: b.expect("A exists")),
    "a condition on a constant": ("B613", r"that\.eq` asks", lambda _: that.eq(5, A.x)),
    "a condition on a fallback": ("B613", r"batch\.let", lambda _: that.eq(first_of(A.x, 1), 1)),
    "a condition on a list": ("B613", "asks a reference", lambda _: that.exists([A.x])),
    "compared with a list": ("B613", r"that\.in_", lambda _: that.eq(A.x, [1, 2])),
    "compared with a dict": ("B613", "single values", lambda _: that.ne(A.x, {})),
    "compared with a fallback": ("B613", "single values", lambda _: that.lt(A.x, first_of(A, 1))),
    "compared with a set": ("B602", "is a set", lambda _: that.eq(A.x, {1})),
    "a text as a list": ("B613", "looks into a list", lambda _: that.in_(A.x, "abc")),
    "a number as a list": ("B613", "looks into a list", lambda _: that.in_(A.x, 5)),
    "a condition as a value": ("B613", "when", lambda _: call("a.b", x=that.exists(A.x))),
    "a condition in Python": ("B601", "in a condition", lambda _: bool(that.exists(A.x))),
    "conditions joined": ("B601", "in a condition", lambda _: that.exists(A) and that.exists(A)),
    "a message that is none": ("B602", "no text", lambda b: b.expect(that.exists(A), else_=5)),
    "a message with a list": ("B602", "no text", lambda b: b.expect(that.exists(A), else_=["x"])),
    "an unknown name in a condition": ("B104", "in `when`", lambda b: b.when(that.exists(ref.B))),
    "an unknown name in what is expected": (
        "B104",
        "in `expect`",
        lambda b: b.expect(that.eq(A.x, ref.B)),
    ),
    "an unknown name in a message": (
        "B104",
        "in `expect`",
        lambda b: b.expect(that.exists(A), else_=text("{x}", x=ref.B)),
    ),
    # loops
    "a text as a source": ("B613", "a list, a reference", lambda b: b.for_each("abc", nothing)),
    "bytes as a source": ("B613", "a list, a reference", lambda b: b.for_each(b"abc", nothing)),
    "a number as a source": ("B613", "go over a int", lambda b: b.for_each(5, nothing)),
    "a dict as a source": (
        "B613",
        r"list\(value\.values\(\)\)",
        lambda b: b.for_each({"a": 1}, nothing),
    ),
    "a fallback as a source": (
        "B613",
        r"batch\.let",
        lambda b: b.for_each(first_of(A, ref.A), nothing),
    ),
    "a condition as a source": ("B613", "not that", lambda b: b.for_each(that.exists(A), nothing)),
    "an unknown name as a source": ("B104", "for_each", lambda b: b.for_each(ref.B, nothing)),
    "values that cannot be sent": (
        "B602",
        r"`\[1\]` of `for_each` is a set",
        lambda b: b.for_each([1, {2}], nothing),
    ),
    "a clause that is no condition": (
        "B613",
        "`where` takes a condition",
        lambda b: b.for_each(A, nothing, where=lambda row: row.x),
    ),
    "a clause of two rows": (
        "B612",
        "a function of 2",
        lambda b: b.for_each(A, nothing, where=that.eq),
    ),
    "a key that is no field": (
        "B613",
        "no field of the row",
        lambda b: b.for_each(A, nothing, unique_by=lambda _row: A.x),
    ),
    "a key with an index": (
        "B613",
        "no field of the row",
        lambda b: b.for_each(A, nothing, unique_by=lambda row: row.x[0]),
    ),
    "a key that is the row": (
        "B613",
        "no field of the row",
        lambda b: b.for_each(A, nothing, group_by=lambda row: row | f.phone),
    ),
    "a key with an odd name in a path": (
        "B613",
        "no field of the row",
        lambda b: b.for_each(A, nothing, group_by=lambda row: row["два слова"].x),
    ),
    "a key that is vouched for": (
        "B613",
        "no field of the row",
        lambda b: b.for_each(A, nothing, group_by=lambda row: sure(row.x)),
    ),
    "a key that is a constant": (
        "B613",
        "takes a reference",
        lambda b: b.for_each(A, nothing, unique_by=lambda _row: "x"),
    ),
    "a variable that is no name": ("B608", "a letter", lambda b: b.for_each(A, name="my row")),
    "a variable that is reserved": ("B102", "`total`", lambda b: b.for_each(A, name="total")),
    "a variable that is a label": ("B103", "`Сделки`", lambda b: b.for_each(A, name="Сделки")),
    "a variable of the loop around": (
        "B103",
        "loop around",
        lambda b: b.for_each(A, lambda _row, b: b.for_each(A, nothing, name="r"), name="r"),
    ),
    "a label like the variable around": (
        "B103",
        "variable of a loop",
        lambda b: b.for_each(A, lambda _row, b: b.add("r", user.get()), name="r"),
    ),
    "the source refers to the row": (
        "B104",
        "`r`",
        lambda b: b.for_each(ref.r, nothing, name="r"),
    ),
    # tables
    "a table in a call": ("B613", r"batch\.for_each", lambda _: call("a.b", x=rows.csv("a.csv"))),
    "a table in a list": ("B613", r"batch\.let", lambda b: b.let("T", [rows.csv("a.csv")])),
    "clauses of no table": ("B613", r"rows\.csv", lambda b: b.let("T", [1], unique_by="x")),
    "a path that is none": ("B602", "is no path", lambda _: rows.csv(5)),
    "a path that is a list": ("B602", "is no path", lambda _: file([A.x])),
    "a path of a filter": ("B602", "is no path", lambda _: file(A.x | f.filename)),
    "two characters as a delimiter": (
        "B521",
        "delimiter",
        lambda _: rows.csv("a.csv", delimiter=";;"),
    ),
    "an unknown encoding": ("B521", "did you mean", lambda _: rows.csv("a.csv", encoding="cp125")),
    "a header in one text": ("B521", "header", lambda _: rows.csv("a.csv", header="a;b")),
    "an unknown name in a path": ("B104", "for_each", lambda b: b.for_each(rows.csv(ref.B))),
    "an option without a format": ("B602", "csv", lambda b: b.output(A, delimiter=";")),
    "an option of csv for json": ("B121", "csv", lambda b: b.output(A, format="json", bom=True)),
    # look-ups and lists
    "find without a test": ("B613", "needs a test", lambda _: A.find()),
    "find in a list": ("B613", "into a reference", lambda _: find([1], a=1)),
    "find by a list": ("B613", r"batch\.let", lambda _: A.find(x=[1])),
    "find by a date": ("B613", r"batch\.let", lambda _: A.find(x=today)),
    "find by an odd name": ("B613", "odd name", lambda _: A.find(**{"odd name": 1})),
    "find in what is vouched for": ("B605", "whole path", lambda _: find(sure(A.x), a=1)),
    "each without a function": ("B612", "lambda row", lambda _: each(A, 5)),
    "each with a function of two": ("B612", "of 1", lambda _: each(A, lambda a, b: [a, b])),
    "each of what cannot be sent": ("B602", "is a set", lambda _: each(A, lambda _row: {1})),
    "each of a batch": ("B602", "is a Batch", lambda b: each(A, lambda _row: b)),
    "spread of a list": ("B613", r"\*value", lambda _: spread([1])),
    "spread of a dict": ("B613", r"\*\*value", lambda _: spread({"a": 1})),
    "spread of a fallback": ("B613", r"batch\.let", lambda _: spread(first_of(A, ref.B))),
    "spread as a value": ("B613", r"\[\*spread", lambda _: call("a.b", x=spread(A))),
    "spread of each in a dict": (
        "B613",
        r"\[\*spread",
        lambda _: call("a.b", x={**spread(each(A, lambda r: r))}),
    ),
    "spread in a condition": ("B601", "in a condition", lambda _: bool(spread(A))),
    "spread as positions": ("B602", "no fixed positions", lambda _: call("a.b", [spread(A)])),
    # dates
    "a period that is none": ("B602", "did you mean `month`", lambda _: start_of("moth")),
    "shift by nothing": ("B602", "no amount", lambda _: shift(today)),
    "shift by a text": ("B602", "is a str", lambda _: shift(today, days="3")),
    "shift by a flag": ("B602", "is a bool", lambda _: shift(today, days=True)),
    "shift of a number": ("B613", "as a date", lambda _: shift(5, days=1)),
    "shift of a fallback": ("B613", r"batch\.let", lambda _: shift(first_of(A.x, today), days=1)),
    "shift by seconds": ("B602", "whole minutes", lambda _: today + timedelta(seconds=1)),
    "shift of a text by timedelta": ("B613", "as a date", lambda _: first_of(A, 1) + timedelta(1)),
    # text
    "a file in text": ("B606", "no place", lambda _: text("{x}", x=file("a.pdf"))),
    "a filtered constant in text": ("B606", "no place", lambda _: text("{x}", x=" a " | f.trim)),
    "a function in text": ("B606", "no place", lambda _: text("{x}", x=compute(str, A))),
    "a list of objects in text": (
        "B606",
        r"batch\.let",
        lambda _: text("{x}", x=[{"a": A}] | f.count),
    ),
    "two keys of one text": ("B114", "two keys", lambda _: call("a.b", {text("a"): 1, "a": 2})),
    "an unknown name in a key": (
        "B104",
        "`B`",
        lambda b: b.add(call("a.b", {text("k{x}", x=ref.B): 1})),
    ),
    "what cannot be sent under a key": (
        "B602",
        "is a set",
        lambda _: call("a.b", {text("k{x}", x=ref.B): {1}}),
    ),
    # functions
    "compute without a function": ("B614", "cannot be called", lambda _: compute(A.x, 5)),
    "compute of what cannot be sent": ("B602", "is a set", lambda _: compute(len, {1})),
    "an unknown name in compute": ("B104", "`B`", lambda b: b.let("C", compute(len, ref.B))),
    "compute as a default": (
        "B614",
        "call the function now",
        lambda b: b.param("p", "list", default=[compute(len, 5)]),
    ),
    "compute as a source": (
        "B613",
        r"batch\.let",
        lambda b: b.for_each(compute(list, A), nothing),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_has_no_place_is_refused_where_it_is_written(name: str) -> None:
    """Each raises MisuseError with its code and a hint, and leaves the batch as it was."""
    code, words, make = REFUSED[name]
    batch = Batch().add("Сделки", user.get())
    with pytest.raises(MisuseError, match=words) as caught:
        make(batch)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert all(problem.hint for problem in caught.value.problems)
    assert len(batch.recipe.statements) == 1
    batch.add("Ещё", user.get())


def test_an_attribute_with_an_underscore_is_no_filter() -> None:
    """Tools that look for protocols find nothing on `f`."""
    assert not hasattr(f, "_repr_html_")
    assert not hasattr(f, "__wrapped__")
