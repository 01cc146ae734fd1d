"""What each piece of a recipe is, as far as one can tell from the line that it stands in.

A keyword of the language is a plain word in other places (`{ from: 1, all: 2 }`), so rules look
at what stands around it. Patterns must mean the same to Python and to Oniguruma, and must not
look beyond their line.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

__all__ = ["STATES", "Class", "Rule"]

Class: TypeAlias = Literal[
    "",
    "comment",
    "constant",
    "date",
    "escape",
    "filter",
    "hole",
    "key",
    "keyword",
    "label",
    "literal",
    "method",
    "number",
    "operator",
    "punctuation",
    "reference",
    "text",
    "type",
    "word",
]


class Rule(NamedTuple):
    """One pattern: what the whole is, or each of its groups, which then cover all of it.

    With `enter` what follows is in another state, until the end of that; see STATES.
    """

    pattern: str
    classes: tuple[Class, ...]
    enter: str = ""


class State(NamedTuple):
    """Rules by their order, and the pattern that ends the state: `closing` says what that is."""

    rules: tuple[Rule, ...]
    end: str = ""
    closing: Class = ""
    inside: Class = ""


_NAME = r"[^\W\d]\w*"
_GAP = r"([ \t]+)"
_BEFORE_PATH = r"(?=[ \t]+[\"'$])"
_METHOD = rf"{_NAME}(?:\.\w+)+"
_EQUALS = r"[ \t]*=(?![=~])"


def _words(*words: Class) -> tuple[Class, ...]:
    """Classes of words with gaps between them."""
    spread: list[Class] = []
    for word in words:
        spread += [word, ""]
    return tuple(spread[:-1])


_ESCAPES = (
    Rule(r"\\[\\\"nt$]", ("escape",)),
    Rule(r"\$\{", ("hole",), "hole"),
    Rule(r"[^\"\\$\n]+", ("text",)),
    Rule(r"[\\$\"]", ("text",)),
)

_DEFINITIONS = (
    Rule(
        rf"(param){_GAP}({_NAME})([ \t]*)(\?:|:)([ \t]*)({_NAME})",
        ("keyword", "", "label", "", "operator", "", "type"),
    ),
    Rule(
        rf"(secret){_GAP}({_NAME}){_GAP}(from){_GAP}(env){_GAP}({_NAME})",
        _words("keyword", "label", "keyword", "keyword", "word"),
    ),
    Rule(
        rf"(method){_GAP}({_NAME}(?:\.\w+)*){_GAP}({_NAME})(?=[ \t]*(?:#|$|(?:id|rows)[ \t]+at\b))",
        _words("keyword", "method", "word"),
    ),
    Rule(
        rf"(id|rows){_GAP}(at){_GAP}({_NAME}(?:\.\w+)*)(?=[ \t]*(?:#|$|(?:id|rows)[ \t]+at\b))",
        _words("word", "keyword", "method"),
    ),
    Rule(rf"(let){_GAP}({_NAME})(?={_EQUALS})", _words("keyword", "label")),
    Rule(rf"(for){_GAP}({_NAME}){_GAP}(in)\b", _words("keyword", "label", "keyword")),
    Rule(rf"^{_NAME}(?={_EQUALS})", ("label",)),
    Rule(rf"{_NAME}(?={_EQUALS}[ \t]*(?:(?:all|exact)[ \t]+)?{_METHOD})", ("label",)),
)

_OPERATOR = r"(?:!?=|[<>]=?|!?~|(?:not[ \t]+)?(?:in|like)\b(?![ \t]*[:,\]}]))"
_KEYS = (
    Rule(rf"{_NAME}(?=[ \t]*(?:\?:|:))", ("key",)),
    Rule(rf"{_NAME}(?=[ \t]*{_OPERATOR})", ("key",)),
)
_FIRST_KEY = Rule(rf"(?:(?<=\{{ )|(?<=, )){_NAME}(?=[ \t]+{_OPERATOR})", ("key",))
"""In an object a keyword is a key like any other word."""

_PHRASES = (
    Rule(rf"(halt){_GAP}(on){_GAP}(error)\b", _words("keyword", "keyword", "keyword")),
    Rule(rf"(in){_GAP}(any){_GAP}(order)\b", _words("keyword", "keyword", "keyword")),
    Rule(rf"(start){_GAP}(of){_GAP}({_NAME})", _words("keyword", "keyword", "word")),
    Rule(rf"(is){_GAP}(not){_GAP}(empty)\b", _words("keyword", "keyword", "keyword")),
    Rule(rf"(is){_GAP}(empty)\b", _words("keyword", "keyword")),
    Rule(rf"(not){_GAP}(in|like)\b(?![ \t]*[:,\]])", _words("keyword", "keyword")),
    Rule(rf"(unique|group|once){_GAP}(by)\b", _words("keyword", "keyword")),
    Rule(rf"(as){_GAP}({_NAME})(?=[ \t]*(?:#|with\b|to\b|$))", _words("keyword", "type")),
    Rule(r"recipe(?=[ \t]+[\"'])", ("keyword",)),
    Rule(r"(?:if|expect|where|output)(?=[ \t]+\$)", ("keyword",)),
    Rule(r"else(?=[ \t]*(?:\{|[\"']))", ("keyword",)),
    Rule(rf"(?:to|csv|jsonl|json|files|file){_BEFORE_PATH}", ("keyword",)),
    Rule(r"with(?=[ \t]*\{)", ("keyword",)),
    Rule(r"limit(?=[ \t]+[0-9])", ("keyword",)),
    Rule(rf"allow(?=[ \t]+(?:\[|{_NAME}[ \t]*(?:#|\}}|$|limit\b|once\b)))", ("keyword",)),
    Rule(rf"(?:all|exact)(?=[ \t]+{_METHOD})", ("keyword",)),
    Rule(r"(?:in|like)(?=[ \t]*[\[$\"'])|in(?=[ \t]+(?:csv|json|jsonl|files)\b)", ("keyword",)),
    Rule(r"exists(?=[ \t]*(?:\{|else\b|:|#|\}|$))", ("keyword",)),
)

_FILTER = Rule(rf"(\|)([ \t]*)({_NAME})", ("operator", "", "filter"))
_CONSTANT = Rule(r"(?:true|false|null|today|now)(?!\w)", ("constant",))
_VALUES = (
    Rule(r"\"\"\"", ("text",), "long"),
    Rule(r"\"", ("text",), "text"),
    Rule(r"'[^'\n]*'", ("literal",)),
    Rule(rf"\${_NAME}(?:\.\w+)*", ("reference",)),
    Rule(r"(?<=\])(?:\.\w+)+", ("reference",)),
    Rule(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
        r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?",
        ("date",),
    ),
    Rule(rf"{_NAME}:\w+", ("word",)),
    Rule(r"[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?", ("number",)),
)
_REST = (
    Rule(r"\?\?|\?:|\.\.\.|[!<>]=|!~|[-=<>~+*!:|]", ("operator",)),
    Rule(r"[{}\[\],]", ("punctuation",)),
    Rule(r"[ \t]+", ("",)),
)

_ROOT = (
    Rule(r"#.*", ("comment",)),
    *_VALUES,
    *_DEFINITIONS,
    _FIRST_KEY,
    *_PHRASES,
    Rule(_METHOD, ("method",)),
    _FILTER,
    *_KEYS,
    _CONSTANT,
    Rule(_NAME, ("word",)),
    *_REST,
)

STATES: Mapping[str, State] = {
    "root": State(_ROOT),
    "text": State(_ESCAPES, r"\"|$", "text", "text"),
    "long": State(_ESCAPES, r"\"\"\"", "text", "text"),
    "hole": State(
        (
            _FILTER,
            _PHRASES[2],
            _CONSTANT,
            Rule(rf"{_NAME}(?:\.\w+)*", ("reference",)),
            *_VALUES,
            *_REST,
        ),
        r"\}|$",
        "hole",
    ),
}
"""States by name: `root` is a recipe, the others are inside texts and inside `${}`."""
