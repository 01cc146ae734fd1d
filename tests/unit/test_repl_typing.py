"""What helps with typing: suggestions, and the history of entries."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from repl_transcripts import new_session

from b24batch.cli.console import Console
from b24batch.repl.history import HistoryFile
from b24batch.repl.session import Session
from b24batch.secrets import mask


@pytest.fixture
def session() -> Iterator[Session]:
    session, _ = new_session()
    session.feed("Сделка = crm.item.get { entityTypeId: deal, id: 1 }")
    session.feed("Deals = crm.item.list { entityTypeId: deal, select: [id] }")
    yield session
    session.close()


def texts(session: Session, text: str) -> list[str]:
    """An entry with each suggestion in its place."""
    found = session.suggest(text, len(text))
    return [f"{text[: one.start]}{one.text}{text[one.end :]}" for one in found]


def test_commands_are_suggested_behind_a_dot(session: Session) -> None:
    """With the line that the help has for each."""
    assert texts(session, ".s") == [".show", ".send", ".step", ".save"]
    assert {one.meta for one in session.suggest(".show", 5)} == {
        "an answer, a part of one, or the statements of the batch"
    }


def test_names_of_the_batch_are_suggested(session: Session) -> None:
    """Labels where a command takes one, references in recipe text and where one is explained."""
    assert texts(session, ".drop С") == [".drop Сделка"]
    assert ".explain $Сделка" in texts(session, ".explain $Сд")
    assert ".watch $Deals.items" in texts(session, ".watch $Deals.it")
    entry = "A = crm.item.get { entityTypeId: deal, id: $De"
    assert f"{entry}als" in texts(session, entry)


def test_fields_of_answers_are_suggested(session: Session) -> None:
    """What came is known, whatever the documentation says."""
    session.feed(".send")
    assert ".show Сделка.item.stageSemanticId" in texts(session, ".show Сделка.item.stageSem")


def test_whatever_is_typed_suggesting_does_not_fail(session: Session) -> None:
    """Also in the midst of an entry, and behind what means nothing."""
    entry = '.explain $Deals.items[0].\nA = { "${'
    for end in range(len(entry) + 1):
        session.suggest(entry[:end], end)
        session.suggest(entry[end:], len(entry) - end)


def test_entries_over_several_lines_come_back_whole(tmp_path: Path) -> None:
    """The latest first; only the owner may read them."""
    path = tmp_path / "новая" / "history"
    history = HistoryFile(path, mask)
    for entry in ("A = user.current", 'B = x.y {\n  c: "я"\n}', "  "):
        history.keep(entry)
    assert list(HistoryFile(path, mask).entries()) == ['B = x.y {\n  c: "я"\n}', "A = user.current"]
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


def test_an_entry_with_a_secret_is_not_kept(tmp_path: Path) -> None:
    """Neither the address of a webhook nor the value of a secret."""
    out = io.StringIO()
    session = Session(Console(io.StringIO(), out, out, {"ERP": "тайна"}))
    session.feed("secret erp from env ERP")
    history = HistoryFile(tmp_path / "history", session.masked)
    for entry in (
        ".portal https://a.bitrix24.ru/rest/1/codecode/",
        "A = x.y { a: 'тайна' }",
        ".send",
    ):
        history.keep(entry)
    session.close()
    assert list(history.entries()) == [".send"]


def test_a_history_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    """A folder in its place, or lines of something else."""
    folder = tmp_path / "history"
    folder.mkdir()
    history = HistoryFile(folder, mask)
    history.keep("A = user.current")
    assert list(history.entries()) == []
    odd = tmp_path / "odd"
    odd.write_bytes(b'# none\n{"a": 1}\n"ok"\n')
    assert list(HistoryFile(odd, mask).entries()) == ["ok"]
