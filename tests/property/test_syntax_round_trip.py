"""Laws of reading and printing, on recipes nobody would write."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from strategies import recipes

from b24batch.model.recipe import Recipe, to_json
from b24batch.syntax import format_text, parse, print_recipe

QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def test_what_is_printed_reads_back(proof_count: int) -> None:
    """`parse(print_recipe(r))` is `r`, with booleans, numbers and texts told apart."""

    @settings(max_examples=proof_count * 10, deadline=None, suppress_health_check=QUIET)
    @given(recipes())
    def law(recipe: Recipe) -> None:
        text = print_recipe(recipe)
        assert to_json(parse(text).recipe) == to_json(recipe), text

    law()


def test_what_is_printed_is_canonical(proof_count: int) -> None:
    """Formatting what the printer made changes nothing, so there is one form and not two."""

    @settings(max_examples=proof_count * 5, deadline=None, suppress_health_check=QUIET)
    @given(recipes())
    def law(recipe: Recipe) -> None:
        text = print_recipe(recipe)
        assert format_text(parse(text)) == text

    law()
