"""What no rule has anything to say of: constants under ordinary keys, most of a large batch.

A rule that looks at more must be told of here. A test compares what the rules find with what
they would find if nothing were passed over.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal as OneOf

from b24batch.model.filters import split_key
from b24batch.model.names import is_entity_key
from b24batch.model.values import Entry, ListValue, Literal, Number, ObjectValue
from b24batch.model.walk import Path, Visited

__all__ = ["OF_ALL_FILTERS", "is_plain"]

OF_ALL_FILTERS = ("=", "!=", "<", "<=", ">", ">=", "in", "not in")
"""Operators that the filter of every method has."""


def is_plain(node: Visited, path: Path = ()) -> bool:
    """Whether nothing can be wrong with a value or entry at a path, nor with anything inside it.

    Constants are plain unless they may spell a reference, entries unless they may be left out
    or their key asks for more than a constant, objects unless a key comes twice.
    """
    return _is_plain(node, bool(path) and _is_in_filter(path))


@lru_cache(maxsize=4096)
def _is_in_filter(path: Path) -> bool:
    return any(isinstance(step, str) and _says(step) == "filter" for step in path)


def _is_plain(node: Visited, in_filter: bool) -> bool:
    if isinstance(node, Literal):
        constant = node.value
        return type(constant) is not str or "$" not in constant
    if isinstance(node, ObjectValue):
        return _is_plain_object(node, in_filter)
    if isinstance(node, Entry):
        return _is_plain_entry(node, in_filter)
    if isinstance(node, ListValue):
        return all(_is_plain(item, in_filter) for item in node.items)
    return isinstance(node, Number)


def _is_plain_object(value: ObjectValue, in_filter: bool) -> bool:
    keys = set()
    for entry in value.entries:
        if not isinstance(entry, Entry) or not _is_plain_entry(entry, in_filter):
            return False
        keys.add(entry.key)
    return len(keys) == len(value.entries)


def _is_plain_entry(entry: Entry, in_filter: bool) -> bool:
    key, value = entry.key, entry.value
    if entry.optional or not isinstance(key, str):
        return False
    says = _says(key)
    if says == "condition":
        return in_filter and _is_plain(value, True)
    if says == "entity":  # a word may be the name of none
        return isinstance(value, Literal) and not isinstance(value.value, str)
    return says != "more" and _is_plain(value, in_filter or says == "filter")


@lru_cache(maxsize=4096)
def _says(key: str) -> OneOf["name", "filter", "condition", "entity", "more"]:
    """What a key tells of its value."""
    operator, entity = split_key(key)[1], is_entity_key(key)
    if operator:
        return "condition" if operator in OF_ALL_FILTERS and not entity else "more"
    if entity:
        return "entity"
    return "filter" if key.lower().endswith("filter") else "name"
