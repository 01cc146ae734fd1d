"""Laws of reading and printing, on recipes nobody would write."""

from __future__ import annotations

from hypothesis import given
from strategies import proof, recipes

from b24batch.model.recipe import Recipe, to_json
from b24batch.syntax import format_text, parse, print_recipe


def test_what_is_printed_reads_back_and_is_canonical(proof_count: int) -> None:
    """`parse(print_recipe(r))` is `r`, with flags, numbers and texts told apart by their JSON.

    Formatting what the printer made changes nothing, so there is one canonical form, not two.
    """

    @proof(proof_count * 2)
    @given(recipes())
    def law(recipe: Recipe) -> None:
        text = print_recipe(recipe)
        parsed = parse(text)
        assert to_json(parsed.recipe) == to_json(recipe), text
        assert format_text(parsed) == text

    law()
