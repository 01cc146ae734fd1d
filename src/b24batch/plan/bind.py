"""Names of a recipe: what each stands for, aliases followed, dependencies counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from b24batch.model.recipe import Command, Expect, ForEach, If, Let, Param, Recipe, Secret
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
from b24batch.model.walk import visit

__all__ = ["Conditions", "Names", "bind_names", "command_name", "let_value"]


Conditions: TypeAlias = frozenset[tuple[int, bool]]
"""Numbers of `if`s, each with the branch that must have been taken."""


class Names(msgspec.Struct, frozen=True):
    """The one namespace of a recipe as one block sees it, split by what a name stands for.

    `labels` gives the number of the part that a name waits for: its command, or the end of the
    loop in which it is made if that is another; those are `collected`, a list over the rounds.
    `unsure` are labels of commands that may end without a value: no write runs on a value of
    theirs unseen. `conditional` are labels and `let`s inside `if`s, with what must have been
    decided for them to have a value. `variables` are the rows of the loops around.
    """

    labels: dict[str, int]
    lets: dict[str, Value]
    params: frozenset[str]
    unsure: frozenset[str] = frozenset()
    conditional: dict[str, Conditions] = {}
    collected: frozenset[str] = frozenset()
    variables: frozenset[str] = frozenset()

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

    def _without(self, name: str) -> Names:
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

    def sources(self, value: Item) -> Iterator[int]:
        """Parts that a value waits for, also through `let`; one may come several times."""
        if isinstance(value, Ref) and not value.steps:
            yield from self._sources_of(value.name)
            return
        for found in visit(value):
            if isinstance(found.node, Ref) and found.node.name not in found.bound:
                yield from self._sources_of(found.node.name)

    def doubtful_sources(self, name: str) -> frozenset[int]:
        """What a `let` of an `if` stands on only where its branch is taken: it is waited for."""
        if name not in self.lets or name not in self.conditional:
            return frozenset()
        return frozenset(self.sources(self.lets[name]))

    def _sources_of(self, name: str) -> Iterator[int]:
        if name in self.labels:
            yield self.labels[name]
        elif name in self.lets:
            yield from (number for number, _ in self.conditional.get(name, ()))
            yield from self.sources(self.lets[name])


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


def bind_names(recipe: Recipe) -> Names:
    """The names that are the same in every block of a recipe: its parameters and secrets."""
    inputs = (s.name for s in recipe.statements if isinstance(s, (Param, Secret)))
    return Names(labels={}, lets={}, params=frozenset(inputs))


def let_value(let: Let) -> Value:
    """What a `let` stands for; of a table with clauses, the list of rows that pass."""
    if not let.clauses:
        return let.value
    rows = Each(let.name, let.value, Ref(let.name), let.clauses, let.span)
    return ListValue((rows,), let.span)


def command_name(command: Command, index: int) -> str:
    """How messages, plans and reports name a command: its label, or `#` and its number."""
    return command.label if command.label is not None else f"#{index + 1}"
