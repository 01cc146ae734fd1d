"""The command line starts fast: what a command does not need is not imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"lark", "requests", "urllib3", "rich", "waitress", "sqlite3", "ssl", "logging"}
CODE = """
import sys
from b24batch.cli.main import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


def modules(*line: str) -> set[str]:
    """Everything that is loaded after a command has ended well."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *line], check=True, capture_output=True, encoding="utf-8"
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("line", [["--version"], ["--help"], ["run", "--help"]], ids=" ".join)
def test_help_needs_nothing(line: list[str]) -> None:
    """Neither grammar nor HTTP, tables or the practice portal."""
    loaded = modules(*line)
    assert not HEAVY & loaded
    assert not {name for name in loaded if name.startswith("b24batch.practice")}
    assert not {name for name in loaded if name.startswith("b24batch.catalogue")}


def test_explaining_a_code_needs_no_grammar() -> None:
    """Nor anything else but the table of codes."""
    assert not HEAVY & modules("explain", "B104")
