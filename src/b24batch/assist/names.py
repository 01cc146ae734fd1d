"""The names that can be referred to from a place, and the shape of what each stands for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from b24batch.assist.known import Known
from b24batch.assist.shapes import (
    Shape,
    answer_shape,
    list_of,
    record_of,
    shape_below,
    shape_of,
)
from b24batch.assist.spot import call_of
from b24batch.errors import SyntaxProblem
from b24batch.model.path import PathError, parse_path
from b24batch.model.recipe import ForEach, Let, Statement
from b24batch.model.values import Entry, Group, Item, ListValue, ObjectValue, Ref, Table
from b24batch.syntax import parse
from b24batch.syntax.outline import Outline, Piece

__all__ = ["Name", "Names", "statement_of"]

_FILES = ("name", "stem", "path", "size", "modified")
_DEEPEST = 20
_TYPE = re.compile(r"[ \t]*\??:[ \t]*(\w+)")
_METHOD = re.compile(r"[ \t]*=[ \t]*(?:(?:all|exact)[ \t]+)?([\w.]*)")
_SOURCE = re.compile(r"\Afor\s+\w+\s+in\s+(\$[^\s{|]+)")


class Name(NamedTuple):
    """A name, and in a few words what it stands for; `piece` is the statement that defines it."""

    text: str
    meta: str
    piece: int | None


class Names:
    """The names of one text as one place in it sees them.

    `bound` are variables of list loops around the place, with the text of their sources.
    """

    def __init__(
        self, outline: Outline, offset: int, known: Known, bound: Mapping[str, str] | None = None
    ) -> None:
        self._outline = outline
        self._offset = offset
        self._known = known
        self._bound = bound or {}
        self._around = set(outline.around(offset))

    def all(self) -> Iterator[Name]:
        """Every name that may stand there, the nearest first."""
        for name in reversed(tuple(self._bound)):
            yield Name(name, "each", None)
        visible = [at for at in range(len(self._outline.pieces)) if self._is_visible(at)]
        loops = [at for at in visible if self._outline.pieces[at].word == "for"]
        above = [at for at in visible if self._outline.pieces[at].word != "for"]
        for at in (*reversed(loops), *reversed(above)):
            yield Name(self._outline.pieces[at].name, self._meta(at), at)
        for label in self._known.answers:
            yield Name(label, "result", None)

    def find(self, name: str) -> int | None:
        """The number of the statement that defines a name, as seen from the place."""
        pieces = self._outline.pieces
        matching = [at for at, piece in enumerate(pieces) if piece.name == name]
        visible = [at for at in matching if self._is_visible(at)]
        loops = [at for at in visible if pieces[at].word == "for"]
        for found in (
            loops[-1:],
            visible[-1:],
            [at for at in matching if pieces[at].word != "for"],
        ):
            if found:
                return found[-1]
        return None

    def shape(self, ref: Ref, depth: int = _DEEPEST) -> Shape:
        """What a reference leads to, as far as is known."""
        if not depth:
            return None
        if ref.name in self._bound:
            source = _ref(self._bound[ref.name])
            rows = None if source is None else self.shape(source, depth - 1)
            return shape_below(_items(rows), ref.steps)
        at = self.find(ref.name)
        if at is None or ref.name in self._known.answers:
            real = self._known.answers.get(ref.name)
            shape = shape_below(shape_of(real), ref.steps)
            if shape is not None or at is None:
                return shape
        shape = self._of_piece(at, depth)
        loops = [a for a in self._ancestors(at) if self._outline.pieces[a].word == "for"]
        if any(loop not in self._around for loop in loops):
            shape = list_of(shape)
        return shape_below(shape, ref.steps)

    def _is_visible(self, at: int) -> bool:
        piece = self._outline.pieces[at]
        if not piece.name:
            return False
        if piece.word == "for":
            return at in self._around or self._is_own_row(piece)
        if piece.word in ("param", "secret"):
            return True
        return piece.start < self._offset and not piece.start <= self._offset <= piece.end

    def _is_own_row(self, piece: Piece) -> bool:
        """Whether the place is in the conditions of a loop, which see its rows."""
        before = self._outline.text[piece.name_at : self._offset]
        return piece.start < self._offset <= piece.head_end and " where " in before

    def _meta(self, at: int) -> str:
        piece = self._outline.pieces[at]
        if piece.word in ("secret", "let"):
            return piece.word
        if piece.word == "for":
            return "loop"
        pattern = _TYPE if piece.word == "param" else _METHOD
        match = pattern.match(self._outline.text, piece.name_at + len(piece.name))
        found = match[1] if match else ""
        return f"param {found}".rstrip() if piece.word == "param" else found

    def _ancestors(self, at: int) -> Iterator[int]:
        parent = self._outline.pieces[at].parent
        while parent >= 0:
            yield parent
            parent = self._outline.pieces[parent].parent

    def _of_piece(self, at: int, depth: int) -> Shape:
        piece, text = self._outline.pieces[at], self._outline.head(at)
        inside = self._seen_from(piece)
        if piece.word == "let":
            statement = statement_of(text)
            return (
                inside.value_shape(statement.value, depth) if isinstance(statement, Let) else None
            )
        if piece.word == "for":
            return inside.round_shape(text, depth)
        call = call_of(text) if not piece.word else None
        method = self._known.catalogue.find(call.method) if call else None
        if call is None or method is None:
            return None
        return _counted(answer_shape(method, call.entity_type, self._known), method.paged)

    def _seen_from(self, piece: Piece) -> Names:
        return Names(self._outline, piece.start, self._known)

    def round_shape(self, head: str, depth: int) -> Shape:
        """What the variable of a loop is in each round, by the text of its head."""
        statement = statement_of(head + "\n}")
        if isinstance(statement, ForEach):
            shape = self.value_shape(statement.source, depth)
            if any(isinstance(clause, Group) for clause in statement.clauses):
                keys = {"key": "string", "rows": shape}
                return {"type": "object", "keys": keys}
            return _items(shape)
        match = _SOURCE.match(head)
        source = None if match is None else _ref(match[1])
        return None if source is None else _items(self.shape(source, depth - 1))

    def value_shape(self, value: Item, depth: int) -> Shape:
        """What a value is, as far as is known; `depth` bounds what it refers to."""
        match value:
            case Ref():
                return self.shape(value, depth - 1)
            case ObjectValue(entries):
                keys = {
                    entry.key: self.value_shape(entry.value, depth - 1)
                    for entry in entries
                    if isinstance(entry, Entry) and isinstance(entry.key, str)
                }
                return {"type": "object", "keys": keys}
            case ListValue(items) if items and depth:
                return list_of(self.value_shape(items[0], depth - 1))
            case Table("files"):
                return list_of(record_of(_FILES))
            case _:
                return None


@functools.lru_cache(maxsize=256)
def statement_of(text: str) -> Statement | None:
    """The one statement of a text, or None where it cannot be read."""
    try:
        statements = parse(text).recipe.statements
    except SyntaxProblem:
        return None
    return statements[0] if len(statements) == 1 else None


def _ref(text: str) -> Ref | None:
    try:
        return parse_path(text) if text.startswith("$") else None
    except PathError:
        return None


def _items(shape: Shape) -> Shape:
    """What the rounds of a loop over a value are."""
    if not isinstance(shape, dict):
        return None
    if shape.get("type") in ("array", "map"):
        return shape.get("items")
    return next(iter((shape.get("keys") or {}).values()), None)


def _counted(shape: Shape, paged: bool) -> Shape:
    """An answer with the counts that stand beside it."""
    if not paged or not isinstance(shape, dict) or shape.get("type") != "object":
        return shape
    keys = shape.get("keys") or {}
    return {**shape, "keys": {**keys, **dict.fromkeys(_COUNTS - keys.keys(), "number")}}


_COUNTS = {"total", "next"}
