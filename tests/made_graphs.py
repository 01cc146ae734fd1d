"""Graphs of commands that refer to one another, for tests of packing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from b24batch.catalogue import find
from b24batch.model.recipe import Command
from b24batch.plan.bind import Names
from b24batch.plan.blocks import Block, Part, PartKind
from b24batch.plan.graph import Graph, graph_of, join_block, measure_depths


def build_graph(
    writes: Sequence[bool], data: Sequence[Mapping[int, int]], alone: Sequence[bool] | None = None
) -> Graph:
    """A graph in any order: `data[i]` maps each source of i to the flags of that edge."""
    parts = [
        Part(PartKind.COMMAND, Command("a"), 0, i, number=i, offset=i, writes=write)
        for i, write in enumerate(writes)
    ]
    block = Block(0, -1, "", Names(labels={}, lets={}, params=frozenset()), parts=parts)
    edges = {i: dict(sources) for i, sources in enumerate(data)}
    apart = [False] * len(parts) if alone is None else alone
    join_block(block, parts, edges, alone=apart, ordered=False, carries=False, find=find)
    measure_depths([block], parts)
    return graph_of(block)
