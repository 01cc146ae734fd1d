"""The check stage: a recipe in, everything that is wrong with it out, before anything is sent.

Each module beside this one holds one group of rules as a generator
`problems(site, context)`, called for every statement; a new group is a new module and its
name in `_RULES`.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from b24batch.check import (
    conditions,
    constants,
    defaults,
    methods,
    names,
    once,
    outputs,
    pages,
    parameters,
    statements,
    unavailable,
    vouching,
)
from b24batch.check.context import Site, make_context
from b24batch.errors import Label, Problem
from b24batch.model.recipe import Recipe

__all__ = ["check"]

_RULES = (
    statements.problems,
    outputs.problems,
    names.problems,
    defaults.problems,
    methods.problems,
    pages.problems,
    once.problems,
    parameters.problems,
    constants.problems,
    conditions.problems,
    vouching.problems,
    unavailable.problems,
)
_ONE_CAUSE = frozenset({"B104", "B190", "B205"})
"""Codes where the same message at several places is one mistake."""


def check(recipe: Recipe) -> list[Problem]:
    """Everything that is wrong or doubtful, in the order of the source.

    Errors must be put right before a plan can be made; warnings and notes block nothing.
    Nothing is raised and nothing is sent. Problems of a recipe without places in a text name
    the command instead.
    """
    context = make_context(recipe)
    found: list[tuple[int, Problem]] = []
    for site in context.sites:
        found += [
            (site.at, _placed(problem, site)) for rule in _RULES for problem in rule(site, context)
        ]
    found.sort(key=lambda pair: (pair[0], pair[1].span.start if pair[1].span else 0))
    return _joined([problem for _, problem in found])


def _placed(problem: Problem, site: Site) -> Problem:
    if problem.span is not None:
        return problem
    return msgspec.structs.replace(problem, notes=(f"in {site.where}", *problem.notes))


def _joined(problems: Sequence[Problem]) -> list[Problem]:
    """One problem for each cause: further places become labels of the first."""
    first: dict[tuple[str, str], int] = {}
    more: dict[int, list[Problem]] = {}
    kept: list[Problem] = []
    for problem in problems:
        key = (problem.code, problem.message)
        if problem.code in _ONE_CAUSE and key in first:
            more.setdefault(first[key], []).append(problem)
            continue
        first[key] = len(kept)
        kept.append(problem)
    for at, others in more.items():
        kept[at] = _with_more(kept[at], others)
    return kept


def _with_more(problem: Problem, others: Sequence[Problem]) -> Problem:
    shown = [Label(other.span, "and here") for other in others[:3] if other.span is not None]
    left = len(others) - len(shown)
    notes = problem.notes
    if left:
        notes = (*notes, f"and in {left} more {'place' if left == 1 else 'places'}")
    return msgspec.structs.replace(problem, labels=(*problem.labels, *shown), notes=notes)
