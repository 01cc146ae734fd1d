"""What the engine remembers of each command, and the answers as a scope for the evaluator."""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.errors import Problem
from b24batch.model.evaluate import Failed, Found, Outcome
from b24batch.plan.program import KnownScope, Program
from b24batch.run.states import State
from b24batch.transport.envelope import AnswerError, decode_value

__all__ = ["Answers", "Record"]


class Record(msgspec.Struct, gc=False):
    """One command in a run: its state and, once it has ended, what came of it.

    `raw` is the result as JSON, untouched until somebody looks. `problem` is our own account
    of a bad end, `error` the portal's. `request` is the number of the request it was last
    sent in, counted from 1, or 0. `sent` says whether it ever left, `allowed` that its error
    counts as an answer, `matched` that its record was there already, `total_changed` that
    records came or went while it was read. `lost` is how often its request got no reply and
    `tries` how often its request certainly did not run.
    """

    state: State = State.WAITING
    raw: msgspec.Raw | bytes | None = None
    total: int | None = None
    next: int | None = None
    time: msgspec.Raw | None = None
    error: AnswerError | None = None
    problem: Problem | None = None
    request: int = 0
    sent: bool = False
    allowed: bool = False
    matched: bool = False
    total_changed: bool = False
    lost: int = 0
    tries: int = 0


class Answers(KnownScope):
    """Parameters, `let`s and the answers so far, decoded on first use."""

    def __init__(self, program: Program, records: list[Record]) -> None:
        super().__init__(program.names, program.values, program.options.moment)
        self.records = records
        self._decoded: dict[int, Any] = {}

    def answer(self, name: str) -> Outcome:
        """The decoded answer of a command; failed unless it is done."""
        index = self.names.labels[name]
        if self.records[index].state is not State.DONE:
            return Failed(name)
        return Found(self.value(index))

    def count(self, name: str, word: str) -> int | None:
        """The `total` or `next` that came beside a command's answer."""
        index = self.names.labels.get(name)
        if index is None or word not in ("total", "next"):
            return None
        record = self.records[index]
        return record.total if word == "total" else record.next

    def value(self, index: int) -> Any:
        """The decoded answer of a command that is done."""
        if index not in self._decoded:
            raw = self.records[index].raw
            self._decoded[index] = None if raw is None else decode_value(raw)
        return self._decoded[index]
