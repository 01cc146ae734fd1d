"""Entries of objects, items of lists, and values anywhere."""

from __future__ import annotations

import re

from b24batch._text import Span
from b24batch.errors import Label, Problem
from b24batch.syntax.trouble import Token, Trouble

__all__ = [
    "arithmetic",
    "key_in_list",
    "key_in_need_of_quotes",
    "key_without_value",
    "malformed_date",
    "missing_colon",
    "missing_comma",
    "missing_dollar",
    "missing_filter",
    "open_path",
    "several_words",
    "value_in_need_of_quotes",
]

_OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "~", "!~", "in", "not", "like")
_SHOWN = {"{": "{ ... }", "[": "[ ... ]"}
_BEFORE_THE_RUN = "calculate before the run and pass the value as a parameter"
_PATH = re.compile(r"[^\W\d]\w*(?:\.\w*|\[[^\]\n]*\])*")
_RUN = re.compile(r"[^\s,{}\[\]#\"]+")
_TO_BREAK = re.compile(r"[^,{}\[\]#\n\"]*[^\s,{}\[\]#\"]")
_DATE_LIKE = re.compile(
    r"(?<![\w.])(?:[0-9]{4}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?"
    r"|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4})(?![\w.-])"
)
_WELL_FORMED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ \t]+(\d\d?:\d\d(?::\d\d)?)")


def _key_due(trouble: Trouble) -> bool:
    return trouble.inside == "{" and "STRING" in trouble.due and "REF" not in trouble.due


def _after_key(trouble: Trouble) -> bool:
    return trouble.inside == "{" and {"COLON", "OPTIONAL"} <= trouble.due


def _after_value(trouble: Trouble) -> bool:
    return trouble.inside in ("{", "[") and "COMMA" in trouble.due


def key_without_value(trouble: Trouble) -> Problem | None:
    """The line, the object, or the entry ends where the value should stand."""
    if not (trouble.at_line_end or trouble.token.text in ("}", "]", ",")):
        return None
    if trouble.token.kind == "end" and trouble.open:
        return None
    words = list(trouble.before)
    if not _after_key(trouble):
        if not trouble.value_due or words[-1].text not in (":", "?:", *_OPERATORS):
            return None
        while words and words[-1].text in (":", "?:", *_OPERATORS):
            words.pop()
    key = words[-1]
    if trouble.inside != "{" or key.kind not in ("word", "text", "number"):
        return None
    return Problem("B007", f"`{key.text}` has no value", key.span, hint=_hint_for(trouble, key))


def _hint_for(trouble: Trouble, key: Token) -> str:
    comment = next((t for t in trouble.tokens if trouble.last.end <= t.start < trouble.at), None)
    if comment is not None and comment.text[1:2].strip():
        word = comment.text.split()[0]
        return f'`#` begins a comment; a value with it needs quotes: `"{word}"`'
    if _after_key(trouble):
        return f"write `{key.text}: ...`; words without values stand in a list, `[ ]`"
    if re.match(r"\s*-\s", trouble.text[trouble.at :]):
        return "a list is written `[one, two]`, also over several lines"
    return 'write the value; an empty one is `""`'


def open_path(trouble: Trouble) -> Problem | None:
    """`$Name.items[0` without its bracket."""
    bracket = trouble.open[-1] if trouble.inside == "[" else trouble.token
    above = next((token for token in trouble.before if token.end == bracket.start), None)
    if bracket.text != "[" or above is None or above.kind != "reference":
        return None
    return Problem(
        "B015",
        "this `[` is not closed on its line",
        bracket.span,
        hint='write `[0]`, `[*]` or `["odd key"]`',
    )


def malformed_date(text: str, at: int) -> Problem | None:
    """`31.01.2026`, `2026-1-5`: parts of a date around a place, in the wrong order or width."""
    for match in _DATE_LIKE.finditer(text, text.rfind("\n", 0, at) + 1):
        if match.start() > at:
            return None
        if match.end() >= at and not _WELL_FORMED.fullmatch(match[0]):
            hint = "dates are year-month-day, such as `2026-01-31`; in quotes it is text"
            message = f"there is no date `{match[0]}`"
            return Problem("B120", message, Span(*match.span()), hint=hint)
    return None


