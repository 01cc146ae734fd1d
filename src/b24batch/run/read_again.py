"""Reads whose answers did not have what a command needed, and that are made again in a retry.

The record may have been mended on the portal since. An answer that anything else has gone on with
stays what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from b24batch.plan.blocks import PartKind
from b24batch.plan.graph import DATA
from b24batch.plan.program import Program
from b24batch.run.names import Name, as_name
from b24batch.run.states import State
from b24batch.transport.log import Log

__all__ = ["answers_to_forget"]


def answers_to_forget(log: Log, program: Program) -> dict[Name, int]:
    """For reads by their names the last request whose answer does not count in a retry.

    They are those that only commands stand on which were `unresolved` and never sent, and those
    that an earlier retry has made again.
    """
    ended = (entry.data for entry in log.entries("ended"))
    lacking = {as_name(d["command"]) for d in ended if d["state"] == State.UNRESOLVED.value}
    readers = {s: _readers(program, s) for name in lacking for s in _reads(program, name)}
    asked: dict[Name, list[int]] = {}
    sent: set[Name] = set()
    watched = set().union(*readers.values())
    for entry in log.entries("sent") if readers else ():
        for name in (as_name(data) for data in entry.data["commands"] if data is not None):
            if name in readers:
                asked.setdefault(name, []).append(entry.request)
            if name in watched:
                sent.add(name)
    forgotten = {}
    for name, requests in asked.items():
        alone = readers[name] <= lacking - sent
        before = requests if alone else requests[:-1]
        forgotten.update({name: before[-1]} if before else {})
    return forgotten


def _reads(program: Program, name: Name) -> Iterator[Name]:
    """The reads of the same round that a command refers to, and only commands refer to."""
    number, *path = (name,) if isinstance(name, int) else name
    planned, part = program.planned[number], program.parts[number]
    for source in {source for use in planned.uses for source in use.sources} if planned else ():
        read, home = program.planned[source], program.parts[source]
        if read is None or home.block != part.block or read.writes or read.paged:
            continue
        base = source - home.offset
        inside = [program.parts[base + at] for at, flags in home.readers if flags & DATA]
        outside = any((source, DATA) == (s, f & DATA) for p in program.parts for s, f in p.outside)
        if not outside and all(reader.kind is PartKind.COMMAND for reader in inside):
            yield (source, *path) if path else source


def _readers(program: Program, name: Name) -> set[Name]:
    """The commands that stand on an answer, by name."""
    number, *path = (name,) if isinstance(name, int) else name
    part = program.parts[number]
    found = (number - part.offset + at for at, flags in part.readers if flags & DATA)
    return {(one, *path) if path else one for one in found}
