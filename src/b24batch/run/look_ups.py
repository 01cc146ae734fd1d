"""What a look-up of natural keys asks for, in either version of the API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from b24batch.catalogue import Catalogue, Method
from b24batch.catalogue.families import filter_name
from b24batch.model.filters import join_key
from b24batch.model.outcome import paste
from b24batch.plan.families import has_own_keys, sent_condition

__all__ = ["look_up_params"]


_SIMPLE = ("string", "integer", "boolean", "datetime")


def look_up_params(
    catalogue: Catalogue,
    methods: tuple[Method, Method],
    scope: dict[str, Any],
    fields: tuple[str, ...],
    keys: Sequence[tuple[Any, ...]],
) -> dict[str, Any]:
    """The params of one call that finds all records with one of the keys.

    `methods` are the list and the add that it is for; `scope` is what the two have in common. All
    keys have the same values but for the last of their `fields`.
    """
    method, add = methods
    if method.rest == 3:
        return scope | _params_v3(catalogue, method, add, fields, keys)
    equal = zip(fields[:-1], keys[0][:-1], strict=True)
    conditions: dict[str, Any] = {join_key(field, "="): paste(value) for field, value in equal}
    conditions[join_key(fields[-1], "in")] = [paste(key[-1]) for key in keys]
    own_keys = has_own_keys(method)
    sent = {sent_condition(k, own_keys=own_keys)[0]: value for k, value in conditions.items()}
    params = {**scope, filter_name(method) or "filter": sent}
    select = method.parameter("select")
    if select is not None:
        params[select.name] = ["*", *fields]
    return params


def _params_v3(
    catalogue: Catalogue,
    method: Method,
    add: Method,
    fields: tuple[str, ...],
    keys: Sequence[tuple[Any, ...]],
) -> dict[str, Any]:
    """Conditions in a list, values in the types of their fields, and every field by its name.

    The fields that the add answers are asked for, and what else of the record is no object of its
    own, so that what is there looks like what the add makes.
    """
    catalogue = replace(catalogue, rest=3)
    known = catalogue.object_fields(catalogue.object_of(method.name, "result") or "") or {}

    def typed(field: str, value: Any) -> Any:
        described = known.get(field)
        whole = described is not None and described.type == "integer"
        is_numeral = isinstance(value, str) and value.strip().lstrip("-").isdecimal()
        return int(value) if whole and is_numeral else value

    equal = zip(fields[:-1], keys[0][:-1], strict=True)
    last = [typed(fields[-1], key[-1]) for key in keys]
    conditions = [[field, "=", typed(field, value)] for field, value in equal]
    params: dict[str, Any] = {
        filter_name(method) or "filter": [*conditions, [fields[-1], "in", last]]
    }
    if method.parameter("select") is not None:
        simple = [name for name, about in known.items() if about.type in _SIMPLE]
        params["select"] = list(dict.fromkeys(["id", *fields, *_answered(add), *simple]))
    return params


def _answered(add: Method) -> list[str]:
    """The fields of a record in the answer of an add, those without fields of their own."""
    shape = add.result
    for step in (add.id_path or ())[:-1]:
        keys = shape.get("keys") if isinstance(shape, dict) else None
        shape = (keys or {}).get(step)
    keys = shape.get("keys") if isinstance(shape, dict) else None
    return [name for name, inner in (keys or {}).items() if not _is_object(inner)]


def _is_object(shape: Any) -> bool:
    return isinstance(shape, dict) and shape.get("type") in ("object", "map")
