"""Whole jobs against peers, over HTTP at 150 ms: `python tests/bench/bench_peers.py [job ...]`.

The jobs are `reads` (against b24pysdk), `lists` and `triples` (against fast_bitrix24); all of them
unless named. Nobody's limiter is in the way. The best wall time of each counts; a practice portal
in a process of its own serves all runs of a job. `bench_drivers.py` has the reads against
fast_bitrix24, `bench_limits.py` those under a limit.
"""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import os
import sys
import time
import urllib.request
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any, NamedTuple

import msgspec
from _common import B24PYSDK, FAST_BITRIX24, Ratio, peers, report
from bench_drivers import portal_process

from b24batch import Batch, Limits, Portal, crm, ref
from b24batch.practice.certificate import TEST_CERTIFICATE
from b24batch.run.engine import Engine, EngineOptions
from b24batch.stages import prepare

LATENCY_S = 0.15
TURNS = 3
READS, READS_OF_PEER = 10_000, 1_000
DEALS = 50_000
TRIPLES = 500

Job = Callable[[str], object]


class Best(NamedTuple):
    """The best run of a job: seconds on the wall, seconds of this process, requests."""

    wall: float
    cpu: float
    requests: int


def measure(
    jobs: dict[str, Job], url: str, stats_url: str, right: Callable[[Any], bool] = bool
) -> dict[str, Best]:
    """Each job in turn, several times; the requests are counted by the portal.

    `right` looks at what a job returns when its time has been taken.
    """
    best: dict[str, Best] = {}
    for _ in range(TURNS):
        for name, job in jobs.items():
            before = arrived(stats_url)
            gc.collect()
            began, cpu = time.perf_counter(), time.process_time()
            returned = job(url)
            took = time.perf_counter() - began, time.process_time() - cpu
            assert right(returned), name
            del returned  # the next job gets its memory in the same way
            run = Best(*took, arrived(stats_url) - before)
            best[name] = min(best.get(name, run), run)
    for name, run in best.items():
        print(f"{name:28} {run.wall:6.2f} s, {run.cpu:5.2f} s of it CPU, {run.requests} requests")
    return best


def arrived(stats_url: str) -> int:
    """How many requests the portal has had; the page of counts is none."""
    with urllib.request.urlopen(stats_url) as reply:  # noqa: S310 - the portal of this bench
        return int(json.load(reply)["arrived"])


def with_portal(run: Callable[[Portal], object], limits: Callable[[], Limits]) -> Job:
    """A job of ours: a new portal each time, so that each makes its own connections."""

    def job(url: str) -> object:
        with Portal.webhook(url, limits=limits()) as portal:
            return run(portal)

    return job


def from_50() -> Limits:
    """No limiter, and fifty requests under way at once, as fast_bitrix24 has."""
    return Limits.off(in_flight=50)


# --- reads, against b24pysdk


def reads() -> int:
    """10,000 single reads; the peer sends its batches one after the other, so it gets fewer."""

    def ours(portal: Portal) -> bool:
        calls = [("crm.deal.get", {"id": 1 + number % 60}) for number in range(READS)]
        return Batch.from_calls(calls).in_any_order().run(portal).ok

    with portal_process(LATENCY_S) as (url, stats_url):
        best = measure({"b24batch": with_portal(ours, Limits.off)}, url, stats_url)["b24batch"]
    assert best.requests == READS // 50
    seconds = seconds_of_b24pysdk()
    print(f"b24pysdk, {READS_OF_PEER} reads {seconds:17.2f} s, over HTTPS: it knows nothing else")
    whole = seconds * READS / READS_OF_PEER
    name = f"b24batch, of b24pysdk's time for {READS_OF_PEER}, times {READS // READS_OF_PEER}"
    return report(f"{READS} reads, wall time", [Ratio(name, best.wall / whole, 0.06)])


