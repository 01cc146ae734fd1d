"""Whatever the text: a recipe, or one SyntaxProblem that can be drawn."""

from __future__ import annotations

from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given
from strategies import proof

from b24batch._text import Source
from b24batch.codes import CODES
from b24batch.errors import SyntaxProblem
from b24batch.syntax import format_text, is_incomplete, parse

ROOT = Path(__file__).parents[2]
RECIPES = [
    path.read_text(encoding="utf-8")
    for folder in ("tests/corpus", "grammar/vectors/identity")
    for path in sorted((ROOT / folder).glob("*.b24"))
]
SCRAPS = (
    *"{}[]()\"'$#=:|?!~<>.,;+-*/\\&@%^`“”«»\n\t\r 0123456789",
    *('"""', "${", "$result[", "??", "?:", "...", "==", "//", "--", "\u00a0", "\ufeff", "\x00"),
    *("for", "in", "if", "else", "halt", "output", "let", "param", "Сделка", "x.y", "007", "1e5"),
    *("2026-13-99", "2026-01-31T10:00", "9" * 5000, "$a[", "$a[-1]", "$a.0", '$a["', "- 3 days"),
)


def _try(text: str) -> None:
    source = Source(text, "recipe.b24")
    try:
        parsed = parse(source)
    except SyntaxProblem as error:
        (problem,) = error.problems
        assert problem.code in CODES
        assert problem.span is not None
        assert 0 <= problem.span.start <= problem.span.end <= len(source.text)
        assert "recipe.b24:" in str(error)
        assert "\n" not in problem.message + problem.hint
    else:
        format_text(parsed)
        assert not is_incomplete(text)


def test_any_text_is_read_or_refused(proof_count: int) -> None:
    """Random characters, and random pieces of the language, raise nothing but SyntaxProblem."""
    scraps = st.lists(st.sampled_from(SCRAPS), max_size=30).map(" ".join)
    glued = st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join)

    @proof(proof_count * 20)
    @given(st.one_of(st.text(), scraps, glued))
    def law(text: str) -> None:
        _try(text)

    law()


def test_a_damaged_recipe_is_read_or_refused(proof_count: int) -> None:
    """One change in a good recipe: a piece taken out, doubled, or put in."""

    @proof(proof_count * 20)
    @given(st.sampled_from(RECIPES), st.data())
    def law(text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.sampled_from([0, 0, 1, 2, 5, 40])))
        inserted = data.draw(st.sampled_from(["", "", text[start:end] * 2, *SCRAPS]))
        _try(text[:start] + inserted + text[end:])

    law()


@pytest.mark.parametrize(
    "text",
    [
        "x.y { a: " + "[" * 3000,
        "x.y { a: " + "[" * 150 + "]" * 150 + " }",
        "x.y { a: " + "[" * 90 + "]" * 90 + " }",
        "x.y { a: " + "[" * 90_000 + "]" * 90_000 + " }",
        "if $a exists {" * 3000 + "}" * 3000,
        'x.y { a: "' + "${a}" * 3000,
        'x.y { a: "' + "${a" * 3000,
        "output $a" + "[" * 3000,
        "output $a" + '["x' * 3000,
        "x.y { a: '" + "'" * 3001,
        "x.y { a: " + "1 ?? " * 3000,
        '"""' * 3001,
        "#" * 100_000,
        "\n" * 100_000,
        "x.y { a: " + "9" * 100_000 + " }",
        "x.y { a: " + "1" + "." * 3000,
    ],
    ids=range(16),
)
def test_long_and_deep_texts_do_not_break_the_parser(text: str) -> None:
    """No pattern of the lexer goes wild, and no stack overflows."""
    _try(text)
