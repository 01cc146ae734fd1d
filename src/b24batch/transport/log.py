"""A log of what was sent and what came, in one SQLite file that one process writes at a time.

Every entry is on the disk when `append` returns (`synchronous=FULL`), and all of it is in the
one file: SQLite's rollback journal, not its write-ahead log, so that a copy of the file is a
copy of the log. The lock is SQLite's own (`locking_mode=EXCLUSIVE`): the system gives it up
when the process ends, in whatever way. It would also give it up when this process opened the
file by other means and closed it, so nothing here does.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import threading
import weakref
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import msgspec

from b24batch.errors import ConfigError, Problem, RunError

if TYPE_CHECKING:
    import sqlite3
    from types import TracebackType

__all__ = ["FORMAT", "Entry", "KeyFile", "Log", "LogHeld", "new_mark"]

FORMAT = 1
"""What the file looks like; a file of another format is not read."""

_APPLICATION = 0x62323462  # "b24b", where SQLite keeps whose file it is
_PATIENCE_S = 0.5
_OWNER_ONLY = 0o600

_SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    kind TEXT NOT NULL,
    request INTEGER NOT NULL,
    data TEXT NOT NULL,
    body BLOB
);
"""

_REMEMBERED = """
CREATE TABLE IF NOT EXISTS remembered (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID
"""

_SEEN = """
CREATE TABLE IF NOT EXISTS seen (digest BLOB PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID
"""
_ADD_SEEN = "INSERT OR IGNORE INTO seen VALUES (?, ?)"
_FIND_SEEN = "SELECT number FROM seen WHERE digest = ?"

_NEXT = """
SELECT number, at, kind, request, data, body FROM entry
WHERE number > ? AND (kind = ? OR ? = '') ORDER BY number LIMIT 1
"""
_LAST = """
SELECT number, at, kind, request, data, body FROM entry
WHERE kind = ? OR ? = '' ORDER BY number DESC LIMIT 1
"""


class Entry(msgspec.Struct, frozen=True):
    """One thing that happened at `at` (seconds of Unix time), to a request or to none (0).

    `data` is plain JSON data, `body` what was sent or came, as bytes. Both hold no secrets.
    """

    at: float
    kind: str
    request: int
    data: dict[str, Any] = {}
    body: bytes | None = None


class LogHeld(ConfigError):
    """Another process uses the file."""


