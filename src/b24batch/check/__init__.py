"""The check stage: a recipe in, everything that is wrong with it out, before anything is sent.

Each module beside this one that is named in `_GROUPS` holds one group of rules: `problems(site,
context)`, called for every statement that is, or holds, one of the classes in its `LOOKS_AT`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

import msgspec

from b24batch._text import Source
from b24batch.catalogue import DOCUMENTED, Catalogue, declaring
from b24batch.check import (
    answers,
    argument_kinds,
    arguments,
    branches,
    conditions,
    constants,
    decisions,
    defaults,
    doubles,
    enumerations,
    fields,
    lookups,
    loops,
    methods,
    names,
    once,
    outputs,
    pages,
    parameters,
    pipes,
    rows,
    sources,
    statements,
    versions,
    vouching,
)
from b24batch.check.context import Context, Site, make_context
from b24batch.check.silencing import not_silenced, raised
from b24batch.errors import Label, Problem
from b24batch.model.recipe import Declare, Recipe

__all__ = ["check"]

Rules: TypeAlias = Callable[[Site, Context], Iterable[Problem]]

_GROUPS = (
    statements,
    outputs,
    names,
    defaults,
    methods,
    versions,
    arguments,
    fields,
    argument_kinds,
    enumerations,
    pages,
    once,
    parameters,
    constants,
    conditions,
    vouching,
    loops,
    rows,
    answers,
    branches,
    pipes,
    decisions,
    lookups,
    sources,
    doubles,
)
_ONE_CAUSE = frozenset({"B104", "B205", "B227"})
"""Codes where the same message at several places is one mistake."""


def check(
    recipe: Recipe,
    catalogue: Catalogue = DOCUMENTED,
    *,
    source: Source | None = None,
    strict: bool = False,
) -> list[Problem]:
    """Everything that is wrong or doubtful, in the order of the source.

    Errors must be put right before a plan can be made; warnings and notes block nothing.
    Nothing is raised and nothing is sent. Problems of a recipe without places in a text name
    the command instead. `catalogue` knows the methods; the text that the recipe was read from,
    `source`, makes places exact, and its comments may silence what is no certain error.
    `strict` makes errors of warnings.
    """
    known = declaring(catalogue, recipe.of_kind(Declare))
    found = problems_in(make_context(recipe, catalogue=known, source=source))
    return raised(found) if strict else found


def problems_in(context: Context) -> list[Problem]:
    """What all rules say of a recipe that was gone through."""
    found: list[tuple[int, Problem]] = []
    for site in context.sites:
        found += [
            (site.at, _placed(problem, site))
            for problems in _rules_for(type(site.statement), *site.visits)
            for problem in problems(site, context)
        ]
    found.sort(key=lambda pair: (pair[0], pair[1].span.start if pair[1].span else 0))
    return _joined(not_silenced([problem for _, problem in found], context.source))


@lru_cache(maxsize=1024)
def _rules_for(*there: type) -> tuple[Rules, ...]:
    """The groups that look at any of these classes, in the order of `_GROUPS`."""
    return tuple(group.problems for group in _GROUPS if not set(there).isdisjoint(group.LOOKS_AT))


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
