"""Calls that the official documentation shows pass the check stage, nearly all without a word.

`vectors/examples.json.gz` holds the literal calls of the documentation (MIT, see LICENSE). The
documentation contradicts itself in places, so that the shares are bounded and not zero.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from b24batch.builder import Batch
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


def test_there_are_enough_of_them() -> None:
    """The proof above is not empty."""
    assert len(calls()) > 1000
