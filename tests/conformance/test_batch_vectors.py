"""The batch server against recorded answers (PHP 8.2, canned methods).

`params`, `references` and `protocol` come from the published server; `php-batches` are random
batches run through the same algorithm; `php-functions` is what single functions of PHP answer.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from b24batch.practice import MethodNotFound, execute_batch
from b24batch.practice import phpvalues as php
from b24batch.practice.decode import decode_command, parse_str

VECTORS = Path(__file__).parent / "vectors"


FUNCTIONS = json.loads((VECTORS / "php-functions.json").read_text(encoding="utf-8"))


def load(*names: str) -> list[Any]:
    """The vectors of these files, each a parameter with its id."""
    return [
        pytest.param(vector, id=vector["id"])
        for name in names
        for vector in json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    ]


def numbered(kind: str) -> list[Any]:
    """The recorded pairs of one kind, with short ids."""
    return [
        pytest.param(*pair, id=f"{kind}-{number}") for number, pair in enumerate(FUNCTIONS[kind])
    ]


class Canned:
    """A portal whose methods answer what a vector says; it writes down what was called."""

    def __init__(self, methods: dict[str, Any]) -> None:
        self.methods = methods
        self.calls: list[Any] = []

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


@pytest.mark.parametrize("vector", load("params", "references", "protocol", "php-batches"))
def test_answer_and_calls_are_those_of_the_server(vector: dict[str, Any]) -> None:
    """The answer, its shapes and order, and the calls made are exactly the recorded ones."""
    portal = Canned(vector["methods"])
    answer = execute_batch(vector["request"], portal)
    assert written(answer) == written(vector["answer"])
    if "calls" in vector:
        assert written(php.without_invalid(portal.calls)) == written(vector["calls"])


@pytest.mark.parametrize(("command", "expected"), numbered("commands"))
def test_command_is_taken_apart_as_php_does_it(command: str, expected: list[Any]) -> None:
    """Method and parameters of a command are those of `parse_url` and `parse_str` (U1-P12)."""
    method, params = decode_command(command)
    assert method == expected[0]
    assert written(params) == written(expected[1])


def test_floats_are_written_as_php_does_it() -> None:
    """A float in text has 14 significant digits and PHP's exponents (R19)."""
    assert [php.float_text(number) for number, _ in FUNCTIONS["floats"]] == [
        expected for _, expected in FUNCTIONS["floats"]
    ]


@pytest.mark.parametrize(("picked", "expected"), numbered("letters"))
def test_letter_of_a_text_is_the_byte_php_picks(picked: list[str], expected: str | None) -> None:
    """A key picks a byte of a text only if PHP takes it for an integer in range (R8)."""
    assert php.letter(*picked) == expected


@pytest.mark.parametrize(("stored", "expected"), numbered("invalid"))
def test_invalid_bytes_are_replaced_as_php_does_it(stored: str, expected: str) -> None:
    """Each broken sequence becomes as many U+FFFD as PHP's JSON encoder writes (P12)."""
    assert php.without_invalid({stored: [stored]}) == {expected: [expected]}


@pytest.mark.parametrize("vector", [v for v in load("params") if "parse_str" in v.values[0]])
def test_query_of_the_php_sdk_decodes_as_recorded(vector: dict[str, Any]) -> None:
    """What `http_build_query` writes is read as PHP reads it, losses included (P13)."""
    assert written(parse_str(vector["http_build_query"])) == written(vector["parse_str"])
