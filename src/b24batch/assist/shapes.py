"""Shapes of values: of answers as the documentation shows them, and of real ones.

A shape is what the catalogue has: the name of a scalar, or an object with `type` and, where
known, `keys` or `items`; None says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from b24batch.assist.known import Known
from b24batch.catalogue import Method, ObjectField
from b24batch.model.values import At, Every, Find, Index, Key, Step

__all__ = [
    "Shape",
    "answer_shape",
    "list_of",
    "object_keys",
    "record_of",
    "shape_below",
    "shape_of",
    "shown_shape",
]

Shape: TypeAlias = Any  # plain data: a text, an object or null, as the catalogue has it

_LOOKED_AT = 20
_NAMES: dict[type, str] = {bool: "boolean", int: "number", float: "number", str: "string"}


def answer_shape(method: Method, entity_type: int | None, known: Known) -> Shape:
    """What a method answers, with all the documented fields in the place of its records."""
    name = known.catalogue.object_of(method.name, "result", entity_type)
    fields = object_keys(name, known) if name else {}
    return _with_fields(method.result or _declared(method), _record_path(method), fields)


def _declared(method: Method) -> Shape:
    """What is known of an answer of which only the place of rows, or of a new id, is known."""
    path, shape = method.list_path, list_of(None)
    if path is None:
        path, shape = method.id_path, "number"
    if path is None:
        return None
    for key in reversed(path):
        shape = {"type": "object", "keys": {key: shape}}
    return shape


def object_keys(name: str, known: Known) -> dict[str, ObjectField]:
    """The fields of an object, patterns are left out."""
    fields = known.catalogue.object_fields(name) or {}
    return {key: field for key, field in fields.items() if not key.endswith("*")}


def shape_of(value: object, depth: int = 6) -> Shape:
    """The shape of a real value; of a list its first entries are looked at."""
    if not depth:
        return None
    if isinstance(value, Mapping):
        keys = {str(key): shape_of(inner, depth - 1) for key, inner in value.items()}
        return {"type": "object", "keys": keys}
    if isinstance(value, list | tuple):
        return list_of(_joined([shape_of(item, depth - 1) for item in value[:_LOOKED_AT]]))
    return _NAMES.get(type(value))


def list_of(shape: Shape) -> Shape:
    """The shape of a list of such values."""
    return {"type": "array", "items": shape}


def record_of(columns: Iterable[str]) -> Shape:
    """An object with these keys, all of them texts."""
    return {"type": "object", "keys": dict.fromkeys(columns, "string")}


def shape_below(shape: Shape, steps: Sequence[Step]) -> Shape:
    """What steps lead to, or None where that is not known."""
    for step in steps:
        kind = shape.get("type") if isinstance(shape, dict) else None
        match step:
            case Key(name) if kind == "object":
                shape = (shape.get("keys") or {}).get(name)
            case Key() | At() if kind == "map":
                shape = shape.get("items")
            case Index() | Every() | Find() if kind in ("array", "map"):
                shape = shape.get("items")
            case _:
                return None
    return shape


def shown_shape(shape: Shape) -> str:
    """A shape in a few words."""
    kind = shape.get("type") if isinstance(shape, dict) else shape
    return {"array": "list", "map": "map", None: ""}.get(kind, str(kind))


def _record_path(method: Method) -> tuple[str, ...] | None:
    """The keys that lead to a record, or to the list of them."""
    if method.list_path is not None:
        return method.list_path
    shape = method.result
    if not isinstance(shape, dict) or shape.get("type") != "object":
        return None
    keys = shape.get("keys") or {}
    if len(keys) == 1:
        ((name, inner),) = keys.items()
        return (name,) if isinstance(inner, dict) and inner.get("type") == "object" else None
    return ()


def _with_fields(
    shape: Shape, path: tuple[str, ...] | None, fields: Mapping[str, ObjectField]
) -> Shape:
    if path is None or not fields or not isinstance(shape, dict):
        return shape
    kind = shape.get("type")
    if kind in ("array", "map"):
        return {**shape, "items": _with_fields(shape.get("items"), path, fields)}
    keys = shape.get("keys") or {}
    if path and path[0] in keys:
        inner = _with_fields(keys[path[0]], path[1:], fields)
        return {**shape, "keys": {**keys, path[0]: inner}}
    more = {name: field.type for name, field in fields.items() if name not in keys}
    return shape if path else {**shape, "keys": {**keys, **more}}


def _joined(shapes: Sequence[Shape]) -> Shape:
    objects = [shape for shape in shapes if isinstance(shape, dict) and "keys" in shape]
    if not objects:
        return next((shape for shape in shapes if shape is not None), None)
    keys: dict[str, Shape] = {}
    for shape in objects:
        keys |= {name: inner for name, inner in shape["keys"].items() if inner is not None}
        keys = {**dict.fromkeys(shape["keys"]), **keys}
    return {"type": "object", "keys": keys}
