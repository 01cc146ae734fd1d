"""What sends nothing and decides all the same: `if`, `expect`, and the two ends of a loop."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from b24batch.errors import BatchError
from b24batch.model.conditions import decider, evaluate_condition
from b24batch.model.outcome import Failed, ValueRefused
from b24batch.model.recipe import Expect, ForEach, If, Let
from b24batch.model.scope import Scope
from b24batch.model.values import Condition
from b24batch.plan.blocks import Part, PartKind
from b24batch.run import problems
from b24batch.run.expecting import not_as_expected
from b24batch.run.ledger import Ledger
from b24batch.run.loops import Loops
from b24batch.run.row_places import place_of
from b24batch.run.states import State, Stopped

__all__ = ["Joints"]


class Joints:
    """Decides each joint when nothing that it waits for is left."""

    def __init__(self, ledger: Ledger, loops: Loops) -> None:
        self.ledger = ledger
        self.loops = loops
        self._deciders: dict[int, Callable[[Scope], bool | Failed]] = {}
        ledger.joint = self.decide

    def decide(self, i: int, part: Part) -> State:
        """The state in which a joint ends."""
        try:
            match part.statement:
                case If(condition):
                    return self._if(i, part, condition)
                case Expect():
                    return self._expect(i, part.statement, top=part.block == 0)
                case ForEach() if part.kind is PartKind.LOOP:
                    return self.loops.begin(i, part, part.statement)
                case Let():  # worked out when it is asked for
                    return State.DONE
                case _:
                    return self.loops.finish(i)
        except (ValueRefused, BatchError) as refused:
            problem = problems.joint_refused(part, refused)
            self.ledger.records[i].problem = problem
            if part.kind is PartKind.EXPECT and part.block == 0:
                self.ledger.stop(Stopped.EXPECT, problem)
            return State.FAILED

    def _if(self, i: int, part: Part, condition: Condition) -> State:
        scope = self.ledger.scope(i)
        decide = self._deciders.get(part.number)
        if decide is None:
            decide = self._deciders[part.number] = decider(condition, scope)
        found = decide(scope)
        if isinstance(found, Failed):
            return State.NOT_SENT if self.loops.restraint.is_to_come(found) else State.SKIPPED
        self.ledger.answers.decided[i] = found
        return State.DONE

    def _expect(self, i: int, expect: Expect, *, top: bool) -> State:
        scope = self.ledger.scope(i)
        found = evaluate_condition(expect.condition, scope)
        if found is True:
            return State.DONE
        if isinstance(found, Failed) and self.loops.restraint.is_to_come(found):
            return State.NOT_SENT
        problem = not_as_expected(expect, scope)
        place = place_of(self.ledger.rounds[i])
        if place:
            problem = msgspec.structs.replace(problem, notes=(*problem.notes, f"row: {place}"))
        self.ledger.records[i].problem = problem
        if top:
            self.ledger.stop(Stopped.EXPECT, problem)
        return State.FAILED
