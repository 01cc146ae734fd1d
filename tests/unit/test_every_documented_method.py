"""What the catalogue says of answers and parameters, used by runs for every method that it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from b24batch import Batch, Portal, call
from b24batch.catalogue import Catalogue, Method, find, find_v3, names
from b24batch.practice import execute_batch, execute_batch_v3
from b24batch.run.states import State
from b24batch.stages import bind_recipe, run_program
from b24batch.transport.base import Reply, Request

ROWS = [{"id": 7, "ИМЯ": "Ёж"}, {"id": 8, "ИМЯ": "Уж"}]
Answer = Callable[[str, Any], dict[str, Any]]


class Canned:
    """A transport of one's own: the batch servers over one function, in this process."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def send(self, request: Request) -> Reply:
        body = msgspec.json.decode(request.body)
        if request.method != "batch":
            answer = self.answer(request.method, body)
        elif request.rest == 3:
            answer = execute_batch_v3(body, lambda m, q: self.answer(m, q)["result"])
        else:
            answer = execute_batch(body, self.answer)
        return Reply(200, msgspec.json.encode(answer))

    def close(self) -> None:
        """Nothing is held."""


def lists(rest: int) -> Iterator[Method]:
    for name in names():
        method = find_v3(name) if rest == 3 else find(name)
        if method is not None and method.rest == rest and method.list_path is not None:
            yield method


def listed(method: Method, rows: list[Any]) -> Any:
    """An answer of a method with these rows at the place where the documentation has them."""
    inside: Any = {f"к{row['id']}": row for row in rows} if method.list_keyed else rows
    for step in reversed(method.list_path or ()):
        inside = {step: inside}
    return inside


@pytest.mark.parametrize(("rest", "least"), [(2, 270), (3, 30)])
def test_rows_of_every_list_are_found_whatever_they_are_wrapped_in(rest: int, least: int) -> None:
    """`results["X"].rows` of each list in the catalogue, one row, several, and none."""
    methods = {method.name: method for method in lists(rest)}
    assert len(methods) >= least
    for rows in (ROWS, ROWS[:1], []):
        batch = Batch()
        for number, name in enumerate(methods):
            batch.add(f"Список{number}", call(name, {}))
        by_name = {name.lower(): method for name, method in methods.items()}
        way = Canned(lambda m, _, r=rows, k=by_name: {"result": listed(k[m.lower()], r)})
        portal = Portal(way, "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/", rest=rest)
        program = bind_recipe(batch.recipe, portal=portal, catalogue=Catalogue(rest=rest))
        results = run_program(program, portal)
        for number, name in enumerate(methods):
            command = results[f"Список{number}"]
            assert command.state is State.DONE, name
            assert command.rows == rows, name


def test_every_positional_method_gets_its_values_in_their_order() -> None:
    """By names in any order, or as a list; a name that is no position is refused."""
    methods = [method for name in names() if (method := find(name)) and method.positions]
    assert len(methods) > 40
    received: dict[str, Any] = {}

    def answer(method: str, params: Any) -> dict[str, Any]:
        received[method.lower()] = params
        return {"result": True}

    portal = Portal(Canned(answer), "https://acme.bitrix24.ru/rest/7/q7Zk3planted9XwV/")
    values = {m.name: [f"{n}-е «{m.name}»" for n in range(len(m.positions or ()))] for m in methods}
    for as_list in (False, True):
        received.clear()
        batch = Batch()
        for method in methods:
            given = values[method.name]
            named = dict(zip(method.positions or (), given, strict=True))
            backwards = dict(reversed(named.items()))
            batch.add(call(method.name, given if as_list else backwards))
        program = bind_recipe(batch.recipe, portal=portal)
        run_program(program, portal).raise_for_errors()
        for method in methods:
            assert received[method.name.lower()] == values[method.name], method.name
