"""Outputs of names of loops that are written while rounds end, so that nothing is kept of them.

Rounds end in any order and are written in that of the input: those that come too soon are held
back. What is written is what `run.outputs` and `run.rendering` would make of all rounds at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from b24batch.errors import Problem
from b24batch.model.evaluate import Found, evaluate_for_output
from b24batch.model.formats import format_of
from b24batch.model.outcome import Outcome, Rounds, ValueRefused
from b24batch.model.path import format_ref
from b24batch.model.recipe import Output
from b24batch.model.scope import Scope
from b24batch.model.values import Entry, Every, ObjectValue, Ref
from b24batch.model.walk import references, visit_statement
from b24batch.plan.blocks import Block
from b24batch.plan.program import KnownScope, NotKnownYet, Program
from b24batch.run import output_problems
from b24batch.run.engine import Engine
from b24batch.run.outputs import (
    OutputData,
    absent_fields,
    columns_of,
    option_of,
    output_path,
    shaped_record,
)
from b24batch.run.rendering import render_output
from b24batch.run.rounds import Loop, Round
from b24batch.run.states import State

__all__ = ["RoundStreams", "StreamedOutput", "streamable"]

_FORMATS = ("csv", "jsonl")


class StreamedOutput:
    """One output that is made round by round; `rows` have been given out, for the file at `path`.

    `given` says that the path came with the call. `block` is the loop of the top level that the
    name belongs to. With `screen` the text is for standard output, whether there is a path or not.
    """

    def __init__(
        self,
        output: Output,
        block: Block,
        columns: tuple[str, ...],
        place: tuple[str, bool],
        moment: datetime,
        *,
        form: str,
        screen: bool = False,
    ) -> None:
        self.output = output
        self.form = form
        self.screen = screen
        self.block = block
        self.name = format_ref(output.ref)
        self.rows = 0
        self.path, self.given = place
        self._known = columns
        self._moment = moment
        self._failed: dict[str, int] = {}
        self._seen: set[str] = set()
        self._columns: dict[str, None] = {}

    def take(self, entries: list[Outcome]) -> str:
        """The text for what the name was in one round."""
        scope = _OneRound(self.output.ref.name, entries, self._moment)
        outcome, left_out = evaluate_for_output(self.output.ref, scope)
        for name, count in left_out.items():
            self._failed[name] = self._failed.get(name, 0) + count
        value = outcome.value if isinstance(outcome, Found) else []
        records = [record for record in value if record is not None]
        self._note(records)
        fields = self.output.fields
        chosen = [shaped_record(record, fields) for record in records] if fields else records
        text = self._text(chosen, first=not self.rows) if chosen else ""
        self.rows += len(chosen)
        return text

    def _note(self, records: Iterable[Any]) -> None:
        for record in records:
            self._columns.update(dict.fromkeys(columns_of([record])))
            absent = set(self.output.fields) - self._seen
            if absent:
                self._seen |= absent - set(absent_fields(tuple(absent), [record]))

    def _text(self, records: list[Any], *, first: bool) -> str:
        return render_output(self._data(records), with_head=first)

    def _data(self, records: Sequence[Any]) -> OutputData:
        return OutputData(
            self.name,
            self.form,
            records=tuple(records),
            columns=self._known,
            delimiter=option_of(self.output, "delimiter", ","),
            bom=option_of(self.output, "bom", default=False),
        )

    def end(self) -> str:
        """What is still to be written when all rounds have ended: the head where none had a row."""
        if self.rows:
            return ""
        data = self._data(())
        return render_output(data) if self.output.fields else render_output(_bare(data))

    @property
    def problems(self) -> list[Problem]:
        """What is to be known of the output: fields that no row had, entries that failed."""
        missing = [f for f in self.output.fields if f not in self._seen] if self.rows else []
        fields = self.output.fields
        return [
            *(
                output_problems.absent_field(self.output, self.name, fields.index(f), self._columns)
                for f in missing
            ),
            *output_problems.incomplete(self.output, self._failed),
        ]


def _bare(data: OutputData) -> OutputData:
    return OutputData(data.name, data.format, bom=data.bom)


class _OneRound(Scope):
    """A scope in which the name of a loop has what it was in one round."""

    def __init__(self, name: str, entries: Sequence[Outcome], moment: datetime) -> None:
        self.moment = moment
        self._name = name
        self._rounds = Found(Rounds(entries))

    def lookup(self, name: str) -> Outcome:
        """That name alone."""
        if name != self._name:
            raise LookupError(name)
        return self._rounds

    def count(self, name: str, word: str) -> int | None:
        """A list of rounds has no counts beside it."""
        del name, word
        return None


def streamable(
    output: Output, program: Program, *, screen: bool = False, form: str | None = None
) -> StreamedOutput | None:
    """The output made round by round, or None where that cannot be done.

    It can where all entries of one name of a loop are shown as csv or jsonl, nothing else of the
    recipe takes them, and their columns are known: by the fields in brackets, or by a `let` that
    is an object. With `screen` it is one for standard output, and `form` goes before its own.
    """
    ref = output.ref
    scope = KnownScope(program.names, program.values, program.options, program.outside)
    try:
        path, given = output_path(output, scope)
    except (NotKnownYet, ValueRefused):
        return None
    form = (screen and form) or format_of(output.format, path)
    if not (path or screen) or form not in _FORMATS or ref.steps not in ((), (Every(),)):
        return None
    names = program.names
    if ref.name not in names.collected or ref.name in _taken_elsewhere(output, program):
        return None
    columns = output.fields or _columns_of_let(ref.name, program)
    if form == "csv" and not columns:
        return None
    end = program.parts[names.labels[ref.name]]
    moment = program.options.moment
    return StreamedOutput(
        output,
        program.blocks[end.inner],
        columns,
        (path, given),
        moment,
        form=form,
        screen=screen,
    )


def _taken_elsewhere(output: Output, program: Program) -> set[str]:
    """Names that something else outside their loop stands on."""
    taken: set[str] = set()
    for block in program.blocks:
        found = [v.node for part in block.parts for v in visit_statement(part.statement)]
        refs = [node for node in found if isinstance(node, Ref)]
        refs += [ref for value in block.lets.values() for ref in references(value)]
        taken |= {ref.name for ref in refs} & block.names.collected
    others = (o for o in program.recipe.of_kind(Output) if o is not output)
    return taken | {ref.name for other in others for ref in references(other.ref)}


def _columns_of_let(name: str, program: Program) -> tuple[str, ...]:
    """The keys that every value of a `let` has; none if that is not certain."""
    values = [block.lets[name] for block in program.blocks if name in block.lets]
    value = values[0] if len(values) == 1 else None
    if not isinstance(value, ObjectValue):
        return ()
    entries = value.entries
    if not all(isinstance(e, Entry) and isinstance(e.key, str) for e in entries):
        return ()
    known = [e for e in entries if isinstance(e, Entry) and isinstance(e.key, str)]
    return () if any(e.optional for e in known) else tuple(str(e.key) for e in known)


class RoundStreams:
    """Follows the loops of a run, and hands out the text of its streamed outputs in order.

    `write` gets an output and a text; what it raises ends the run.
    """

    def __init__(
        self,
        engine: Engine,
        streams: Sequence[StreamedOutput],
        write: Callable[[StreamedOutput, str], None],
    ) -> None:
        self._engine = engine
        self._write = write
        self._streams: dict[int, list[StreamedOutput]] = {}
        for stream in streams:
            self._streams.setdefault(stream.block.number, []).append(stream)
        self._next: dict[int, int] = {}
        self._early: dict[int, dict[int, list[list[Outcome]]]] = {}
        for loop in list(engine.ledger.answers.loops.values()):
            if loop.around is None and loop.block.number in self._streams:
                self._catch_up(loop)
        engine.composer.loops.listen(self.take)

    def _catch_up(self, loop: Loop) -> None:
        """Take what rounds gave that had ended before anybody listened."""
        streams = self._streams[loop.block.number]
        numbers = {n for stream in streams for n in loop.kept.get(stream.output.ref.name, {})}
        for number in sorted(numbers):
            self._take(loop, number)

    def take(self, around: Round) -> None:
        """Take in a round that has ended."""
        if around.loop.around is None and around.block.number in self._streams:
            self._take(around.loop, around.number)

    def _take(self, loop: Loop, number: int) -> None:
        block = loop.block.number
        streams = self._streams[block]
        early = self._early.setdefault(block, {})
        early[number] = [_entries(loop, s.output.ref.name, number) for s in streams]
        following = self._next.get(block, 0)
        while following in early:
            for stream, entries in zip(streams, early.pop(following), strict=True):
                text = stream.take(entries)
                if text:
                    self._write(stream, text)
            following += 1
        self._next[block] = following

    def is_whole(self, stream: StreamedOutput) -> bool:
        """Whether the loop of an output came to its end, or was not needed."""
        end = self._engine.program.names.labels[stream.output.ref.name]
        return self._engine.records[end].state in (State.DONE, State.NOT_NEEDED)


def _entries(loop: Loop, name: str, number: int) -> list[Outcome]:
    """What a name was in a round, which is not kept any longer."""
    entry = loop.kept.get(name, {}).pop(number, None)
    if entry is None:
        return []
    return entry if isinstance(entry, list) else [entry]
