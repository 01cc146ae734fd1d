"""Messages about text that does not parse, drawn as a user sees them, one mistake a folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from b24batch._text import Source
from b24batch.codes import CODES
from b24batch.errors import Problem, SyntaxProblem
from b24batch.syntax import parse
from b24batch.syntax.grammar import parser

CASES = Path(__file__).parents[1] / "cases" / "syntax"
NAMES = sorted(folder.name for folder in CASES.iterdir())
ONLY_IN_PYTHON = {"B032"}
"""What no text can cause: a value of the builder that the printer cannot spell."""


def problem_of(case: str) -> tuple[Source, Problem]:
    source = Source((CASES / case / "recipe.b24").read_text(encoding="utf-8"), "recipe.b24")
    with pytest.raises(SyntaxProblem) as caught:
        parse(source)
    assert caught.value.source is source
    (problem,) = caught.value.problems
    return source, problem


@pytest.mark.parametrize("case", NAMES)
def test_the_message_is_as_recorded(case: str, update_golden: bool) -> None:
    """What is shown for a seeded mistake is the reviewed text, to the letter."""
    source = Source((CASES / case / "recipe.b24").read_text(encoding="utf-8"), "recipe.b24")
    with pytest.raises(SyntaxProblem) as caught:
        parse(source)
    text = f"{caught.value}\n"
    golden = CASES / case / "stderr"
    if update_golden:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", NAMES)
def test_the_message_keeps_the_style(case: str) -> None:
    """Lower case, no full stop, a place in the text, one hint, and no name of a terminal."""
    source, problem = problem_of(case)
    assert re.match(r"[a-z`]", problem.message)
    assert not problem.message.endswith(".")
    assert problem.hint
    assert not problem.hint.endswith(".")
    assert problem.span is not None
    assert source.text[problem.span.start : problem.span.end].strip(" \n\t")
    words = set(re.findall(r"\w{3,}", f"{problem.message} {problem.hint} {problem.text}"))
    terminals = {terminal.name for terminal in parser().terminals} - {"JSON"}
    assert not words & terminals - set(re.findall(r"\w+", source.text))
    assert problem.code in CODES


def test_every_code_of_this_stage_has_a_seeded_mistake() -> None:
    """A new recogniser comes with a recorded message."""
    shared_with_the_check = {"B102", "B120"}
    seen = {problem_of(case)[1].code for case in NAMES}
    assert seen - shared_with_the_check == {c for c in CODES if c[:2] == "B0"} - ONLY_IN_PYTHON
