"""All rows of one method as a generator, for those who want only that.

Pages are asked for fifty a request and given out before the next request is made, so that a
list of any length passes through a bounded memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from b24batch.builder import Batch
from b24batch.methods import call

if TYPE_CHECKING:
    from b24batch.portal import Portal
    from b24batch.run.results import CommandResult

__all__ = ["fetch_rows"]

_PAGES_A_REQUEST = 50
_KEPT_IDS = 10_000
"""Ids remembered to drop rows that moved to a later page; more than two requests hold."""


def fetch_rows(portal: Portal, method: str, params: dict[str, Any]) -> Iterator[Any]:
    """Rows in the portal's order, each once, page by page.

    Raises MisuseError for a method that answers with no list, CommandError when a page fails,
    and RunError when the portal cannot be used any further; rows given out before are good.
    """
    first = _pages(portal, method, params, [int(params.get("start") or 0)])[0]
    recent: dict[Any, None] = {}
    yield from _fresh(first.rows, recent)
    offset, step = first.next, (first.next or 0) - int(params.get("start") or 0)
    total = first.total
    while offset is not None and step > 0:
        last = offset + step * _PAGES_A_REQUEST if total is not None else offset + 1
        starts = list(range(offset, min(last, total) if total is not None else last, step))
        pages = _pages(portal, method, params, starts)
        for page in pages:
            yield from _fresh(page.rows, recent)
        offset, total = (pages[-1].next, pages[-1].total) if pages else (None, total)


def _pages(
    portal: Portal, method: str, params: dict[str, Any], starts: list[int]
) -> list[CommandResult]:
    batch = Batch().in_any_order()
    for start in starts:
        batch.add(call(method, {**params, "start": start} if start else params))
    result = batch.run(portal)
    result.raise_for_errors()
    return list(result)


def _fresh(rows: list[Any], recent: dict[Any, None]) -> Iterator[Any]:
    """Rows whose id was not among the recent ones."""
    for row in rows:
        found = row.get("id", row.get("ID")) if isinstance(row, dict) else None
        if found is not None and found in recent:
            continue
        if found is not None:
            recent[found] = None
            if len(recent) > _KEPT_IDS:
                del recent[next(iter(recent))]
        yield row
