"""Lists of which an answer brought only the first rows, and who takes them for whole."""

from __future__ import annotations

from typing import Any

from b24batch._text import Span
from b24batch.catalogue.families import way_v3
from b24batch.errors import Problem, RunError
from b24batch.model.recipe import ForEach
from b24batch.model.values import Entry, Every, Index, Key, Ref
from b24batch.model.walk import references
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.program import Planned
from b24batch.run.ledger import Ledger
from b24batch.run.records import Record
from b24batch.run.states import State

__all__ = [
    "is_list",
    "may_be_partial",
    "refuse_partial_rows",
    "takes_rows",
    "turns_pages",
    "usual_page_v3",
]

_PAGE = 50  # rows, the most that a page of any method holds
_PAGES_V3 = ("pagination", "cursor", "limit")
_USUAL = frozenset({25, 50})
"""Rows of a page of REST 3.0 where nothing is said of how many there are to be."""

_COUNTS = ((Key("total"),), (Key("next"),))


def may_be_partial(record: Record) -> bool:
    """Whether the counts beside an answer allow that the portal has more than it brought."""
    many = record.total is not None and record.total > _PAGE
    return record.state is State.DONE and (many or record.next is not None)


def usual_page_v3(planned: Planned, value: Any) -> int | None:
    """How many rows a list of REST 3.0 brought, if they fill a page of the usual length.

    No total is told there, so that there may well be more; None where there are not, or where the
    user said how many are wanted.
    """
    method = planned.method
    if planned.rest != 3 or method is None or not method.is_read or method.list_path is None:
        return None
    if planned.command.limit is not None or planned.command.mode == "all":
        return None
    if way_v3(method) == "whole" or _gives(planned, _PAGES_V3):
        return None
    rows = method.rows(value) or ()
    told = isinstance(value, dict) and (value.get("hasMore") or value.get("nextCursor"))
    return len(rows) if told or len(rows) in _USUAL else None


def takes_rows(ref: Ref) -> bool:
    """Whether a reference goes over all rows."""
    return any(isinstance(step, Every) for step in ref.steps)


def is_list(ref: Ref) -> bool:
    """Whether a reference may mean all rows: it is not one of them, and no count."""
    return ref.steps not in _COUNTS and not any(isinstance(s, Index) for s in ref.steps)


def turns_pages(planned: Planned) -> bool:
    """Whether a command gives `start` and so turns the pages itself."""
    return _gives(planned, ("start",))


def _gives(planned: Planned, names: tuple[str, ...]) -> bool:
    return any(
        isinstance(entry, Entry) and isinstance(entry.key, str) and entry.key.lower() in names
        for entry in planned.params.entries
    )


def refuse_partial_rows(ledger: Ledger, i: int, part: Part) -> None:
    """Raise RunError for a loop that writes over rows which are not all there.

    `i` is the instance of its start. A command with `limit`, or one that turns the pages itself,
    is meant to bring only some.
    """
    statement = part.statement
    if not part.writes or not isinstance(statement, ForEach):
        return
    names = ledger.program.blocks[part.block].names
    followed = (names.follow(ref) for ref in references(statement.source))
    refs = [ref for value in followed for ref in references(value)]
    for ref in [ref for ref in refs if takes_rows(ref) or is_list(ref)]:
        for number in set(names.sources(ref)):
            source = ledger.source(i, number)
            brought = None if source < 0 else _brought(ledger, source)
            if brought is not None:
                total = ledger.records[source].total
                span = ref.span or statement.span
                raise RunError(_not_all(ledger.planned[source], brought, total, span))


def _brought(ledger: Ledger, i: int) -> int | None:
    """How many rows a command brought that was not meant to bring a part alone, and did."""
    part, planned, record = ledger.parts[i], ledger.planned[i], ledger.records[i]
    if part is None or part.kind is not PartKind.COMMAND:
        return None
    if planned.rest == 3 and record.state is State.DONE:
        return usual_page_v3(planned, ledger.answers.value(i))
    if not may_be_partial(record):
        return None
    if planned.command.limit is not None or turns_pages(planned):
        return None
    rows = None if planned.method is None else planned.method.rows(ledger.answers.value(i))
    if rows is None or (record.next is None and (record.total or 0) <= len(rows)):
        return None
    return len(rows)


def _not_all(planned: Planned, brought: int, total: int | None, span: Span | None) -> Problem:
    may = "and there may be more" if planned.rest == 3 else "but there are more"
    of = may if total is None else f"of {total:,}"
    return Problem(
        "B318",
        f"`{planned.name}` brought rows {brought} {of}, and the loop would write for these alone",
        span,
        planned.command.method,
        hint=f"write `all {planned.command.method}` to go over every row, or `limit` behind its "
        "parameters if these are enough",
    )
