"""The text around a place that does not parse: what stands before it, what is open, what is due."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

import lark

from b24batch._text import Span
from b24batch.model.path import STATEMENT_WORDS
from b24batch.syntax.grammar import pattern

__all__ = ["Token", "Trouble", "scan", "trouble_at"]

_SHOWN = 40
_CLOSING = ("}", "]")
_DEFINITION = re.compile(
    r"(?m)^[ \t]*(?:(?:param|let|secret|for)[ \t]+)?([^\W\d]\w*)(?=[ \t]*(?:=|\?:|:|in\b))"
)


class Token(NamedTuple):
    """A piece of text as a person sees it: kinds are coarser than the grammar's terminals."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def shown(self) -> str:
        """The text as it fits into a message."""
        first = self.text.split("\n", 1)[0][:_SHOWN]
        return first if first == self.text else f"{first}..."


class Trouble(NamedTuple):
    """A place that does not parse.

    `token` is what stands there, `before` the tokens above it without comments, `due` the
    terminals that could follow, `open` the brackets not yet closed, `tokens` the whole text.
    """

    text: str
    token: Token
    before: tuple[Token, ...]
    due: frozenset[str]
    open: tuple[Token, ...]
    tokens: tuple[Token, ...]

    @property
    def at(self) -> int:
        """Offset of what does not parse."""
        return self.token.start

    @property
    def last(self) -> Token:
        """What stands right before; a line end is a token too."""
        return self.before[-1] if self.before else Token("newline", "", 0, 0)

    @property
    def line(self) -> tuple[Token, ...]:
        """What stands before on the same line."""
        for number in range(len(self.before), 0, -1):
            if self.before[number - 1].kind == "newline":
                return self.before[number:]
        return self.before

    @property
    def next(self) -> tuple[Token, ...]:
        """What stands behind on the same line, without comments."""
        after = [token for token in self.tokens if token.start >= self.token.end]
        end = next((i for i, token in enumerate(after) if token.kind == "newline"), len(after))
        return tuple(token for token in after[:end] if token.kind != "comment")

    @property
    def joined(self) -> bool:
        """Whether it touches what stands before it."""
        return bool(self.before) and self.last.end == self.token.start and not self.at_line_end

    @property
    def at_line_end(self) -> bool:
        """Whether the line, or the text, ends too early."""
        return self.token.kind in ("newline", "end")

    @property
    def inside(self) -> str:
        """The innermost open bracket, or an empty text."""
        return self.open[-1].text if self.open else ""

    @property
    def statement_due(self) -> bool:
        """Whether a statement could begin here."""
        return "PARAM" in self.due

    @property
    def statement_done(self) -> bool:
        """Whether a statement could end here."""
        return "_NL" in self.due and "COMMA" not in self.due

    @property
    def value_due(self) -> bool:
        """Whether a value has to follow."""
        return {"REF", "UNSIGNED", "NAME"} <= self.due

    @property
    def known_names(self) -> frozenset[str]:
        """Names that the text defines, as far as one can see."""
        return frozenset(_DEFINITION.findall(self.text)) - STATEMENT_WORDS


@functools.cache
def _pieces() -> re.Pattern[str]:
    """All kinds of tokens, by the terminals of the grammar; an open quote only if none fits."""
    alternatives = {
        "long": pattern("LONG"),
        "open_long": '"""',
        "text": pattern("STRING"),
        "broken_text": r'"(?:\\.|[^"\\\n])*"',
        "open_text": r"[\"'][^\n]*",
        "comment": r"\#[^\n]*",
        "newline": r"\n",
        "blank": r"[ \t]+",
        "reference": pattern("REF"),
        "number": r"[0-9](?:[\w.:+-]*\w)?",
        "word": r"[^\W\d]\w*(?:\.\w+)*",
        "sign": r"\?\?|\?:|\.\.\.|[!<>]=|!~|.",
    }
    return re.compile("|".join(f"(?P<{kind}>{regex})" for kind, regex in alternatives.items()))


def scan(text: str) -> tuple[Token, ...]:
    """The whole text in tokens, blanks left out; never fails."""
    return tuple(
        Token(match.lastgroup or "sign", match[0], match.start(), match.end())
        for match in _pieces().finditer(text)
        if match.lastgroup != "blank"
    )


def trouble_at(text: str, error: lark.UnexpectedInput) -> Trouble:
    """What there is to know about a place where the parser stopped."""
    tokens = scan(text)
    at = len(text) if _is_end(error) else error.pos_in_stream or 0
    seen = [token for token in tokens if token.kind != "comment"]
    before = [token for token in seen if token.end <= at]
    end = Token("end", "", len(text), len(text))
    token = next((token for token in seen if token.end > at), end)
    if token.start < at:  # the parser took a part of it, such as the first of words with dots
        before.append(Token(token.kind, text[token.start : at], token.start, at))
        token = Token(token.kind, text[at : token.end], at, token.end)
    return Trouble(text, token, tuple(before), _due(error), _open_brackets(before), tokens)


def _is_end(error: lark.UnexpectedInput) -> bool:
    return isinstance(error, lark.UnexpectedToken) and error.token.type == "$END"


def _due(error: lark.UnexpectedInput) -> frozenset[str]:
    parser = getattr(error, "interactive_parser", None)
    return frozenset(parser.accepts()) if parser is not None else frozenset()


def _open_brackets(tokens: list[Token]) -> tuple[Token, ...]:
    stack: list[Token] = []
    for token in tokens:
        if token.text in ("{", "["):
            stack.append(token)
        elif token.text in _CLOSING and stack:
            stack.pop()
    return tuple(stack)
