"""The diagram of a plan after its run: the same picture, with what became of each command."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from b24batch.pictures.diagram import Diagram, Row
from b24batch.run.results import RunResult
from b24batch.run.states import BAD, State

__all__ = ["marked_diagram"]


def marked_diagram(diagram: Diagram, result: RunResult) -> Diagram:
    """Write states into the rows: of one command its state, of several how many are in which."""
    counts = _counts(result)
    stages = tuple(
        msgspec.structs.replace(
            stage,
            boxes=tuple(
                msgspec.structs.replace(box, rows=tuple(_marked(row, counts) for row in box.rows))
                for box in stage.boxes
            ),
        )
        for stage in diagram.stages
    )
    return msgspec.structs.replace(diagram, stages=stages)


def _counts(result: RunResult) -> dict[str, Mapping[State, int]]:
    """States by name; commands of loops by label, all rounds together."""
    counts: dict[str, Mapping[State, int]] = dict(result.counts_in_loops())
    for command in result:
        if command.around is None:
            counts[command.name] = {command.state: 1}
            counts.setdefault(f"({command.method})", {command.state: 1})
    return counts


def _marked(row: Row, counts: Mapping[str, Mapping[State, int]]) -> Row:
    if " … " in row.name:
        return row
    name = row.name.partition("[")[0]
    states = counts.get(row.name) or counts.get(name) or counts.get(name.strip("()"))
    if not states:
        return row
    bad = not BAD.isdisjoint(states)
    if sum(states.values()) == 1:
        mark = next(iter(states)).value.replace("_", " ")
    else:
        told = (f"{n:,} {state.value.replace('_', ' ')}" for state, n in states.items())
        mark = ", ".join(told)
    return msgspec.structs.replace(row, mark=mark, is_bad=bad)
