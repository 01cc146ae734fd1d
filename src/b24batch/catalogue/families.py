"""Methods that belong together: where what an add makes can be looked up."""

from __future__ import annotations

import functools
from collections.abc import Callable

from b24batch.catalogue.data import find
from b24batch.catalogue.entries import Method

__all__ = ["filter_name", "find_lister", "lister_of"]


@functools.lru_cache(maxsize=256)
def lister_of(add: str) -> Method | None:
    """The documented method that lists the records an add makes, or None."""
    return find_lister(add, find)


def find_lister(add: str, find: Callable[[str], Method | None]) -> Method | None:
    """The method that lists the records an add makes, with a filter and a known list; or None.

    It is the `list` of the same family, or its `get` where that one lists; `find` looks it up.
    """
    family, _, verb = add.rpartition(".")
    if verb.lower() != "add":
        return None
    for name in ("list", "get"):
        method = find(f"{family}.{name}")
        if method is not None and method.is_read and method.list_path is not None:
            return method if filter_name(method) is not None else None
    return None


def filter_name(method: Method) -> str | None:
    """The name of a method's filter parameter as it spells it, or None."""
    param = method.parameter("filter")
    return None if param is None or param.name.endswith("*") else param.name
