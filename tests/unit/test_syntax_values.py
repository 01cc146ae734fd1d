"""What each way of writing a value means."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from b24batch.errors import SyntaxProblem
from b24batch.model.recipe import Recipe, to_json, without_places
from b24batch.model.values import (
    At,
    Condition,
    Date,
    Each,
    Entry,
    Every,
    File,
    Find,
    FirstOf,
    Index,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Text,
    Where,
)
from b24batch.model.values import (
    Test as LookedUp,
)
from b24batch.syntax import parse

A = Ref("A")
X = Ref("A", (Key("x"),))


def value_of(text: str) -> Any:
    """The value of `let X = text`, without places."""
    recipe = without_places(parse(f"let X = {text}").recipe)
    return recipe.statements[0].value


def entries_of(text: str) -> tuple[Any, ...]:
    """The entries of `x.y { text }`, without places."""
    recipe = without_places(parse(f"x.y {{ {text} }}").recipe)
    return recipe.statements[0].params.entries


def assert_same(found: Any, wanted: Any) -> None:
    """Equal with their types: in Python `True == 1` and `1 == 1.0`."""
    assert repr(found) == repr(wanted)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", Literal(5)),
        ("-5", Literal(-5)),
        ("0", Literal(0)),
        ("0.5", Literal(0.5)),
        ("-0.5", Literal(-0.5)),
        ("1.0", Literal(1.0)),
        ("1e+25", Literal(1e25)),
        ("1e-07", Literal(1e-07)),
        ("1.50", Number("1.50")),
        ("-1.50", Number("-1.50")),
        ("1e5", Number("1e5")),
        ("0.1000000000000000055", Number("0.1000000000000000055")),
        ("123456789012345678901234567890", Literal(123456789012345678901234567890)),
        ("9" * 5000, Number("9" * 5000)),
    ],
)
def test_numbers(text: str, value: Any) -> None:
    """A whole number is an int; a decimal is a float if a float says the same, else text."""
    assert_same(value_of(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", Literal(True)),
        ("false", Literal(False)),
        ("null", Literal(None)),
        ("NEW", Literal("NEW")),
        ("Сделка", Literal("Сделка")),
        ("C2:NEW", Literal("C2:NEW")),
        ("DT128_4:UC_1", Literal("DT128_4:UC_1")),
        ("True", Literal("True")),
        ('"true"', Literal("true")),
        ("'5'", Literal("5")),
        ('"007"', Literal("007")),
    ],
)
def test_words_and_constants(text: str, value: Any) -> None:
    """A bare word is a text, but for the three constants; in quotes everything is text."""
    assert_same(value_of(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-01-31", Date("2026-01-31")),
        ("2026-01-31T10:00:00+03:00", Date("2026-01-31T10:00:00+03:00")),
        ("2026-01-31T10:00Z", Date("2026-01-31T10:00Z")),
        ("today", Date("today")),
        ("now", Date("now")),
        ("start of month", Date("start of month")),
        ("start  of\tyear", Date("start of year")),
        ("today - 30 days", Shift(Date("today"), -1, Literal(30), "day")),
        ("now + 1 hour", Shift(Date("now"), 1, Literal(1), "hour")),
        ("today + -1 months", Shift(Date("today"), 1, Literal(-1), "month")),
        ("$A.x + $A days", Shift(X, 1, A, "day")),
        (
            '$A.x | date "DD.MM.YYYY" + 3 days',
            Shift(Pipe(X, "date", (Literal("DD.MM.YYYY"),)), 1, Literal(3), "day"),
        ),
    ],
)
def test_dates(text: str, value: Any) -> None:
    """Dates are bare; any date moves by an amount with a unit."""
    assert_same(value_of(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$A", A),
        ("$A.x", X),
        ("$A!", Ref("A", (), True)),
        ("$A.x!", Ref("A", (Key("x"),), True)),
        ("$A[0][*].x", Ref("A", (Index(0), Every(), Key("x")))),
        ('$A["odd key"]', Ref("A", (Key("odd key"),))),
        ("$A[$A.x]", Ref("A", (At(X),))),
        (
            '$A[b = $A.x, c = "d e"].x',
            Ref("A", (Find((LookedUp("b", X), LookedUp("c", Literal("d e")))), Key("x"))),
        ),
        ("$result[A][items][0][id]", Ref("A", (Key("items"), Index(0), Key("id")))),
        ("$total[A]", Ref("A", (Key("total"),))),
        ("$next[A]", Ref("A", (Key("next"),))),
        ("$A.x ?? $A ?? 5", FirstOf((X, A, Literal(5)))),
        ("$A | trim | left 5", Pipe(Pipe(A, "trim"), "left", (Literal(5),))),
        ("$A | trim ?? NEW", FirstOf((Pipe(A, "trim"), Literal("NEW")))),
    ],
)
def test_references(text: str, value: Any) -> None:
    """Paths, lookups, the portal's classic form; filters bind tighter than `??`."""
    assert_same(value_of(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[]", ListValue()),
        ("[a, 1]", ListValue((Literal("a"), Literal(1)))),
        ("[a\n1,\n]", ListValue((Literal("a"), Literal(1)))),
        ("{}", ObjectValue()),
        ("[...$A, 1]", ListValue((Spread(A), Literal(1)))),
        ("{ ...$A\n b: 1 }", ObjectValue((Spread(A), Entry("b", Literal(1))))),
        (
            "[for r in $A where $r.x > 0: $r]",
            ListValue(
                (
                    Each(
                        "r",
                        A,
                        Ref("r"),
                        (Where(Condition(Ref("r", (Key("x"),)), ">", Literal(0))),),
                    ),
                )
            ),
        ),
        ('file "a.pdf"', File(Literal("a.pdf"))),
        ("file $A", File(A)),
    ],
)
def test_containers_and_files(text: str, value: Any) -> None:
    """Lists, objects, what is put in place, loops in lists, content of files."""
    assert_same(value_of(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"a\"b\\c\nd\te\$f\rg"', 'a"b\\c\nd\te$f\rg'),
        (r"'a\nb ${c} $d'", r"a\nb ${c} $d"),
        ('"5 $ and $x"', "5 $ and $x"),
        (r'"\${x}"', "${x}"),
        ('""', ""),
        ("''", ""),
        ('"""one line"""', "one line"),
        ('"""\n  a\n    b\n\n  c\n  """', "a\n  b\n\nc"),
        ('"""\n    a\n  """', "  a"),
        ('"""\n  a\n b\n   """', " a\nb"),
        ('"""\n  a\n\n  """', "a\n"),
        ('"""a\n  b\n  c"""', "a\nb\nc"),
        ('"""\n\ta\n\t\tb\n\t"""', "a\n\tb"),
        ('"""\n  say "hi" and \\"""\n  """', 'say "hi" and """'),
        ('"""\n"""', ""),
        ('"""\n  a # no comment\n     \n  b\n  """', "a # no comment\n\nb"),
    ],
)
def test_texts(text: str, value: str) -> None:
    """Escapes in double quotes, none in single ones; long texts are dedented."""
    assert_same(value_of(text), Literal(value))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"${A}"', (A,)),
        ('"a ${A.x} b"', (Literal("a "), X, Literal(" b"))),
        ('"$${A}${A.x}"', (Literal("$"), A, X)),
        ('"${ A.x }"', (X,)),
        ('"${A | trim}"', (Pipe(A, "trim"),)),
        ('"${A.x ?? "no"}"', (FirstOf((X, Literal("no"))),)),
        ('"${A.x ?? $A ?? 0}"', (FirstOf((X, A, Literal(0))),)),
        ('"${A["odd } key"]}"', (Ref("A", (Key("odd } key"),)),)),
        ("\"${A ?? 'it'}\"", (FirstOf((A, Literal("it"))),)),
        (
            '"${A ?? "x ${A.x}"}"',
            (FirstOf((A, Text((Literal("x "), X)))),),
        ),
        ('"${today}"', (Date("today"),)),
        ('"${$today}"', (Ref("today"),)),
        ('"${start}"', (Ref("start"),)),
        ('"${today + 1 day}"', (Shift(Date("today"), 1, Literal(1), "day"),)),
        ('"${result[A][x]}"', (X,)),
        ('"""\n  a ${A.x}\n  b\n  """', (Literal("a "), X, Literal("\nb"))),
    ],
)
def test_texts_with_holes(text: str, parts: tuple[Any, ...]) -> None:
    """Between `${` and `}` stands a name without `$`, then filters and what to take instead."""
    assert_same(value_of(text), Text(parts))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("f = 1", "=f"),
        ("f != 1", "!=f"),
        ("f > 1", ">f"),
        ("f >= 1", ">=f"),
        ("f < 1", "<f"),
        ("f <= 1", "<=f"),
        ("f in [1]", "@f"),
        ("f not in [1]", "!@f"),
        ("f ~ 1", "%f"),
        ("f !~ 1", "!%f"),
        ("f like 1", "=%f"),
        ("f not like 1", "!=%f"),
        ('"f g" = 1', "=f g"),
        ("f: 1", "f"),
        ('">=f": 1', ">=f"),
    ],
)
def test_conditions_become_keys(text: str, key: str) -> None:
    """`field OP value` is the portal's prefixed key (language.md part 3)."""
    assert entries_of(text)[0].key == key


