"""What no rule has anything to say of: constants under ordinary keys, most of a large batch.

A rule that looks at more must be told of here. A test compares what the rules find with what
they would find if nothing were passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal as OneOf
from typing import TypeAlias

from b24batch._text import Span
from b24batch.model.filters import split_key
from b24batch.model.names import is_entity_key
from b24batch.model.recipe import Statement
from b24batch.model.values import Entry, Item, ListValue, Literal, Number, ObjectValue, Ref, Spread
from b24batch.model.walk import Path, Visit, Visited, key_text, roots, visit

__all__ = [
    "OF_ALL_FILTERS",
    "is_plain",
    "is_plain_entry",
    "plain_names",
    "visits_beside_plain",
    "visits_of_doubtful",
]

_Says: TypeAlias = OneOf["name", "filter", "condition", "entity", "more"]

OF_ALL_FILTERS = ("=", "!=", "<", "<=", ">", ">=", "in")
"""Operators that the filter of every method has."""


def is_plain(node: Visited, path: Path = ()) -> bool:
    """Whether nothing can be wrong with a value or entry at a path, nor with anything inside it.

    Constants are plain unless they may spell a reference, entries unless they may be left out
    or their key asks for more than a constant, objects unless a key comes twice.
    """
    return _is_plain(node, bool(path) and _is_in_filter(path))


def visits_beside_plain(statement: Statement) -> list[Visit]:
    """Everything in the values of a statement but what is plain: `visit_statement`, in one go.

    Asked node by node, each level of an object would look at all the levels below it anew.
    """
    found: list[Visit] = []
    for value, path, bound in roots(statement):
        if is_plain(value, path):
            continue
        if isinstance(value, ObjectValue):
            _Gathering(found, bound).object(value, path, statement.span, in_filter=False)
        else:
            found += visit(value, path, statement.span, bound, is_plain)
    return found


def visits_of_doubtful(
    params: ObjectValue, doubtful: Sequence[Entry | Spread], above: Span | None
) -> list[Visit]:
    """What `visits_beside_plain` finds in params of which these entries are not plain.

    If there are none, then one of its keys comes twice.
    """
    span = params.span or above
    found = [Visit(params, (), span)]
    gathering = _Gathering(found, ())
    for entry in doubtful:
        if isinstance(entry, Entry):
            gathering.entry(entry, (key_text(entry),), span, in_filter=False)
        else:
            found += visit(entry, (), span, (), is_plain)
    return found


class _Gathering:
    """Adds to `found` what is not plain; every method says whether its node is plain.

    What encloses stands before what is inside, but is known not to be plain only afterwards.
    """

    def __init__(self, found: list[Visit], bound: tuple[str, ...]) -> None:
        self._found = found
        self._bound = bound

    def object(
        self, value: ObjectValue, path: Path, above: Span | None, *, in_filter: bool
    ) -> bool:
        at, span = len(self._found), value.span or above
        keys = set()
        all_plain = True
        for entry in value.entries:
            if isinstance(entry, Entry):
                keys.add(entry.key)
                if isinstance(entry.value, Literal) and is_plain_entry(entry, in_filter=in_filter):
                    continue
                below = (*path, key_text(entry))
                all_plain &= self.entry(entry, below, span, in_filter=in_filter)
            else:
                self._found += visit(entry, path, span, self._bound, is_plain)
                all_plain = False
        if all_plain and len(keys) == len(value.entries):
            return True
        self._found.insert(at, Visit(value, path, span, self._bound))
        return False

    def entry(self, entry: Entry, path: Path, above: Span | None, *, in_filter: bool) -> bool:
        at, span, key = len(self._found), entry.span or above, entry.key
        in_filter = in_filter or _says(str(path[-1])) == "filter"
        if not isinstance(key, str):
            self._found += visit(key, path, span, self._bound, is_plain)
        plain = self._value(entry.value, path, span, in_filter=in_filter)
        if plain and _is_ordinary(entry, in_filter):
            return True
        self._found.insert(at, Visit(entry, path, span, self._bound))
        return False

    def _value(self, value: Item, path: Path, above: Span | None, *, in_filter: bool) -> bool:
        if isinstance(value, ObjectValue):
            return self.object(value, path, above, in_filter=in_filter)
        if isinstance(value, ListValue):
            return self._list(value, path, above, in_filter=in_filter)
        if isinstance(value, Ref) and not value.steps:
            self._found.append(Visit(value, path, value.span or above, self._bound))
            return False
        inside = visit(value, path, above, self._bound, is_plain)
        self._found += inside
        return not inside

    def _list(self, value: ListValue, path: Path, above: Span | None, *, in_filter: bool) -> bool:
        at, span, all_plain = len(self._found), value.span or above, True
        for index, item in enumerate(value.items):
            if isinstance(item, Literal) and _is_plain_constant(item):
                continue
            all_plain &= self._value(item, (*path, index), span, in_filter=in_filter)
        if not all_plain:
            self._found.insert(at, Visit(value, path, span, self._bound))
        return all_plain


@lru_cache(maxsize=4096)
def _is_in_filter(path: Path) -> bool:
    return any(isinstance(step, str) and _says(step) == "filter" for step in path)


def _is_plain(node: Visited, in_filter: bool) -> bool:
    if isinstance(node, Literal):
        return _is_plain_constant(node)
    if isinstance(node, ObjectValue):
        return plain_names(node, in_filter=in_filter) is not None
    if isinstance(node, ListValue):
        for item in node.items:
            if not (
                _is_plain_constant(item)
                if isinstance(item, Literal)
                else _is_plain(item, in_filter)
            ):
                return False
        return True
    if isinstance(node, Entry):
        return is_plain_entry(node, in_filter=in_filter)
    return isinstance(node, Number)


def _is_plain_constant(node: Literal) -> bool:
    constant = node.value
    return type(constant) is not str or "$" not in constant


def plain_names(value: ObjectValue, *, in_filter: bool) -> tuple[str, ...] | None:
    """The keys of an object with which nothing can be wrong; None for any other."""
    names: list[str] = []
    for entry in value.entries:
        if type(entry) is not Entry or not is_plain_entry(entry, in_filter=in_filter):
            return None
        names.append(str(entry.key))
    return tuple(names) if len(set(names)) == len(names) else None


def is_plain_entry(entry: Entry, *, in_filter: bool = False) -> bool:
    """Whether nothing can be wrong with an entry, nor with anything inside it."""
    key, value = entry.key, entry.value
    if entry.optional or not isinstance(key, str):
        return False
    says = _says(key)
    if says != "name" and not _goes_with(says, value, in_filter):
        return False
    if type(value) is Literal:
        constant = value.value
        return type(constant) is not str or "$" not in constant
    return _is_plain(value, in_filter or says == "filter")


def _is_ordinary(entry: Entry, in_filter: bool) -> bool:
    """Whether an entry is plain if its value is."""
    key = entry.key
    if entry.optional or not isinstance(key, str):
        return False
    return _goes_with(_says(key), entry.value, in_filter)


def _goes_with(says: _Says, value: Item, in_filter: bool) -> bool:
    """Whether a value goes with what its key tells of it, if nothing is wrong with it."""
    if says == "condition":
        return in_filter
    if says == "entity":  # a word may be the name of none
        return isinstance(value, Literal) and not isinstance(value.value, str)
    return says != "more"


@lru_cache(maxsize=4096)
def _says(key: str) -> _Says:
    """What a key tells of its value."""
    operator, entity = split_key(key)[1], is_entity_key(key)
    if operator:
        return "condition" if operator in OF_ALL_FILTERS and not entity else "more"
    if entity:
        return "entity"
    return "filter" if key.lower().endswith("filter") else "name"
