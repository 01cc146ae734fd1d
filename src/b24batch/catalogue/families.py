"""Methods that belong together: where what an add makes can be looked up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from b24batch.catalogue.entries import Method

__all__ = ["WayV3", "filter_name", "find_lister", "has_list_filter", "way_v3"]

WayV3: TypeAlias = Literal["offset", "cursor", "log", "whole", "first"]


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


def way_v3(method: Method) -> WayV3:
    """How a list of REST 3.0 is read to its end, by the parameters that it has for that.

    By offset; by the cursor that each answer has for the next page; as a log, behind the last row;
    as a whole, for it comes at once; or not at all: `first` rows only, as many as a `limit` says.
    """
    pages = method.parameter("pagination")
    if pages is not None:
        known = {field.name for field in pages.fields or ()}
        if "afterCursor" in known:
            return "cursor"
        return "offset" if not known or known & {"page", "offset"} else "first"
    if method.parameter("cursor") is not None:
        return "log"
    return "first" if method.parameter("limit") is not None else "whole"


def has_list_filter(method: Method | None) -> bool:
    """Whether a method takes its conditions as a list of `[field, operator, value]` (REST 3.0)."""
    described = method.parameter("filter") if method is not None and method.rest == 3 else None
    return described is not None and described.type == "array"
