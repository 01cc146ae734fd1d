"""The boxes of a picture: requests as a plan has them, or after a run as they were sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from b24batch.pictures.diagram import Box, Row
from b24batch.plan.actual import PortionActual, RequestActual, SentRequest
from b24batch.plan.explain_loops import requests_left
from b24batch.plan.planned import Plan, PlannedCommand, PlannedRequest

__all__ = ["Drawn", "drawn_boxes"]

_BAD = frozenset({"failed", "unresolved", "skipped", "unknown"})

_Commands = Mapping[str, PlannedCommand]


class Drawn(NamedTuple):
    """A box with its stage, and the command of the plan that each row is."""

    stage: int
    box: Box
    names: tuple[str, ...]


def drawn_boxes(plan: Plan) -> Iterator[Drawn]:
    """All requests; after a run those that were sent, and for each stage what was in none.

    What is to be told of a command stands in the first of its boxes.
    """
    told: set[str] = set()
    commands = {command.name: command for command in (*plan.unsent, *plan.commands)}
    for drawn in _planned(plan, commands) if plan.actual is None else _ran(plan, commands):
        rows = []
        for name, row in zip(drawn.names, drawn.box.rows, strict=True):
            rows.append(msgspec.structs.replace(row, details=()) if name in told else row)
            told.add(name)
        yield drawn._replace(box=msgspec.structs.replace(drawn.box, rows=tuple(rows)))


# -- before a run ------------------------------------------------------------------------------


def _planned(plan: Plan, commands: _Commands) -> Iterator[Drawn]:
    left = requests_left(plan, sum(request.times for request in plan.requests))
    for request in plan.requests:
        is_last = request is plan.requests[-1]
        yield _request(request, commands, f"and {left} more" if is_last and left else "")


def _request(request: PlannedRequest, commands: _Commands, more: str) -> Drawn:
    rows = tuple(
        _row(f"q{request.number}c{at}", commands.get(one.name), one.name, one.times * request.times)
        for at, one in enumerate(request.commands)
    )
    full = f"{request.size} commands"
    facts = (
        "REST 3.0" if request.rest == 3 else "",
        "sent directly" if request.direct else "",
        "halt" if request.halt else "",
        f"{request.size:,} commands each" if request.times > 1 else "",
        "" if request.times > 1 and request.reason == full else request.reason,
        more,
    )
    last = request.number + request.times - 1
    box = Box(request.number, rows, _remark(*facts), last=last, count=request.times)
    return Drawn(request.stage, box, tuple(one.name for one in request.commands))


def _row(key: str, command: PlannedCommand | None, name: str, times: int) -> Row:
    if command is None:
        return Row(key, name, "", times=times)
    details = (
        *([command.summary] if command.summary else []),
        *command.when,
        *(f"{f.target} <- {f.source} ({f.by}: {f.why})" for f in command.fillings),
        *command.notes,
    )
    place = f":{command.line}" if command.line else ""
    return Row(key, name, command.method, command.kind, place, times, details=details)


# -- after a run -------------------------------------------------------------------------------


def _ran(plan: Plan, commands: _Commands) -> Iterator[Drawn]:
    ran = plan.actual
    if ran is None:
        return
    exchanges = {exchange.number: exchange for exchange in ran.exchanges}
    newer = {one.name for request in plan.requests if request.rest == 3 for one in request.commands}
    for sent in ran.sent:
        rest = "REST 3.0" if any(one.name in newer for one in sent.held) else ""
        yield _sent(sent, exchanges.get(sent.number), commands, rest)
    unsent: dict[int, list[PortionActual]] = {}
    for portion in ran.unsent:
        unsent.setdefault(_stage(portion, commands) or plan.stages, []).append(portion)
    for stage, portions in unsent.items():
        yield _box(stage, Box(0, _rows(f"n{stage}", portions, commands)), portions)


def _sent(sent: SentRequest, came: RequestActual | None, commands: _Commands, rest: str) -> Drawn:
    rows = _rows(f"q{sent.number}", sent.held, commands)
    if came is None:
        box = Box(sent.number, rows, _remark(rest, "sent before the run was resumed"))
    else:
        time = f"at {came.sent_at:.2f} s, took {came.seconds:.2f} s"
        remark = _remark(rest, time, "slowest" if came.slowest else "")
        box = Box(sent.number, rows, remark, came.problem)
    stage = max((_stage(portion, commands) for portion in sent.held), default=0)
    return _box(max(1, stage), box, sent.held)


def _box(stage: int, box: Box, portions: Iterable[PortionActual]) -> Drawn:
    return Drawn(stage, box, tuple(portion.name for portion in portions))


def _stage(portion: PortionActual, commands: _Commands) -> int:
    """The stage in which a command is sent first, 0 for one that a plan never sends."""
    command = commands.get(portion.name)
    return 0 if command is None else command.stage


def _rows(box: str, portions: Iterable[PortionActual], commands: _Commands) -> tuple[Row, ...]:
    return tuple(
        _ended(f"{box}c{at}", one, commands.get(one.name)) for at, one in enumerate(portions)
    )


def _ended(key: str, portion: PortionActual, command: PlannedCommand | None) -> Row:
    row = _row(key, command, portion.name, portion.times)
    further = "further page" + "s" * (portion.times > 1)
    return msgspec.structs.replace(
        row,
        name=f"{row.name}, {further}" if portion.further else row.name,
        states=tuple(portion.states.items()),
        is_bad=not _BAD.isdisjoint(portion.states),
    )


def _remark(*facts: str) -> str:
    return ", ".join(fact for fact in facts if fact)
