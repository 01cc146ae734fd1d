"""The law of the two spellings on programs of the builder that use every form of the language."""

from __future__ import annotations

from builder_programs import programs
from hypothesis import HealthCheck, given, settings

from b24batch import Batch


def test_a_program_reads_back_from_its_text(proof_count: int) -> None:
    """`parse(str(batch))` is the batch, prints as the same text again, and so is its JSON."""

    @settings(max_examples=proof_count, deadline=None, suppress_health_check=list(HealthCheck))
    @given(programs())
    def law(batch: Batch) -> None:
        again = Batch.parse(str(batch))
        assert again.to_json() == batch.to_json(), str(batch)
        assert str(again) == str(batch)
        assert Batch.from_json(batch.to_json()).recipe == batch.recipe

    law()
