"""Methods that a recipe declares: what is said of them holds in check, plan and run."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch import Batch, MisuseError, Portal, call, ref
from b24batch.catalogue import Catalogue, Method, declaring
from b24batch.errors import CheckProblem
from b24batch.model.recipe import Declare
from b24batch.practice import PracticePortal
from b24batch.stages import check_recipe

ROWS = [{"id": number, "имя": f"Заказ {number}"} for number in range(1, 121)]


def orders(params: Any) -> dict[str, Any]:
    start = int(params.get("start") or 0) if isinstance(params, dict) else 0
    answer: dict[str, Any] = {"result": {"orders": ROWS[start : start + 50]}, "total": len(ROWS)}
    return answer | ({"next": start + 50} if start + 50 < len(ROWS) else {})


@pytest.fixture
def portal() -> Portal:
    """A practice portal with the methods of an application."""
    practice = PracticePortal()
    practice.register("my.order.list", orders)
    practice.register("my.order.add", lambda _: {"result": {"order": {"id": 7}}}, writes=True)
    practice.register("my.line.add", lambda given: {"result": dict(given)}, writes=True)
    return Portal.practice(portal=practice)


def declared() -> Batch:
    batch = Batch().method("my.order.list", writes=False, rows_at="orders")
    return batch.method("my.order.add", writes=True, id_at="order.id")


def test_rows_and_pages_are_known(portal: Portal) -> None:
    """`all` reads every page of a declared list, and `rows` finds them."""
    batch = declared().add("Orders", call("my.order.list", {}).all())
    assert batch.run(portal)["Orders"].rows == ROWS
    one = declared().add("Orders", call("my.order.list", {}))
    assert one.run(portal)["Orders"].rows == ROWS[:50]


def test_the_id_of_a_declared_add_is_filled_in_by_the_portal(portal: Portal) -> None:
    """It is sure, so that both writes go in one request; without the declaration they do not."""

    def both(batch: Batch) -> Batch:
        batch.halt_on_error().method("my.line.add", writes=True)
        batch.add("Order", call("my.order.add", {}))
        return batch.add("Line", call("my.line.add", {"order": ref.Order.order.id}))

    assert len(both(declared()).plan().requests) == 1
    assert len(both(Batch()).plan().requests) == 2
    result = both(declared()).run(portal)
    assert result["Line"].value == {"order": "7"} or result["Line"].value == {"order": 7}


def test_a_declared_read_passes_where_only_reads_may() -> None:
    """And is no unknown method for the check."""
    reads = declared().add("Orders", call("my.order.list", {})).recipe
    assert check_recipe(reads, read_only=True) == []
    with pytest.raises(CheckProblem, match="B650"):
        check_recipe(declared().add(call("my.order.add", {})).recipe, read_only=True)


def test_a_recipe_keeps_its_declarations_through_json() -> None:
    """A journal holds the recipe as JSON, and a resumed run plans as the first one did."""
    batch = declared().add("Orders", call("my.order.list", {}).all())
    assert str(Batch.from_json(batch.to_json())) == str(batch)


def test_a_declared_method_stays_in_its_version() -> None:
    """The documentation, or a portal, told where it is called; the rest goes to REST 2."""
    known = Catalogue.of(methods=[Method("my.node.list", "unknown", "", versions=("v3",))])
    names = ("my.node.list", "humanresources.node.get", "my.order.list")
    found = declaring(known, [Declare(name, "reads") for name in names])
    told = [(method.rest, method.is_read) for method in map(found.find, names) if method]
    assert told == [(3, True), (3, True), (2, True)]


@pytest.mark.parametrize("name", ["", "my..sync", "my app", "1a"])
def test_what_is_no_name_is_refused(name: str) -> None:
    """As text could not say it."""
    with pytest.raises(MisuseError, match="B608"):
        Batch().method(name, writes=True)