def test_optional_entries_and_keys_with_holes() -> None:
    """`key?:` may be left out; a text with holes may be a key."""
    assert entries_of('a?: 1, "b${A}": 2, "c"?: 3') == (
        Entry("a", Literal(1), True),
        Entry(Text((Literal("b"), A)), Literal(2)),
        Entry("c", Literal(3), True),
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("entityTypeId: company", Literal(4)),
        ("ENTITY_TYPE_ID: invoice", Literal(31)),
        ("ownerTypeId: lead", Literal(1)),
        ("parentEntityTypeId: deal", Literal(2)),
        ("entityTypeId in [deal, 1032]", ListValue((Literal(2), Literal(1032)))),
        ("entityTypeId: $A ?? quote", FirstOf((A, Literal(7)))),
        ("entityTypeId: compny", Literal("compny")),
        ('entityTypeId: "company"', Literal("company")),
        ("typeId: company", Literal("company")),
        ("entityTypeId: [company]", ListValue((Literal(4),))),
    ],
)
def test_entity_names(text: str, value: Any) -> None:
    """Bare names of entity types are numbers under the keys that take them, and nowhere else."""
    assert_same(entries_of(text)[0].value, value)


def test_comparison_wins_over_vouching() -> None:
    """`$A!=5` compares; `!` is a mark only where no `=` or `~` follows."""
    for text, op in (("$A!=5", "!="), ("$A.x!= 5", "!="), ("$A!~5", "!~")):
        condition = parse(f"expect {text}").recipe.statements[0].condition
        assert (condition.subject.vouched, condition.op) == (False, op)
    condition = parse("expect $A! = 5").recipe.statements[0].condition
    assert (condition.subject.vouched, condition.op) == (True, "=")


