"""Brackets without partners. Indentation means nothing to the parser, but it tells the intent."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.errors import Label, Problem
from b24batch.syntax.trouble import Token, Trouble

__all__ = ["closing", "unclosed_above", "unclosed_at_end", "unopened"]

_STATEMENT = re.compile(
    r"(?:(?:recipe|halt|param|secret|let|for|if|expect|output)\b"
    r"|method[ \t]+[^\W\d]"
    r"|[^\W\d]\w*[ \t]*=[ \t]*(?:all[ \t]|exact[ \t])?[ \t]*\w+\.\w"
    r"|\w+(?:\.\w+)+[ \t]*(?:\{|$))"
)
_PARTNER = {"}": "{", "]": "[", "{": "}", "[": "]"}


def unclosed_above(trouble: Trouble) -> Problem | None:
    """A statement, or a key, begins no deeper than the line of a bracket that is still open."""
    if not trouble.open or trouble.statement_due or trouble.at_line_end:
        return None
    start = trouble.line[0].start if trouble.line else trouble.at
    if trouble.open[-1].start > start:
        return None
    if key := _key_in_list(trouble):
        return _unclosed(trouble.open[-1], (Label(key.span, "a key begins here"),))
    if not _STATEMENT.match(trouble.text[start:].split("\n", 1)[0]):
        return None
    if _indent(trouble.text, start) > _indent(trouble.text, trouble.open[-1].start):
        return None
    bracket = _suspect(trouble) or trouble.open[-1]
    end = next((t.end for t in (*trouble.line, trouble.token) if t.start == start), start + 1)
    return _unclosed(bracket, (Label(Span(start, end), "a statement begins here"),))


def _key_in_list(trouble: Trouble) -> Token | None:
    """The first word of a line, if a colon makes it a key where items are due."""
    if trouble.inside != "[" or trouble.token.text not in (":", "?:") or len(trouble.line) != 1:
        return None
    return trouble.line[0]


def unclosed_at_end(trouble: Trouble) -> Problem | None:
    """The text ends inside brackets."""
    if trouble.token.kind != "end" or not trouble.open:
        return None
    return _unclosed(_suspect(trouble) or trouble.open[-1], ())


def unopened(trouble: Trouble) -> Problem | None:
    """Where a brace is due, or would help, and the text has a closing one too many."""
    closing = sum(token.text == "}" for token in trouble.tokens)
    if closing <= sum(token.text == "{" for token in trouble.tokens):
        return None
    if _entry_for_value(trouble):
        key = trouble.before[-3]
        hint = f"write `{key.text}: {{ {trouble.last.text} {trouble.token.text} ...`"
        return Problem("B046", f"a `{{` is missing after `{key.text}:`", key.span, hint=hint)
    if "LBRACE" not in trouble.due or {"LIMIT", "COMMA", "PARAM"} & trouble.due:
        return None
    span = trouble.last.span
    return Problem("B046", "a `{` is missing after this", span, hint="write `{` before the block")


def _entry_for_value(trouble: Trouble) -> bool:
    """`filter: id = 5 }`: after a key and its colon there is another key."""
    signs = (":", "?:", "=", "!=", "<", "<=", ">", ">=", "~", "!~")
    return (
        trouble.inside == "{"
        and trouble.token.text in signs
        and len(trouble.before) > 2
        and trouble.last.kind in ("word", "text")
        and trouble.before[-2].text in (":", "?:")
    )


def _unclosed(bracket: Token, labels: tuple[Label, ...]) -> Problem:
    return Problem(
        "B003",
        f"this `{bracket.text}` is not closed",
        bracket.span,
        "opened here",
        labels,
        f"add `{_PARTNER[bracket.text]}` where it ends",
    )


def closing(trouble: Trouble) -> Problem | None:
    """A closing bracket with nothing open, or of the wrong kind."""
    token = trouble.token
    if token.text not in ("}", "]"):
        return None
    partner = _PARTNER[token.text]
    if not trouble.open:
        hint = f"remove it, or look for a `{partner}` that is missing above"
        return Problem(
            "B004", f"nothing is open that `{token.text}` could close", token.span, hint=hint
        )
    opened = trouble.open[-1]
    if opened.text == partner:
        return None
    return Problem(
        "B004",
        f"`{token.text}` does not close `{opened.text}`",
        token.span,
        labels=(Label(opened.span, "opened here"),),
        hint=f"close it with `{_PARTNER[opened.text]}` first",
    )


def _suspect(trouble: Trouble) -> Token | None:
    """The bracket whose place was taken: a closing one stands at the indentation of another."""
    stack: list[Token] = []
    for token in trouble.before:
        if token.text in ("{", "["):
            stack.append(token)
        elif token.text in ("}", "]") and stack:
            indent = _indent(trouble.text, token.start)
            line = trouble.text[trouble.text.rfind("\n", 0, token.start) + 1 : token.start]
            inner = stack.pop()
            if not line.strip() and _indent(trouble.text, inner.start) > indent:
                return inner
    return None


def _indent(text: str, offset: int) -> int:
    """How far the line of an offset is indented."""
    line = text[text.rfind("\n", 0, offset) + 1 :].split("\n", 1)[0]
    return len(line) - len(line.lstrip(" \t"))
