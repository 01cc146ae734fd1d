"""Constants under ordinary keys are passed over by the check stage, and nothing is missed by it."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.check import check, problems_in
from b24batch.check.context import make_context
from b24batch.check.plain import is_plain, visits_beside_plain
from b24batch.convert import params_of
from b24batch.errors import Problem
from b24batch.model.recipe import Command, Let, Param, Recipe
from b24batch.model.values import (
    Date,
    Entry,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
    Spread,
    Text,
)
from b24batch.model.walk import visit_statement

KEYS = (
    *("id", "fields", "start", "0", "auth", "имя", "filter", "FILTER", "params", "myFilter"),
    *("entityTypeId", "=entityTypeId", "OWNER_TYPE_ID", ">=дата", "@S", "%T", "!%T", ">=filter"),
)
CONSTANTS = ("x", "сделка", "deal", "5", "$A", "$result[A][0]", "", 1, 1.5, True, None)
METHODS = ("crm.item.list", "tasks.task.list", "crm.deal.update", "crm.deal.add", "нет", "batch")

constants = st.sampled_from(CONSTANTS).map(Literal)
references = st.builds(
    Ref, st.sampled_from(["A", "п", "B"]), st.sampled_from([(), (Key("ID"),)]), st.booleans()
)
dates = st.sampled_from(["2026-01-31", "2026-02-31", "now"]).map(Date)
leaves = st.one_of(constants, constants, references, dates, st.builds(Text, st.tuples(constants)))


def objects(values: Any) -> Any:
    """Objects of these values under keys of every kind, some of them twice."""
    keys = st.sampled_from(KEYS)
    entries = st.one_of(
        st.builds(Entry, keys, values),
        st.builds(Entry, keys, values, st.booleans()),
        st.builds(Entry, st.builds(Text, st.tuples(constants, st.just(Literal("filter")))), values),
        st.builds(Spread, values),
    )
    return st.builds(ObjectValue, st.lists(entries, max_size=4).map(tuple))


def lists(values: Any) -> Any:
    """Short lists of these values."""
    return st.builds(ListValue, st.lists(values, max_size=3).map(tuple))


values = st.recursive(leaves, lambda inner: objects(inner) | lists(inner), max_leaves=10)
commands = st.builds(
    Command,
    st.sampled_from(METHODS),
    objects(values),
    st.sampled_from([None, "A", "B"]),
    once=st.none() | objects(values),
)
statements = st.one_of(commands, commands, st.builds(Let, st.just("L"), values))
recipes = st.lists(statements, min_size=1, max_size=3).map(
    lambda some: Recipe((Param("п", "text"), *some))
)


def problems_of_everything(recipe: Recipe) -> list[Problem]:
    """What the rules say when no node is passed over."""
    return problems_in(make_context(recipe, visit_statement))


@given(recipes)
def test_what_is_passed_over_hides_no_problem(recipe: Recipe) -> None:
    """With every node looked at, the rules say the same."""
    assert check(recipe) == problems_of_everything(recipe)


@given(recipes)
def test_one_look_at_all_levels_passes_over_what_a_look_at_each_would(recipe: Recipe) -> None:
    """What is gathered in one go are the nodes that are not plain, one by one."""
    for statement in recipe.statements:
        assert visits_beside_plain(statement) == visit_statement(statement, is_plain)


@pytest.mark.parametrize("keys", [(), ("filter",), ("params", "filter"), ("x", "myFilter"), ("A",)])
def test_no_single_entry_is_passed_over_wrongly(keys: tuple[str, ...]) -> None:
    """The same for every key with every constant, once and twice, in a filter and outside."""
    for key, constant, optional in product(KEYS, CONSTANTS, (False, True)):
        for times, method in product((1, 2), METHODS):
            entries = [Entry(key, Literal(constant), optional) for _ in range(times)]
            params = ObjectValue(tuple(entries))
            for outer in reversed(keys):
                params = ObjectValue((Entry(outer, params),))
            recipe = Recipe((Command("crm.deal.get", label="A"), Command(method, params)))
            assert check(recipe) == problems_of_everything(recipe)


PLAIN = [
    {"id": 1},
    {"fields": {"TITLE": "Сделка", "CONTACT_IDS": [1, 2], "UF": {"a": [None]}}},
    {"entityTypeId": 2, "filter": {">=createdTime": "2026-01-31", "@stageId": ["NEW", "WON"]}},
    {"params": {"filter": {"=UF_1": 1}, "order": {"ID": "ASC"}}},
]


@pytest.mark.parametrize("params", PLAIN, ids=str)
def test_ordinary_calls_are_plain(params: dict[str, Any]) -> None:
    """What most of a large batch is made of takes no time to look at."""
    assert is_plain(params_of(params, "the params"))
