"""All of 50,000 deals over HTTP at 150 ms: `python tests/bench/bench_pages.py [list ...]`.

The lists are `dense` (ids without gaps), `sparse` (one id of seven, at random) and `heaped` (half
of them within a hundredth of the ids); all unless named. Ours are `all` in a recipe and the rows
of `portal.fetch` as they come; fast_bitrix24 asks for offsets. Nobody's limiter is in the way.
The best wall time and the best processor time of each count, of several turns; the practice
portal is a process of its own.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from _common import FAST_BITRIX24, Ratio, peers, report

from b24batch import Batch, Limits, Portal, crm

LATENCY_S = 0.15
TURNS = 6
DEALS = 50_000
PAGES = DEALS // 50
PARAMS = {"select": ["ID", "TITLE"]}

SERVER = """
import sys
import msgspec
from b24batch.practice import PracticePortal, serve
from b24batch.practice.behaviour import Behaviour
from b24batch.practice.store import Store
store = Store.load(sys.stdin.buffer.read(int(sys.argv[2])))
behaviour = Behaviour(latency_s=float(sys.argv[1]), marker="")
server = serve(PracticePortal(store=store, behaviour=behaviour))
print(server.url, server.stats_url, flush=True)
sys.stdin.read()
server.close()
"""


class Best(NamedTuple):
    """The least seconds on the wall and of this process; what the last turn asked for."""

    wall: float = 1e9
    cpu: float = 1e9
    requests: int = 0
    commands: int = 0


def id_lists() -> dict[str, list[int]]:
    """The ids of the deals of each list."""
    rng = random.Random(24)
    half = DEALS // 2
    heap = rng.sample(range(1, 70_001), half)
    return {
        "dense": list(range(1, DEALS + 1)),
        "sparse": sorted(rng.sample(range(1, 7 * DEALS), DEALS)),
        "heaped": sorted([*heap, *rng.sample(range(70_001, 7_000_000), half)]),
    }


@contextmanager
def portal_of(ids: list[int]) -> Iterator[tuple[str, str]]:
    """A practice portal that has these deals; gives its address and that of its counts."""
    rows = {n: {"id": n, "title": f"Сделка {n}"} for n in ids}
    tables = json.dumps({"deal": {"rows": rows, "next_id": ids[-1] + 1}}).encode()
    command = [sys.executable, "-c", SERVER, str(LATENCY_S), str(len(tables))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(tables)
        process.stdin.flush()
        url, stats_url = process.stdout.readline().decode().split()
        yield url, stats_url
        process.stdin.close()


def recipe(url: str) -> list[Any]:
    """`all`, synchronously."""
    with Portal.webhook(url, limits=Limits.off()) as portal:
        return Batch().add("Deals", crm.deal.list(PARAMS).all()).run(portal)["Deals"].rows


def fetched(url: str) -> list[Any]:
    """Rows as they come."""
    with Portal.webhook(url, limits=Limits.off()) as portal:
        return list(portal.fetch("crm.deal.list", PARAMS))


def fast_bitrix24(url: str) -> list[Any]:
    """The peer without its limiter; rows come in no order, and are put into one."""
    from fast_bitrix24 import Bitrix

    client = Bitrix(url, verbose=False, request_pool_size=10**6, operating_time_limit=10**6)
    return sorted(client.get_all("crm.deal.list", PARAMS), key=lambda row: int(row["ID"]))


JOBS: dict[str, Callable[[str], list[Any]]] = {
    "all": recipe,
    "fetch": fetched,
    "fast_bitrix24": fast_bitrix24,
}


def counts(stats_url: str) -> tuple[int, int]:
    """Requests and commands so far; asking is neither."""
    with urllib.request.urlopen(stats_url) as reply:  # noqa: S310 - the portal of this bench
        stats = json.load(reply)
    return stats["arrived"], stats["commands"]


def measure(ids: list[int]) -> dict[str, Best]:
    """Each job in turn, several times; the rows are looked at when the time has been taken."""
    best = dict.fromkeys(JOBS, Best())
    with portal_of(ids) as (url, stats_url):
        for _ in range(TURNS):
            for name, job in JOBS.items():
                before = counts(stats_url)
                gc.collect()
                began, cpu = time.perf_counter(), time.process_time()
                rows = job(url)
                wall, cpu = time.perf_counter() - began, time.process_time() - cpu
                assert [int(row["ID"]) for row in rows] == ids, name
                asked = [now - then for now, then in zip(counts(stats_url), before, strict=True)]
                best[name] = Best(min(wall, best[name].wall), min(cpu, best[name].cpu), *asked)
                del rows  # the next job gets its memory in the same way
    for name, run in best.items():
        told = f"{run.cpu:5.2f} s of it CPU, {run.requests} requests, {run.commands} commands"
        print(f"  {name:16} {run.wall:6.2f} s, {told}")
    return best


def ratios_of(name: str, best: dict[str, Best]) -> list[Ratio]:
    """What is said of one list; limits hold for dense ids, and for commands everywhere."""
    peer, dense = best["fast_bitrix24"], name == "dense"
    ratios = []
    for way in ("all", "fetch"):
        run = best[way]
        ratios += [
            Ratio(f"{way}, wall time of fast_bitrix24's", run.wall / peer.wall, 1.0),
            Ratio(f"{way}, CPU", run.cpu / peer.cpu, 0.5 if dense and way == "all" else None),
            Ratio(f"{way}, commands of the pages they fill", run.commands / PAGES, 1.2),
            Ratio(f"{way}, requests", run.requests, 21 if dense else None),
        ]
    return ratios


def main() -> int:
    """Measure, print what was counted and the ratios; 1 if one is over its limit."""
    lists = id_lists()
    over = 0
    with peers(FAST_BITRIX24):
        for name in sys.argv[1:] or lists:
            print(f"{name} ids")
            best = measure(lists[name])
            over = max(over, report(f"all of {DEALS} deals, {name} ids", ratios_of(name, best)))
    return over


if __name__ == "__main__":
    sys.exit(main())
