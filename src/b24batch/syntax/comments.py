"""Comments: found beside the tree, given back to what they stand at when text is printed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from b24batch._text import Source, Span

__all__ = ["Comment", "Margin"]


class Comment(msgspec.Struct, frozen=True):
    """One comment, from its `#` to the end of its line without blanks."""

    text: str
    span: Span


class Margin:
    """Hands out comments and blank lines in the order of the source, each once.

    Whoever prints asks for what stands before, behind and inside each thing, from the top
    down. A comment that nobody asked for in its own place comes out with the next answer, so
    that none is ever lost. Without a source there is nothing to hand out.
    """

    def __init__(self, source: Source | None = None, comments: Sequence[Comment] = ()) -> None:
        self._known = source is not None
        self._source = source or Source("")
        self._comments = comments
        self._next = 0
        self._line = 0  # the last line that is used up; 0 directly after an opening bracket

    def was_broken(self, span: Span | None) -> bool:
        """Whether what stands there had a line end in it; not known without a source."""
        return self._known and span is not None and not self.was_on_one_line(span)

    def was_on_one_line(self, span: Span | None) -> bool:
        """Whether what stands there had no line end in it; not known without a source."""
        if not self._known or span is None:
            return False
        return "\n" not in self._source.text[span.start : span.end]

    def opening(self, span: Span | None, first: Span | None) -> str:
        """The comment behind an opening bracket; `first` is the first thing in the brackets."""
        if not self._known or span is None:
            return ""
        text = self._behind(self._at(span.start), first.start if first else span.end)
        self._line = 0
        return text

    def before(self, span: Span | None) -> tuple[str, ...]:
        """Comments above a thing; an empty text is a blank line."""
        if not self._known or span is None:
            return ()
        lines = self._above(span.start)
        lines += self._blank(self._at(span.start))
        return tuple(lines)

    def behind(self, span: Span | None, limit: int | None) -> str:
        """The comment on the line where a thing ends, if it stands before `limit`."""
        if not self._known or span is None:
            return ""
        self._line = self._at(span.end)
        return self._behind(self._line, limit)

    def tail(self, end: int | None) -> tuple[str, ...]:
        """Comments below the last thing in brackets that end there, or of the file."""
        return () if end is None else tuple(self._above(end))

    def _at(self, offset: int) -> int:
        return self._source.line_column(offset)[0]

    def _behind(self, line: int, limit: int | None) -> str:
        comment = self._peek(limit)
        if comment is None or self._at(comment.span.start) != line:
            return ""
        self._next += 1
        return comment.text

    def _above(self, limit: int) -> list[str]:
        lines: list[str] = []
        while comment := self._peek(limit):
            line = self._at(comment.span.start)
            lines += [*self._blank(line), comment.text]
            self._line = line
            self._next += 1
        return lines

    def _blank(self, line: int) -> list[str]:
        return [""] if 0 < self._line < line - 1 else []

    def _peek(self, limit: int | None) -> Comment | None:
        if self._next == len(self._comments):
            return None
        comment = self._comments[self._next]
        return comment if limit is None or comment.span.start < limit else None
