"""The session: the batch and its changes, consent, secrets, stepping on a portal that keeps all."""

from __future__ import annotations

import _thread
import io
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from repl_transcripts import new_session, said

from b24batch import Batch, Limits, Portal
from b24batch.cli.console import Console
from b24batch.errors import ConfigError
from b24batch.practice import Behaviour, PracticePortal, PracticeServer, PracticeTransport
from b24batch.repl.content import Content, pieces_of
from b24batch.repl.dots_session import change_portal
from b24batch.repl.session import Session
from b24batch.syntax import format_text, parse
from b24batch.transport.base import Reply, Request
from command_line import within

ADD = 'New = crm.item.add { entityTypeId: company, fields: { title: "Ромашка" } }'
THEN = 'Deal = crm.item.add { entityTypeId: deal, fields: { title: "of ${New.item.title}" } }'


class Remote:
    """A practice portal that a session takes for a real one; `before` is called with each request.

    What it raises, or whether it waits, is up to the test.
    """

    def __init__(self, before: Callable[[], object] = lambda: None) -> None:
        self.practice = PracticePortal()
        self._inner = PracticeTransport(self.practice)
        self._before = before

    def send(self, request: Request) -> Reply:
        self._before()
        return self._inner.send(request)

    def close(self) -> None:
        """There is nothing to close."""

    def portal(self) -> Portal:
        return Portal(self, "https://фирма.bitrix24.ru/rest/7/verysecretcode/")

    @property
    def companies(self) -> int:
        return len(self.practice.store.rows("company"))


class Person(Console):
    """Somebody who is there and answers every question alike."""

    def __init__(self, out: io.StringIO, *, agrees: bool) -> None:
        super().__init__(io.StringIO(), out, out, {"B24BATCH_NO_JOURNAL": "1"})
        self.agrees, self.questions = agrees, list[str]()

    @property
    def interactive(self) -> bool:
        return True

    def ask(self, question: str) -> bool:
        self.questions.append(question)
        return self.agrees


