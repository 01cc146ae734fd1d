"""The values of one command, as the naive interpreter fills them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from interpreter import NothingAsked, Unresolved, is_id, leaf, nothing, strict
from loop_sequence import Sequence

from b24batch.model.clauses import scopes_of_each
from b24batch.model.evaluate import entries_at, evaluate, first_empty, paste
from b24batch.model.free import free_references
from b24batch.model.outcome import (
    MISSING,
    Empty,
    Failed,
    Found,
    ValueRefused,
)
from b24batch.model.recipe import Command
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Each,
    Every,
    FirstOf,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Ref,
    Spread,
    Text,
)

__all__ = ["Filler", "Skipped", "plain_text"]


class Skipped(Exception):
    pass


class Filler:
    """Fills in the values of one command."""

    def __init__(self, here: Scope, *, writes: bool, method: Any) -> None:
        self.here = here
        self.writes = writes
        self.method = method

    def call(self, command: Command, here: Sequence) -> dict[str, Any]:
        """The parameters of a call; an add with a natural key has the key in its fields."""
        values = [here.expanded(command.params)]
        if command.once is not None:
            values.append(here.expanded(command.once))
        refs = [ref for value in values for ref in free_references(value)]
        if any(isinstance(evaluate(ref, self.here), Failed) for ref in refs):
            raise Skipped
        params: dict[str, Any] = self.object(values[0], ())
        if command.once is not None:
            params["fields"] |= self.object(values[1], ("fields",))
        return {key: value for key, value in params.items() if value not in ([], {})}

    def value(self, node: Any, path: tuple[Any, ...]) -> Any:
        match node:
            case Literal(value):
                return leaf(value)
            case ObjectValue():
                return self.object(node, path)
            case ListValue(items):
                return self.list(items, path)
            case Ref():
                return self.ref(node, path)
            case FirstOf(options):
                return self.first(node, options[-1], path)
            case Text(parts):
                return "".join(self.piece(part, path) for part in parts)
            case _:
                return plain_text(self.checked(self.known(node), path, in_text=False))

    def ref(self, ref: Ref, path: tuple[Any, ...]) -> Any:
        if isinstance(path[-1], str) and path[-1].startswith("@"):
            found = evaluate(ref, self.here).value
            if isinstance(found, list):
                return [leaf(item) for item in found]
        elif any(isinstance(step, Every) for step in ref.steps):
            entries = entries_at(ref, self.here)
            assert isinstance(entries, list)
            if MISSING in entries:
                raise Unresolved
        return plain_text(self.checked(self.known(ref), path, in_text=False))

    def known(self, node: Any) -> Any:
        outcome = evaluate(node, self.here)
        if isinstance(outcome, Failed):
            raise Skipped
        missing = isinstance(outcome, Empty) and outcome.missing
        return MISSING if missing else outcome.value

    def checked(self, value: Any, path: tuple[Any, ...], *, in_text: bool) -> Any:
        """A value that may stand at its place; raises Unresolved for any other."""
        if value is MISSING or (value is None and not self.writes):
            raise Unresolved
        if nothing(value) and (strict(self.method, path) or (in_text and self.writes)):
            raise Unresolved
        blank = nothing(value) or str(value).strip() in ("", "0") or value is False
        if is_id(path) and blank:
            raise Unresolved
        if in_text and isinstance(value, (list, dict)):
            raise Unresolved
        return value

    def piece(self, part: Any, path: tuple[Any, ...]) -> str:
        match part:
            case Literal(value):
                return str(value)
            case FirstOf(options):
                return str(self.first(part, options[-1], path))
            case Pipe() if isinstance(outcome := evaluate(part, self.here), Found):
                return paste(outcome.value)  # a filter may well make empty text of something
        return paste(self.checked(self.known(part), path, in_text=True))

    def first(self, node: FirstOf, last: Any, path: tuple[Any, ...]) -> Any:
        outcome = evaluate(node, self.here)
        if isinstance(outcome, Found):
            return plain_text(outcome.value)
        return self.value(last, path)

    def list(self, items: Iterable[Any], path: tuple[Any, ...]) -> list[Any]:
        made: list[Any] = []
        for item in items:
            if isinstance(item, Each):
                made += self.each(item, path)
            elif isinstance(item, Spread):
                found = self.spread(item.of, (*path, 0))
                made += found.values() if isinstance(found, dict) else found or []
            else:
                made.append(self.value(item, (*path, 0)))
        if not made and strict(self.method, path) and any(map(_is_open, items)):
            raise NothingAsked if str(path[-1]).startswith("@") else Unresolved
        return made

    def spread(self, of: Any, path: tuple[Any, ...]) -> Any:
        """What `...` puts in place; a scalar cannot be."""
        found = self.value(of, path)
        if not isinstance(found, (dict, list)) and found != "":
            raise ValueRefused("nothing to put in place")
        return found

    def each(self, each: Each, path: tuple[Any, ...]) -> Iterator[Any]:
        if self.known(each.source) is MISSING and self.writes:
            raise Unresolved
        for inside in scopes_of_each(each, self.here):
            if isinstance(inside, Failed):
                raise Skipped
            filler = Filler(inside, writes=self.writes, method=self.method)
            yield filler.value(each.value, (*path, 0))

    def object(self, node: ObjectValue, path: tuple[Any, ...]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for entry in node.entries:
            if isinstance(entry, Spread):
                found = self.spread(entry.of, path)
                out |= found if isinstance(found, dict) else {}
                continue
            key = entry.key
            if not isinstance(key, str):
                key = "".join(self.piece(part, (*path, "")) for part in key.parts)
            if entry.optional and first_empty(entry.value, self.here) is not None:
                continue
            value = self.value(entry.value, (*path, key))
            if key.startswith("@"):
                kept = [item for at, item in enumerate(value) if item not in ("", *value[:at])]
                if not kept:
                    raise NothingAsked
                value = kept
            out[key] = value
        return out


def _is_open(item: Any) -> bool:
    """Whether an item of a list may come to any number of them."""
    return isinstance(item, (Each, Spread))


def plain_text(value: Any) -> Any:
    """A value as it arrives when we fill it in: every leaf as text."""
    if isinstance(value, dict):
        return {key: plain_text(item) for key, item in value.items()} or ""
    if isinstance(value, list):
        return [plain_text(item) for item in value] or ""
    return paste(value)
