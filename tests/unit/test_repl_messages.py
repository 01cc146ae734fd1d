"""What the prompt says to an entry that is wrong, and what it refuses to guess."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from repl_transcripts import MOMENT, new_session, said

from b24batch.cli.console import Console
from b24batch.repl.session import Session

BATCH = (
    "param x?: number",
    "Сделка = crm.item.get { entityTypeId: deal, id: 2 }",
    "if $Сделка.item.leadId is empty { user.current }",
    "user.current",
)
WRONG = [
    (".show $", "there is nothing called `$`", "`.show` lists the statements"),
    (".SHOWS", "there is no command `.SHOWS`", "did you mean `.show`?"),
    (".exit", "there is no command `.exit`", "did you mean `.quit`?"),
    ("help send", "`help send` is no command of the batch", "did you mean `.help`?"),
    ("?", "`?` is no command of the batch", "did you mean `.help`?"),
    ("Сделка", "`Сделка` is no command of the batch", "did you mean `.show Сделка`?"),
    ("$Сделка.item.id", "is no command of the batch", "did you mean `.show $Сделка.item.id`?"),
    (".send now", "`now` means nothing behind `.send`", "`.drop` takes out what should not be"),
    (".break Сделка if", "a condition is missing behind `if`", "such as `$Deal.item.id > 5`"),
    (".break if $Сделка.item.id >", "`$Сделка.item.id >` is no condition", "go on with a value"),
    (".break Сделка if $Нет.id > 1", "nothing called `Нет`", "it has `x`, `Сделка`"),
    (".break Зделка if $Сделка.item.id > 1", "nothing called `Зделка`", "mean `Сделка`?"),
    (".break Сделка x", "`Сделка x` is no place to stop at", "write `.break Deal`, or"),
    (".break off 3", "there is no number `3`", "`.break` lists them by number"),
    (".watch $Нет.id", "the batch has nothing called `Нет`", "it has `x`, `Сделка`"),
    (".watch $Сделка id", "`$Сделка id` is no reference", "write `$Deal.item.id`"),
    (".explain zzz", "the batch has nothing called `zzz`", "the code of a message, such as `B104`"),
    (".explain что это", "`что это` is neither a code nor a reference", "such as `$Deal.item.id`"),
    (".explain B10", "there is no code `B10`", "near it: B610 (no recipe in this JSON)"),
    (".explain B99999", "there is no code `B99999`", "near it: B699"),
    (".explain В104", "there is no code `В104`", "near it: B104 (an unknown name)"),
    (".tour 99", "there is no lesson 99", "they are numbered 1 to 10"),
    (".load .", "cannot read `.`: is a directory", "add the name of a file in this folder"),
    (".save нет/такой/папки.b24", "could not be written: there is no such folder", "the folder"),
    (".back", "nothing is being stepped through", "`.step` begins it"),
]
WHILE_STEPPING = [
    (".back -1", "`-1` is no number of requests", "write `back`, or `back 2`"),
    ("back 0", "`0` is no number of requests", "write `back`, or `back 2`"),
    ("send all", "`send` takes nothing behind it", "answer `send` alone"),
    ("skip 2", "`skip` takes nothing behind it", "answer `skip` alone"),
    ("edit Нет_такой", "the batch has no statement `Нет_такой`", "`.show` lists the statements"),
]


@pytest.mark.parametrize(("entry", "message", "hint"), WRONG, ids=[w[0] for w in WRONG])
def test_a_wrong_entry_is_told_what_can_be_done(entry: str, message: str, hint: str) -> None:
    """The message names what was written, the hint can be followed, and nothing has changed."""
    session, out = new_session()
    for one in BATCH:
        session.feed(one)
    content = session.content
    told = said(session, out, entry)
    assert told.startswith("error[B6")
    assert message in told.splitlines()[0]
    assert hint in told.splitlines()[1]
    assert session.content is content
    assert (session.breaks, session.watches, session.stepping) == ([], [], None)
    session.close()


@pytest.mark.parametrize(("entry", "message", "hint"), WHILE_STEPPING)
def test_a_wrong_answer_to_stepping(entry: str, message: str, hint: str) -> None:
    """Nothing is sent and nothing is left out for an answer that says more than it may."""
    session, out = new_session()
    for one in (*BATCH, ".step"):
        session.feed(one)
    told = said(session, out, entry)
    assert message in told
    assert hint in told
    assert session.stepping is not None
    assert session.stepping.stepper.points == []
    session.close()


def test_what_takes_nothing_is_not_given_something() -> None:
    """A command whose help shows no argument refuses one, and does not do half of what is meant."""
    session, out = new_session()
    alone = [command for command in session.registry if not command.takes]
    assert {command.name for command in alone} == {"plan", "wire", "curl", "undo", "quit"}
    for command in alone:
        told = said(session, out, f".{command.name} all")
        assert f"`.{command.name}` takes nothing behind it" in told
    assert not session.ended
    session.close()


@pytest.mark.parametrize("entry", [".plan", ".wire", ".curl", ".send", ".step", ".drop all"])
def test_an_empty_batch_is_named(entry: str) -> None:
    """What needs a command says so, and how to write the first one."""
    session, out = new_session()
    assert "write a command first, as `Me = user.current`" in said(session, out, entry)
    session.close()


def test_a_number_is_the_same_statement_everywhere() -> None:
    """`.show` counts statements; `#2` is the second command, as plans and answers have it."""
    session, out = new_session()
    assert [said(session, out, one).split()[1] for one in BATCH] == ["x", "Сделка", "3", "4"]
    assert "#2           user.current" in said(session, out, ".plan")
    assert said(session, out, ".show #3").startswith("user.current\n")
    session.feed(".send")
    assert "#3           done" in said(session, out, ".show 4")
    assert "- 4            user.current" in said(session, out, ".drop #3")
    session.close()


def test_undo_tells_what_it_did() -> None:
    """Statements that come back, go or are replaced are named; so are values of parameters."""
    session, out = new_session()
    for one in (*BATCH, "Сделка = crm.item.list { entityTypeId: deal }", ".params x=5", ".drop 4"):
        session.feed(one)
    assert "  + 4            user.current" in said(session, out, ".undo")
    assert "x            number    left out" in said(session, out, ".undo")
    assert "  ~ Сделка       crm.item.get; it was crm.item.list" in said(session, out, ".undo")
    session.close()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_a_terminal() -> Callable[[], Session]:
    def opened() -> Session:
        streams = _Terminal(), _Terminal(), _Terminal()
        return Session(Console(*streams, {"NO_COLOR": "1"}), moment=lambda: MOMENT)

    return opened


def test_an_edited_statement_takes_its_own_place(at_a_terminal: Callable[[], Session]) -> None:
    """Also without a label, or with another one; not after the entry was given up."""
    session = at_a_terminal()
    for one in ("user.current", "A = user.get { ID: 1 }", ".edit 1"):
        session.feed(one)
    assert session.offered == "user.current"
    session.feed("profile")
    assert [piece.text for piece in session.content.pieces] == ["profile", "A = user.get { ID: 1 }"]
    session.feed(".edit A")
    session.feed("Б = user.get { ID: 2 }")
    assert [piece.name for piece in session.content.pieces] == ["", "Б"]
    session.feed(".edit 1")
    session.given_up()
    session.feed("user.current")
    kept = [piece.about for piece in session.content.pieces]
    assert kept == ["profile", "user.get", "user.current"]
    session.close()


def test_a_batch_is_not_saved_while_it_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, and a file without statements is told when it is loaded."""
    monkeypatch.chdir(tmp_path)
    session, out = new_session()
    assert "the batch is empty" in said(session, out, ".save пусто.b24")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "пусто.b24").write_text("# ничего\n", encoding="utf-8")
    assert "`пусто.b24` holds no statements" in said(session, out, ".load пусто.b24")
    session.close()
