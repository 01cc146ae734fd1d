"""Names that a value needs from outside: what a planner has to wait for."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.model.values import Condition, Entry, Item, Ref
from b24batch.model.walk import visit

__all__ = ["free_names", "free_references"]


def free_references(value: Item | Entry | Condition) -> Iterator[Ref]:
    """References to names from outside, in written order: not to variables of its list loops."""
    if isinstance(value, Condition):
        yield from free_references(value.subject)
        if value.operand is not None:
            yield from free_references(value.operand)
        return
    for found in visit(value):
        if isinstance(found.node, Ref) and found.node.name not in found.bound:
            yield found.node


def free_names(value: Item | Entry | Condition) -> frozenset[str]:
    """The names of `free_references`; a `let` among them is not followed."""
    return frozenset(ref.name for ref in free_references(value))
