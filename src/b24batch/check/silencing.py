"""What is done with problems in the end: silenced by a comment, or made errors of by `strict`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from b24batch._suggest import suggest
from b24batch._text import Source, Span
from b24batch.check.wording import did_you_mean
from b24batch.errors import Problem

__all__ = ["not_silenced", "raised"]

_TOKEN = re.compile(r"""\"(?:[^\"\\]|\\.)*\"|'[^']*'|#""")
_MARK = re.compile(r"#\s*b24batch:\s*ignore\b:?(?P<codes>.*)", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;]+")
_GUESSED = frozenset({"B139"})
"""Errors that rest on the documentation alone, which a portal may know better."""


class _Mark(msgspec.Struct, frozen=True):
    """One code in a comment that silences it on one line; `span` is the place of the code."""

    code: str
    line: int
    span: Span


def not_silenced(problems: Sequence[Problem], source: Source | None) -> list[Problem]:
    """The problems that no comment silences, and those of the comments themselves.

    `# b24batch: ignore B203, B219` silences these codes on its line, or alone on a line on the
    next one that holds more than a comment. Errors stay, unless they are guesses.
    """
    if source is None or "b24batch:" not in source.text.lower():
        return list(problems)
    marks = list(_marks(source))
    wanted = {(mark.line, mark.code) for mark in marks}
    met: set[tuple[int, str]] = set()
    left: list[Problem] = []
    for problem in problems:
        place = (_line_of(problem, source), problem.code)
        if place in wanted and _may_be_silenced(problem):
            met.add(place)
        else:
            left.append(problem)
    idle = (mark for mark in marks if (mark.line, mark.code) not in met)
    left += [_idle(mark, left, source) for mark in idle]
    return sorted(left, key=lambda problem: problem.span.start if problem.span else 0)


def raised(problems: Sequence[Problem]) -> list[Problem]:
    """The same problems with the warnings as errors."""
    return [
        msgspec.structs.replace(problem, severity="error")
        if problem.severity == "warning"
        else problem
        for problem in problems
    ]


def _line_of(problem: Problem, source: Source) -> int:
    return 0 if problem.span is None else source.line_column(problem.span.start)[0]


def _may_be_silenced(problem: Problem) -> bool:
    return problem.severity != "error" or problem.code in _GUESSED


def _marks(source: Source) -> Iterator[_Mark]:
    lines = source.text.split("\n")
    start = 0
    for number, line in enumerate(lines):
        at = _comment_in(line)
        match = None if at < 0 else _MARK.match(line, at)
        if match is not None:
            target = number if line[:at].strip() else _next_of(lines, number)
            for word in _WORD.finditer(match["codes"]):
                begin = start + match.start("codes") + word.start()
                yield _Mark(word[0].upper(), target + 1, Span(begin, begin + len(word[0])))
        start += len(line) + 1


def _comment_in(line: str) -> int:
    """Where the comment of a line begins, or -1."""
    found = (token for token in _TOKEN.finditer(line) if token[0] == "#")
    return next((token.start() for token in found), -1)


def _next_of(lines: Sequence[str], number: int) -> int:
    """The next line that holds more than a comment."""
    for later in range(number + 1, len(lines)):
        text = lines[later].strip()
        if text and not text.startswith("#"):
            return later
    return number


def _idle(mark: _Mark, left: Sequence[Problem], source: Source) -> Problem:
    """What to say of a comment that silences nothing."""
    from b24batch.codes import CODES

    if mark.code not in CODES:
        near = did_you_mean(suggest(mark.code, CODES, at_most=3))
        hint = near or "write the code in the brackets of a warning, such as `B203`"
        message = f"there is no code `{mark.code}` to ignore"
        return Problem("B230", message, mark.span, hint=hint, severity="warning")
    if any((_line_of(p, source), p.code) == (mark.line, mark.code) for p in left):
        message = f"`{mark.code}` is certain here, and no comment silences it"
        return Problem("B231", message, mark.span, hint="put it right", severity="note")
    message = f"there is no `{mark.code}` to ignore here"
    hint = "remove the code from the comment"
    return Problem("B231", message, mark.span, hint=hint, severity="note")
