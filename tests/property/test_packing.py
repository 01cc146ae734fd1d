"""Packing alone, on random graphs: no edge is broken, and few requests are used."""

from __future__ import annotations

import random

import pytest
from fewest_requests import Edges, Small, edges_of, least_requests
from hypothesis import given
from hypothesis import strategies as st

from b24batch.plan.graph import CARRIES, DATA, ORDER, POSITION, SURE, Graph
from b24batch.plan.pack import Draft, Packer, Positions, Verdict
from made_graphs import build_graph

KINDS = [
    DATA,
    DATA | POSITION,
    DATA | POSITION | SURE,
    DATA | POSITION | SURE,
    ORDER,
    ORDER | POSITION,
    ORDER | POSITION | CARRIES,
    ORDER | DATA | POSITION | SURE,
]


@st.composite
def graphs(draw: st.DrawFn, most: int) -> tuple[Graph, frozenset[int]]:
    """A graph of at most so many commands, and which of them are direct."""
    rng = draw(st.randoms(use_true_random=False))
    return random_graph(rng, draw(st.integers(1, most)))


def random_graph(rng: random.Random, count: int) -> tuple[Graph, frozenset[int]]:
    direct = frozenset(i for i in range(count) if rng.random() < 0.1)
    share = rng.choice([0.2, 0.5, 1.0])
    edges: Edges = []
    for i in range(count):
        near = range(max(0, i - 6), i)
        sources = rng.sample(near, min(len(near), rng.randint(0, 3))) if near else []
        kinds = {source: rng.choice(KINDS) for source in sources if rng.random() < share}
        apart = {s for s in kinds if s in direct or i in direct}
        edges.append({s: k & ~POSITION if s in apart else k for s, k in kinds.items()})
    writes = [rng.random() < 0.6 for _ in range(count)]
    alone = [i in direct for i in range(count)]
    return build_graph(writes, edges, alone=alone), direct


def pack(
    packer: Packer, direct: frozenset[int], rng: random.Random, in_flight: int
) -> list[tuple[Draft, frozenset[int]]]:
    """All requests as they are sent, each with what had ended by then; replies in any order."""

    def judge(i: int, sources: list[tuple[int, int]]) -> Verdict:
        return Verdict.ALONE if i in direct and not sources else Verdict.TAKE

    packer.beside = in_flight - 1
    sent: list[tuple[Draft, frozenset[int]]] = []
    under_way: list[Draft] = []
    ended: set[int] = set()
    while True:
        while len(under_way) < in_flight and (draft := packer.build(judge)).instances:
            sent.append((draft, frozenset(ended)))
            under_way.append(draft)
        if not under_way:
            return sent
        for i in under_way.pop(rng.randrange(len(under_way))).instances:
            ended.add(i)
            for reader in packer.end(i, spreads=0):
                packer.release(reader)


@given(graphs(6), st.integers(1, 4))
def test_the_bound_is_a_bound(drawn: tuple[Graph, frozenset[int]], size: int) -> None:
    """There is no way to send a small graph in fewer requests than the bound says."""
    graph, direct = drawn
    fewest = Small(edges_of(graph), graph.writes, direct).fewest(size)
    assert least_requests(graph, direct, size=size) <= fewest


@given(
    graphs(60),
    st.integers(1, 12),
    st.integers(1, 9),
    st.sampled_from(Positions),
    st.randoms(use_true_random=False),
)
def test_no_edge_is_broken(
    drawn: tuple[Graph, frozenset[int]],
    size: int,
    in_flight: int,
    positions: Positions,
    rng: random.Random,
) -> None:
    """Each command is sent once, in a request that may hold it, after all else it waits for."""
    graph, direct = drawn
    rules = Small(edges_of(graph), graph.writes, direct)
    packer = Packer(graph, halting=False, size=size)
    packer.positions = positions
    sent = pack(packer, direct, rng, in_flight)
    assert all(rules.may_be_sent(draft.instances, ended) for draft, ended in sent)
    assert all(len(draft.instances) <= size for draft, _ in sent)
    assert sorted(i for draft, _ in sent for i in draft.instances) == [*range(len(graph.readers))]
    assert packer.waiting == 0


def test_one_request_at_a_time_is_hardly_ever_one_too_many(
    proof_count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Packing looks only at what may go now, and still comes close to what is needed.

    Small requests cut a graph into many, which shows it better than requests of fifty.
    """
    ratios = []
    for number in range(proof_count):
        rng = random.Random(f"small requests {number}")
        graph, direct = random_graph(rng, rng.randint(1, 60))
        sent = pack(Packer(graph, halting=False, size=5), direct, rng, 1)
        ratios.append(len(sent) / least_requests(graph, direct, size=5))
    mean, worst = sum(ratios) / len(ratios), max(ratios)
    with capsys.disabled():
        print(f"\nrequests of five against the bound: {mean:.3f} (worst {worst:.2f})")
    assert mean <= 1.02
