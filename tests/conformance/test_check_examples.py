"""Calls that the official documentation shows pass the check stage without a word.

`vectors/examples.json.gz` holds the literal calls of the documentation (MIT, see LICENSE).
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from b24batch.builder import Batch
from b24batch.check import check

EXAMPLES = Path(__file__).parent / "vectors" / "examples.json.gz"
RIGHTLY_REPORTED = {("task.item.addfile", "B113")}  # the page passes its token as a parameter


def calls() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(gzip.decompress(EXAMPLES.read_bytes()))
    return [call for call in loaded if call["version"] == "v2"]


def test_documented_calls_are_not_complained_about() -> None:
    """No error and no warning for what the documentation itself tells people to send."""
    reported = {
        (call["method"], problem.code)
        for call in calls()
        for problem in check(Batch.from_calls([(call["method"], call["params"])]).recipe)
    }
    assert reported == RIGHTLY_REPORTED


def test_there_are_enough_of_them() -> None:
    """The proof above is not empty."""
    assert len(calls()) > 1000
