"""Commands that read several pages: a joint that sends nothing, and an instance for each page."""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.errors import Problem
from b24batch.model.recipe import Command
from b24batch.model.values import ObjectValue
from b24batch.plan.program import Planned, encode_planned
from b24batch.run.ledger import Ledger
from b24batch.run.pages import Ask, Pager, PagingError
from b24batch.run.states import State

__all__ = ["Paging"]


class _Page(msgspec.Struct, frozen=True):
    owner: int
    ask: Ask


class Paging:
    """Opens the pages of a command when its turn comes, and ends it when they have come."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._pagers: dict[int, Pager] = {}
        self._pages: dict[int, _Page] = {}

    def open(self, planned: Planned, params: dict[str, Any]) -> None:
        """Ask for the first page. Raises EncodeError for params that no call can carry."""
        if planned.method is None:  # which the check stage refused
            raise LookupError(planned.command.method)
        command = planned.command
        pager = Pager(planned.method, params, command.limit, many=command.mode == "all")
        self._pagers[planned.index] = pager
        self._ask(planned, pager, Ask(0))

    def _ask(self, owner: Planned, pager: Pager, ask: Ask) -> None:
        name = f"{owner.name}, a further page" if ask.offset else owner.name
        page = Planned(
            index=len(self.ledger.planned),
            name=name,
            command=Command(
                owner.command.method,
                allow=owner.command.allow,
                label_span=owner.command.label_span,
            ),
            method=owner.method,
            writes=False,
            params=ObjectValue(),
            plain=pager.page(ask),
            most_losses=owner.most_losses,
        )
        encode_planned(page, page.plain or {})
        self._pages[page.index] = _Page(owner.index, ask)
        self.ledger.grow(page, like=owner.index)

    def is_dropped(self, i: int) -> bool:
        """Whether a page is of a command that has ended without it."""
        page = self._pages.get(i)
        return page is not None and self.ledger.records[page.owner].state is not State.WAITING

    def ended(self, i: int) -> None:
        """Take in that an instance has ended; nothing for one that is no page."""
        page = self._pages.pop(i, None)
        if page is None or self.ledger.records[page.owner].state is not State.WAITING:
            return
        record, owner = self.ledger.records[i], self.ledger.records[page.owner]
        owner.request, owner.sent = record.request, True
        if record.state is not State.DONE or record.allowed:
            owner.error, owner.problem = record.error, record.problem
            owner.raw, owner.allowed = record.raw, record.allowed
            self.ledger.end(page.owner, record.state)
            return
        try:
            self._continue(page, record.raw or b"[]", record.total, record.next)
        except PagingError as error:
            planned = self.ledger.planned[page.owner]
            owner.problem = Problem(
                "B312",
                f"not all rows of `{planned.name}` could be read: {error}",
                planned.command.label_span or planned.command.method_span,
                planned.command.method,
                hint="read it without `all`, or narrow its filter",
            )
            self.ledger.end(page.owner, State.FAILED)
        record.raw = None

    def _continue(
        self, page: _Page, raw: msgspec.Raw | bytes, total: int | None, following: int | None
    ) -> None:
        owner, pager = self.ledger.planned[page.owner], self._pagers[page.owner]
        for ask in pager.took(page.ask, raw, total, following):
            self._ask(owner, pager, ask)
        if pager.finished:
            record = self.ledger.records[page.owner]
            record.raw, record.total, record.next = pager.result(), pager.total, None
            record.total_changed = pager.total_changed
            del self._pagers[page.owner]
            self.ledger.end(page.owner, State.DONE)
