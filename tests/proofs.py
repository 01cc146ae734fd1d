"""Every proof over random cases, with many of them: `python tests/proofs.py`.

The ordinary run tries a few cases of each and draws the same ones every time; this one draws
new ones. Each proof runs in a process of its own, as many at a time as there are processors.
Prints what each proof prints and its closing line, the slowest last; ends with 1 if any failed.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PYTEST = (sys.executable, "-m", "pytest", "--proofs")


class Outcome(NamedTuple):
    """One proof: its name, what it printed, whether it held, and how long it took."""

    name: str
    printed: str
    held: bool
    seconds: float


def main() -> int:
    """Run them all and print what came of each."""
    parser = argparse.ArgumentParser(prog="tests/proofs.py", description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="cases of each proof")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="proofs at a time")
    parser.add_argument("words", nargs="*", help="run only proofs whose names hold one of these")
    options = parser.parse_args()
    names = [n for n in collect() if not options.words or any(w in n for w in options.words)]
    began = time.monotonic()
    failed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        running = [pool.submit(prove, name, options.count) for name in names]
        for done in as_completed(running):
            outcome = done.result()
            failed += not outcome.held
            verdict = "held" if outcome.held else "FAILED"
            print(
                f"{verdict}  {outcome.name}  ({outcome.seconds:.0f} s)\n{outcome.printed}", end=""
            )
            sys.stdout.flush()
    seconds = time.monotonic() - began
    print(f"{len(names)} proofs, {options.count} cases each: {failed} failed, in {seconds:.0f} s")
    return int(failed > 0 or not names)


def collect() -> list[str]:
    """The names of all proofs, as pytest finds them."""
    command = (*PYTEST, "--collect-only", "-q", "-p", "no:randomly")
    found = subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if found.returncode:
        raise SystemExit(found.stdout + found.stderr)
    return [line for line in found.stdout.splitlines() if "::" in line]


def prove(name: str, count: int) -> Outcome:
    """Run one proof; of one that held, keep only the lines that it printed itself."""
    command = (*PYTEST, "-q", "--no-header", "--proof-count", str(count), name)
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    held = done.returncode == 0
    printed = done.stdout + done.stderr
    if held:
        own = (line for line in done.stdout.splitlines() if re.search(r"[a-z].*\d", line))
        printed = "".join(f"      {line}\n" for line in own if " passed" not in line)
    return Outcome(name, printed, held, time.monotonic() - began)


if __name__ == "__main__":
    sys.exit(main())