@pytest.mark.parametrize("word", ["limit5", "limit 5once by { a: 1 }", "allowX"])
def test_words_that_touch_are_one_word(word: str) -> None:
    """A keyword ends where a word ends, so nothing is read into `limit5`."""
    with pytest.raises(SyntaxProblem):
        parse(f"x.y {word}x")


def test_json_tells_flags_from_numbers() -> None:
    """The comparison that round trips rely on would notice `true` read as 1."""
    one, flag = parse("x.y { a: 1 }").recipe, parse("x.y { a: true }").recipe
    assert isinstance(one, Recipe)
    assert to_json(one) != to_json(flag)


PATHS = st.from_regex(r"[a-zё_]\w{0,3}(\.[a-z]\w?|\[[0-9*]{1,2}\]|\.\d){0,3}!?", fullmatch=True)


@given(PATHS)
@example("total.x")
@example("result[A][0]")
@example("today.x")
@example("A[01]")
@example("true")
def test_a_path_in_a_text_is_read_as_the_grammar_reads_it(path: str) -> None:
    """The short way for plain paths and the grammar, which a blank makes necessary, agree."""

    def read(hole: str) -> bytes | None:
        try:
            return to_json(parse(f'let X = "${{{hole}}}"').recipe)
        except SyntaxProblem:
            return None

    assert read(path) == read(f" {path} ")
