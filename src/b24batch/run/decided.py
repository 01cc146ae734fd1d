"""What becomes of commands of an earlier process: by its journal, and by what a user decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal as OneOf

import msgspec

from b24batch.errors import Problem
from b24batch.run.compose import Outgoing, Pace
from b24batch.run.fates import Fates
from b24batch.run.names import Name, name_of
from b24batch.run.states import ENDED, State
from b24batch.transport.envelope import BatchReply

__all__ = ["Decision", "Decisions", "RestoredFates"]

Decision = OneOf["done", "again"]
"""What a user says of a write whose fate is unknown: it ran, or send it again."""

Decisions = Mapping[tuple[Name, int], Decision]
"""Decisions by command and request."""


class RestoredFates(Fates):
    """The same, by what the user has decided, and for reads that an earlier process made.

    `stand_ins` are in the place of those reads. Nothing is sent before `quiet_until`, since the
    portal may still be at work on what is to be sent again. `retries` is on while what is fed
    happened before somebody said that what failed is to be tried again; then answers of reads in
    `forgotten`, up to a request of each, do not count.
    """

    def __init__(self, usual: Fates, decisions: Decisions) -> None:
        super().__init__(
            usual.ledger, usual.once, usual.options, Pace(usual.times, usual.operating)
        )
        self.grouping = usual.grouping
        self.decisions = decisions
        self.stand_ins: set[int] = set()
        self.quiet_until = 0.0
        self.retries = False
        self.forgotten: Mapping[Name, int] = {}
        self._decided = {request for _, request in decisions}

    def end_stand_in(self, i: int) -> None:
        """Leave a read that was made by an earlier process to whoever needs it: nobody."""
        if self.records[i].state not in ENDED:
            self.ledger.end(i, State.NOT_NEEDED)

    def _take_answer(
        self, i: int, label: str, reply: BatchReply, outgoing: Outgoing, now: float
    ) -> None:
        decision = self._decision(i, outgoing)
        if i in self.stand_ins:
            self.end_stand_in(i)
        elif decision == "done":  # the answer of a write in doubt, which had better be its own
            self._end_done(i, reply.results.get(label))
        elif decision == "again":
            self._send_again(i, outgoing)
        elif self.retries and self._is_forgotten(i, outgoing):
            self.ledger.come_back(i, ran=True)
        else:
            super()._take_answer(i, label, reply, outgoing, now)

    def _is_forgotten(self, i: int, outgoing: Outgoing) -> bool:
        name = name_of(self.ledger, i) if self.forgotten else None
        return name is not None and outgoing.number <= self.forgotten.get(name, 0)

    def _decision(self, i: int, outgoing: Outgoing) -> Decision | None:
        name = name_of(self.ledger, i) if self.decisions else None
        return None if name is None else self.decisions.get((name, outgoing.number))

    def _is_known(self, i: int) -> bool:
        return super()._is_known(i) and not self.records[i].unseen

    def _end_done(self, i: int, raw: msgspec.Raw | None) -> None:
        self.records[i].unseen = raw is None
        self.records[i].raw = b"null" if raw is None else raw
        self.ledger.end(i, State.DONE)

    def _send_again(self, i: int, outgoing: Outgoing) -> None:
        settled = self.sent_at[outgoing.number] + self.options.settle_s
        self.quiet_until = max(self.quiet_until, settled)
        self.ledger.come_back(i, ran=True)

    def fail(self, i: int, problem: Problem) -> None:
        if i in self.stand_ins:
            self.end_stand_in(i)
        elif self.retries:
            self.records[i].error = None
            self.ledger.come_back(i, ran=False)
        else:
            super().fail(i, problem)

    def lose(self, i: int, outgoing: Outgoing) -> None:
        if i in self.stand_ins:
            self.end_stand_in(i)
            return
        decision = self._decision(i, outgoing)
        if decision == "done":
            self._end_done(i, None)
        elif decision == "again" or self._may_be_read_again(i, outgoing):
            self._send_again(i, outgoing)
        else:
            super().lose(i, outgoing)

    def _may_be_read_again(self, i: int, outgoing: Outgoing) -> bool:
        """Whether the user has decided what would keep a lost read from being sent again."""
        if self.ledger.planned[i].writes:
            return False
        if self.retries and not self._before_a_write(i, outgoing):
            return True
        if outgoing.number not in self._decided:
            return False
        later = [
            reader
            for reader, standing in outgoing.by_position.items()
            if self.ledger.planned[reader].writes and any(source == i for source, _ in standing)
        ]
        return bool(later) and all(self._decision(w, outgoing) is not None for w in later)
