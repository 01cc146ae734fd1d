"""`--failed FILE`: rows of which nothing was written, and beside them those half done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.model.recipe import Command, ForEach
from b24batch.model.values import Ref
from b24batch.model.values import Table as TableNode
from b24batch.plan.blocks import PartKind
from b24batch.run.command_result import CommandResult
from b24batch.run.rounds import Round
from b24batch.run.states import BAD, State, Stopped

if TYPE_CHECKING:
    from b24batch.plan.program import Program
    from b24batch.run.engine import Engine
    from b24batch.run.results import RunResult
    from b24batch.tables.failed import FailedRows
    from b24batch.tables.rows import Table

__all__ = ["Fate", "RowFates", "open_failed"]

_FINAL = frozenset(Stopped) - {Stopped.PORTAL, Stopped.INTERRUPTED}
"""Ends that nobody goes on from: rows whose turn never came are failed rows too."""


class Fate:
    """What became of a row so far: what was written for it, and why something was not."""

    __slots__ = ("done", "reason")

    def __init__(self) -> None:
        self.done: dict[str, list[str]] = {}
        self.reason = ""

    def add(self, other: Fate | None) -> None:
        """Take in what became of another part of the same row."""
        if other is not None:
            for name, made in other.done.items():
                self.done[name] = self.done.get(name, []) + made
            self.reason = self.reason or other.reason


class RowFates:
    """Follows the rounds of one loop over a table, and writes down rows that failed.

    A row of a group is failed if its group is, or a round of its own inside it. Nothing is kept of
    rounds that have ended but for their rows in the files.
    """

    def __init__(self, engine: Engine, start: int, table: Table, files: FailedRows) -> None:
        part = engine.program.parts[start]
        self._engine = engine
        self._start = start
        self._block = part.inner
        self._table = table
        self._files = files
        self._inner: dict[int, dict[int, Fate]] = {}
        engine.composer.loops.listen(self.take)

    def take(self, around: Round) -> None:
        """Take in a round that has ended, or that the run has left where it is."""
        top = around
        while top.loop.around is not None:
            top = top.loop.around
        if top.block.number != self._block:
            return
        fate = self._fate(around)
        if around is top:
            self._finish(top, fate)
        else:
            fates = self._inner.setdefault(id(top), {})
            fates.setdefault(self._row_of(around, top), Fate()).add(fate)

    def _fate(self, around: Round) -> Fate:
        fate, records = Fate(), self._engine.records
        skipped = ""
        for part in around.block.parts:
            i = around.base + part.offset
            record, planned = records[i], self._engine.ledger.planned[i]
            if record.problem is not None and record.state in BAD:
                label = planned.command.label or planned.command.method
                words = record.problem.message.replace(f"`{planned.name}`", f"`{label}`")
                if record.state is State.SKIPPED:
                    skipped = skipped or words
                else:
                    fate.reason = fate.reason or words
            if part.kind is PartKind.COMMAND and planned.writes:
                made = _made(CommandResult(planned, record, around))
                if made:
                    fate.done.setdefault(_column(planned.command), []).append(made)
        lets = next((str(refused) for refused in (around.refused or {}).values()), "")
        fate.reason = fate.reason or skipped or lets
        return fate

    def _row_of(self, around: Round, top: Round) -> int:
        """The row of a group that a round inside it is for; 0 if it is for all of them."""
        rows = {id(row) for row in _members(top.row.value)}
        one: Round | None = around
        while one is not None and one is not top:
            if id(one.row.value) in rows:
                return id(one.row.value)
            one = one.loop.around
        return 0

    def _finish(self, top: Round, own: Fate) -> None:
        inner = self._inner.pop(id(top), {})
        own.add(inner.get(0))
        for row in _members(top.row.value):
            fate = Fate()
            fate.add(own)
            fate.add(inner.get(id(row)))
            if fate.reason:
                self._write(row, fate)

    def _write(self, row: Any, fate: Fate) -> None:
        if fate.done:
            done = {name: " ".join(made) for name, made in fate.done.items()}
            self._files.partly_written(row, done, fate.reason)
        else:
            self._files.nothing_written(row, fate.reason)

    def end(self, result: RunResult, console: Console, path: Path) -> None:
        """Write what the run did not come to, put the files in their places, and say so.

        Raises OSError.
        """
        from b24batch.tables.failed import partial_path
        from b24batch.tables.skipping import SkippingTable

        if isinstance(self._table, SkippingTable):
            for row, reason in self._table.rows_left_out():
                self._files.nothing_written(row.value, reason)
        if result.stopped in _FINAL:
            self._take_the_rest(f"not sent, because the run stopped: {result.stopped}")
        self._files.commit()
        failed, partial = self._files.failed, self._files.partial
        if failed:
            console.say(f"{_rows(failed)} failed with nothing written, kept in {path}")
        if partial:
            told = f"{_rows(partial)} failed half done, with what was written"
            console.say(f"{told}, kept in {partial_path(path)}")

    def _take_the_rest(self, reason: str) -> None:
        rounds = {id(r): r for r in self._engine.ledger.rounds if r is not None and not r.has_left}
        for around in sorted(rounds.values(), key=lambda one: -len(one.path)):
            if around.loop.around is None and around.block.number == self._block:
                self._inner.setdefault(id(around), {}).setdefault(0, Fate()).reason = reason
            self.take(around)
        fate = Fate()
        fate.reason = reason
        for value in self._engine.composer.loops.rows_left(self._start):
            for row in _members(value):
                self._write(row, fate)

    def discard(self) -> None:
        """Leave files as they were; does nothing after `end`."""
        self._files.discard()


def _members(value: Any) -> list[Any]:
    """The rows of a table that a round is for: one, or those of a group."""
    if isinstance(value, dict) and value.keys() == {"key", "rows"}:
        rows = value["rows"]
        return rows if isinstance(rows, list) else [value]
    return [value]


def _made(command: CommandResult) -> str:
    """What came of a write: an id, `done`, `unknown`; empty where nothing was written."""
    record = command.record
    if record.state is State.UNKNOWN:
        return "unknown"
    answered = record.state is not State.FAILED and record.sent and record.raw is not None
    if not answered or record.matched or record.allowed:
        return ""
    made = command.made_id
    return "done" if made is None else str(made)


def _column(command: Command) -> str:
    return command.label or command.method


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def open_failed(path: Path, program: Program, engine: Engine) -> RowFates:
    """Begin the tables of failed rows of a run.

    Raises UsageError unless exactly one loop goes over a table at the top level, and for a file
    that cannot be written or is the table itself.
    """
    from b24batch.tables.failed import FailedRows

    start, table = _the_loop(program)
    if path.resolve() in _files_read(program):
        hint = "give it a name of its own, and run that file next"
        raise usage_error("B665", f"`{path}` is the table that is read", hint)
    writes = dict.fromkeys(_columns(program, program.parts[start].inner))
    try:
        files = FailedRows(path, table.shape, tuple(writes))
    except OSError as error:
        reason = error.strerror or str(error)
        raise usage_error("B661", f"`{path}` cannot be written: {reason}") from None
    return RowFates(engine, start, table, files)


def _the_loop(program: Program) -> tuple[int, Table]:
    """The one loop over a table, and the table."""
    from b24batch.plan.known import KnownScope

    scope = KnownScope(program.names, program.values, program.options, program.outside)
    found = []
    for part in program.blocks[0].parts:
        if isinstance(part.statement, ForEach) and part.kind is PartKind.LOOP:
            source = part.statement.source
            source = program.names.follow(source) if isinstance(source, Ref) else source
            if isinstance(source, TableNode):
                found.append((part.number, source))
    if len(found) != 1:
        message = f"`--failed` needs one loop over a table, and this recipe has {len(found)}"
        hint = "split the recipe, or leave the option out"
        raise usage_error("B665", message, hint)
    start, node = found[0]
    return start, cast("Table", scope.open_table(node, scope))


def _columns(program: Program, block: int) -> Iterator[str]:
    """What the writes of a loop and of those inside it are called, as written."""
    for part in program.blocks[block].in_written_order():
        planned = program.planned[part.number]
        if planned is not None and planned.writes:
            yield _column(planned.command)
        elif part.kind is PartKind.LOOP:
            yield from _columns(program, part.inner)


def _files_read(program: Program) -> set[Path]:
    """Where the tables that are open stand."""
    from b24batch.outside import OpenedOutside

    outside = program.outside
    if not isinstance(outside, OpenedOutside):
        return set()
    places = [outside.places.home(given=given) for given in (True, False)]
    paths = [path for _, path, _ in outside.tables]
    return {(home / path).resolve() for home in places for path in paths}
