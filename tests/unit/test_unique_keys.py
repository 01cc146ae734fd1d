"""Keys of `unique by` over more rows than are kept in memory, and in the journal of a run."""

from __future__ import annotations

import random
import sqlite3
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest
from test_journal_loops import OPTIONS, Dead, begun, gone_on, portal_to

from b24batch import Portal
from b24batch.errors import ConfigError
from b24batch.journals import begun_journal
from b24batch.model.clauses import Seen, SeenKeys
from b24batch.plan.program import Program
from b24batch.practice import PracticePortal
from b24batch.run.seen import KeysOfPlace, WrittenKeys, keys_apart
from b24batch.stages import run_program
from b24batch.transport.log import Log

IMPORT = """
for row in csv "люди.csv" unique by phone | phone {
  New = crm.contact.add { fields: { NAME: $row.name, ORIGIN_ID: "m${row.n}" } }
}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ключи.journal"


def write_people(folder: Path, rows: int) -> None:
    """People, every third of whom stands there once more, with the number written otherwise."""
    lines = ["n,name,phone\n"]
    for n in range(rows):
        lines.append(f"{n},Клиент {n},+7999{n:07d}\n")
        lines += [f"{n}двойник,Клиент {n},+7 (999) {n:07d}\n"] * (n % 3 == 0)
    (folder / "люди.csv").write_text("".join(lines), encoding="utf-8")


def begin(program: Program, portal: Portal, path: Path) -> bool:
    """Run with a journal; whether the process came to the end."""
    with begun_journal(path, program, portal, options=OPTIONS) as log:
        try:
            run_program(program, portal, engine_options=OPTIONS, journal=log)
        except Dead:
            return False
    return True


def numbers_kept(path: Path) -> list[int]:
    """The rows whose keys stand in a journal."""
    with closing(sqlite3.connect(path)) as database:
        return sorted(number for (number,) in database.execute("SELECT number FROM seen"))


@pytest.mark.parametrize("kept", ["in a journal", "apart"])
def test_many_keys_decide_like_keys_in_memory(kept: str, path: Path) -> None:
    """The first row of each key stays the first, however long ago it was."""
    rng = random.Random(4)
    keys = [rng.randrange(20_000).to_bytes(16) for _ in range(25_000)]
    plain = SeenKeys()
    with Log.hold(path) as log:
        written: Seen = WrittenKeys(log) if kept == "in a journal" else keys_apart()
        for number, key in enumerate(keys):
            assert written.first(key, number) == plain.first(key, number)
        assert [written.first(key, n) for n, key in enumerate(keys[:99])] == list(range(99))


def test_memory_does_not_grow_with_the_keys() -> None:
    """Some thousand wait in memory, and no more of many."""
    tracemalloc.start()
    try:
        keys, sizes = keys_apart(), []
        for number in range(35_001):
            keys.first(number.to_bytes(16), number)
            if number in (7_000, 35_000):
                sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[1] < 1.5 * sizes[0]


def test_loops_do_not_share_keys() -> None:
    """What one table has is no double in another."""
    shared = SeenKeys()
    one, other = KeysOfPlace(lambda: shared, 0), KeysOfPlace(lambda: shared, 3)
    assert one.first(b"k" * 16, 1) == 1
    assert (other.first(b"k" * 16, 2), one.first(b"k" * 16, 3)) == (2, 1)


def test_no_room_for_keys_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the temporary file cannot grow, what to do about it is told."""
    connect = sqlite3.connect

    def small(*args: object, **options: object) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(*args, **options)  # type: ignore[call-overload]
        database.execute("PRAGMA max_page_count=3")
        return database

    monkeypatch.setattr(sqlite3, "connect", small)
    keys = keys_apart()
    with pytest.raises(ConfigError, match="`TMPDIR`"):
        for number in range(20_000):
            keys.first(number.to_bytes(16), number)


@pytest.mark.parametrize("dies_at", [1, 3, 9])
def test_keys_stand_in_the_journal_and_doubles_stay_doubles(
    dies_at: int, tmp_path: Path, path: Path
) -> None:
    """Killed and gone on with: each person is added once, and the keys are all there."""
    write_people(tmp_path, 60)
    practice = PracticePortal()
    assert not begin(begun(IMPORT, tmp_path), portal_to(practice, dies_at), path)
    before = numbers_kept(path)
    assert 0 < len(before) <= 60
    result = gone_on(path, portal_to(practice), "done")
    assert [len(result["New"].rounds), result.ok] == [60, True]
    added = [str(row.get("originId")) for row in practice.snapshot()["contact"]]
    assert [mark for mark in added if mark[0] == "m"] == [f"m{n}" for n in range(60)]
    firsts = [n + (n + 2) // 3 for n in range(60)]  # of a person, after the doubles before
    assert numbers_kept(path) == firsts
    assert before == firsts[: len(before)]


def test_an_earlier_run_leaves_no_keys(tmp_path: Path, path: Path) -> None:
    """A run in the same file goes over the same rows."""
    write_people(tmp_path, 9)
    for _ in range(2):
        practice = PracticePortal()
        assert begin(begun(IMPORT, tmp_path), portal_to(practice), path)
        added = [row for row in practice.snapshot()["contact"] if row.get("originId")]
        assert sum(str(row["originId"]).startswith("m") for row in added) == 9
