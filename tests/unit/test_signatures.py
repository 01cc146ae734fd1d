"""What type checkers and editors know of the methods of the portal."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import b24batch

HERE = Path(__file__).parents[1]
TYPING = HERE / "typing"
CALLS, MISTAKES = TYPING / "hundred_methods.py", TYPING / "twenty_mistakes.py"
UNKNOWN = TYPING / "unknown_methods.py"


@pytest.fixture
def generator(monkeypatch: pytest.MonkeyPatch) -> object:
    """The script that writes the types."""
    monkeypatch.syspath_prepend(str(HERE / "tools"))
    import write_signatures

    return write_signatures


def test_the_types_are_those_of_the_catalogue(generator: object) -> None:
    """What is committed is what the script writes, and nothing else is there."""
    made = generator.files()  # type: ignore[attr-defined]
    package = generator.PACKAGE  # type: ignore[attr-defined]
    have = {f"_signatures/{path.name}" for path in (package / "_signatures").iterdir()}
    assert have | {"methods.pyi"} == set(made)
    changed = [n for n, text in made.items() if (package / n).read_text(encoding="utf-8") != text]
    assert changed == [], "python tests/tools/write_signatures.py"


def seeded(path: Path) -> list[int]:
    """The lines of the mistakes in a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if line.endswith("# wrong")]


def is_as_seeded(told: Iterable[tuple[str, int]]) -> bool:
    """Whether each mistake is one error, and each unknown method, of which more is told, some."""
    lines = list(told)
    mistakes = sorted(line for name, line in lines if name == MISTAKES.name)
    unknown = sorted({line for name, line in lines if name == UNKNOWN.name})
    right = [name for name, _ in lines if name == CALLS.name]
    return mistakes == seeded(MISTAKES) and unknown == seeded(UNKNOWN) and not right


def test_the_proof_is_as_large_as_it_says() -> None:
    """A hundred methods, twenty mistakes."""
    text = CALLS.read_text(encoding="utf-8")
    called = re.findall(r"^    (?:methods\.)?([a-z_]\w*(?:\.\w+)+)\(", text, re.MULTILINE)
    assert len(set(called)) >= 100
    assert len(seeded(MISTAKES)) == 20


def test_mypy_sees_the_mistakes_and_no_others() -> None:
    """Strict, a hundred methods are right and twenty calls are wrong."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-pretty"]
    command += [str(CALLS), str(MISTAKES), str(UNKNOWN)]
    done = subprocess.run(
        command, cwd=TYPING, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    found = re.findall(r"^(.*):(\d+): error: ", done.stdout, re.MULTILINE)
    assert is_as_seeded((Path(name).name, int(line)) for name, line in found), done.stdout


def test_pyright_sees_the_mistakes_and_no_others(tmp_path: Path) -> None:
    """The checker within most editors says the same."""
    config = tmp_path / "pyrightconfig.json"
    for path in (CALLS, MISTAKES, UNKNOWN):
        shutil.copy(path, tmp_path)
    settings = {
        "typeCheckingMode": "strict",
        "extraPaths": [str(Path(b24batch.__file__).parents[1])],
    }
    config.write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "-p", str(config)]
    command += ["--pythonpath", sys.executable]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    told = json.loads(done.stdout)["generalDiagnostics"]
    errors = [entry for entry in told if entry["severity"] == "error"]
    found = [(Path(e["file"]).name, e["range"]["start"]["line"] + 1) for e in errors]
    assert is_as_seeded(found), errors
