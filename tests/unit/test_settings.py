"""Files with secrets, portals by name, and the folders that they are kept in."""

from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from b24batch import ConfigError, Portal
from b24batch.settings.folders import config_folder, state_folder
from b24batch.settings.private import locked, read_private, write_private
from b24batch.settings.profiles import Application, Profile, Profiles, is_profile_name

ADDRESS = "https://acme.bitrix24.ru/rest/7/q7Zk3planted/"
posix = sys.platform != "win32"


def test_a_file_is_the_owners_alone_from_its_first_moment(tmp_path: Path) -> None:
    """Whatever the umask, nobody else can open it, nor look into a folder made for it."""
    before = os.umask(0)
    try:
        write_private(tmp_path / "новая" / "файл", b"x")
    finally:
        os.umask(before)
    assert read_private(tmp_path / "новая" / "файл") == b"x"
    if posix:
        assert stat.S_IMODE((tmp_path / "новая" / "файл").stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "новая").stat().st_mode) == 0o700


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    """The hint says what to do; on Windows rights are those of the folder."""
    path = tmp_path / "открыт"
    write_private(path, b"x")
    path.chmod(0o644)
    if posix:
        with pytest.raises(ConfigError, match=r"B626(.|\n)*chmod 600"):
            read_private(path)


def test_writing_leaves_nothing_beside(tmp_path: Path) -> None:
    """Whole or not at all: what is written over is there until the new content is."""
    path = tmp_path / "файл"
    write_private(path, b"1")
    write_private(path, b"2")
    assert [p.name for p in tmp_path.iterdir()] == ["файл"]
    with pytest.raises(ConfigError, match="B627"):
        write_private(path / "ниже", b"3")
    assert read_private(path) == b"2"


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    """Threads exclude one another, as processes do."""
    path, inside, most = tmp_path / "файл", [], []

    def add() -> None:
        with locked(path):
            inside.append(1)
            most.append(len(inside))
            write_private(path, (read_private(path) or b"") + b"x")
            inside.pop()

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(most) == {1}
    assert read_private(path) == b"x" * 8


def test_folders_are_those_of_the_system(tmp_path: Path) -> None:
    """A home folder is enough; without one there is none."""
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    for folder in (config_folder(home), state_folder(home)):
        assert folder is not None
        assert folder.is_relative_to(tmp_path)
        assert folder.name == "b24batch"
    assert config_folder({}) is None


@pytest.mark.parametrize("name", ["acme", "Касса 2", "erp-тест_1"])
def test_names_are_those_of_people(name: str) -> None:
    """Letters of any alphabet, digits, dashes and blanks."""
    assert is_profile_name(name)


@pytest.mark.parametrize(
    "name",
    ["", " a", "practice", "NUL", "com1", "acme.bitrix24.ru", "a/b", "..", "https://a/", "я" * 61],
)
def test_what_could_be_an_address_or_no_file_is_no_name(name: str) -> None:
    """So that `--portal` knows what it was given, on every system."""
    assert not is_profile_name(name)
    with pytest.raises(ConfigError, match="B628"):
        Profiles(Path()).get(name)


def test_a_profile_is_kept_as_it_was_given(tmp_path: Path) -> None:
    """Both kinds, with everything in them; names find it in any case."""
    profiles = Profiles(tmp_path / "порталы")
    app = Application("https://свой.портал/rest/", "local.1", "секрет", "https://вход.портал/")
    kept = [
        Profile("Касса", webhook=ADDRESS, tz="Europe/Moscow", country="RU", limits="10/1"),
        Profile("облако", application=app, methods={"my.app.sync": "writes"}),
    ]
    for profile in kept:
        profiles.save(profile)
    assert profiles.names() == ("Касса", "облако")
    assert [profiles.get("КАССА"), profiles.get("Облако")] == kept
    assert "секрет" not in repr(kept)
    assert profiles.remove("касса")
    assert not profiles.remove("касса")
    assert profiles.names() == ("облако",)
    assert profiles.find("касса") is None


def test_an_unknown_name_has_a_near_one(tmp_path: Path) -> None:
    """As everywhere."""
    Profiles(tmp_path).save(Profile("касса", webhook=ADDRESS))
    with pytest.raises(ConfigError, match=r"B625(.|\n)*did you mean `касса`"):
        Portal.profile("каса", folder=tmp_path)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """And nothing of it is shown."""
    write_private(tmp_path / "касса.json", b'{"name": "q7Zk3planted", ')
    with pytest.raises(ConfigError, match="B627") as caught:
        Profiles(tmp_path).get("касса")
    assert "planted" not in str(caught.value)


def test_a_portal_of_a_profile_has_what_the_profile_says(tmp_path: Path) -> None:
    """Address, limits; what the caller gives goes before."""
    Profiles(tmp_path).save(Profile("касса", webhook=ADDRESS, limits="7/1"))
    portal = Portal.profile("касса", folder=tmp_path)
    assert (portal.host, portal.user) == ("acme.bitrix24.ru", "7")
    assert portal.limits.bucket is not None
    assert portal.limits.bucket.burst == 7
    assert "planted" not in repr(portal)
    portal.close()


def test_limits_that_cannot_be_are_told(tmp_path: Path) -> None:
    """A profile may have been written by hand."""
    Profiles(tmp_path).save(Profile("касса", webhook=ADDRESS, limits="много"))
    with pytest.raises(ConfigError, match="B627"):
        Portal.profile("касса", folder=tmp_path)
