"""What may be written at a place, and how well it fits what is written already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

__all__ = ["Choice", "Kind", "Suggestion", "fitting", "moved", "rank"]

Kind: TypeAlias = Literal[
    "keyword", "method", "parameter", "field", "value", "name", "path", "filter", "type"
]

_MOST = 500


class Choice(msgspec.Struct, frozen=True, gc=False):
    """A word that could stand at a place; `meta` says in a few words what it is."""

    text: str
    meta: str
    kind: Kind


class Suggestion(msgspec.Struct, frozen=True, gc=False):
    """A text to put in the place of `start` to `end`, offsets into the text asked about."""

    text: str
    meta: str
    kind: Kind
    start: int
    end: int


def fitting(choices: Iterable[Choice], word: str, start: int, end: int) -> list[Suggestion]:
    """The choices that fit a word, best first, each once; at most 500."""
    seen: set[str] = set()
    ranked: list[tuple[int, int, Choice]] = []
    for number, choice in enumerate(choices):
        fit = rank(choice.text, word)
        if fit is not None and choice.text not in seen:
            seen.add(choice.text)
            ranked.append((fit, number, choice))
    ranked.sort(key=lambda entry: entry[:2])
    return [Suggestion(c.text, c.meta, c.kind, start, end) for _, _, c in ranked[:_MOST]]


def moved(suggestion: Suggestion, by: int) -> Suggestion:
    """The same suggestion for a place further down."""
    start, end = suggestion.start + by, suggestion.end + by
    return Suggestion(suggestion.text, suggestion.meta, suggestion.kind, start, end)


def rank(text: str, word: str) -> int | None:
    """How well a word, perhaps the beginning of one, fits a text without regard to case.

    0: the text begins with it; 1: a part of it does, after a dot, `_` or capital; 2: it is
    somewhere inside; 3: its letters are, in this order. None: it does not fit.
    """
    lower, wanted = text.lower(), word.lower()
    if lower.startswith(wanted):
        return 0
    at = lower.find(wanted)
    if at > 0:
        begins = text[at - 1] in "._" or text[at].isupper()
        return 1 if begins else 2
    letters = iter(lower)
    return 3 if len(wanted) > 1 and all(letter in letters for letter in wanted) else None
