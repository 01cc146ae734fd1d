"""Mistakes are found before anything is sent, and told where they stand."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest
from pathlib import Path

import pytest
from mutations import MISTAKES, Mistake, Original, is_readable, original

from b24batch._text import Source, Span
from b24batch.check import check
from b24batch.errors import CheckProblem, Problem
from b24batch.stages import check_recipe
from b24batch.syntax import parse

ROOT = Path(__file__).parents[2]
FOLDERS = ("examples", "tests/corpus", "tests/cases/plan/*")
COUNT = 1_000
LEAST = 0.95
SPEAKS_ON_PURPOSE = frozenset({"job-63", "more-10", "language-3"})
"""Correct recipes of which a note or a warning is rightly said: see the tests of the corpus."""


def correct_recipes() -> Iterator[Original]:
    for folder in FOLDERS:
        for path in sorted(ROOT.glob(f"{folder}/*.b24")):
            if not path.stem.startswith(tuple(SPEAKS_ON_PURPOSE)):
                name = path.parent.name if path.stem == "recipe" else path.stem
                yield original(name, path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def recipes() -> list[Original]:
    return list(correct_recipes())


def told(text: str, *, read_only: bool = False) -> list[Problem]:
    """What `b24batch check` says, and a run that may only read besides."""
    recipe = parse(Source(text)).recipe
    problems = check(recipe)
    if read_only:
        try:
            check_recipe(recipe, read_only=True)
        except CheckProblem as wrong:
            problems += wrong.problems
    return problems


def drawn(recipes: list[Original], count: int) -> list[Mistake]:
    """Of each kind as many as of the others, while there are any: one of each in turn."""
    rng = random.Random(24)
    kinds: list[Iterator[Mistake]] = []
    for make in MISTAKES.values():
        found = [mistake for recipe in recipes for mistake in make(recipe, rng)]
        rng.shuffle(found)
        kinds.append(filter(is_readable, found))
    in_turn = (mistake for row in zip_longest(*kinds) for mistake in row if mistake is not None)
    return list(islice(in_turn, count))


def is_told(mistake: Mistake, before: set[tuple[str, str]]) -> bool:
    """Whether something is said, and was not before, that stands where the mistake does."""
    return any(
        problem.span is not None
        and _meet(problem.span, mistake.place)
        and (problem.code, problem.message) not in before
        for problem in told(mistake.text, read_only=mistake.read_only)
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def test_correct_recipes_are_let_pass(recipes: list[Original]) -> None:
    """Of a hundred recipes without a mistake nothing is called one; notes are no reproach."""
    assert len(recipes) >= 100
    reproached = {
        recipe.name: said
        for recipe in recipes
        if (said := [p for p in told(recipe.text) if p.severity != "note"])
    }
    assert reproached == {}


def test_single_mistakes_are_told_at_their_place(recipes: list[Original], proof_count: int) -> None:
    """At least 95 of 100 single mistakes in correct recipes are reported where they are."""
    mistakes = drawn(recipes, min(COUNT, proof_count * 10))
    before = {r.name: {(p.code, p.message) for p in told(r.text)} for r in recipes}
    silent = [mistake for mistake in mistakes if not is_told(mistake, before[mistake.recipe])]
    made, missed = (Counter(mistake.kind for mistake in those) for those in (mistakes, silent))
    for kind, number in sorted(made.items()):
        print(f"{number:5} {kind}: {number - missed[kind]} told")
    print(f"{len(mistakes):5} in all: {1 - len(silent) / len(mistakes):.1%} told")
    shown = "\n".join(f"{m.kind}: {m.recipe}: {m.about}" for m in silent)
    assert len(silent) <= (1 - LEAST) * len(mistakes), shown
