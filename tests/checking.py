"""For tests of the check stage: what is said of a call only because of the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from b24batch.errors import Problem

DOCUMENTED = frozenset(
    {"B139", "B218", "B219", "B222", "B223", "B224", "B225", "B226", "B227", "B228"}
)
"""Codes of calls, fields and keys that are compared with the catalogue."""


def of_the_recipe(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that do not come from the catalogue: tests of other rules invent calls."""
    return [problem for problem in problems if problem.code not in DOCUMENTED]
