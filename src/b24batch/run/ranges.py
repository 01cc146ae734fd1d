"""Reading by ids: where it is possible, what is asked for, and how a list is cut into ranges.

A portal takes ever longer to skip rows, and rows that come or go shift all offsets. By id nothing
is skipped and nothing shifts: every row that is there all the time comes exactly once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import msgspec
from msgspec.structs import replace

from b24batch.catalogue import Method
from b24batch.catalogue.families import filter_name
from b24batch.plan.encode import MAX_PAIRS, NeedsDirectCall, encode_command
from b24batch.plan.families import id_field, leaves_room

__all__ = ["Ranges", "Span", "cut", "is_down", "params_for_end", "spelled"]

_DENSITY = 0.85
"""Rows to ids above which ranges of one page each need no more than 1.18 of the least pages."""

_CHAIN = 75
"""Pages that follow one another, at most one and a half requests: cutting takes as long."""

_HEAPED = 1 / 4
"""Share of the ids that rows would take, standing as before, below which the first cut is there."""

_PROBED = 25
"""Pages that a range is to have; so many that its last page, mostly half empty, is lost in them."""

_MOST_RANGES = 50
"""Ranges of one cut: their first pages, which tell the rows in each, fill one request."""

_WITHOUT_COUNT = -1


class Span(msgspec.Struct, frozen=True):
    """Ids above `low` and up to `high`, to be read in `pages` that follow one another.

    `left` rows are expected. The first page is `counted` where its rows are to be told. A `dense`
    span is cut into ranges of as many ids as a page has rows.
    """

    low: int
    high: int
    left: int = 0
    pages: int = 1
    counted: bool = False
    dense: bool = False

    def beyond(self, last: int, *, down: bool) -> Span:
        """What is left of it after a row."""
        low, high = (self.low, last - 1) if down else (last, self.high)
        return Span(low, high)

    def parted(self, ids: int, *, down: bool) -> tuple[Span, Span | None]:
        """The first ids of it, in the order of reading, as a span of their own; and the rest."""
        if self.high - self.low <= ids:
            return Span(self.low, self.high), None
        at = self.high - ids if down else self.low + ids
        low, high = Span(self.low, at), Span(at, self.high)
        first, rest = (high, low) if down else (low, high)
        return first, Span(rest.low, rest.high, dense=self.dense)


def cut(span: Span, left: int, size: int, *, down: bool, extent: int = 0) -> Iterator[Span]:
    """Spans that together are a span with about `left` rows, in the order of reading.

    Dense ids are cut by their number. Few pages follow one another. Else the ids are cut into
    ranges whose first pages tell how many rows each has, and then each is cut again. `extent` is
    how many ids the rows would take if all stood as close together as those just before: much
    fewer than there are, and the first cut is there.
    """
    width = span.high - span.low
    pages = max(1, -(-left // size))
    if width <= 0:
        return
    if left >= _DENSITY * width:
        yield Span(span.low, span.high, dense=True)
    elif pages <= _CHAIN:
        yield Span(span.low, span.high, left, pages)
    elif 0 < extent < _HEAPED * width:
        near, far = span.parted(extent + extent // 4, down=down)
        yield from (replace(part, counted=True) for part in (near, far) if part is not None)
    else:
        count = min(_MOST_RANGES, -(-pages // _PROBED), width)
        borders = [span.low + width * n // count for n in range(count + 1)]
        spans = [Span(*ends, counted=True) for ends in pairwise(borders)]
        yield from reversed(spans) if down else spans


class Ranges(msgspec.Struct, frozen=True):
    """A call that can be narrowed to ids.

    `down` reads from the highest id. `asked` says that the order is the user's own. With `hidden`
    the user did not select the id, so that it is asked for and taken off again.
    """

    params: dict[str, Any]
    filter_name: str
    field: str
    down: bool = False
    asked: bool = False
    hidden: bool = False

    @classmethod
    def for_call(cls, method: Method, params: Mapping[str, Any]) -> Ranges | None:
        """None where the user's own order or conditions leave no room for ranges.

        The pager never replaces a condition of the user's: one on the id, or `logic` at the top
        of the filter, rules ranges out. So does any order but that of the ids.
        """
        name, field = filter_name(method), id_field(method)
        if name is None or field is None:
            return None
        name = spelled(params, name)
        order_name, select_name = spelled(params, "order"), spelled(params, "select")
        order = params.get(order_name) or {field: "ASC"}
        down = is_down(order, field)
        if down is None or not _has_room(params.get(name) or {}):
            return None
        asked = bool(params.get(order_name))
        own = {**params, order_name: order}
        select = params.get(select_name) or ()
        hidden = not _selects(select, field)
        if hidden:
            own[select_name] = [*select, field]
        return cls(own, name, field, down, asked, hidden)

    def end(self) -> dict[str, Any]:
        """Parameters for the last rows of the list, in the opposite order and without a count."""
        return _end(self.params, self.field, down=self.down)

    def between(self, span: Span, *, counted: bool = False, after: Any = None) -> dict[str, Any]:
        """Parameters for the first rows of a span, or for those that follow the id `after`."""
        above, below = f">{self.field}", f"<={self.field}"
        bounds = {above: span.low, below: span.high}
        if after is not None and self.down:
            bounds = {above: span.low, f"<{self.field}": after}
        elif after is not None:
            bounds = {above: after, below: span.high}
        conditions = {**(self.params.get(self.filter_name) or {}), **bounds}
        params = {**self.params, self.filter_name: conditions}
        return params if counted else {**params, "start": _WITHOUT_COUNT}

    def texts(self, method: str) -> tuple[str, str]:
        """What a command for a span is, up to its two numbers: one text, the two joined.

        The server puts pairs of one parameter together (P8). Both are empty where a batch cannot
        carry the params.
        """
        try:
            start = encode_command(method, {**self.params, "start": _WITHOUT_COUNT})
            above = encode_command("x", {self.filter_name: {f">{self.field}": ""}})
            below = encode_command("x", {self.filter_name: {f"<={self.field}": ""}})
        except NeedsDirectCall:
            return "", ""
        if start.count("&") > MAX_PAIRS - 4:
            return "", ""
        return start + above.replace("x?", "&", 1), below.replace("x?", "&", 1)


def params_for_end(method: Method, params: Mapping[str, Any]) -> dict[str, Any] | None:
    """Parameters for the rows with the highest ids, whatever order a list is read in."""
    field = id_field(method)
    return None if field is None else _end(params, field, down=False)


def _end(params: Mapping[str, Any], field: str, *, down: bool) -> dict[str, Any]:
    ends = {spelled(params, "order"): {field: "ASC" if down else "DESC"}}
    return {**params, **ends, spelled(params, "select"): [field], "start": _WITHOUT_COUNT}


def spelled(params: Mapping[str, Any], name: str) -> str:
    """A parameter as the user spells it, or as it is."""
    return next((key for key in params if str(key).lower() == name.lower()), name)


def is_down(order: object, field: str) -> bool | None:
    """Whether an order begins with falling ids; None if it does not begin with the id."""
    if not isinstance(order, dict):
        return None
    key, direction = next(iter(order.items()))
    known = str(direction).upper() if str(key).lower() == field.lower() else ""
    return {"ASC": False, "DESC": True}.get(known)


def _has_room(conditions: object) -> bool:
    """Whether conditions on the id can be added to a filter without changing it."""
    return isinstance(conditions, dict) and leaves_room(str(key) for key in conditions)


def _selects(select: object, field: str) -> bool:
    """Whether rows come with their id; an odd `select` is left as it is."""
    if not select or not isinstance(select, list | tuple):
        return True
    names = {str(name).lower() for name in select}
    return bool(names & {"*", field.lower()})
