"""The canonical form, rule by rule (language.md part 7)."""

from __future__ import annotations

import pytest

from b24batch.errors import MisuseError
from b24batch.model.recipe import Command, Halt, Let, Output, Param, Recipe, Title
from b24batch.model.values import (
    At,
    Date,
    Entry,
    File,
    FirstOf,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Text,
    Value,
)
from b24batch.syntax import format_text, parse, print_recipe

A = Ref("A")


def tidy(text: str) -> str:
    return format_text(parse(text))


def printed(value: Value, key: str = "a") -> str:
    """The text of a value that a builder made."""
    command = Command("x.y", ObjectValue((Entry(key, value),)))
    return print_recipe(Recipe((command,))).removeprefix("x.y { ").removesuffix(" }\n")


def test_an_object_that_was_on_one_line_stays_there() -> None:
    """Blanks are set, commas kept."""
    assert tidy("A=x.y {a:1,b : [ 1,2 ]}") == "A = x.y { a: 1, b: [1, 2] }\n"


def test_an_object_with_a_line_end_has_one_entry_a_line() -> None:
    """And no commas; a list inside that was on one line is left so."""
    assert tidy("x.y { a: 1, b: [1,\n2], c: [3, 4] }") == (
        "x.y {\n  a: 1\n  b: [\n    1\n    2\n  ]\n  c: [3, 4]\n}\n"
    )


def test_an_object_that_does_not_fit_is_broken_from_outside() -> None:
    """88 columns stay, 89 are too many; what is inside is broken only if it has to be."""
    fits = f"x.y {{ a: {'b' * 40}, c: {{ d: {'e' * 25} }} }}\n"
    assert len(fits) == 88 + 1
    assert tidy(fits) == fits
    wider = fits.replace("e }", "ee }")
    assert tidy(wider) == f"x.y {{\n  a: {'b' * 40}\n  c: {{ d: {'e' * 26} }}\n}}\n"


def test_what_follows_an_object_counts() -> None:
    """The line has to hold the options behind the braces too."""
    text = f"x.y {{ a: {'b' * 69} }} limit 5\n"
    assert len(text) == 88 + 1
    assert tidy(text) == text
    wider = text.replace("limit 5", "limit 50")
    assert tidy(wider) == f"x.y {{\n  a: {'b' * 69}\n}} limit 50\n"


def test_at_most_one_blank_line_is_kept() -> None:
    """None at the ends of the file and of brackets, one between things that had some."""
    assert tidy("\n\nx.y {\n\n\n  a: 1\n\n\n  b: 2\n\n}\n\n\n\nx.y\nx.y\n\n") == (
        "x.y {\n  a: 1\n\n  b: 2\n}\n\nx.y\nx.y\n"
    )


def test_empty_braces_are_left_out() -> None:
    """A command without parameters has none, unless a comment stands in them."""
    assert tidy("x.y {\n}") == "x.y\n"
    assert tidy("x.y { # why\n}") == "x.y {  # why\n}\n"


def test_a_block_on_one_line_may_stay_there() -> None:
    """One statement that fits; anything else is broken."""
    assert tidy("for a in $b {x.y}") == "for a in $b { x.y }\n"
    assert tidy("for a in $b {\nx.y }") == "for a in $b {\n  x.y\n}\n"


def test_comments_between_brace_and_else_stay_between() -> None:
    """`else` then keeps a line of its own."""
    text = "if $a exists {\n  x.y\n}  # one\n# two\nelse {  # three\n  x.y\n}\n"
    assert tidy(text) == text
    assert tidy("if $a exists {\nx.y\n}\n\nelse {\nx.y }") == (
        "if $a exists {\n  x.y\n} else {\n  x.y\n}\n"
    )


def test_options_stand_in_one_order_and_keep_their_comments() -> None:
    """`limit`, `allow`, `once by`, in whatever order they were written."""
    text = "x.y once by {\n  a: 1 # key\n} allow [\n  A # code\n  B\n] limit 5"
    assert tidy(text) == ("x.y limit 5 allow [\n  A  # code\n  B\n] once by {\n  a: 1  # key\n}\n")


