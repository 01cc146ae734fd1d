"""Running the parser, and finding comments in what it accepted."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import lark

from b24batch._text import Source, Span
from b24batch.errors import Problem, SyntaxProblem
from b24batch.model.recipe import (
    Command,
    ForEach,
    If,
    Let,
    Param,
    Recipe,
    Secret,
    Statement,
)
from b24batch.syntax.comments import Comment
from b24batch.syntax.faults import BrokenHole, Fault, fault
from b24batch.syntax.grammar import parse_file, pattern

__all__ = ["ends_early", "read"]

_DEEPEST = 100
_BRACKET = re.compile(r"[][{}]")


def read(source: Source) -> tuple[Recipe, tuple[Comment, ...]]:
    """The recipe and its comments; raises SyntaxProblem."""
    try:
        _refuse_abysses(source.text)
        statements = parse_file(source.text)
    except (lark.UnexpectedInput, Fault, BrokenHole) as error:
        from b24batch.syntax.diagnose import diagnose

        raise SyntaxProblem(diagnose(source, error), source) from None
    recipe = Recipe(statements)
    _refuse_dates_as_names(recipe, source)
    return recipe, _find_comments(source.text)


def ends_early(source: Source) -> bool:
    """Whether the parser only lacks more text."""
    text = source.text.rstrip()
    try:
        _refuse_abysses(text)
        parse_file(text)
    except lark.UnexpectedInput as error:
        from b24batch.syntax.trouble import scan

        if isinstance(error, lark.UnexpectedToken) and error.token.type == "$END":
            return True
        opened = next((token for token in scan(text) if token.kind == "open_long"), None)
        return opened is not None and opened.start <= (error.pos_in_stream or 0)
    except (Fault, BrokenHole):
        pass
    return False


def _refuse_abysses(text: str) -> None:
    """Raise Fault for brackets too deep for those who walk through values, and for any portal."""
    if _depths(_BRACKET.finditer(text)) is None:
        return
    from b24batch.syntax.trouble import scan

    signs = (token for token in scan(text) if token.kind == "sign")
    if place := _depths(re.compile(re.escape(sign.text)).match(text, sign.start) for sign in signs):
        raise fault(
            "B045",
            "brackets stand too deep in one another",
            place,
            f"{_DEEPEST} levels can be read, and the portal takes fewer",
        )


def _depths(brackets: Iterable[re.Match[str] | None]) -> Span | None:
    """The first bracket that opens a level too many."""
    depth = 0
    for match in brackets:
        if match and match[0] in "[{":
            depth += 1
            if depth > _DEEPEST:
                return Span(*match.span())
        elif match and match[0] in "]}":
            depth -= 1
    return None


def _refuse_dates_as_names(recipe: Recipe, source: Source) -> None:
    """Raise SyntaxProblem if `${today}` or `${now}` could be meant for something called so."""
    named = {word for word in ("today", "now") if word in source.text} & _names(recipe.statements)
    for word in named:
        if match := re.search(rf"\$\{{\s*({word})\b(?!\s*[.\[!])", source.text):
            raise SyntaxProblem(
                Problem(
                    "B042",
                    f"`{word}` is a date here and a name of this recipe",
                    Span(match.start(1), match.end(1)),
                    hint=f"write `${{${word}}}` for the name, or choose another name",
                ),
                source,
            )


def _names(statements: Iterable[Statement]) -> set[str]:
    names: set[str] = set()
    for statement in statements:
        match statement:
            case Param(name) | Secret(name) | Let(name):
                names.add(name)
            case Command(label=str(label)):
                names.add(label)
            case ForEach(name=name, body=body):
                names |= {name} | _names(body)
            case If(then=then, otherwise=otherwise):
                names |= _names(then) | _names(otherwise)
            case _:
                pass
    return names


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
