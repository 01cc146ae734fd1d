"""Rounds as an earlier process opened them: each when something that was kept is of it."""

from __future__ import annotations

from b24batch.plan.blocks import Block
from b24batch.run.ledger import Ledger
from b24batch.run.loops import Loops
from b24batch.run.names import Name
from b24batch.run.rounds import Round, instance_of

__all__ = ["Reopening"]

_MANY = 1000
"""Rounds that are known before those that have ended are forgotten."""


class Reopening:
    """Finds instances by their names, and opens rounds up to the one that is asked for.

    What the rows of a loop stand on has been fed by then, since everything is fed in the order
    in which it happened.
    """

    def __init__(self, ledger: Ledger, loops: Loops) -> None:
        self.ledger = ledger
        self.loops = loops
        self.program = ledger.program
        self._open: dict[tuple[int, tuple[int, ...]], Round] = {}
        self._most = _MANY
        loops.on_open = self._opened
        loops.look_ahead(on=True)

    def _opened(self, around: Round) -> None:
        if len(self._open) >= self._most:
            self._open = {at: one for at, one in self._open.items() if not one.has_left}
            self._most = max(_MANY, 2 * len(self._open))
        self._open[around.block.number, around.path] = around

    def close(self) -> None:
        """Look for nothing more."""
        self.loops.on_open = None
        self.loops.look_ahead(on=False)
        self._open.clear()

    def instance(self, name: Name) -> int | None:
        """Where an instance is; None if its round has ended.

        Raises LookupError for one that there is not, or whose loop cannot have begun.
        """
        number, *path = (name,) if isinstance(name, int) else name
        part = self.program.parts[number]
        chain = self._chain(part.block)
        if len(chain) != len(path):
            raise LookupError(f"there is no {name}")
        around: Round | None = None
        for block, at in zip(chain, path, strict=True):
            around = self._round(block, around, at)
            if around is None:
                return None
        return part.offset if around is None else around.base + part.offset

    def _chain(self, number: int) -> list[Block]:
        """The loops around a block and itself, the outermost first."""
        blocks = self.program.blocks
        chain: list[Block] = []
        while number:
            chain.insert(0, blocks[number])
            number = blocks[number].parent
        return chain

    def _round(self, block: Block, around: Round | None, number: int) -> Round | None:
        path = (number,) if around is None else (*around.path, number)
        found = self._open.get((block.number, path))
        if found is None:
            start = instance_of(around, block.start, self.program)
            self.loops.open_up_to(start, number)
            found = self._open.get((block.number, path))
        if found is not None and found.has_left:
            del self._open[block.number, path]
            return None
        return found
