"""How well and how fast chains of commands are packed: `python tests/bench/bench_packing.py`.

Adds that take the ids of earlier ones, in the shapes that people write. Nothing is sent: the
requests are counted that would leave, with so many under way at once and replies that come in the
order of sending, against the fewest that anything could need. `rounds` is how many latencies one
waits for after another. `bench_peers.py triples` has the time of the first shape over HTTP.
"""

from __future__ import annotations

import random
import sys
from collections import deque
from pathlib import Path
from typing import NamedTuple

from _common import Ratio, cpu_seconds, report

from b24batch.plan.graph import DATA, POSITION, SURE, Graph
from b24batch.plan.pack import Packer, Verdict

sys.path += [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent / "property")]
from fewest_requests import least_requests

from made_graphs import build_graph

IN_FLIGHT = (1, 4, 16, 50)
Sources = list[set[int]]


class Sent(NamedTuple):
    """What left: requests, and rounds of them."""

    requests: int
    rounds: int


def graph_of(sources: Sources) -> Graph:
    """Adds that take sure ids of one another."""
    data = [dict.fromkeys(sorted(one), DATA | POSITION | SURE) for one in sources]
    return build_graph([True] * len(data), data)


def copies(count: int, *shape: set[int]) -> Sources:
    """The same few adds many times, as a loop writes them; sources are counted from the first."""
    each = len(shape)
    return [{each * n + at for at in one} for n in range(count) for one in shape]


def three_loops(count: int) -> Sources:
    """The triples as three loops write them: companies, contacts, deals."""
    contacts = [{n} for n in range(count)]
    return [set() for _ in range(count)] + contacts + [{n, count + n} for n in range(count)]


def trees(count: int, most: int) -> Sources:
    """Records with some that hang on them, no two alike."""
    rng = random.Random(f"{count} {most}")
    made: Sources = []
    for _ in range(count):
        first = len(made)
        for at in range(rng.randint(1, most)):
            made.append({rng.randrange(first, first + at)} if at else set())
    return made


def shapes() -> dict[str, Sources]:
    """What is measured; about as much of each."""
    return {
        "company, contact, deal": copies(500, set(), {0}, {0, 1}),
        "the same in three loops": three_loops(500),
        "deal of two others": copies(500, set(), set(), {0, 1}),
        "pairs": copies(750, set(), {0}),
        "seven in a row": copies(214, set(), *({n} for n in range(6))),
        "trees of up to ten": trees(270, 10),
        "one that all hang on": [set(), *({0} for _ in range(1_499))],
        "nothing hangs": [set() for _ in range(1_500)],
    }


def send(graph: Graph, in_flight: int) -> Sent:
    """Send everything; a request that is not full waits for replies that could fill it."""
    packer = Packer(graph, halting=False)
    packer.beside = in_flight - 1
    under_way: deque[tuple[list[int], int]] = deque()
    requests = rounds = now = 0
    while True:
        while len(under_way) < in_flight and (draft := packer.build(_take)).instances:
            if under_way and not draft.reason and packer.waiting:
                packer.put_back(draft)
                break
            requests, rounds = requests + 1, max(rounds, now + 1)
            under_way.append((draft.instances, now + 1))
        if not under_way:
            return Sent(requests, rounds)
        instances, now = under_way.popleft()
        for i in instances:
            for reader in packer.end(i, spreads=0):
                packer.release(reader)


def _take(i: int, sources: list[tuple[int, int]]) -> Verdict:
    del i, sources
    return Verdict.TAKE


def ratios_of(name: str, sources: Sources) -> list[Ratio]:
    """Requests of one shape against the bound, one at a time and the worst of several."""
    graph = graph_of(sources)
    least = least_requests(graph, ())
    sent = [send(graph, in_flight) for in_flight in IN_FLIGHT]
    shown = ", ".join(f"{n}: {r} in {k}" for n, (r, k) in zip(IN_FLIGHT, sent, strict=True))
    print(f"{name:24} at least {least}; in flight: requests in rounds  {shown}")
    worst = max(requests for requests, _ in sent[1:])
    return [
        Ratio(f"{name}, one at a time", sent[0].requests / least, 1.02),
        Ratio(f"{name}, several", worst / least, 1.12),
    ]


def main() -> int:
    """Count, print, and return 1 if a ratio is over its limit."""
    ratios = [ratio for name, sources in shapes().items() for ratio in ratios_of(name, sources)]
    many, few = (graph_of(copies(count, set(), {0}, {0, 1})) for count in (10_000, 1_000))
    loose = graph_of([set() for _ in range(30_000)])
    of_many, of_few, of_loose = cpu_seconds(
        lambda: send(many, 16),
        lambda: [send(few, 16) for _ in range(10)],
        lambda: send(loose, 16),
    )
    print(f"CPU {of_many * 1e6 / 30_000:.1f} us an add in triples")
    ratios.append(Ratio("an add among 30000, CPU of one among 3000", of_many / of_few, 1.1))
    ratios.append(Ratio("an add in triples, CPU of one alone", of_many / of_loose))
    return report("requests against the bound", ratios)


if __name__ == "__main__":
    sys.exit(main())
