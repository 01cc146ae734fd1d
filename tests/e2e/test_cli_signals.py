"""Ctrl-C and the system's wish to end: what is under way is answered, and everything is told.

Windows has no signals that one process can send to another in this way, so that these tests
exist only elsewhere.
"""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_runner import COMMAND, clean_environment
from scripted_server import Answer, Received, answer, serving

from b24batch.practice import PracticePortal

TWO_REQUESTS = """\
A = crm.item.add { entityTypeId: company, fields: { title: x } }
B = crm.item.add { entityTypeId: deal, fields: { title: "of ${A.item.title}" } }
"""


class SlowPortal:
    """A practice portal that answers when the test lets it."""

    def __init__(self) -> None:
        self.portal = PracticePortal()
        self.arrived = threading.Event()
        self.go_on = threading.Event()

    def script(self, received: Received) -> Answer:
        self.arrived.set()
        self.go_on.wait(30)
        status, value = self.portal.handle("batch", json.loads(received.body))
        return answer(json.dumps(value), "200 OK" if status == 200 else "400 Bad Request")


@contextlib.contextmanager
def running(slow: SlowPortal, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The command line in the midst of its first request."""
    (folder / "r.b24").write_text(TWO_REQUESTS, encoding="utf-8")
    with (
        serving(slow.script) as server,
        subprocess.Popen(
            [*COMMAND, "run", "r.b24", "--yes", "--portal", server.url("/rest/1/abcdef123456/")],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=clean_environment(),
            encoding="utf-8",
        ) as process,
    ):
        try:
            assert slow.arrived.wait(30)
            yield process
        finally:
            slow.go_on.set()
            process.wait(60)


def read_line(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    return process.stderr.readline()


if sys.platform != "win32":

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_the_first_signal_waits_for_the_answer(tmp_path: Path, number: int) -> None:
        """What was under way is done and told, nothing more is sent: exit 130."""
        slow = SlowPortal()
        with running(slow, tmp_path) as process:
            process.send_signal(number)
            assert "stopping when the request under way is answered" in read_line(process)
            slow.go_on.set()
            out, err = process.communicate(timeout=60)
        assert process.returncode == 130
        assert "error[B310]: the run was interrupted" in err
        assert "note: done: A (id 65)\nnote: not sent: B\n" in err
        assert slow.portal.stats["commands"] == 1
        assert out.splitlines()[0].startswith("id ")

    def test_the_second_signal_does_not_wait(tmp_path: Path) -> None:
        """Whether the write was executed is then unknown, and said so."""
        slow = SlowPortal()
        with running(slow, tmp_path) as process:
            process.send_signal(signal.SIGINT)
            read_line(process)
            process.send_signal(signal.SIGINT)
            err = process.communicate(timeout=60)[1]
        assert process.returncode == 130
        assert "it is unknown whether command `A` was executed" in err
        assert "unknown whether done: A" in err
        assert "Traceback" not in err

    def test_a_served_practice_portal_ends_with_ctrl_c(tmp_path: Path) -> None:
        """Its address is the one line on standard output; `--portal` takes it."""
        with subprocess.Popen(
            [*COMMAND, "practice", "serve", "--port", "0"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=clean_environment(),
            encoding="utf-8",
        ) as process:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            (tmp_path / "r.b24").write_text("Me = user.current\n", encoding="utf-8")
            line = [*COMMAND, "run", "r.b24", "--portal", url, "--report", "json"]
            done = subprocess.run(
                line,
                cwd=tmp_path,
                stdin=subprocess.DEVNULL,
                check=True,
                capture_output=True,
                env=clean_environment(),
            )
            assert json.loads(done.stdout)["commands"]["Me"]["value"]["ID"] == "1"
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (130, "")
        assert err.endswith("interrupted\n")
        assert "/practice/stats" in err
