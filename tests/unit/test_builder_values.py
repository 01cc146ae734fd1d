"""Python values in params: what each becomes, and the place of what cannot be sent."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from collections import ChainMap, OrderedDict, defaultdict, deque
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import msgspec
import pytest

from b24batch import Batch, EntityType, call, crm, first_of, optional, ref, sure, text, user
from b24batch.errors import MisuseError
from b24batch.model.values import (
    Date,
    Entry,
    FirstOf,
    Index,
    Key,
    ListValue,
    Literal,
    Number,
    ObjectValue,
    Ref,
    Text,
    Value,
)
from b24batch.model.walk import references
from b24batch.secrets import SecretText

MSK = dt.timezone(dt.timedelta(hours=3))


class Stage(enum.Enum):
    NEW = "NEW"
    MANY = ("A", "B")


class Word(enum.StrEnum):
    YES = "Y"


class Named(str):
    __slots__ = ()


class Count(int):
    pass


class Person(msgspec.Struct, rename="camel"):
    last_name: str
    phone: list[str] = []
    born: dt.date | msgspec.UnsetType | None = msgspec.UNSET


class Sparse(msgspec.Struct, omit_defaults=True):
    title: str
    email: str | None = None
    tags: list[str] = msgspec.field(default_factory=list)
    owner: Any = 1


@dataclasses.dataclass
class Deal:
    TITLE: str
    STAGE_ID: Stage = Stage.NEW


def value(given: object) -> Value:
    """What a value becomes as the parameter `x`."""
    (entry,) = call("a.b", {"x": given}).params.entries
    assert isinstance(entry, Entry)
    return entry.value


def _refers(node: Value) -> bool:
    return next(references(node), None) is not None


def strings(*texts: str) -> ListValue:
    return ListValue(tuple(Literal(one) for one in texts))


def fields(**entries: Value) -> ObjectValue:
    return ObjectValue(tuple(Entry(key, node) for key, node in entries.items()))


def _id(given: object) -> str:
    """A name for a value that is the same in every process."""
    shown = ascii(given)
    return type(given).__name__ if " at 0x" in shown or isinstance(given, UUID) else shown[:40]


@pytest.mark.parametrize(
    ("given", "node"),
    [
        (None, Literal(None)),
        (True, Literal(True)),
        (0, Literal(0)),
        (2**70, Literal(2**70)),
        (Count(5), Literal(5)),
        (0.1, Literal(0.1)),
        (1e25, Literal(1e25)),
        (Decimal(5), Literal(5)),
        (Decimal("1E+3"), Literal(1000)),
        (Decimal("0.1"), Literal(0.1)),
        (Decimal("5.00"), Number("5.00")),
        (Decimal("0.10000000000000000000001"), Number("0.10000000000000000000001")),
        ("Ёж 👍", Literal("Ёж 👍")),
        ("$result[A][id]", Literal("$result[A][id]")),
        ("2026-01-01", Literal("2026-01-01")),
        (Named("Ж"), Literal("Ж")),
        (dt.date(2026, 1, 31), Date("2026-01-31")),
        (dt.datetime(2026, 1, 31, 10, tzinfo=MSK), Date("2026-01-31T10:00:00+03:00")),
        (
            dt.datetime(1900, 1, 1, tzinfo=ZoneInfo("Europe/Moscow")),
            Date("1899-12-31T21:29:43+00:00"),
        ),
        (Stage.NEW, Literal("NEW")),
        (Stage.MANY, strings("A", "B")),
        (Word.YES, Literal("Y")),
        (EntityType.COMPANY, Literal(4)),
        (b"\x00\xff", Literal("AP8=")),
        (bytearray(b"ab"), Literal("YWI=")),
        (["a", ("b",)], ListValue((Literal("a"), strings("b")))),
        (deque("ab"), strings("a", "b")),
        (range(2), ListValue((Literal(0), Literal(1)))),
        ({}, ObjectValue()),
        ({"b": 1, "a": 2}, fields(b=Literal(1), a=Literal(2))),
        ({0: "x", 1: "y", "LOGIC": "OR"}, None),
        (OrderedDict(a=1), fields(a=Literal(1))),
        (defaultdict(list, a=1), fields(a=Literal(1))),
        (MappingProxyType({"a": 1}), fields(a=Literal(1))),
        (ChainMap({"a": 1}), fields(a=Literal(1))),
        (Person("Ёлкина"), fields(lastName=Literal("Ёлкина"), phone=ListValue())),
        (Sparse("t"), fields(title=Literal("t"))),
        (Sparse("t", email="e"), fields(title=Literal("t"), email=Literal("e"))),
        (Sparse("t", tags=["a"]), fields(title=Literal("t"), tags=strings("a"))),
        (Sparse("t", owner=ref.A), fields(title=Literal("t"), owner=Ref("A"))),
        (Deal("Ж"), fields(TITLE=Literal("Ж"), STAGE_ID=Literal("NEW"))),
        (ref.A.items[0].id, Ref("A", (Key("items"), Index(0), Key("id")))),
        (sure(ref.A.id), Ref("A", (Key("id"),), vouched=True)),
        (first_of(ref.A, 5), FirstOf((Ref("A"), Literal(5)))),
        (first_of(ref.A, first_of(ref.B, 5)), FirstOf((Ref("A"), Ref("B"), Literal(5)))),
        (text("a{x}", x=ref.A), Text((Literal("a"), Ref("A")))),
        (Date("start of month"), Date("start of month")),
    ],
    ids=repr,
)
def test_values_become_nodes(given: object, node: Value | None) -> None:
    """Each kind of value has one spelling in the model, whatever it stands in."""
    if node is None:
        node = fields(**{"0": Literal("x"), "1": Literal("y"), "LOGIC": Literal("OR")})
    assert value(given) == node
    assert value([{"deep": given}]) == ListValue((fields(deep=node),))
    batch = Batch().let("x", given) if not _refers(node) else Batch()
    assert Batch.from_json(batch.to_json()).recipe == batch.recipe


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        ({1}, "B602", "is a set"),
        (frozenset(), "B602", "is a frozenset"),
        (iter([]), "B602", r"`list\(value\)`"),
        ((n for n in ()), "B602", r"`list\(value\)`"),
        ({}.keys(), "B602", r"`list\(value\)`"),
        (object(), "B602", "is an object"),
        (uuid4(), "B602", "is an UUID"),
        (dt.time(10), "B602", "is a time"),
        (dt.timedelta(1), "B602", "is a timedelta"),
        (dt.datetime(2026, 1, 1), "B603", "time zone"),  # noqa: DTZ001
        (float("inf"), "B602", "is inf"),
        (float("nan"), "B602", "is nan"),
        (Decimal("NaN"), "B602", "is NaN"),
        (Decimal("1E+100000"), "B602", "thousand digits"),
        (10**2000, "B602", "thousand digits"),
        ("a\ud800", "B602", "surrogate"),
        ({"a\ud800": 1}, "B602", "surrogate"),
        ({1: "a", "1": "b"}, "B114", "two keys"),
        ({Count(1): "a", 1.5: "b"}, "B602", "key of type float"),
        ({None: 1}, "B602", "key of type NoneType"),
        ({True: 1}, "B602", "key of type bool"),
        (user.current(), "B602", "with a label"),
        (user.current, "B602", "a method is called"),
        (ref, "B602", "`ref.Name`"),
        (Batch(), "B602", "is a Batch"),
        (Batch().recipe, "B602", "is a Recipe"),
        (Key("a"), "B602", "is a Key"),
        (SecretText("тайна"), "B602", r"`.secret\(name, env=...\)`"),
        ([optional(5)], "B607", "entry of a dict"),
        (int, "B602", "is a type"),
    ],
    ids=_id,
)
def test_what_cannot_be_sent_is_named_by_its_place(given: object, code: str, words: str) -> None:
    """The error says where in the params it is, in which call, and what to do."""
    with pytest.raises(MisuseError, match=words) as caught:
        crm.contact.add(fields={"PHONE": [{"VALUE": "1"}, {"VALUE": given}]})
    (problem,) = caught.value.problems
    assert problem.code == code
    assert problem.message.startswith("`fields.PHONE[1].VALUE")
    assert "` of `crm.contact.add` " in problem.message
    assert problem.hint
    assert "тайна" not in str(caught.value)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, ValueError)


def test_odd_keys_are_quoted_in_places() -> None:
    """A key that is no name stands in brackets, as a reference would write it."""
    with pytest.raises(MisuseError, match=r'`filter\[">=имя"\]\["0"\]` of `let Line`'):
        Batch().let("Line", {"filter": {">=имя": {0: {1}}}})


def test_a_value_that_contains_itself_is_refused() -> None:
    """A cycle is told and does not exhaust the stack."""
    params: dict[str, object] = {}
    params["a"] = [params]
    with pytest.raises(MisuseError, match="nested too deep"):
        call("a.b", params)


def test_optional_marks_the_entry() -> None:
    """`optional` is allowed as the value of a dict entry, at any depth and in keywords."""
    (entry,) = call("a.b", x=optional([{"a": optional(ref.A)}])).params.entries
    assert isinstance(entry, Entry)
    inner = ObjectValue((Entry("a", Ref("A"), optional=True),))
    assert entry == Entry("x", ListValue((inner,)), optional=True)


@pytest.mark.parametrize(
    "misplace",
    [
        lambda: call("a.b", [optional(1)]),
        lambda: first_of(optional(ref.A), 1),
        lambda: text("{x}", x=optional(ref.A)),
        lambda: Batch().let("a", optional(1)),
        lambda: call("a.b", {"x": optional(optional(1))}),
        lambda: Batch().param("a", "text", default=optional("x")),
    ],
)
def test_optional_is_refused_elsewhere(misplace: Any) -> None:
    """An item of a list or a part of a value cannot be left out."""
    with pytest.raises(MisuseError, match="B607"):
        misplace()


@pytest.mark.parametrize(
    ("key", "given", "node"),
    [
        ("entityTypeId", "company", Literal(4)),
        ("ENTITY_TYPE_ID", "lead", Literal(1)),
        ("ownerTypeId", optional("deal"), Literal(2)),
        ("@ownerTypeId", ["lead", "deal", 128], ListValue((Literal(1), Literal(2), Literal(128)))),
        ("entityTypeId", first_of(ref.A, "contact"), FirstOf((Ref("A"), Literal(3)))),
        ("entityTypeId", "Company", Literal("Company")),
        ("entityTypeId", "4", Literal("4")),
        ("typeId", "company", Literal("company")),
        ("title", "company", Literal("company")),
        ("entityTypeId", {"x": "company"}, fields(x=Literal("company"))),
    ],
)
def test_entity_names_become_numbers_under_their_keys(key: str, given: object, node: Value) -> None:
    """A word of the language is read as the language reads it, and nowhere else."""
    (entry,) = call("a.b", {key: given}).params.entries
    assert isinstance(entry, Entry)
    assert entry.value == node


@pytest.mark.parametrize(
    ("made", "node"),
    [
        (text("Сделка {x}!", x=ref.A), Text((Literal("Сделка "), Ref("A"), Literal("!")))),
        (text("{x}{x}", x=ref.A), Text((Ref("A"), Ref("A")))),
        (text("{{{x}}}", x=ref.A), Text((Literal("{"), Ref("A"), Literal("}")))),
        (text("nothing"), Literal("nothing")),
        (text(""), Literal("")),
        (text("{a} {b} {c} {d}", a=5, b=2.0, c=Decimal("1.50"), d="x"), Literal("5 2 1.50 x")),
        (
            text("{d} {x}", d=dt.date(2026, 1, 31), x=ref.A),
            Text((Literal("2026-01-31 "), Ref("A"))),
        ),
        (text("{s}", s=Word.YES), Literal("Y")),
        (text("{template}", template=ref.A), Text((Ref("A"),))),
        (text("a{t}", t=text("b{x}c", x=ref.A)), Text((Literal("ab"), Ref("A"), Literal("c")))),
        (text("{x}", x=first_of(ref.A, "—")), Text((FirstOf((Ref("A"), Literal("—"))),))),
        (text("{x}", x=first_of(None, "", ref.A, "—")), Text((FirstOf((Ref("A"), Literal("—"))),))),
        (text("{x}", x=first_of(5, ref.A)), Literal("5")),
        (text("{x}", x=sure(ref.A)), Text((Ref("A", vouched=True),))),
    ],
    ids=repr,
)
def test_text_is_put_together(made: object, node: Value) -> None:
    """What is known becomes text at once, what is not stays a reference between the pieces."""
    assert value(made) == node


class Interpolation(msgspec.Struct):
    """What a t-string of Python 3.14 gives for a field."""

    value: object
    expression: str
    conversion: str | None = None
    format_spec: str = ""


class Template(msgspec.Struct):
    """What a t-string of Python 3.14 is."""

    strings: tuple[str, ...]
    interpolations: tuple[Interpolation, ...]


Template.__module__ = "string.templatelib"


def test_text_takes_a_t_string() -> None:
    """A t-string says the same as a template with fields."""
    made = text(Template(("Deal ", "!"), (Interpolation(ref.A.id, "ref.A.id"),)))
    assert value(made) == value(text("Deal {x}!", x=ref.A.id))
    with pytest.raises(MisuseError, match="format or conversion"):
        text(Template(("", ""), (Interpolation(ref.A.id, "ref.A.id", "r"),)))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: text("{}", ref.A), "without a name"),
        (lambda: text("{}"), "no name of a field"),
        (lambda: text("{0}"), "no name of a field"),
        (lambda: text("{x.y}", x=ref.A), "no name of a field"),
        (lambda: text("{x[0]}", x=ref.A), "no name of a field"),
        (lambda: text("{x}", y=ref.A), "nothing is given for `{x}`"),
        (lambda: text("{x}", x=ref.A, y=1), "`y` is not used"),
        (lambda: text("{x!r}", x=ref.A), "format or conversion"),
        (lambda: text("{x:>5}", x=ref.A), "format or conversion"),
        (lambda: text("{x", x=ref.A), "single brace"),
        (lambda: text("x}", x=ref.A), "single brace"),
        (lambda: text("{x}", x=[1]), "list or dict"),
        (lambda: text("{x}", x={"a": ref.A}), "list or dict"),
        (lambda: text("{x}", x=first_of(ref.A, [])), "list or dict"),
        (lambda: text("{x}", x=None), "flag or None"),
        (lambda: text("{x}", x=True), "flag or None"),
        (lambda: text(ref.A), "no template"),
        (lambda: text(5), "no template"),
    ],
)
def test_templates_are_checked(make: Any, words: str) -> None:
    """Fields are named, given, used, and plain."""
    with pytest.raises(MisuseError, match=words) as caught:
        make()
    assert caught.value.problems[0].code == "B606"


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (lambda: first_of(ref.A), "B602", "at least two"),
        (first_of, "B602", "at least two"),
        (lambda: first_of(ref.A, {1}), "B602", "is a set"),
        (lambda: sure("A.id"), "B605", "a reference only"),
        (lambda: sure(text("{x}", x=ref.A)), "B605", "a reference only"),
        (lambda: sure(ref.A).id, "B605", "around the whole path"),
        (lambda: text("a\ud800"), "B602", "surrogate"),
    ],
)
def test_functions_refuse_what_they_cannot_mean(make: Any, code: str, words: str) -> None:
    """A fallback has something to fall back to, and only references are vouched for."""
    with pytest.raises(MisuseError, match=words) as caught:
        make()
    assert caught.value.problems[0].code == code
