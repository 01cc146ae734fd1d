"""A template gives the text that filling in and encoding give, or none at all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, target

from b24batch import catalogue
from b24batch.errors import BatchError
from b24batch.model.outcome import Empty, Failed, ValueRefused
from b24batch.model.values import (
    Each,
    Entry,
    FirstOf,
    Index,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Spread,
    Text,
    Value,
)
from b24batch.plan.encode import NeedsDirectCall, encode_command
from b24batch.plan.fill import Filler, NothingAsked, SourceFailed, Unresolved
from b24batch.plan.templates import template_of
from b24batch.syntax import parse
from evaluating import Known

METHODS = [
    "crm.deal.add",
    "crm.deal.get",
    "crm.deal.list",
    "crm.item.list",
    "tasks.task.list",
    "user.get",
    "app.own.method",
]
WORDS = ["name", "Сделка № 5", "a b&c=d%5B", "%s %d", "", "0", " ", "x" * 40, "5", "1 234,50"]
ODD = ["$result[A][id]", "$", "a$b", "\uf8ff0\uf8ff", "\x00", "]"]

texts = st.sampled_from(WORDS) | st.text(max_size=4) | st.sampled_from(ODD)
scalars = (
    texts
    | st.integers(-2, 3)
    | st.integers()
    | st.booleans()
    | st.none()
    | st.floats()
    | st.decimals(allow_nan=None)
    | st.sampled_from([date(2026, 1, 31), datetime(2026, 1, 31, 5, tzinfo=UTC)])
    | st.sampled_from([datetime(2026, 1, 31, 5), Decimal("1E+2000")])  # noqa: DTZ001
)
found = texts | scalars | st.lists(scalars, max_size=2) | st.dictionaries(texts, scalars)
found = st.one_of(found, found, st.sampled_from(["", "Клиент"]))
rows = st.fixed_dictionaries({"name": found, "sum": found, "phone": found, "tags": found})
answers = (
    st.fixed_dictionaries({"id": found, "items": st.lists(rows, max_size=2)})
    | found
    | st.sampled_from([Failed("A"), Empty("$A", missing=True), Empty("$A", missing=False)])
)

steps = st.sampled_from(["name", "sum", "phone", "tags", "id", "items", "total", "0"]).map(
    Key
) | st.integers(0, 1).map(Index)
fields = st.sampled_from(["name", "sum", "phone", "tags"]).map(lambda k: Ref("row", (Key(k),)))
references = (
    fields
    | fields
    | st.builds(Ref, st.sampled_from(["row", "A", "List"]), st.lists(steps, max_size=2).map(tuple))
)
filters = st.sampled_from(
    [
        *(("trim", ()), ("phone", ()), ("number", ()), ("word", (Literal(1),))),
        *(("left", (Literal(2),)), ("left", ()), ("join", (Literal(","),)), ("count", ())),
        *(("date", (Literal("DD.MM.YYYY"),)), ("nothing", ())),
    ]
)
piped = st.builds(lambda of, how: Pipe(of, *how), references, filters)
constants = st.builds(Literal, texts | st.integers() | st.none() | st.booleans())
first = st.lists(references | piped | constants, min_size=2, max_size=3)
simple = references | piped | first.map(lambda options: FirstOf(tuple(options)))
pieces = st.lists(st.builds(Literal, texts) | simple, min_size=1, max_size=3)
leaves = simple | constants | pieces.map(lambda parts: Text(tuple(parts)))
keys = st.sampled_from(
    [
        *(("TITLE", "NAME", "PHONE", "SUM", "CONTACT_ID", "id", "=ID", ">sum", "!stage") * 3),
        *("@ID", "LOGIC", "0", "start", "a]"),
    ]
)
rare = st.builds(Spread, references) | st.builds(Each, st.just("x"), references, leaves)


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    entries = st.builds(Entry, keys, inner, st.booleans())
    return st.lists(inner, max_size=3).map(lambda items: ListValue(tuple(items))) | st.lists(
        entries, max_size=4
    ).map(lambda entries: ObjectValue(tuple(entries)))


values: st.SearchStrategy[Value] = st.recursive(leaves, containers, max_leaves=8)
params = st.lists(
    st.builds(
        Entry,
        st.sampled_from(["fields", "FIELDS", "filter", "id", "params", "entityTypeId", "TITLE"]),
        st.one_of(*[values] * 9, rare.map(lambda item: ListValue((item,)))),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
).map(lambda entries: ObjectValue(tuple(entries)))


def by_hand(name: str, given: ObjectValue, scope: Known, wire: dict[str, str]) -> str:
    """What a request gets without a template; an empty text where it gets nothing."""
    method = catalogue.find(name)
    try:
        plain = Filler(method, scope, wire, frozenset()).fill(given)
        return encode_command(name, plain, ordered=None if method is None else method.positions)
    except (Unresolved, SourceFailed, NothingAsked, NeedsDirectCall, ValueRefused, BatchError):
        return ""


@given(
    st.sampled_from(METHODS),
    params,
    st.lists(st.tuples(rows, answers, answers), min_size=1, max_size=4),
    st.sampled_from([{}, {}, {"A": "c3"}]),
)
def test_a_template_gives_the_same_text_or_none(
    name: str, given: ObjectValue, rounds: list[tuple[Any, Any, Any]], wire: dict[str, str]
) -> None:
    """Whatever the command and its rows, in one round after the other."""
    scopes = [Known({"row": row, "A": a, "List": b}) for row, a, b in rounds]
    template = template_of(name, catalogue.find(name), given, scopes[0])
    if template is None:
        return
    made = [template.text(scope, wire) for scope in scopes]
    for text, scope in zip(made, scopes, strict=True):
        assert text in ("", by_hand(name, given, scope, wire))
    target(float(sum(map(bool, made))))


def command(text: str) -> ObjectValue:
    (statement,) = parse(f"crm.deal.add {{ {text} }}").recipe.statements
    params: ObjectValue = statement.params  # type: ignore[union-attr]
    return params


@pytest.mark.parametrize(
    "text",
    [
        "fields: { TITLE: $row.name }",
        'fields: { TITLE: "Заказ ${row.name} на ${row.sum | number}", OPENED: Y }',
        "fields: { PHONE: [{ VALUE: $row.phone | phone, VALUE_TYPE: WORK }] }",
        "fields: { COMMENTS ?: $row.none, TITLE: $row.name, PHONE ?: [{ VALUE: $row.none }] }",
        "fields: { CONTACT_ID: $A.items[0].id ?? $A.id, COMMENTS: $row.blank }",
        "fields: { TITLE: $row.name, CLOSEDATE: today + 3 days, OPPORTUNITY: 1.50 }",
    ],
)
def test_the_ordinary_case_has_a_text(text: str) -> None:
    """A row in which everything is there does not go the long way."""
    row = {"name": "Клиент 100%", "sum": "1 234,50", "phone": "+7 999", "blank": ""}
    scope = Known({"row": row, "A": {"id": 5, "items": []}})
    template = template_of("crm.deal.add", catalogue.find("crm.deal.add"), command(text), scope)
    assert template is not None
    text_made = template.text(scope, {})
    assert text_made == by_hand("crm.deal.add", command(text), scope, {}) != ""


def test_the_portal_fills_in_what_stands_in_the_same_request() -> None:
    """A reference to a command of the request is the portal's own, also inside text."""
    given = command('fields: { COMPANY_ID: $A, TITLE: "${A.title} ${row.name}" }')
    scope = Known({"row": {"name": "x y"}, "A": Failed("A")})
    template = template_of("crm.deal.add", catalogue.find("crm.deal.add"), given, scope)
    assert template is not None
    assert template.text(scope, {"A": "c7"}) == by_hand("crm.deal.add", given, scope, {"A": "c7"})
    assert "%24result%5Bc7%5D" in template.text(scope, {"A": "c7"})
