"""Terminals and single words to values: references, texts, numbers, dates, bare words."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from lark import Token

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.model.path import NAME, PathError, parse_classic, parse_path
from b24batch.model.values import Date, Literal, Number, Ref, Text
from b24batch.syntax.faults import Fault, fault
from b24batch.syntax.strings import ParseHole, read_long, read_string

__all__ = ["PERIODS", "UNITS", "Scalars", "is_bare", "span_of", "unknown_word"]

UNITS = ("minute", "hour", "day", "week", "month", "year")
"""What a date may be moved by; a recipe may add an `s`."""
PERIODS = ("day", "week", "month", "quarter", "year")
"""What `start of` may be followed by."""

_CONSTANTS = {"TRUE": True, "FALSE": False, "NULL": None}
_LEADING_ZERO = re.compile(r"0[0-9]")


def span_of(first: Any, last: Any) -> Span:
    """From the beginning of one token or node to the end of another."""
    return Span(
        (first.start_pos or 0) if isinstance(first, Token) else first.span.start,
        (last.end_pos or 0) if isinstance(last, Token) else last.span.end,
    )


def is_bare(value: Literal) -> bool:
    """Whether a text was written as a bare word: quotes would make its place longer."""
    return (
        isinstance(value.value, str)
        and value.span is not None
        and value.span.end - value.span.start == len(value.value)
    )


class Scalars:
    """Callbacks for what has no structure of its own.

    Terminals have methods too: lark calls the one of that name when the parser takes a token.
    """

    def __init__(self, parse_hole: ParseHole) -> None:
        self.parse_hole = parse_hole

    def _string(self, token: Token) -> Literal | Text:
        return read_string(str(token), token.start_pos or 0, self.parse_hole)

    def _long(self, token: Token) -> Literal | Text:
        return read_long(str(token), token.start_pos or 0, self.parse_hole)

    def _reference(self, token: Token) -> Ref:
        return _read_reference(str(token), span_of(token, token))

    def _unsigned(self, token: Token) -> Literal | Number:
        return _read_number(str(token), span_of(token, token))

    STRING, LONG, REF, PATH, UNSIGNED = _string, _long, _reference, _reference, _unsigned

    def held_name(self, children: list[Token]) -> Ref:
        return Ref(str(children[0]), span=span_of(children[0], children[0]))

    def number(self, children: list[Any]) -> Literal | Number:
        if len(children) == 1:
            value: Literal | Number = children[0]
            return value
        minus, value = children[0], children[1]
        written = value.text if isinstance(value, Number) else repr(value.value)
        return _read_number(f"-{written}", span_of(minus, value))

    def word(self, children: list[Token]) -> Literal:
        token = children[0]
        value = _CONSTANTS[token.type] if token.type in _CONSTANTS else str(token)
        return Literal(value, span_of(token, token))

    def date(self, children: list[Token]) -> Date:
        first, last = children[0], children[-1]
        span = span_of(first, last)
        if first.type == "DATE":
            _check_date(str(first), span)
        elif len(children) > 1 and last not in PERIODS:
            raise unknown_word(last, "period", PERIODS)
        return Date(" ".join(children), span)


def _read_reference(text: str, span: Span) -> Ref:
    try:
        classic = parse_classic(text, span)
        ref = parse_path(text, span) if classic is None else classic
    except PathError as error:
        raise _broken_path(error, text, span) from None
    if not NAME.fullmatch(ref.name):
        raise fault(
            "B015",
            f"`{ref.name}` is no name of a command",
            span,
            "give the command a label that begins with a letter, and refer to it with `$Label`",
        )
    return ref


def _broken_path(error: PathError, text: str, span: Span) -> Fault:
    """The carets stand where the path goes wrong, or under all of it if that is its beginning."""
    at = min(error.offset, len(text) - 1)
    rest = re.match(r"-?\w+|\\.", text[at:])
    end = at + (len(rest[0]) if rest else 1)
    code = "B017" if text[at] == "-" else "B013" if text[at] == "\\" else "B015"
    place = Span(span.start + at, span.start + end) if at else span
    return fault(code, str(error), place, error.hint)


def _read_number(text: str, span: Span) -> Literal | Number:
    if _LEADING_ZERO.match(text.removeprefix("-")):
        raise fault(
            "B020",
            f"the number `{text}` begins with 0",
            span,
            f'if the zeros matter, write it as text: `"{text}"`',
        )
    if text.removeprefix("-").isdigit():
        # Python refuses to read thousands of digits; no portal would take them as a number
        return Literal(int(text), span) if len(text) < 1000 else Number(text, span)
    number = float(text)
    return Literal(number, span) if repr(number) == text else Number(text, span)


def _check_date(text: str, span: Span) -> None:
    try:
        if len(text) == len("2026-01-31"):
            date.fromisoformat(text)
            return
        moment = datetime.fromisoformat(text)
    except ValueError:
        hint = "dates are year-month-day, such as `2026-01-31`"
        raise fault("B120", f"there is no date `{text}`", span, hint) from None
    if moment.tzinfo is None:
        raise fault(
            "B120",
            f"the time `{text}` has no offset",
            span,
            f"say where: `{text}+03:00`, or `{text}Z` for UTC",
        )


def unknown_word(token: Token, what: str, known: tuple[str, ...]) -> Fault:
    near = suggest(str(token), known, at_most=1)
    hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(known)}"
    return fault("B023", f"unknown {what} `{token}`", span_of(token, token), hint)
