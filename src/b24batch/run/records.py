"""What the engine remembers of each command, and the answers as a scope for the evaluator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from b24batch.errors import Problem
from b24batch.model.getters import Get, getter
from b24batch.model.outcome import MISSING, Empty, Failed, Found, Outcome, Rounds
from b24batch.model.scope import Scope
from b24batch.model.values import Value
from b24batch.plan.bind import Conditions
from b24batch.plan.blocks import Block
from b24batch.plan.program import KnownScope, Program
from b24batch.run.rounds import Loop, Round, instance_of
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
    `tries` how often its request certainly did not run. `shown` is what a dry run would have
    sent. `unseen` says that somebody saw that it ran, and nobody knows what it answered.
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
    shown: dict[str, Any] | None = None
    unseen: bool = False


class Answers(KnownScope):
    """Parameters, `let`s and the answers so far, decoded on first use.

    `decided` is the branch that each `if` took, by instance, `loops` those that have begun, by
    the instance of their end. `unended` says what a name is whose instance, which may be the end
    of a loop, is not done.
    """

    def __init__(self, program: Program, records: list[Record]) -> None:
        super().__init__(program.names, program.values, program.options, program.outside)
        self.program = program
        self.records = records
        self.decided: dict[int, bool] = {}
        self.loops: dict[int, Loop] = {}
        self._decoded: dict[int, Any] = {}
        self._near: dict[int, dict[str, int]] = {}
        self._getters: dict[tuple[int, str], Get] = {}
        self._collected: dict[int, dict[str, Found]] = {}
        self.unended: Callable[[str, int], Outcome] = _failed

    def near(self, block: Block) -> Mapping[str, int]:
        """Names that a round answers for by itself: its commands by offset, its row as -1."""
        known = self._near.get(block.number)
        if known is None:
            names, parts = block.names, self.program.parts
            labels = names.labels.keys() - names.lets.keys() - names.variables - names.collected
            own = ((label, parts[names.labels[label]]) for label in labels)
            known = {label: part.offset for label, part in own if part.block == block.number}
            known[block.variable] = -1
            self._near[block.number] = known
        return known

    def let_getter(self, block: Block, name: str, value: Value, sample: Scope) -> Get:
        """What works out a `let` in rounds of a block, for which the scope of one is given."""
        at = (block.number, name)
        get = self._getters.get(at)
        if get is None:
            get = self._getters[at] = getter(value, sample)
        return get

    def there(self, i: int) -> Any:
        """The decoded answer of an instance, MISSING unless it is done and was seen."""
        record = self.records[i]
        if record.state is not State.DONE or record.unseen:
            return MISSING
        return self._decoded[i] if i in self._decoded else self.value(i)

    def let(self, name: str) -> Value | None:
        """The expression behind a `let`; None where its `if` took the other branch."""
        value = self.names.lets.get(name)
        holds = value is None or self.holds(self.names.conditional.get(name), None)
        return value if holds else None

    def lookup(self, name: str) -> Outcome:
        """The value behind a name; of a `let` in a branch that was not taken there is none."""
        if name in self.names.lets and name in self.names.conditional:
            value = self.let(name)
            if value is None:
                return self.without_let(name, self.names.conditional[name], None)
            return self.made(name, value)
        return super().lookup(name)

    def answer(self, name: str) -> Outcome:
        """The decoded answer of a command, failed unless it is done; of a loop, all of them."""
        number = self.names.labels[name]
        if name in self.names.collected:
            return self.collected(name, number)
        return self.outcome(number, name)

    def outcome(self, i: int, name: str) -> Outcome:
        """What an instance gave; `name` is its label."""
        state = self.records[i].state
        if state is State.DONE and not self.records[i].unseen:
            return Found(self.value(i))
        if state is State.NOT_NEEDED:
            return Empty(f"${name}", missing=True)
        return self.unended(name, i)

    def collected(self, name: str, end: int) -> Outcome:
        """What a name of a loop was in each round; failed if the loop did not come to its end."""
        state = self.records[end].state
        if state is State.NOT_NEEDED:
            return Found(Rounds(()))
        loop = self.loops.get(end)
        if state is not State.DONE or loop is None:
            return self.unended(name, end)
        known = self._collected.setdefault(end, {})
        if name not in known:
            known[name] = Found(Rounds(loop.entries(name)))
        return known[name]

    def forget(self, places: Sequence[int]) -> None:
        """Know nothing more of instances whose places will be others'."""
        all_known: tuple[dict[int, Any], ...]
        all_known = (self._decoded, self.decided, self.loops, self._collected)
        for known in all_known:
            for i in places if known else ():
                known.pop(i, None)

    def holds(self, conditions: Conditions | None, around: Round | None) -> bool:
        """Whether every `if` of these was decided as it must be."""
        return not conditions or all(
            self.decided.get(instance_of(around, number, self.program)) is branch
            for number, branch in conditions
        )

    def without_let(self, name: str, conditions: Conditions, around: Round | None) -> Outcome:
        """What a `let` is whose `if`s do not hold: nothing, or failed if one was not decided."""
        found = (
            (self.decided.get(instance_of(around, number, self.program)), branch)
            for number, branch in conditions
        )
        untaken = any(taken is not None and taken is not branch for taken, branch in found)
        return Empty(f"${name}", missing=True) if untaken else Failed(name)

    def count(self, name: str, word: str) -> int | None:
        """The `total` or `next` that came beside a command's answer."""
        index = self.names.labels.get(name)
        if index is None or name in self.names.collected:
            return None
        return self.count_of(index, word)

    def count_of(self, i: int, word: str) -> int | None:
        """The same by instance."""
        if word not in ("total", "next"):
            return None
        record = self.records[i]
        return record.total if word == "total" else record.next

    def rows(self, name: str, answer: Any) -> list[Any] | None:
        """The rows in an answer of a command, where its method is known to keep them."""
        number = self.names.labels.get(name)
        return None if number is None else self.rows_of(number, answer)

    def rows_of(self, number: int, answer: Any) -> list[Any] | None:
        """The same by the number of its part."""
        planned = self.program.planned[number]
        method = None if planned is None else planned.method
        return None if method is None else method.rows(answer)

    def file(self, path: str) -> Any:
        """The content of a file."""
        return self.outside.file(path, given=self.is_given(path))

    def value(self, index: int) -> Any:
        """The decoded answer of an instance that is done."""
        if index not in self._decoded:
            raw = self.records[index].raw
            self._decoded[index] = None if raw is None else decode_value(raw)
        return self._decoded[index]


def _failed(name: str, i: int) -> Outcome:
    del i
    return Failed(name)
