"""Where the instances of rounds live: places that are used again when a round has ended.

A loop may have a million rounds, and only some are open at a time. A round takes a block of
places next to one another; what came of it is kept elsewhere when it leaves, in full or as counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from b24batch.errors import Problem
from b24batch.plan.blocks import PartKind
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
    told of each place that will be another's.
    """

    def __init__(self, ledger: Ledger, program: Program, *, keep_all: bool) -> None:
        self.ledger = ledger
        self.program = program
        self.keep_all = keep_all
        self.ended: list[EndedCommand] = []
        self.tally: Counter[tuple[int, State]] = Counter()
        self.problems: list[Problem] = []
        self._free: list[list[int]] = [[] for _ in program.blocks]
        self._resting: list[Round] = []
        self.forget: Callable[[int], None] = ledger.answers.forget

    def take(self, around: Round) -> int:
        """The first of the places for a round, in the columns of the ledger."""
        ledger, block = self.ledger, around.block
        free = self._free[block.number]
        ledger.left += len(block.parts)
        if free:
            base = free.pop()
            self._use_again(base, around)
            return base
        base = len(ledger.planned)
        for part in block.parts:
            ledger.planned.append(ledger.instance(part, base + part.offset, around))
            ledger.parts.append(part)
            ledger.rounds.append(around)
            ledger.records.append(Record())
        return base

    def _use_again(self, base: int, around: Round) -> None:
        ledger = self.ledger
        for part in around.block.parts:
            i = base + part.offset
            ledger.rounds[i] = around
            ledger.records[i] = Record()
            if self.keep_all:
                ledger.planned[i] = ledger.instance(part, i, around)
            elif part.kind is PartKind.COMMAND:
                ledger.planned[i].name = ledger.name(part, around)

    def leave(self, around: Round) -> None:
        """Take in that all of a round has ended; its places rest until `wake`."""
        ledger = self.ledger
        for part in around.block.parts:
            i = around.base + part.offset
            record = ledger.records[i]
            if part.kind is PartKind.COMMAND:
                self._keep(part.number, ledger.planned[i], record, around)
            elif record.problem is not None and record.state is State.FAILED:
                self.problems += [record.problem] * (len(self.problems) < MOST_FAILURES)
        around.has_left = True
        self._resting.append(around)

    def _keep(self, number: int, planned: Planned, record: Record, around: Round) -> None:
        few = record.state in BAD and len(self.ended) < MOST_FAILURES
        if not (self.keep_all or few or record.state is State.UNKNOWN):
            self.tally[number, record.state] += 1
            return
        if not self.keep_all:
            planned = msgspec.structs.replace(planned)
        self.ended.append(EndedCommand(planned, record, around))

    def wake(self) -> None:
        """Let the places of rounds that have left be used again; for when no reply is looked at."""
        for around in self._resting:
            for i in range(around.base, around.base + len(around.block.parts)):
                self.forget(i)
            self._free[around.block.number].append(around.base)
        self._resting.clear()
