"""The batch of a session: statements as they were typed, and what a change of them is."""

from __future__ import annotations

from difflib import SequenceMatcher

import msgspec

from b24batch._text import Source, padded
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
from b24batch.model.walk import nested_statements
from b24batch.syntax import parse

__all__ = ["Change", "Content", "Piece", "change_line", "pieces_of"]

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
        """The place of a statement; None if there is none.

        By its name, by its number from 1, or by `#` and the number of a command, as plans and
        answers call one without a label.
        """
        if name.isdecimal():
            return int(name) - 1 if 0 < int(name) <= len(self.pieces) else None
        if name.startswith("#"):
            numbered = (at for at in range(len(self.pieces)) if self.called(at) == name)
            return next(numbered, None)
        places = (at for at, piece in enumerate(self.pieces) if piece.name == name != "")
        return next(places, None)

    def names(self) -> set[str]:
        """What references can begin with, also in loops and branches."""
        names = set()
        for statement, _ in nested_statements(self.recipe()):
            match statement:
                case (
                    Command(label=str(name))
                    | Param(name=name)
                    | Secret(name=name)
                    | Let(name=name)
                    | ForEach(name=name)
                ):
                    names.add(name)
        return names

    def called(self, at: int) -> str:
        """What answers call a statement: its name, `#3` for the third command, or nothing."""
        piece = self.pieces[at]
        if piece.name or not isinstance(piece.statement, Command):
            return piece.name
        return f"#{sum(_commands(one.statement) for one in self.pieces[: at + 1])}"

    def with_pieces(
        self, pieces: tuple[Piece, ...], edited: Piece | None = None
    ) -> tuple[Content, list[Change]]:
        """The content with further statements; one of a known name takes that one's place.

        The first takes the place of `edited`, if that is still there.
        """
        content, changes = self, []
        for number, piece in enumerate(pieces):
            content, change = content._with(piece, edited if not number else None)
            changes.append(change)
        return content, changes

    def changes_to(self, other: Content) -> list[Change]:
        """What has to come, to go and to be replaced for another content to be there."""
        old, new = self.pieces, other.pieces
        matcher = SequenceMatcher(
            None, [piece.text for piece in old], [piece.text for piece in new], autojunk=False
        )
        changes: list[Change] = []
        for what, begin, end, first, last in matcher.get_opcodes():
            if what == "equal":
                continue
            gone = {old[at].name: (at, old[at]) for at in range(begin, end) if old[at].name}
            come = {piece.name for piece in new[first:last]}
            changes += [
                Change("-", old[at], at + 1)
                for at in range(begin, end)
                if not old[at].name or old[at].name not in come
            ]
            for at in range(first, last):
                was = gone.get(new[at].name, (at, None))[1]
                changes.append(Change("~" if was else "+", new[at], at + 1, was))
        return changes

    def _with(self, piece: Piece, edited: Piece | None) -> tuple[Content, Change]:
        at = self.find(piece.name) if piece.name else None
        if at is None and edited is not None:
            at = next((i for i, one in enumerate(self.pieces) if one is edited), None)
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


def _commands(statement: Statement) -> int:
    """How many commands a statement has, those of loops not counted: they have rounds."""
    if isinstance(statement, If):
        return sum(map(_commands, statement.then + statement.otherwise))
    return int(isinstance(statement, Command))


def change_line(change: Change) -> str:
    """A change in one line: mark, name or number, and what the statement is."""
    name = change.piece.name or str(change.number)
    line = f"{change.mark} {padded(name, 12)} {change.piece.about}".rstrip()
    if change.was is None or change.was.about == change.piece.about:
        return line
    return f"{line}; it was {change.was.about}"


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
