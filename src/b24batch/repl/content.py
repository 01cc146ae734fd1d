"""The batch of a session: statements as they were typed, and what a change of them is."""

from __future__ import annotations

import msgspec

from b24batch._text import Source
from b24batch.model.recipe import (
    AnyOrder,
    Command,
    Expect,
    ForEach,
    Halt,
    If,
    Let,
    Output,
    Param,
    Recipe,
    Secret,
    Statement,
    Title,
)
from b24batch.syntax import parse

__all__ = ["Change", "Content", "Piece", "pieces_of"]

BATCH = "batch"
"""What places of messages are called that lie in the batch."""
_TYPED = "input"


class Piece(msgspec.Struct, frozen=True):
    """One statement: its text with the comments above and behind it, and what it says."""

    text: str
    statement: Statement

    @property
    def name(self) -> str:
        """What it is replaced by: its label or name, or the words of one that stands once."""
        match self.statement:
            case Command(label=str(name)) | Param(name) | Secret(name) | Let(name):
                return name
            case Title():
                return "recipe"
            case Halt():
                return "halt on error"
            case AnyOrder():
                return "in any order"
            case _:
                return ""

    @property
    def about(self) -> str:
        """What it is, in a few words for a list."""
        match self.statement:
            case Command(method):
                return method
            case Param(type=kind):
                return f"a parameter, {kind}"
            case Secret(env=variable):
                return f"a secret, from {variable}"
            case Let():
                return "a value"
            case ForEach(name=name):
                return f"a loop over `{name}`"
            case If():
                return "a condition"
            case Expect():
                return "an expectation"
            case Output():
                return "an output"
            case _:
                return ""


class Change(msgspec.Struct, frozen=True):
    """A statement that came (`+`), went (`-`), or took the place of `was` (`~`)."""

    mark: str
    piece: Piece
    number: int
    was: Piece | None = None


class Content(msgspec.Struct, frozen=True):
    """Statements in written order, and values of parameters as they were given."""

    pieces: tuple[Piece, ...] = ()
    values: dict[str, str] = {}

    @property
    def text(self) -> str:
        """The recipe."""
        return "".join(f"{piece.text}\n" for piece in self.pieces)

    @property
    def source(self) -> Source:
        """The recipe as a source, for places of messages."""
        return Source(self.text, BATCH)

    def recipe(self) -> Recipe:
        """The recipe with its places in `source`."""
        return parse(self.source).recipe

    def find(self, name: str) -> int | None:
        """The place of a statement by its name, or by its number from 1; None if there is none."""
        number = name.removeprefix("#")
        if number.isdecimal() and 0 < int(number) <= len(self.pieces):
            return int(number) - 1
        places = (at for at, piece in enumerate(self.pieces) if piece.name == name != "")
        return next(places, None)

    def with_pieces(self, pieces: tuple[Piece, ...]) -> tuple[Content, list[Change]]:
        """The content with further statements; one of a known name takes that one's place."""
        content, changes = self, []
        for piece in pieces:
            content, change = content._with(piece)
            changes.append(change)
        return content, changes

    def _with(self, piece: Piece) -> tuple[Content, Change]:
        at = self.find(piece.name) if piece.name else None
        if at is None:
            number = len(self.pieces) + 1
            return self._of((*self.pieces, piece)), Change("+", piece, number)
        changed = (*self.pieces[:at], piece, *self.pieces[at + 1 :])
        return self._of(changed), Change("~", piece, at + 1, self.pieces[at])

    def without(self, at: int) -> tuple[Content, Change]:
        """The content without a statement."""
        gone = self.pieces[at]
        return self._of((*self.pieces[:at], *self.pieces[at + 1 :])), Change("-", gone, at + 1)

    def with_values(self, values: dict[str, str]) -> Content:
        """The content with further values of parameters; an empty one takes its value away."""
        merged = {name: value for name, value in (self.values | values).items() if value != ""}
        return msgspec.structs.replace(self, values=merged)

    def _of(self, pieces: tuple[Piece, ...]) -> Content:
        return msgspec.structs.replace(self, pieces=pieces)


def pieces_of(text: str, name: str = _TYPED) -> tuple[Piece, ...]:
    """The statements of a text. Raises SyntaxProblem, with the text as its source."""
    parsed = parse(Source(text, name))
    pieces, begin = [], 0
    source = parsed.source.text
    for statement in parsed.recipe.statements:
        span = statement.span
        if span is None:  # what was read from text has places
            continue
        end = span.end
        rest = source[end:].partition("\n")[0]
        if rest.lstrip().startswith("#"):  # the comment behind it
            end += len(rest)
        pieces.append(Piece(source[begin:end].strip(), statement))
        begin = end
    return tuple(pieces)
