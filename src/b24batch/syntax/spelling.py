"""How a constant is written: bare words, quotes, escapes, long texts, numbers, dates."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from b24batch.errors import MisuseError, Problem
from b24batch.model.path import NAME, format_ref
from b24batch.model.values import At, Date, Find, Key, Number, Ref

__all__ = [
    "bare_word",
    "escaped",
    "long_lines",
    "quoted",
    "spell_date",
    "spell_decimal",
    "spell_key",
    "spell_number",
    "spell_reference",
    "spell_text",
    "unspellable",
]

_WORD = re.compile(r"[^\W\d]\w*(?::\w+)?")
_MEANING_MORE = frozenset({"true", "false", "null", "today", "now"})
_DATE = re.compile(
    r"today|now|start of (?:day|week|month|quarter|year)"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?"
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_DEEPEST = 3  # the grammar's terminal for references has a bound, being a regular expression
_QUOTE_RUN = re.compile(r'"(?="")')


def unspellable(what: str) -> MisuseError:
    """The error for a value that only Python can say; builders refuse most of them earlier."""
    return MisuseError(
        Problem("B032", f"a recipe cannot say {what}", hint="name a part of it with `let` first")
    )


def bare_word(text: str) -> bool:
    """Whether a text means itself without quotes (`NEW`, `id`, `C2:NEW`)."""
    return _WORD.fullmatch(text) is not None and text not in _MEANING_MORE


def spell_text(text: str) -> str:
    """A text on one line: bare where that is legal, else in quotes."""
    return text if bare_word(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes; in single ones if it has a `$` or a quote and nothing to escape."""
    if ("$" in text or '"' in text) and not any(char in text for char in "'\n\r\t"):
        return f"'{text}'"
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """The inside of double quotes; a `$` needs no escape unless it would open a hole."""
    for char, written in (
        ("\\", r"\\"),
        ('"', r"\""),
        ("\n", r"\n"),
        ("\t", r"\t"),
        ("\r", r"\r"),
        ("${", r"\${"),
    ):
        text = text.replace(char, written)
    return text


def long_lines(pieces: Sequence[tuple[str, bool]]) -> tuple[str, ...] | None:
    '''The lines of a text in `"""`, or None where it would not read back or is not worth it.

    `pieces` are texts, each with whether it is a hole (written already). A line of nothing
    but blanks would be read as an empty one, and `"""` in a hole as the end.
    '''
    if any(hole and '"""' in text for text, hole in pieces):
        return None
    plain = "".join("x" if hole else text for text, hole in pieces)
    if "\n" not in plain.strip("\n"):
        return None
    written = "".join(text if hole else _long_escaped(text) for text, hole in pieces)
    lines = written.split("\n")
    if any(line and not line.strip(" \t") for line in lines):
        return None
    return tuple(lines)


def _long_escaped(text: str) -> str:
    text = text.replace("\\", r"\\").replace("\r", r"\r").replace("${", r"\${")
    return _QUOTE_RUN.sub(r"\"", text)


def spell_key(key: str) -> str:
    """A key as it stands before its colon."""
    return key if NAME.fullmatch(key) else quoted(key)


def spell_number(number: float) -> str:
    """A number with all its digits; raises MisuseError for what is none (`inf`, `nan`)."""
    if isinstance(number, float) and not math.isfinite(number):
        raise unspellable(f"the number {number!r}")
    return repr(number)


def spell_decimal(number: Number) -> str:
    """A number kept as written; raises MisuseError for text that is no number of the language."""
    if not _NUMBER.fullmatch(number.text):
        raise unspellable(f"the number {number.text!r}")
    return number.text


def spell_reference(ref: Ref) -> str:
    """A path without its `$`; raises MisuseError for lookups in lookups in lookups."""
    if _depth(ref) > _DEEPEST:
        raise unspellable("a path with brackets in brackets in brackets in brackets")
    return format_ref(ref)


def _depth(ref: Ref) -> int:
    """How deep brackets stand in one another."""
    inner = 0
    for step in ref.steps:
        match step:
            case Key(name):
                inner = max(inner, 0 if NAME.fullmatch(name) else 1)
            case At(value):
                inner = max(inner, 1 + _depth(value))
            case Find(tests):
                refs = [test.value for test in tests if isinstance(test.value, Ref)]
                inner = max([inner, 1, *(1 + _depth(value) for value in refs)])
            case _:
                inner = max(inner, 1)
    return inner


def spell_date(date: Date) -> str:
    """A date without quotes; raises MisuseError for text that is no date of the language."""
    if not _DATE.fullmatch(date.at):
        raise unspellable(f"the date {date.at!r}")
    return date.at
