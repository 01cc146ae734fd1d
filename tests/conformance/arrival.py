"""What must arrive for what was meant: a comparison that shares no code with the encoder."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from b24batch.practice import execute_batch

__all__ = ["as_php", "bare", "direct_reasons", "echoed", "matches", "whole_matches"]

REFERENCE = re.compile(
    r"\$[\w\x80-\x9f\x7f-\U0010ffff\x00-\x08\x0e-\x1f][^ \t-\r]*?\[[^\] \t-\r]+\]"
)


def echoed(command: str) -> Any:
    """What a method receives from the practice portal, after other commands with answers."""

    def call(method: str, params: Any) -> Any:
        if method == "echo":
            return {"result": params}
        if method == "fail":
            return {"error": "NO", "error_description": "нет"}
        return {"result": {"ID": 7}, "total": 9, "next": 50, "time": {"x": 1}, "foo": 3, "имя": 4}

    commands = {"c0": "get", "a": "get", "x": "fail", "q": command}
    return execute_batch({"cmd": commands}, call)["result"]["result"]["q"]


def as_php(value: Any) -> Any:
    """JSON as PHP holds it: an array with the keys 0, 1, ... is a list, an empty one too (P7)."""
    if isinstance(value, list):
        return [as_php(item) for item in value]
    if not isinstance(value, dict):
        return value
    table = {key: as_php(item) for key, item in value.items()}
    listed = list(table) == [str(number) for number in range(len(table))]
    return list(table.values()) if listed else table


def bare(value: Any) -> Any:
    """The value of an enum's member; anything else as it is."""
    return value.value if isinstance(value, Enum) else value


def parts(value: Any) -> list[tuple[str, Any]] | None:
    """Keys and values of an object or a list of any kind; None of a scalar."""
    value = bare(value)
    if isinstance(value, dict):
        return [(str(bare(key)), item) for key, item in value.items()]
    if isinstance(value, list | tuple):
        return [(str(number), item) for number, item in enumerate(value)]
    if is_dataclass(value):
        return [(field.name, getattr(value, field.name)) for field in fields(value)]
    return None


def matches(meant: Any, received: Any) -> bool:
    """Whether a value inside a parameter arrived as documented."""
    entries = parts(meant)
    if bare(meant) is None or entries == []:
        return received == ""
    if entries is None:
        return isinstance(received, str) and _scalar_matches(meant, received)
    if isinstance(received, list):
        received = {str(number): item for number, item in enumerate(received)}
    return (
        isinstance(received, dict)
        and list(received) == [key for key, _ in entries]
        and all(matches(item, received[key]) for key, item in entries)
    )


def whole_matches(params: dict[Any, Any], received: Any) -> bool:
    """As `matches` for the params themselves: whole parameters that are empty stay away."""
    sent = {
        key: value
        for key, value in params.items()
        if bare(value) is not None and parts(value) != []
    }
    return matches(sent, received) if sent else received == []


def _scalar_matches(meant: Any, received: str) -> bool:
    match meant:
        case Enum():
            return matches(meant.value, received)
        case bool():
            return received == ("1" if meant else "0")
        case int():
            return received == f"{meant:d}"
        case float():
            return float(received) == meant and len(received) <= len(repr(meant))
        case Decimal():
            return Decimal(received) == meant and "E" not in received.upper()
        case datetime():
            back = datetime.fromisoformat(received)
            return back == meant and back.utcoffset() is not None
        case date():
            return date.fromisoformat(received) == meant
        case bytes():
            return b64decode(received, validate=True) == meant
        case _:
            return received == meant


def direct_reasons(params: dict[Any, Any]) -> set[str]:
    """Why these params cannot go into a batch: names of Reasons, by naive rules of their own."""
    reasons: set[str] = set()
    count = 0

    def walk(value: Any, level: int) -> None:
        nonlocal count
        entries = parts(value)
        value = bare(value)
        if isinstance(value, str) and REFERENCE.search(value):
            reasons.add("REFERENCE")
        if not entries:
            count += 1
            return
        for key, item in entries:
            if level and (re.fullmatch(r"[ \t-\r]?", key) or "]" in key or "\0" in key):
                reasons.add("KEY")
            if not level and re.search(r"[ .\[\0]|^\Z", key):
                reasons.add("KEY")
            if level > 64:
                reasons.add("LEVELS")
            walk(item, level + 1)

    walk(params, 0)
    return reasons | ({"PAIRS"} if count > 1000 else set())
