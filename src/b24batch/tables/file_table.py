"""What tables of a file have in common, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.errors import Problem
from b24batch.tables.content import Content
from b24batch.tables.rows import Row, Skip
from b24batch.tables.survey import Survey

__all__ = ["FileTable"]


class FileTable:
    """A file that has been looked through; it is read anew each time it is iterated over."""

    def __init__(self, content: Content, found: Survey) -> None:
        self._content = content
        self._survey = found

    @property
    def name(self) -> str:
        """What messages call the file."""
        return self._content.name

    @property
    def digest(self) -> str:
        """SHA-256 of the file."""
        return self._survey.digest

    @property
    def notices(self) -> tuple[Problem, ...]:
        """That the encoding was guessed, if it was."""
        return self._survey.notices(self.name)

    def __iter__(self) -> Iterator[Row]:
        return self.rows()

    def rows(self, skip: Skip | None = None, /) -> Iterator[Row]:
        """Rows as `rows.Table` says, in the way of the format."""
        raise NotImplementedError
