"""Text to model and back: `parse`, `format_text`, `print_recipe`.

Printing needs no parser, so lark is imported only when a text is read.
"""

from __future__ import annotations

import msgspec

from b24batch._text import Source
from b24batch.model.recipe import Recipe
from b24batch.syntax.comments import Comment, Margin
from b24batch.syntax.printer import print_recipe, print_with_source

__all__ = ["Comment", "Parsed", "format_text", "is_incomplete", "parse", "print_recipe"]


class Parsed(msgspec.Struct, frozen=True):
    """What a text says. Comments are held beside the recipe and take no part in its meaning."""

    recipe: Recipe
    comments: tuple[Comment, ...]
    source: Source


def parse(source: Source | str) -> Parsed:
    """Read a recipe.

    Raises SyntaxProblem, with the source, for the first thing that cannot be read.
    """
    from b24batch.syntax.reading import read

    text = Source(source) if isinstance(source, str) else source
    recipe, comments = read(text)
    return Parsed(recipe, comments, text)


def format_text(parsed: Parsed) -> str:
    """The recipe in canonical form, with every comment where it was."""
    margin = Margin(parsed.source, parsed.comments)
    return print_with_source(parsed.recipe, margin, len(parsed.source.text) + 1)


def is_incomplete(text: str) -> bool:
    """Whether more text could make a recipe of this: all of it is right, and it ends too early.

    An open text in double quotes is a mistake, since it has to end on its line; one in three
    quotes is incomplete.
    """
    from b24batch.syntax.reading import ends_early

    return ends_early(Source(text))
