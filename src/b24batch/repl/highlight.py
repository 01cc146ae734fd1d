"""What each piece of recipe text is, for colours at the prompt; never fails, whatever the text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal as OneOf
from typing import TypeAlias

from b24batch.model.path import STATEMENT_WORDS

__all__ = ["Kind", "kinds"]

Kind: TypeAlias = OneOf["", "comment", "text", "reference", "number", "keyword", "label", "method"]

_WORDS = sorted(
    STATEMENT_WORDS
    | {"on", "error", "where", "from", "env", "as", "to", "with", "by", "once", "allow", "limit"}
    | {"like", "not", "is", "empty", "exists", "and", "or", "true", "false", "null", "any", "order"}
)


@functools.cache
def _pieces() -> re.Pattern[str]:
    words = "|".join(_WORDS)
    return re.compile(
        rf"(?P<comment>\#[^\n]*)"
        rf'|(?P<text>"""(?:(?!""").|\n)*(?:""")?|"(?:\\.|[^"\\\n])*"?|\'[^\'\n]*\'?)'
        r"|(?P<reference>\$[^\W\d]\w*(?:\.\w+|\[[^\]\n]*\])*!?|\$)"
        r"|(?P<method>[A-Za-z]\w*(?:\.\w+)+)"
        r"|(?P<label>[^\W\d]\w*(?=\s*=(?!=)))"
        rf"|(?P<keyword>\b(?:{words})\b(?!\s*:))"
        r"|(?P<number>\b\d[\d.:T+-]*\b)"
        r"|(?P<other>\w+|.|\n)"
    )


def kinds(text: str) -> Iterator[tuple[Kind, str]]:
    """The pieces of a text in their order, each with what it is; together they are the text."""
    names: tuple[Kind, ...] = ("comment", "text", "reference", "method", "label", "keyword")
    for match in _pieces().finditer(text):
        name = match.lastgroup
        kind: Kind = next((known for known in (*names, "number") if known == name), "")
        yield kind, match[0]
