"""The command line as a process of its own, as a shell, a timer or a pipe starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from command_line import Done

__all__ = ["COMMAND", "Done", "b24batch", "clean_environment"]

COMMAND = (sys.executable, "-m", "b24batch")


def clean_environment(**settings: str) -> dict[str, str]:
    """The environment of the tests without a portal or options of ours; no journal by itself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("B24")}
    kept.pop("PYTHONIOENCODING", None)
    return kept | {"B24BATCH_NO_JOURNAL": "1"} | settings


def b24batch(
    *line: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    encoding: str = "utf-8",
    **environment: str,
) -> Done:
    """Run a command to its end, with `stdin` piped; output is read in `encoding`."""
    done = subprocess.run(
        [*COMMAND, *map(str, line)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=clean_environment(**environment),
        check=False,
        timeout=60,
    )
    return Done(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))
