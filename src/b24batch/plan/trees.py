"""Params as JSON, for calls outside a batch: every leaf as text, or in JSON's own types."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import msgspec

from b24batch.plan.arguments import is_empty
from b24batch.plan.keys import entries
from b24batch.plan.scalars import PortalText, Received, Scalar, as_json, as_text, check_text, plain
from b24batch.plan.trouble import Trouble, Uncarriable

__all__ = ["CHECK", "EXACT", "TEXT", "Style", "tree"]

_MOST_LEVELS = 512  # of PHP's JSON decoder, the params themselves included

Container: TypeAlias = "dict[Any, Any] | list[Any] | tuple[Any, ...]"


class Style(msgspec.Struct, frozen=True):
    """How a tree is written: `leaf` gives a scalar, `empty` a container without entries.

    `received` is the style inside values that came out of an answer, if it is another one.
    `all_names` keeps top-level parameters that are None or empty. `portal_text` allows
    references for the portal, which nobody fills in outside a batch.
    """

    leaf: Callable[[Scalar], Any]
    empty: Callable[[Container], Any]
    received: Style | None = None
    all_names: bool = False
    portal_text: bool = False


def _empty_text(_: Container) -> str:
    return ""


def _empty_list(_: Container) -> list[Any]:
    return []


def _as_it_is(empty: Container) -> Container:
    return empty


TEXT = Style(as_text, _empty_text, received=Style(as_text, _empty_list))
EXACT = Style(as_json, _as_it_is, all_names=True)
CHECK = Style(as_text, _empty_text, portal_text=True)


def tree(given: Iterable[tuple[str, Any]], style: Style) -> dict[str, Any]:
    """Top-level names and values as a JSON object.

    Raises Uncarriable for what no call can carry, and TypeError for a PortalText that the
    style does not allow.
    """
    return dict(_written(given, style, 1))


def _written(items: Iterable[tuple[str | int, Any]], style: Style, level: int) -> list[Any]:
    """Keys and values of one container; a single frame a level keeps clear of Python's limit."""
    if level > _MOST_LEVELS:
        raise Uncarriable("B407", "nested deeper than any portal reads", "does it contain itself?")
    written = []
    for key, value in items:
        try:
            check_text(str(key))
            came_in = isinstance(value, Received)
            flat = plain(value.value if came_in else value)
            inner = style.received or style if came_in else style
            if level == 1 and is_empty(flat) and not style.all_names:
                continue
            if isinstance(flat, PortalText) and not style.portal_text:
                raise TypeError(f"no portal fills in {flat!r} outside a batch")
            if not isinstance(flat, dict | list | tuple):
                item = style.leaf(flat)
            elif not flat:
                item = style.empty(flat)
            elif isinstance(flat, dict):
                item = dict(_written(entries(flat), inner, level + 1))
            else:
                item = [part for _, part in _written(enumerate(flat), inner, level + 1)]
        except Trouble as trouble:
            trouble.steps.append(key)
            raise
        written.append((key, item))
    return written
