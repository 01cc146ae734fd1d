"""The naive interpreter: one call at a time, in written order, no reference left unresolved.

It shares nothing with the planner or the engine: its own walk, its own rules of what may be
empty where, its own text of values. What it does is what a run promises to equal.
"""

from __future__ import annotations

from typing import Any

import msgspec

from b24batch.catalogue import find
from b24batch.model.recipe import Command, Recipe
from b24batch.model.values import (
    Entry,
    Every,
    FirstOf,
    Index,
    Key,
    ListValue,
    Literal,
    ObjectValue,
    Ref,
    Text,
)
from b24batch.practice.portal import PracticePortal

GONE = object()


class Ended(msgspec.Struct):
    """How one command ended here."""

    state: str
    value: Any = None
    total: Any = None
    params: Any = None


class Unresolved(Exception):
    pass


class Empty(Exception):
    pass


class NothingAsked(Exception):
    pass


class Interpreter:
    """Runs a recipe on a portal by single calls; `trace` is what was executed, in order."""

    def __init__(self, recipe: Recipe, portal: PracticePortal) -> None:
        self.recipe = recipe
        self.portal = portal
        self.ended: dict[str, Ended] = {}
        self.trace: list[tuple[str, str, Any]] = []

    def run(self) -> dict[str, Ended]:
        stopped = False
        for command in self.recipe.of_kind(Command):
            label = command.label or ""
            end = Ended("not_sent") if stopped else self.execute(command)
            self.ended[label] = end
            if self.recipe.halts and end.state not in ("done", "not_sent"):
                stopped = True
        return self.ended

    def execute(self, command: Command) -> Ended:
        used = {ref.name for ref in refs_in(command.params)}
        if any(self.ended[name].state != "done" for name in used):
            return Ended("skipped")
        method = find(command.method)
        assert method is not None
        context = Context(self.ended, writes=method.kind != "read", method=method)
        try:
            params = context.object(command.params, ())
        except Unresolved:
            return Ended("unresolved")
        except NothingAsked:
            return Ended("done", {"items": []}, 0)
        status, answer = self.portal.handle(command.method, params)
        self.trace.append((command.label or "", command.method, params))
        if status != 200:
            return Ended("failed", params=params)
        return Ended("done", answer["result"], answer.get("total"), params)


def refs_in(node: Any) -> list[Ref]:
    if isinstance(node, Ref):
        return [node]
    children: list[Any] = []
    if isinstance(node, tuple):
        children = list(node)
    elif isinstance(node, msgspec.Struct):
        children = [getattr(node, name) for name in node.__struct_fields__]
    return [ref for child in children for ref in refs_in(child)]


class Context:
    """Fills in the values of one command."""

    def __init__(self, ended: dict[str, Ended], *, writes: bool, method: Any) -> None:
        self.ended = ended
        self.writes = writes
        self.method = method

    def look(self, ref: Ref) -> Any:
        value = self.ended[ref.name].value
        for at, step in enumerate(ref.steps):
            if isinstance(step, Every):
                if not isinstance(value, list):
                    return GONE
                rest = ref.steps[at + 1 :]
                rows = [step_into(row, rest) for row in value]
                return [None if row is GONE else row for row in rows]
            value = step_into(value, (step,))
            if value is GONE:
                return GONE
        return value

    def checked(self, ref: Ref, path: tuple[Any, ...], *, in_text: bool) -> Any:
        value = self.look(ref)
        if value is GONE or (value is None and not self.writes):
            raise Unresolved
        nothing = value is None or value in ("", [], {})
        if nothing and (strict(self.method, path) or (in_text and self.writes)):
            raise Unresolved
        if is_id(path) and (nothing or str(value).strip() in ("", "0") or value is False):
            raise Unresolved
        if in_text and isinstance(value, (list, dict)):
            raise Unresolved
        return value

    def empty(self, node: Any) -> bool:
        return any(nothing(self.look(ref)) for ref in refs_in(node))

    def value(self, node: Any, path: tuple[Any, ...]) -> Any:
        if isinstance(node, Literal):
            return leaf(node.value)
        if isinstance(node, ObjectValue):
            return self.object(node, path)
        if isinstance(node, ListValue):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.items)]
        if isinstance(node, Ref):
            if isinstance(path[-1], str) and path[-1].startswith("@"):
                return self.many(node, path)
            return as_text(self.checked(node, path, in_text=False))
        if isinstance(node, FirstOf):
            return self.first(node)
        assert isinstance(node, Text)
        return "".join(self.piece(part, path) for part in node.parts)

    def piece(self, part: Any, path: tuple[Any, ...]) -> str:
        if isinstance(part, Literal):
            return str(part.value)
        if isinstance(part, FirstOf):
            return str(self.first(part))
        return str(leaf(self.checked(part, path, in_text=True)))

    def first(self, node: FirstOf) -> Any:
        ref, other = node.options
        assert isinstance(ref, Ref)
        assert isinstance(other, Literal)
        found = self.look(ref)
        return leaf(other.value) if nothing(found) else as_text(found)

    def many(self, ref: Ref, path: tuple[Any, ...]) -> Any:
        found = self.look(ref)
        if not isinstance(found, list):
            return self.checked(ref, path, in_text=False)
        return [leaf(item) for item in found]

    def object(self, node: ObjectValue, path: tuple[Any, ...]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for entry in node.entries:
            assert isinstance(entry, Entry)
            assert isinstance(entry.key, str)
            if entry.optional and self.empty(entry.value):
                continue
            value = self.value(entry.value, (*path, entry.key))
            if entry.key.startswith("@"):
                kept = [item for at, item in enumerate(value) if item not in ("", *value[:at])]
                if not kept:
                    raise NothingAsked
                value = kept
            out[entry.key] = value
        return out


def step_into(value: Any, steps: Any) -> Any:
    for step in steps:
        if isinstance(step, Key) and isinstance(value, dict):
            value = value.get(step.name, GONE)
        elif isinstance(step, Index) and isinstance(value, list) and step.at < len(value):
            value = value[step.at]
        else:
            return GONE
    return value


def nothing(value: Any) -> bool:
    return value is GONE or value is None or value in ("", [], {})


def leaf(value: Any) -> Any:
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)


def as_text(value: Any) -> Any:
    """A value as it arrives when we fill it in: every leaf as text."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()} or ""
    if isinstance(value, list):
        return [as_text(item) for item in value] or ""
    return leaf(value)


def in_filter(path: tuple[Any, ...]) -> bool:
    return str(path[0]).lower() == "filter"


def is_id(path: tuple[Any, ...]) -> bool:
    keys = [str(step).lstrip("@!=<>%") for step in path if isinstance(step, str)]
    if in_filter(path):
        return keys[-1] == "id" or keys[-1].endswith(("Id", "ID"))
    return len(keys) == 1 and (keys[0] == "id" or keys[0].endswith(("Id", "ID")))


def strict(method: Any, path: tuple[Any, ...]) -> bool:
    required = {p.name for p in method.params if p.required}
    top = len([step for step in path if isinstance(step, str)]) == 1
    return in_filter(path) or is_id(path) or (top and path[0] in required)
