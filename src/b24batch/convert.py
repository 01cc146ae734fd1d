"""Python values as values of the model, copied at once.

Whatever cannot be sent is refused here, with the place of it; what the portal or the encoder
may still object to (names, sizes) is not this module's business.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, KeysView, Mapping, Sequence, ValuesView
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import Any, TypeAlias, get_args

import msgspec

from b24batch.deferred import (
    Deferred,
    Expression,
    OptionalEntry,
    Predicate,
    SpreadItems,
    SpreadKey,
    TableRows,
    TextExpression,
)
from b24batch.errors import MisuseError, Problem
from b24batch.leaves import (
    Refused,
    base64_of,
    day_of,
    decimal_of,
    float_of,
    int_of,
    moment_of,
    sound,
    text_of,
)
from b24batch.model.names import entity_number, is_entity_key
from b24batch.model.values import (
    Each,
    Entry,
    FirstOf,
    Item,
    ListValue,
    Literal,
    ObjectValue,
    Spread,
    Text,
    Value,
)
from b24batch.references import Reference

__all__ = ["params_of", "value_of"]

Maker: TypeAlias = Callable[[Any], Value]

_ENTITY_ENDS = ("TypeId", "TYPE_ID")  # a quick look before the whole rule


def value_of(given: object, where: str) -> Value:
    """The model's value for a Python one, at any depth; `where` names it in messages.

    Raises MisuseError, which is a TypeError and a ValueError, for what no call can carry:
    sets and other types without a meaning on the wire, infinities, times without an offset,
    two keys of the same text, an optional entry outside a dict.
    """
    try:
        return _value(given)
    except Refused as refused:
        raise refused.as_misuse(where) from None
    except RecursionError:
        hint = "does it contain itself?"
        raise MisuseError(Problem("B602", f"{where} is nested too deep", hint=hint)) from None


def params_of(given: object, where: str) -> ObjectValue:
    """The params of a call: a mapping, or a list for a method with positional parameters.

    A list becomes an object with the keys `0`, `1`, ...; None is no params. Raises MisuseError
    as `value_of` does, and for anything that is neither a mapping nor a list.
    """
    if given is None:
        return ObjectValue()
    value = value_of(given, where)
    if isinstance(value, ObjectValue):
        return value
    if isinstance(value, ListValue):
        return ObjectValue(tuple(_positional(i, item, where) for i, item in enumerate(value.items)))
    hint = "write a dict of parameters, keywords, or a list for positional parameters"
    raise MisuseError(Problem("B602", f"{where} cannot be a {type(given).__name__}", hint=hint))


def _positional(position: int, item: Item, where: str) -> Entry:
    if isinstance(item, Spread | Each):
        message = f"the list of {where} has no fixed positions"
        raise MisuseError(Problem("B602", message, hint="write its items one by one"))
    return Entry(str(position), item)


def _value(given: Any) -> Value:
    make = _MAKERS.get(type(given))
    return make(given) if make is not None else _other(given)


def _object(given: Mapping[Any, Any]) -> ObjectValue:
    entries: list[Entry | Spread] = []
    unsure = False
    key: Any = ""
    try:
        for key, item in given.items():
            if type(key) is str:
                name = key if key.isascii() else sound(key)
            elif isinstance(key, SpreadKey | TextExpression):
                entries.append(_computed_entry(key, item))
                unsure = True
                continue
            else:
                name = _key(key)
                unsure = True
            kind = type(item)
            if optional := kind is OptionalEntry:
                node = _value(item.__node__)
            else:
                make = _MAKERS.get(kind)
                node = make(item) if make is not None else _other(item)
            if name.endswith(_ENTITY_ENDS):
                node = _numbered(name, node)
            entries.append(Entry(name, node, optional))
    except Refused as refused:
        shown = repr(key) if isinstance(key, Deferred) else str(key)
        refused.steps.append(shown.encode("utf-8", "replace").decode())
        raise
    if unsure:
        _refuse_twins(entries)
    return ObjectValue(tuple(entries))


def _refuse_twins(entries: Sequence[Entry | Spread]) -> None:
    keys = [e.key for e in entries if isinstance(e, Entry) and isinstance(e.key, str)]
    if len(set(keys)) < len(keys):
        raise Refused(
            "B114", "has two keys of the same text", "the portal would keep only one of them"
        )


def _computed_entry(key: SpreadKey | TextExpression, item: Any) -> Entry | Spread:
    """An entry whose key is put together by the run, or entries of another object."""
    if isinstance(key, SpreadKey):
        node = key.item.__node__
        if isinstance(node, Spread):
            return node
        raise Refused("B613", "is a list put into a dict", "write `[*spread(...)]`")
    if optional := isinstance(item, OptionalEntry):
        item = item.__node__
    name = key.__node__
    if isinstance(name, Text):
        return Entry(name, _value(item), optional)
    return Entry(str(name.value), _numbered(str(name.value), _value(item)), optional)


def _list(given: Sequence[Any]) -> ListValue:
    items: list[Item] = []
    try:
        for item in given:
            make = _ITEM_MAKERS.get(type(item))
            items.append(make(item) if make is not None else _other(item))
    except Refused as refused:
        refused.steps.append(len(items))
        raise
    return ListValue(tuple(items))


def _key(key: object) -> str:
    if isinstance(key, str):
        return sound(str.__str__(key))
    if isinstance(key, int) and not isinstance(key, bool):
        return str(int(key))
    raise Refused(
        "B602", f"is under a key of type {type(key).__name__}", "a key is a text or a whole number"
    )


def _numbered(key: str, node: Value) -> Value:
    """A value, in which entity names under a key that takes them become their numbers."""
    return _with_numbers(node) if is_entity_key(key) else node


def _with_numbers(node: Any) -> Any:  # an item of a list is not always a Value
    match node:
        case Literal(str(word)):
            number = entity_number(word)
            return node if number is None else Literal(number)
        case ListValue(items):
            return ListValue(tuple(_with_numbers(item) for item in items))
        case FirstOf(options):
            return FirstOf(tuple(_with_numbers(option) for option in options))
        case _:
            return node


def _misplaced(_: OptionalEntry) -> Value:
    raise Refused(
        "B607",
        "is optional, and only an entry of a dict can be left out",
        'write `{"KEY": optional(value)}`',
    )


def _out_of_place(given: Any) -> Value:
    """What has a place of its own in a recipe, and is no value of an entry."""
    message, hint = _PLACES[type(given)]
    raise Refused("B613", message, hint)


_PLACES: dict[type, tuple[str, str]] = {
    Predicate: (
        "is a condition, which belongs to `when`, `expect` or `where=`",
        'in a filter the operator belongs to the key: `{">=id": ...}`',
    ),
    SpreadItems: (
        "stands for several items or entries",
        "write `[*spread(...)]` or `{**spread(...)}`",
    ),
    TableRows: (
        "is a table, which no call can carry",
        'go over it with `batch.for_each(...)`, or name it with `batch.let("Rows", ...)`',
    ),
}


def _struct(given: msgspec.Struct) -> ObjectValue:
    """Fields of a user's Struct under the names that its own JSON has, left out where it does."""
    if _is_ours(given):
        raise _unknown(given)
    fields: dict[str, Any] = {}
    names = zip(given.__struct_fields__, given.__struct_encode_fields__, strict=True)
    for name, encoded in names:
        fields[encoded] = getattr(given, name)
    if given.__struct_config__.omit_defaults:
        defaults = given.__struct_defaults__
        for encoded, default in zip(
            given.__struct_encode_fields__[-len(defaults) :], defaults, strict=False
        ):
            if _is_default(fields[encoded], default):
                del fields[encoded]
    return _object({key: item for key, item in fields.items() if item is not msgspec.UNSET})