class Log:
    """An open file: `about` is what was said of the whole, `entries` are in their order.

    Made by `hold`, for writing, and `look`, for reading what nobody writes. Safe for threads.
    """

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self.path = path
        self._database = database
        self._lock = threading.Lock()

    @classmethod
    def hold(cls, path: str | os.PathLike[str], *, new: bool = True) -> Log:
        """Open a file for writing and keep everybody else away from it until it is closed.

        With `new` the file is made where there is none, for its owner only. Raises LogHeld
        when it is in use, and ConfigError for one that is no such log or cannot be opened.
        """
        place = Path(path)
        with _explained(place):
            if new:
                with contextlib.suppress(FileExistsError):
                    os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER_ONLY))
            if os.name != "nt" and place.stat().st_mode & 0o077:
                place.chmod(_OWNER_ONLY)
        return cls._open(place, exclusive=True)

    @classmethod
    def look(cls, path: str | os.PathLike[str]) -> Log:
        """Open a file to read it. Raises as `hold` does."""
        return cls._open(Path(path), exclusive=False)

    @classmethod
    def _open(cls, path: Path, *, exclusive: bool) -> Log:
        import sqlite3

        with _explained(path):
            # not read-only: what a killed process left half-written is put right when it is read
            if not path.is_file():
                raise FileNotFoundError(None, "no such file")
            database = sqlite3.connect(
                path, isolation_level=None, timeout=_PATIENCE_S, check_same_thread=False
            )
        log = cls(path, database)
        try:
            with _explained(path):
                log._begin(exclusive=exclusive)
        except BaseException:
            database.close()
            raise
        return log

    def _begin(self, *, exclusive: bool) -> None:
        database = self._database
        if exclusive:
            database.execute("PRAGMA locking_mode=EXCLUSIVE")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("BEGIN EXCLUSIVE" if exclusive else "BEGIN")
        (application,) = database.execute("PRAGMA application_id").fetchone()
        (version,) = database.execute("PRAGMA user_version").fetchone()
        (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and application != _APPLICATION:
            raise _no_log(self.path)
        if tables and version != FORMAT:
            raise _other_format(self.path, version)
        if not tables and not exclusive:
            raise _no_log(self.path)
        if not tables:
            for statement in _SCHEMA.strip().split(";\n"):
                database.execute(statement)
            database.execute(f"PRAGMA application_id={_APPLICATION}")
            database.execute(f"PRAGMA user_version={FORMAT}")
        if exclusive:
            database.execute(_REMEMBERED)
            database.execute(_SEEN)
        database.execute("COMMIT")

    def start(self, about: Mapping[str, Any]) -> None:
        """Forget everything and begin anew; `about` is plain JSON data."""
        with self._written() as database:
            database.execute("DELETE FROM entry")
            database.execute("DELETE FROM about")
            database.execute("DELETE FROM remembered")
            database.execute("DELETE FROM seen")
            rows = [(name, _text(value)) for name, value in about.items()]
            database.executemany("INSERT INTO about VALUES (?, ?)", rows)

    def append(
        self,
        *entries: Entry,
        remembered: Mapping[str, bytes] | None = None,
        keys: Mapping[bytes, int] | None = None,
    ) -> None:
        """Add entries, all or none; they are on the disk when it returns. Raises RunError.

        `remembered` are values that `recall` finds by their names, `keys` numbers that `key`
        finds; the first of a name or a key stays.
        """
        rows = [(e.at, e.kind, e.request, _text(e.data), e.body) for e in entries]
        with self._written() as database:
            database.executemany(
                "INSERT INTO entry (at, kind, request, data, body) VALUES (?, ?, ?, ?, ?)", rows
            )
            if remembered:
                database.executemany(
                    "INSERT OR IGNORE INTO remembered VALUES (?, ?)", remembered.items()
                )
            if keys:
                database.executemany(_ADD_SEEN, keys.items())

    def recall(self, name: str) -> bytes | None:
        """What was remembered under a name; None if nothing was."""
        with self._read() as database:
            found = database.execute("SELECT value FROM remembered WHERE name = ?", (name,))
            value = found.fetchone()
        return None if value is None else bytes(value[0])

    def key(self, digest: bytes) -> int | None:
        """The number that was kept for a key; None if none was."""
        with self._read() as database:
            found = database.execute(_FIND_SEEN, (digest,)).fetchone()
        return None if found is None else int(found[0])

    def keep_keys(self, keys: Mapping[bytes, int]) -> None:
        """Keep numbers that `key` finds. Raises RunError."""
        self.append(keys=keys)

    def forget_keys(self) -> None:
        """Forget all keys: whoever goes over the rows once more finds them again."""
        with self._written() as database:
            database.execute("DELETE FROM seen")

    @property
    def about(self) -> dict[str, Any]:
        """What was said of the whole when it began; empty if nothing has begun."""
        with self._read() as database:
            rows = database.execute("SELECT name, value FROM about").fetchall()
        return {name: json.loads(value) for name, value in rows}

    def entries(self, kind: str = "") -> Iterator[Entry]:
        """All entries in their order, or those of one kind; one in memory at a time."""
        number = 0
        while True:
            found = self._one(_NEXT, (number, kind, kind))
            if found is None:
                return
            number, entry = found
            yield entry

    def last(self, kind: str = "") -> Entry | None:
        """The last entry, or the last of one kind."""
        found = self._one(_LAST, (kind, kind))
        return None if found is None else found[1]

    def _one(self, query: str, values: tuple[str | int, ...]) -> tuple[int, Entry] | None:
        with self._read() as database:
            found = database.execute(query, values).fetchone()
        if found is None:
            return None
        number, at, kind, request, data, body = found
        return number, Entry(at, kind, request, json.loads(data), body)

    @contextlib.contextmanager
    def _written(self) -> Iterator[sqlite3.Connection]:
        """A transaction; raises RunError when it could not be made durable."""
        import sqlite3

        with self._lock:
            try:
                self._database.execute("BEGIN")
                yield self._database
                self._database.execute("COMMIT")
            except sqlite3.Error as error:
                raise _not_written(self.path, error) from None
            finally:
                if self._database.in_transaction:
                    self._database.rollback()

    @contextlib.contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _explained(self.path):
            yield self._database

    def close(self) -> None:
        """Let others have the file. May be called twice."""
        with self._lock:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class KeyFile:
    """Keys with numbers in a temporary file, which goes with the object or the process."""

    def __init__(self) -> None:
        import sqlite3

        with _room_for_keys():
            self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            weakref.finalize(self, self._database.close)
            self._database.execute("PRAGMA journal_mode=OFF")
            self._database.execute("PRAGMA synchronous=OFF")
            self._database.execute(_SEEN)

    def key(self, digest: bytes) -> int | None:
        """The number that was kept for a key; None if none was."""
        with _room_for_keys():
            found = self._database.execute(_FIND_SEEN, (digest,)).fetchone()
        return None if found is None else int(found[0])

    def keep_keys(self, keys: Mapping[bytes, int]) -> None:
        """Keep numbers that `key` finds. Raises ConfigError where there is no room for them."""
        with _room_for_keys():
            self._database.execute("BEGIN")
            self._database.executemany(_ADD_SEEN, keys.items())
            self._database.execute("COMMIT")


@contextlib.contextmanager
def _room_for_keys() -> Iterator[None]:
    import sqlite3

    try:
        yield
    except sqlite3.OperationalError as error:
        hint = "make room where temporary files are kept, or name another folder in `TMPDIR`"
        message = f"the keys of `unique by` cannot be kept in a temporary file: {error}"
        raise ConfigError(Problem("B680", message, hint=hint)) from None


def new_mark() -> str:
    """A word that stands in no other file."""
    return secrets.token_hex(6)


def _text(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))  # keeps halves of surrogate pairs, too


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Errors of the system and of SQLite in words."""
    import sqlite3

    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise _held(path) from None
        raise _cannot_open(path, str(error)) from None
    except sqlite3.ProgrammingError:  # a mistake of ours, such as using it when it is closed
        raise
    except sqlite3.DatabaseError as error:
        raise (_damaged(path) if _is_damage(error) else _no_log(path)) from None
    except OSError as error:
        raise _cannot_open(path, error.strerror or str(error)) from None


def _held(path: Path) -> LogHeld:
    hint = "wait until it has ended; `b24batch journal FILE` shows it then"
    return LogHeld(Problem("B671", f"another run is using the journal `{path}`", hint=hint))


def _no_log(path: Path) -> ConfigError:
    hint = "give the path of a file that `--journal` made, or of none that exists"
    return ConfigError(Problem("B670", f"`{path}` is no journal", hint=hint))


def _is_damage(error: Exception) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT")


def _damaged(path: Path) -> ConfigError:
    hint = "bring back a copy of it; without one, look on the portal for what the run has done"
    return ConfigError(Problem("B670", f"the file `{path}` is damaged", hint=hint))


def _other_format(path: Path, version: int) -> ConfigError:
    hint = "read it with the version of b24batch that wrote it"
    message = f"the journal `{path}` has format {version}, and this version knows {FORMAT}"
    return ConfigError(Problem("B670", message, hint=hint))


def _cannot_open(path: Path, reason: str) -> ConfigError:
    hint = "look at the name, the folder, and who may write there"
    words = f"{reason[:1].lower()}{reason[1:]}"
    return ConfigError(Problem("B672", f"cannot open the journal `{path}`: {words}", hint=hint))


def _not_written(path: Path, error: Exception) -> RunError:
    hint = "make room on the disk; `b24batch resume` goes on from what is in the journal"
    if _is_damage(error):
        hint = "the file is damaged: bring back a copy of it, or take another name"
    return RunError(Problem("B673", f"the journal `{path}` cannot be written: {error}", hint=hint))
