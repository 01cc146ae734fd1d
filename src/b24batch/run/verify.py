"""Checking afterwards what the portal filled in.

The server never says that a reference did not resolve: it uses the nearest thing that did
(R5, R6). So every path it walked is walked again over the values received, by our rules.
"""

from __future__ import annotations

from typing import Any

from b24batch.model.evaluate import walk
from b24batch.plan.fill import Unresolved, refusal, way_out
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
            found = walk(ledger.answers.value(source), use.ref.steps)
            what, at = _refusal(planned, use, found), f"${use.written}"
            if what:
                text = use.form == "text"
                return source, Unresolved(at, what, way_out(what, found, at, text=text))
    return None


def _refusal(planned: Planned, use: Use, found: Any) -> str:
    text = use.form == "text"
    if text and isinstance(found, float) and float(f"{found:.{_DIGITS}g}") != found:
        return "longer than the portal keeps in text"
    return refusal(found, use.place, text=text, writes=planned.writes, sure=use.sure)
