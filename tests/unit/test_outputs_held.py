"""Outputs below an `expect` that did not hold."""

from __future__ import annotations

import pytest

from b24batch import Batch, Portal
from b24batch.run.outputs import collect_outputs

RECIPE = """
Deals = crm.deal.list { filter: { ID: 1 }, select: [ID] }
output $Deals [ID] as json
if $Deals is not empty {
  expect $Deals[0].ID = 2
}
output $Deals as csv to "below.csv"
"""


@pytest.mark.parametrize(("wanted", "shown"), [("2", ["json"]), ("1", ["json", "csv"])])
def test_outputs_below_a_failed_expect_are_not_made(wanted: str, shown: list[str]) -> None:
    """What is written below an expectation waits for it, also where that stands in an `if`."""
    batch = Batch.parse(RECIPE.replace("= 2", f"= {wanted}"))
    result = batch.run(Portal.practice())
    assert [output.format for output in collect_outputs(result)] == shown
