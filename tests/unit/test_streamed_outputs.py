"""Outputs that are written while rounds end are those that would be written at the end."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch.model.recipe import Output
from b24batch.outside import OpenedOutside
from b24batch.plan.program import Program
from b24batch.practice import PracticePortal
from b24batch.run.driving import read_reply
from b24batch.run.engine import Engine, EngineOptions
from b24batch.run.outputs import collect_outputs
from b24batch.run.rendering import render_output
from b24batch.run.rounds import Round
from b24batch.run.streamed import RoundStreams, StreamedOutput, streamable
from b24batch.stages import prepare
from b24batch.syntax import parse
from b24batch.tables.places import Places
from b24batch.transport.base import Reply

LOOP = """
for row in csv "заказы.csv" {
  if $row.number != "3" {
    Deal = crm.deal.add { fields: { TITLE: "Заказ ${row.number}" } }
  }
  Failing = crm.deal.get { id: $row.id }
  let Line = { number: $row.number, deal: $Failing.ID, title: $Failing.TITLE ?? "нет" }
  for part in [а, б] {
    let Part = { number: $row.number, part: $part }
  }
}
"""


def program_of(text: str, folder: Path, rows: int = 30) -> Program:
    lines = "".join(f"{n},{99999 if n % 7 == 5 else n + 1}\n" for n in range(rows))
    (folder / "заказы.csv").write_text(f"number,id\n{lines}", encoding="utf-8")
    return prepare(parse(text).recipe, outside=OpenedOutside(Places.of(folder, folder)))


def streams_of(program: Program) -> list[StreamedOutput]:
    made = (streamable(output, program) for output in program.recipe.of_kind(Output))
    return [stream for stream in made if stream is not None]


class Driven:
    """A run whose replies come in any order, and what its streams have written."""

    def __init__(self, program: Program, rng: random.Random, *, late: bool = False) -> None:
        self.program = program
        self.engine = Engine(program, EngineOptions(in_flight=4, request_size=5))
        self.streams = streams_of(program)
        self.written = dict.fromkeys((s.name for s in self.streams), "")
        self.parts: list[str] = []
        if not late:
            self.listen()
        practice, waiting = PracticePortal(), []
        while True:
            for outgoing in self.engine.ready():
                status, answer = practice.handle(outgoing.method, outgoing.params)
                waiting.append((outgoing, Reply(status, msgspec.json.encode(answer))))
            if not waiting:
                break
            outgoing, reply = waiting.pop(rng.randrange(len(waiting)))
            answered: Any = read_reply(outgoing, reply)
            self.engine.received(outgoing, answered)
        if late:
            self.listen()
        for stream in self.streams:
            self.written[stream.name] += stream.end()

    def listen(self) -> None:
        def write(stream: StreamedOutput, text: str) -> None:
            self.written[stream.name] += text
            self.parts.append(stream.name)

        self.rounds = RoundStreams(self.engine, self.streams, write)


OUTPUTS = [
    'output $Line as csv to "a.csv"',
    'output $Line as csv with { delimiter: ";", bom: true } to "a.csv"',
    'output $Line as jsonl to "a.jsonl"',
    'output $Deal as jsonl to "a.jsonl"',
    'output $Failing [ID, TITLE, nope] as csv to "a.csv"',
    'output $Part as csv to "a.csv"',
    'output $Part[*] [part] as csv to "a.csv"',
]


@pytest.mark.parametrize("late", [False, True], ids=["from the start", "of a run gone on with"])
@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("rows", [0, 1, 30])
def test_what_is_written_is_what_would_be_collected(
    tmp_path: Path, output: str, rows: int, late: bool
) -> None:
    """Byte by byte, in the order of the input, with the same warnings."""
    text = LOOP + output
    driven = Driven(program_of(text, tmp_path, rows), random.Random(f"{output} {rows}"), late=late)
    (stream,) = driven.streams
    whole = Engine(program_of(text, tmp_path, rows), driven.engine.options)
    practice = PracticePortal()
    while made := whole.ready():
        for outgoing in made:
            status, answer = practice.handle(outgoing.method, outgoing.params)
            reply: Any = read_reply(outgoing, Reply(status, msgspec.json.encode(answer)))
            whole.received(outgoing, reply)
    (expected,) = collect_outputs(whole.result())
    text_of = sorted if "Deal" in output else list  # new ids come in the order of adding
    assert text_of(driven.written[stream.name]) == text_of(render_output(expected))
    assert stream.problems == list(expected.problems)
    assert driven.rounds.is_whole(stream)
    assert stream.rows == len(expected.records)


def test_nothing_is_kept_of_what_was_written(tmp_path: Path) -> None:
    """Neither by the loop nor by the stream, once the rounds before have ended too."""
    program = program_of(f"{LOOP}{OUTPUTS[0]}", tmp_path)
    driven = Driven(program, random.Random(1))
    (loop,) = (one for one in driven.engine.ledger.answers.loops.values() if one.around is None)
    assert not any(loop.kept.values())
    assert not any(driven.rounds._early.values())
    assert len(driven.parts) == sum(n % 7 != 5 for n in range(30))


@pytest.mark.parametrize(
    "rest",
    [
        'output $Failing as csv to "a.csv"',
        'output $Line as json to "a.json"',
        "output $Line as csv",
        'output $Line[0] as csv to "a.csv"',
        'output $Line as csv to "a.csv"\noutput $Line [deal] as csv to "b.csv"',
        'expect $Line is not empty\noutput $Line as csv to "a.csv"',
        'let All = $Line\noutput $All as csv to "a.csv"\noutput $Line as csv to "b.csv"',
        'for l in $Line { crm.deal.get { id: $l.deal } }\noutput $Line as csv to "a.csv"',
    ],
)
def test_what_is_wanted_elsewhere_too_is_not_streamed(tmp_path: Path, rest: str) -> None:
    """And what has columns that only all rows tell, or a form that needs all of them."""
    assert streams_of(program_of(f"{LOOP}{rest}", tmp_path)) == []


def test_a_loop_that_did_not_come_to_its_end_is_not_whole(tmp_path: Path) -> None:
    """Its output is thrown away, as it would not be made at all."""
    program = program_of(f"{LOOP}{OUTPUTS[0]}", tmp_path)
    engine = Engine(program, EngineOptions())
    streams = streams_of(program)
    rounds = RoundStreams(engine, streams, lambda *_: None)
    engine.ready()
    assert not rounds.is_whole(streams[0])


def test_several_may_listen_to_rounds(tmp_path: Path) -> None:
    """Who came first is told first."""
    program = program_of(LOOP, tmp_path, 2)
    engine = Engine(program, EngineOptions())
    told: list[tuple[str, int]] = []

    def teller(name: str) -> Any:
        def tell(around: Round) -> None:
            if around.loop.around is None:
                told.append((name, around.number))

        return tell

    engine.composer.loops.listen(teller("а"))
    engine.composer.loops.listen(teller("б"))
    portal = PracticePortal()
    for outgoing in engine.ready():
        status, answer = portal.handle(outgoing.method, outgoing.params)
        reply: Any = read_reply(outgoing, Reply(status, msgspec.json.encode(answer)))
        engine.received(outgoing, reply)
    assert told == [("а", 0), ("б", 0), ("а", 1), ("б", 1)]
