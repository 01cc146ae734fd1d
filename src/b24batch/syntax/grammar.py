"""The parser, built from the grammar file on first use. Nothing else imports lark's front end."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lark

from b24batch.syntax.build import Build

__all__ = ["build_parser", "grammar_text", "parse_file", "parse_hole", "parser", "pattern"]

_NAME = "recipe.lark"


def grammar_text() -> str:
    """The grammar: beside this module in a wheel, in `grammar/` in a checkout."""
    here = Path(__file__).parent
    for folder in (here, here.parents[2] / "grammar"):
        if (folder / _NAME).is_file():
            return (folder / _NAME).read_text(encoding="utf-8")
    raise FileNotFoundError(f"{_NAME} is missing from the installation of b24batch")


class _WholeWords:
    """Makes words known to the lexer everywhere, or it would cut `limit5` into `limit` and 5."""

    always_accept = ("NAME",)

    def process(self, stream: Iterator[lark.Token]) -> Iterator[lark.Token]:
        return stream


def build_parser(*, strict: bool = False) -> lark.Lark:
    """A parser of the grammar; `strict` compares all terminals, for which it takes twice as long.

    Strict needs the package interegular and raises lark.exceptions.LarkError for a conflict.
    """
    return lark.Lark(
        grammar_text(),
        parser="lalr",
        lexer="contextual",
        strict=strict,
        start=["start", "hole"],
        postlex=_WholeWords(),
        transformer=Build(parse_hole),
    )


@functools.cache
def parser() -> lark.Lark:
    """The one parser; it keeps no state between texts, so threads may share it."""
    return build_parser()


def parse_file(text: str) -> Any:
    """The statements of a recipe; raises lark.UnexpectedInput and Fault."""
    return parser().parse(text, start="start")


def parse_hole(text: str) -> Any:
    """The value of what stands between `${` and `}`; raises lark.UnexpectedInput and Fault."""
    return parser().parse(text, start="hole")


def pattern(terminal: str) -> str:
    """The regular expression of a terminal, for those who look at text that does not parse."""
    return parser().get_terminal(terminal).pattern.to_regexp()
