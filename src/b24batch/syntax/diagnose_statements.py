"""Statements: their first words, labels, methods, and where they end."""

from __future__ import annotations

import re

from b24batch._suggest import suggest
from b24batch._text import Span
from b24batch.errors import Problem
from b24batch.model.path import STATEMENT_WORDS
from b24batch.syntax.faults import else_alone
from b24batch.syntax.trouble import Token, Trouble
from b24batch.syntax.words import expected

__all__ = [
    "ends_early",
    "kept_word",
    "keyword_as_label",
    "label_without_sign",
    "lone_reference",
    "loop",
    "method_without_dot",
    "needs_name",
    "otherwise",
    "policy",
    "secret",
    "text_without_quotes",
    "two_on_a_line",
    "unknown_statement",
]

_KEPT = ("use", "try", "api")
_WRITABLE = sorted(STATEMENT_WORDS - {*_KEPT, "else", "exact", "all"})


def kept_word(trouble: Trouble) -> Problem | None:
    """`use`, `try` and `api`, at the beginning of a line or before an open brace."""
    firsts = [trouble.line[0] if trouble.line else trouble.token]
    for bracket in trouble.open:
        start = trouble.text.rfind("\n", 0, bracket.start) + 1
        firsts += [token for token in trouble.before if token.start >= start][:1]
    word = next((token for token in firsts if token.kind == "word" and token.text in _KEPT), None)
    if word is None or trouble.text[word.end :].lstrip(" \t").startswith("="):
        return None
    return Problem(
        "B030",
        f"`{word.text}` is kept for later versions of the language",
        word.span,
        hint="there is nothing of this kind yet; as the name of anything else choose another word",
    )


def keyword_as_label(trouble: Trouble) -> Problem | None:
    """`output = crm.item.list`."""
    line = trouble.line
    if trouble.token.text != "=" or len(line) != 1 or line[0].text not in STATEMENT_WORDS:
        return None
    return Problem(
        "B031",
        f"`{line[0].text}` begins a statement and cannot be a label",
        line[0].span,
        hint="choose another name",
    )


def _first_is(trouble: Trouble, word: str) -> bool:
    """Whether the statement at hand begins with a word; it may stand in a one-line block."""
    start = next((i + 1 for i, t in reversed([*enumerate(trouble.line)]) if t.text == "{"), 0)
    return trouble.line[start : start + 1] != () and trouble.line[start].text == word


_OF_REFERENCES = ("output", "if", "expect", "for")


def needs_name(trouble: Trouble) -> bool:
    """Whether a value stands where only a reference can: behind `...`, `output`, in a condition."""
    asked = any(token.text == "where" for token in trouble.line)
    told = asked or any(_first_is(trouble, word) for word in _OF_REFERENCES)
    if trouble.token.text in ("|", "??"):
        return told
    put_together = trouble.token.text in ("[", "{")
    return put_together and trouble.last.text in ("...", "output", "if", "expect", "where")


def loop(trouble: Trouble) -> Problem | None:
    """`for` without `in`, or with a `$` before its variable."""
    if not _first_is(trouble, "for"):
        return None
    form = "a loop is written `for name in $List.items { ... }`"
    if trouble.due == {"IN"}:
        span = trouble.last.span if trouble.at_line_end else trouble.token.span
        return Problem("B033", "`in` is missing in this loop", span, hint=form)
    if trouble.last.text == "for" and trouble.due == {"NAME"}:
        span = trouble.last.span if trouble.at_line_end else trouble.token.span
        return Problem("B033", "a name without `$` is missing after `for`", span, hint=form)
    return None


def policy(trouble: Trouble) -> Problem | None:
    """Anything but `halt on error`."""
    if not _first_is(trouble, "halt") or not trouble.due <= {"ON", "ERROR"}:
        return None
    first = trouble.line[0]
    last = first if trouble.at_line_end else (*trouble.next, trouble.token)[-1]
    end = max(last.end, trouble.last.end, 0 if trouble.at_line_end else trouble.token.end)
    written = trouble.text[first.start : end]
    return Problem(
        "B034",
        f"there is no policy `{written}`",
        Span(first.start, end),
        hint="write `halt on error`, or leave it out",
    )


def secret(trouble: Trouble) -> Problem | None:
    """A secret that does not say where it comes from, or says it in another way."""
    if not _first_is(trouble, "secret") or not trouble.due & {"FROM", "ENV", "NAME"}:
        return None
    line = trouble.line
    name = line[1].text if len(line) > 1 and line[1].kind == "word" else "token"
    given = re.fullmatch(r"[A-Za-z_]\w*", trouble.token.text.strip("\"'$"), re.ASCII)
    variable = given[0] if given and len(line) > 2 and not trouble.at_line_end else name.upper()
    return Problem(
        "B002" if trouble.at_line_end else "B001",
        "a secret is read from a variable of the environment",
        trouble.last.span if trouble.at_line_end else trouble.token.span,
        "from which one?" if trouble.at_line_end else "",
        hint=f"write `secret {name} from env {variable}`",
    )


