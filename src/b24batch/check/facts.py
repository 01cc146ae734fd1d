"""What the catalogue says of the parameters of a method, prepared for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from b24batch.catalogue import Catalogue, Method, Parameter
from b24batch.catalogue.data import find, find_v3

__all__ = ["Facts", "facts_of", "in_other_version", "is_custom", "vocabulary"]

_CUSTOM = ("uf_", "ufcrm", "parent_id_", "parentid")
"""How the names begin that differ from portal to portal, whatever a table lists."""


_TWINS = ("add", "update")
"""Verbs that take the same fields; the page of one of them may leave some out."""


class Facts(msgspec.Struct, frozen=True, eq=False):
    """The parameters of one method in the version that its commands are sent to.

    `spelled` are their names as documented, `known` the same in lower case with what is said
    of them, `prefixes` the beginnings of patterns. `needed` are required names in lower case;
    of each group in `one_of` and of the sets in `ways` one is enough. `is_open`: the
    documentation does not say what the method takes.
    """

    method: Method
    spelled: frozenset[str]
    known: Mapping[str, Parameter]
    prefixes: tuple[str, ...]
    needed: frozenset[str]
    one_of: tuple[tuple[str, ...], ...]
    ways: tuple[tuple[str, ...], ...]
    is_open: bool

    def knows(self, name: str) -> bool:
        """Whether a name may be given, in any letter case."""
        lower = name.lower()
        return self.is_open or lower in self.known or lower.startswith(self.prefixes)


def in_other_version(method: Method) -> Method | None:
    """What a method is in the version that it is not sent in; None where that does not have it."""
    older = find(method.name)
    if older is None or len(older.versions) < 2:
        return None
    return older if method.rest == 3 else find_v3(method.name)


@lru_cache(maxsize=4096)
def facts_of(catalogue: Catalogue, name: str) -> Facts | None:
    """What is known of a method's parameters; None where the catalogue has no such method.

    `start` is known for every reading method: the documentation's own code sends it to many
    whose table does not have it. Of a method that both versions of the API have, a name counts
    as known in either, another rule telling which is meant, and in REST 2 as needed only where both
    need it.
    """
    method = catalogue.find(name)
    if method is None:
        return None
    params = method.params or ()
    needed = _needed(params)
    other = in_other_version(method)
    if other is not None:
        params += other.params or ()
    if other is not None and method.rest == 2:
        needed &= _needed(other.params or ())
    known: dict[str, Parameter] = {}
    for param in params:
        if not param.name.endswith("*"):
            known.setdefault(param.name.lower(), param)
    spelled = {p.name for p in params}
    if method.is_read and method.rest == 2:
        known.setdefault("start", Parameter("start", "integer"))
        spelled.add("start")
    patterns = (p.name[:-1].lower() for p in params if p.name.endswith("*"))
    return Facts(
        method,
        frozenset(spelled),
        known,
        (*patterns, *_CUSTOM),
        needed,
        tuple(tuple(name.lower() for name in group) for group in method.one_of),
        tuple(tuple(name.lower() for name in way) for way in method.param_sets),
        method.params is None,
    )


def _needed(params: Iterable[Parameter]) -> frozenset[str]:
    return frozenset(p.name.lower() for p in params if p.required and not p.disputed)


def is_custom(name: str) -> bool:
    """Whether a field or parameter may be one that only some portals have."""
    return name.lower().startswith(_CUSTOM)


@lru_cache(maxsize=512)
def vocabulary(catalogue: Catalogue, name: str) -> frozenset[str]:
    """Names in lower case that the records of a method's family have.

    Some methods take them as parameters of their own, which their pages do not list one by one
    (`user.get`, `user.update`); those with an object for fields or a filter do not.
    """
    method = catalogue.find(name)
    if method is None or not method.params or any(map(_holds_fields, method.params)):
        return frozenset()
    family = name.rpartition(".")[0]
    found: set[str] = set()
    for other in (method, *(catalogue.find(f"{family}.{verb}") for verb in ("get", "list"))):
        if other is not None:
            found |= _keys(other.result)
    for verb in _TWINS if name.lower().endswith(_TWINS) else ():
        twin = catalogue.find(f"{family}.{verb}")
        found |= {param.name.lower() for param in (twin.params if twin else None) or ()}
    return frozenset(found)


def _holds_fields(param: Parameter) -> bool:
    return param.name.lower() in ("fields", "filter") and param.type in ("object", "array")


def _keys(shape: object, depth: int = 4) -> set[str]:
    if not isinstance(shape, dict) or not depth:
        return set()
    keys = shape.get("keys") or {}
    found = {key.lower() for key in keys}
    for inner in (*keys.values(), shape.get("items")):
        found |= _keys(inner, depth - 1)
    return found
