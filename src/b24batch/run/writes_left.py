"""Which writes a run that has come some way may still send."""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.plan.blocks import PartKind
from b24batch.plan.program import Planned
from b24batch.run.ledger import Ledger
from b24batch.run.states import State

__all__ = ["writes_left"]


def writes_left(ledger: Ledger) -> Iterator[str]:
    """The methods of writes that wait, one for each, and of each loop with rows left once more.

    Rows are known to be at their end where `Loops.look_ahead` is on. What stands on writes of
    unknown fate is left out.
    """
    program, doomed = ledger.program, ledger.doomed()
    unopened: set[int] = set()
    for i, record in enumerate(ledger.records):
        part = ledger.parts[i]
        if part is None or record.state is not State.WAITING or i in doomed:
            continue
        planned = program.planned[part.number]
        if part.kind is PartKind.END:
            loop = ledger.answers.loops.get(i)
            unopened |= {part.inner} if loop is None or loop.rows is not None else set()
        elif _may_write(planned) and ledger.is_needed(i):
            yield ledger.planned[i].command.method
    for block in program.blocks[1:]:  # loops come after the block that they stand in
        if block.number not in unopened and block.parent not in unopened:
            continue
        unopened.add(block.number)
        for part in block.parts:
            planned = program.planned[part.number]
            if planned is not None and _may_write(planned):
                yield planned.command.method


def _may_write(planned: Planned | None) -> bool:
    return planned is not None and planned.writes and planned.settled is None
