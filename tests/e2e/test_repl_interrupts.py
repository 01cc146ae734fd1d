"""Ctrl-C and another size of the terminal wherever the prompt can be: nothing is lost."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from prompting import CTRL_C, PASTE, TAB, end, start

from b24batch.practice.pytest_plugin import ServePractice
from b24batch.practice.server import PracticeServer

if sys.platform != "win32":
    import pexpect

    def resize(at: pexpect.spawn) -> None:
        """Another size than now."""
        rows, _ = at.getwinsize()
        at.setwinsize(60 - rows, 140 - rows)

    def test_while_an_entry_is_written(tmp_path: Path) -> None:
        """Nothing typed, half a line, a menu, a second line, a paste: all are given up, and kept
        in the history; the batch is as it was. `--color never` holds for what is typed, too."""
        at = start(tmp_path, "--color", "never", NO_COLOR="")
        at.send("Я = user.current\r")
        at.expect_exact("+ Я            user.current")
        at.expect_exact("b24>")
        for typed, shown in (
            ("", ""),
            ("Полстроки = crm.item.get { en", "entityTypeId"),
            (f"Выбор = crm.item.{TAB}", "crm.item."),
            ("Вторая = crm.item.get {\r", "..."),
            (PASTE.format("Вставка = crm.item.get {\n  entityTypeId: deal"), "entityTypeId"),
        ):
            at.send(typed)
            at.expect_exact(shown)
            resize(at)
            at.send(CTRL_C)
            at.expect_exact("b24>")
        at.send(".show\r")
        at.expect(r"1 +Я +user\.current")
        at.send(".drop all\r")
        at.expect_exact("- Я ")
        at.send(".undo\r")
        at.expect_exact("the batch has 1 statement")
        assert re.search("\x1b\\[(0;)?3\\d(;\\d+)*m", end(at)) is None
        history = (tmp_path / ".local" / "state" / "b24batch" / "history").read_text("utf-8")
        for word in ("Полстроки", "Выбор", "Вторая", "Вставка"):
            assert word in history

    def interrupt(at: pexpect.spawn) -> None:
        """Ctrl-C in a terminal that has just got another size."""
        resize(at)
        at.send(CTRL_C)

    def send_on_the_way(at: pexpect.spawn, server: PracticeServer, entry: str) -> None:
        """Enter something, up to where one more request is with the server."""
        arrived = server.portal.stats["arrived"]
        at.send(f"{entry}\r")
        while server.portal.stats["arrived"] == arrived:
            at.expect([pexpect.TIMEOUT], timeout=0.02)

    def begin(folder: Path, server: PracticeServer) -> pexpect.spawn:
        """A prompt with a company and a deal that stands on it."""
        at = start(folder, "--portal", server.url, "--yes")
        at.send('Фирма = crm.item.add { entityTypeId: company, fields: { title: "Ромашка" } }\r')
        at.expect_exact("+ Фирма ")
        title = '"${Фирма.item.title}"'
        at.send(f"Сделка = crm.item.add {{ entityTypeId: deal, fields: {{ title: {title} }} }}\r")
        at.expect_exact("+ Сделка ")
        at.expect_exact("b24>")
        return at

    def test_while_a_batch_is_sent_and_stepped_through(
        tmp_path: Path, serve_practice: ServePractice
    ) -> None:
        """In a run, before a step, at a breakpoint, and on the way: what was sent is awaited."""
        server = serve_practice(latency_s=0.3)
        at = begin(tmp_path, server)
        send_on_the_way(at, server, ".send")
        interrupt(at)
        at.expect_exact("stopping when the request under way is answered")
        at.expect_exact("1 done, 1 not sent; 1 request; stopped: interrupted")
        at.expect_exact("b24>")
        at.send(".break Сделка\r")
        at.expect_exact("1  Сделка")
        at.send(".step\r")
        at.expect_exact("step>")
        interrupt(at)
        at.expect_exact("step>")
        at.send("run\r")
        at.expect_exact("break: Сделка")
        at.expect_exact("step>")
        interrupt(at)
        at.expect_exact("step>")
        at.send("back\r")
        at.expect_exact("done at the portal, and not undone: Фирма")
        send_on_the_way(at, server, "run")
        interrupt(at)
        at.expect_exact("a second Ctrl-C gives up")
        at.expect(r"\+  Фирма +done")
        at.expect_exact("next      request 2")  # and not on to it
        at.expect_exact("step>")
        at.send("quit\r")
        at.expect_exact("stepping ended: 1 done, 1 not sent")
        end(at)
        assert server.portal.stats["writes"] == 3

    def test_while_the_reply_and_the_portal_are_awaited(
        tmp_path: Path, serve_practice: ServePractice
    ) -> None:
        """A second Ctrl-C leaves the write unknown; one in the wait for the portal ends that."""
        server = serve_practice(latency_s=0.3)
        at = begin(tmp_path, server)
        at.send("Сделка = crm.item.get { entityTypeId: deal, id: 1 }\r")
        at.expect_exact("~ Сделка ")
        at.send(".step\r")
        at.expect_exact("step>")
        send_on_the_way(at, server, "send")
        interrupt(at)
        at.expect_exact("a second Ctrl-C gives up")
        interrupt(at)
        at.expect(r"\?  Фирма +unknown")
        at.expect_exact("waiting 7")  # the portal may still be at the write
        interrupt(at)
        at.expect_exact("Enter waits on, back goes back, quit ends")
        at.expect_exact("step>")
        at.send("quit\r")
        at.expect(r"stepping ended: .*1 unknown")
        at.expect_exact("b24>")
        at.send(".show Фирма\r")
        at.expect_exact("it is unknown whether command `Фирма` was executed")
        end(at)
