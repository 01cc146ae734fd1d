"""Completion: what may be written at a place in a text, which may be broken elsewhere and there.

Only the beginning of the statement at the place is parsed; of the others it is enough to know
where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from b24batch.assist.choices import (
    described,
    due_choices,
    head_choices,
    key_choices,
    path_choices,
    units,
    value_choices,
)
from b24batch.assist.declared import undeclared, with_declared
from b24batch.assist.known import Known
from b24batch.assist.names import Names
from b24batch.assist.spot import call_of, spot_at
from b24batch.assist.suggestion import Choice, Suggestion, fitting, moved
from b24batch.model.pipes import FILTERS
from b24batch.syntax.outline import Outline, outline
from b24batch.syntax.prospects import prospects
from b24batch.syntax.trouble import Token, scan

__all__ = ["complete"]

_NOTHING = Known()
_DESCRIBED = 60
_ELSE = Choice("else", "", "keyword")
_TEXTS = ("text", "long", "broken_text", "open_text", "open_long")
_WORD = re.compile(r"[^\W\d][\w.]*\Z")
_AMOUNT = re.compile(r"[+-][ \t]*(?:[0-9.]+|\$[\w.]+)[ \t]*\Z")
_REST = re.compile(r"\w*")
_REST_OF_METHOD = re.compile(r"[\w.]*")
_PATH = re.compile(r"[^\W\d]\w*(?:\.\w*|\[[^\[\]\n]*\])*\Z")


class _Written(NamedTuple):
    """What is written of the word at a place: `path` is a reference, or None.

    `start` is where the word begins; `filters` says that it stands in a text after `|`.
    """

    start: int
    path: str | None = None
    filters: bool = False


def complete(text: str, offset: int, known: Known = _NOTHING) -> list[Suggestion]:
    """What may stand at an offset of a text, best first.

    A suggestion takes the place of the word that is there. Nothing is suggested within comments,
    and in texts only within `${}`. Never fails, whatever the text.
    """
    if known.before:
        above = known.before.rstrip("\n") + "\n"
        found = _complete(above + text, offset + len(above), known)
        return [moved(suggestion, -len(above)) for suggestion in found]
    return _complete(text, offset, known)


def _complete(text: str, offset: int, known: Known) -> list[Suggestion]:
    pieces = outline(text)
    known = with_declared(known, pieces)
    at = pieces.at(offset)
    start = pieces.blank_start(offset) if at is None else pieces.pieces[at].start
    written = _written(text[start:offset])
    if written is None:
        return []
    place = _Place(pieces, start, offset, "" if at is None else pieces.head(at), known)
    begin = start + written.start
    if written.filters:
        return place.fit(begin, _filters())
    if written.path is not None:
        return place.paths(begin, written.path)
    return place.words(begin)


class _Place(NamedTuple):
    outline: Outline
    start: int
    offset: int
    statement: str
    known: Known

    def paths(self, begin: int, path: str) -> list[Suggestion]:
        """Names behind `$`, and steps of a path; `begin` is where the name begins."""
        prefix = self.outline.text[self.start : begin]
        names = Names(self.outline, self.offset, self.known, spot_at(prefix).bound)
        dot, bracket = path.rfind("."), path.rfind("]")
        if dot < 0 and bracket < 0:
            choices = (Choice(name.text, name.meta, "name") for name in names.all())
            return self.fit(begin, choices)
        if dot < bracket:
            return []
        found = self.fit(begin + dot + 1, path_choices(path[:dot], names))
        return found or self.fit(begin + dot + 1, self._mentioned(path[: dot + 1]))

    def _mentioned(self, path: str) -> Iterator[Choice]:
        """What stands behind the same path elsewhere, where nothing else is known of it."""
        text = self.outline.text
        for match in re.finditer(rf"[${{]{re.escape(path)}(\w+)", text):
            if not match.start(1) <= self.offset <= match.end():
                yield Choice(match[1], "used elsewhere", "path")

    def words(self, begin: int) -> list[Suggestion]:
        """Keywords, methods, keys and values."""
        prefix = self.outline.text[self.start : begin]
        due = prospects(prefix)
        spot = spot_at(prefix)
        if spot.last == "|":
            return self.fit(begin, _filters())
        if _AMOUNT.search(prefix) and due is not None and not due.value:
            return self.fit(begin, units())
        names = Names(self.outline, self.offset, self.known, spot.bound)
        call = call_of(self.statement)
        if spot.state == "head":
            more = head_choices(spot, due, names, self.known, call)
            choices = chain(self._before(spot.head), more)
            found = self.fit(begin, choices)
            return [*(described(s, self.known) for s in found[:_DESCRIBED]), *found[_DESCRIBED:]]
        if spot.state == "key":
            return self.fit(begin, key_choices(spot, call, self.known))
        listed = spot.owner in ("names", "codes")
        if spot.state == "value" and not listed and due is not None and not due.value:
            return self.fit(begin, due_choices(due, names))
        if spot.state == "value":
            return self.fit(begin, value_choices(spot, due, call, names, self.known))
        words = sorted(due.words) if due is not None else []
        return self.fit(begin, [Choice(word, "", "keyword") for word in words])

    def _before(self, head: tuple[Token, ...]) -> Iterator[Choice]:
        """What goes before all else at the beginning of a statement, or of what it is about."""
        if self._is_after_if(head):
            yield _ELSE
        if [token.text for token in head] == ["method"]:
            for name in undeclared(self.outline, self.known.catalogue):
                yield Choice(name, "not declared", "method")

    def _is_after_if(self, head: tuple[Token, ...]) -> bool:
        """Whether an `if` has just ended, so that its `else` could follow."""
        end = len(self.outline.text[: self.start].rstrip())
        ended = (piece.end == end and piece.body >= 0 for piece in self.outline.of_word("if"))
        return not head and any(ended)

    def fit(self, begin: int, choices: Iterable[Choice]) -> list[Suggestion]:
        text, offset = self.outline.text, self.offset
        word = text[begin:offset]
        rest = _REST_OF_METHOD if "." in word else _REST
        match = rest.match(text, offset)
        return fitting(choices, word, begin, match.end() if match else offset)


def _filters() -> Iterator[Choice]:
    for name, known in FILTERS.items():
        yield Choice(name, known.doc, "filter")


def _written(prefix: str) -> _Written | None:
    """The word at the end of a beginning of a statement; None where nothing is to be suggested."""
    tokens = scan(prefix)
    last = tokens[-1] if tokens and tokens[-1].end == len(prefix) else None
    if last is None or last.kind == "newline":
        return _Written(len(prefix))
    if last.kind in _TEXTS:
        return _in_text(prefix, last.start) if last.kind.startswith("open") else None
    if last.kind in ("comment", "number"):
        return None
    if last.kind == "reference":
        return _Written(last.start + 1, last.text[1:])
    if last.text == "$":
        return _Written(len(prefix), "")
    word = _WORD.search(prefix, last.start - len(_before(prefix, last.start)))
    return _Written(word.start() if word else len(prefix))


def _before(prefix: str, at: int) -> str:
    """The word with dots that touches a place: `crm.item` before the last `.`."""
    match = _WORD.search(prefix[:at])
    return match[0] if match else ""


def _in_text(prefix: str, opened: int) -> _Written | None:
    """What is written within `${` of a text that is open at the end."""
    hole = prefix.rfind("${", opened)
    inside = prefix[hole + 2 :]
    if hole < 0 or "}" in inside or prefix.startswith("'", opened):
        return None
    path = _PATH.search(inside)
    begin = hole + 2 + (path.start() if path else len(inside))
    before = prefix[hole + 2 : begin].rstrip(" \t")
    if before.endswith("|"):
        return _Written(begin, filters=True)
    if before and not before.endswith(("$", "?")):
        return None
    return _Written(begin, path[0] if path else "")
