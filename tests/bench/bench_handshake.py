"""What connections cost over HTTPS: `python tests/bench/bench_handshake.py`.

The practice portal is in a process of its own, takes 100 ms to make a connection and 50 ms for an
answer. The peer is what anybody would write by hand: a thread for each worker with a session of
`requests`, which keeps one connection and sends the same bodies. Ours run twice with one portal:
the second run needs no connection at all. Each takes its turn three times, the best counts.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from _common import Ratio, report

from b24batch import Batch, Limits, Portal, crm
from b24batch.plan.program import Program
from b24batch.practice.certificate import TEST_CERTIFICATE
from b24batch.run.compose import EngineOptions
from b24batch.stages import prepare, run_program
from b24batch.streams import result_of, stream_program

WORKERS = 8
REQUESTS = 320
HANDSHAKE_S, LATENCY_S = 0.1, 0.05
TURNS = 3
ONE_EACH = EngineOptions(request_size=1)
TRUSTED = str(TEST_CERTIFICATE)

SERVER = """
import sys
from b24batch.practice import Behaviour, PracticePortal, serve
handshake_s, latency_s = map(float, sys.argv[1:])
behaviour = Behaviour(connection_latency_s=handshake_s, latency_s=latency_s)
with serve(PracticePortal(behaviour=behaviour), https=True) as server:
    print(server.url, server.stats_url, flush=True)
    sys.stdin.read()
"""


@contextmanager
def portal_process() -> Iterator[tuple[str, str]]:
    """The portal; gives its address and that of its counts."""
    command = [sys.executable, "-c", SERVER, str(HANDSHAKE_S), str(LATENCY_S)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        url, stats_url = process.stdout.readline().split()
        yield url, stats_url
        process.communicate("")


def connections(stats_url: str) -> int:
    """How many connections the portal has had, that of this question left out."""
    context = ssl.create_default_context(cafile=TRUSTED)
    with urllib.request.urlopen(stats_url, context=context) as reply:  # noqa: S310 - the portal above
        return int(json.load(reply)["connections"]) - 1


def bodies() -> list[dict[str, Any]]:
    """The requests, each of one command: what commands cost is measured elsewhere."""
    return [{"halt": 0, "cmd": {"c0": f"crm.deal.get?id={1 + n % 50}"}} for n in range(REQUESTS)]


def program() -> Program:
    """The same as a program."""
    made = Batch().in_any_order()
    for number in range(REQUESTS):
        made.add(crm.deal.get(id=1 + number % 50))
    return prepare(made.recipe)


def by_hand(url: str) -> list[float]:
    """A session for each worker, and every worker its share of the requests."""
    import requests

    def work(share: list[dict[str, Any]]) -> None:
        with requests.Session() as session:
            session.trust_env = False  # it may name other certificates
            session.verify = TRUSTED
            for body in share:
                answer = session.post(f"{url}batch", json=body, timeout=90).json()
                assert len(answer["result"]["result"]) == 1

    began = time.perf_counter()
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, [bodies()[n::WORKERS] for n in range(WORKERS)]))
    return [time.perf_counter() - began]


def new_portal(url: str) -> Portal:
    """A portal with as many workers, from the first request on."""
    limits = Limits(in_flight=WORKERS, most_in_flight=WORKERS)
    return Portal.webhook(url, verify=TRUSTED, limits=limits)


def in_threads(url: str) -> list[float]:
    """The synchronous driver, twice with one portal."""
    taken = []
    with new_portal(url) as portal:
        for made in (program(), program()):
            began = time.perf_counter()
            assert run_program(made, portal, engine_options=ONE_EACH).ok
            taken.append(time.perf_counter() - began)
    return taken


def in_a_loop(url: str) -> list[float]:
    """The asynchronous one."""

    async def main() -> list[float]:
        taken = []
        async with new_portal(url) as portal:
            for made in (program(), program()):
                began = time.perf_counter()
                events = stream_program(made, portal, engine_options=ONE_EACH)
                assert (await result_of(events)).ok
                taken.append(time.perf_counter() - began)
        return taken

    return asyncio.run(main())


def main() -> int:
    """Measure, print times and connections, and the ratios; 1 if one is over its limit."""
    runs: list[Callable[[str], list[float]]] = [by_hand, in_threads, in_a_loop]
    best: dict[str, list[float]] = {}
    most: dict[str, int] = {}
    for _ in range(TURNS):
        for run in runs:
            with portal_process() as (url, stats_url):
                taken = run(url)
                made = connections(stats_url)
            name = run.__name__
            print(
                f"{name:11}", *(f"{seconds:6.2f} s" for seconds in taken), f"  {made} connections"
            )
            best[name] = [min(pair) for pair in zip(best.get(name, taken), taken, strict=True)]
            most[name] = max(most.get(name, 0), made)
    ideal = HANDSHAKE_S + LATENCY_S * REQUESTS / WORKERS
    peer = best.pop("by_hand")[0]
    print(f"{ideal:.2f} s if nothing but the portal took any time")
    ratios = [Ratio("by hand, of that", peer / ideal)]
    for name, (first, second) in best.items():
        ratios += [
            Ratio(f"{name}, wall time by hand", first / peer, 1.05),
            Ratio(
                f"{name}, again, wall time by hand without making connections",
                second / (peer - HANDSHAKE_S),
                1.05,
            ),
            Ratio(f"{name}, connections of workers + 1", most[name] / (WORKERS + 1), 1.0),
        ]
    title = (
        f"{REQUESTS} requests, {WORKERS} workers, HTTPS with {HANDSHAKE_S * 1000:g} ms of handshake"
    )
    return report(title, ratios)


if __name__ == "__main__":
    sys.exit(main())