def arithmetic(trouble: Trouble) -> Problem | None:
    """`$a + 1` without a unit, `"a" + "b"`, `$a * 2`."""
    last, token = trouble.last, trouble.token
    if token.text in ("*", "/", "%", "^") and {"VBAR", "PLUS"} <= trouble.due:
        return _calculation(token.span, _BEFORE_THE_RUN)
    if last.text in ("+", "-") and trouble.due <= {"UNSIGNED", "MINUS", "REF"}:
        return _calculation(last.span, _instead(trouble, last, token))
    sign = next((t for t in trouble.before[-3:-1] if t.text in ("+", "-")), None)
    if trouble.due != {"NAME"} or sign is None:
        return None
    return _calculation(Span(sign.start, last.end), _instead(trouble, sign, last))


def _instead(trouble: Trouble, sign: Token, amount: Token) -> str:
    """What could have been meant by a sum."""
    left = next((t for t in reversed(trouble.before) if t.end <= sign.start), sign)
    if "text" in (left.kind, amount.kind):
        return 'put texts together in one: `"${Name.title} and more"`'
    if amount.kind not in ("number", "reference", "word"):
        return _BEFORE_THE_RUN
    days = "day" if amount.text == "1" else "days"
    hint = f"to move a date write `{sign.text} {amount.text} {days}`; {_BEFORE_THE_RUN}"
    if trouble.inside == "[" and trouble.token.text in ("]", ","):
        return f"between two items of a list write a comma; {hint}"
    return hint


def _calculation(span: Span, hint: str) -> Problem:
    return Problem("B035", "a recipe does not calculate", span, hint=hint)


def key_in_need_of_quotes(trouble: Trouble) -> Problem | None:
    """A key that is more than one word: dots, dashes, prefixes, numbers, references."""
    token, last = trouble.token, trouble.last
    if _key_due(trouble) and (token.kind in ("number", "reference") or token.text in "<>=!@%~-"):
        start = token.start
    elif _after_key(trouble) and trouble.joined and last.kind == "word":
        start = last.start
    else:
        return None
    match = re.compile(r"[^\s:,{}\[\]\"'#]+").match(trouble.text, start)
    if match is None:
        return None
    written = match[0]
    if written.startswith("$"):
        hint = f'write `"${{{written[1:]}}}"`, or `...{written}` to put its entries here'
    else:
        hint = f'write `"{written}"`'
    return Problem("B022", "this key needs quotes", Span(*match.span()), hint=hint)


def missing_colon(trouble: Trouble) -> Problem | None:
    """A key and at once its value."""
    token, last = trouble.token, trouble.last
    if not _after_key(trouble) or last.kind not in ("word", "text"):
        return None
    if token.kind not in ("word", "text", "number", "reference", "long") and token.text not in "{[":
        return None
    return Problem(
        "B039",
        f"a colon is missing after `{last.text}`",
        last.span,
        hint=f"write `{last.text}: {_SHOWN.get(token.text, token.shown)}`",
    )


def missing_filter(trouble: Trouble) -> Problem | None:
    """`$row.phone | }`."""
    if trouble.last.text != "|" or trouble.due != {"NAME"}:
        return None
    return Problem(
        "B001",
        "the name of a filter is missing after `|`",
        trouble.last.span,
        hint="write it, for example `| trim`, or remove the `|`",
    )


def missing_dollar(trouble: Trouble) -> Problem | None:
    """A path, or a known name, where a reference stands."""
    token, last = trouble.token, trouble.last
    if "REF" in trouble.due and not {"NAME", "STRING"} & trouble.due and token.kind == "word":
        start = token.start
    elif (
        trouble.joined and last.kind == "word" and token.text[0] in ".[" and _takes_values(trouble)
    ):
        start = last.start
    else:
        return None
    match = _PATH.match(trouble.text, start)
    if match is None:
        return None
    written = match[0]
    name = re.split(r"[.\[]", written)[0]
    known = name in trouble.known_names
    if start == last.start and not known and "[" not in written:
        return None
    return Problem(
        "B018",
        f"the reference `{written}` has no `$`",
        Span(*match.span()),
        hint=f"write `${written}`" + ("" if known else ", or put quotes around a text"),
    )


