"""Commands that read several pages: a joint that sends nothing, and an instance for each page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from b24batch.errors import Problem
from b24batch.model.recipe import Command
from b24batch.model.values import ObjectValue
from b24batch.plan.program import Planned, encode_planned
from b24batch.run.collected import SoFar
from b24batch.run.exchanged import FURTHER_PAGE
from b24batch.run.ledger import Ledger
from b24batch.run.page_rows import Piece
from b24batch.run.pages import Ask, Pager, PagingError
from b24batch.run.pages_v3 import PagerV3
from b24batch.run.states import ENDED, State

__all__ = ["AHEAD", "Paging", "Stream"]

_FEW = 25
"""Commands of a run up to which a list is asked for its end at once: the request has room.

A look-up of keys is not: its rows fit into a page.
"""


AHEAD = 500
"""Pages that are asked for before they are taken, unless said otherwise: ten requests."""


class Stream(msgspec.Struct, frozen=True):
    """Rows of an `all` are wanted while further pages arrive.

    `on_rows` is told the command each time that a page has come and `Paging.next_rows` has rows;
    that there are no more is told by the end of the command. At most `ahead` pages are asked for
    that were not taken; `keep` keeps the rows for the answer as well. `upto_last_id` leaves out
    records that are added meanwhile. `only_by_id` gives no rows out before all have come unless
    the list is read by ids.
    """

    on_rows: Callable[[int], object] = bool
    ahead: int = AHEAD
    keep: bool = False
    upto_last_id: bool = False
    only_by_id: bool = False


class _Page(msgspec.Struct, frozen=True):
    owner: int
    ask: Ask


class _List(msgspec.Struct):
    """One command that is read: its pager, what its pages are called by, and which there are."""

    pager: Pager | PagerV3
    command: Command
    places: dict[tuple[int, int], int]


class _Before(msgspec.Struct):
    """Pages that an earlier process gave out: those `waiting` here, all if they are `kept`."""

    so_far: SoFar | None = None
    waiting: deque[Piece] = msgspec.field(default_factory=deque)
    kept: list[Piece] = []


class Paging:
    """Opens the pages of a command when its turn comes, and ends it when they have come.

    `streams[i]`, set before command i is opened, says that its rows are wanted before its end.
    `on_rows` is told of pages of these, in order, before they can be taken, and from where another
    process can go on behind them. It needs lists that are read by ids: `goes_on` says so.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.streams: dict[int, Stream] = {}
        self._lists: dict[int, _List] = {}
        self._pages: dict[int, _Page] = {}
        self._before: dict[int, _Before] = {}
        self.goes_on = False
        self.on_rows: Callable[[int, Sequence[Piece], SoFar | None], object] = _told_nobody
        ledger.is_void = self._is_void

    # -- asking ------------------------------------------------------------------------------

    def open(self, planned: Planned, params: dict[str, Any]) -> None:
        """Ask for the first page. Raises EncodeError for params that no call can carry."""
        if planned.method is None:  # which the check stage refused
            raise LookupError(planned.command.method)
        command, stream = planned.command, self.streams.get(planned.index)
        pager = (PagerV3 if planned.rest == 3 else Pager)(
            planned.method,
            params,
            command.limit,
            name=command.method,
            many=command.mode == "all",
            eager=self.ledger.left <= _FEW and self.ledger.parts[planned.index] is not None,
            upto_last_id=stream is not None and stream.upto_last_id,
            ahead=None if stream is None else stream.ahead,
            keep=stream is None or stream.keep,
            only_by_id=stream is not None and (stream.only_by_id or self.goes_on),
        )
        pages = Command(command.method, allow=command.allow, label_span=command.label_span)
        self._lists[planned.index] = _List(pager, pages, {})
        before = self._before.get(planned.index)
        try:
            if before is None or before.so_far is None:
                self._ask(planned, pager.begin())
            else:
                self._ask(planned, pager.go_on(before.so_far, before.kept))
        except PagingError as error:
            self._fail(planned, error)
            return
        if pager.finished:
            self._finish(planned.index, pager)

    def _ask(self, owner: Planned, asks: list[Ask]) -> None:
        reading = self._lists[owner.index]
        further = owner.name + FURTHER_PAGE
        for ask in asks:
            page = Planned(
                index=len(self.ledger.planned),
                called=owner.name if ask.is_first else further,
                command=reading.command,
                method=owner.method,
                writes=False,
                params=ObjectValue(),
                most_losses=owner.most_losses,
                rest=owner.rest,
            )
            prior = None if ask.prior is None else reading.places.get(ask.prior)
            page.text = reading.pager.text(ask)
            if prior is None and not page.text:
                self._write(page, reading.pager.page(ask))
            self._pages[page.index] = _Page(owner.index, ask)
            if ask.is_followed:
                reading.places[ask.at] = page.index
            self.ledger.grow(page, like=owner.index, after=prior)

    @staticmethod
    def _write(page: Planned, params: dict[str, Any]) -> None:
        page.text, page.direct, page.plain = "", "", params
        encode_planned(page, params)

    def address(self, i: int, label: str) -> None:
        """Write a page for the request it may go into.

        `label` is the wire label of the page it follows, if that travels in the same request.
        """
        page = self._pages[i]
        self._write(self.ledger.planned[i], self._lists[page.owner].pager.page(page.ask, label))

    def params(self, i: int) -> dict[str, Any] | None:
        """The parameters of a page that nothing in its request stands before; else None."""
        page = self._pages.get(i)
        return None if page is None else self._lists[page.owner].pager.page(page.ask)

    def is_chained(self, i: int) -> bool:
        """Whether an instance is a page that follows another one."""
        page = self._pages.get(i)
        return page is not None and page.ask.prior is not None

    def is_dropped(self, i: int) -> bool:
        """Whether a page need not be sent: its command has ended without it, or its list has."""
        page = self._pages.get(i)
        if page is None:
            return False
        waits = self.ledger.records[page.owner].state is State.WAITING
        return not waits or self._lists[page.owner].pager.is_void(page.ask)

    def _is_void(self, i: int) -> bool:
        """Whether an answer says nothing: the list had ended before that page."""
        return self.is_chained(i) and self.is_dropped(i)

    # -- taking in ---------------------------------------------------------------------------

    def ended(self, i: int) -> None:
        """Take in that an instance has ended; nothing for one that is no page."""
        page = self._pages.pop(i, None)
        if page is None:
            return
        record, owner = self.ledger.records[i], self.ledger.records[page.owner]
        self.ledger.planned[i] = self.ledger.planned[page.owner]  # nobody looks at it any more
        if owner.state is State.WAITING:
            owner.request, owner.sent = record.request or owner.request, True
            if page.ask.is_followed:
                self._lists[page.owner].places.pop(page.ask.at, None)
            if record.state is State.NOT_NEEDED or (
                record.state is State.DONE and not record.allowed
            ):
                self._continue(page, i)
            else:
                owner.error, owner.problem = record.error, record.problem
                owner.raw, owner.allowed = record.raw, record.allowed
                self._end(page.owner, record.state)
        record.raw = record.time = None

    def _continue(self, page: _Page, i: int) -> None:
        owner, record = self.ledger.planned[page.owner], self.ledger.records[i]
        pager = self._lists[page.owner].pager
        try:
            if record.state is State.NOT_NEEDED:
                asks = pager.left_out(page.ask)
            else:
                asks = pager.took(page.ask, record.raw or b"[]", record.total, record.next)
        except PagingError as error:
            self._fail(owner, error)
            return
        self._ask(owner, asks)
        stream = self.streams.get(owner.index)
        fresh = pager.fresh_rows() if stream is not None else ()
        if fresh:
            self.on_rows(owner.index, fresh, pager.so_far)
        if pager.finished:
            self._finish(owner.index, pager)
        if stream is not None and pager.has_rows:
            stream.on_rows(owner.index)

    def _finish(self, owner: int, pager: Pager | PagerV3) -> None:
        record = self.ledger.records[owner]
        record.raw, record.total, record.next = pager.result(), pager.total, None
        record.total_changed = pager.total_changed
        self._end(owner, State.DONE)

    def _end(self, owner: int, state: State) -> None:
        if owner not in self.streams:
            del self._lists[owner]
        self.ledger.end(owner, state)

    def _fail(self, owner: Planned, error: PagingError) -> None:
        self.ledger.records[owner.index].problem = Problem(
            "B312",
            f"not all rows of `{owner.name}` could be read: {error}",
            owner.command.label_span or owner.command.method_span,
            owner.command.method,
            hint="read it without `all`, or narrow its filter",
        )
        self._end(owner.index, State.FAILED)

    # -- giving out --------------------------------------------------------------------------

    def gave(self, owner: int, rows: Piece, so_far: SoFar | None) -> None:
        """Take a page that an earlier process gave out. Raises LookupError if none is wanted."""
        stream, before = self.streams[owner], self._before.setdefault(owner, _Before())
        before.so_far = so_far
        before.waiting.append(rows)
        if stream.keep:
            before.kept.append(rows)
        stream.on_rows(owner)

    def gave_rows(self, owner: int) -> bool:
        """Whether an earlier process gave out rows of a command."""
        return owner in self._before

    def next_rows(self, owner: int) -> msgspec.Raw | bytes | None:
        """The rows of the next page of a stream, in order, as a JSON list that is not empty.

        None where that page has not come yet, or, once the command has ended, where there are no
        more. Taking rows lets further pages be asked for, at the driver's next `due`.
        """
        before, reading = self._before.get(owner), self._lists.get(owner)
        if before is not None and before.waiting:
            return before.waiting.popleft()
        if reading is None:
            return None
        rows, asks = reading.pager.next_rows()
        ended = self.ledger.records[owner].state in ENDED
        if not ended:
            self._ask(self.ledger.planned[owner], asks)
        elif rows is None:
            del self._lists[owner]
        return rows


def _told_nobody(owner: int, pages: Sequence[Piece], so_far: SoFar | None) -> None:
    del owner, pages, so_far
