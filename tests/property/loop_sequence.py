"""One running of the top level or of a round, as the naive interpreter sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from b24batch.model.conditions import evaluate_condition
from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import (
    Empty,
    Failed,
    Outcome,
)
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Condition,
    Entry,
    Key,
    Node,
    ObjectValue,
    Ref,
    Value,
)

__all__ = ["Ended", "Sequence"]


class Ended(msgspec.Struct):
    """How one command ended; `once` is its natural key."""

    state: str
    value: Any = None
    total: Any = None
    once: str = ""


class Sequence(Scope):
    """One running of the top level or of a round, as a scope.

    `bad` says that something above failed, `below` that a write or an `expect` stands below that.
    """

    def __init__(self, around: Sequence | None, moment: datetime, path: tuple[int, ...]) -> None:
        self.around = around
        self.moment = moment
        self.path = path
        self.known: dict[str, Outcome] = {}
        self.counts: dict[str, Ended] = {}
        self.lets: dict[str, Value] = {}
        self.unfollowed: set[str] = set()
        self.collected: dict[str, list[Outcome]] = {}
        self.bad = False
        self.below = False

    def holder(self, name: str) -> Sequence | None:
        """The sequence that a name belongs to: this one, or the nearest around it."""
        here: Sequence | None = self
        while here is not None and name not in here.known and name not in here.lets:
            here = here.around
        return here

    def lookup(self, name: str) -> Outcome:
        here = self.holder(name)
        if here is None:
            return Empty(f"${name}", missing=True)
        return here.known[name] if name in here.known else evaluate(here.lets[name], here)

    def count(self, name: str, word: str) -> int | None:
        here = self.holder(name)
        ended = None if here is None else here.counts.get(name)
        return ended.total if ended is not None and word == "total" else None

    def followed(self, ref: Ref) -> Value:
        """What a reference to a `let`, or to a part of one, stands for."""
        here = self.holder(ref.name)
        while here is not None and ref.name in here.lets.keys() - here.unfollowed:
            target, steps = here.lets[ref.name], ref.steps
            while steps and isinstance(target, ObjectValue) and isinstance(steps[0], Key):
                entries = {e.key: e for e in target.entries if isinstance(e, Entry)}
                if steps[0].name not in entries:
                    break
                target, steps = entries[steps[0].name].value, steps[1:]
            if not isinstance(target, Ref):
                return ref if steps else target
            ref = Ref(target.name, (*target.steps, *steps))
            here = here.holder(ref.name)
        return ref

    def expanded(self, node: Any) -> Any:
        """A value with every `let` in it followed."""
        if isinstance(node, Ref):
            target = self.followed(node)
            return target if isinstance(target, Ref) else self.expanded(target)
        if isinstance(node, tuple):
            return tuple(self.expanded(item) for item in node)
        if not isinstance(node, Node):
            return node
        names = node.__struct_fields__
        return type(node)(**{name: self.expanded(getattr(node, name)) for name in names})

    def condition(self, condition: Condition) -> bool | Failed:
        subject, operand = self.expanded(condition.subject), self.expanded(condition.operand)
        return evaluate_condition(Condition(subject, condition.op, operand), self)
