"""Which paths a recipe may follow, and files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath

import pytest

from b24batch.errors import TableProblem
from b24batch.tables.places import Places, allow_option, is_inside
from b24batch.tables.whole import WholeFile, write_whole


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A recipe in one folder, started from another."""
    for folder in ("рецепты/sub", "work", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    return Places.of(tmp_path / "рецепты", tmp_path / "work")


def refusal(places: Places, path: str, *, given: bool = False) -> tuple[str, str]:
    with pytest.raises(TableProblem) as caught:
        places.find(path, given=given)
    (problem,) = caught.value.problems
    assert problem.code == "B528"
    return problem.message, problem.hint


@pytest.mark.parametrize(
    ("path", "given", "where"),
    [
        ("a.csv", False, "рецепты/a.csv"),
        ("a.csv", True, "work/a.csv"),
        ("sub/../a.csv", False, "рецепты/sub/../a.csv"),
        ("../рецепты/a.csv", True, "work/../рецепты/a.csv"),
    ],
)
def test_paths_begin_where_they_were_written(
    places: Places, tmp_path: Path, path: str, given: bool, where: str
) -> None:
    """Those of a recipe in its folder, those of the caller in the working directory."""
    assert places.find(path, given=given) == tmp_path / where


@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("path", ["../elsewhere/a.csv", "sub/../../elsewhere/a.csv", "/etc/passwd"])
def test_paths_elsewhere_are_refused(places: Places, path: str, given: bool) -> None:
    """Whoever writes the path, and whether it is there or not; the hint names the option."""
    message, hint = refusal(places, path, given=given)
    assert path in message
    assert ("working directory" in message) is given
    assert "--allow-path" in hint


def test_a_recipe_does_not_reach_the_working_directory(places: Places) -> None:
    """One from somebody else could read a home directory that it happens to be started in."""
    refusal(places, "../work/a.csv")


def test_a_link_that_leads_elsewhere_is_refused(places: Places, tmp_path: Path) -> None:
    """To a file as well as to a folder."""
    (places.base / "file").symlink_to(tmp_path / "elsewhere" / "a.csv")
    (places.base / "folder").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    refusal(places, "file")
    refusal(places, "folder/a.csv")


def test_following_the_hint_helps(places: Places, tmp_path: Path) -> None:
    """The folder that the hint names is enough."""
    _, hint = refusal(places, "../elsewhere/a.csv")
    folder = hint.partition("--allow-path ")[2].rstrip("`")
    allowed = Places.of(places.base, places.working, [folder])
    assert allowed.find("../elsewhere/a.csv").resolve() == tmp_path / "elsewhere" / "a.csv"
    assert allow_option(tmp_path / "a b" / "c") == f'--allow-path "{tmp_path / "a b"}"'


def test_relative_folders_are_those_of_the_working_directory(tmp_path: Path) -> None:
    """So that `--allow-path ../data` means what the shell would."""
    (tmp_path / "data").mkdir()
    places = Places.of("recipes", tmp_path / "work", ["../data"])
    assert places.base == tmp_path / "work" / "recipes"
    assert places.permits(tmp_path / "data" / "x")
    assert places.allowing(tmp_path / "more").permits(tmp_path / "more" / "x")


@pytest.mark.parametrize("path", ["", "  ", "a\0b"])
def test_what_is_no_path_is_said_so(places: Places, path: str) -> None:
    """An empty one would mean the folder itself."""
    refusal(places, path)


@pytest.mark.parametrize("path", ["//server/share/a.csv", "//?/C:/recipes/a.csv", "//./pipe/a"])
def test_no_server_is_asked_about_a_path(path: str) -> None:
    """Windows would send the user's name to it; a pure path fails if it is followed."""
    assert not is_inside(PureWindowsPath(path), [PureWindowsPath("C:/recipes")])


def test_a_loop_of_links_is_refused(places: Places) -> None:
    """No path comes out of it, and no traceback either."""
    (places.base / "a").symlink_to(places.base / "b")
    (places.base / "b").symlink_to(places.base / "a")
    with pytest.raises(TableProblem) as caught:
        places.find("a/x")
    assert caught.value.problems[0].code == "B528"


# -- files that are written ------------------------------------------------------------------


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """Nothing but the file is left in the folder."""
    target = tmp_path / "отчёт.csv"
    for content in (b"one", "два".encode()):
        write_whole(target, content)
        assert target.read_bytes() == content
    assert list(tmp_path.iterdir()) == [target]


def test_what_was_there_survives_a_failure(tmp_path: Path) -> None:
    """A draft that cannot take its place is removed."""
    target = tmp_path / "x"
    (target / "inside").mkdir(parents=True)
    with pytest.raises(OSError):
        write_whole(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (target / "inside").is_dir()


def test_links_and_permissions_are_kept(tmp_path: Path) -> None:
    """The file behind a link is written, and stays as private as it was."""
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    real.chmod(0o640)
    mode = real.stat().st_mode
    link.symlink_to(real)
    write_whole(link, b"new")
    assert (link.is_symlink(), real.read_bytes(), real.stat().st_mode) == (True, b"new", mode)


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("a.csv", True),
        ("sub/a.csv", True),
        ("sub/../a.csv", True),
        ("../a.csv", False),
        ("out/a.csv", False),
        ("../home2/a.csv", False),
        ("file", False),
    ],
)
def test_links_do_not_lead_outside(tmp_path: Path, path: str, inside: bool) -> None:
    """A path is judged by where it really ends."""
    home, other = tmp_path / "home", tmp_path / "other"
    (home / "sub").mkdir(parents=True)
    other.mkdir()
    (home / "out").symlink_to(other, target_is_directory=True)
    (home / "file").symlink_to(other / "f")
    assert is_inside(home / path, [home]) is inside
    assert is_inside(home / path, [home, tmp_path])


def test_a_draft_is_thrown_away_after_an_exception(tmp_path: Path) -> None:
    """What was there stays, and nothing else is left; a closed file takes no more."""
    target = tmp_path / "x.csv"
    target.write_bytes(b"old")
    with pytest.raises(KeyError), WholeFile(target) as whole:
        whole.file.write(b"new")
        raise KeyError
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
    assert target.read_bytes() == b"old"
    with pytest.raises(ValueError, match="closed"):
        _ = whole.file


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    """Nothing takes the place of what is no file, be it a pipe or a device."""
    pipe = tmp_path / "труба"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    try:
        write_whole(pipe, "строка\n".encode())
        assert os.read(reader, 100).decode() == "строка\n"
        with pytest.raises(KeyError), WholeFile(pipe) as broken:
            raise KeyError(broken)
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["труба"]
