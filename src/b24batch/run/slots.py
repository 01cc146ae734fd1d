"""Where the instances of rounds live: places that are used again when a round has ended.

A loop may have a million rounds, and only some are open at a time. A round takes a block of
places next to one another; what came of it is kept elsewhere when it leaves, in full or as counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from b24batch.errors import Problem
from b24batch.plan.program import Planned, Program
from b24batch.run.records import Record
from b24batch.run.rounds import Round
from b24batch.run.states import BAD, State

if TYPE_CHECKING:
    from b24batch.run.ledger import Ledger

__all__ = ["MOST_FAILURES", "EndedCommand", "Slots"]

MOST_FAILURES = 10_000
"""Failed commands of rounds that are kept one by one where the others are only counted.

Writes of which nobody knows whether they ran are kept whatever their number.
"""


class EndedCommand(msgspec.Struct, frozen=True):
    """A command of a round that has left its place."""

    planned: Planned
    record: Record
    around: Round


class Slots:
    """Gives rounds their places, and takes them back.

    With `keep_all` everything that a round leaves is kept in `ended`; without, only failures
    are, `MOST_FAILURES` at most, and `tally` counts the others by part and state. `forget` is
    told of places that will be another's.
    """

    def __init__(self, ledger: Ledger, program: Program, *, keep_all: bool) -> None:
        self.ledger = ledger
        self.program = program
        self.keep_all = keep_all
        self._ended: list[EndedCommand] = []
        self._left: list[Round] = []
        self._records: list[Record] = []
        self.tally: Counter[tuple[int, State]] = Counter()
        self.problems: list[Problem] = []
        self._free: list[list[int]] = [[] for _ in program.blocks]
        self._resting: list[Round] = []
        self.forget: Callable[[Sequence[int]], None] = ledger.answers.forget

    @property
    def kept_records(self) -> Iterator[Record]:
        """The records of `ended`, for whoever wants no more of them."""
        yield from (one.record for one in self._ended)
        yield from self._records

    @property
    def ended(self) -> Iterator[EndedCommand]:
        """What was kept of rounds that have left, in no order."""
        yield from self._ended
        records = iter(self._records)
        for around in self._left:
            for part in around.block.parts[: around.block.commands]:
                planned = self.ledger.instance(part, around.base + part.offset, around)
                yield EndedCommand(planned, next(records), around)

    def take(self, around: Round) -> int:
        """The first of the places for a round, in the columns of the ledger."""
        ledger, block = self.ledger, around.block
        free, many = self._free[block.number], len(block.parts)
        ledger.left += many
        if free:
            base = free.pop()
            self._use_again(base, around)
            return base
        base = len(ledger.planned)
        for part in block.parts:
            ledger.planned.append(ledger.instance(part, base + part.offset, around))
        ledger.parts += block.parts
        ledger.rounds += [around] * many
        ledger.records += [Record() for _ in range(many)]
        return base

    def _use_again(self, base: int, around: Round) -> None:
        ledger, parts = self.ledger, around.block.parts
        end = base + len(parts)
        ledger.rounds[base:end] = [around] * len(parts)
        ledger.records[base:end] = [Record() for _ in parts]
        for planned in ledger.planned[base : base + around.block.commands]:
            planned.place = around.place

    def leave(self, around: Round) -> None:
        """Take in that all of a round has ended; its places rest until `wake`."""
        ledger, base, block = self.ledger, around.base, around.block
        records = ledger.records[base : base + len(block.parts)]
        commands = records[: block.commands]
        if self.keep_all:
            self._left.append(around)
            self._records += commands
        else:
            for part, record in zip(block.parts, commands, strict=False):
                self._keep(part.number, ledger.planned[base + part.offset], record, around)
        for record in records[block.commands :]:
            if record.problem is not None and record.state is State.FAILED:
                self.tell(record.problem)
        around.leave()
        self._resting.append(around)

    def tell(self, problem: Problem) -> None:
        """Keep what went wrong in a round beside its commands."""
        if len(self.problems) < MOST_FAILURES:
            self.problems.append(problem)

    def _keep(self, number: int, planned: Planned, record: Record, around: Round) -> None:
        few = record.state in BAD and len(self._ended) < MOST_FAILURES
        if few or record.state is State.UNKNOWN:
            kept = EndedCommand(msgspec.structs.replace(planned), record, around)
            self._ended.append(kept)
        else:
            self.tally[number, record.state] += 1

    def wake(self) -> None:
        """Let the places of rounds that have left be used again; for when no reply is looked at."""
        if not self._resting:
            return
        bases = [(around.base, around.block) for around in self._resting]
        self.forget([i for base, block in bases for i in range(base, base + len(block.parts))])
        for base, block in bases:
            self._free[block.number].append(base)
        self._resting.clear()
