"""Reading on by ranges of ids: where it is possible, where it pays, and what to ask for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec

from b24batch.catalogue import Method
from b24batch.catalogue.families import filter_name
from b24batch.model.filters import split_key

__all__ = ["Ranges"]

_WIDTH = 50
"""Ids in a range: so many rows fit into a page, so that no range needs a second one."""

_DENSITY = 0.85
"""Rows to ids below which ranges would be mostly empty, and offsets ask for fewer pages."""

_WITHOUT_COUNT = -1


class Ranges(msgspec.Struct, frozen=True):
    """A call that can be narrowed to ids: the names of its filter and of the id."""

    params: dict[str, Any]
    filter_name: str
    field: str

    @classmethod
    def for_call(cls, method: Method, params: dict[str, Any]) -> Ranges | None:
        """None where the user's own order, conditions or fields leave no room for ranges.

        The pager never replaces a condition of the user's: one on the id, or `logic` at the top
        of the filter, rules ranges out. So does any order but ascending ids.
        """
        name = filter_name(method)
        if name is None or not method.name.startswith("crm.") or method.parameter("order") is None:
            return None
        field = "id" if method.name.startswith("crm.item.") else "ID"
        conditions = params.get(name) or {}
        if not isinstance(conditions, dict):
            return None
        taken = {split_key(key)[0].lstrip("!><").lower() for key in conditions}
        if taken & {"id", "logic"} or any(key.isdecimal() for key in conditions):
            return None
        order = params.get("order") or {}
        ascending = {field.lower(): "asc"}
        if order and (
            not isinstance(order, dict)
            or {str(k).lower(): str(v).lower() for k, v in order.items()} != ascending
        ):
            return None
        return cls(params, name, field)

    def end(self) -> dict[str, Any]:
        """Parameters for the last ids of the list, without counting."""
        order = {"order": {self.field: "DESC"}, "start": _WITHOUT_COUNT}
        return {**self.params, **order, "select": [self.field]}

    def between(self, above: int, upto: int) -> dict[str, Any]:
        """Parameters for the rows with ids above one and up to another, without counting."""
        conditions = dict(self.params.get(self.filter_name) or {})
        conditions |= {f">{self.field}": above, f"<={self.field}": upto}
        order = {"order": {self.field: "ASC"}, "start": _WITHOUT_COUNT}
        return {**self.params, self.filter_name: conditions, **order}

    def suit(self, ids: list[int], last_id: int, left: int) -> bool:
        """Whether the rest of a list goes by ranges: the rows so far came by id, and it pays.

        `left` are the rows that are still to come, up to `last_id`.
        """
        rising = all(one < other for one, other in pairwise(ids))
        return rising and last_id > ids[-1] and left >= _DENSITY * (last_id - ids[-1])

    def cut(self, above: int, last_id: int) -> Iterator[tuple[int, int]]:
        """Ranges that follow one another without a gap."""
        for start in range(above, last_id, _WIDTH):
            yield start, min(start + _WIDTH, last_id)
