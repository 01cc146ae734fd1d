"""What holds commands back although nothing else does: a dry run, consent, and bounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from b24batch.errors import BatchError, Problem
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Failed, ValueRefused
from b24batch.model.recipe import Command
from b24batch.model.values import Entry
from b24batch.plan.blocks import Part
from b24batch.plan.fill import NothingAsked, Unresolved
from b24batch.plan.natural_key import key_in
from b24batch.plan.program import Planned
from b24batch.run.dry import holds_to_come, shown_params
from b24batch.run.rounds import Round
from b24batch.run.states import State, Stopped

if TYPE_CHECKING:
    from b24batch.run.compose import EngineOptions
    from b24batch.run.ledger import Ledger

__all__ = ["Restraint"]

_WITHHELD_TOGETHER = 500


class Restraint:
    """Decides about writes before they are sent.

    In a dry run no write is, nor what stands on one: each ends as `not_sent`, what it would
    have been sent with is in its record, and `on_unsent` is told of it. `consent` is asked
    before each write that is sent, with its round, and stops the run by saying no.
    """

    def __init__(self, ledger: Ledger, options: EngineOptions) -> None:
        self.ledger = ledger
        self.dry = options.dry
        self.most_writes = options.max_writes
        self.on_unsent: Callable[[Planned, dict[str, Any] | None], None] | None = None
        self.consent: Callable[[Planned, Round | None], bool] | None = None
        self._to_come: set[str] = set()
        self._writes = 0
        self._here = 0
        self._withheld = 0

    # -- dry runs ------------------------------------------------------------------------------

    def is_undecided(self, i: int) -> bool:
        """Whether an `if` around an instance stands on a write that was not sent."""
        part = self.ledger.parts[i]
        if not self.dry or part is None:
            return False
        first = i - part.offset
        states = (self.ledger.records[first + offset].state for offset, _ in part.guards)
        return State.NOT_SENT in states

    def is_to_come(self, failed: Failed) -> bool:
        """Whether a value is missing because a write was not sent, and for no other reason."""
        return self.dry and failed.name in self._to_come

    def withhold(self, i: int, *, anyway: bool = False) -> None:
        """End a command as not sent, and show what it would have been sent with.

        Raises what shows that it would not have been sent at all, unless that is known `anyway`.
        """
        planned, record = self.ledger.planned[i], self.ledger.records[i]
        if planned.settled is not None and not anyway:
            raise planned.settled
        try:
            record.shown = shown_params(planned, self.ledger.scope(i))
        except (Unresolved, NothingAsked, ValueRefused, BatchError):
            if planned.writes and not anyway:
                raise
        if planned.command.label is not None:
            self._to_come.add(planned.command.label)
        self._withheld += 1
        if self.on_unsent is not None:
            self.on_unsent(planned, record.shown)
        self.ledger.end(i, State.NOT_SENT)

    @property
    def rests(self) -> bool:
        """Whether so much was withheld since `begin` that its places are to be given back first."""
        return self._withheld >= _WITHHELD_TOGETHER

    def pass_over(self, part: Part) -> State:
        """Leave out a loop of which nobody knows the rows; its names are to come."""
        blocks = self.ledger.program.blocks
        inside = [part.inner]
        for number in inside:
            block = blocks[number]
            labels = (p.statement.label for p in block.parts if isinstance(p.statement, Command))
            self._to_come |= {*block.lets, *filter(None, labels)}
            inside += {p.inner for p in block.parts if p.inner >= 0}
        return State.NOT_SENT

    def may_look_up(self, i: int) -> bool:
        """Whether the natural key of an add, and where to look, are known in a dry run."""
        planned, scope = self.ledger.planned[i], self.ledger.scope(i)
        once = key_in(planned.params, planned.command.once)
        try:
            keys = [evaluate(e.value, scope) for e in once.entries if isinstance(e, Entry)]
        except ValueRefused:  # told by the look-up
            return True
        if any(isinstance(key, Failed) and self.is_to_come(key) for key in keys):
            return False
        shown = shown_params(planned, scope)
        return not any(holds_to_come(v) for k, v in shown.items() if k.lower() != "fields")

    # -- bounds --------------------------------------------------------------------------------

    def begin(self) -> None:
        """Count anew for a request that is put together anew."""
        self._here = self._withheld = 0

    def lets(self, i: int) -> bool:
        """Whether a write may be put into the request; stops the run if not."""
        if self.ledger.records[i].request:  # it was let before
            return True
        if self.most_writes is not None and self._writes + self._here >= self.most_writes:
            self.ledger.stop(Stopped.WRITES, too_many_writes(self.most_writes))
            return False
        planned = self.ledger.planned[i]
        if self.consent is not None and not self.consent(planned, self.ledger.rounds[i]):
            self.ledger.stop(Stopped.CONSENT, None)
            return False
        self._here += 1
        return True

    def sent(self) -> None:
        """Count the writes of a request that leaves."""
        self._writes += self._here
        self._here = 0


def too_many_writes(most: int) -> Problem:
    """The run would write more than it may."""
    return Problem(
        "B317",
        f"the run would make more than {most:,} {'write' if most == 1 else 'writes'}",
        hint="look at the plan, and give a higher `--max-writes` if that is what you want",
    )
