"""References anywhere in a value that are empty, missing or failed."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.model.clauses import scopes_of_each
from b24batch.model.evaluate import evaluate
from b24batch.model.free import free_references
from b24batch.model.outcome import Empty, Failed, Found, is_empty
from b24batch.model.scope import Scope
from b24batch.model.values import (
    Each,
    Entry,
    Item,
    ListValue,
    Literal,
    ObjectValue,
    Pipe,
    Spread,
    Text,
)

__all__ = ["empties", "first_failed", "first_missing"]


def first_missing(value: Item | Entry, scope: Scope) -> Empty | None:
    """The first reference anywhere in a value that leads nowhere, which no write sends."""
    return next((empty for empty in empties(value, scope) if empty.missing), None)


def first_failed(value: Item, scope: Scope) -> Failed | None:
    """The first failed thing that a value refers to, also where `??` did not come to it."""
    outcomes = (evaluate(ref, scope) for ref in free_references(value))
    return next((outcome for outcome in outcomes if isinstance(outcome, Failed)), None)


def empties(value: Item | Entry, scope: Scope) -> Iterator[Empty]:
    """Every reference anywhere in a value that is empty, as `first_empty` tells the first."""
    match value:
        case ListValue(items):
            for item in items:
                yield from empties(item, scope)
        case ObjectValue(entries):
            for entry in entries:
                if not (isinstance(entry, Entry) and entry.optional):
                    yield from empties(entry, scope)
        case Entry(key, inner):
            if isinstance(key, Text):
                yield from empties(key, scope)
            yield from empties(inner, scope)
        case Spread(of):
            yield from empties(of, scope)
        case Each(_, source, inner):
            yield from empties(source, scope)
            for inside in scopes_of_each(value, scope):
                if not isinstance(inside, Failed):
                    yield from empties(inner, inside)
        case Literal():
            return
        case Pipe():
            outcome = evaluate(value, scope)
            if isinstance(outcome, Empty):
                yield outcome
            elif isinstance(outcome, Found) and is_empty(outcome.value):
                yield Empty("", missing=False, value=outcome.value)
        case _:
            outcome = evaluate(value, scope)
            if isinstance(outcome, Empty):
                yield outcome