def otherwise(trouble: Trouble) -> Problem | None:
    """`else if`, and its spellings elsewhere."""
    last, token = trouble.last, trouble.token
    if alone := _else_before_brace(trouble):
        return else_alone(alone.span)
    if last.text == "else" and token.text == "if":
        span = Span(last.start, token.end)
    elif last.kind == "word" and last.text.lower() in ("elif", "elsif", "elseif"):
        span = last.span
    else:
        return None
    return Problem(
        "B044",
        f"there is no `{trouble.text[span.start : span.end]}`",
        span,
        hint="write `else {`, and in these braces another `if`",
    )


def _else_before_brace(trouble: Trouble) -> Token | None:
    """An `else` whose braces were taken for those of a command, since no `if` is above it."""
    if not trouble.open or "COLON" not in trouble.due:
        return None
    above = [token for token in trouble.before if token.end <= trouble.open[-1].start]
    return above[-1] if above and above[-1].text == "else" else None


def label_without_sign(trouble: Trouble) -> Problem | None:
    """`Company crm.item.add { ... }`."""
    line, token = trouble.line, trouble.token
    if len(line) != 1 or line[0].kind != "word" or "LBRACE" not in trouble.due:
        return None
    label = line[0].text
    if token.kind != "word" or "." not in token.text or "." in label:
        return None
    if suggest(label, _WRITABLE, at_most=1) and label.islower():
        return None
    return Problem(
        "B008",
        f"`=` is missing after the label `{label}`",
        line[0].span,
        hint=f"write `{label} = {token.text}`",
    )


def lone_reference(trouble: Trouble) -> Problem | None:
    """A line that begins with a reference: what to do with it is missing."""
    token = trouble.token
    if not trouble.statement_due or token.kind != "reference":
        return None
    hint = f"write `output {token.text}` to print it, or `let Name = {token.text}`"
    return Problem("B009", f"`{token.text}` alone is no statement", token.span, hint=hint)


def unknown_statement(trouble: Trouble) -> Problem | None:
    """A line whose first word is neither a statement, nor a label, nor a method with dots."""
    line = trouble.line
    if len(line) != 1 or line[0].kind != "word" or "." in line[0].text:
        return None
    if "LBRACE" not in trouble.due or trouble.at_line_end:
        return None
    first = line[0].text
    near = suggest(first, _WRITABLE, at_most=1)
    return Problem(
        "B009",
        f"`{first}` begins no statement",
        line[0].span,
        hint=f"did you mean `{near[0]}`?"
        if near
        else "a command is written `Label = method { ... }`",
    )


def method_without_dot(trouble: Trouble) -> Problem | None:
    """`Me = user current`, `A = al crm.item.list`."""
    last, token = trouble.last, trouble.token
    if "LBRACE" not in trouble.due or "LIMIT" not in trouble.due or token.kind != "word":
        return None
    if last.kind != "word" or "." in last.text:
        return None
    near = suggest(last.text, ("all", "exact"), at_most=1)
    if "." in token.text and near:
        hint = f"did you mean `{near[0]}`?"
    else:
        hint = f"did you mean `{last.text}.{token.text}`?"
    return Problem("B009", f"`{last.text}` is no method", last.span, hint=hint)


def text_without_quotes(trouble: Trouble) -> Problem | None:
    """A title, a file or a message as a bare word."""
    if "STRING" not in trouble.due or {"NAME", "UNSIGNED"} & trouble.due:
        return None
    if trouble.token.kind not in ("word", "number", "sign") or trouble.at_line_end:
        return None
    match = re.compile(r"[^\s{}\[\],\"]+").match(trouble.text, trouble.at)
    if match is None:
        return None
    hint = f'write `"{match[0]}"`'
    return Problem("B021", "this text needs quotes", Span(*match.span()), hint=hint)


def two_on_a_line(trouble: Trouble) -> Problem | None:
    """A statement that could have ended, and another on its line."""
    token = trouble.token
    if not trouble.statement_done or trouble.at_line_end or token.kind != "word":
        return None
    following = trouble.next[0].text if trouble.next else ""
    begins = token.text in STATEMENT_WORDS or "." in token.text or following in ("=", "{")
    if not begins:
        return None
    return Problem(
        "B006",
        "a second statement begins on this line",
        token.span,
        hint="write it on a line of its own",
    )


def ends_early(trouble: Trouble) -> Problem | None:
    """The line, or the text, ends in the middle of a statement."""
    if not trouble.at_line_end:
        return None
    last = next((t for t in reversed(trouble.before) if t.kind != "newline"), _nothing(trouble))
    known = expected(trouble.due)
    return Problem(
        "B002",
        "the statement ends too early",
        last.span,
        "something is missing after this",
        hint=f"go on with {known}" if known else "write the rest of it on this line",
    )


def _nothing(trouble: Trouble) -> Token:
    return trouble.token
