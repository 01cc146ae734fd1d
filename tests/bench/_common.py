"""What the benchmarks share: peers from the package index, times taken in turn, ratios.

A benchmark measures itself and its peers one after the other, several times, in one
process, and compares the best time of each. The ratio of CPU times then says the same on a
slow machine and on a busy one.
"""

from __future__ import annotations

import gc
import importlib.metadata
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

FAST_BITRIX24 = ("fast_bitrix24", "fast_bitrix24")
B24PYSDK = ("b24pysdk", "b24pysdk")


class Ratio(NamedTuple):
    """A measured ratio and the most it may be; without a limit it is only printed."""

    what: str
    ratio: float
    limit: float | None = None


@contextmanager
def peers(*wanted: tuple[str, str]) -> Iterator[None]:
    """Make packages importable, each given as (module, name in the package index).

    What is not installed goes into a temporary folder for as long as the block runs.
    """
    missing = [name for module, name in wanted if importlib.util.find_spec(module) is None]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if missing:
            command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", folder]
            subprocess.run([*command, *missing], check=True)
            sys.path.insert(0, folder)
            importlib.invalidate_caches()
        for _, name in wanted:
            print(f"against {name} {importlib.metadata.version(name)}")
        try:
            yield
        finally:
            if missing:
                sys.path.remove(folder)


def cpu_seconds(*tasks: Callable[[], Any], repeats: int = 7) -> list[float]:
    """The least CPU time of each task, in seconds; the tasks take turns."""
    best = [float("inf")] * len(tasks)
    for _ in range(repeats):
        for number, task in enumerate(tasks):
            gc.collect()
            began = time.process_time()
            task()
            best[number] = min(best[number], time.process_time() - began)
    return best


def report(title: str, ratios: Sequence[Ratio]) -> int:
    """Print ratios beside their limits; the exit status is 1 if one is over its limit."""
    print(title)
    for what, ratio, limit in ratios:
        verdict = "" if limit is None else f"  (limit {limit:.2f}{', OVER' * (ratio > limit)})"
        print(f"  {ratio:5.2f}  {what}{verdict}")
    return int(any(limit is not None and ratio > limit for _, ratio, limit in ratios))
