"""The batch of REST 3.0: calls in order, what `$ref` and `$refArray` found, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from b24batch.practice import phpvalues as php
from b24batch.practice.batch import MethodNotFound
from b24batch.practice.phpvalues import Params, Value
from b24batch.practice.references_v3 import BadReference, ServerCrash, resolve_v3, text_v3

__all__ = ["ServerCrash", "error_v3", "execute_batch_v3"]

_PREFIX = "BITRIX_REST_V3_EXCEPTION_"
_NO_METHOD = 'Each request item must have a "method" and "query" attribute'


class _Call(msgspec.Struct, frozen=True):
    """One entry of the body; `key` is where its answer is stored for references (V3, V4)."""

    method: str
    query: Params
    key: str


def error_v3(name: str, message: str, **more: Any) -> dict[str, Any]:
    """An error as REST 3.0 words it; `name` is its code without the common beginning."""
    return {"error": {"code": _PREFIX + name, "message": message, **more}}


def execute_batch_v3(
    body: object,
    call: Callable[[str, Params], Any],
    *,
    exists: Callable[[str], bool] | None = None,
) -> dict[str, Value]:
    """Answer a `batch` of REST 3.0 as a portal does, shapes of PHP included (V1-V13).

    `body` is the JSON body: a list of `{method, query, as?, parallel?}`. `call` gets a method
    and its parameters, references filled in, and returns that method's answer before the outer
    `result` is put round it (`item`, `items`, `id`, `result`), or `{"error": {...}}`. All methods
    are looked up by `exists` before the first one runs (V2); without it, one that `call` does not
    have (it raises MethodNotFound) is told when its turn comes. At the first error the answer is
    `{"error": {code, message}}` alone, though what ran before it has run (V9).

    Raises ServerCrash where a portal ends in an uncaught error: status 500 and no usable body.
    What else `call` raises is passed on.
    """
    try:
        calls = _calls(body)
        for asked in calls:
            if exists is not None and not exists(asked.method):
                return _not_found(asked.method)
        return _run(calls, call)
    except BadReference as bad:
        return error_v3("INVALIDSELECTEXCEPTION", f'Invalid select expression "{bad}".')


def _run(calls: list[_Call], call: Callable[[str, Params], Any]) -> dict[str, Value]:
    context: dict[str, Value] = {}
    results: list[Value] = []
    for asked in calls:
        query = resolve_v3(asked.query, context)
        try:
            answer = php.value(call(asked.method, query))
        except MethodNotFound:
            return _not_found(asked.method)
        if isinstance(answer, dict):
            if answer.get("error") is not None:
                return {"error": php.without_invalid(answer["error"])}
            kept = answer.get("item") or answer.get("items")
            if php.truthy(kept):
                context[asked.key] = kept
        results.append(answer)
    return {"result": php.without_invalid(results)}


def _not_found(method: str) -> dict[str, Value]:
    return error_v3("METHODNOTFOUNDEXCEPTION", f'Method "{method}" was not found.')


def _calls(body: object) -> list[_Call]:
    """The entries of a body, of an object its values; raises before anything has run (V1)."""
    if body is None:
        return []
    if not isinstance(body, dict | list):
        raise ServerCrash("the body of a batch is neither a list nor an object")
    calls: list[_Call] = []
    aliases: set[str] = set()
    for index, entry in enumerate(body.values() if isinstance(body, dict) else body):
        given = entry if isinstance(entry, dict) else {}
        if given.get("method") is None or given.get("query") is None:
            raise BadReference(_NO_METHOD)
        query, alias = php.value(given["query"]), given.get("as")
        if not isinstance(query, dict | list):
            raise ServerCrash("`query` is neither a list nor an object")
        key = str(index) if alias is None else text_v3(alias)
        if alias is not None and php.truthy(key):  # the alias "0" is never taken for a double
            if key in aliases:
                raise BadReference(f"You are can not have two aliases with same name: {key}")
            aliases.add(key)
        calls.append(_Call(text_v3(given["method"]), query, key))
    return calls
