"""Text in another format: JSON and YAML pasted whole, and labels written like keys."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.errors import Problem
from b24batch.syntax.trouble import Trouble

__all__ = ["json", "label_with_colon", "yaml"]

_LABEL = re.compile(
    r"[ \t]*(?P<label>[^\W\d]\w*)[ \t]*(?P<colon>:)[ \t]*(?P<method>\w+\.[\w.]+)[ \t]*\{"
)
_YAML = re.compile(r"[ \t]*(?:---|- |[\w.'\"-]+[ \t]*:(?:[ \t]|$))")


def json(trouble: Trouble) -> Problem | None:
    """The first thing in the text is a brace or a bracket."""
    first = next((token for token in trouble.before if token.kind != "newline"), trouble.token)
    if first.text not in ("{", "[") or trouble.token != first:
        return None
    return Problem(
        "B029",
        "this looks like JSON",
        first.span,
        hint="put the name of a method before the braces: `Label = crm.item.list { ... }`",
    )


def label_with_colon(trouble: Trouble) -> Problem | None:
    """`Deals: crm.item.list {`: a colon where a label has `=`."""
    if trouble.open or trouble.token.text != ":":
        return None
    start = trouble.text.rfind("\n", 0, trouble.at) + 1
    match = _LABEL.match(trouble.text[start:].split("\n", 1)[0])
    if match is None:
        return None
    return Problem(
        "B008",
        f"the label `{match['label']}` is followed by a colon",
        Span(start + match.start("colon"), start + match.end("colon")),
        hint=f"write `{match['label']} = {match['method']} {{ ... }}`",
    )


def yaml(trouble: Trouble) -> Problem | None:
    """Lines of keys and dashes outside all braces; one alone is a key in the wrong place."""
    if trouble.open:
        return None
    start = trouble.text.rfind("\n", 0, trouble.at) + 1
    line = trouble.text[start:].split("\n", 1)[0]
    if not _YAML.match(line) or "=" in trouble.text[start : trouble.at]:
        return None
    below = trouble.text[start:].split("\n")
    if sum(1 for text in below if _YAML.match(text)) > 1:
        indent = len(line) - len(line.lstrip())
        return Problem(
            "B028",
            "this looks like YAML",
            Span(start + indent, start + len(line.rstrip())),
            hint="a command is written `Label = method { key: value }`, with braces",
        )
    if trouble.token.text != ":":
        return None
    return Problem(
        "B001",
        f"the key `{trouble.last.text}` stands outside all braces",
        trouble.last.span,
        hint="parameters stand in the braces of a command: `Label = method { key: value }`",
    )
