"""Everything wrong with a text, and edits that put it right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from b24batch._text import Source, Span
from b24batch.assist.occurrences import Edit
from b24batch.catalogue import DOCUMENTED, Catalogue
from b24batch.check import check
from b24batch.errors import Problem, SyntaxProblem
from b24batch.syntax import parse

__all__ = ["Action", "actions", "problems"]

_QUOTED = re.compile(r"`([^`\n]+)`")
_TOKEN = re.compile(r"\$?[\w.:\[\]*\"]+")
_MOST = 6


class Action(NamedTuple):
    """A change to a text that makes a problem go away."""

    title: str
    edit: Edit


def problems(
    text: str, catalogue: Catalogue = DOCUMENTED, *, strict: bool = False
) -> list[Problem]:
    """What the parser or, where it has nothing to say, the check stage finds in a text.

    With `strict` warnings are errors, as for `b24batch check`.
    """
    source = Source(text)
    try:
        recipe = parse(source).recipe
    except SyntaxProblem as error:
        return list(error.problems)
    return check(recipe, catalogue, source=source, strict=strict)


def actions(text: str, problem: Problem, catalogue: Catalogue = DOCUMENTED) -> list[Action]:
    """What the hint of a problem proposes, as edits; last a comment that silences a guess.

    Each was tried: the problem is gone then, and there is no error that was not there before.
    So each costs a check of the text; at most six and the comment are tried.
    """
    if problem.span is None:
        return []
    before = problems(text, catalogue)
    found: list[Action] = []
    tried = [
        Action(f"replace with `{edit.text}`", edit)
        for edit in list(_candidates(text, problem, problem.span))[:_MOST]
    ]
    for action in (*tried, _silencing(text, problem, problem.span)):
        edit = action.edit
        if edit.text in (other.edit.text for other in found):
            continue
        after = problems(text[: edit.start] + edit.text + text[edit.end :], catalogue)
        if _is_better(before, after, problem):
            found.append(action)
    return found


def _silencing(text: str, problem: Problem, span: Span) -> Action:
    end = text.find("\n", span.start)
    at = len(text) if end < 0 else end
    comment = f"  # b24batch: ignore {problem.code}"
    return Action(f"ignore {problem.code} in this line", Edit(at, at, comment))


def _candidates(text: str, problem: Problem, span: Span) -> Iterator[Edit]:
    """What the hint has in backticks, in the place of what is wrong or of the word around it."""
    if not problem.hint.startswith(("did you mean", "write")):
        return
    places = [span, *(s for s in _words_around(text, span) if s != span)]
    for written in _QUOTED.findall(problem.hint):
        for place in places:
            yield Edit(place.start, place.end, written)


def _words_around(text: str, span: Span) -> Iterator[Span]:
    line = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    for match in _TOKEN.finditer(text, line, end if end >= 0 else len(text)):
        if match.start() <= span.start < match.end():
            yield Span(*match.span())


def _is_better(before: list[Problem], after: list[Problem], problem: Problem) -> bool:
    if _errors(after) > _errors(before):
        return False
    return _times(problem, after) < _times(problem, before)


def _errors(found: list[Problem]) -> int:
    return sum(problem.severity == "error" for problem in found)


def _times(problem: Problem, found: list[Problem]) -> int:
    return sum((p.code, p.message) == (problem.code, problem.message) for p in found)
