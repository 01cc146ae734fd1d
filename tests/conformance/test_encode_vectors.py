"""The encoder against recorded intentions: what a method must receive for given params.

Where the recording says that PHP's own encoding loses nothing, ours must lose nothing. Where
it loses something, one of the documented rules below must hold instead.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from b24batch.plan.encode import NeedsDirectCall, Reason, direct_params, encode_command
from b24batch.practice import execute_batch

VECTORS = Path(__file__).parent / "vectors" / "params.json"
INTENDED = [
    pytest.param(vector, id=vector["id"])
    for vector in json.loads(VECTORS.read_text(encoding="utf-8"))
    if "params" in vector
]
REFERENCE = re.compile(r"\$\w+[^\s\[]*\[[^\]\s]+\]", re.ASCII)


def arrived(value: Any) -> Any:
    """A value as PHP holds it after a batch: leaves as text, empty ones as "", lists by keys."""
    match value:
        case dict() if value:
            if list(value) == [str(number) for number in range(len(value))]:
                return [arrived(item) for item in value.values()]
            return {key: arrived(item) for key, item in value.items()}
        case list() if value:
            return [arrived(item) for item in value]
        case None | [] | {}:
            return ""
        case bool():
            return "1" if value else "0"
        case str():
            return value
        case _:
            return repr(value).removesuffix(".0")


def whole(params: dict[str, Any]) -> Any:
    """Params as the method receives them: whole parameters that are empty are left out."""
    return arrived({k: v for k, v in params.items() if v not in (None, [], {})} or {}) or []


def echoed(command: str) -> Any:
    """What a method receives from the practice portal, after a command with an answer."""

    def call(method: str, params: Any) -> Any:
        return {"result": params if method == "echo" else {"ID": 7}, "total": 9}

    answer = execute_batch({"cmd": {"q": "get", "e": command}}, call)
    return answer["result"]["result"]["e"]


def texts(value: Any) -> list[str]:
    """All leaves that are text."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("vector", INTENDED)
def test_a_method_receives_what_was_intended_or_a_documented_rule_applies(
    vector: dict[str, Any],
) -> None:
    """Lossless: exactly the values, as text. Else: cleared, left out, one array type, or direct.

    Null and empty containers arrive as "" or not at all; keys 0..n-1 make a list. A key that
    PHP rewrites goes out directly with the same values, and so does text with a reference in
    it, even if the recorded batch had no such label and left the text alone.
    """
    params = vector["params"]
    try:
        received = echoed(encode_command("echo", params))
    except NeedsDirectCall as needs:
        received = whole(direct_params(params))
        if needs.reason == Reason.REFERENCE:
            assert any(map(REFERENCE.search, texts(params)))
        else:
            assert needs.reason == Reason.KEY
            assert not vector["lossless"]
    assert received == whole(params)
    if vector["lossless"]:
        assert received == vector["answer"]["result"]["result"]["q"]


def test_recordings_of_both_kinds_are_there() -> None:
    """The test above has something to compare with."""
    kinds = [vector.values[0]["lossless"] for vector in INTENDED]
    assert kinds.count(True) > 20
    assert kinds.count(False) > 10
