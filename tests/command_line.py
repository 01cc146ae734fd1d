"""The command line within the process of the tests, with streams and an environment of its own."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from b24batch.cli.console import Console
from b24batch.cli.main import main

__all__ = ["Done", "within"]


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


def within(*line: str | Path, stdin: bytes = b"", **environment: str) -> Done:
    """Run a command in the working directory, with `stdin` piped and nobody at the terminal."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(raw, encoding="utf-8", newline="") for raw in (out, err)]
    source = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    code = main(list(map(str, line)), Console(source, *streams, environment))
    for stream in streams:
        stream.flush()
    return Done(code, out.getvalue().decode(), err.getvalue().decode())
