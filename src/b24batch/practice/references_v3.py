"""Filling in `$ref` and `$refArray` of REST 3.0: a path that does not resolve is an error."""

from __future__ import annotations

from collections.abc import Mapping

from b24batch.practice import phpvalues as php
from b24batch.practice.phpvalues import Params, Value

__all__ = ["BadReference", "ServerCrash", "resolve_v3", "text_v3"]

Answers = Mapping[str, Value]


class BadReference(Exception):
    """The batch ends with the portal's error of an invalid expression, this being its text."""


class ServerCrash(RuntimeError):
    """The portal ends a request in an uncaught error: HTTP 500 without a usable body."""


def resolve_v3(query: Params, context: Answers) -> Params:
    """The parameters of one call with what its references bring, at any depth (V5-V8).

    What they bring keeps its type and is not looked into again (V12). Raises BadReference for
    one that does not resolve, and ServerCrash for what breaks the portal (V6).
    """
    found = _resolved(query, context)
    if not isinstance(found, dict | list):
        raise ServerCrash("a reference put a scalar in the place of all parameters")
    return found


def _resolved(value: Value, context: Answers) -> Value:
    if isinstance(value, list):
        return [_resolved(item, context) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("$ref") is not None:
        return _walk(text_v3(value["$ref"]), context)
    if value.get("$refArray") is not None:
        return _column(value["$refArray"], context)
    return {key: _resolved(item, context) for key, item in value.items()}


def text_v3(value: Value) -> str:
    """What PHP makes of a value where it wants text; raises ServerCrash for a container."""
    match value:
        case str():
            return value
        case bool():
            return "1" if value else ""
        case int():
            return str(value)
        case float():
            return php.float_text(value)
        case _:
            raise ServerCrash("a list or an object stands where text must be")


def _walk(path: str, context: Answers) -> Value:
    """The value at a path; every step must be there and not null (V5)."""
    current: Value = dict(context)
    for step in path.split("."):
        if not isinstance(current, dict | list):
            raise BadReference(f"Invalid context path '{path}' - expected array at '{step}'")
        current = _entry(current, step)
        if current is None:
            raise BadReference(f"Path '{path}' not found in context")
    return current


def _entry(container: Params, key: str) -> Value:
    if isinstance(container, dict):
        return container.get(key)
    at = php.integer_key(key)
    return container[at] if at is not None and 0 <= at < len(container) else None


def _column(given: Value, context: Answers) -> Value:
    """One field of every row of a list or object of rows (V7)."""
    if not isinstance(given, str):
        raise BadReference("Invalid $refArray value - expected string")
    path, dot, field = given.rpartition(".")
    if not dot:
        raise BadReference("Invalid $refArray format - expected 'path.field'")
    rows = _walk(path, context)
    if not isinstance(rows, dict | list):
        raise BadReference(f"Path '{path}' must be an array")
    column: list[Value] = []
    for row in rows.values() if isinstance(rows, dict) else rows:
        if not isinstance(row, dict | list):
            raise BadReference(f"Items in '{path}' must be arrays or objects")
        value = _entry(row, field)
        if value is None:
            raise BadReference(f"Field '{field}' not found in items")
        column.append(value)
    return column
