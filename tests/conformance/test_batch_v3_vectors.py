"""The batch of REST 3.0 against recorded answers (PHP 8.2, canned methods)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from b24batch.practice import MethodNotFound, ServerCrash, execute_batch_v3

VECTORS = json.loads((Path(__file__).parent / "vectors" / "v3.json").read_text(encoding="utf-8"))


class Canned:
    """Methods that answer what a vector says; it writes down what was called."""

    def __init__(self, methods: dict[str, Any]) -> None:
        self.methods = methods
        self.calls: list[Any] = []

    def __call__(self, method: str, query: Any) -> Any:
        if method not in self.methods:
            raise MethodNotFound(method)
        self.calls.append({"method": method, "query": query})
        answer = self.methods[method]
        return {"item": query} if answer == "echo" else answer


def answered(body: object, portal: Canned) -> Any:
    """The answer, or what stands in a vector for one that never comes."""
    try:
        return execute_batch_v3(body, portal, exists=portal.methods.__contains__)
    except ServerCrash:
        return {"fatal": "TypeError"}


def written(data: Any) -> str:
    """Data as text, so that 1 and true differ; 2.0 is 2, as PHP writes it."""

    def plain(item: Any) -> Any:
        if isinstance(item, dict):
            return {key: plain(inner) for key, inner in item.items()}
        if isinstance(item, list):
            return [plain(inner) for inner in item]
        return int(item) if isinstance(item, float) and item.is_integer() else item

    return json.dumps(plain(data))


@pytest.mark.parametrize("vector", [pytest.param(v, id=v["id"]) for v in VECTORS])
def test_answer_and_calls_are_those_of_the_server(vector: dict[str, Any]) -> None:
    """The answer, its shapes and order, and the calls made are exactly the recorded ones."""
    portal = Canned(vector["methods"])
    assert written(answered(vector["request"], portal)) == written(vector["answer"])
    assert written(portal.calls) == written(vector["calls"])


def test_without_a_lookup_a_missing_method_is_told_in_its_turn() -> None:
    """`call` alone cannot say beforehand what it lacks: the error is the same, later."""
    portal = Canned({"echo": "echo"})
    body = [{"method": "echo", "query": {"имя": 1}}, {"method": "нет", "query": {}}]
    answer: Any = execute_batch_v3(body, portal)
    assert answer["error"]["code"] == "BITRIX_REST_V3_EXCEPTION_METHODNOTFOUNDEXCEPTION"
    assert portal.calls == [{"method": "echo", "query": {"имя": 1}}]


@pytest.mark.parametrize(
    ("query", "crashes"),
    [
        ({"v": {"$ref": ["t"]}}, True),
        ({"v": {"$ref": {"t": 1}}}, True),
        ({"$ref": "t.id"}, True),
        ({"$ref": "t.row"}, False),
        ({"v": {"$ref": 7}}, False),
    ],
    ids=str,
)
def test_what_breaks_the_server(query: Any, *, crashes: bool) -> None:
    """A container as `$ref`, and a scalar in the place of all parameters, end in a crash (V6)."""
    portal = Canned({"get": {"item": {"id": 5, "row": {"a": 1}}}, "echo": "echo"})
    body = [{"method": "get", "query": {}, "as": "t"}, {"method": "echo", "query": query}]
    assert (answered(body, portal) == {"fatal": "TypeError"}) is crashes
