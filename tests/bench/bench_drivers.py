"""How fast 10,000 reads are over HTTP: `python tests/bench/bench_drivers.py [milliseconds]`.

The practice portal runs in a process of its own and answers each request after 150 ms, or as
said. Nobody's limiter is in the way. Each run, ours and fast_bitrix24's, takes its turn three
times; its best wall time counts, and for ours, processor time of the client besides.
"""

from __future__ import annotations

import asyncio
import gc
import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from _common import FAST_BITRIX24, Ratio, peers, report

from b24batch import Batch, Limits, Portal

COUNT = 10_000
TURNS = 3
MOST = Limits.off().most_in_flight

SERVER = """
import sys
from b24batch.practice import PracticePortal, serve
from b24batch.practice.behaviour import Behaviour
portal = PracticePortal(behaviour=Behaviour(latency_s=float(sys.argv[1]), marker=""))
for number in range(161, int(sys.argv[2]) + 1):
    portal.call("crm.deal.add", {"fields": {"TITLE": f"Сделка {number}"}})
server = serve(portal, https=sys.argv[3] == "https")
print(server.url, server.stats_url, flush=True)
sys.stdin.read()
server.close()
"""


class Taken(NamedTuple):
    """What one run took: seconds on the wall, seconds of this process."""

    wall: float
    cpu: float


@contextmanager
def portal_process(
    latency_s: float, deals: int = 160, scheme: str = "http"
) -> Iterator[tuple[str, str]]:
    """A practice portal in a process of its own; gives its address and that of its counts."""
    command = [sys.executable, "-c", SERVER, str(latency_s), str(deals), scheme]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        url, stats_url = process.stdout.readline().split()
        yield url, stats_url
        process.communicate("")


def calls() -> list[tuple[str, dict[str, Any]]]:
    """The reads: each deal of the portal in turn."""
    return [("crm.deal.get", {"id": 1 + number % 60}) for number in range(COUNT)]


def batch() -> Batch:
    """The same as a batch."""
    return Batch.from_calls(calls()).in_any_order()


def in_threads(limits: Limits) -> Callable[[str], None]:
    """Everything from the calls to the results, synchronously."""

    def run(url: str) -> None:
        with Portal.webhook(url, limits=limits) as portal:
            assert batch().run(portal).ok

    return run


def in_a_loop(limits: Limits) -> Callable[[str], None]:
    """The same in an event loop."""

    def run(url: str) -> None:
        assert asyncio.run(batch().arun(Portal.webhook(url, limits=limits))).ok

    return run


def fast_bitrix24(url: str) -> None:
    """The same calls by the peer, which begins with 50 requests at the same time."""
    from fast_bitrix24 import BitrixAsync

    client = BitrixAsync(
        url, verbose=False, request_pool_size=1_000_000, operating_time_limit=1_000_000
    )
    answers = asyncio.run(client.call("crm.deal.get", [params for _, params in calls()]))
    assert len(answers) == COUNT


def once(run: Callable[[str], None], latency_s: float) -> tuple[Taken, dict[str, Any]]:
    """One run on a fresh portal, and what that counted."""
    with portal_process(latency_s) as (url, stats_url):
        gc.collect()
        began, cpu = time.perf_counter(), time.process_time()
        run(url)
        taken = Taken(time.perf_counter() - began, time.process_time() - cpu)
        with urllib.request.urlopen(stats_url) as reply:  # noqa: S310 - the portal above
            return taken, json.load(reply)


def main() -> int:
    """Measure, print what was counted and the ratios; 1 if one is over its limit."""
    latency_s = float(sys.argv[1]) / 1000 if len(sys.argv) > 1 else 0.15
    runs = {
        "threads": in_threads(Limits.off()),
        "threads, from 50": in_threads(Limits.off(in_flight=50)),
        "event loop": in_a_loop(Limits.off()),
        "event loop, from 50": in_a_loop(Limits.off(in_flight=50)),
        "fast_bitrix24": fast_bitrix24,
    }
    best: dict[str, Taken] = {}
    with peers(FAST_BITRIX24):
        for _ in range(TURNS):
            for name, run in runs.items():
                taken, stats = once(run, latency_s)
                best[name] = min(best.get(name, taken), taken)
                assert stats["requests"] == COUNT // 50
                assert stats["connections"] <= MOST + 1, "one is that of the counts"
                print(
                    f"{name:20} {taken.wall:6.2f} s, {taken.cpu:5.2f} s of it CPU, "
                    f"{stats['peak_concurrency']} at a time, {stats['connections']} connections"
                )
    peer = best.pop("fast_bitrix24").wall
    limit = {"threads": 1.6, "event loop": 1.6} if latency_s else dict.fromkeys(best, 1.1)
    return report(
        f"{COUNT} reads at {latency_s * 1000:g} ms, wall time of fast_bitrix24's",
        [Ratio(name, taken.wall / peer, limit.get(name, 1.2)) for name, taken in best.items()],
    )


if __name__ == "__main__":
    sys.exit(main())
