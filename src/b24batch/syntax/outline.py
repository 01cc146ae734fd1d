"""Where the statements of a text begin and end, without parsing it; never fails.

For those who work with a text while it is written: one statement may be broken, and the others
are still found. Much cheaper than parsing: only brackets, line ends, texts and comments count.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from b24batch._text import Span
from b24batch.syntax.grammar import pattern

__all__ = ["KEYWORDS", "Outline", "Piece", "outline"]

_BLOCKS = frozenset({"for", "if", "else"})
KEYWORDS = frozenset(
    {"param", "secret", "let", "for", "if", "else", "expect", "output", "recipe", "halt", "in"}
    | {"method"}
)
_HEAD = re.compile(
    r"(param|secret|let|for)(?![\w.])[ \t]*([^\W\d]\w*)?"
    r"|([^\W\d]\w*)[ \t]*=(?![=~])"
    r"|([^\W\d]\w*)"
)
_BEGINS = re.compile(
    r"[ \t]*(?:(?:param|secret|let|for|if|expect|output|recipe|halt|method)[ \t]+[\w\"'$]"
    r"|[^\W\d]\w*[ \t]*=[ \t]*(?:all[ \t]+|exact[ \t]+)?[^\W\d]\w*\.\w)"
)


class Piece(NamedTuple):
    """One statement: its place, first word, the name it defines, and the block it stands in.

    `end` is where its line ends, or behind the `}` of its block; `body` is the place behind the
    `{` of its block, or -1; `parent` is the number of the statement around it, or -1. The
    statements of its own block are pieces too.
    """

    start: int
    end: int
    word: str
    name: str
    name_at: int
    parent: int
    body: int

    @property
    def head_end(self) -> int:
        """Where the text of the statement alone ends: before what stands in its block."""
        return self.end if self.body < 0 else self.body

    @property
    def name_span(self) -> Span | None:
        """The place of the name that it defines."""
        return Span(self.name_at, self.name_at + len(self.name)) if self.name else None

    @property
    def kind(self) -> str:
        """Its keyword, or `command`."""
        return self.word or "command"


class Outline(NamedTuple):
    """All statements of a text in written order."""

    text: str
    pieces: tuple[Piece, ...]

    def at(self, offset: int) -> int | None:
        """The number of the statement whose own text has this place, ends included."""
        at = bisect.bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if at < 0 or offset > self.pieces[at].head_end:
            return None
        return at

    def of_word(self, word: str) -> Iterator[Piece]:
        """Statements that begin with a keyword."""
        return (piece for piece in self.pieces if piece.word == word)

    def blank_start(self, offset: int) -> int:
        """Where a statement at a place that has none would begin: its line, or what is before."""
        at = bisect.bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        line = self.text.rfind("\n", 0, offset) + 1
        if at < 0:
            return line
        ends = (self.pieces[at].head_end, self.pieces[at].end)
        return max([line, *(end for end in ends if end <= offset)])

    def around(self, offset: int) -> list[int]:
        """The numbers of the statements whose blocks have this place, outermost first."""
        at = bisect.bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        found = []
        while at >= 0:
            piece = self.pieces[at]
            if 0 <= piece.body <= offset and (offset < piece.end or self._is_open(piece)):
                found.append(at)
            at = piece.parent
        return found[::-1]

    def head(self, at: int) -> str:
        """The text of a statement without its block."""
        piece = self.pieces[at]
        return self.text[piece.start : piece.head_end]

    def _is_open(self, piece: Piece) -> bool:
        return piece.end == len(self.text) and not self.text.endswith("}")


@functools.lru_cache(maxsize=8)
def outline(text: str) -> Outline:
    """The statements of a text.

    Where brackets stay open to the end, a line that begins like a statement, and is not indented
    further than the one before it, is taken for one.
    """
    walk = _Walk(text, mends=False)
    walk.run()
    if walk.stack or walk.depth:
        walk = _Walk(text, mends=True)
        walk.run()
    return Outline(text, tuple(opened.piece() for opened in walk.pieces))


@functools.cache
def _marks() -> re.Pattern[str]:
    texts = (
        pattern("LONG"),
        r'"""[\s\S]*',
        pattern("STRING"),
        r'"(?:\\.|[^"\\\n])*"',
        r"[\"'][^\n]*",
    )
    return re.compile("|".join((*texts, r"\#[^\n]*", r"(?P<mark>[\n{}\[\]])")))


class _Open:
    """A statement while its end is not known."""

    __slots__ = ("body", "end", "name", "name_at", "parent", "start", "word")

    def __init__(self, start: int, word: str, name: str, name_at: int, parent: int) -> None:
        self.start = self.end = start
        self.word = word
        self.name = name
        self.name_at = name_at
        self.parent = parent
        self.body = -1

    def piece(self) -> Piece:
        return Piece(
            self.start, self.end, self.word, self.name, self.name_at, self.parent, self.body
        )


class _Walk:
    """A pass over the marks of a text; `stack` are the open blocks, `depth` open brackets."""

    def __init__(self, text: str, *, mends: bool) -> None:
        self.text = text
        self.mends = mends
        self.pieces: list[_Open] = []
        self.stack: list[int] = []
        self.depth = 0
        self._current: _Open | None = None

    def run(self) -> None:
        text = self.text
        self._begin(0)
        for match in _marks().finditer(text):
            mark = match["mark"]
            if mark is None:
                continue
            at = match.start()
            if mark == "\n":
                if self.depth and self.mends and self._is_next(at + 1):
                    self.depth = 0
                if not self.depth:
                    self._finish(at)
                    self._begin(at + 1)
            elif mark in "{[":
                self._enter(mark, at)
            elif self.depth:
                self.depth -= 1
            elif mark == "}" and self.stack:
                self._leave(at)
        self._finish(len(text))
        for number in self.stack:
            self.pieces[number].end = len(text)

    def _begin(self, at: int) -> None:
        text = self.text
        while text[at : at + 1] in (" ", "\t"):
            at += 1
        match = _HEAD.match(text, at)
        if match is None:
            self._current = None
            return
        keyword, defined, label, word = match.groups()
        name, group = (label, 3) if label else (defined or "", 2)
        name_at = match.start(group) if name else -1
        parent = self.stack[-1] if self.stack else -1
        first = keyword or word or ""
        first = first if first in KEYWORDS and not text.startswith(".", match.end()) else ""
        self._current = _Open(at, first, name, name_at, parent)
        self.pieces.append(self._current)

    def _finish(self, at: int) -> None:
        if self._current is not None:
            self._current.end = at
        self._current = None

    def _enter(self, mark: str, at: int) -> None:
        current = self._current
        if mark == "{" and not self.depth and current is not None and self._is_block(current, at):
            current.body = at + 1
            self.stack.append(len(self.pieces) - 1)
            self._begin(at + 1)
        else:
            self.depth += 1

    def _is_block(self, current: _Open, at: int) -> bool:
        if current.word not in _BLOCKS or current.body != -1:
            return False
        head = self.text[current.start : at].rstrip(" \t")
        return re.search(r"(?<!\w)with\Z", head) is None

    def _leave(self, at: int) -> None:
        self._finish(at)
        self.pieces[self.stack.pop()].end = at + 1
        self._begin(at + 1)

    def _is_next(self, at: int) -> bool:
        """Whether the line at a place begins a statement, and is not indented further."""
        if self._current is None or _BEGINS.match(self.text, at) is None:
            return False
        line = self.text.rfind("\n", 0, self._current.start) + 1
        return _indent(self.text, at) <= _indent(self.text, line)


def _indent(text: str, at: int) -> int:
    end = at
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return end - at
