"""What a lesson of the tour is: a text, a batch to begin with, a task, and a check of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from b24batch.repl.session import Session

__all__ = ["LANGUAGES", "Lesson", "Words", "in_language"]

LANGUAGES = ("en", "ru")

Words = Mapping[str, str]
"""A text by language."""


class Lesson(msgspec.Struct, frozen=True):
    """One lesson.

    `text` is shown first, then what `demo` finds out in a language, where there is one; then
    `setup`, recipe text that becomes the batch of the session, the same in all languages; then
    `task`. `check` is asked after each entry: it gives True when the learner has done the task,
    else words on what is still missing, empty ones to say nothing yet. `praise` ends the lesson.
    """

    title: Words
    text: Words
    setup: str
    task: Words
    check: Callable[[Session], bool | Words]
    praise: Words
    demo: Callable[[str], str] | None = None


def in_language(words: Words, language: str) -> str:
    """A text in a language, in English where it has none."""
    return words.get(language) or words["en"]
