"""Comments keep their count, their order and their owner, wherever they stand."""

from __future__ import annotations

import random

import hypothesis.strategies as st
from hypothesis import given
from strategies import proof, recipes

from b24batch.model.recipe import Recipe, to_json
from b24batch.syntax import format_text, parse, print_recipe
from b24batch.syntax.trouble import scan


def _line_ends(text: str) -> list[int]:
    """Offsets of line ends that are not inside a text."""
    return [token.start for token in scan(text) if token.kind == "newline"]


def _with_comments(text: str, chance: random.Random) -> str:
    """Canonical text with comments in their canonical places: behind lines and above them."""
    lines: list[str] = []
    begin = 0
    for end in _line_ends(text):
        line, begin = text[begin:end], end + 1
        first = line.split("\n")[0]
        indent = first[: len(first) - len(first.lstrip())]
        deeper = "  " if first.lstrip()[:1] in ("}", "]") else ""
        if line and chance.random() < 0.3:
            above = [f"# {chance.random()} über ümlaut" for _ in range(chance.choice([1, 1, 2]))]
            lines += [f"{indent}{deeper}{comment}" for comment in above]
        behind = f"  # behind {chance.random()} 'it'" if line and chance.random() < 0.3 else ""
        lines.append(line + behind)
    return "".join(f"{line}\n" for line in lines)


def _untidy(text: str, chance: random.Random) -> str:
    """The same text with other indentation, blanks and blank lines; texts are left alone."""
    lines: list[str] = []
    begin = 0
    for end in _line_ends(text):
        line, begin = text[begin:end], end + 1
        blank = chance.choice([" ", "\t", "   ", ""])
        lines += [blank] * (chance.choice([0, 2]) if not line else 0)
        lines.append(blank + line.lstrip(" "))
    return "".join(f"{line}\n" for line in lines)


def test_comments_in_their_places_stay_there(proof_count: int) -> None:
    """Above a line, behind one, first and last in brackets: canonical text is not changed."""

    @proof(proof_count)
    @given(recipes(), st.randoms(use_true_random=False))
    def law(recipe: Recipe, chance: random.Random) -> None:
        text = _with_comments(print_recipe(recipe), chance)
        parsed = parse(text)
        assert format_text(parsed) == text
        assert to_json(parsed.recipe) == to_json(recipe)
        assert len(parsed.comments) == text.count(" über ") + text.count("# behind ")

    law()


def test_untidy_text_becomes_tidy(proof_count: int) -> None:
    """Indentation, tabs and heaps of blank lines do not move a comment to another owner."""

    @proof(proof_count)
    @given(recipes(), st.randoms(use_true_random=False))
    def law(recipe: Recipe, chance: random.Random) -> None:
        text = _with_comments(print_recipe(recipe), chance)
        assert format_text(parse(_untidy(text, chance))) == text

    law()
