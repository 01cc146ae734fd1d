"""Variables of loops while they are recorded, and the names that they get in the end."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import msgspec

from b24batch.model.recipe import ForEach
from b24batch.model.values import Each, Node, Ref

__all__ = ["Variable", "free_name", "names_for", "plain", "renamed"]

_NOTHING: frozenset[str] = frozenset()


class Variable(str):
    """The name of a variable before its loop is complete: equal to itself alone.

    Two loops may both call their row `row`, and a row may leave its loop by mistake. As long
    as a loop is recorded its variable is told apart by identity, so that neither is ever taken
    for the other.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    __hash__ = object.__hash__

    def __copy__(self) -> Variable:
        return self

    def __deepcopy__(self, memo: object) -> Variable:
        return self


def renamed(node: Any, variable: Variable, name: str) -> Any:  # any node or tuple of nodes
    """The same nodes with references to a variable called by its name; what has none is kept."""
    if isinstance(node, tuple):
        items = tuple(renamed(item, variable, name) for item in node)
        changed = any(new is not old for new, old in zip(items, node, strict=True))
        return items if changed else node
    if not isinstance(node, Node):
        return node
    changes: dict[str, Any] = {}
    for field in node.__struct_fields__:
        old = getattr(node, field)
        if isinstance(old, tuple | Node):
            new = renamed(old, variable, name)
            if new is not old:
                changes[field] = new
    if isinstance(node, Ref) and node.name is variable:
        changes["name"] = name
    return msgspec.structs.replace(node, **changes) if changes else node


def names_for(variable: Variable, node: object, bound: frozenset[str] = _NOTHING) -> Iterator[str]:
    """Names that a variable cannot have in these nodes: another would be taken for it, or it.

    Those that variables of loops around will probably get are among them. `bound` are the
    variables of the list loops around the nodes.
    """
    if isinstance(node, tuple):
        for item in node:
            yield from names_for(variable, item, bound)
    if not isinstance(node, Node):
        return
    inside = bound
    if isinstance(node, Ref):
        yield from bound if node.name is variable else {plain(node.name)} - bound
    elif isinstance(node, Each):
        yield from names_for(variable, node.source, bound)
        inside = bound | {node.name}
    elif isinstance(node, ForEach):
        yield node.name
    for field in node.__struct_fields__:
        inner = getattr(node, field)
        if isinstance(inner, tuple | Node) and not (isinstance(node, Each) and field == "source"):
            yield from names_for(variable, inner, inside)


def plain(name: str) -> str:
    """A name as text, also that of a variable, which has no other name yet."""
    return str.__str__(name)


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name that is wanted, with a number behind it if it is taken."""
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}{number}"
    return name