def seconds_of_b24pysdk() -> float:
    """The wall time of the peer's own way to send many calls."""
    from b24pysdk import BitrixWebhook, Client

    os.environ["REQUESTS_CA_BUNDLE"] = str(TEST_CERTIFICATE)
    with portal_process(LATENCY_S, scheme="https") as (url, _):
        domain = url.removeprefix("https://").partition("/")[0]
        client = Client(BitrixWebhook(domain=domain, webhook_token="1/practice-secret"))  # noqa: S106
        began = time.perf_counter()
        calls = [client.crm.deal.get(bitrix_id=1 + n % 60) for n in range(READS_OF_PEER)]
        assert len(client.call_batches(calls).response.result.result) == READS_OF_PEER
        return time.perf_counter() - began


# --- lists, against fast_bitrix24


def ids(rows: Iterable[Any]) -> list[int]:
    """The ids of rows as numbers."""
    return [int(row["ID"]) for row in rows]


def lists() -> int:
    """All of 50,000 deals with dense ids."""
    everything = list(range(1, DEALS + 1))

    def recipe(portal: Portal) -> list[Any]:
        listed = crm.deal.list(select=["ID", "TITLE"], order={"ID": "ASC"}).all()
        return Batch().add("Deals", listed).run(portal)["Deals"].rows

    def fetch(portal: Portal) -> list[Any]:
        params = {"select": ["ID", "TITLE"], "order": {"ID": "ASC"}}
        return portal.fetch_all("crm.deal.list", params)

    def fast_bitrix24(url: str) -> list[Any]:
        rows = client_of(url).get_all("crm.deal.list", {"select": ["ID", "TITLE"]})
        return sorted(rows, key=lambda row: int(row["ID"]))  # they come in no order

    jobs = {
        "all in a recipe": with_portal(recipe, Limits.off),
        "all in a recipe, from 50": with_portal(recipe, from_50),
        "portal.fetch": with_portal(fetch, Limits.off),
        "fast_bitrix24": fast_bitrix24,
    }
    with portal_process(LATENCY_S, DEALS) as (url, stats_url):
        best = measure(jobs, url, stats_url, lambda rows: ids(rows) == everything)
    peer = best.pop("fast_bitrix24")
    recipe_took, from_50_took, fetch_took = best.values()
    ratios = [
        Ratio("all in a recipe, wall time of fast_bitrix24's", recipe_took.wall / peer.wall, 1.0),
        Ratio("the same from 50", from_50_took.wall / peer.wall, 1.0),
        Ratio("portal.fetch, wall time", fetch_took.wall / peer.wall),
        Ratio("all in a recipe, CPU of fast_bitrix24's", recipe_took.cpu / peer.cpu, 0.5),
        Ratio("all in a recipe, requests", recipe_took.requests, 21),
        Ratio("portal.fetch, requests", fetch_took.requests, 21),
    ]
    return report(f"all of {DEALS} deals", ratios)


# --- triples, against fast_bitrix24


def triples() -> int:
    """A company, a contact of it, and a deal of both, five hundred times.

    The floor is what nobody can go below: the same requests, put together beforehand, from bare
    threads. The rest of our time is what building, checking and packing take before the first
    of them leaves.
    """
    bodies = bodies_of(linked_batch())
    jobs = {
        "plain loop": with_portal(linked, Limits.off),
        "plain loop, from 50": with_portal(linked, from_50),
        "plain loop, event loop": linked_in_a_loop,
        "fast_bitrix24, three rounds": in_three_rounds,
        "floor, nothing but sending": lambda url: in_bare_threads(url, bodies),
    }
    with portal_process(LATENCY_S) as (url, stats_url):
        best = measure(jobs, url, stats_url)
    floor = best["floor, nothing but sending"].wall
    peer = best["fast_bitrix24, three rounds"].wall
    plain, wide, loop = (best[name] for name in list(jobs)[:3])
    ratios = [
        Ratio("plain loop, wall time of fast_bitrix24's", plain.wall / peer, 1.25),
        Ratio("the same from 50", wide.wall / peer, 0.65),
        Ratio("floor of that, wall time of fast_bitrix24's", floor / peer),
        Ratio("plain loop from 50, wall time of the floor", wide.wall / floor),
        Ratio("the same in an event loop", loop.wall / peer, 1.25),
        Ratio("plain loop, requests", plain.requests, 32),
        Ratio("plain loop from 50, requests", wide.requests, 32),
    ]
    return report(f"{TRIPLES} triples", ratios)


