"""How much of a portal's limit is used, on the real clock: `python tests/bench/bench_limits.py`.

The practice portal has a leaky bucket and 150 ms of latency; each driver sends more requests
than the burst holds. The least time that anybody can take is what the bucket leaks in.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable

from _common import Ratio, report

from b24batch import Batch, Limits, Portal, crm
from b24batch.practice import PracticePortal, serve
from b24batch.practice.behaviour import Behaviour, Bucket
from b24batch.run.limits import LeakyBucket

LATENCY_S = 0.15
CASES = ((50, 20.0, 200), (50, 2.0, 60))


def batch(requests: int) -> Batch:
    """So many full requests of reads."""
    made = Batch().in_any_order()
    for number in range(50 * requests):
        made.add(crm.deal.get(id=1 + number % 60))
    return made


def in_threads(made: Batch, portal: Portal) -> None:
    """The synchronous driver."""
    assert made.run(portal).ok


def in_a_loop(made: Batch, portal: Portal) -> None:
    """The asynchronous one."""
    assert asyncio.run(made.arun(portal)).ok


def seconds(
    run: Callable[[Batch, Portal], None], burst: int, rate: float, requests: int
) -> tuple[float, int]:
    """The wall time of a run, and how many requests were refused."""
    made = batch(requests)
    practice = PracticePortal(behaviour=Behaviour(latency_s=LATENCY_S, bucket=Bucket(burst, rate)))
    limits = Limits(LeakyBucket(burst, rate))
    with serve(practice) as server, Portal.webhook(server.url, limits=limits) as portal:
        began = time.perf_counter()
        run(made, portal)
        return time.perf_counter() - began, practice.stats["answers_503"]


def main() -> int:
    """Measure, print the times beside the allowed ones; 1 if one is over, or was refused much."""
    ratios = []
    for burst, rate, requests in CASES:
        ideal = (requests - burst) / rate
        allowed = 1.05 * ideal + LATENCY_S + 0.5
        for run in (in_threads, in_a_loop):
            took, refused = seconds(run, burst, rate, requests)
            what = f"{run.__name__}, {burst} and {rate:g} a second"
            print(f"{what}: {took:.2f} s of at least {ideal:.2f}, {refused} refused")
            ratios.append(Ratio(f"time of what is allowed, {what}", took / allowed, 1.0))
            ratios.append(Ratio(f"refused of all, {what}", refused / requests, 0.01))
    return report(f"under a limit, {LATENCY_S * 1000:g} ms latency", ratios)


if __name__ == "__main__":
    sys.exit(main())
