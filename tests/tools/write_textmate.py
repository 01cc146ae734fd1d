"""Write the TextMate grammar: `python tests/tools/write_textmate.py`.

It says the same as the lexer for Pygments, since both come from one table; a test compares the
file with what this writes, and both with the parser.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from b24batch.highlight.rules import STATES, Rule, State

TARGET = (
    Path(__file__).resolve().parents[2]
    / "grammar"
    / "editors"
    / "vscode"
    / "syntaxes"
    / "b24.tmLanguage.json"
)
SCOPES = {
    "comment": "comment.line.number-sign.b24",
    "constant": "constant.language.b24",
    "date": "constant.numeric.date.b24",
    "escape": "constant.character.escape.b24",
    "filter": "support.function.filter.b24",
    "hole": "punctuation.section.embedded.b24",
    "key": "variable.other.property.b24",
    "keyword": "keyword.control.b24",
    "label": "entity.name.label.b24",
    "literal": "string.quoted.single.b24",
    "method": "entity.name.function.b24",
    "number": "constant.numeric.b24",
    "operator": "keyword.operator.b24",
    "punctuation": "punctuation.separator.b24",
    "reference": "variable.other.b24",
    "text": "string.quoted.double.b24",
    "type": "storage.type.b24",
    "word": "string.unquoted.b24",
}


def grammar() -> dict[str, Any]:
    """The grammar as plain data."""
    return {
        "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        "name": "b24batch recipe",
        "scopeName": "source.b24",
        "fileTypes": ["b24"],
        "patterns": _patterns(STATES["root"]),
        "repository": {
            name: {"patterns": _patterns(state)} for name, state in STATES.items() if state.end
        },
    }


def text() -> str:
    """The file."""
    return json.dumps(grammar(), ensure_ascii=False, indent=2) + "\n"


def _patterns(state: State) -> list[dict[str, Any]]:
    return [_pattern(rule) for rule in state.rules if any(rule.classes)]


def _pattern(rule: Rule) -> dict[str, Any]:
    if rule.enter:
        return _entering(rule, STATES[rule.enter])
    if len(rule.classes) == 1:
        return {"match": rule.pattern, "name": SCOPES[rule.classes[0]]}
    captures = {
        str(number): {"name": SCOPES[name]} for number, name in enumerate(rule.classes, 1) if name
    }
    return {"match": rule.pattern, "captures": captures}


def _entering(rule: Rule, state: State) -> dict[str, Any]:
    pattern: dict[str, Any] = {
        "begin": rule.pattern,
        "end": state.end,
        "beginCaptures": {"0": {"name": SCOPES[rule.classes[0]]}},
        "endCaptures": {"0": {"name": SCOPES[state.closing]}},
        "patterns": [{"include": f"#{rule.enter}"}],
    }
    if state.inside:
        pattern["name"] = SCOPES[state.inside]
    else:
        pattern["contentName"] = "meta.embedded.b24"
    return pattern


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text(), encoding="utf-8", newline="\n")
