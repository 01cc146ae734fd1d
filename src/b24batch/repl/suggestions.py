"""What may be written next: dot commands and their names, else what the language allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from b24batch.assist import Known, Suggestion, complete
from b24batch.run.states import State

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["suggestions"]

_WITH_LABEL = ("show", "edit", "drop", "break")
_WITH_REFERENCE = ("explain", "watch")


def suggestions(session: Session, text: str, offset: int) -> list[Suggestion]:
    """Suggestions for a place in an entry, best first; offsets are those of the entry."""
    if text.startswith("."):
        return list(_for_command(session, text, offset))
    return complete(text, offset, _known(session))


def _known(session: Session) -> Known:
    """The batch above the entry, and the answers that came."""
    result = session.latest()
    labels = [] if result is None else [c.label for c in result if c.label and not c.around]
    answers = {
        label: result[label].value
        for label in labels
        if result is not None and result[label].state is State.DONE
    }
    return Known(answers=answers, before=session.content.text, catalogue=session.catalogue)


def _for_command(session: Session, text: str, offset: int) -> Iterator[Suggestion]:
    name, blank, rest = text[:offset].partition(" ")
    if not blank:
        for command in session.registry:
            if command.name.startswith(name[1:]):
                yield Suggestion(f".{command.name}", command.about, "keyword", 0, offset)
        return
    word = rest.rpartition(" ")[2]
    start = offset - len(word)
    if name[1:] in _WITH_LABEL and "." not in word and "$" not in word:
        for number, piece in enumerate(session.content.pieces, 1):
            if piece.name and piece.name.startswith(word):
                meta = f"{piece.about}, {number}"
                yield Suggestion(piece.name, meta, "name", start, offset)
    elif name[1:] in (*_WITH_LABEL, *_WITH_REFERENCE):
        yield from _references(session, word, start)


def _references(session: Session, word: str, start: int) -> Iterator[Suggestion]:
    """Paths as they would be completed in a recipe."""
    written = f"expect {word}" if word.startswith("$") else f"expect ${word}"
    shift = len(written) - len(word) - start
    for one in complete(written, len(written), _known(session)):
        yield Suggestion(one.text, one.meta, one.kind, one.start - shift, one.end - shift)
