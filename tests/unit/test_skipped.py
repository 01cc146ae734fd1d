"""Why a command was skipped, in words, where what failed has no name of its own."""

from __future__ import annotations

import pytest

from b24batch import Batch, Portal

REFUSED = "Нет = crm.deal.get { id: 999999 }\n"


@pytest.mark.parametrize(
    "text",
    [
        REFUSED + "if $Нет.ID = 1 { A = user.get } else { B = user.get }",
        'for x in [1, 2] { expect $x < 2 else "много"\n crm.lead.update { id: $x } }',
    ],
)
def test_a_condition_that_failed_is_told_without_a_name(text: str) -> None:
    """Neither an empty name nor a hole in the sentence."""
    result = Batch.parse(text).run(Portal.practice())
    told = {p.message.partition(", ")[2] for p in result.problems if p.code == "B303"}
    assert told == {"because a condition or loop that it stands on did not succeed"}


def test_an_expectation_of_something_that_failed_does_not_speak_for_itself() -> None:
    """Nobody has counted: that there are too many would be wrong."""
    batch = Batch.parse(REFUSED + 'expect $Нет.ID < 5 else "слишком много"')
    told = {p.code: p.message for p in batch.run(Portal.practice()).problems}
    assert (
        told["B315"]
        == "expected $Нет.ID < 5 (number), which is not known, because `Нет` did not succeed"
    )
