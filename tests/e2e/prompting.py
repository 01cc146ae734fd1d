"""The prompt in a pseudo-terminal, with everything that was on the screen kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cli_runner import COMMAND, clean_environment

if TYPE_CHECKING:
    import pexpect

__all__ = ["CTRL_C", "CTRL_D", "PASTE", "TAB", "end", "start"]

CTRL_C, CTRL_D, TAB = "\x03", "\x04", "\t"
PASTE = "\x1b[200~{}\x1b[201~"


def start(folder: Path, *options: str, columns: int = 100, **environment: str) -> pexpect.spawn:
    """The prompt, waiting for its first entry; `folder` is its working and home folder."""
    import pexpect

    settings = {"HOME": str(folder), "TERM": "xterm", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    settings |= {"PROMPT_TOOLKIT_NO_CPR": "1"}  # nobody answers where the cursor is
    at = pexpect.spawn(
        COMMAND[0],
        [*COMMAND[1:], "repl", *options],
        cwd=str(folder),
        env=clean_environment(**settings | environment),
        encoding="utf-8",
        dimensions=(40, columns),
        timeout=20,
    )
    at.logfile_read = (folder / "screen.txt").open("w+", encoding="utf-8")
    at.expect_exact("b24>")
    return at


def end(at: pexpect.spawn) -> str:
    """Leave by Ctrl-D, which must be taken for a good end. Gives all that was on the screen."""
    import pexpect

    at.send(CTRL_D)
    at.expect(pexpect.EOF)
    at.close()
    assert at.exitstatus == 0
    at.logfile_read.seek(0)
    text = str(at.logfile_read.read())
    at.logfile_read.close()
    assert "Traceback" not in text
    assert "B699" not in text
    return text
