"""Chromium without a window, for looking at pages that were made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

__all__ = ["Seen", "looked_at"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
_COMPLAINT = re.compile(r":(?:INFO|WARNING|ERROR):CONSOLE")


class Seen(NamedTuple):
    """What a browser made of a page, and what it wrote to its console."""

    dom: str
    complaints: list[str]


def looked_at(page: Path, wait: str = "--virtual-time-budget=5000") -> Seen:
    """Open a page, let its script come to an end, and give what is there then.

    `wait` says how: by default in a time of the page's own, which costs none.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        ended = subprocess.run(
            [
                *(_browser(), *_FLAGS, f"--user-data-dir={profile}", "--enable-logging=stderr"),
                *(wait, "--dump-dom", page.resolve().as_uri()),
            ],
            capture_output=True,
            check=True,
            encoding="utf-8",
            timeout=120,
        )
    complaints = [line for line in ended.stderr.splitlines() if _COMPLAINT.search(line)]
    return Seen(ended.stdout, complaints)


def _browser() -> str:
    """Where Chromium is: `B24BATCH_TEST_BROWSER`, or one of its names on the path."""
    named = os.environ.get("B24BATCH_TEST_BROWSER")
    found = named or next(filter(None, map(shutil.which, _NAMES)), None)
    assert found, "install Chromium, or name a browser of its kind in B24BATCH_TEST_BROWSER"
    return found
