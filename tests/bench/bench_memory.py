"""How much memory whole jobs take at most: `python tests/bench/bench_memory.py`.

Each job runs in a process of its own, against a practice portal in another one. What counts is
the peak of the resident memory less what it was after the imports and one small call, which
loads what is loaded late. 10,000 `crm.deal.get` are measured against b24pysdk, which sends its
batches one after the other and knows https alone, and the rows of 50,000 deals, taken one after
the other, against fast_bitrix24, which has no way but to hold all of them.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from _common import B24PYSDK, FAST_BITRIX24, Ratio, peers, report
from bench_drivers import portal_process

from b24batch.practice.certificate import TEST_CERTIFICATE

READS = 10_000
DEALS = 50_000
SELECT = ["ID", "TITLE"]
TURNS = 3


class Memory(NamedTuple):
    """Of one process, in kB: after the imports, and at its peak."""

    before: int
    peak: int

    @property
    def taken(self) -> int:
        return max(1, self.peak - self.before)


# --- jobs, each in a process of its own: a small call, then the whole thing


def reads(url: str, count: int) -> None:
    """Single reads, all results kept."""
    from b24batch import Batch, Limits, Portal

    with Portal.webhook(url, limits=Limits.off(), verify=str(TEST_CERTIFICATE)) as portal:
        calls = [("crm.deal.get", {"id": 1 + number % 60}) for number in range(count)]
        result = Batch.from_calls(calls).in_any_order().run(portal)
        assert result.ok
        assert len(result) == count


def reads_of_b24pysdk(url: str, count: int) -> None:
    """The same by the peer."""
    from b24pysdk import BitrixWebhook, Client

    domain = url.removeprefix("https://").partition("/")[0]
    client = Client(BitrixWebhook(domain=domain, webhook_token="1/practice-secret"))  # noqa: S106
    calls = [client.crm.deal.get(bitrix_id=1 + n % 60) for n in range(count)]
    assert len(client.call_batches(calls).response.result.result) == count


def rows(url: str, count: int) -> None:
    """Rows as they come, none kept."""
    from b24batch import Limits, Portal

    with Portal.webhook(url, limits=Limits.off()) as portal:
        assert sum(1 for _ in portal.fetch("crm.deal.list", first(count))) == count


def rows_of_fast_bitrix24(url: str, count: int) -> None:
    """All rows by the peer."""
    from fast_bitrix24 import Bitrix

    client = Bitrix(url, verbose=False, request_pool_size=10**6, operating_time_limit=10**6)
    assert sum(1 for _ in client.get_all("crm.deal.list", first(count))) == count


def first(count: int) -> dict[str, Any]:
    """Parameters for so many deals: all there are, or the first ones."""
    return {"select": SELECT} | ({} if count == DEALS else {"filter": {"<=ID": count}})


JOBS: dict[str, Callable[[str, int], None]] = {
    job.__name__: job for job in (reads, reads_of_b24pysdk, rows, rows_of_fast_bitrix24)
}


def child(name: str, url: str, count: int) -> None:
    """What a process of its own does: its memory goes to standard output."""
    JOBS[name](url, 60)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    JOBS[name](url, count)
    print(before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


# --- measuring


def memory_of(name: str, url: str, count: int) -> Memory:
    """The run that took least; what is not installed is found where this process finds it."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "REQUESTS_CA_BUNDLE": str(TEST_CERTIFICATE),
    }
    command = [sys.executable, __file__, "child", name, url, str(count)]
    runs = []
    for _ in range(TURNS):
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        runs.append(Memory(*map(int, done.stdout.split())))
    least = min(runs, key=lambda run: run.taken)
    print(f"{name:24} {least.before / 1024:6.1f} MB, at its peak {least.peak / 1024:6.1f} MB")
    return least


def main() -> int:
    """Measure, print the figures and the ratios; 1 if one is over its limit."""
    with peers(FAST_BITRIX24, B24PYSDK):
        with portal_process(0.0, scheme="https") as (url, _):
            ours, theirs = (memory_of(job, url, READS) for job in ("reads", "reads_of_b24pysdk"))
        with portal_process(0.0, DEALS) as (url, _):
            some, all_of_them = (
                memory_of(job, url, DEALS) for job in ("rows", "rows_of_fast_bitrix24")
            )
    ratios = [
        Ratio(f"{READS} reads, of b24pysdk's", ours.taken / theirs.taken, 1.1),
        Ratio(f"rows of {DEALS} deals, of fast_bitrix24's", some.taken / all_of_them.taken, 0.35),
    ]
    return report("memory at the peak", ratios)


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        child(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        sys.exit(main())
