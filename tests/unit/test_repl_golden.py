"""Whole sessions, drawn as a user sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from repl_transcripts import transcript

CASES = Path(__file__).parents[1] / "cases" / "repl"


@pytest.mark.parametrize("case", sorted(path.stem for path in CASES.glob("*.script")))
def test_sessions_are_as_recorded(
    case: str, update_golden: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line of a session is the reviewed one, to the letter."""
    script = (CASES / f"{case}.script").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    text = transcript(script.splitlines())
    golden = CASES / f"{case}.transcript"
    if update_golden:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")
