"""Checking afterwards what the portal filled in.

The server never says that a reference did not resolve: it uses the nearest thing that did
(R5, R6). So every path it walked is walked again over the values received, by our rules.
"""

from __future__ import annotations

from b24batch.model.evaluate import walk
from b24batch.plan.fill import Unresolved, refusal
from b24batch.plan.program import Planned
from b24batch.plan.references import Use
from b24batch.run.records import Answers

__all__ = ["broken_reference"]

_DIGITS = 14  # significant digits of a float that the portal keeps in text (R19)


def broken_reference(
    planned: Planned, sources: frozenset[int], answers: Answers
) -> tuple[Use, Unresolved] | None:
    """The first reference filled in by the portal that has no proper value, or None.

    `sources` are the commands in the same request; all of them are done.
    """
    for use in planned.uses:
        if use.sources and use.sources[0] in sources:
            what = _refusal(planned, use, answers)
            if what:
                return use, Unresolved(f"${use.written}", what)
    return None


def _refusal(planned: Planned, use: Use, answers: Answers) -> str:
    found = walk(answers.value(use.sources[0]), use.ref.steps)
    text = use.form == "text"
    if text and isinstance(found, float) and float(f"{found:.{_DIGITS}g}") != found:
        return "longer than the portal keeps in text"
    return refusal(found, use.place, text=text, writes=planned.writes, sure=use.sure)
