"""Loops that run: what their rows are, and rounds opened when there is room for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from b24batch.errors import BatchError
from b24batch.model.clauses import Row, Seen, passing_rows, source_rows
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Failed, Outcome, ValueRefused
from b24batch.model.recipe import ForEach
from b24batch.model.scope import Scope
from b24batch.model.values import ObjectValue, Ref, Table
from b24batch.plan.blocks import Part, PartKind
from b24batch.plan.graph import CARRIES, DATA
from b24batch.plan.rounds import Spot, add_round, attach_round
from b24batch.run import problems
from b24batch.run.arriving import Arriving, ArrivingRows
from b24batch.run.ledger import Ledger
from b24batch.run.partial import refuse_partial_rows
from b24batch.run.restraint import Restraint
from b24batch.run.rounds import Loop, Round, RowsAhead, TableRows, instance_of
from b24batch.run.row_places import place_of
from b24batch.run.seen import KeysOfPlace, keys_apart
from b24batch.run.states import BAD, State

__all__ = ["Loops"]


class Loops:
    """Opens rounds of the innermost loop that has rows left, and closes those that have ended.

    `most_open` bounds the rounds of one loop of the recipe that are open at a time, `limit_rows`
    the rows that are taken for each loop of the top level. `keys` are those of `unique by` of
    tables at the top level, where a journal keeps them.
    """

    def __init__(self, ledger: Ledger, restraint: Restraint, limit_rows: int | None = None) -> None:
        self.ledger = ledger
        self.restraint = restraint
        self.limit_rows = limit_rows
        self.packer = ledger.packer
        self.program = ledger.program
        self.most_open = 50
        self._running: list[Loop] = []
        self._by_start: dict[int, Loop] = {}
        self._open_in: dict[int, int] = {}
        self.on_round: Callable[[Round], None] | None = None
        self.on_open: Callable[[Round], None] | None = None
        self.arriving: Arriving | None = None
        self.keys: Seen | None = None
        self._looks_ahead = False
        ledger.round_ended = self.part_ended
        self.packer.more = self.more
        self.packer.enter = self.enter

    # -- the start and the end -----------------------------------------------------------------

    def begin(self, i: int, part: Part, statement: ForEach) -> State:
        """Find out the rows of a loop whose turn has come. Raises ValueRefused for no list."""
        if i not in self._by_start:
            if self.restraint.is_undecided(i):
                return self.restraint.pass_over(part)
            self._refuse_partial(i, part)
            rows = self._rows(i, statement, running=True)
            if isinstance(rows, Failed):
                to_come = self.restraint.is_to_come(rows)
                return self.restraint.pass_over(part) if to_come else State.SKIPPED
            self._run(i, part, rows)
        return State.DONE

    def enter(self, i: int) -> bool:
        """Open a loop whose rows are known and whose turn comes within the request being built."""
        part = self.ledger.parts[i]
        if part is None or part.kind is not PartKind.LOOP or i in self._by_start:
            return True
        if not isinstance(part.statement, ForEach) or not self.ledger.is_needed(i):
            return True
        if self.restraint.is_undecided(i):
            return False
        try:
            self._refuse_partial(i, part)
            rows = self._rows(i, part.statement, running=True)
        except (ValueRefused, BatchError):  # told when its turn has come
            return False
        if isinstance(rows, Failed):
            return False
        loop = self._run(i, part, rows)
        while self._has_room(loop) and not self._waits(loop) and self._open_next(loop):
            pass
        return True

    def _refuse_partial(self, i: int, part: Part) -> None:
        """Refuse a loop that would write for a part of its rows, unless few are asked for."""
        if self.limit_rows is None or part.block:
            refuse_partial_rows(self.ledger, i, part)

    def listen(self, told: Callable[[Round], None]) -> None:
        """Tell one more of each round that has closed, while its commands are in their places."""
        before = self.on_round

        def both(around: Round) -> None:
            if before is not None:
                before(around)
            told(around)

        self.on_round = both

    def begin_with_all_rows(self) -> None:
        """Begin loops that write only when it is known how many rows they have."""
        if self.arriving is not None:
            self.arriving.wait_for_all()

    def look_ahead(self, *, on: bool) -> None:
        """Find out at once when a loop has no further rows, also if no round is to be opened."""
        self._looks_ahead = on
        for loop in list(self._running) if on else ():
            self._look_ahead(loop)

    def _look_ahead(self, loop: Loop) -> None:
        if loop.rows is None:
            return
        if isinstance(loop.rows, ArrivingRows):
            if loop.rows.at_end:
                self._exhausted(loop)
            return
        if not isinstance(loop.rows, RowsAhead):
            loop.rows = RowsAhead(loop.rows)
        if loop.rows.at_end:
            self._exhausted(loop)

    def open_up_to(self, i: int, number: int) -> None:
        """Open the rounds up to one, as an earlier process did; the start need not have ended.

        Raises LookupError where there is no such round.
        """
        part = self.ledger.parts[i]
        if part is None or not isinstance(part.statement, ForEach):
            raise LookupError(i)
        while i not in self._by_start:
            rows = self._rows(i, part.statement, running=True)
            if not isinstance(rows, Failed):
                self._run(i, part, rows)
            elif not self.open_before(i):
                raise LookupError(f"the rows of a loop stand on `{rows.name}`")
        loop = self._by_start[i]
        while loop.opened <= number:
            if loop.rows is None or self._waits(loop) or not self._open_next(loop):
                raise LookupError(f"a loop has no round {number}")

    def open_before(self, i: int) -> bool:
        """Open the next round of a loop that an instance waits for; False if there is none.

        Of rounds that send nothing an earlier process has kept nothing.
        """
        for loop in reversed(self._running):
            if self._is_before(loop.end, i) and not self._waits(loop):
                self._open_next(loop)
                return True
        return False

    def _is_before(self, i: int, later: int) -> bool:
        """Whether an instance waits for another, directly or by what will not be sent."""
        graph, marked = self.packer.graph, self.packer.marked
        seen, queue = {i}, [(i, False)]
        while queue:
            one, is_bad = queue.pop()
            for reader, flags in graph.readers[one]:
                if reader == later:
                    return True
                skipped = bool(marked[reader] or (is_bad and flags & (DATA | CARRIES)))
                if reader not in seen and (skipped or graph.joints[reader]):
                    seen.add(reader)
                    queue.append((reader, skipped))
        return False

    def _run(self, i: int, part: Part, rows: tuple[TableRows | None, Iterator[Any]]) -> Loop:
        block = self.program.blocks[part.inner]
        around = self.ledger.rounds[i]
        end = i - part.offset + self._end_offset(part)
        loop = Loop(self.ledger.answers, block, around, (i, end), rows)
        self._by_start[i] = self.ledger.answers.loops[end] = loop
        self._running.append(loop)
        self.packer.counter[end] += 1  # until its rows are known to be at their end
        if self._looks_ahead:
            self._look_ahead(loop)
        return loop

    def _end_offset(self, part: Part) -> int:
        parts = self.program.blocks[part.block].parts
        return next(p.offset for p in parts if p.inner == part.inner and p is not part)

    def finish(self, i: int) -> State:
        """End a loop; one whose rows could not all be read has failed."""
        loop = self.ledger.answers.loops.get(i)
        if loop is not None and loop.problem is not None:
            self.ledger.records[i].problem = problems.loop_failed(loop)
            return State.FAILED
        return State.DONE

    def close(self, i: int) -> None:
        """Open no more rounds of a loop that is not needed any more after all."""
        loop = self._by_start.get(i)
        if loop is not None and loop.rows is not None:
            self._exhausted(loop)

    # -- rounds --------------------------------------------------------------------------------

    def _rows(
        self, i: int, statement: ForEach, *, running: bool = False
    ) -> tuple[TableRows | None, Iterator[Any]] | Failed:
        """The rows of a loop: values, or Row where a clause had something to say of one."""
        scope = self.ledger.scope(i)
        source = statement.source
        part = self.ledger.parts[i]
        block = part.block if part else 0
        most = None if block else self.limit_rows
        if self.arriving is not None and part is not None and not block:
            arriving = self.arriving.rows(i, statement, i - part.offset + self._end_offset(part))
            if arriving is not None:
                return None, arriving
        if isinstance(source, Ref):
            source = self.program.blocks[block].names.follow(source)
        if isinstance(source, Table):
            table = TableRows(self.ledger.answers.open_table(source, scope))
            shared = running and not block
            seen = KeysOfPlace(lambda: self.keys, i) if shared else keys_apart()
            return table, self._clauses(islice(table, most), statement, scope, seen)
        outcome = evaluate(source, scope)
        if isinstance(outcome, Failed):
            return outcome
        rows = islice(source_rows(outcome.value), most)
        return None, self._clauses(rows, statement, scope, keys_apart())

    @staticmethod
    def _clauses(
        rows: Iterable[Any], statement: ForEach, scope: Scope, seen: Seen
    ) -> Iterator[Any]:
        if not statement.clauses:
            return iter(rows)
        return passing_rows(rows, statement.name, statement.clauses, scope, seen=seen)

    def rounds_of(self, loop: Loop) -> int:
        """How many rounds a loop of the top level has in all: its rows are gone over once more."""
        statement = self.program.parts[loop.block.start].statement
        rows = self._rows(loop.start, statement) if isinstance(statement, ForEach) else None
        return 0 if rows is None or isinstance(rows, Failed) else sum(1 for _ in rows[1])

    def rows_left(self, start: int) -> Iterator[Any]:
        """Rows of a loop of the top level for which no round was opened."""
        loop, statement = self._by_start.get(start), self.program.parts[start].statement
        if loop is not None:
            left = loop.rows or iter(())
        elif isinstance(statement, ForEach):
            rows = self._rows(start, statement)
            left = iter(()) if isinstance(rows, Failed) else rows[1]
        return (row.value if isinstance(row, Row) else row for row in left)

    def more(self) -> bool:
        """Open the next round of the innermost loop; says whether anything has changed."""
        for at in range(len(self._running) - 1, -1, -1):
            loop = self._running[at]
            if self._has_room(loop) and not self._waits(loop):
                self._open_next(loop)
                return True
        return False

    @staticmethod
    def _waits(loop: Loop) -> bool:
        return isinstance(loop.rows, ArrivingRows) and loop.rows.waits

    def _has_room(self, loop: Loop) -> bool:
        return self._open_in.get(loop.block.number, 0) < self.most_open

    def _open_next(self, loop: Loop) -> bool:
        """Open one round; False, and the loop is at its end, when there are no more rows.

        Nor are there any for a loop that was entered within a request in which what it is ordered
        below has failed.
        """
        if self._is_bad(loop.start):
            self._exhausted(loop)
            return False
        try:
            row = next(loop.rows or iter(()))
        except StopIteration:
            self._exhausted(loop)
            return False
        except (BatchError, ValueRefused) as error:
            loop.problem = error
            self._exhausted(loop)
            return False
        self._open(loop, row)
        if self._looks_ahead:
            self._look_ahead(loop)
        return True

    def _exhausted(self, loop: Loop) -> None:
        loop.rows = None
        self._running.remove(loop)
        if self.packer.relieve(loop.end):
            self.ledger.free(loop.end)

    def _open(self, loop: Loop, row: Any) -> None:
        """Make the instances of a round, with their edges from outside and to the end."""
        block = loop.block
        told = row if isinstance(row, Row) else None
        around = Round(loop, block, loop.opened, row if told is None else told.value)
        if loop.table is not None:
            around.at = loop.table.take(loop.opened if told is None else told.number)
        loop.opened += 1
        self._open_in[block.number] = self._open_in.get(block.number, 0) + 1
        if self.on_open is not None:
            self.on_open(around)
        base = around.base = self.ledger.slots.take(around)
        spot = Spot(block, base, loop.start, loop.end)
        edges = add_round(self.packer, spot, lambda n: instance_of(around, n, self.program))
        if told is not None and (told.failed or told.refused):
            self._spoil(around, told)
        attach_round(self.packer, spot, edges, self._is_bad)
        if not block.parts:
            self._close(around)
        first, counter = block.columns.first if block.columns else (), self.packer.counter
        for i in [base + offset for offset in first if not counter[base + offset]]:
            self.ledger.free(i)

    def _is_bad(self, i: int) -> bool:
        return self.ledger.records[i].state in BAD

    def _spoil(self, around: Round, row: Row) -> None:
        """Take down a round whose row could not be worked out."""
        span = self.program.parts[around.block.start].statement.span
        around.problem = msgspec.structs.replace(problems.row_refused(around, row), span=span)
        for offset in range(len(around.block.parts)):
            self.packer.marked[around.base + offset] |= DATA

    # -- the end of rounds ---------------------------------------------------------------------

    def part_ended(self, i: int, around: Round) -> None:
        """Take in that an instance of a round has ended, for what stands on it too."""
        around.left -= 1
        if self.ledger.records[i].state in BAD:
            around.failed = True
        if not around.left:
            self._close(around)

    def _close(self, around: Round) -> None:
        loop, block = around.loop, around.block
        self._open_in[block.number] -= 1
        for name in block.wanted:
            loop.keep(around.number, name, self._outcome(around, name))
        if around.refused and not around.failed:  # nothing else of the round tells why
            around.failed = True
            for problem in problems.lets_refused(around, place_of(around)):
                self.ledger.slots.tell(problem)
        loop.failed += around.failed
        for part in block.loops:
            if part.kind is PartKind.END:
                self._keep_inner(around, part)
            else:
                self._by_start.pop(around.base + part.offset, None)
        if self.on_round is not None:
            self.on_round(around)
        self.ledger.slots.leave(around)

    def _keep_inner(self, around: Round, end: Part) -> None:
        """Keep what a loop inside a round made; one that could not be gone over has failed."""
        inner, i = self.program.blocks[end.inner], around.base + end.offset
        state, ran = self.ledger.records[i].state, self.ledger.answers.loops.get(i)
        for name in inner.wanted | inner.wanted_inside:
            if state in BAD:
                around.loop.keep(around.number, name, [Failed(name)])
            elif state is State.DONE and ran is not None:
                around.loop.keep(around.number, name, ran.entries(name))

    def _outcome(self, around: Round, name: str) -> Outcome:
        """What a name of a round is outside of it."""
        if around.problem is not None:
            return Failed(name)
        value = around.block.lets.get(name)
        if value is not None:
            try:
                if type(value) is ObjectValue and name not in around.block.names.conditional:
                    return around.scope.object(name, value)
                return around.scope.lookup(name)
            except ValueRefused as refused:
                around.refused = {**(around.refused or {}), name: refused}
                return Failed(name)
        number = around.block.names.labels[name]
        return self.ledger.answers.outcome(instance_of(around, number, self.program), name)
