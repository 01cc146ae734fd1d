"""Real jobs pass the check stage: nothing is reported that a careful reader would not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch._text import Source
from b24batch.check import check
from b24batch.syntax import parse

CORPUS = Path(__file__).parents[1] / "corpus"
RIGHTLY_REPORTED = {
    "job-63": {"B103"},  # a note: `param deal` and the label `Deal` differ only in case
    "deed-43": {"B224"},  # a note: the documentation does not mention `TAGS` of tasks
    "more-10": {"B204"},  # a condition that may be left out, on purpose
    "job-12": {"B224"},  # a note: the documentation does not mention `REQUISITE_ID` of deals
    "language-3": {"B206"},  # shows how a secret is declared, and does not use it
}


def reported(path: Path) -> set[str]:
    source = Source(path.read_text(encoding="utf-8"), path.name)
    problems = check(parse(source).recipe, source=source)
    return {problem.code for problem in problems if problem.code != "B226"}


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.b24")), ids=lambda path: path.stem)
def test_real_recipes_raise_no_false_alarm(path: Path) -> None:
    """Whatever is reported is meant; that older methods are no longer developed is no alarm."""
    expected = next((codes for name, codes in RIGHTLY_REPORTED.items() if name in path.stem), set())
    assert reported(path) == expected
