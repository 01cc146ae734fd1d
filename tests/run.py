"""All checks, on a machine that has Python 3.11 and pip: `python3 tests/run.py`.

Makes an environment in `.venv` (or, with `--fresh`, in a folder that is thrown away), installs
the project into it, and runs ruff, mypy and pytest. What follows the options goes to pytest.
Ends with 1 if anything failed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    # the last, so that its closing line is the last one printed; a file stays in one process
    ("pytest", "-q", "--numprocesses=auto", "--dist=loadfile"),
)


def main() -> int:
    """Make the environment and run every check in it, also after one that failed."""
    description = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="tests/run.py", description=description)
    parser.add_argument("--fresh", action="store_true", help="use an environment made for this run")
    options, for_pytest = parser.parse_known_args()
    if not options.fresh:
        return check(ROOT / ".venv", for_pytest)
    with tempfile.TemporaryDirectory(prefix="b24batch-", ignore_cleanup_errors=True) as folder:
        return check(Path(folder) / "venv", for_pytest)


def check(environment: Path, for_pytest: list[str]) -> int:
    """Install into an environment and run the checks there; 1 if any of them failed."""
    python = make(environment)
    print("installing b24batch and the tools for its tests", flush=True)
    install = [python, "-m", "pip", "install", "--quiet", "--editable", ".[test]"]
    if subprocess.run(install, cwd=ROOT, check=False).returncode:
        return 1
    failed = []
    for tool, *arguments in CHECKS:
        more = for_pytest if tool == "pytest" else []
        command = [python, "-m", tool, *arguments, *more]
        print(f"\n$ {tool} {' '.join([*arguments, *more])}".rstrip(), flush=True)
        began = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if tool != "pytest":
            print(f"{tool}: {time.monotonic() - began:.1f} s", flush=True)
        if code:
            failed.append(" ".join((tool, *arguments[:1])) if tool == "ruff" else tool)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def make(environment: Path) -> str:
    """The Python of an environment, which is made if it is not there yet."""
    windows = os.name == "nt"
    python = (
        environment / ("Scripts" if windows else "bin") / ("python.exe" if windows else "python")
    )
    if not python.exists():
        venv.EnvBuilder(with_pip=True, symlinks=not windows).create(environment)
    return str(python)


if __name__ == "__main__":
    sys.exit(main())
