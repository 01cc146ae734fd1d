"""Messages of runs, drawn as a user sees them: parameters, rows, and what the portal answers."""

from __future__ import annotations

import io
import shlex
import shutil
from pathlib import Path

import pytest

from b24batch.cli.console import Console
from b24batch.cli.main import main

CASES = Path(__file__).parents[1] / "cases" / "run"
NAMES = sorted(folder.name for folder in CASES.iterdir())
ENVIRONMENT = {"B24BATCH_NO_JOURNAL": "1"}


def run(folder: Path) -> tuple[int, str]:
    """Run the recipe in a folder on the practice portal; its code and all that is said."""
    line = folder / "line"
    more = shlex.split(line.read_text("utf-8")) if line.exists() else []
    said = io.StringIO()
    console = Console(io.StringIO(), io.StringIO(), said, ENVIRONMENT)
    code = main(["run", "recipe.b24", "--portal", "practice", *more], console)
    return code, said.getvalue()


@pytest.fixture
def copied(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case in a folder of its own, which is the working directory."""
    folder = tmp_path / case
    shutil.copytree(CASES / case, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("case", NAMES)
def test_messages_are_as_recorded(case: str, copied: Path, update_golden: bool) -> None:
    """Every message of a seeded mistake is the reviewed one, to the letter, with its exit code."""
    code, said = run(copied)
    text = f"exit {code}\n\n{said.replace(str(copied.parent), '.')}"
    golden = CASES / case / "stderr"
    if update_golden:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")
    assert code not in (0, 130)


@pytest.mark.parametrize("case", NAMES)
def test_hints_lead_to_a_run_without_problems(case: str, copied: Path) -> None:
    """With the files of `fixed` in their places, which follow the hints, all is done."""
    (copied / "line").unlink(missing_ok=True)
    shutil.copytree(CASES / case / "fixed", copied, dirs_exist_ok=True)
    code, said = run(copied)
    assert (code, "error[" in said) == (0, False), said
