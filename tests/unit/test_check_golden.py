"""Messages of the check stage, drawn as a user sees them, for one seeded mistake after another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from b24batch import check as package
from b24batch._text import Source
from b24batch.check import check
from b24batch.errors import Problem, render
from b24batch.syntax import parse

CASES = Path(__file__).parents[1] / "cases" / "check"
NAMES = sorted(folder.name for folder in CASES.iterdir())
ONLY_WITHOUT_TEXT = {"B102", "B120", "B135", "B608"}
"""What the parser refuses before the check stage sees it."""


def problems_of(case: str) -> tuple[Source, list[Problem]]:
    source = Source((CASES / case / "recipe.b24").read_text(encoding="utf-8"), "recipe.b24")
    return source, check(parse(source).recipe, source=source)


@pytest.mark.parametrize("case", NAMES)
def test_messages_are_as_recorded(case: str, update_golden: bool) -> None:
    """Every message of a seeded mistake is the reviewed one, to the letter."""
    source, problems = problems_of(case)
    text = "\n\n".join(render(problem, source) for problem in problems) + "\n"
    golden = CASES / case / "stderr"
    if update_golden:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", NAMES)
def test_hints_lead_to_a_recipe_without_problems(case: str) -> None:
    """What `fixed.b24` has followed the hints with checks clean."""
    source = Source((CASES / case / "fixed.b24").read_text(encoding="utf-8"), "fixed.b24")
    problems = check(parse(source).recipe, source=source)
    assert [render(problem, source) for problem in problems if problem.code != "B226"] == []


@pytest.mark.parametrize("case", NAMES)
def test_messages_keep_the_style(case: str) -> None:
    """No full stop, no capital, a place inside the text, and one hint for each."""
    source, problems = problems_of(case)
    assert problems
    for problem in problems:
        assert re.match(r"[a-z`]", problem.message)
        assert not problem.message.endswith(".")
        assert not problem.hint.endswith(".")
        assert problem.hint
        assert problem.span is not None
        assert source.text[problem.span.start : problem.span.end].strip()


@pytest.mark.parametrize("case", NAMES)
def test_problems_come_in_the_order_of_the_source(case: str) -> None:
    """A reader works from top to bottom."""
    starts = [problem.span.start for problem in problems_of(case)[1] if problem.span]
    assert starts == sorted(starts)


def test_every_code_of_this_stage_has_a_seeded_mistake() -> None:
    """A new rule comes with a recorded message."""
    seen = {problem.code for case in NAMES for problem in problems_of(case)[1]}
    modules = Path(package.__file__).parent.glob("*.py")
    given = {
        code
        for module in modules
        for code in re.findall(r'"(B\d\d\d)"', module.read_text(encoding="utf-8"))
    }
    assert sorted(given - ONLY_WITHOUT_TEXT - seen) == []
