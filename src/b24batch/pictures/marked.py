"""A plan after its run: the same picture, with what became of each command."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from b24batch.pictures.diagram import Row
from b24batch.run.results import RunResult
from b24batch.run.states import BAD, State

__all__ = ["marker"]


def marker(result: RunResult) -> Callable[[Row], Row]:
    """What writes states into rows: of one command its state, of several how many are in which."""
    counts = _counts(result)
    return lambda row: _marked(row, counts)


def _counts(result: RunResult) -> dict[str, Mapping[State, int]]:
    """States by name; commands of loops by label, all rounds together."""
    counts: dict[str, Mapping[State, int]] = dict(result.counts_in_loops())
    for command in result:
        if command.around is None:
            counts[command.name] = {command.state: 1}
            counts.setdefault(f"({command.method})", {command.state: 1})
    return counts


def _marked(row: Row, counts: Mapping[str, Mapping[State, int]]) -> Row:
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
