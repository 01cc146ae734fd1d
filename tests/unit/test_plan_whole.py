"""What one look tells of a command is what filling it in would tell."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.catalogue import Method, find
from b24batch.model.recipe import Command, ForEach, Let, Param, Recipe
from b24batch.model.values import At, Entry, Key, ListValue, Literal, ObjectValue, Ref, Spread, Text
from b24batch.model.walk import visit
from b24batch.plan.bind import bind_names
from b24batch.plan.blocks import find_blocks
from b24batch.plan.encode import looks_like_reference
from b24batch.plan.fill import Filler
from b24batch.plan.known import KnownScope, NotKnownYet, PlanOptions
from b24batch.plan.references import Uses
from b24batch.plan.whole import whole_references

KEYS = ("id", "fields", "ИМЯ", "filter", "params", "FILTER", "=id", "@id", "0", "start")
TEXTS = ("Пётр", "$result[c0][id]", "$", 1, None, True, "")
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)

literals = st.sampled_from(TEXTS).map(Literal)
steps = st.sampled_from([(), (Key("id"),), (Key("a b"),), (At(Ref("п")),)])
refs = st.builds(Ref, st.sampled_from(["A", "B", "п", "L", "row", "н"]), steps)
leaves = st.one_of(literals, refs, refs, st.builds(Text, st.tuples(refs, literals)))


def containers(inner: Any) -> Any:
    """Objects and lists, with entries that may be left out and parts that are spread."""
    entries = st.one_of(
        st.builds(Entry, st.sampled_from(KEYS), inner),
        st.builds(Entry, st.sampled_from(KEYS), inner, st.booleans()),
        st.builds(Spread, refs),
    )
    return st.one_of(
        st.builds(ObjectValue, st.lists(entries, max_size=3).map(tuple)),
        st.builds(ListValue, st.lists(inner, max_size=3).map(tuple)),
    )


values = st.recursive(leaves, containers, max_leaves=6)
params = st.lists(st.builds(Entry, st.sampled_from(KEYS), values), max_size=3).map(
    lambda entries: ObjectValue(tuple(entries))
)
methods = st.sampled_from(["crm.deal.add", "crm.deal.list", "crm.deal.get", "нет.такого"])
bodies = st.sampled_from([False, True])


def program_with(command: Command, *, in_loop: bool) -> tuple[KnownScope, list[Method | None], int]:
    """What is known of the names around a command, the methods of all, and its number."""
    around = (
        Param("п", "text"),
        Param("н", "text"),
        Command("crm.deal.add", ObjectValue(), "A"),
        Command("crm.deal.list", ObjectValue(), "B"),
        Let("L", Ref("B")),
    )
    last = ForEach("row", Ref("B"), body=(command,)) if in_loop else command
    recipe = Recipe((*around, last))
    blocks = find_blocks(recipe, bind_names(recipe))
    parts = [part for block in blocks for part in block.parts]
    number = next(part.number for part in parts if part.statement is command)
    options = PlanOptions(MOMENT, not_given=frozenset({"н"}))
    statements = (part.statement for part in parts)
    known = [find(s.method) if isinstance(s, Command) else None for s in statements]
    return KnownScope(blocks[-1].names, {"п": "значение"}, options), known, number


@given(methods, params, bodies)
def test_one_look_tells_what_filling_in_would(
    method: str, params: ObjectValue, in_loop: bool
) -> None:
    """Params, references, and texts that a batch would change are those of the long way."""
    command = Command(method, params, "C")
    scope, known, number = program_with(command, in_loop=in_loop)
    whole = whole_references(params, scope.is_to_come)
    if whole is None:
        return
    filler = Filler(known[number], scope, {}, frozenset())
    if not whole.refs:
        assert filler.fill(params) == whole.plain
        return
    with pytest.raises(NotKnownYet):
        filler.fill(params)
    uses = Uses(known)
    found = uses.of_whole(command, whole.refs, scope.names, number)
    assert found == uses.find(command, params, scope.names, number)
    texts = (v.node.value for v in visit(params) if isinstance(v.node, Literal))
    assert whole.hazard == any(looks_like_reference(text) for text in texts if type(text) is str)


@pytest.mark.parametrize("source", ["A", "row", "н"])
def test_commands_of_whole_references_need_one_look(source: str) -> None:
    """Nearly all that a loop of a program or a recipe sends is known by it."""
    params = ObjectValue((Entry("fields", ObjectValue((Entry("ИМЯ", Ref(source)),))),))
    scope, _, _ = program_with(Command("crm.deal.add", params), in_loop=True)
    assert whole_references(params, scope.is_to_come) is not None
