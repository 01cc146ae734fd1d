"""Lists of files as tables, and the content of files that are sent."""

from __future__ import annotations

import base64
import hashlib
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from b24batch.errors import TableProblem
from b24batch.tables.file_content import read_file
from b24batch.tables.files_table import FilesTable, list_files
from b24batch.tables.opening import open_table
from b24batch.tables.places import Places


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a recipe, with scans in it."""
    home = tmp_path / "рецепт"
    for name in ("скан10.pdf", "скан2.pdf", "скан1.pdf", "Скан3.pdf", "b/скан4.pdf", ".x.pdf"):
        file = home / "сканы" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())
    (home / "сканы" / "папка.pdf").mkdir()
    return home


def names(folder: Path, pattern: str, **options: Any) -> list[str]:
    return [row.value["name"] for row in list_files(pattern, places(folder), **options)]


def places(folder: Path) -> Places:
    return Places.of(folder, folder.parent)


def test_a_row_tells_of_a_file(folder: Path) -> None:
    """Name, stem, path as a recipe writes it, bytes, and the time with its offset."""
    file = folder / "сканы" / "скан1.pdf"
    os.utime(file, (0, datetime(2026, 1, 31, 22, 30, 5, 900_000, tzinfo=UTC).timestamp()))
    zone = timezone(timedelta(hours=3))
    rows = open_table("files", "сканы/*1.pdf", places=places(folder), zone=zone)
    (row,) = rows
    assert (row.at, row.value) == (
        1,
        {
            "name": "скан1.pdf",
            "stem": "скан1",
            "path": "сканы/скан1.pdf",
            "size": len("скан1.pdf".encode()),
            "modified": "2026-02-01T01:30:05+03:00",
        },
    )
    assert tuple(row.value) == rows.columns
    assert rows.place(1) == "сканы/скан1.pdf"


def test_files_come_in_natural_order(folder: Path) -> None:
    """The tenth after the second, whatever the system gives first; folders and hidden not."""
    assert names(folder, "сканы/*.pdf") == ["скан1.pdf", "скан2.pdf", "Скан3.pdf", "скан10.pdf"]
    assert names(folder, "сканы/**/*4*") == ["скан4.pdf"]
    assert names(folder, "**/скан[12].pdf") == ["скан1.pdf", "скан2.pdf"]


def test_nothing_found_is_said(folder: Path) -> None:
    """As a warning: it may be right, and no round is run."""
    rows = list_files("сканы/*.docx", places(folder))
    assert list(rows) == []
    (notice,) = rows.notices
    assert (notice.code, notice.severity) == ("B221", "warning")
    assert str(folder / "сканы") in notice.hint
    assert list_files("сканы/*.pdf", places(folder)).notices == ()


def test_a_given_pattern_means_the_working_directory(folder: Path) -> None:
    """The path of such a file leads to it from the recipe too."""
    (folder.parent / "акты").mkdir()
    (folder.parent / "акты" / "a.pdf").touch()
    rows = list_files("акты/*.pdf", places(folder), given=True)
    (row,) = rows
    allowed = places(folder).allowing(rows.folder)
    assert read_file(row.value["path"], allowed).name == "a.pdf"
    with pytest.raises(TableProblem, match="outside"):
        read_file(row.value["path"], places(folder))
    assert names(folder, "рецепт/сканы/*1.pdf", given=True) == ["скан1.pdf"]


@pytest.mark.parametrize("pattern", ["../*.pdf", "/etc/*", "сканы/*/../../../*.csv"])
def test_other_folders_are_not_listed(folder: Path, pattern: str) -> None:
    """Nor files that a pattern reaches behind a wildcard."""
    (folder.parent / "чужое.csv").touch()
    with pytest.raises(TableProblem) as caught:
        list_files(pattern, places(folder))
    (problem,) = caught.value.problems
    assert problem.code == "B528"
    assert "--allow-path" in problem.hint


def test_a_link_to_elsewhere_is_refused(folder: Path) -> None:
    """It would be sent otherwise."""
    (folder.parent / "чужое.pdf").touch()
    (folder / "сканы" / "я.pdf").symlink_to(folder.parent / "чужое.pdf")
    (folder / "сканы" / "broken.pdf").symlink_to(folder.parent / "нет.pdf")
    assert "broken.pdf" not in names(folder, "сканы/b*.pdf")
    with pytest.raises(TableProblem, match="outside"):
        list_files("сканы/*.pdf", places(folder))


def test_the_digest_tells_of_a_change(folder: Path) -> None:
    """A resumed run must not go on with other files."""

    def digest() -> str:
        found = list_files("сканы/*.pdf", places(folder))
        assert isinstance(found, FilesTable)
        return found.digest

    before = digest()
    assert digest() == before
    (folder / "сканы" / "скан1.pdf").write_bytes(b"longer than it was before")
    assert digest() != before


# -- content -----------------------------------------------------------------------------------


def test_the_content_of_a_file(folder: Path) -> None:
    """Name, size and hash at once, base64 when it is asked for."""
    data = os.urandom(200_000)
    (folder / "акт.bin").write_bytes(data)
    content = read_file("акт.bin", places(folder))
    assert (content.path, content.name, content.size) == ("акт.bin", "акт.bin", len(data))
    assert content.sha256 == hashlib.sha256(data).hexdigest()
    assert base64.b64decode(content.base64(), validate=True) == data
    assert "акт.bin" in repr(content)
    assert content.base64()[:40] not in repr(content)


def test_links_keep_their_name(folder: Path) -> None:
    """The portal shows the name that the recipe says."""
    (folder / "акт.pdf").symlink_to(folder / "сканы" / "скан1.pdf")
    content = read_file("акт.pdf", places(folder))
    assert content.name == "акт.pdf"
    assert base64.b64decode(content.base64()) == "скан1.pdf".encode()


@pytest.mark.parametrize("later", [b"other", b"same!", None])
def test_a_file_that_was_changed_is_not_sent(folder: Path, later: bytes | None) -> None:
    """The plan and the journal have shown another one; a time that was kept hides nothing."""
    file = folder / "a.txt"
    file.write_bytes(b"same?")
    status = file.stat()
    content = read_file("a.txt", places(folder))
    if later is None:
        file.unlink()
    else:
        file.write_bytes(later)
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(TableProblem) as caught:
        content.base64()
    assert caught.value.problems[0].code == "B520"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("нет.pdf", "B520"),
        ("сканы", "B520"),
        ("pipe", "B520"),
        ("../чужое.pdf", "B528"),
        ("", "B528"),
    ],
)
def test_what_cannot_be_sent(folder: Path, path: str, code: str) -> None:
    """Said before anything is sent, and without waiting for a pipe."""
    os.mkfifo(folder / "pipe")
    with pytest.raises(TableProblem) as caught:
        read_file(path, places(folder))
    assert caught.value.problems[0].code == code


def test_a_file_that_is_too_large(folder: Path) -> None:
    """The limit itself is allowed."""
    (folder / "a.txt").write_bytes(b"12345")
    assert read_file("a.txt", places(folder), most=5).size == 5
    with pytest.raises(TableProblem, match="has 5 bytes, and a call carries at most 4") as caught:
        read_file("a.txt", places(folder), most=4)
    assert caught.value.problems[0].code == "B529"