def _is_default(value: object, default: object) -> bool:
    factory = getattr(default, "factory", None)
    if factory in (list, dict):
        return type(value) is factory and not value
    return type(value) is type(default) and value == default


def _dataclass(given: Any) -> ObjectValue:
    import dataclasses

    return _object({field.name: getattr(given, field.name) for field in dataclasses.fields(given)})


def _other(given: Any) -> Value:
    """Subclasses and protocols, by the first line that fits; anything else is refused."""
    for known, make in _CONVERSIONS:
        if isinstance(given, known):
            return make(given)
    if hasattr(type(given), "__dataclass_fields__"):
        return _dataclass(given)
    raise _unknown(given)


def _unknown(given: object) -> Refused:
    kind = type(given).__name__
    article = "an" if kind[:1].lower() in "aeiou" else "a"
    return Refused("B602", f"is {article} {kind}, which no call can carry", _hint(given))


_OURS = {
    "Call": "add the call with a label, then refer to its answer: `ref.Label.field`",
    "Methods": "a method is called, added with a label, and then referred to: `ref.Label`",
    "References": "write the name of a command after it: `ref.Name`",
    "SecretText": "declare it with `.secret(name, env=...)` and write `ref.name`",
}
"""Hints for classes of this package, by name: those above this module cannot be imported here."""


def _hint(given: object) -> str:
    if _is_ours(given) and type(given).__name__ in _OURS:
        return _OURS[type(given).__name__]
    if isinstance(given, set | frozenset):
        return "a set has no order: write a list, for example `sorted(value)`"
    if isinstance(given, time | timedelta):
        return "write it as text in the form that the method documents"
    if hasattr(given, "__next__") or isinstance(given, KeysView | ValuesView | ItemsView):
        return "write a list: `list(value)`"
    if hasattr(given, "dtype"):
        return "write the plain value: `value.tolist()`"
    return "write text, a number, a list or a dict in its place"


def _is_ours(given: object) -> bool:
    return type(given).__module__.partition(".")[0] == "b24batch"


def _itself(node: Value) -> Value:
    return node


_node: Maker = attrgetter("__node__")

VALUES: tuple[type, ...] = get_args(Value)

_MAKERS: dict[type, Maker] = {
    str: text_of,
    int: int_of,
    bool: Literal,
    type(None): Literal,
    float: float_of,
    Decimal: decimal_of,
    datetime: moment_of,
    date: day_of,
    dict: _object,
    list: _list,
    tuple: _list,
    bytes: base64_of,
    Reference: _node,
    Expression: _node,
    TextExpression: _node,
    OptionalEntry: _misplaced,
    **dict.fromkeys(VALUES, _itself),
    **dict.fromkeys(_PLACES, _out_of_place),
}
_ITEM_MAKERS: dict[type, Callable[[Any], Item]] = {**_MAKERS, SpreadItems: _node}


def _enum(member: Enum) -> Value:
    return _value(member.value)


# An enum before the number or text it also is, a datetime before a date, text and bytes before
# the sequences they also are.
_CONVERSIONS: tuple[tuple[type | tuple[type, ...], Maker], ...] = (
    (Enum, _enum),
    (str, lambda text: text_of(str.__str__(text))),
    (int, lambda number: int_of(int(number))),
    (float, lambda number: float_of(float(number))),
    (datetime, moment_of),
    (date, day_of),
    ((bytearray, memoryview), base64_of),
    (bytes, base64_of),
    (Decimal, decimal_of),
    (msgspec.Struct, _struct),
    (Mapping, _object),
    (Sequence, _list),
)