Open = Callable[..., tuple[Session, io.StringIO]]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Makes sessions that are closed when the test ends."""
    with ExitStack() as stack:

        def start(*args: Any, **settings: Any) -> tuple[Session, io.StringIO]:
            session, out = new_session(*args, **settings)
            stack.callback(session.close)
            return session, out

        yield start


# -- the batch -------------------------------------------------------------------------------


def test_statements_are_kept_as_they_were_typed() -> None:
    """Comments above and behind a statement belong to it, and all of the text is kept."""
    first = "# над\nA = user.current  # за"
    second = '# ещё\nif $A.ID = "1" {\n  # внутри\n  B = user.current\n}'
    text = f"{first}\n\n{second}"
    pieces = pieces_of(text)
    assert [piece.text for piece in pieces] == [first, second]
    again = Content().with_pieces(pieces)[0].source
    assert format_text(parse(again)).split() == format_text(parse(text)).split()


def test_a_wrong_statement_adds_nothing_of_its_entry(opened: Open) -> None:
    """An entry is taken as a whole or not at all."""
    session, out = opened()
    shown = said(session, out, "A = user.current\nB = crm.item.get { id: $Nope.id }")
    assert "no command or parameter named `Nope`" in shown
    assert session.content == Content()
    assert session.refused


def test_undo_brings_back_every_batch_that_there_was(opened: Open) -> None:
    """One step for each change, also of parameters."""
    session, _ = opened()
    states = [session.content]
    for entry in (
        "param id: number = 1",
        "A = crm.item.get { entityTypeId: deal, id: $id }",
        "A = crm.item.list { entityTypeId: deal, filter: { id = $id } }",
        ".params id=5",
        ".drop A",
    ):
        session.feed(entry)
        states.append(session.content)
    assert len({state.text + str(state.values) for state in states}) == len(states)
    while len(states) > 1:
        states.pop()
        session.feed(".undo")
        assert session.content == states[-1]


def test_a_missing_value_is_told_with_what_can_be_done_here(opened: Open) -> None:
    """The hint is a command of the prompt; the value then counts."""
    session, out = opened()
    session.feed("param id: number")
    session.feed("A = crm.item.get { entityTypeId: deal, id: $id }")
    assert "hint: give it with `.params name=value`" in said(session, out, ".send")
    session.feed(".params id=3")
    session.feed(".send")
    assert session.result is not None
    assert session.result["A"].value["item"]["id"] == 3


def test_recipe_text_sends_nothing(opened: Open) -> None:
    """Only `.send` and stepping do, and looking does not."""
    remote = Remote(before=lambda: pytest.fail("something was sent"))
    session, _ = opened(remote.portal())
    for entry in (ADD, ".plan", ".wire", ".curl", ".show New", ".explain $New.item.id"):
        session.feed(entry)
    assert not session.refused


# -- consent and secrets -------------------------------------------------------------------------


def test_the_first_write_of_a_session_is_asked_about_once() -> None:
    """With the count and the host; what was done already is asked about again."""
    out, remote = io.StringIO(), Remote()
    person = Person(out, agrees=True)
    session = Session(person, remote.portal())
    for entry in (ADD, ".send", "Other" + ADD.removeprefix("New"), ".drop New", ".send"):
        session.feed(entry)
    host = remote.portal().host
    assert person.questions == [f"write 1 record (crm.item.add) on {host}?"]
    session.feed(".send")
    assert len(person.questions) == 2
    assert "note: this was done before, and will be done again: Other" in out.getvalue()


def test_without_a_yes_nothing_is_sent(opened: Open) -> None:
    """A no, or nobody there to ask, or `--read-only`."""
    remote = Remote(before=lambda: pytest.fail("something was sent"))
    person = Person(io.StringIO(), agrees=False)
    nobody, _ = opened(remote.portal())
    reader, out = opened(remote.portal(), read_only=True, yes=True)
    for session in (Session(person, remote.portal()), nobody, reader):
        for entry in (ADD, ".send", ".step"):
            session.feed(entry)
        assert session.stepping is None
    assert len(person.questions) == 2
    assert "error[B650]" in out.getvalue()


def test_secrets_are_never_shown(opened: Open) -> None:
    """Neither the code of the portal nor a secret of the recipe, wherever they would stand."""
    remote = Remote()
    session, out = opened(remote.portal(), yes=True, ERP="тайна/+1")
    for entry in (
        "secret erp from env ERP",
        "A = crm.item.add { entityTypeId: deal, fields: { title: $erp } }",
        *(".plan", ".wire", ".curl", ".params", ".portal", ".step", ".wire", "s", "q", ".show A"),
        ".as json",
        ".show A.item.title",
    ):
        session.feed(entry)
    assert session.result is not None
    assert session.result["A"].value["item"]["title"] == "тайна/+1"
    told = out.getvalue()
    for secret in ("тайна", "%D1%82%D0%B0%D0%B9", "verysecretcode"):
        assert secret not in told


# -- stepping --------------------------------------------------------------------------------------


def test_going_back_on_a_real_portal_names_what_stays_done() -> None:
    """Nothing is undone there, and sending it again is asked about."""
    out, remote = io.StringIO(), Remote()
    person = Person(out, agrees=True)
    session = Session(person, remote.portal())
    before = remote.companies
    for entry in (ADD, THEN, ".step", "send"):
        session.feed(entry)
    assert "done at the portal, and not undone: New (id 65)" in said(session, out, "back")
    person.agrees = False
    session.feed("send")
    assert person.questions[-1] == "New was done at the portal before; send it again?"
    assert remote.companies == before + 1
    session.feed("quit")
    session.close()


def test_a_stepped_run_of_a_killed_process_can_be_gone_on_with(
    opened: Open, tmp_path: Path
) -> None:
    """What was sent is in a journal that stays if nobody ends the session; else it goes."""
    remote = Remote()
    place = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    session, out = opened(remote.portal(), yes=True, B24BATCH_NO_JOURNAL="", **place)
    for entry in (ADD, THEN, ".step", "send"):
        session.feed(entry)
    (journal,) = tmp_path.rglob("*.journal")
    copy = tmp_path / "killed"
    copy.write_bytes(journal.read_bytes())
    session.feed("quit")
    assert list(tmp_path.rglob("*.journal")) == []
    result = Batch.parse(f"{ADD}\n{THEN}").resume(remote.portal(), copy)
    assert [(c.name, c.state, c.request) for c in result] == [
        ("New", "done", 1),
        ("Deal", "done", 2),
    ]
    assert remote.companies == len(PracticePortal().store.rows("company")) + 1, out.getvalue()


def test_on_the_practice_portal_the_records_go_back_too(opened: Open) -> None:
    """What was written after that point is not there, and ids are given out as then."""
    practice = PracticePortal()
    session, out = opened(Portal.practice(portal=practice))
    for entry in (ADD, THEN, ".step"):
        session.feed(entry)
    before = practice.snapshot()
    first = said(session, out, "send")
    session.feed("back")
    assert practice.snapshot() == before
    assert said(session, out, "send") == first
    session.close()


def test_looking_at_commands_leaves_no_trace(opened: Open) -> None:
    """The commands of a request are tried on a copy; what is sent then comes to the same."""
    practice = PracticePortal()
    session, out = opened(Portal.practice(portal=practice))
    for entry in (ADD, "Got = crm.item.get { entityTypeId: company, id: $New.item.id }"):
        session.feed(entry)
    before = practice.snapshot()
    shown = said(session, out, ".step command") + said(session, out, "s")
    assert practice.snapshot() == before
    assert '  - id = "$result[c0][item][id]"\n  + id = 65' in shown
    assert "id 65" in said(session, out, "s")
    session.close()


def test_a_run_in_steps_comes_to_the_same_as_a_run_at_once(opened: Open) -> None:
    """Loops, conditions and failures included, wherever one went back on the way."""
    text = """\
        Deals = all crm.item.list {
          entityTypeId: deal, filter: { id < 70 }, select: [id, companyId]
        }
        for deal in $Deals.items {
          if $deal.id > 4 {
            Company = crm.item.get { entityTypeId: company, id: $deal.companyId }
            Up = crm.item.update {
              entityTypeId: deal
              id: $deal.id
              fields: { title: "${Company.item.title}, сделка" }
            }
          }
        }
        """
    at_once, stepped = PracticePortal(), PracticePortal()
    one, _ = opened(Portal.practice(portal=at_once))
    other, out = opened(Portal.practice(portal=stepped))
    one.feed(text)
    one.feed(".send")
    other.feed(text)
    for entry in (".step", "s", "s", "back 2", "s", "s", "back", "run on"):
        other.feed(entry)
    other.feed("quit")
    assert one.result is not None
    assert other.result is not None
    assert other.result.counts() == one.result.counts(), out.getvalue()
    assert stepped.snapshot() == at_once.snapshot()
    assert not other.refused, out.getvalue()


HAS_SIGNALS = sys.platform != "win32"
LONG_ENOUGH_S = 0.1 if HAS_SIGNALS else 0.6
"""Time for a signal to be seen, where it does not end a wait."""


def press_ctrl_c() -> None:
    """Let the main thread have the signal that a terminal would send."""
    if sys.platform != "win32":
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()


@pytest.mark.parametrize("presses", [1, 2])
def test_ctrl_c_during_a_request_loses_nothing(presses: int, opened: Open) -> None:
    """Once: the reply is awaited. Twice: it is not, and a write is unknown. One can go on."""
    pressed, answers = threading.Event(), threading.Event()

    def interrupt() -> None:
        if not pressed.is_set():
            pressed.set()
            for _ in range(presses):
                press_ctrl_c()
                answers.wait(LONG_ENOUGH_S)
            if presses == 2:
                answers.wait(20)

    remote = Remote(before=interrupt)
    session, out = opened(remote.portal(), yes=True)
    for entry in (ADD, THEN, ".step"):
        session.feed(entry)
    shown = said(session, out, "send")
    answers.set()
    if presses == 1:
        assert "+  New          done       id 65" in shown
        assert "request 2   answered" in said(session, out, "send")
    else:
        assert "?  New          unknown" in shown
    session.feed("quit")
    session.close()


def test_a_wait_can_be_interrupted_and_nothing_is_sent_unseen(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came is told; the next answer shows the request and does not send it."""

    def interrupted(_: float) -> None:
        raise KeyboardInterrupt

    limits = Limits.ordinary()
    practice = PracticePortal()
    session, out = opened(Portal.practice(portal=practice, limits=limits))
    for entry in (ADD, THEN, ".step"):
        session.feed(entry)
    for _ in range(50):
        limits.reserve(time.monotonic())
    with monkeypatch.context() as patched:
        patched.setattr(time, "sleep", interrupted)  # somebody presses Ctrl-C while it waits
        shown = said(session, out, "send")
    assert "  +  New          done       id 65\n" in shown
    assert "the next request has to wait" in shown
    assert "next      request 2" in said(session, out, "send")
    assert practice.stats["requests"] == 1
    assert "request 2   answered" in said(session, out, "send")