def linked_batch() -> Batch:
    """The triples as somebody writes them who has never heard of `$result`."""
    batch = Batch().in_any_order()
    for n in range(TRIPLES):
        batch.add(f"C{n}", crm.company.add(fields={"TITLE": f"Компания {n}"}))
        contact = {"NAME": f"Пётр {n}", "COMPANY_ID": ref[f"C{n}"]}
        batch.add(f"P{n}", crm.contact.add(fields=contact))
        deal = {"TITLE": f"Сделка {n}", "COMPANY_ID": ref[f"C{n}"], "CONTACT_ID": ref[f"P{n}"]}
        batch.add(f"D{n}", crm.deal.add(fields=deal))
    return batch


def bodies_of(batch: Batch) -> list[bytes]:
    """The requests of a batch that needs no answer to send all of them, as they go out."""
    engine = Engine(prepare(batch.recipe), EngineOptions(in_flight=50))
    return [msgspec.json.encode(outgoing.params) for outgoing in engine.ready()]


def in_bare_threads(url: str, bodies: Sequence[bytes]) -> bool:
    """Send requests that are there, each by a thread and a connection of its own."""
    host, _, path = url.removeprefix("http://").partition("/")
    headers = {"Content-Type": "application/json"}

    def send(body: bytes) -> bool:
        with closing(http.client.HTTPConnection(host)) as connection:
            connection.request("POST", f"/{path}batch", body, headers)
            return b'"result_error":[]' in connection.getresponse().read()

    with ThreadPoolExecutor(len(bodies)) as threads:
        return all(threads.map(send, bodies))


def linked(portal: Portal) -> bool:
    """Synchronously."""
    return linked_batch().run(portal).ok


def linked_in_a_loop(url: str) -> bool:
    """In an event loop."""
    return asyncio.run(linked_batch().arun(Portal.webhook(url, limits=Limits.off()))).ok


def in_three_rounds(url: str) -> bool:
    """What a user of the peer has to write: each round takes the ids of the one before."""
    client = client_of(url)
    titles = [{"fields": {"TITLE": f"Компания {n}"}} for n in range(TRIPLES)]
    companies = client.call("crm.company.add", titles)
    people = [
        {"fields": {"NAME": f"Пётр {n}", "COMPANY_ID": company}}
        for n, company in enumerate(companies)
    ]
    contacts = client.call("crm.contact.add", people)
    deals = [
        {"fields": {"TITLE": f"Сделка {n}", "COMPANY_ID": company, "CONTACT_ID": contact}}
        for n, (company, contact) in enumerate(zip(companies, contacts, strict=True))
    ]
    return len(client.call("crm.deal.add", deals)) == TRIPLES


def client_of(url: str) -> Any:
    """The peer without its limiter."""
    from fast_bitrix24 import Bitrix

    return Bitrix(url, verbose=False, request_pool_size=1_000_000, operating_time_limit=1_000_000)


JOBS = {"reads": reads, "lists": lists, "triples": triples}


def main() -> int:
    """Measure, print what was counted and the ratios; 1 if one is over its limit."""
    wanted = sys.argv[1:] or list(JOBS)
    with peers(FAST_BITRIX24, B24PYSDK):
        return max(JOBS[name]() for name in wanted)


if __name__ == "__main__":
    sys.exit(main())
