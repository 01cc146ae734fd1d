"""What an earlier process went past, although something above it is to be tried again.

A round with a failed command has ended for what stands below its loop. When the failure is tried
again the round is open once more, and so is its loop, and an `if` below waits for it; what was
sent there stands on what the names were then.
"""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.model.conditions import evaluate_condition
from b24batch.model.outcome import Empty, Failed, Found, Outcome, Rounds, ValueRefused
from b24batch.model.recipe import If
from b24batch.plan.blocks import Guard, Part, PartKind
from b24batch.run.ledger import Ledger
from b24batch.run.loops import Loops
from b24batch.run.rounds import Loop, Round
from b24batch.run.states import BAD, State

__all__ = ["GonePast"]


class GonePast:
    """Tells what names are by now whose command, or the end of whose loop, waits again."""

    def __init__(self, ledger: Ledger, loops: Loops) -> None:
        self.ledger = ledger
        self.loops = loops
        self._known: dict[tuple[int, str], tuple[int, Found]] = {}

    def outcome(self, name: str, i: int) -> Outcome:
        """What a name is; `i` is its command, or the end of the loop that it is in."""
        part = self.ledger.parts[i]
        if part is None or self.ledger.records[i].state in BAD:
            return Failed(name)
        if not self._is_taken(i - part.offset, part.guards):
            nothing = Empty(f"${name}", missing=True)
            return nothing if part.kind is PartKind.COMMAND else Found(Rounds(()))
        return Failed(name) if part.kind is PartKind.COMMAND else self._collected(name, i, part)

    def _collected(self, name: str, end: int, part: Part) -> Outcome:
        """What a name of a loop was in each round; failed unless all of the rounds are there."""
        loop = self.ledger.answers.loops.get(end) or self._begun(end, part)
        if loop is None or loop.rows is not None:
            return Failed(name)
        at, found = self._known.get((end, name), (-1, None))
        if found is None or at != self.ledger.left:
            found = Found(Rounds(tuple(self._entries(loop, name))))
            self._known[end, name] = self.ledger.left, found
        return found

    def _begun(self, end: int, part: Part) -> Loop | None:
        """A loop of which nothing was sent, perhaps because it has no rows."""
        loops = self.ledger.program.blocks[part.block].loops
        start = next(p for p in loops if p.inner == part.inner and p is not part)
        try:
            self.loops.open_up_to(end - part.offset + start.offset, -1)
        except LookupError:
            return None
        return self.ledger.answers.loops.get(end)

    def _entries(self, loop: Loop, name: str) -> Iterator[Outcome]:
        rounds = (one for one in self.ledger.rounds if one is not None and one.loop is loop)
        still = {one.number: one for one in rounds if not one.has_left}
        kept = loop.kept.get(name, {})
        for number in range(loop.opened):
            around = still.get(number)
            entry = kept.get(number, []) if around is None else self._in_round(around, name)
            if isinstance(entry, list):
                yield from entry
            else:
                yield entry

    def _in_round(self, around: Round, name: str) -> Outcome | list[Outcome]:
        guards = around.block.guards.get(name, ())
        if not self._is_taken(around.base, guards):
            return Empty(f"${name}", missing=True)
        try:
            found = around.scope.lookup(name)
        except ValueRefused:
            return Failed(name)
        if name in around.block.lets or not isinstance(found, Found):
            return found
        return list(found.value.entries) if isinstance(found.value, Rounds) else found

    def _is_taken(self, base: int, guards: tuple[Guard, ...]) -> bool:
        """Whether nothing says that an `if` around something takes the other branch."""
        for offset, branch in guards:
            found = self.ledger.answers.decided.get(base + offset)
            if found is None and self.ledger.records[base + offset].state is State.WAITING:
                found = self._would_take(base + offset)
            if found is not None and found is not branch:
                return False
        return True

    def _would_take(self, joint: int) -> bool | None:
        part = self.ledger.parts[joint]
        if part is None or not isinstance(part.statement, If):
            return None
        try:
            found = evaluate_condition(part.statement.condition, self.ledger.scope(joint))
        except ValueRefused:
            return None
        return found if isinstance(found, bool) else None
