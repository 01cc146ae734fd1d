"""Loops over the rows of an `all` whose pages are still arriving.

Rounds begin with the first page (`run/feeds.py` says where). A loop that writes, and any in a run
with a journal, takes rows early only from a list that is read by ids: such a list has its end
before the first row is given out, and can be gone on with behind any row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from b24batch.model.clauses import passing_rows
from b24batch.model.recipe import ForEach
from b24batch.model.values import Clause
from b24batch.plan.graph import DATA
from b24batch.run.feeds import find_feeds
from b24batch.run.ledger import Ledger
from b24batch.run.paging import Paging, Stream
from b24batch.run.states import BAD, ENDED
from b24batch.transport.envelope import decode_value

__all__ = ["Arriving", "ArrivingRows"]


class ArrivingRows:
    """Rows that pass the clauses of a loop, as their pages come.

    `waits` is to be asked before the next row is taken.
    """

    def __init__(
        self,
        next_page: Callable[[], list[Any] | None],
        has_ended: Callable[[], bool],
        passing: Callable[[list[Any]], Iterator[Any]],
    ) -> None:
        self._next_page = next_page
        self._has_ended = has_ended
        self._passing = passing
        self._rows: Iterator[Any] = iter(())
        self._ahead: list[Any] = []

    @property
    def waits(self) -> bool:
        """Whether there is no row now, and one may still come."""
        return not self._fill() and not self._has_ended()

    @property
    def at_end(self) -> bool:
        """Whether there is no row now, and none will come."""
        return not self._fill() and self._has_ended()

    def _fill(self) -> bool:
        while not self._ahead:
            row = next(self._rows, None)
            if row is not None:
                self._ahead.append(row)
                break
            page = self._next_page()
            if page is None:
                return False
            self._rows = self._passing(page)
        return True

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if not self._fill():
            raise StopIteration
        return self._ahead.pop()


class Arriving:
    """Frees loops when the first rows have come, and gives them their rows.

    What the rest of the run needs of the rows is kept; with `keep` everything is, for the result.
    """

    def __init__(self, ledger: Ledger, paging: Paging, *, keep: bool) -> None:
        self.ledger = ledger
        self.paging = paging
        self._starts: dict[int, int] = {}
        self._owners: dict[int, int] = {}
        self._writing: set[int] = set()
        for feed in find_feeds(ledger.program):
            kept = keep or feed.elsewhere
            self._starts[feed.owner] = feed.start
            self._owners[feed.start] = feed.owner
            self._writing |= {feed.owner} if feed.writes else set()
            paging.streams[feed.owner] = Stream(
                on_rows=self._came, keep=kept, only_by_id=feed.writes
            )

    def wait_for_all(self) -> None:
        """Let loops that write begin only when all of their rows are there; before the run."""
        for owner in self._writing:
            self.leave(owner)

    def leave(self, owner: int) -> None:
        """Let a loop take its rows from the answer of the command, when that has ended."""
        start = self._starts.pop(owner, None)
        if start is not None:
            del self._owners[start], self.paging.streams[owner]

    def _came(self, owner: int) -> None:
        """Let the loop begin if it waited for nothing else; it does not wait for the end."""
        start, ledger = self._starts.get(owner), self.ledger
        if start is None or ledger.records[owner].state in ENDED:
            return
        del self._starts[owner]
        packer = ledger.packer
        edges = packer.graph.readers[owner]
        packer.graph.readers[owner] = [edge for edge in edges if edge[0] != start]
        packer.counter[start] -= 1
        if not packer.counter[start]:
            ledger.free(start)

    def rows(self, start: int, statement: ForEach, end: int) -> ArrivingRows | None:
        """The rows of a loop; None for one that takes its rows all at once."""
        owner = self._owners.get(start)
        if owner is None:
            return None
        record, packer = self.ledger.records[owner], self.ledger.packer

        def next_page() -> list[Any] | None:
            raw = self.paging.next_rows(owner)
            if raw is None and record.state in BAD:
                packer.marked[end] |= DATA
            return None if raw is None else decode_value(raw)

        scope = self.ledger.scope(start)
        passing = _passing(statement.name, statement.clauses, scope)
        return ArrivingRows(next_page, lambda: record.state in ENDED, passing)


def _passing(
    name: str, clauses: Sequence[Clause], scope: Any
) -> Callable[[list[Any]], Iterator[Any]]:
    if not clauses:
        return iter
    return lambda page: passing_rows(page, name, clauses, scope)
