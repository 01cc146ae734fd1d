"""References in REST 3.0: `$ref` and `$refArray`, and which of them the portal may fill in.

There a reference that does not resolve fails the whole request and nothing is substituted, so
that reads may refer to one another freely: what fails is sent again with values of ours. Writes
travel alone. The portal keeps an answer's `item`, or else its `items`, and paths begin below that
(V3, V5).
"""

from __future__ import annotations

import re

from b24batch.catalogue import Method
from b24batch.model.values import Every, Index, Key, Ref

__all__ = ["WRITE_ALONE", "PortalReference", "portal_reference", "refusal_v3"]

WRITE_ALONE = "a write in REST 3.0"
"""Why a write is sent outside a batch: there one failure takes all answers with it (V9)."""

_STEP = re.compile(r"[^.]+")


class PortalReference(dict[str, str]):
    """A reference for the portal among params; data of this form is refused."""

    __slots__ = ()


def refusal_v3(ref: Ref, form: str, source: Method | None, *, writes: bool) -> str:
    """Why the portal may not fill in a reference of a REST 3.0 command; empty where it may."""
    if writes:
        return "a write is sent outside a batch"
    if form != "whole":
        return "part of an expression" if form == "inner" else "text"
    if source is None or not source.is_read:
        return "the answer of a write"
    if ref.steps[:1] != (Key(_kept(source)),) or not portal_reference("", ref):
        return "a path the portal cannot follow"
    return ""


def portal_reference(label: str, ref: Ref) -> PortalReference:
    """A reference to the call with this alias in the portal's own form; empty if it has none.

    `$Tasks.items[0].id` is `{"$ref": "c0.0.id"}`, `$Tasks.items[*].id` is
    `{"$refArray": "c0.id"}`.
    """
    path = [label]
    name = "$ref"
    for at, step in enumerate(ref.steps[1:], 1):
        if isinstance(step, Key) and _STEP.fullmatch(step.name):
            path.append(step.name)
        elif isinstance(step, Index) and step.at >= 0:
            path.append(str(step.at))
        elif (
            isinstance(step, Every) and isinstance(ref.steps[-1], Key) and at + 2 == len(ref.steps)
        ):
            name = "$refArray"
        else:
            return PortalReference()
    return PortalReference({name: ".".join(path)})


def _kept(source: Method) -> str:
    """What of an answer the portal keeps for references, as far as its shape is documented."""
    shape = source.result
    keys = shape.get("keys") if isinstance(shape, dict) else None
    found = {"item", "items"} & set(keys or ())
    return found.pop() if len(found) == 1 else ""
