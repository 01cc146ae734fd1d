"""Checking afterwards what the portal filled in.

The server never says that a reference did not resolve: it uses the nearest thing that did
(R5, R6). So every path it walked is walked again over the values received, by our rules.
"""

from __future__ import annotations

from typing import Any

from b24batch.model.evaluate import walk
from b24batch.plan.fill import Unresolved, refusal
from b24batch.plan.program import Planned
from b24batch.plan.references import Use
from b24batch.run.ledger import Ledger

__all__ = ["broken_reference"]

_DIGITS = 14  # significant digits of a float that the portal keeps in text (R19)


def broken_reference(
    planned: Planned, sources: frozenset[int], ledger: Ledger
) -> tuple[int, Unresolved] | None:
    """The source of the first reference filled in by the portal that has no proper value.

    `sources` are the instances in the same request; all of them are done. None if all is well.
    """
    for use in planned.uses:
        source = ledger.source(planned.index, use.sources[0]) if use.sources else -1
        if source in sources:
            what = _refusal(planned, use, ledger.answers.value(source))
            if what:
                return source, Unresolved(f"${use.written}", what)
    return None


def _refusal(planned: Planned, use: Use, answer: Any) -> str:
    found = walk(answer, use.ref.steps)
    text = use.form == "text"
    if text and isinstance(found, float) and float(f"{found:.{_DIGITS}g}") != found:
        return "longer than the portal keeps in text"
    return refusal(found, use.place, text=text, writes=planned.writes, sure=use.sure)