def test_a_portal_that_is_away_ends_no_session(opened: Open) -> None:
    """What was not sent is told, and the next `.send` tries again."""

    def refuse() -> None:
        raise ConfigError(away)

    from b24batch.errors import Problem

    away = Problem("B630", "the portal cannot be reached")
    session, out = opened(Remote(before=refuse).portal(), yes=True)
    session.feed("Me = user.current")
    assert "the portal cannot be reached" in said(session, out, ".send")
    change_portal(session, "practice")
    assert "1 done; 1 request" in said(session, out, ".send")


def test_what_ends_a_run_besides_commands_is_told(opened: Open) -> None:
    """An expectation that does not hold, with its place in the batch."""
    session, out = opened()
    session.feed("A = crm.item.get { entityTypeId: deal, id: 2 }")
    session.feed("expect $A.item.id = 3")
    session.feed(".step")
    shown = said(session, out, "send")
    assert "batch:2:8" in shown
    assert "stopped: an expectation did not hold" in shown


# -- the command line ------------------------------------------------------------------------------


def test_a_script_is_run_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, practice_server: PracticeServer
) -> None:
    """Entries over several lines too; the code tells whether one of them was wrong."""
    monkeypatch.chdir(tmp_path)
    script = (
        "Сделка = crm.item.get {\n  entityTypeId: deal, id: 2\n}\n.send\n.show Сделка.item.id\n"
    )
    done = within("repl", stdin=script.encode(), B24_WEBHOOK=practice_server.url)
    assert (done.code, done.out.splitlines()[-1]) == (0, "2")
    assert practice_server.portal.stats["requests"] == 1
    assert within("repl", stdin=b".nothing\n").code == 1


def test_a_run_is_walked_through_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`replay --all` shows all of a journal; what is no journal is told."""
    monkeypatch.chdir(tmp_path)
    Path("r.b24").write_text(ADD, encoding="utf-8")
    within("run", "r.b24", "--portal", "practice", "--journal", "j")
    assert "+  New          done       id 65" in within("replay", "j", "--all").out
    assert within("replay", "r.b24").code == 2


def test_what_a_portal_turned_away_is_sent_again(opened: Open) -> None:
    """Stepping says that a command waits, whatever the cause, and not that it was sent."""
    practice = PracticePortal(behaviour=Behaviour(script={1: "limit_503"}))
    session, out = opened(Portal.practice(portal=practice))
    said(session, out, "Люди = user.get")
    said(session, out, ".step")
    shown = said(session, out, "send")
    assert "  .  Люди         waiting    it is sent again" in shown
    assert " sent  " not in shown
    assert "  +  Люди         done" in said(session, out, "send")