def test_an_empty_else_is_left_out_unless_it_says_something() -> None:
    """A comment in it is kept, and so are its braces."""
    assert tidy("if $a exists { x.y } else { }") == "if $a exists { x.y }\n"
    text = "if $a exists {\n  x.y\n} else {\n  # nothing to do\n}\n"
    assert tidy(text) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Literal("NEW"), "NEW"),
        (Literal("C2:NEW"), "C2:NEW"),
        (Literal("true"), '"true"'),
        (Literal(True), "true"),
        (Literal(None), "null"),
        (Literal("two words"), '"two words"'),
        (Literal("it's"), '"it\'s"'),
        (Literal("5 $"), "'5 $'"),
        (Literal('a "b"'), "'a \"b\"'"),
        (Literal('it\'s "b"'), r'"it' + "'" + r's \"b\""'),
        (Literal("it's ${b}"), r'"it' + "'" + r's \${b}"'),
        (Literal("a\\b"), r'"a\\b"'),
        (Literal("a\nb"), '"""\n    a\n    b\n    """'),
        (Literal("a\n \nb"), r'"a\n \nb"'),
        (Literal("a\n"), r'"a\n"'),
        (Literal("2026-01-31"), '"2026-01-31"'),
        (Date("2026-01-31"), "2026-01-31"),
        (Number("1.50"), "1.50"),
        (Literal(1.5), "1.5"),
        (Literal(1e25), "1e+25"),
        (Text((Literal("a "), A)), '"a ${A}"'),
        (Text((A, Literal("$"), Literal("{b}"))), r'"${A}\${b}"'),
        (Text((Literal("n "), Literal(5), Number("1.50"))), '"n 51.50"'),
        (Text((FirstOf((A, Literal("no"))),)), '"${A ?? "no"}"'),
        (FirstOf((A, FirstOf((Ref("B"), Literal(1))))), "$A ?? $B ?? 1"),
    ],
)
def test_canonical_values(value: Value, text: str) -> None:
    """Bare where legal, double quotes if need be, single ones around `$` and quotes."""
    assert printed(value) in (f"a: {text}", f"x.y {{\n  a: {text}\n}}\n")


def test_long_texts_are_used_only_where_they_stand_alone() -> None:
    """As an argument, a message in a list of options or a key, a line end is escaped."""
    value = Pipe(ListValue((A,)), "join", (Literal("a\nb"),))
    assert printed(value) == r'a: [$A] | join "a\nb"'


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        (">=id", Literal(5), "id >= 5"),
        ("@id", ListValue(), "id in []"),
        ("!=%id", Literal("a"), "id not like a"),
        ("!id", Literal(5), '"!id": 5'),
        (">=a b", Literal(5), '">=a b": 5'),
        ("a b", Literal(5), '"a b": 5'),
        ("in", Literal(5), "in: 5"),
        ("entityTypeId", Literal(4), "entityTypeId: company"),
        ("entityTypeId", Literal(1032), "entityTypeId: 1032"),
        ("entityTypeId", Literal("company"), 'entityTypeId: "company"'),
        ("entityTypeId", Literal(True), "entityTypeId: true"),
        ("@ownerTypeId", ListValue((Literal(1), Literal(2))), "ownerTypeId in [lead, deal]"),
    ],
)
def test_canonical_entries(key: str, value: Value, text: str) -> None:
    """Condition form for known prefixes of names, entity names for known type ids."""
    assert printed(value, key) == text


def test_blank_lines_of_a_builder() -> None:
    """What takes several lines is set off, and so is the head of the recipe."""
    long = ObjectValue((Entry("a", Literal("b" * 80)), Entry("c", Literal(1))))
    call = Command("x.y")
    recipe = Recipe(
        (
            Title("T"),
            Param("p", "text"),
            Halt(),
            call,
            call,
            Command("x.y", long),
            Let("L", Literal(1)),
            Output(Ref("L")),
        )
    )
    assert print_recipe(recipe) == (
        'recipe "T"\nparam p: text\nhalt on error\n\nx.y\nx.y\n\n'
        f"x.y {{\n  a: {'b' * 80}\n  c: 1\n}}\n\nlet L = 1\noutput $L\n"
    )


@pytest.mark.parametrize(
    "value",
    [
        Literal(float("inf")),
        Literal(float("nan")),
        Number("NaN"),
        Date("31.01.2026"),
        Pipe(FirstOf((A, Literal(1))), "trim"),
        Pipe(A, "left", (Literal(-1),)),
        Text((ObjectValue(),)),
        Text((File(Literal("a")),)),
        Ref("A", (At(Ref("B", (At(Ref("C", (At(Ref("D", (Key("e f"),))),))),))),)),
    ],
)
def test_what_no_text_can_say_is_refused(value: Value) -> None:
    """The printer never writes what would be read as something else."""
    with pytest.raises(MisuseError) as caught:
        printed(value)
    assert caught.value.problems[0].code == "B032"
