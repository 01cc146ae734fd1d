"""Going through values: everything is met once, in written order, at its place."""

from __future__ import annotations

import pytest

from b24batch._text import Span
from b24batch.model import values
from b24batch.model.path import format_ref
from b24batch.model.recipe import (
    Command,
    Expect,
    ForEach,
    If,
    Let,
    Output,
    Param,
    Recipe,
)
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
    Group,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Table,
    Text,
    Value,
    Where,
)
from b24batch.model.walk import (
    Path,
    nested_statements,
    references,
    visit,
    visit_statement,
)


def names(value: object) -> list[str]:
    return [ref.name for ref in references(value)]  # type: ignore[arg-type]


def places(value: ObjectValue) -> list[tuple[str, Path]]:
    return [(v.node.name, v.path) for v in visit(value) if isinstance(v.node, Ref)]


def test_references_are_met_wherever_they_stand() -> None:
    """Text, options, lists, objects, keys, filters, shifts, files, tables, spreads, lookups."""
    value = ListValue(
        (
            Text((Literal("на "), Ref("a"), Pipe(Ref("b"), "trim", (Ref("c"),)))),
            FirstOf((Ref("d"), Literal(1))),
            ObjectValue(
                (
                    Entry(Text((Ref("e"),)), Shift(Date("today"), 1, Ref("f"), "days")),
                    Spread(Ref("g")),
                )
            ),
            File(Text((Ref("h"),))),
            Table("csv", Ref("i"), ObjectValue((Entry("delimiter", Ref("j")),))),
            Spread(Ref("k", (Every(), Key("id")))),
            Ref("l", (At(Ref("m")), Find((values.Test("EMAIL", Ref("n")),)))),
            Each("r", Ref("o"), Ref("p"), (Where(Condition(Ref("q"), "=", Ref("s"))),)),
        )
    )
    assert "".join(names(value)) == "abcdefghijklmnoqsp"


def test_a_place_is_keys_and_indexes_from_the_top() -> None:
    """Pieces of text and options stand where the whole does; keys are as they are sent."""
    params = ObjectValue(
        (
            Entry("id", Ref("a")),
            Entry("filter", ObjectValue((Entry(">=дата", FirstOf((Ref("b"), Ref("c")))),))),
            Entry("rows", ListValue((Literal(1), ListValue((Text((Ref("d"), Ref("e"))),))))),
            Entry(Text((Literal("property"), Ref("f"))), Ref("g")),
        )
    )
    assert places(params) == [
        ("a", ("id",)),
        ("b", ("filter", ">=дата")),
        ("c", ("filter", ">=дата")),
        ("d", ("rows", 1, 0)),
        ("e", ("rows", 1, 0)),
        ("f", ("property{}",)),
        ("g", ("property{}",)),
    ]


def test_the_nearest_place_in_the_source_is_kept() -> None:
    """A node without a span of its own is found by the one around it."""
    inner = Literal("x")
    entry = Entry("k", inner, span=Span(5, 9))
    found = {type(v.node): v.span for v in visit(ObjectValue((entry,), span=Span(0, 20)))}
    assert found == {ObjectValue: Span(0, 20), Entry: Span(5, 9), Literal: Span(5, 9)}


def test_variables_of_list_loops_are_known_inside_only() -> None:
    """The source of `[for r in ...]` does not see `r`, its `where` and its value do."""
    value = Each("r", Ref("rows"), Ref("r"), (Where(Condition(Ref("r"), "exists")),))
    found = [(v.node.name, v.bound) for v in visit(value) if isinstance(v.node, Ref)]
    assert found == [("rows", ()), ("r", ("r",)), ("r", ("r",))]


def test_clauses_of_a_loop_see_its_variable() -> None:
    """`where`, `unique by` and `group by` are about the row; the source is not."""
    by = Group(Pipe(Ref("r", (Key("phone"),)), "phone"))
    loop = ForEach("r", Ref("rows"), (by, Where(Condition(Ref("r"), "=", Ref("x")))))
    found = [(v.node.name, v.bound) for v in visit_statement(loop) if isinstance(v.node, Ref)]
    assert found == [("rows", ()), ("r", ("r",)), ("r", ("r",)), ("x", ("r",))]


def test_a_command_is_visited_with_its_natural_key() -> None:
    """`once by` has a place of its own, so that it is not taken for a parameter."""
    command = Command(
        "crm.deal.add",
        ObjectValue((Entry("fields", Ref("a")),)),
        once=ObjectValue((Entry("ORIGIN_ID", Ref("b")),)),
    )
    found = [(v.node.name, v.path) for v in visit_statement(command) if isinstance(v.node, Ref)]
    assert found == [("a", ("fields",)), ("b", ("once by", "ORIGIN_ID"))]


def test_other_statements_are_visited_with_all_their_values() -> None:
    """Defaults, conditions, messages, options and paths are values too."""
    statements = (
        Param("p", "text", Ref("a")),
        Let("l", Ref("b")),
        Expect(Condition(Ref("c"), "=", Ref("d")), Text((Ref("e"),))),
        Output(Ref("f"), options=ObjectValue((Entry("bom", Ref("g")),)), path=Ref("h")),
        If(Condition(Ref("i"), "exists"), (Let("inner", Ref("z")),)),
    )
    found = [v.node.name for s in statements for v in visit_statement(s) if isinstance(v.node, Ref)]
    assert "".join(found) == "abcdefghi"


def test_statements_come_in_written_order_with_what_is_around_them() -> None:
    """Bodies follow their loop or condition, `else` follows `then`."""
    inner = If(Condition(Ref("x"), "exists"), (Let("b", Literal(1)),), (Let("c", Literal(1)),))
    loop = ForEach("r", Ref("rows"), body=(inner, Let("d", Literal(1))))
    recipe = Recipe((Let("a", Literal(1)), loop, Let("e", Literal(1))))
    found = [(s.name if isinstance(s, Let) else "", a) for s, a in nested_statements(recipe)]
    assert found == [
        ("a", ()),
        ("", ()),
        ("", (loop,)),
        ("b", (loop, inner)),
        ("c", (loop, inner)),
        ("d", (loop,)),
        ("e", ()),
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Pipe(Ref("row", (Key("mail"),)), "left", (Literal(3),)), "$row.mail | left 3"),
        (FirstOf((Ref("a"), Literal("нет"))), "$a ?? нет"),
        (Text((Literal("x"), Ref("a"))), "..."),
    ],
)
def test_a_look_up_by_what_a_let_stands_for_has_words(value: Value, told: str) -> None:
    """A recipe has only the name there; who tells of it may have followed that."""
    found = Ref("Люди", (Find((values.Test("EMAIL", value),)), Key("ID")))
    assert format_ref(found) == f"Люди[EMAIL = {told}].ID"
