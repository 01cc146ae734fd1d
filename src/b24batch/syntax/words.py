"""Terminals of the grammar in a reader's words; their names never reach a message."""

from __future__ import annotations

from collections.abc import Iterable

from lark.lexer import PatternStr

from b24batch.syntax.grammar import parser

__all__ = ["expected", "keywords", "one_of"]

_WORDS = {
    "NAME": "a word",
    "METHOD": "a method such as `crm.item.list`",
    "STRING": "a text in quotes",
    "UNSIGNED": "a number",
    "DATE": "a date",
    "REF": "a reference such as `$Name.field`",
    "PATH": "a name",
    "_NL": "a new line",
    "$END": "a new line",
    "_ELSE": "`else`",
}
_VALUES = frozenset(
    [
        "NAME",
        "STAGE",
        "STRING",
        "LONG",
        "UNSIGNED",
        "MINUS",
        "DATE",
        "REF",
        "LBRACE",
        "LSQB",
        "FILE",
        "START",
        "TODAY",
        "NOW",
        "TRUE",
        "FALSE",
        "NULL",
        "CSV",
        "JSON",
        "JSONL",
        "FILES",
    ]
)
_SELDOM = frozenset({"VBAR", "__ANON_4", "__ANON_5", "PLUS", "MINUS", "LONG", "STAGE"})
"""What may follow any value, `|`, `??`, `+`, `-`, and what would only distract, such as `...`."""


def expected(due: frozenset[str]) -> str:
    """What could stand at a place, in a few words, or an empty text where that is too much."""
    if "PARAM" in due:
        words = {"a statement"} | ({"`}`"} if "RBRACE" in due else set())
    elif {"REF", "UNSIGNED", "NAME"} <= due:
        words = {"a value"} | {_word(name) for name in due - _VALUES - _SELDOM}
    else:
        due -= {"NAME"} if "METHOD" in due else set()
        words = {_word(name) for name in (due - _SELDOM or due)}
    return one_of(words) if len(words) <= 6 else ""


def keywords(due: frozenset[str]) -> list[str]:
    """The words among what could stand at a place."""
    patterns = (parser().get_terminal(name).pattern for name in due if name != "$END")
    return [p.value for p in patterns if isinstance(p, PatternStr) and p.value.isalpha()]


def _word(name: str) -> str:
    if name in _WORDS:
        return _WORDS[name]
    pattern = parser().get_terminal(name).pattern
    return f"`{pattern.value}`" if isinstance(pattern, PatternStr) else "something else"


def one_of(words: Iterable[str]) -> str:
    """`a`, `b` or `c`: signs first, then words."""
    ordered = sorted(words, key=lambda word: (not word.startswith("`"), word))
    *first, last = ordered
    return f"{', '.join(first)} or {last}" if first else last
