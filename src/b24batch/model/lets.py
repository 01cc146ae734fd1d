"""What a value says once every `let` in it is followed."""

from __future__ import annotations

from typing import Self, TypeAlias

import msgspec

from b24batch.model.recipe import Expect, ForEach, If
from b24batch.model.values import (
    Clause,
    Compute,
    Condition,
    Each,
    Entry,
    FirstOf,
    Index,
    Item,
    Key,
    ListValue,
    ObjectValue,
    Pipe,
    Ref,
    Shift,
    Spread,
    Step,
    Table,
    Text,
    Value,
    Where,
)

__all__ = ["Conditions", "Lets"]

Conditions: TypeAlias = frozenset[tuple[int, bool]]
"""The `if`s around something, by their numbers, each with the branch that it is in."""


class Lets(msgspec.Struct, frozen=True, kw_only=True):
    """The `let`s of a recipe by name; `conditional` are names that stand inside `if`s.

    A `let` of an `if` is not followed, for it has no value where the other branch was taken.
    """

    lets: dict[str, Value]
    conditional: dict[str, Conditions] = {}

    def follow(self, ref: Ref) -> Value:
        """What a reference to a `let` stands for, as far as that can be told without a value.

        `let X = $A.item` makes `$X.id` into `$A.item.id`, and steps into a composed object
        or list lead to its parts. A step into the value of `??` stays a reference.
        """
        while ref.name in self.lets and ref.name not in self.conditional:
            value = self.lets[ref.name]
            rest = list(ref.steps)
            while rest and (part := _part(value, rest[0])) is not None:
                value = part
                rest.pop(0)
            if isinstance(value, Ref):
                steps = (*value.steps, *rest)
                ref = Ref(value.name, steps, value.vouched or ref.vouched, ref.span)
            else:
                return ref if rest else self.expand(value)
        return ref

    def expand(self, value: Value) -> Value:
        """A value with every `let` in it followed."""
        match value:
            case Ref():
                found = self.follow(value)
                return value if isinstance(found, Table) else found  # tables are read once
            case Text(parts, span):
                return Text(tuple(self.expand(part) for part in parts), span)
            case FirstOf(options, span):
                return FirstOf(tuple(self.expand(option) for option in options), span)
            case ListValue(items, span):
                return ListValue(tuple(self._item(item) for item in items), span)
            case ObjectValue():
                return self.expand_object(value)
            case Pipe(of, name, args, span):
                return Pipe(self.expand(of), name, tuple(self.expand(arg) for arg in args), span)
            case Shift(of, sign, amount, unit, span):
                return Shift(self.expand(of), sign, self.expand(amount), unit, span)
            case Compute(key, args, span):
                return Compute(key, tuple(self.expand(arg) for arg in args), span)
            case _:
                return value

    def expand_object(self, value: ObjectValue) -> ObjectValue:
        """An object with every `let` in it followed."""
        return ObjectValue(tuple(self._entry(entry) for entry in value.entries), value.span)

    def expand_condition(self, condition: Condition) -> Condition:
        """A condition with every `let` in it followed: an alias of `[*]` asks of every entry."""
        operand = None if condition.operand is None else self.expand(condition.operand)
        return Condition(self.expand(condition.subject), condition.op, operand, condition.span)

    def expand_joint(self, joint: If | Expect | ForEach) -> If | Expect | ForEach:
        """An `if`, an `expect` or a loop whose decision has every `let` in it followed."""
        if isinstance(joint, ForEach):
            source, clauses = self.expand(joint.source), self.expand_clauses(joint.clauses)
            return msgspec.structs.replace(joint, source=source, clauses=clauses)
        return msgspec.structs.replace(joint, condition=self.expand_condition(joint.condition))

    def _entry(self, entry: Entry | Spread) -> Entry | Spread:
        if isinstance(entry, Spread):
            return Spread(self.expand(entry.of), entry.span)
        key = entry.key
        if isinstance(key, Text):
            key = Text(tuple(self.expand(part) for part in key.parts), key.span)
        return Entry(key, self.expand(entry.value), entry.optional, entry.span)

    def _item(self, item: Item) -> Item:
        if isinstance(item, Spread):
            return Spread(self.expand(item.of), item.span)
        return self._each(item) if isinstance(item, Each) else self.expand(item)

    def _each(self, each: Each) -> Each:
        source, inside = self.expand(each.source), self._without(each.name)
        value, clauses = inside.expand(each.value), inside.expand_clauses(each.clauses)
        return Each(each.name, source, value, clauses, each.span)

    def _without(self, name: str) -> Self:
        """The names where one is a row: that of a table with clauses is the `let`'s own."""
        if name not in self.lets:
            return self
        return msgspec.structs.replace(self, lets={n: v for n, v in self.lets.items() if n != name})

    def expand_clauses(self, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
        """Clauses, whose keys are paths in a row and no `let`s."""
        return tuple(
            Where(self.expand_condition(clause.condition)) if isinstance(clause, Where) else clause
            for clause in clauses
        )


def _part(value: Value, step: Step) -> Value | None:
    """The part of a composed value that a step leads to, or None."""
    if isinstance(value, ListValue) and isinstance(step, Index) and step.at < len(value.items):
        item = value.items[step.at]
        return None if isinstance(item, (Spread, Each)) else item
    if isinstance(value, ObjectValue) and isinstance(step, Key):
        named = (e for e in value.entries if isinstance(e, Entry) and e.key == step.name)
        entry = next(named, None)
        return None if entry is None or entry.optional else entry.value
    return None
