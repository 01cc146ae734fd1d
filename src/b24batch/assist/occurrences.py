"""Where names are defined and mentioned in a text, which may be broken."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from b24batch._text import Span
from b24batch.errors import Problem, RecipeError
from b24batch.model.path import NAME, RESERVED_NAMES, STATEMENT_WORDS
from b24batch.syntax.outline import Outline, outline
from b24batch.syntax.trouble import Token, scan

__all__ = ["Edit", "Occurrence", "definition", "name_at", "occurrences", "references", "rename"]

_MENTIONED = re.compile(r"\$([^\W\d]\w*)")
_CLASSIC = re.compile(r"\[([^\W\d]\w*)\]")
_QUOTED = re.compile(r'"(?:\\.|[^"\\\n])*"')
_HELD = re.compile(r"\s*([^\W\d]\w*)(?!\s*[\w(])")
_NO_NAMES = ("today", "now", "start", "true", "false", "null")


class Occurrence(NamedTuple):
    """One place of a name. `home` is where it is defined, or -1 where nothing defines it."""

    name: str
    start: int
    home: int

    @property
    def span(self) -> Span:
        """The place of the name alone, without `$`."""
        return Span(self.start, self.start + len(self.name))


class Edit(NamedTuple):
    """A text to put in the place of another."""

    start: int
    end: int
    text: str


def name_at(text: str, offset: int) -> Occurrence | None:
    """The name at a place, its `$` and its end included."""
    found = (o for o in occurrences(text) if o.start - 1 <= offset <= o.start + len(o.name))
    return next((o for o in found if offset >= o.start or text[o.start - 1] == "$"), None)


def definition(text: str, offset: int) -> Span | None:
    """Where the name at a place is defined."""
    found = name_at(text, offset)
    if found is None or found.home < 0:
        return None
    return Span(found.home, found.home + len(found.name))


def references(text: str, offset: int) -> list[Span]:
    """All places of the name at a place, its definition among them."""
    found = name_at(text, offset)
    if found is None or found.home < 0:
        return []
    return [o.span for o in occurrences(text) if o.home == found.home]


def rename(text: str, offset: int, new: str) -> list[Edit]:
    """The edits that give another name to what has one at a place; none where nothing has.

    Raises RecipeError for what can be no name, and for a name that is taken.
    """
    spans = references(text, offset)
    if not spans:
        return []
    if not NAME.fullmatch(new):
        hint = "begin with a letter and go on with letters, digits and `_`"
        raise RecipeError(Problem("B608", f"`{new}` cannot be a name", hint=hint))
    if new in RESERVED_NAMES or new in STATEMENT_WORDS:
        raise RecipeError(Problem("B102", f"`{new}` is a reserved name", hint="choose another"))
    if _is_taken(text, spans, new):
        hint = "choose another name"
        raise RecipeError(Problem("B103", f"the name `{new}` is used already", hint=hint))
    return [Edit(span.start, span.end, new) for span in spans]


def _is_taken(text: str, spans: list[Span], new: str) -> bool:
    """Whether what stands at some places cannot have a name, since something else has it.

    Loops that are not in one another may use one name for their variables.
    """
    scopes = _Scopes(outline(text), scan(text))
    home = next(o.home for o in occurrences(text) if o.start == spans[0].start)
    old = text[home : home + spans[0].end - spans[0].start]
    is_variable = home not in scopes.recipe_wide
    for name, at in scopes.definitions():
        if at == home or name.casefold() != new.casefold():
            continue
        if at in scopes.recipe_wide:
            if not is_variable or name == new:
                return True
        elif name == new and (
            not is_variable or scopes.home(new, home) == at or scopes.home(old, at) == home
        ):
            return True
    return False


@functools.lru_cache(maxsize=4)
def occurrences(text: str) -> tuple[Occurrence, ...]:
    """Every place of every name, in the order of the text."""
    tokens = scan(text)
    scopes = _Scopes(outline(text), tokens)
    found = {at: Occurrence(name, at, at) for name, at in scopes.definitions()}
    for name, at in _mentions(tokens):
        found.setdefault(at, Occurrence(name, at, scopes.home(name, at)))
    return tuple(found[at] for at in sorted(found))


class _Scopes:
    """What a name means at a place: the variables of loops go before names of the recipe."""

    def __init__(self, pieces: Outline, tokens: tuple[Token, ...]) -> None:
        self._outline = pieces
        self._each = list(_list_loops(tokens))
        self._globals: dict[str, int] = {}
        for piece in pieces.pieces:
            if piece.name and piece.word != "for":
                self._globals.setdefault(piece.name, piece.name_at)
        self.recipe_wide = frozenset(self._globals.values())

    def definitions(self) -> Iterator[tuple[str, int]]:
        """Names where they are defined. A second definition is another one."""
        for piece in self._outline.pieces:
            if piece.name:
                yield piece.name, piece.name_at
        for name, at, _ in self._each:
            yield name, at

    def home(self, name: str, at: int) -> int:
        """Where a name is defined as seen from a place, or -1."""
        inner = [start for n, start, end in self._each if n == name and start < at < end]
        if inner:
            return inner[-1]
        own = self._outline.at(at)
        loops = [*self._outline.around(at), *([] if own is None else [own])]
        for number in reversed(loops):
            piece = self._outline.pieces[number]
            if piece.word == "for" and piece.name == name:
                return piece.name_at
        return self._globals.get(name, -1)


def _list_loops(tokens: tuple[Token, ...]) -> Iterator[tuple[str, int, int]]:
    """Variables of `[for x in ...]`: name, place, and where the list ends."""
    open_: list[tuple[str, int]] = []
    for number, token in enumerate(tokens):
        if token.text in ("[", "{"):
            word, name = (*tokens[number + 1 : number + 3], token, token)[:2]
            is_loop = token.text == "[" and word.text == "for" and name.kind == "word"
            open_.append((name.text, name.start) if is_loop else ("", 0))
        elif token.text in ("]", "}") and open_:
            name_text, start = open_.pop()
            if name_text:
                yield name_text, start, token.start
    yield from ((name, at, tokens[-1].end) for name, at in open_ if name)


def _mentions(tokens: tuple[Token, ...]) -> Iterator[tuple[str, int]]:
    for token in tokens:
        if token.kind == "reference":
            yield from _in_reference(token.text, token.start)
        elif token.text.startswith('"') and "${" in token.text:
            yield from _in_text(token.text, token.start)


def _in_reference(text: str, at: int) -> Iterator[tuple[str, int]]:
    bare = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    for match in _MENTIONED.finditer(bare):
        named = _named(match)
        yield named[1], at + named.start(1)


def _named(match: re.Match[str]) -> re.Match[str]:
    """Where the name itself stands: in the brackets of the portal's own `$result[Label]`."""
    if match[1].lower() not in RESERVED_NAMES:
        return match
    return _CLASSIC.match(match.string, match.end()) or match


def _in_text(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Names within `${}`: the first word of a hole, and whatever has a `$`."""
    starts = [match.end() for match in re.finditer(r"(?<!\\)\$\{", text)]
    ends = [_hole_end(text, start) for start in starts]
    for start, end in zip(starts, ends, strict=True):
        held = _HELD.match(text, start, end)
        if held and held[1] not in _NO_NAMES:
            yield held[1], at + held.start(1)
    for match in _MENTIONED.finditer(text):
        number = bisect.bisect_right(starts, match.start()) - 1
        if number >= 0 and match.start() < ends[number]:
            named = _named(match)
            yield named[1], at + named.start(1)


def _hole_end(text: str, start: int) -> int:
    """Where a hole ends; texts inside it may have holes of their own."""
    depth = 1
    for match in re.finditer(r"\$\{|\}", text[start:]):
        depth += 1 if match[0] == "${" else -1
        if not depth:
            return start + match.start()
    return len(text)
