"""What is wrong with text that does not parse, in the words of the person who wrote it.

The parser says where it stopped and what could have followed; each recogniser below knows one
kind of mistake and passes when it sees none. The first that answers is right more often than
those after it, so their order matters.
"""

from __future__ import annotations

import lark

from b24batch._suggest import suggest
from b24batch._text import Source
from b24batch.errors import Problem
from b24batch.syntax import (
    diagnose_brackets,
    diagnose_entries,
    diagnose_marks,
    diagnose_pasted,
    diagnose_paths,
    diagnose_statements,
)
from b24batch.syntax.diagnose_entries import malformed_date
from b24batch.syntax.diagnose_holes import diagnose_hole
from b24batch.syntax.faults import BrokenHole, Fault, moved
from b24batch.syntax.trouble import Trouble, trouble_at
from b24batch.syntax.words import expected, keywords

__all__ = ["diagnose"]

_RECOGNISERS = (
    diagnose_marks.apostrophe,
    diagnose_marks.open_text,
    diagnose_marks.quote_in_text,
    diagnose_marks.curved_quotes,
    diagnose_marks.invisible,
    diagnose_pasted.json,
    diagnose_pasted.label_with_colon,
    diagnose_pasted.yaml,
    diagnose_statements.kept_word,
    diagnose_statements.keyword_as_label,
    diagnose_statements.loop,
    diagnose_statements.policy,
    diagnose_statements.secret,
    diagnose_statements.otherwise,
    diagnose_marks.semicolon,
    diagnose_marks.foreign_comment,
    diagnose_marks.conjunction,
    diagnose_marks.hole_outside,
    diagnose_entries.open_path,
    diagnose_brackets.unclosed_above,
    diagnose_brackets.unopened,
    diagnose_entries.key_without_value,
    diagnose_marks.operator,
    diagnose_marks.round_brackets,
    diagnose_brackets.closing,
    diagnose_brackets.unclosed_at_end,
    diagnose_entries.arithmetic,
    diagnose_entries.key_in_need_of_quotes,
    diagnose_entries.missing_colon,
    diagnose_entries.missing_filter,
    diagnose_paths.key_of_clause,
    diagnose_paths.field_of_output,
    diagnose_entries.missing_dollar,
    diagnose_entries.key_in_list,
    diagnose_entries.several_words,
    diagnose_entries.value_in_need_of_quotes,
    diagnose_entries.missing_comma,
    diagnose_statements.label_without_sign,
    diagnose_statements.lone_reference,
    diagnose_statements.unknown_statement,
    diagnose_statements.method_without_dot,
    diagnose_statements.text_without_quotes,
    diagnose_statements.two_on_a_line,
    diagnose_statements.ends_early,
)


def diagnose(source: Source, error: lark.UnexpectedInput | Fault | BrokenHole) -> Problem:
    """The problem behind whatever stopped the parser."""
    if isinstance(error, Fault):
        date = malformed_date(source.text, _start(error)) if _about_number(error) else None
        return date or error.problem
    if isinstance(error, BrokenHole):
        return moved(diagnose_hole(error.text, error.error), error.start)
    trouble = trouble_at(source.text, error)
    if date := malformed_date(source.text, trouble.at):
        return date
    for recognise in _RECOGNISERS:
        if problem := recognise(trouble):
            return problem
    return _unexpected(trouble)


def _about_number(error: Fault) -> bool:
    """A number is the first of a date that the parser takes for something else."""
    return error.problem.code == "B020"


def _start(error: Fault) -> int:
    return error.problem.span.start if error.problem.span else 0


def _unexpected(trouble: Trouble) -> Problem:
    """The answer to what no recogniser knows: what stands there, and what could."""
    near = suggest(trouble.token.text, keywords(trouble.due), at_most=1)
    known = expected(trouble.due)
    hint = f"did you mean `{near[0]}`?" if near else f"here can stand {known}" if known else ""
    if diagnose_statements.needs_name(trouble):
        hint = "give the value a name above, `let Name = ...`, and write `$Name` here"
    if trouble.token.text.lower() == "like":
        hint = "outside a filter write `~ text` for what contains a text, and no `%`"
    return Problem(
        "B001",
        f"`{trouble.token.shown}` cannot stand here",
        trouble.token.span,
        hint=hint or "look at what stands before it: a quote, a comma or a line end may be missing",
    )
