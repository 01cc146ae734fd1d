"""The question before a portal is written to: how much is known of it when it is asked.

What a recipe writes by itself, and for rows of tables, is known before the run. How many rows a
loop over an answer has is known when that answer is there: such a loop is asked about before the
first write of it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.cli.target import count_methods

if TYPE_CHECKING:
    from b24batch._text import Source
    from b24batch.plan.program import Planned, Program
    from b24batch.plan.row_check import RowReport
    from b24batch.portal import Portal
    from b24batch.run.engine import Engine
    from b24batch.run.rounds import Loop, Round

__all__ = ["Consent", "Writes", "foreseen_writes", "loop_writes"]


class Writes(msgspec.Struct, frozen=True):
    """Writes by method: `least` are sure, `most` all that may be; `open`: there are more."""

    least: int
    most: Counter[str]
    open: bool = False

    @property
    def total(self) -> int:
        """How many there may be, as far as that is known."""
        return sum(self.most.values())

    def __str__(self) -> str:
        count = self.total
        what = f"{count:,} {'record' if count == 1 else 'records'}"
        about = f" ({count_methods(self.most)})" if count else ""
        if self.open:
            more = "as many records as answers have rows for"
            return f"{what}{about} and {more}" if count else more
        return f"{'' if self.least == count else 'at most '}{what}{about}"


def foreseen_writes(program: Program, report: RowReport) -> Writes:
    """What is known of a run's writes before it."""
    planned = [p for p in program.planned if p is not None and p.writes and p.settled is None]
    sure = (p for p in planned if p.command.once is None)
    most = {p.command.method: 0 for p in planned}
    for one in planned:
        most[one.command.method] += report.most.get(one.index, 0)
    return Writes(
        sum(report.least.get(one.index, 0) for one in sure),
        +Counter(most),
        any(one.index in report.unknown for one in planned),
    )


def loop_writes(engine: Engine, loop: Loop) -> Writes:
    """What is known of the writes of a loop when its rows are."""
    rounds = engine.composer.loops.rounds_of(loop)
    least, most, more = 0, Counter[str](), False
    for part in loop.block.parts:
        planned = engine.program.planned[part.number]
        more = more or (part.inner >= 0 and part.writes)
        if planned is not None and planned.writes:
            most[planned.command.method] += rounds
            least += rounds if not part.guards and planned.command.once is None else 0
    return Writes(least, +most, more)


class Consent:
    """Asks before writes, once for all that is foreseen and once for each loop over an answer."""

    def __init__(
        self, program: Program, portal: Portal, console: Console, report: RowReport
    ) -> None:
        self._program = program
        self._portal = portal
        self._console = console
        self._report = report
        self._foreseen = foreseen_writes(program, report)
        self._agreed: dict[int, bool] = {}

    def refuse_too_many(self, most: int | None) -> None:
        """Raise UsageError if it is sure that there would be more writes than allowed."""
        if most is not None and self._foreseen.least > most:
            raise usage_error(
                "B664",
                f"this run would make {self._foreseen.least:,} writes if all goes well, and "
                f"`--max-writes` allows {most:,}",
                "look at it with `--dry-run`, and give a higher number if that is what you want",
            )

    def begin(self, source: Source, *, yes: bool) -> bool:
        """Ask about what is foreseen. Raises UsageError where nobody can be asked."""
        writes = self._foreseen
        if self._portal.is_practice or yes or not (writes.most or writes.open):
            return True
        if not self._console.interactive:
            hint = "add `--yes` if that is what you want; `b24batch plan` shows what would be sent"
            message = f"this run would write {writes} on {self._portal.host}"
            raise usage_error("B657", f"{message}, and nobody is here to be asked", hint)
        for line in self._besides(source):
            self._console.say(line)
        return not writes.most or self._console.ask(f"write {self._now()} on {self._portal.host}?")

    def _now(self) -> Writes:
        """What is asked about before the run: the rest has its own question."""
        writes = self._foreseen
        asked_later = self._report.loops & {p.number for p in self._program.blocks[0].parts}
        later = {
            part.number
            for part in self._program.parts
            if self._outermost(part.block) in asked_later
        }
        return msgspec.structs.replace(writes, open=bool(self._report.unknown - later))

    def _outermost(self, block: int) -> int:
        """The loop of the top level that a block is in; -1 for the top level."""
        blocks = self._program.blocks
        start = -1
        while blocks[block].parent >= 0:
            start, block = blocks[block].start, blocks[block].parent
        return start

    def _besides(self, source: Source) -> list[str]:
        """What else the recipe does outside: files and variables."""
        from b24batch.cli.description import describe_recipe

        told = describe_recipe(self._program.recipe, source)
        read, written = told.files_read, told.files_written
        lines = (
            ("reads the files", [use.default or use.path for use in read]),
            ("writes the files", [use.default or use.path for use in written]),
            ("reads the variables", [secret.variable for secret in told.secrets]),
        )
        return [f"it {what} {', '.join(dict.fromkeys(names))}" for what, names in lines if names]

    def listen_to(self, engine: Engine, *, yes: bool) -> None:
        """Be asked by an engine before its writes."""
        if self._portal.is_practice or yes or not self._foreseen.open:
            return

        def ask(planned: Planned, around: Round | None) -> bool:
            del planned
            if around is None:
                return True
            while around.loop.around is not None:
                around = around.loop.around
            return self._ask(engine, around.loop)

        engine.composer.restraint.consent = ask
        engine.composer.loops.begin_with_all_rows()

    def _ask(self, engine: Engine, loop: Loop) -> bool:
        """Ask about a loop whose rows have become known, once."""
        start = loop.block.start
        if start not in self._report.loops:
            return True
        if start not in self._agreed:
            writes = loop_writes(engine, loop)
            self._agreed[start] = self._console.ask(f"write {writes} on {self._portal.host}?")
        return self._agreed[start]
