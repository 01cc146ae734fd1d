"""What could be written at each kind of place, by the catalogue and the names of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from b24batch.assist.known import Known
from b24batch.assist.names import Names
from b24batch.assist.shapes import answer_shape, object_keys, shape_below, shown_shape
from b24batch.assist.spot import Call, Spot
from b24batch.assist.suggestion import Choice, Kind, Suggestion
from b24batch.catalogue import Method, ObjectField, Parameter
from b24batch.catalogue.data import Place
from b24batch.catalogue.declared import KINDS, WHOLE
from b24batch.model.dates import UNITS
from b24batch.model.formats import FORMATS
from b24batch.model.names import EntityType, is_entity_key
from b24batch.model.path import PathError, parse_path
from b24batch.model.values import Every, Key
from b24batch.syntax.prospects import Prospects

__all__ = [
    "described",
    "due_choices",
    "head_choices",
    "key_choices",
    "path_choices",
    "place_fields",
    "units",
    "value_choices",
]

TYPES = ("text", "number", "date", "datetime", "flag", "list", "file")
_STARTS = ("day", "week", "month", "quarter", "year")
_OPTIONS = {"delimiter": "csv", "encoding": "tables", "header": "csv", "bom": "output as csv"}
_PLACES: tuple[Place, ...] = ("fields", "select", "filter", "order")
_PARTS = ("VALUE", "VALUE_TYPE")
_PARTS_OF_ITEMS = ("typeId", "valueType", "value")
_COMMON_CODES = ("NOT_FOUND", "ACCESS_DENIED", "ERROR_NOT_FOUND")


def head_choices(
    spot: Spot, due: Prospects | None, names: Names, known: Known, call: Call | None
) -> Iterator[Choice]:
    """Words outside all brackets: keywords, methods, types, formats, references."""
    first = spot.head[0].text if spot.head else ""
    if first == "method" and len(spot.head) > 1 and spot.head[1].text != "=":
        yield from _facts(spot)
    elif first == "param" and spot.last in (":", "?:"):
        yield from _words(TYPES, "", "type")
    elif spot.last == "as":
        yield from _words(FORMATS, "format", "type")
    elif spot.last == "allow":
        yield from _codes(call, known)
    elif spot.last == "of":
        yield from _words(_STARTS, "", "keyword")
    elif due is not None and spot.last in ("+", "-"):
        yield from _references(names)
    elif spot.last == "by" and len(spot.head) > 3 and first == "for":
        yield from _columns_of(spot.head[3].text, names)
    elif due is not None and due.value:
        yield from value_choices(spot, due, None, names, known)
    elif due is not None:
        yield from due_choices(due, names)
        if due.method:
            yield from _methods(known)


def _facts(spot: Spot) -> Iterator[Choice]:
    """What can be said of a method that is declared."""
    words = [token.text for token in spot.head]
    if len(words) == 2:
        yield from _words(KINDS, "", "keyword")
    elif spot.last == "at":
        yield Choice(WHOLE, "the whole answer", "path")
    elif spot.last in ("id", "rows"):
        yield Choice("at", "", "keyword")
    else:
        yield from _words((n for n in ("id at", "rows at") if n[:-3] not in words), "", "keyword")


def due_choices(due: Prospects, names: Names) -> Iterator[Choice]:
    """Keywords that the grammar takes at a place, and references where it takes them."""
    yield from _words(sorted(due.words), "", "keyword")
    if due.reference:
        yield from _references(names)


def key_choices(spot: Spot, call: Call | None, known: Known) -> Iterator[Choice]:
    """Keys of an object: parameters, and the fields of what a parameter is about."""
    if spot.owner == "options":
        yield from (
            Choice(name, where, "parameter")
            for name, where in _OPTIONS.items()
            if name not in spot.used
        )
        return
    method = None if call is None else known.catalogue.find(call.method)
    if method is None or call is None:
        return
    if spot.owner == "once":
        yield from _fields(place_fields(method, call, ("fields",), known), spot.used)
    elif spot.owner == "params" and not spot.keys:
        params = [p for p in method.params or () if not p.name.endswith("*")]
        params.sort(key=lambda param: not param.required)
        yield from (
            Choice(param.name, _param_meta(param), "parameter")
            for param in params
            if param.name not in spot.used
        )
    elif spot.owner == "params":
        used = spot.used if spot.keys[0].lower() != "filter" else frozenset()
        yield from _fields(place_fields(method, call, spot.keys, known), used)


def value_choices(
    spot: Spot, due: Prospects | None, call: Call | None, names: Names, known: Known
) -> Iterator[Choice]:
    """Values: what the key at hand takes, constants and references."""
    key = spot.keys[-1] if spot.keys else ""
    method = None if call is None else known.catalogue.find(call.method)
    if spot.owner == "codes":
        yield from _codes(call, known)
        return
    if spot.owner == "names":
        yield from _columns(spot, names)
        return
    if method is not None and call is not None and spot.keys and spot.owner == "params":
        yield from _documented(spot, method, call, known)
    if is_entity_key(key):
        yield from (Choice(member.name.lower(), f"{int(member)}", "value") for member in EntityType)
    yield from _references(names)
    if due is not None and due.value:
        yield from _words(sorted(due.words - {"csv", "json", "jsonl", "files"}), "", "keyword")


def units() -> Iterator[Choice]:
    """What a date can be moved by."""
    yield from _words((f"{unit}s" for unit in UNITS), "", "keyword")
    yield from _words(UNITS, "", "keyword")


def path_choices(base: str, names: Names) -> Iterator[Choice]:
    """The keys below a path, which stands without its `$`."""
    try:
        ref = parse_path(base)
    except PathError:
        return
    yield from _keys(names.shape(ref))


def place_fields(method: Method, call: Call, keys: tuple[str, ...], known: Known) -> dict[str, str]:
    """The fields that may stand under these keys of a call, each with its type in words."""
    place = next((place for place in _PLACES if place == keys[0].lower()), None)
    if place is not None and len([key for key in keys if not key.isdecimal()]) == 1:
        name = known.catalogue.object_of(method.name, place, call.entity_type)
        if name is not None:
            fields = object_keys(name, known)
            return {key: _field_meta(field, place) for key, field in fields.items()}
    if place == "fields" and (parts := _parts_of(method, call, keys, known)):
        return dict.fromkeys(parts, "")
    params: Iterable[Parameter] = method.params or ()
    for key in keys:
        found = next((param for param in params if param.name.lower() == key.lower()), None)
        params = () if found is None else found.fields or ()
    named = {param.name: _param_meta(param) for param in params if not param.name.endswith("*")}
    if not named and len(keys) == 1 and place in ("select", "filter", "order"):
        return _record_fields(method, call, known)
    return named


def _record_fields(method: Method, call: Call, known: Known) -> dict[str, str]:
    """The keys of the records that a method answers with."""
    if method.list_path is None:
        return {}
    shape = answer_shape(method, call.entity_type, known)
    return {
        c.text: c.meta for c in _keys(shape_below(shape, (*map(Key, method.list_path), Every())))
    }


def _parts_of(method: Method, call: Call, keys: tuple[str, ...], known: Known) -> tuple[str, ...]:
    """What a phone or an address is made of, in the spelling of its method."""
    name = known.catalogue.object_of(method.name, "fields", call.entity_type)
    field = object_keys(name, known).get(keys[1]) if name else None
    if field is None or field.type != "crm_multifield":
        return ()
    return _PARTS if keys[1].isupper() else _PARTS_OF_ITEMS


def _documented(spot: Spot, method: Method, call: Call, known: Known) -> Iterator[Choice]:
    """Values that the catalogue knows for a key: fields, directions, codes."""
    top = spot.keys[0].lower()
    if top == "select" and len(spot.keys) == 1:
        yield from _fields(place_fields(method, call, ("select",), known), frozenset())
    elif top == "order" and len(spot.keys) == 2:
        yield from _words(("ASC", "DESC"), "order", "value")
    elif top in ("fields", "filter"):
        name = known.catalogue.object_of(
            method.name, "fields" if top == "fields" else "filter", call.entity_type
        )
        field = object_keys(name, known).get(spot.keys[-1]) if name else None
        if field is not None:
            flags = ("Y", "N") if field.type in ("char", "boolean") else ()
            yield from _words(field.values or flags, spot.keys[-1], "value")


def _columns(spot: Spot, names: Names) -> Iterator[Choice]:
    ref = next((token.text for token in spot.head if token.kind == "reference"), "")
    yield from _columns_of(ref, names)


def _columns_of(ref: str, names: Names) -> Iterator[Choice]:
    """The keys of the rows that a reference stands for."""
    try:
        shape = names.shape(parse_path(ref))
    except PathError:
        return
    if isinstance(shape, dict) and shape.get("type") in ("array", "map"):
        shape = shape_below(shape, (Every(),))
    yield from (Choice(c.text, c.meta, "field") for c in _keys(shape))


def described(suggestion: Suggestion, known: Known) -> Suggestion:
    """A suggested method with what is known of it; decoding all of them would take too long."""
    method = known.catalogue.find(suggestion.text) if suggestion.kind == "method" else None
    if method is None or suggestion.meta:
        return suggestion
    kind = "" if method.kind == "unknown" else method.kind
    meta = ", ".join(filter(None, (kind, "deprecated" if method.deprecated else "")))
    return msgspec.structs.replace(suggestion, meta=meta)


def _keys(shape: object) -> Iterator[Choice]:
    keys = shape.get("keys") if isinstance(shape, dict) else None
    for name, inner in (keys or {}).items():
        yield Choice(name, shown_shape(inner), "path")


def _references(names: Names) -> Iterator[Choice]:
    for name in names.all():
        yield Choice(f"${name.text}", name.meta, "name")


def _methods(known: Known) -> Iterator[Choice]:
    for name in known.catalogue.names():
        yield Choice(name, "", "method")


def _codes(call: Call | None, known: Known) -> Iterator[Choice]:
    method = None if call is None else known.catalogue.find(call.method)
    documented = () if method is None else method.errors
    yield from _words((*documented, *_COMMON_CODES), "error code", "value")


def _fields(fields: Mapping[str, str], used: frozenset[str]) -> Iterator[Choice]:
    for name, meta in fields.items():
        if name not in used:
            yield Choice(name, meta, "field")


def _param_meta(param: Parameter) -> str:
    return ", ".join(filter(None, (param.type, "required" if param.required else "")))


def _field_meta(field: ObjectField, place: str) -> str:
    closed = "read only" if field.read_only and place == "fields" else ""
    return ", ".join(filter(None, (field.type, closed)))


def _words(words: Iterable[str], meta: str, kind: Kind) -> Iterator[Choice]:
    for word in words:
        yield Choice(word, meta, kind)
