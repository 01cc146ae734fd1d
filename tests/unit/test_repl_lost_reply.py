"""Stepping through a run whose reply is lost: what is told, and what is sent again."""

from __future__ import annotations

import io
import time

import pytest
from repl_transcripts import MOMENT

from b24batch import Portal
from b24batch.cli.console import Console
from b24batch.errors import Problem, TransportError
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.repl.session import Session
from b24batch.transport.base import Reply, Request


class LosesTheFirst(PracticeTransport):
    """The first request is carried out, and its reply gets lost on the way."""

    lost = False

    def send(self, request: Request) -> Reply:
        reply = super().send(request)
        if self.lost:
            return reply
        self.lost = True
        raise TransportError(Problem("B640", "соединение закрыто"), sent=True)


def test_a_lost_reply_is_told_before_the_wait_and_its_reads_come_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What stood before the write is in doubt, what stood behind it is read once that has ended."""

    def interrupted(seconds: float) -> None:
        if seconds > 1:
            raise KeyboardInterrupt

    out = io.StringIO()
    portal = Portal(LosesTheFirst(PracticePortal()), "https://фирма.bitrix24.ru/rest/7/secretcode/")
    console = Console(io.StringIO(), out, out, {"B24BATCH_NO_JOURNAL": "1"})
    session = Session(console, portal, yes=True, moment=lambda: MOMENT)
    for entry in (
        "До = user.current",
        'Новая = crm.item.add { entityTypeId: deal, fields: { title: "а" } }',
        "После = crm.item.get { entityTypeId: deal, id: 2 }",
        ".step",
    ):
        session.feed(entry)
    monkeypatch.setattr(time, "sleep", interrupted)  # somebody presses Ctrl-C while it waits
    out.seek(out.truncate(0))
    session.feed("send")
    first, *commands, waits, then = out.getvalue().splitlines()
    assert first.startswith("request 1   соединение закрыто   ")
    assert [line.split()[:3] for line in commands] == [
        ["?", "До", "unknown"],
        ["?", "Новая", "unknown"],
        [".", "После", "waiting"],
    ]
    assert commands[0].endswith("the answer of `До` was lost, and a write behind it may have run")
    assert commands[2].endswith("it is sent again")
    assert waits.startswith("waiting 7")
    assert then == "the next request has to wait; Enter waits on, back goes back, quit ends"
    monkeypatch.undo()
    stepping = session.stepping
    assert stepping is not None
    later = time.monotonic() + 80  # above the time that the portal may be at a write
    stepping.stepper._clock = lambda: later
    session.feed("send")  # shows what has become due, and sends nothing yet
    session.feed("send")
    assert session.latest() is not None
    assert [command.state for command in session.latest() or ()] == ["unknown", "unknown", "done"]
    session.close()
