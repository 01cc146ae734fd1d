"""What each statement means."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Output,
    Param,
    Secret,
    Title,
    without_places,
)
from b24batch.model.values import (
    Condition,
    Date,
    Entry,
    Group,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Table,
    Text,
    Unique,
    Where,
)
from b24batch.syntax import parse

A = Ref("A")
ONE = ObjectValue((Entry("a", Literal(1)),))
CALL = Command("x.y")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ('recipe "Лиды"', Title("Лиды")),
        ("halt on error", Halt()),
        ("in any order", AnyOrder()),
        ("param a: text", Param("a", "text")),
        ("param a?: number", Param("a", "number", None, True)),
        ("param a: date = today", Param("a", "date", Date("today"))),
        ("secret a from env ERP", Secret("a", "ERP")),
        ("let A = 5", Let("A", Literal(5))),
        ('let A = csv "f.csv"', Let("A", Table("csv", Literal("f.csv")))),
        ("let A = csv", Let("A", Literal("csv"))),
        (
            "let A = json $A unique by b.c",
            Let("A", Table("json", A), (Unique(Ref("A", (Key("b"), Key("c")))),)),
        ),
        ("x.y", CALL),
        ("profile", Command("profile")),
        ("A = x.y", Command("x.y", label="A")),
        ("A=x.y{a:1}", Command("x.y", ONE, "A")),
        ("A = all x.y limit 5", Command("x.y", label="A", mode="all", limit=5)),
        ("exact x.y {}", Command("x.y", mode="exact")),
        ("x.y allow CODE", Command("x.y", allow=("CODE",))),
        ('x.y allow [A, "b c"]', Command("x.y", allow=("A", "b c"))),
        ("x.y once by { a: 1 }", Command("x.y", once=ONE)),
        ("output $A", Output(A)),
        (
            'output $A [id, "b c"] as csv with { a: 1 } to "f"',
            Output(A, ("id", "b c"), "csv", ONE, Literal("f")),
        ),
        ("output $A to $A", Output(A, path=A)),
    ],
)
def test_statements(text: str, statement: Any) -> None:
    """One line, one statement."""
    recipe = without_places(parse(text).recipe)
    assert repr(recipe.statements) == repr((statement,))


@pytest.mark.parametrize(
    ("head", "source", "clauses"),
    [
        ("for r in $A", A, ()),
        ("for r in $A | unique", Pipe(A, "unique"), ()),
        ("for r in [1, b]", ListValue((Literal(1), Literal("b"))), ()),
        ('for r in files "*.pdf"', Table("files", Literal("*.pdf")), ()),
        ('for r in csv "f" with { a: 1 }', Table("csv", Literal("f"), ONE), ()),
        (
            "for r in $A where $r.a > 1 unique by b group by c | phone",
            A,
            (
                Where(Condition(Ref("r", (Key("a"),)), ">", Literal(1))),
                Unique(Ref("r", (Key("b"),))),
                Group(Pipe(Ref("r", (Key("c"),)), "phone")),
            ),
        ),
        (
            'for r in $A group by "a b.c"',
            A,
            (Group(Ref("r", (Key("a b.c"),))),),
        ),
    ],
)
def test_loops(head: str, source: Any, clauses: tuple[Any, ...]) -> None:
    """Sources and clauses; keys of rows are paths that begin with the loop's variable."""
    for body in ("{ x.y }", "{\n  x.y\n}", "{ # why\n\n x.y\n\n}"):
        recipe = without_places(parse(f"{head} {body}").recipe)
        assert recipe.statements == (ForEach("r", source, clauses, (CALL,)),)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("$A = LOSE", Condition(A, "=", Literal("LOSE"))),
        ("$A != null", Condition(A, "!=", Literal(None))),
        ("$A <= 5", Condition(A, "<=", Literal(5))),
        ("$A !~ 'x'", Condition(A, "!~", Literal("x"))),
        ("$A in [1]", Condition(A, "in", ListValue((Literal(1),)))),
        ("$A not in $A", Condition(A, "not in", A)),
        ("$A exists", Condition(A, "exists")),
        ("$A is empty", Condition(A, "is empty")),
        ("$A is not empty", Condition(A, "is not empty")),
        ("$A | count > 5", Condition(Pipe(A, "count"), ">", Literal(5))),
    ],
)
def test_conditions(text: str, condition: Condition) -> None:
    """A reference and a predicate, the same for `if`, `expect` and `where`."""
    recipe = without_places(
        parse(f'if {text} {{ x.y }}\nexpect {text}\nexpect {text} else "no ${{A}}"').recipe
    )
    assert recipe.statements == (
        If(condition, (CALL,)),
        Expect(condition),
        Expect(condition, Text((Literal("no "), A))),
    )


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n# why\n", " # why\n\t"])
def test_else_may_stand_on_a_line_below(gap: str) -> None:
    """`else` follows the brace on its line or below it, whatever comments are between."""
    recipe = without_places(parse(f"if $A exists {{ x.y }}{gap}else {{ x.y\nx.y }}\nx.y").recipe)
    assert recipe.statements == (If(Condition(A, "exists"), (CALL,), (CALL, CALL)), CALL)


def test_a_label_that_begins_like_else_is_a_label() -> None:
    """After an `if` the next statement may begin with these letters."""
    recipe = parse("if $A exists { x.y }\nelsewhere = x.y").recipe
    assert recipe.statements[1].label == "elsewhere"


def test_blank_lines_and_comments_separate_statements() -> None:
    """Any number of them, also at both ends."""
    recipe = without_places(parse("\n\n# a\nx.y # b\n\n \t\n# c\nx.y\n#d").recipe)
    assert recipe.statements == (CALL, CALL)
