"""Loops that a run had not gone over to their ends when it stopped."""

from __future__ import annotations

from b24batch.plan.blocks import PartKind
from b24batch.run.arriving import ArrivingRows
from b24batch.run.ledger import Ledger
from b24batch.run.rounds import Loop, RowsAhead
from b24batch.run.states import State

__all__ = ["not_begun"]


def not_begun(ledger: Ledger) -> list[str]:
    """What no command tells of, in words: rounds that were never opened, outermost loops alone.

    A row is taken, and kept, to see whether there is one.
    """
    opened: dict[int, int] = {}
    for i, record in enumerate(ledger.records):
        part, around = ledger.parts[i], ledger.rounds[i]
        if part is None or part.kind is not PartKind.END or record.state is not State.WAITING:
            continue
        loop = ledger.answers.loops.get(i)
        if (loop is None or _has_rows(loop)) and not (around and around.has_left):
            opened[part.inner] = 0 if loop is None else loop.opened
    blocks = ledger.program.blocks
    return [
        _told(blocks[number].variable, many, nested=blocks[number].parent > 0)
        for number, many in sorted(opened.items())
        if not _within(number, opened, ledger)
    ]


def _has_rows(loop: Loop) -> bool:
    if loop.rows is None:
        return False
    if not isinstance(loop.rows, RowsAhead | ArrivingRows):
        loop.rows = RowsAhead(loop.rows)
    return not loop.rows.at_end


def _within(number: int, others: dict[int, int], ledger: Ledger) -> bool:
    """Whether a loop stands in one of the others."""
    parent = ledger.program.blocks[number].parent
    while parent > 0:
        if parent in others:
            return True
        parent = ledger.program.blocks[parent].parent
    return False


def _told(variable: str, opened: int, *, nested: bool) -> str:
    if nested:
        return f"not begun: some rounds of `{variable}`"
    if opened:
        return f"not begun: rounds of `{variable}` after the first {opened:,}"
    return f"not begun: the rounds of `{variable}`"
