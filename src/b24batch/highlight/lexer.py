"""The lexer for Pygments; `pygmentize -l b24` finds it by its entry point."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pygments import lexer, token

from b24batch.highlight.rules import STATES, Rule

__all__ = ["CLASSES", "RecipeLexer"]

CLASSES: Mapping[str, Any] = {
    "": token.Text.Whitespace,
    "comment": token.Comment.Single,
    "constant": token.Keyword.Constant,
    "date": token.Literal.Date,
    "escape": token.String.Escape,
    "filter": token.Name.Builtin,
    "hole": token.String.Interpol,
    "key": token.Name.Attribute,
    "keyword": token.Keyword,
    "label": token.Name.Label,
    "literal": token.String.Single,
    "method": token.Name.Function,
    "number": token.Number,
    "operator": token.Operator,
    "punctuation": token.Punctuation,
    "reference": token.Name.Variable,
    "text": token.String.Double,
    "type": token.Keyword.Type,
    "word": token.Name,
}


def _rule(rule: Rule) -> tuple[Any, ...]:
    kinds = [CLASSES[name] for name in rule.classes]
    by_groups: Any = lexer.bygroups  # it has no types
    found = kinds[0] if len(kinds) == 1 else by_groups(*kinds)
    return (rule.pattern, found, rule.enter) if rule.enter else (rule.pattern, found)


def _table() -> dict[str, list[tuple[Any, ...]]]:
    table = {}
    for name, state in STATES.items():
        rules = [_rule(rule) for rule in state.rules]
        if state.end:
            rules.insert(0, (state.end, CLASSES[state.closing], "#pop"))
        line_end = CLASSES[state.inside]
        table[name] = [*rules, (r"\n", line_end)]
    return table


class RecipeLexer(lexer.RegexLexer):
    """Recipes of b24batch (`.b24`)."""

    name = "b24batch recipe"
    aliases: ClassVar[list[str]] = ["b24"]
    filenames: ClassVar[list[str]] = ["*.b24"]
    flags = re.MULTILINE
    tokens: ClassVar[dict[str, list[tuple[Any, ...]]]] = _table()
