"""Calls that the official documentation shows pass the check stage, nearly all without a word.

`vectors/examples.json.gz` holds the literal calls of the documentation (MIT, see LICENSE). The
documentation contradicts itself in places, so that the shares are bounded and not zero.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from b24batch.builder import Batch
from b24batch.catalogue import Method, find, names, object_fields, object_of
from b24batch.catalogue.data import Place
from b24batch.check import check

EXAMPLES = Path(__file__).parent / "vectors" / "examples.json.gz"


def calls() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(gzip.decompress(EXAMPLES.read_bytes()))
    return loaded


@cache
def reported() -> Counter[str]:
    """Calls by the worst that is said of them, and how often each code comes."""
    found: Counter[str] = Counter()
    for call in calls():
        problems = check(Batch.from_calls([(call["method"], call["params"])]).recipe)
        severities = {problem.severity for problem in problems}
        found.update(severities & {"error", "warning"})
        found.update({f"{problem.severity} {problem.code}" for problem in problems})
    return found


def test_documented_calls_are_nearly_never_errors() -> None:
    """Fewer than one in a hundred, methods of both versions of the API taken together."""
    assert reported()["error"] < len(calls()) / 100, reported()


def test_documented_calls_are_seldom_doubted() -> None:
    """Fewer than three in a hundred have a warning."""
    assert reported()["warning"] < len(calls()) * 3 / 100, reported()


VALUES: dict[str | None, Any] = {
    "object": {},
    "array": [],
    "boolean": "Y",
    "char": "N",
    "date": "2026-01-31",
    "datetime": "2026-01-31T10:00:00+03:00",
    "string": "текст",
}
OPERATORS = ("", "=", "!", "!=", ">", ">=", "<", "<=", "@", "!@", "%", "!%", "=%", "%=", "><")
DIRECTIONS = ("ASC", "desc", "asc,nulls")


def least(method: Method) -> Iterator[dict[str, Any]]:
    """The params that the documentation requires of a method, for each way to call it."""
    for way in [way for way in method.param_sets if way] or [()]:
        wanted = {name.lower() for name in (*way, *(group[0] for group in method.one_of))}
        yield {
            param.name: VALUES.get(param.type, [1] if str(param.type).endswith("[]") else 5)
            for param in method.params or ()
            if param.required or param.name.lower() in wanted
        }


def said(method: str, params: Any) -> list[tuple[str, str]]:
    """Errors and warnings of one call."""
    problems = check(Batch.from_calls([(method, params)]).recipe)
    return [(p.code, p.message) for p in problems if p.severity != "note"]


def test_the_least_call_of_every_method_is_let_pass() -> None:
    """What the documentation requires, and nothing else, is neither wrong nor doubtful."""
    methods = [m for m in map(find, names()) if m is not None and m.in_batch]
    assert len(methods) > 1600
    for method in methods:
        for params in least(method):
            given = [params.get(name) for name in method.positions or ()]
            assert said(method.name, given if method.ordered else params) == [], method.name


def fields_at(method: Method, place: Place) -> Iterator[tuple[str, str]]:
    """The fields that a reading method has there, and the name of the parameter."""
    name = object_of(method.name, place, 2)
    param = method.parameter(place)
    if name is not None and param is not None and method.is_read:
        for field in object_fields(name) or ():
            yield param.name, field.replace("*", "5")


def operators_of(method: Method) -> Iterable[str]:
    """The prefixes that its filter knows (docs/codes.md, B116)."""
    all_of_them = method.name != "tasks.task.list"
    return (op for op in OPERATORS if all_of_them or "%" not in op)


def test_every_documented_field_can_be_sorted_and_compared() -> None:
    """Each field of the reading methods with each operator, alone, in a list and in a group."""
    for method in filter(None, map(find, names())):
        params = next(least(method)) if method.in_batch else {}
        for param, field in fields_at(method, "order"):
            order = {field: DIRECTIONS[len(field) % 3]}
            assert said(method.name, {**params, param: order}) == [], (method.name, field)
        for param, field in fields_at(method, "filter"):
            group = {"logic": "OR", "0": {field: None}, "1": {f"!{field}": [1, 2]}}
            compared = {op + field: "2" for op in operators_of(method)} | {"2": group}
            assert said(method.name, {**params, param: compared}) == [], (method.name, field)


def test_there_are_enough_of_them() -> None:
    """The proof above is not empty."""
    assert len(calls()) > 1000
