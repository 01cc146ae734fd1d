"""The command line on a terminal, and without any streams: the question, and tables.

A terminal of its own is made with `pty`, which Windows does not have, so that these tests
exist only elsewhere.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runner import COMMAND, clean_environment

from b24batch._text import cells_wide
from b24batch.practice import PracticeServer
from b24batch.practice.pytest_plugin import ServePractice

WRITE = """\
A = crm.item.add { entityTypeId: company, fields: { title: 'Ромашка' } }
output $A.item [id, title]
"""
READ = "A = crm.item.list { entityTypeId: contact, filter: { id < 4 } }\n"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")

if sys.platform != "win32":
    import pty

    # A process gets Ctrl-C from a terminal only if it is its own, which it has to ask for.
    OWN_TERMINAL = (
        "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
        "os.execv(sys.argv[1], sys.argv[1:])"
    )

    def on_terminal(
        *line: str | Path, folder: Path, answer: str = "", width: int = 80, **environment: str
    ) -> tuple[int, str]:
        """Run a command on a terminal, answering its question; its code and all it shows."""
        code, shown = on_terminal_as_it_is(
            *line, folder=folder, answer=answer, width=width, **environment
        )
        return code, COLOURS.sub("", shown).replace("\r\n", "\n")

    def on_terminal_as_it_is(
        *line: str | Path, folder: Path, answer: str = "", width: int = 80, **environment: str
    ) -> tuple[int, str]:
        """The same with everything that moves the cursor and gives colours."""
        environment |= {"COLUMNS": str(width), "TERM": "xterm"}
        terminal, inside = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-c", OWN_TERMINAL, *COMMAND, *map(str, line)],
            cwd=folder,
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=clean_environment(**environment),
            start_new_session=True,
        )
        os.close(inside)
        shown = b""
        with process:
            while piece := _read(terminal):
                shown += piece
                if answer and shown.endswith((b"[y/N] ", b"[d/a/k] ")):
                    os.write(terminal, answer.encode())
        os.close(terminal)
        return process.returncode, shown.decode()

    def _read(terminal: int) -> bytes:
        try:
            return os.read(terminal, 65536)
        except OSError:  # Linux tells the end of a terminal so
            return b""

    def recipe(folder: Path, text: str) -> Path:
        file = folder / "рецепт.b24"
        file.write_text(text, encoding="utf-8")
        return file

    @pytest.mark.parametrize("answer", ["y\n", "да\n"])
    def test_a_yes_is_asked_for_once(
        tmp_path: Path, practice_server: PracticeServer, answer: str
    ) -> None:
        """One line with the count, the methods and the host."""
        line = ("run", recipe(tmp_path, WRITE + WRITE.replace("A", "B")))
        code, shown = on_terminal(
            *line, folder=tmp_path, answer=answer, B24_WEBHOOK=practice_server.url
        )
        host = practice_server.address.removeprefix("http://")
        question = f"write 2 records (crm.item.add x2) on {host}? [y/N] "
        assert shown.startswith(question + answer)
        assert shown.count("[y/N]") == 1
        assert shown.endswith("\n2 done; 1 request\n")
        assert (code, practice_server.portal.stats["writes"]) == (0, 2)

    @pytest.mark.parametrize("answer", ["\n", "n\n", "\x04"], ids=["enter", "no", "end"])
    def test_anything_else_is_a_no(
        tmp_path: Path, practice_server: PracticeServer, answer: str
    ) -> None:
        """Nothing is sent, and the code says that there was no consent."""
        line = ("run", recipe(tmp_path, WRITE), "--portal", practice_server.url)
        code, shown = on_terminal(*line, folder=tmp_path, answer=answer)
        assert (code, practice_server.portal.stats["requests"]) == (2, 0)
        assert shown.endswith("nothing was sent\n")

    def test_ctrl_c_at_the_question_is_an_interruption(
        tmp_path: Path, practice_server: PracticeServer
    ) -> None:
        """Exit 130, without a traceback."""
        line = ("run", recipe(tmp_path, WRITE), "--portal", practice_server.url)
        code, shown = on_terminal(*line, folder=tmp_path, answer="\x03")
        assert (code, practice_server.portal.stats["requests"]) == (130, 0)
        assert shown.endswith("interrupted\n")
        assert "Traceback" not in shown

    def test_the_practice_portal_is_the_default_and_never_asks(tmp_path: Path) -> None:
        """What is not a real portal is said at once."""
        code, shown = on_terminal("run", recipe(tmp_path, WRITE), folder=tmp_path)
        assert code == 0
        assert shown.startswith("no portal is named, so this runs on the practice portal; ")
        assert "[y/N]" not in shown
        assert re.search(r"65 +Ромашка", shown)

    def test_a_wrong_recipe_is_told_before_anything_is_asked(
        tmp_path: Path, practice_server: PracticeServer
    ) -> None:
        """Nobody is asked about a run that cannot be."""
        line = ("run", recipe(tmp_path, WRITE + "output $B"), "--portal", practice_server.url)
        code, shown = on_terminal(*line, folder=tmp_path)
        assert code == 3
        assert "[y/N]" not in shown
        assert "рецепт.b24:3:8" in shown

    @pytest.mark.parametrize("width", [60, 100, 200])
    def test_tables_keep_to_the_window(tmp_path: Path, width: int) -> None:
        """However many columns a record has; what is left out is named."""
        line = ("run", recipe(tmp_path, READ), "--portal", "practice")
        code, shown = on_terminal(*line, folder=tmp_path, width=width)
        lines = shown.splitlines()
        table = [line for line in lines if line.strip()][: 2 + 3]
        assert code == 0
        assert table[0].split()[0] == "id"
        assert [line.split()[0] for line in table[2:]] == ["1", "2", "3"]
        assert all(cells_wide(line) <= width for line in table)
        assert re.search(r"A: \d+ more columns \(", shown)

    FAULT = {1: "html_500_before"}
    PROGRESS = re.compile(r"\d+ of 60 commands, \d requests?(, \d+/s, about \d+ s left)?")

    def slow_run(
        folder: Path, serve_practice: ServePractice, *options: str, no_color: str = ""
    ) -> str:
        """What a run of 60 reads shows on a portal that takes its time and fails once."""
        reads = "".join(f"A{n} = crm.item.get {{ entityTypeId: deal, id: 1 }}\n" for n in range(60))
        text = f"in any order\n{reads}output $A0.item.id"
        server = serve_practice(latency_s=0.7, script=FAULT)
        file = str(recipe(folder, text))
        line = ["run", file, "--portal", server.url, "--in-flight", "1", *options]
        code, shown = on_terminal_as_it_is(*line, folder=folder, NO_COLOR=no_color)
        assert code == 0, shown
        return shown

    def test_progress_is_shown_and_gone_at_the_end(
        tmp_path: Path, serve_practice: ServePractice
    ) -> None:
        """The line is wiped away before the outputs, and a remark stands above it."""
        shown = slow_run(tmp_path, serve_practice)
        drawn, _, rest = shown.rpartition("\x1b[2K")  # wipes a line
        assert PROGRESS.search(drawn)
        assert PROGRESS.search(rest) is None
        assert rest.endswith("\r\n\x1b[32m60 done\x1b[0m; 3 requests\r\n")
        assert re.search(r"\r\x1b\[2K[^\r]*request 1: crm.item.get x50; 0\.\d\d s; ", drawn)

    def test_progress_has_no_colours_where_none_are_wanted(
        tmp_path: Path, serve_practice: ServePractice
    ) -> None:
        """NO_COLOR is what other programs keep to as well."""
        shown = slow_run(tmp_path, serve_practice, no_color="1")
        assert PROGRESS.search(shown)
        assert re.search(r"\x1b\[3\d|\x1b\[9\d", shown) is None

    def test_progress_gives_way_to_lines_for_each_request(
        tmp_path: Path, serve_practice: ServePractice
    ) -> None:
        """Whoever asks for `-v` gets it unmixed, with no movement of the cursor."""
        shown = slow_run(tmp_path, serve_practice, "-v")
        assert PROGRESS.search(shown) is None
        assert "\x1b[2K" not in shown
        assert "request 3: " in shown

    def test_a_short_run_has_no_progress(tmp_path: Path) -> None:
        """What is over at once does not flicker."""
        line = ("run", recipe(tmp_path, READ), "--portal", "practice")
        code, shown = on_terminal_as_it_is(*line, folder=tmp_path)
        assert (code, "\x1b[?25l" in shown) == (0, False)

    @pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    def test_a_closed_stream_is_no_reason_to_fail(tmp_path: Path, closed: str) -> None:
        """Some timers start programs without any streams."""
        command = f'"$@" {closed}'
        recipe(tmp_path, READ)
        line = [*COMMAND, "run", "рецепт.b24", "--portal", "practice", "-v"]
        done = subprocess.run(
            ["sh", "-c", command, "sh", *line],
            cwd=tmp_path,
            capture_output=True,
            env=clean_environment(),
            check=False,
        )
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
