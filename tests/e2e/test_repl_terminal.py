"""The prompt at a terminal of its own: what is typed, pasted, given up and left."""

from __future__ import annotations

import sys
from pathlib import Path

from cli_runner import COMMAND, clean_environment

from b24batch.practice.pytest_plugin import ServePractice

if sys.platform != "win32":
    import pexpect

    PASTE = "\x1b[200~{}\x1b[201~"
    UP, CTRL_C, CTRL_D = "\x1b[A", "\x03", "\x04"

    def start(folder: Path, *options: str, **environment: str) -> pexpect.spawn:
        """The prompt in a folder that is the home folder too, when it waits for an entry."""
        settings = {"HOME": str(folder), "TERM": "xterm", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        settings |= {"PROMPT_TOOLKIT_NO_CPR": "1"}  # nobody answers where the cursor is
        process = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], "repl", *options],
            cwd=str(folder),
            env=clean_environment(**settings | environment),
            encoding="utf-8",
            dimensions=(40, 100),
            timeout=20,
        )
        process.expect_exact("b24>")
        return process

    def test_typing_pasting_and_giving_up(tmp_path: Path) -> None:
        """An entry ends when it is complete, a paste is one piece, Ctrl-C loses nothing."""
        at = start(tmp_path)
        at.send("Me = crm.item.get {\r")
        at.expect_exact("...")  # the parser waits for more
        at.send("entityTypeId: deal, id: 1 }\r")
        at.expect_exact("+ Me           crm.item.get")

        at.send(PASTE.format("Один = user.current\n\nДва = crm.item.get {\n  entityTypeId: deal"))
        at.send(", id: 2 }\r")
        at.expect_exact("+ Один         user.current")
        at.expect_exact("+ Два          crm.item.get")

        at.send("Три = crm.item.get { entity")
        at.expect_exact("Три")
        at.send(CTRL_C)
        at.expect_exact("b24>")
        at.send(".show\r")
        at.expect(r"3 +Два +crm.item.get")
        at.setwinsize(20, 60)
        at.send(UP + UP)  # what was given up is in the history
        at.send("TypeId: deal, id: 3 }\r")
        at.expect_exact("+ Три")

        at.send(".send\r")
        at.expect_exact("4 done; 1 request")
        at.send("x = = 1\r")
        at.expect_exact("error[B0")
        at.send(CTRL_D)
        at.expect(pexpect.EOF)
        at.close()
        assert at.exitstatus == 0
        history = tmp_path / ".local" / "state" / "b24batch" / "history"
        assert history.stat().st_mode & 0o077 == 0
        assert "Два = crm.item.get" in history.read_text("utf-8")

    def test_what_is_begun_is_completed(tmp_path: Path) -> None:
        """Tab takes a method, a parameter and a label as they are offered while one types."""
        at = start(tmp_path)
        at.send("Моя = user.curr")
        at.expect_exact("user.current")  # offered below
        at.send("\t\r\r")  # the first Enter takes what is chosen, the second ends the entry
        at.expect_exact("+ Моя          user.current")
        at.send("Deal = crm.item.get { entityT")
        at.expect_exact("entityTypeId")
        at.send("\t: deal, id: $Мо")
        at.expect_exact("Моя")
        at.send("\t.ID }\r")
        at.expect_exact("+ Deal         crm.item.get")
        at.send(".show\r")
        at.expect(r"2 +Deal +crm.item.get")
        at.send(CTRL_D)
        at.expect(pexpect.EOF)
        at.close()
        assert at.exitstatus == 0

    def test_ctrl_c_at_a_question_and_during_a_request(
        tmp_path: Path, serve_practice: ServePractice
    ) -> None:
        """Nothing is sent after the first; after the second the reply is awaited and told."""
        server = serve_practice(latency_s=0.4)
        at = start(tmp_path, "--portal", server.url)
        at.send('A = crm.item.add { entityTypeId: company, fields: { title: "Ромашка" } }\r')
        at.expect_exact("+ A            crm.item.add")
        at.send('B = crm.item.add { entityTypeId: deal, fields: { title: "к ${A.item.title}" } }\r')
        at.expect_exact("+ B            crm.item.add")
        at.expect_exact("b24>")
        at.send(".send\r")
        at.expect_exact("[y/N]")
        at.send(CTRL_C)
        at.expect_exact("interrupted")
        at.expect_exact("b24>")
        assert server.portal.stats["requests"] == 0
        at.send(".send\r")
        at.expect_exact("[y/N]")
        at.send("y\r")
        while server.portal.stats["arrived"] == 0:
            at.expect([pexpect.TIMEOUT], timeout=0.05)
        at.send(CTRL_C)
        at.expect_exact("1 done, 1 not sent; 1 request; stopped: interrupted")
        at.expect_exact("b24>")
        at.send(".show A.item.id\r")
        at.expect_exact("65")
        at.send(".quit\r")
        at.expect(pexpect.EOF)
        at.close()
        assert at.exitstatus == 0
        assert server.portal.stats["writes"] == 1
