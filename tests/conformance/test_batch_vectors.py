"""The batch server against recorded answers of the real one (PHP 8.2, canned methods)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from b24batch.practice import MethodNotFound, execute_batch
from b24batch.practice import phpvalues as php

VECTORS = Path(__file__).parent / "vectors"


def load(*names: str) -> list[Any]:
    """The vectors of these files, each a parameter with its id."""
    return [
        pytest.param(vector, id=vector["id"])
        for name in names
        for vector in json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    ]


class Canned:
    """A portal whose methods answer what a vector says; it writes down what was called."""

    def __init__(self, methods: dict[str, Any]) -> None:
        self.methods = methods
        self.calls: list[dict[str, Any]] = []

    def __call__(self, method: str, params: Any) -> Any:
        if method not in self.methods:
            raise MethodNotFound(method)
        self.calls.append({"method": method, "params": php.value(params)})
        answer = self.methods[method]
        return {"result": params} if answer == "echo" else answer


def written(data: Any) -> str:
    """Data as text, so that 1 and true differ; order of keys counts, 2.0 is 2 as PHP writes it."""

    def plain(item: Any) -> Any:
        if isinstance(item, dict):
            return {key: plain(inner) for key, inner in item.items()}
        if isinstance(item, list):
            return [plain(inner) for inner in item]
        return int(item) if isinstance(item, float) and item.is_integer() else item

    return json.dumps(plain(data), ensure_ascii=True)


@pytest.mark.parametrize("vector", load("params", "references", "protocol"))
def test_answer_and_calls_are_those_of_the_server(vector: dict[str, Any]) -> None:
    """The answer, its shapes and order, and the calls made are exactly the recorded ones."""
    portal = Canned(vector["methods"])
    answer = execute_batch(vector["request"], portal)
    assert written(answer) == written(vector["answer"])
    if "calls" in vector:
        assert written(portal.calls) == written(vector["calls"])
