"""Seeded mistakes of text and check: each is told, and following its hint puts it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch._text import Source
from b24batch.check import check
from b24batch.errors import render
from b24batch.syntax import parse
from checking import of_the_recipe

CASES = Path(__file__).parents[1] / "cases"
STAGES = ("syntax", "check")
FOLDERS = sorted(folder for stage in STAGES for folder in (CASES / stage).iterdir())


def test_there_are_many() -> None:
    """Sixty at least, of both stages."""
    assert len(FOLDERS) >= 60
    assert {folder.parent.name for folder in FOLDERS} == set(STAGES)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_hint_that_is_followed_puts_the_mistake_right(folder: Path) -> None:
    """`fixed.b24` is the recipe with its hints followed: it is another, and nothing is wrong."""
    source = Source((folder / "fixed.b24").read_text(encoding="utf-8"), "fixed.b24")
    assert source.text != (folder / "recipe.b24").read_text(encoding="utf-8")
    problems = check(parse(source).recipe, source=source)
    if folder.parent.name == "syntax":  # whose recipes take the next best call
        problems = of_the_recipe(problems)
    problems = [problem for problem in problems if problem.severity != "note"]
    assert [render(problem, source) for problem in problems] == []
