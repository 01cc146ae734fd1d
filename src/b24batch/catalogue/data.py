"""Look-ups in the packed data: two compressed JSON objects, opened on first use.

`methods.json.gz` maps each name, as documented, to its entry. `objects.json.gz` maps names
of objects to their fields (`objects`) and methods to the objects they handle (`methods`).
Both are built by `tests/tools/pack_catalogue.py`.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import msgspec

from b24batch.catalogue.entries import Method, ObjectField

__all__ = [
    "Place",
    "digest",
    "find",
    "find_v3",
    "methods_of",
    "names",
    "object_fields",
    "object_names",
    "object_of",
    "objects_of",
]

Place: TypeAlias = Literal["fields", "select", "filter", "order", "result"]

_GZIP = 31  # zlib's window bits for data with a gzip header


@lru_cache(maxsize=4096)
def find(name: str) -> Method | None:
    """The method of this name in any letter case, or None where the catalogue has none."""
    spelling = _spellings().get(name.lower())
    return None if spelling is None else _method(spelling)


@lru_cache(maxsize=512)
def find_v3(name: str) -> Method | None:
    """What the method of this name is in REST 3.0, or None where that does not have it."""
    spelling = _spellings().get(name.lower())
    if spelling is None or "v3" not in _method(spelling).versions:
        return None
    entry: dict[str, Any] = msgspec.json.decode(_methods()[spelling])
    newer = {**entry, **entry.get("v3", {}), "versions": ("v3",)}
    return _with_items(msgspec.convert(newer, Method))


def names() -> tuple[str, ...]:
    """All method names as the documentation spells them, in alphabetical order."""
    return tuple(_methods())


def digest() -> str:
    """Version of the data: equal only if every fact is equal, whatever compressed it."""
    from hashlib import sha256

    content = sha256(_unpacked("methods.json.gz"))
    content.update(_unpacked("objects.json.gz"))
    return content.hexdigest()[:16]


def object_fields(name: str) -> Mapping[str, ObjectField] | None:
    """The documented fields of an object (`crm.item.deal`), never a closed set.

    Names that end in `*` are patterns. None where the catalogue has no such object.
    """
    raw = _objects().objects.get(name)
    return None if raw is None else _fields(name)


def object_of(
    method: str, place: Place, entity_type: int | None = None, *, rest: int = 2
) -> str | None:
    """The object whose fields a method has in a parameter, or in the records of its result.

    `entity_type` decides for the universal methods (`crm.item.*`); a type that is not
    listed is a smart process. `rest` is the version where a method exists in both. None where it
    is not known.
    """
    known = find(method)
    objects = _objects().methods.get(known.name) if known else None
    if rest == 3 and objects:
        objects = objects.get("v3", objects)
    found = objects.get(place) if objects else None
    if not isinstance(found, dict):
        return found
    return None if entity_type is None else found.get(str(entity_type), found.get("*"))


def objects_of(method: str, place: Place) -> tuple[str, ...]:
    """All objects whose fields a method may have in a parameter: of each type and version."""
    known = find(method)
    objects = _objects().methods.get(known.name, {}) if known else {}
    found = objects.get(place), objects.get("v3", {}).get(place)
    types = found[0] if isinstance(found[0], dict) else {"one": found[0]}
    names = [types[key] for key in types if key != "by"]
    return tuple(name for name in (*names, found[1]) if name)


def object_names() -> tuple[str, ...]:
    """Names of all documented objects, in alphabetical order."""
    return tuple(sorted(_objects().objects))


def methods_of(name: str) -> tuple[str, ...]:
    """The methods that handle an object in any place, type or version."""
    return tuple(sorted(m for m, places in _objects().methods.items() if _names(places, name)))


def _names(found: Any, name: str) -> bool:
    if isinstance(found, dict):
        return any(_names(inner, name) for key, inner in found.items() if key != "by")
    return bool(found == name)


class _Objects(msgspec.Struct, frozen=True):
    objects: dict[str, msgspec.Raw]
    methods: dict[str, dict[str, Any]]


@cache
def _methods() -> dict[str, msgspec.Raw]:
    return msgspec.json.decode(_unpacked("methods.json.gz"), type=dict[str, msgspec.Raw])


@cache
def _spellings() -> dict[str, str]:
    return {name.lower(): name for name in _methods()}


@cache
def _method(spelling: str) -> Method:
    return _with_items(msgspec.json.decode(_methods()[spelling], type=Method))


def _with_items(method: Method) -> Method:
    """In REST 3.0 a list of records stands under `items`, whatever a method is called (V3)."""
    keys = method.result.get("keys") if isinstance(method.result, dict) else None
    items = (keys or {}).get("items") if method.rest == 3 else None
    if method.list_path is not None or not isinstance(items, dict) or items.get("type") != "array":
        return method
    return msgspec.structs.replace(method, list_path=("items",))


@cache
def _objects() -> _Objects:
    return msgspec.json.decode(_unpacked("objects.json.gz"), type=_Objects)


@cache
def _fields(name: str) -> Mapping[str, ObjectField]:
    fields = msgspec.json.decode(_objects().objects[name], type=dict[str, ObjectField])
    return MappingProxyType(fields)


def _unpacked(file_name: str) -> bytes:
    from pathlib import Path

    packed = Path(__file__).with_name(file_name).read_bytes()
    return zlib.decompress(packed, _GZIP)
