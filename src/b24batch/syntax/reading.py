"""Running the parser, and finding comments in what it accepted."""

from __future__ import annotations

import functools
import re

from b24batch._text import Source, Span
from b24batch.errors import SyntaxProblem
from b24batch.model.recipe import Recipe
from b24batch.syntax.comments import Comment
from b24batch.syntax.faults import Fault
from b24batch.syntax.grammar import parse_file, pattern

__all__ = ["ends_early", "read"]


def read(source: Source) -> tuple[Recipe, tuple[Comment, ...]]:
    """The recipe and its comments; raises SyntaxProblem."""
    try:
        statements = parse_file(source.text)
    except Fault as error:
        raise SyntaxProblem(error.problem, source) from None
    return Recipe(statements), _find_comments(source.text)


@functools.cache
def _texts_and_comments() -> re.Pattern[str]:
    """What a `#` may stand in, by the grammar's own terminals, and comments."""
    texts = "|".join(pattern(name) for name in ("LONG", "STRING"))
    return re.compile(rf'{texts}|"(?:\\.|[^"\\\n])*"|(?P<comment>\#[^\n]*)')


def _find_comments(text: str) -> tuple[Comment, ...]:
    if "#" not in text:
        return ()
    return tuple(
        Comment(match[0].rstrip(), Span(match.start(), match.start() + len(match[0].rstrip())))
        for match in _texts_and_comments().finditer(text)
        if match["comment"] is not None
    )


def ends_early(source: Source) -> bool:
    return False
