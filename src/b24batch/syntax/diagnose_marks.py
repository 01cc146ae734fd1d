"""Quotes, comments and signs from elsewhere: word processors, other languages, web pages."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.errors import Problem
from b24batch.syntax.trouble import Token, Trouble

__all__ = [
    "apostrophe",
    "conjunction",
    "curved_quotes",
    "foreign_comment",
    "hole_outside",
    "invisible",
    "open_text",
    "operator",
    "quote_in_text",
    "round_brackets",
    "semicolon",
]

_CURVED = "“”„‟«»‹›‘’‚‛`´＂＇"
_HOLE_WITHOUT_END = re.compile(r"(?<!\\)\$\{(?![^}\n]*\})")
_OPERATOR = re.compile(r"[=<>!~:&|]+")
_OPERATORS = {
    "==": "=",
    "===": "=",
    "!==": "!=",
    "=!": "!=",
    "<>": "!=",
    "=<": "<=",
    "=>": ">=",
    ":=": "=",
    "=~": "~",
    "~=": "~",
    "::": ":",
}
_COMPARISONS = ("=", "!=", "<", "<=", ">", ">=", "~", "!~")
_ALL_COMPARISONS = "the comparisons are `=`, `!=`, `<`, `<=`, `>`, `>=`, `~` and `!~`"


def apostrophe(trouble: Trouble) -> Problem | None:
    """A quote in the middle of a word is one of the text, which has none around it."""
    token, last = trouble.token, trouble.last
    if not (trouble.joined and last.kind == "word" and token.text[0] in "'’"):
        return None
    written = trouble.text[last.start : token.end].rstrip(" ,}]")
    return Problem(
        "B021",
        "this value needs quotes",
        Span(last.start, last.start + len(written)),
        hint=f'write `"{written}"`',
    )


def open_text(trouble: Trouble) -> Problem | None:
    """A quote with no partner, wherever the parser noticed it."""
    for token in trouble.tokens:
        if token.start > trouble.at:
            return None
        if token.kind == "open_long":
            hint = 'end it with `"""` on a line below the text'
            return Problem(
                "B011", "this text has no closing quotes", token.span, "opened here", hint=hint
            )
        if token.kind == "broken_text":
            return _open_hole(token)
        if token.kind == "open_text":
            return _open_quote(token)
    return None


def _open_quote(token: Token) -> Problem:
    quote = token.text[0]
    hint = f'end it with `{quote}`, or use `"""` for text over several lines'
    if any(char in token.text for char in "“”„"):
        hint = f"a curved quote ends no text; write `{quote}`"
    message = "this text has no closing quote"
    return Problem("B010", message, Span(token.start, token.start + 1), "opened here", hint=hint)


def _open_hole(token: Token) -> Problem:
    match = _HOLE_WITHOUT_END.search(token.text)
    at = token.start + (match.start() if match else token.text.index("${"))
    return Problem(
        "B014",
        "this `${` has no closing `}`",
        Span(at, at + 2),
        hint=r"end it with `}`, or write `\$` for a dollar sign",
    )


def quote_in_text(trouble: Trouble) -> Problem | None:
    """`"the "big" order"`: the text has ended where it was meant to quote something."""
    last, token = trouble.last, trouble.token
    if not (trouble.joined and last.kind == "text" and token.kind in ("word", "text", "number")):
        return None
    quote = last.text[0]
    rest = trouble.text[token.start :].split("\n", 1)[0]
    end = token.start + rest.rfind(quote) + 1 if quote in rest else token.end
    written = trouble.text[last.start + 1 : end - 1]
    other = "'" if quote == '"' else '"'
    safe = other not in written and quote in rest
    return Problem(
        "B043",
        "the text ends before this",
        Span(token.start, token.end),
        hint=f"write `{other}{written}{other}`"
        if safe
        else f"write `\\{quote}` for a quote in a text",
    )


def curved_quotes(trouble: Trouble) -> Problem | None:
    """The caret goes from the opening to the closing one."""
    char = trouble.token.text[:1]
    if char not in _CURVED or not char:
        return None
    line = trouble.text[trouble.at :].split("\n", 1)[0]
    end = next((i for i, c in enumerate(line) if i and c in _CURVED + "\"'"), 0)
    inner = line[1:end] if end else "..."
    return Problem(
        "B012",
        f"`{char}` is a quote of word processors",
        Span(trouble.at, trouble.at + end + 1),
        hint=f'write straight quotes: `"{inner}"`',
    )


def invisible(trouble: Trouble) -> Problem | None:
    """Named by its number, since nothing of it is to be seen."""
    char = trouble.token.text[:1]
    if not char or char in "\n\t" or char.isprintable():
        return None
    return Problem(
        "B038",
        f"here is a character that cannot be seen, U+{ord(char):04X}",
        Span(trouble.at, trouble.at + 1),
        hint="delete it, and write an ordinary blank if one belongs here",
    )


def semicolon(trouble: Trouble) -> Problem | None:
    """Lines and entries end without one."""
    if trouble.token.text != ";":
        return None
    inner = "entries end with a comma or their line" if trouble.open else "lines end without it"
    return Problem("B037", "`;` ends nothing here", trouble.token.span, hint=f"remove it; {inner}")


def foreign_comment(trouble: Trouble) -> Problem | None:
    """`//`, `--`, `/*` and `<!--`, where they begin a word of their own."""
    at = trouble.at
    if trouble.text[at - 1 : at + 1] == "--":
        at -= 1
    elif trouble.text[at - 2 : at] == "--":
        at -= 2
    mark = next((m for m in ("//", "--", "/*", "<!--") if trouble.text.startswith(m, at)), "")
    if not mark or (at and not trouble.text[at - 1].isspace()):
        return None
    return Problem(
        "B027",
        f"`{mark}` begins no comment",
        Span(at, at + len(mark)),
        hint="a comment begins with `#` and ends with its line",
    )


def conjunction(trouble: Trouble) -> Problem | None:
    """`and` and `or`, also as signs of other languages."""
    run = _operator_at(trouble)
    span = run or trouble.token.span
    word = trouble.text[span.start : span.end]
    if word.lower() not in ("and", "or", "&&", "||") or trouble.value_due:
        return None
    if trouble.statement_due or (trouble.last.text in ("{", ",") and word.isalpha()):
        return None
    if word.lower() in ("or", "||"):
        hint = "for several values of one field write `field in [A, B]`"
    elif trouble.inside == "{":
        hint = "write a comma instead: all conditions must hold"
    else:
        hint = "put a second `if` into the first; several `expect` all have to hold"
    return Problem("B036", f"there is no `{word}` between conditions", span, hint=hint)


def operator(trouble: Trouble) -> Problem | None:
    """Comparisons as other languages write them, or with blanks inside."""
    span = _operator_at(trouble)
    if span is None:
        return None
    written = trouble.text[span.start : span.end]
    if written in _OPERATORS:
        arrow = written in ("=>", ":=") and _after_key(trouble, span)
        hint = f"write `{':' if arrow else _OPERATORS[written]}`"
    elif trouble.value_due and trouble.last.text in _COMPARISONS:
        span = Span(trouble.last.start, span.end)
        written = trouble.text[span.start : span.end]
        meant = "".join(written.split())
        hint = f"write `{meant}`" if meant in _COMPARISONS else _ALL_COMPARISONS
    else:
        return None
    return Problem("B019", f"there is no `{written}` in a recipe", span, hint=hint)


def _after_key(trouble: Trouble, span: Span) -> bool:
    """Whether a key of an object stands before, as in `"title" => "x"`."""
    words = [token for token in trouble.before if token.end <= span.start]
    return trouble.inside == "{" and len(words) > 1 and words[-2].text in ("{", ",", "\n")


def _operator_at(trouble: Trouble) -> Span | None:
    """The whole run of signs around the place: the parser stops after the first of them."""
    for match in _OPERATOR.finditer(trouble.text, max(0, trouble.at - 3)):
        if match.start() <= trouble.at < match.end():
            return Span(match.start(), match.end())
    return None


def round_brackets(trouble: Trouble) -> Problem | None:
    """Calls as in Python, or a bracketed condition."""
    if trouble.token.text not in ("(", ")"):
        return None
    last = trouble.last
    called = trouble.joined and last.kind == "word"
    if called and last.text == "compute":
        message = "`compute` calls a function of a Python program, which no text can hold"
        return Problem("B032", message, last.span, hint="run the program that printed this")
    hint = f"write `{last.text} {{ key: value }}`" if called else "remove it"
    if not called and trouble.value_due:
        hint = "remove it, or give what stands in it a name above: `let Name = ...`"
    return Problem(
        "B040", f"`{trouble.token.text}` means nothing here", trouble.token.span, hint=hint
    )


def hole_outside(trouble: Trouble) -> Problem | None:
    """`${name}` or a lone `$` where a reference stands on its own."""
    if trouble.token.text != "$":
        return None
    match = re.compile(r"\$\{\s*([^{}\n]*?)\s*\}").match(trouble.text, trouble.at)
    if match:
        hint = f"write `${match[1]}`" if match[1] else "write `$Name.path`"
        return Problem("B041", "`${ }` stands only in a text", Span(*match.span()), hint=hint)
    return Problem(
        "B015",
        "a name is missing after `$`",
        trouble.token.span,
        hint="write `$Name.path`; a text with a dollar sign needs quotes",
    )
