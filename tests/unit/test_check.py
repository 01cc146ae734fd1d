"""The check stage on models: rules that need no place in a text, and what must not be reported."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch._text import Span
from b24batch.check import check
from b24batch.errors import Problem
from b24batch.model.names import EntityType
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
    Recipe,
    Secret,
    Statement,
    Title,
)
from b24batch.model.values import (
    At,
    Compute,
    Condition,
    Date,
    Each,
    Entry,
    Every,
    File,
    Find,
    FirstOf,
    Group,
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
    Table,
    Text,
    Unique,
    Where,
)
from b24batch.model.values import Test as RowTest
from checking import of_the_recipe


def value(given: Any) -> Any:
    match given:
        case dict():
            return ObjectValue(tuple(Entry(key, value(item)) for key, item in given.items()))
        case list():
            return ListValue(tuple(value(item) for item in given))
        case str() | int() | float() | None:
            return Literal(given)
        case _:
            return given


def call(method: str, label: str | None = None, **params: Any) -> Command:
    return Command(method, value(params), label)


def found(*statements: Statement) -> list[Problem]:
    return of_the_recipe(check(Recipe(statements)))


def codes(*statements: Statement) -> list[str]:
    return [problem.code for problem in found(*statements)]


DEALS = call("crm.item.list", "Deals", entityTypeId=2)
ROWS = Ref("Deals", (Key("items"),))
FIRST = Ref("Deals", (Key("items"), Index(0), Key("id")))


def test_a_sound_recipe_has_no_problems() -> None:
    """An ordinary recipe passes without a word."""
    recipe = (
        Title("Сделки"),
        Halt(),
        AnyOrder(),
        Param("since", "date", Date("start of month")),
        Param("phone", "text", optional=True),
        Secret("token", "ERP_TOKEN"),
        call("crm.item.list", "Deals", entityTypeId=2, filter={">=createdTime": Ref("since")}),
        Let("First", FIRST),
        Let("Title", Text((Literal("Сделка "), Ref("First")))),
        Command(
            "crm.item.update",
            ObjectValue(
                (
                    Entry("entityTypeId", Literal(2)),
                    Entry("id", Ref("First")),
                    Entry(
                        "fields",
                        ObjectValue(
                            (
                                Entry("title", FirstOf((Ref("Title"), Literal("нет")))),
                                Entry("comments", Ref("token")),
                                Entry("phone", Ref("phone"), optional=True),
                            )
                        ),
                    ),
                )
            ),
            mode="exact",
        ),
        Output(Ref("Deals", (Key("items"),)), ("id",), "csv", path=Literal("d.csv")),
        Output(Ref("Title")),
    )
    assert found(*recipe) == []


def test_a_model_without_places_is_told_where() -> None:
    """What a builder made has no lines; the message names the command instead."""
    (problem,) = found(DEALS, call("crm.item.get", "One", id=Ref("Dealz")))
    assert (problem.code, problem.span, problem.labels) == ("B104", None, ())
    assert problem.notes == ("in command `One`",)
    assert problem.hint == "did you mean `$Deals`?"
    (problem,) = found(DEALS, call("crm.item.get", id=Ref("Dealz")))
    assert problem.notes == ("in command #2, crm.item.get",)


def test_one_mistake_at_many_places_is_one_problem() -> None:
    """Three places are shown, the rest is counted."""
    places = [Command("user.get", value({"ID": Ref("Who", span=Span(i, i + 4))})) for i in range(6)]
    (problem,) = found(*places)
    assert problem.span == Span(0, 4)
    assert [label.text for label in problem.labels] == ["and here"] * 3
    assert problem.notes == ("and in 2 more places",)


def test_errors_and_warnings_are_told_apart() -> None:
    """Only errors block; a strange method or an unused name does not."""
    severities = {
        problem.code: problem.severity
        for problem in found(Param("x", "text"), call("my.own.method"), call("batch"))
    }
    assert severities == {"B206": "note", "B205": "warning", "B112": "error"}


@pytest.mark.parametrize("name", ["result", "next", "total", "time", "error"])
@pytest.mark.parametrize("make", [lambda n: call("user.get", n), lambda n: Let(n, Literal(1))])
def test_words_of_the_portal_are_no_names(name: str, make: Any) -> None:
    """A label or `let` of such a name is refused, whoever made it."""
    assert "B102" in codes(make(name), Output(Ref(name)))


def test_what_is_no_word_is_no_name() -> None:
    """A label out of JSON must be one that a reference can spell."""
    assert codes(call("user.get", "two words")) == ["B608"]


@pytest.mark.parametrize(("first", "second"), [("Deal", "Deal"), ("deal", "Deal"), ("ЛИД", "лид")])
def test_names_are_unique_without_regard_to_case(first: str, second: str) -> None:
    """One namespace for parameters, secrets, `let`s and labels."""
    for definition in (Param(first, "text"), Secret(first, "T"), Let(first, Literal(1))):
        assert "B103" in codes(definition, call("user.get", second, ID=Ref(first)))


def test_a_parameter_and_a_command_may_differ_in_case_alone() -> None:
    """`param deal` beside `Deal = ...` is worth a note; references keep the two apart."""
    noted = found(Param("deal", "number"), call("user.get", "Deal", ID=Ref("deal")))
    assert [(problem.code, problem.severity) for problem in noted] == [("B103", "note")]
    same = found(Param("deal", "number"), call("user.get", "deal", ID=Ref("deal")))
    assert ("B103", "error") in [(problem.code, problem.severity) for problem in same]


def test_names_in_both_branches_count() -> None:
    """An `if` does not make two namespaces."""
    branches = If(
        Condition(Ref("Deals"), "exists"),
        (call("user.get", "Who"),),
        (call("user.get", "Who"),),
    )
    assert codes(DEALS, branches) == ["B103"]


def test_loop_variables_live_in_their_block() -> None:
    """Siblings may share one, what follows cannot see it, and none may hide a name."""
    loop = ForEach("row", ROWS, body=(call("user.get", "A", ID=Ref("row")),))
    again = ForEach("row", ROWS, body=(call("user.get", "B", ID=Ref("row")),))
    assert codes(DEALS, loop, again) == []
    assert codes(DEALS, loop, call("user.get", ID=Ref("row"))) == ["B104"]
    assert "B103" in codes(DEALS, ForEach("Deals", ROWS))
    assert "B103" in codes(DEALS, ForEach("row", ROWS, body=(loop,)))
    # a variable may differ from a label in letter case alone: `for deal in ... { Deal = ... }`
    deal = ForEach("deal", ROWS, body=(call("user.get", "Deal", ID=Ref("deal")),))
    assert codes(DEALS, deal) == []


def test_variables_of_list_loops_live_in_the_list() -> None:
    """`[for r in $Deals where $r.id > 0: $r.id]` knows `r` inside only."""
    each = Each("r", ROWS, Ref("r"), (Where(Condition(Ref("r"), ">", Literal(0))),))
    assert codes(DEALS, call("user.get", ID=ListValue((each,)))) == []
    assert "B104" in codes(DEALS, call("user.get", ID=ListValue((each, Ref("r")))))


def test_what_a_loop_refers_to_must_stand_above_it() -> None:
    """A loop over what its own body makes could never begin."""
    loop = ForEach("row", Ref("Made"), body=(call("user.get", "Made"),))
    assert "B105" in codes(loop)


def test_parameters_may_be_declared_anywhere() -> None:
    """They are known before the run, so their place says nothing."""
    assert codes(call("user.get", ID=Ref("who")), Param("who", "number")) == []


def test_references_inside_steps_and_keys_count() -> None:
    """A lookup refers to what it looks for, and a key to what it is made of."""
    ref = Ref("Deals", (At(Ref("a")), Find((RowTest("id", Ref("b")),))))
    command = Command("user.get", ObjectValue((Entry(Text((Ref("c"),)), ref),)))
    assert [p.message for p in found(DEALS, command) if p.code == "B104"] == [
        f"no command or parameter named `{name}`" for name in "cab"
    ]


@pytest.mark.parametrize(
    ("kind", "default"),
    [
        ("text", Literal("5")),
        ("number", Literal(0.5)),
        ("number", Number("0.10")),
        ("date", Date("2026-01-31")),
        ("date", Date("today")),
        ("datetime", Date("now")),
        ("datetime", Date("start of month")),
        ("datetime", Date("2026-01-31T10:00:00+03:00")),
        ("flag", Literal(False)),
        ("list", ListValue((Literal(1),))),
        ("file", Literal("скан.pdf")),
    ],
)
def test_defaults_of_the_type_pass(kind: str, default: Any) -> None:
    """A default is a constant of its own type."""
    assert codes(Param("x", kind, default), call("user.get", ID=Ref("x"))) == []


@pytest.mark.parametrize(
    ("kind", "default"),
    [
        ("text", Literal(5)),
        ("text", Literal(None)),
        ("number", Literal(True)),
        ("number", Literal("5")),
        ("date", Date("now")),
        ("date", Date("2026-01-31T10:00:00+03:00")),
        ("date", Literal("2026-01-31")),
        ("datetime", Date("2026-01-31")),
        ("flag", Literal("Y")),
        ("flag", Literal(1)),
        ("list", Literal("a")),
        ("list", ObjectValue()),
        ("file", Literal(1)),
        ("text", Ref("y")),
        ("list", ListValue((Ref("y"),))),
    ],
)
def test_other_defaults_are_refused(kind: str, default: Any) -> None:
    """Nothing is converted in silence, and nothing that must be waited for is a default."""
    recipe = (Param("y", "text"), Param("x", kind, default), call("user.get", ID=Ref("x")))
    assert "B107" in codes(*recipe)


@pytest.mark.parametrize("at", ["2026-02-30", "2026-01-31T10:00:00", "start of decade", "завтра"])
def test_dates_of_other_makers_are_looked_at(at: str) -> None:
    """A date in a JSON model must exist, and a time must have its offset."""
    assert codes(call("user.get", ID=Date(at))) == ["B120"]


@pytest.mark.parametrize("word", [4, "4", "1038", -1, "2_category_0", EntityType.DEAL])
def test_numbers_of_entity_types_pass(word: Any) -> None:
    """A smart process has only a number."""
    assert codes(call("crm.item.list", entityTypeId=Literal(word))) == []


@pytest.mark.parametrize("key", ["entityTypeId", "OWNER_TYPE_ID", "@entityTypeId"])
def test_entity_words_are_looked_at_wherever_they_stand(key: str) -> None:
    """Below any key that takes a type, in lists and in options too."""
    for wrong in ("compny", ["deal", "compny"], FirstOf((Literal(1), Literal("compny")))):
        problems = found(call("user.get", filter={key: wrong}))
        assert "B109" in [problem.code for problem in problems]
        assert "did you mean `company`?" in [problem.hint for problem in problems]


def test_rows_are_sorted_by_their_type() -> None:
    """A direction is no entity name, and an empty condition finds what has no type."""
    given = {"order": {"ENTITY_TYPE_ID": "ASC"}, "filter": {"ENTITY_TYPE_ID": ""}}
    assert codes(call("crm.requisite.list", **given)) == []
    assert codes(call("crm.item.list", entityTypeId="")) == ["B109"]


def test_some_methods_take_a_word() -> None:
    """Where the documentation says text, a word is what the method wants."""
    data = [{"moduleId": "crm", "entityTypeId": "DEAL", "value": "1"}]
    assert codes(call("booking.v1.booking.externalData.set", bookingId=1, externalData=data)) == []


def test_an_entity_name_in_quotes_is_not_the_number() -> None:
    """Quoted words stay text; the hint says what is missing."""
    (problem,) = found(call("crm.item.list", entityTypeId="deal"))
    assert problem.hint == "write `deal` without quotes"


@pytest.mark.parametrize(
    "text",
    [
        "about $100",
        "$Deals",
        "$Unknown.items[0]",
        "$result",
        "$result [Deals]",
        "$RESULT[Deals]",
        "$Deals.items и ещё",
        "a$Deals.items",
    ],
)
def test_ordinary_dollars_are_no_references(text: str) -> None:
    """Only what spells a reference to something is warned of."""
    assert codes(DEALS, call("im.notify.personal.add", USER_ID=1, MESSAGE=text)) == []


def test_hints_are_in_the_spelling_of_the_reader() -> None:
    """Who builds in Python is told what to write in Python."""
    note = "im.notify.personal.add"
    (whole,) = found(DEALS, call(note, USER_ID=1, MESSAGE="$result[Deals][items][0][id]"))
    assert whole.hint == "if you mean the value, write `ref.Deals.items[0].id`"
    (inside,) = found(DEALS, call(note, USER_ID=1, MESSAGE="№ $result[Deals][total] ок"))
    assert inside.hint.endswith('`text("... {x} ...", x=ref.Deals.total)`')
    (vouched,) = found(DEALS, call("crm.item.delete", entityTypeId=2, id=SURE))
    assert vouched.hint.startswith("leave `sure(...)` out")


@pytest.mark.parametrize("start", [50, -1, "50", Ref("Deals", (Key("next"),))])
def test_a_page_offset_is_a_number(start: Any) -> None:
    """`start` may be what a number can come from."""
    assert codes(DEALS, call("crm.item.list", entityTypeId=2, start=value(start))) == []


@pytest.mark.parametrize("start", [True, "page", Text((Ref("Deals"),)), [1], None])
def test_other_offsets_are_refused(start: Any) -> None:
    """The portal would take the parameter out and read from the first row."""
    assert "B113" in codes(DEALS, call("crm.item.list", entityTypeId=2, start=value(start)))


def test_reserved_names_matter_at_the_top_only() -> None:
    """Inside `fields`, `state` and `start` are fields like others."""
    fields = {"state": 1, "token": "a", "auth": "b", "start": "утро"}
    assert codes(call("crm.item.add", entityTypeId=2, fields=fields)) == []


@pytest.mark.parametrize("name", ["batch", "Batch", "UPLOAD", "download"])
def test_some_methods_are_banned_in_any_case(name: str) -> None:
    """The portal compares letter by letter, and we do not."""
    assert codes(call(name)) == ["B112"]


def test_methods_are_known_without_regard_to_case() -> None:
    """The documentation spells some of them in several ways."""
    assert codes(call("CRM.Item.List", entityTypeId=2)) == []


@pytest.mark.parametrize("name", ["crm item list", "crm.item.list?x", "метод", "", "a\nb"])
def test_other_characters_are_no_method(name: str) -> None:
    """What the portal would cut or misread is never sent."""
    assert codes(call(name)) == ["B101"]


def test_conditions_belong_into_filters() -> None:
    """Filters may be nested, in `params`, or data of a robot; `fields` is none."""
    condition = {">=id": 5}
    for params in (
        {"filter": condition},
        {"FILTER": {"0": {"LOGIC": "OR", "1": condition}}},
        {"params": {"filter": condition}},
        {"FIELDS": {"FILTER": condition}},
    ):
        assert codes(call("crm.item.list", **{"entityTypeId": 2, **params})) == []
    assert codes(call("crm.item.add", entityTypeId=2, fields=condition)) == ["B203"]
    assert codes(call("crm.item.list", **{"entityTypeId": 2, "@id": [1]})) == ["B203"]


def test_tasks_have_fewer_operators() -> None:
    """Comparisons and lists pass, patterns are errors, other methods have them all."""
    for key in ("=ID", "!=ID", "<ID", "<=ID", ">ID", ">=ID", "@ID", "!@ID", "ID", "!ID"):
        assert codes(call("tasks.task.list", filter={key: 1})) == []
    for key in ("%TITLE", "!%TITLE", "=%TITLE", "!=%TITLE"):
        assert codes(call("tasks.task.list", filter={key: "x"})) == ["B116"]
        assert codes(call("TASKS.task.list", filter={key: "x"})) == ["B116"]
        assert codes(call("crm.item.list", entityTypeId=2, filter={key: "x"})) == []


def test_two_equal_keys_are_an_error_at_any_depth() -> None:
    """The last one would win without a word; keys that only look alike are two."""
    twice = ObjectValue((Entry("1", Literal("a")), Entry("1", Literal("b"))))
    assert codes(call("user.get", rows=[{"x": twice}])) == ["B114"]
    assert codes(call("user.get", rows={"1": 1, "01": 2, ">1": 3})) == []


SURE = Ref(FIRST.name, FIRST.steps, vouched=True)


@pytest.mark.parametrize(
    "method", ["crm.item.update", "crm.item.delete", "task.item.delete", "acme.thing.remove"]
)
@pytest.mark.parametrize("wrap", [lambda r: r, lambda r: Text((r,)), lambda r: ListValue((r,))])
def test_the_id_of_an_update_or_delete_is_never_vouched_for(method: str, wrap: Any) -> None:
    """Whole, in text or in a list: a miss would change another record."""
    assert "B115" in codes(DEALS, call(method, id=wrap(SURE)))
    assert "B115" not in codes(DEALS, call(method, id=wrap(FIRST)))


def test_vouching_through_an_alias_counts() -> None:
    """`let X = $A.id!` and `let Y = $X` hand the mark on."""
    lets = (Let("X", SURE), Let("Y", Ref("X")))
    assert codes(DEALS, *lets, call("crm.item.delete", entityTypeId=2, id=Ref("Y"))) == ["B115"]


def test_vouching_is_allowed_for_fields_reads_and_adds() -> None:
    """Only the record that a write changes is out of bounds."""
    fields = {"companyId": SURE}
    assert codes(DEALS, call("crm.item.update", entityTypeId=2, id=1, fields=fields)) == []
    assert codes(DEALS, call("crm.item.get", entityTypeId=2, id=SURE)) == []
    assert codes(DEALS, call("im.notify.personal.add", USER_ID=SURE, MESSAGE="да")) == []


def test_secrets_are_not_output_by_way_of_a_let() -> None:
    """A secret inside a composed value is still a secret."""
    lets = (Let("A", Text((Ref("s"),))), Let("B", ListValue((Ref("A"),))))
    assert codes(Secret("s", "T"), *lets, Output(Ref("B"))) == ["B118"]


@pytest.mark.parametrize("env", ["B24_WEBHOOK", "b24_webhook", "B24BATCH_TZ", "b24batch_x"])
def test_the_connection_is_no_secret_of_a_recipe(env: str) -> None:
    """A received recipe cannot read the webhook, on Windows in no letter case."""
    assert codes(Secret("s", env), call("user.get", ID=Ref("s"))) == ["B117"]


def test_circles_of_names_end() -> None:
    """Two `let`s that stand on each other are reported, not followed for ever."""
    lets = (Let("A", Ref("B")), Let("B", Ref("A")))
    command = call("crm.item.update", entityTypeId=2, id=Ref("A", vouched=True))
    assert "B105" in codes(*lets, command, Output(Ref("A")))


NAMES = st.sampled_from(["A", "a", "Сделка", "row", "total", "x y"])
KEYS = st.sampled_from(["id", "filter", "entityTypeId", ">=id", "start", "auth", "fields", "ключ"])
REFS = st.builds(
    Ref,
    NAMES,
    st.lists(
        st.sampled_from(
            [
                *(Every(), Index(0), Key("id"), Key("rows"), Key("total"), At(Ref("A")), Find(())),
                Find((RowTest("id", Ref("A")), RowTest("id", Literal("")))),
            ]
        ),
        max_size=3,
    ).map(tuple),
    st.booleans(),
)
LEAVES = (
    st.builds(Literal, st.none() | st.booleans() | st.integers() | st.text())
    | st.builds(Literal, st.sampled_from(["$result[A][id]", "$A.id", "deal", "compny"]))
    | st.builds(Date, st.sampled_from(["today", "now", "2026-01-01", "x", "2026-01-01T10:00"]))
    | st.builds(Number, st.just("0.10"))
    | REFS
)


OPTIONS = st.none() | st.builds(
    ObjectValue,
    st.lists(
        st.builds(Entry, st.sampled_from(["delimiter", "header", "x"]), LEAVES), max_size=2
    ).map(tuple),
)


def _composed(inside: Any) -> Any:
    some = st.lists(inside, max_size=3).map(tuple)
    entry = st.builds(Entry, KEYS | st.builds(Text, some), inside, st.booleans())
    return (
        st.builds(ListValue, some)
        | st.builds(ObjectValue, st.lists(entry, max_size=4).map(tuple))
        | st.builds(ObjectValue, st.tuples(st.builds(Spread, inside)))
        | st.builds(Text, some)
        | st.builds(FirstOf, some)
        | st.builds(Pipe, inside, st.sampled_from(["trim", "sum", "format", "нет"]), some)
        | st.builds(Shift, inside, st.just(1), inside, st.sampled_from(["day", "hour", "век"]))
        | st.builds(File, inside)
        | st.builds(Table, st.sampled_from(["csv", "json", "files", "xml"]), inside, OPTIONS)
        | st.builds(Compute, st.just("f"), some)
        | st.builds(lambda s, v: ListValue((Each("row", s, v), Spread(v))), inside, inside)
    )


VALUES = st.recursive(LEAVES, _composed, max_leaves=8)
OBJECTS = st.builds(
    ObjectValue, st.lists(st.builds(Entry, KEYS, VALUES, st.booleans()), max_size=4).map(tuple)
)
METHODS = st.sampled_from(
    ["crm.item.list", "crm.item.update", "tasks.task.list", "batch", "my.own", "не метод", ""]
)
OPERATORS = st.sampled_from(["=", "<", "~", "in", "is empty", "exists", "=="])
CONDITIONS = st.builds(Condition, VALUES, OPERATORS, st.none() | VALUES)
CLAUSES = st.lists(
    st.builds(Where, CONDITIONS) | st.builds(Unique, VALUES) | st.builds(Group, VALUES),
    max_size=2,
).map(tuple)
FLAT = (
    st.builds(
        Command,
        METHODS,
        OBJECTS,
        st.none() | NAMES,
        st.sampled_from(["", "all", "exact"]),
        once=st.none() | OBJECTS,
    )
    | st.builds(Let, NAMES, VALUES, CLAUSES)
    | st.builds(Param, NAMES, st.sampled_from(["text", "number", "dat", "list"]), VALUES)
    | st.builds(Secret, NAMES, st.sampled_from(["T", "B24_WEBHOOK"]))
    | st.builds(Output, REFS, st.tuples(), st.none() | st.text(), st.none() | OBJECTS)
    | st.builds(Expect, CONDITIONS, st.none() | VALUES)
    | st.sampled_from([Halt(), AnyOrder(), Title("x")])
)
STATEMENTS = st.recursive(
    FLAT,
    lambda inside: (
        st.builds(ForEach, NAMES, VALUES, CLAUSES, st.lists(inside, max_size=3).map(tuple))
        | st.builds(If, CONDITIONS, st.lists(inside, max_size=2).map(tuple), st.tuples(inside))
    ),
    max_leaves=6,
)


@given(st.lists(STATEMENTS, max_size=6).map(tuple))
def test_no_model_makes_the_check_fail(statements: tuple[Statement, ...]) -> None:
    """Whatever a recipe says, the answer is a list of problems, each with a hint to follow."""
    for problem in check(Recipe(statements)):
        assert problem.hint
        assert problem.message
        assert problem.notes
