"""The sessions on docs/repl.md are what the prompt says."""

from __future__ import annotations

import re
from pathlib import Path

from repl_transcripts import new_session, said

PAGE = Path(__file__).parents[2] / "docs" / "repl.md"
_BLOCK = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ENTRY = re.compile(r"(b24|step)> (.*)")


def test_the_sessions_of_the_page_are_what_is_said(update_golden: bool) -> None:
    """One session from the first block to the last, to the letter."""
    session, out = new_session()

    def held(block: re.Match[str]) -> str:
        lines = []
        for line in block[1].splitlines():
            entry = _ENTRY.fullmatch(line)
            if entry is not None:
                assert session.prompt == f"{entry[1]}> "
                lines += [line, *said(session, out, entry[2]).splitlines()]
        return "".join(["```text\n", *(f"{line}\n" for line in lines), "```"])

    page = PAGE.read_text(encoding="utf-8")
    told = _BLOCK.sub(held, page)
    session.close()
    if update_golden:
        PAGE.write_text(told, encoding="utf-8", newline="\n")
    assert told == PAGE.read_text(encoding="utf-8")
