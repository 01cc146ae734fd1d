"""What goes into a request together: chains stay whole where that saves requests."""

from __future__ import annotations

import pytest

from b24batch.plan.graph import DATA, POSITION, SURE
from b24batch.plan.pack import Packer, Verdict
from made_graphs import build_graph

SURE_ID = DATA | POSITION | SURE
Sources = list[set[int]]


def packer_of(sources: Sources, beside: int = 0) -> Packer:
    """A packer of adds that take sure ids of earlier ones."""
    data = [dict.fromkeys(sorted(one), SURE_ID) for one in sources]
    every = [True] * len(data)
    packer = Packer(build_graph(every, data), halting=False)
    packer.beside = beside
    return packer


def at_once(sources: Sources, beside: int) -> list[list[int]]:
    """The requests that leave before any reply has come."""
    packer = packer_of(sources, beside)
    requests = []
    while instances := packer.build(_take).instances:
        requests.append(instances)
    return requests


def one_by_one(sources: Sources) -> list[list[int]]:
    """All requests, each sent when the one before has been answered."""
    packer = packer_of(sources)
    requests = []
    while instances := packer.build(_take).instances:
        requests.append(instances)
        for i in instances:
            for reader in packer.end(i, spreads=0):
                packer.release(reader)
    return requests


def _take(i: int, sources: list[tuple[int, int]]) -> Verdict:
    del i, sources
    return Verdict.TAKE


def triples(count: int) -> Sources:
    """A company, a contact of it, a deal of both, as one loop adds them."""
    made: Sources = []
    for _ in range(count):
        at = len(made)
        made += [set(), {at}, {at, at + 1}]
    return made


def three_loops(count: int) -> Sources:
    """The same, but first all companies, then all contacts, then all deals."""
    contacts = [{n} for n in range(count)]
    return [set() for _ in range(count)] + contacts + [{n, count + n} for n in range(count)]


def joined(count: int) -> Sources:
    """A company, a contact that knows nothing of it, and a deal of both."""
    made: Sources = []
    for _ in range(count):
        made += [set(), set(), {len(made), len(made) + 1}]
    return made


def chains(length: int, count: int) -> Sources:
    """Adds that each take the id of the one before."""
    return [{n - 1} if n % length else set() for n in range(length * count)]


@pytest.mark.parametrize("sources", [triples(500), three_loops(500), joined(500)])
def test_all_chains_leave_at_once_and_whole(sources: Sources) -> None:
    """Sixteen triples a request, so that nothing waits for a reply."""
    requests = at_once(sources, beside=49)
    assert len(requests) == 32
    assert sum(map(len, requests)) == 1500


def test_one_at_a_time_nothing_stays_empty() -> None:
    """The rest of a chain goes with the next request, which comes in any case."""
    requests = one_by_one(triples(500))
    assert [len(request) for request in requests] == [50] * 30


def test_where_much_more_waits_chains_are_cut() -> None:
    """Later requests take the rest along, so a request with an empty place would be a waste."""
    packer = packer_of(triples(5_000), beside=7)
    assert len(packer.build(_take).instances) == 50


def test_what_belongs_to_no_chain_fills_the_rest() -> None:
    """Two places that no triple fits are for single commands written below a few of them."""
    requests = at_once([*triples(20), *(set() for _ in range(9))], beside=49)
    assert requests[0] == [*range(48), 60, 61]
    assert len(requests) == 2


def test_a_shorter_chain_further_down_fills_the_rest() -> None:
    """A pair written below many triples goes where no triple fits any more."""
    sources = triples(18)
    sources += [set(), {len(sources)}]
    assert [len(request) for request in at_once(sources, beside=49)] == [50, 6]


def test_at_most_an_eighth_of_a_request_stays_empty() -> None:
    """Two chains of twenty leave ten places, which is too many: the third is cut."""
    assert len(at_once(chains(20, 10), beside=49)[0]) == 50
    assert len(at_once(chains(11, 10), beside=49)[0]) == 44


def test_what_is_longer_than_a_request_begins_anywhere() -> None:
    """No request could hold it whole, so there is nothing to wait for."""
    sources = [*triples(16), *({48 + n - 1} if n else set() for n in range(70))]
    assert at_once(sources, beside=49)[0] == [*range(50)]


def test_a_reader_of_everything_makes_no_chain_of_it() -> None:
    """A last command that takes the ids of all others can be in no request with all of them."""
    everything = triples(500)
    requests = at_once([*everything, set(range(1500))], beside=49)
    assert len(requests) == 32


def test_what_fits_one_request_is_in_written_order() -> None:
    """Nothing is changed for the sake of chains where none can be cut."""
    assert at_once(three_loops(16), beside=49) == [[*range(48)]]


def test_deeper_ones_go_before_the_end_of_a_chain() -> None:
    """What must be answered before others can be sent goes first, chains or not."""
    data = [{}, {0: SURE_ID}, *({} for _ in range(60)), *({n: DATA} for n in range(2, 62))]
    graph = build_graph([True] * 122, data)
    packer = Packer(graph, halting=False)
    packer.beside = 7
    assert packer.build(_take).instances == [*range(2, 52)]


def test_what_was_passed_over_is_still_there() -> None:
    """Chains looked at in vain, and a request that was put back, leave all as it was."""
    packer = packer_of(triples(100), beside=49)
    first = packer.build(_take)
    packer.put_back(first)
    assert packer.waiting == 300
    assert packer.build(_take) == first
    assert packer.waiting == 252
    assert len(packer.ready) == 84
