"""The tour at a terminal of its own, from the first lesson to the last."""

from __future__ import annotations

import sys
from pathlib import Path

from cli_runner import COMMAND, clean_environment

from tour_answers import ANSWERS

if sys.platform != "win32":
    import pexpect

    CTRL_C, CTRL_D = "\x03", "\x04"

    def test_the_tour_from_first_to_last_lesson(tmp_path: Path) -> None:
        """Right answers end every lesson; Ctrl-C at the prompt, in an entry and while stepping,
        and a terminal that becomes narrow, lose nothing of it."""
        settings = {"HOME": str(tmp_path), "TERM": "xterm", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        settings |= {"PROMPT_TOOLKIT_NO_CPR": "1"}  # nobody answers where the cursor is
        at = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], "repl", "--lang", "ru"],
            cwd=str(tmp_path),
            env=clean_environment(**settings),
            encoding="utf-8",
            dimensions=(40, 200),
            timeout=20,
        )
        log = (tmp_path / "screen.txt").open("w+", encoding="utf-8")
        at.logfile_read = log
        at.expect_exact("b24>")
        for number, answer in enumerate(ANSWERS, 1):
            at.send(".tour next\r")
            at.expect_exact(f"Урок {number} из 10")
            at.expect_exact("Задание")
            at.expect_exact("b24>")
            if number == 2:
                interrupt_everywhere(at)
            for entry in answer.right:
                at.send(f"{entry}\r")
                if entry == ".send":
                    at.expect(r"\d+ request")
            at.expect_exact(f"Урок {number} из 10: пройден")
        at.send(".tour stop\r")
        at.expect_exact("пройдено: 10")
        at.send(CTRL_D)
        at.expect(pexpect.EOF)
        at.close()
        log.close()
        assert at.exitstatus == 0
        assert "Traceback" not in (tmp_path / "screen.txt").read_text("utf-8")

    def interrupt_everywhere(at: pexpect.spawn) -> None:
        """Ctrl-C at the prompt, in the second line of an entry, and where stepping asks."""
        at.send(CTRL_C)
        at.expect_exact("b24>")
        at.send("Брошено = crm.item.get {\r")
        at.expect_exact("...")
        at.send(CTRL_C)
        at.expect_exact("b24>")
        at.setwinsize(24, 80)
        at.send(".step\r")
        at.expect_exact("step>")
        at.send(CTRL_C)
        at.expect_exact("step>")
        at.setwinsize(40, 200)
        at.send("q\r")
        at.expect_exact("stepping ended")
        at.expect_exact("b24>")
