"""What a lesson of the tour is: a text, a batch to begin with, and a check whether it worked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["Lesson", "Words"]

Words = Mapping[str, str]
"""A text by language: `en` and `ru`."""


class Lesson(msgspec.Struct, frozen=True):
    """One lesson.

    `text` is shown when it begins, after `setup` was made the batch of the session: recipe text,
    the same for all languages. `check` is asked after each entry; it gives True when the learner
    has done what the text asks for, and otherwise words on what is still missing, empty ones to
    say nothing yet. `praise` is shown at the end.
    """

    title: Words
    text: Words
    setup: str
    check: Callable[[Session], bool | Words]
    praise: Words

    def look(self, session: Session) -> None:
        """Ask whether it is done, and say so; what is missing is said too."""
        found = self.check(session)
        if found is True:
            session.lesson = None
            session.tell(in_language(self.praise, session.language))
            session.tell(in_language(_GO_ON, session.language))
        elif found and found != session.lesson_said:
            session.remark(in_language(found, session.language))
        session.lesson_said = found


def in_language(words: Words, language: str) -> str:
    """A text in a language, in English where it has none."""
    return words.get(language) or words["en"]


_GO_ON: Words = {"en": "`.tour` goes on", "ru": "`.tour` — дальше"}