def _takes_values(trouble: Trouble) -> bool:
    return _after_value(trouble) or "VBAR" in trouble.due


def several_words(trouble: Trouble) -> Problem | None:
    """`title: Big order`: a text of several words, or a date and a time, without quotes."""
    last, token = trouble.last, trouble.token
    if last.kind not in ("word", "number") or token.kind not in ("word", "number", "sign"):
        return None
    if not _takes_values(trouble) or trouble.joined or token.text in ("{", "[", "(", "}", "]"):
        return None
    start, before = last.start, trouble.before[-2] if len(trouble.before) > 1 else None
    if before is None or before.text not in (":", "?:", "=", "[", ",", *_OPERATORS, "\n"):
        return None
    if moment := _DATE_TIME.match(trouble.text, start):
        hint = f"write `{moment[1]}T{moment[2]:0>5}:00+03:00`, with your own offset"
        return Problem("B021", "this time cannot be read", Span(*moment.span()), hint=hint)
    if trouble.inside == "{" and _begins_entry(trouble):
        return None
    if last.kind == "number" and token.kind != "word":
        return None
    if trouble.inside == "[" and token.kind != "sign":
        return None
    match = _TO_BREAK.match(trouble.text, start)
    return _quotes(match) if match else None


def _begins_entry(trouble: Trouble) -> bool:
    """Whether the word at the place is a key."""
    following = trouble.next
    return bool(following) and (following[0].text in (":", "?:") or following[0].text in _OPERATORS)


def key_in_list(trouble: Trouble) -> Problem | None:
    """`[id: 5]`."""
    if trouble.inside != "[" or trouble.token.text != ":" or trouble.last.kind != "word":
        return None
    if trouble.text[trouble.token.end :][:1].strip():
        return None
    hint = f"write `{{ {trouble.last.text}: ... }}`"
    return Problem("B001", "a list has no keys", trouble.last.span, hint=hint)


def value_in_need_of_quotes(trouble: Trouble) -> Problem | None:
    """Something longer than a word, such as `12px`, `10:30`, `http://x`, `+7 999`."""
    last, token = trouble.last, trouble.token
    if trouble.joined and last.kind in ("word", "number") and _takes_values(trouble):
        match = _RUN.match(trouble.text, last.start)
    elif trouble.value_due and token.kind == "sign" and not trouble.statement_due:
        if token.text in ("{", "[", "}", "]", ",", ":", "|", "=", "?", "??", "?:"):
            return None
        match = _TO_BREAK.match(trouble.text, token.start)
    elif token.text == ":" and _after_value(trouble) and last.kind in ("word", "number"):
        match = _TO_BREAK.match(trouble.text, last.start)
    else:
        return None
    return _quotes(match) if match else None


def _quotes(match: re.Match[str]) -> Problem:
    hint = f'write `"{match[0]}"`'
    return Problem("B021", "this value needs quotes", Span(*match.span()), hint=hint)


def missing_comma(trouble: Trouble) -> Problem | None:
    """Two entries, or two items, side by side."""
    last, token = trouble.last, trouble.token
    if not _after_value(trouble) or trouble.at_line_end:
        return None
    kinds = ("word", "text", "number", "reference", "long")
    if token.kind not in kinds and token.text not in ("{", "[", "...", "-"):
        return None
    what = "entries" if trouble.inside == "{" else "items"
    return Problem(
        "B005",
        f"a comma is missing between two {what}",
        token.span,
        labels=(Label(last.span, "one ends here"),) if last.text != "\n" else (),
        hint="write a comma before it, or begin a new line",
    )
