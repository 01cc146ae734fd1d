"""The file of a journal: one writer, its owner's alone, everything on the disk at once."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from b24batch.errors import BatchError, ConfigError, RunError
from b24batch.transport.log import Entry, Log, LogHeld

ABOUT = {"рецепт": ["Сделка", 1, None], "половина": "\ud83d"}


def entry(number: int, kind: str = "sent") -> Entry:
    return Entry(1.5, kind, number, {"имя": "Вася"}, "тело \x00".encode())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Entries come back in their order, all of them or those of one kind."""
    with Log.hold(tmp_path / "ж.journal") as log:
        assert (log.about, log.last()) == ({}, None)
        log.start(ABOUT)
        log.append(entry(1), entry(2, "reply"))
        log.append(entry(3))
        log.append()
    with Log.look(tmp_path / "ж.journal") as log:
        assert log.about == ABOUT
        assert list(log.entries()) == [entry(1), entry(2, "reply"), entry(3)]
        assert list(log.entries("sent")) == [entry(1), entry(3)]
        assert (log.last(), log.last("reply")) == (entry(3), entry(2, "reply"))
    assert [file.name for file in tmp_path.iterdir()] == ["ж.journal"]


def test_beginning_anew_forgets_everything(tmp_path: Path) -> None:
    """What was said and what happened before is gone."""
    with Log.hold(tmp_path / "j") as log:
        log.start({"a": 1})
        log.append(entry(1))
        log.start({"b": 2})
        assert (log.about, list(log.entries())) == ({"b": 2}, [])


if sys.platform != "win32":

    def test_nobody_else_may_read_it(tmp_path: Path) -> None:
        """A file that is there already is closed to others too."""
        path = tmp_path / "j"
        for _ in range(2):
            with Log.hold(path) as log:
                log.start({})
                assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}
            path.chmod(0o644)


def test_a_second_writer_is_refused(tmp_path: Path) -> None:
    """From before the first entry to the end, also by another process, also to read."""
    path = tmp_path / "j"
    program = (
        "import sys\nfrom b24batch.transport.log import Log\ngetattr(Log, sys.argv[2])(sys.argv[1])"
    )
    with Log.hold(path) as log:
        with pytest.raises(LogHeld, match=r"B671.*another run is using the journal"):
            Log.hold(path)
        log.start({})
        for how in ("hold", "look"):
            done = subprocess.run(
                [sys.executable, "-c", program, str(path), how], capture_output=True, check=False
            )
            assert b"LogHeld" in done.stderr
    Log.hold(path).close()


KILLED = """
import os, signal, sys
from b24batch.transport.log import Entry, Log
log = Log.hold(sys.argv[1])
log.start({"a": 1})
for number in range(1, 4):
    log.append(Entry(0.0, "sent", number))
log._database.execute("BEGIN")
log._database.execute("DELETE FROM entry")
log._database.execute("INSERT INTO about VALUES ('half', '1')")
os._exit(9)
"""


def test_who_dies_leaves_whole_entries_and_no_lock(tmp_path: Path) -> None:
    """Half of a transaction is as if it had never been begun."""
    path = tmp_path / "j"
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == 9
    with Log.look(path) as log:
        assert [e.request for e in log.entries()] == [1, 2, 3]
        assert log.about == {"a": 1}
    with Log.hold(path) as log:
        log.append(entry(4))


def database(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_file_of_another_kind_is_not_touched(tmp_path: Path) -> None:
    """Text, a database of another program, a log of another format: told, and left alone."""
    (tmp_path / "r.b24").write_text("Я = user.current\n", encoding="utf-8")
    database(tmp_path / "other", "CREATE TABLE entry (x)")
    Log.hold(tmp_path / "new").close()
    database(tmp_path / "new", "PRAGMA user_version=99")
    for name, words in {
        "r.b24": "is no journal",
        "other": "is no journal",
        "new": "has format 99",
    }.items():
        before = (tmp_path / name).read_bytes()
        for opened in (Log.hold, Log.look):
            with pytest.raises(ConfigError, match=f"B670.*{words}"):
                opened(tmp_path / name)
        assert (tmp_path / name).read_bytes() == before


def test_a_damaged_file_is_told_from_one_of_another_kind(tmp_path: Path) -> None:
    """Cut short, or with pages of other bytes, it is still known for what it was, and left."""
    whole = tmp_path / "целый"
    with Log.hold(whole) as log:
        log.start({"version": "1"})
        log.append(*(Entry(1.0, "sent", number, {}, b"x" * 200) for number in range(200)))
    content = whole.read_bytes()
    for damaged in (content[: len(content) // 2], content[:4096] + b"\xff" * (len(content) - 4096)):
        place = tmp_path / "j"
        place.write_bytes(damaged)
        with pytest.raises(BatchError, match=r"(?:B670|B673).*damaged"), Log.hold(place) as log:
            log.start({})
        with pytest.raises(ConfigError, match=r"B670.*is damaged"), Log.look(place) as log:
            list(log.entries())
        assert place.read_bytes() == damaged


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file, a missing folder, a folder, an empty file."""
    for path in (tmp_path / "нет", tmp_path / "нет" / "j", tmp_path):
        with pytest.raises(ConfigError, match=r"B672.*cannot open the journal"):
            Log.look(path)
    with pytest.raises(ConfigError, match="B672"):
        Log.hold(tmp_path / "нет", new=False)
    with pytest.raises(ConfigError, match="B672"):
        Log.hold(tmp_path / "нет" / "j")
    (tmp_path / "пусто").touch()
    with pytest.raises(ConfigError, match="B670"):
        Log.look(tmp_path / "пусто")


def test_a_full_disk_is_an_error_of_the_run(tmp_path: Path) -> None:
    """What could not be written whole is not there, and what was written before is."""
    with Log.hold(tmp_path / "j") as log:
        log.start({})
        log.append(entry(1))
        (pages,) = log._database.execute("PRAGMA page_count").fetchone()
        log._database.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(RunError, match=r"B673.*cannot be written: database or disk is full"):
            log.append(entry(2), Entry(0.0, "reply", 2, {}, bytes(100_000)))
        assert [e.request for e in log.entries()] == [1]
