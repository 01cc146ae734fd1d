"""A portal's own methods and fields, wherever a recipe is checked, run or written."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

import msgspec
import pytest
from repl_transcripts import new_session, said

from b24batch import Batch, ConfigError, MisuseError, Portal
from b24batch.assist import Known, complete, problems
from b24batch.catalogue import Catalogue, Method, ObjectField
from b24batch.catalogue.synced import Synced
from b24batch.cli.editing import setting_of
from b24batch.practice import PracticePortal, PracticeTransport
from b24batch.profiled import SYNCED
from b24batch.settings.private import write_private
from b24batch.settings.profiles import Profile, Profiles
from b24batch.settings.project import DeclaredMethod
from command_line import within

NAME = "касса"
RECIPE = "A = their.way\n"
FIELD = 'crm.item.add { entityTypeId: deal, fields: { titlee: "Ромашка" } }\n'
READS = Catalogue.of(methods=[Method("their.way", "read", "")])


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a user who has a portal with a method and a field of its own."""
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "APPDATA": str(tmp_path)}
    profiles = Profiles.of(home)
    address = "https://acme.bitrix24.ru/rest/1/abcdefgh12345678/"
    profiles.save(Profile(NAME, webhook=address, methods={"their.way": "reads"}))
    objects = {"crm.item.deal": {"titlee": ObjectField("string")}}
    synced = Synced("2026-03-02", "acme.bitrix24.ru", ("my.told",), objects=objects)
    write_private(profiles.path(NAME, SYNCED), msgspec.json.encode(synced))
    return home


def test_a_portal_of_a_profile_brings_what_it_has(home: dict[str, str]) -> None:
    """Checks and plans that are given it know its methods and fields; others do not."""
    batch, field = Batch.parse(RECIPE), Batch.parse(FIELD)
    with Portal.profile(NAME, folder=Profiles.of(home).folder) as portal:
        assert [p.code for p in batch.check()] == ["B205"]
        assert batch.check(portal=portal) == []
        assert field.check() != []
        assert field.check(portal=portal) == []
        plan = batch.plan(portal=portal, strict=True)
    assert plan.portal == "acme.bitrix24.ru"
    assert "r  A" in str(plan)
    assert "w  A" in str(batch.plan())


def test_what_cannot_be_read_is_told_before_anything_is_sent(home: dict[str, str]) -> None:
    """Of a portal by name the file beside it counts, from the first check on."""
    profiles = Profiles.of(home)
    write_private(profiles.path(NAME, SYNCED), b"{")
    with (
        Portal.profile(NAME, folder=profiles.folder) as portal,
        pytest.raises(ConfigError, match=r"B627(.|\n)*catalogue sync"),
    ):
        Batch.parse(RECIPE).run(portal)


def test_runs_know_what_their_portal_has(tmp_path: Path) -> None:
    """In threads, in an event loop, and resumed on a portal that knows nothing of it."""
    portal = Portal(PracticeTransport(PracticePortal()))
    portal.catalogue = READS
    batch, path = Batch.parse(RECIPE), tmp_path / "журнал"
    assert not batch.run(portal, journal=path)["A"].writes
    assert not asyncio.run(batch.arun(portal))["A"].writes
    other = Portal(portal.transport)
    assert not batch.resume(other, path, retry_failed=True)["A"].writes
    assert batch.run(other)["A"].writes


def test_an_option_of_a_plan_is_no_parameter() -> None:
    """A recipe with a parameter `portal` says so where one is given."""
    batch = Batch.parse('param portal: text = "x"\nuser.get { NAME: $portal }\n')
    with pytest.raises(MisuseError, match="B602"):
        batch.plan(portal=Portal.practice())


def test_a_version_is_said_when_a_portal_is_made(home: dict[str, str]) -> None:
    """Each way to make one takes it."""
    folder = Profiles.of(home).folder
    names = ("client_secret", "access_token", "refresh_token")
    keys = dict.fromkeys(names, "abcdefgh12345678")
    made = (
        Portal.practice(rest=3),
        Portal.webhook("https://acme.bitrix24.ru/rest/1/abcdefgh12345678/", rest=3),
        Portal.profile(NAME, folder=folder, rest=3),
        Portal.oauth("acme.bitrix24.ru", client_id="x", **keys, rest=3),
    )
    assert [portal.rest for portal in made] == [3, 3, 3, 3]
    tasks = "A = tasks.task.get { id: 1, select: [id] }\noutput $A.item.id\n"
    assert Batch.parse(tasks).check(portal=made[0]) == []
    assert "REST 3.0" in str(Batch.parse(tasks).plan(portal=made[1]))


def test_a_method_that_nothing_resembles_can_be_declared() -> None:
    """The hint is the line to write."""
    (found,) = Batch.parse("zzqx.wwvk\n").check()
    assert "`method zzqx.wwvk writes`" in found.hint
    assert Batch.parse("method zzqx.wwvk writes\nzzqx.wwvk\n").check() == []


# -- editors -----------------------------------------------------------------------------------


def test_an_editor_knows_the_project_and_the_portal_of_a_folder(
    home: dict[str, str], tmp_path: Path
) -> None:
    """The portal that the project names, its declared methods, and what the portal told."""
    options = argparse.Namespace(portal=None, rest=2, strict=False)
    held = setting_of(options, home)
    folder = tmp_path / "работа" / "ниже"
    folder.mkdir(parents=True)
    assert [p.code for p in problems("my.sync\nmy.told\n", held(folder).catalogue)] == ["B205"] * 2
    project = f'portal = "{NAME}"\nstrict = true\n[methods]\n"my.sync" = "writes"\n'
    (folder.parent / "b24batch.toml").write_text(project, encoding="utf-8")
    setting = held(folder)
    assert setting.strict
    assert problems(f"my.sync\nmy.told\n{RECIPE}{FIELD}", setting.catalogue) == []
    text = "crm.item.add { entityTypeId: deal, fields: { titlee"
    found = complete(text, len(text), Known(catalogue=setting.catalogue))
    assert [s.text for s in found][:1] == ["titlee"]
    assert held(folder).catalogue is setting.catalogue
    (folder.parent / "b24batch.toml").write_text("portal = ", encoding="utf-8")
    wrong = held(folder).problem
    assert wrong is not None
    assert wrong.code == "B627"


def test_an_editor_sees_what_is_asked_of_a_portal_later(home: dict[str, str]) -> None:
    """The option goes before a project; a `catalogue sync` meanwhile is noticed."""
    options = argparse.Namespace(portal=NAME, rest=2, strict=False)
    held, profiles = setting_of(options, home), Profiles.of(home)
    assert [p.code for p in problems("my.newer\n", held(profiles.folder).catalogue)] == ["B205"]
    synced = Synced("2026-03-03", "acme.bitrix24.ru", ("my.newer", "my.told"))
    write_private(profiles.path(NAME, SYNCED), msgspec.json.encode(synced))
    assert problems("my.newer\n", held(profiles.folder).catalogue) == []


# -- the prompt --------------------------------------------------------------------------------


def test_a_prompt_knows_its_portal_and_its_project(home: dict[str, str]) -> None:
    """Completion, checks and plans; another portal has other methods, the project's stay."""
    methods = {"my.sync": DeclaredMethod("writes")}
    session, out = new_session(methods=methods, **home)
    assert "B205" in said(session, out, RECIPE)
    said(session, out, ".undo")
    assert "portal: acme" in said(session, out, f".portal {NAME}")
    assert "B205" not in said(session, out, RECIPE + "my.sync")
    assert [s.text for s in session.suggest("their.", 6)][:1] == ["their.way"]
    assert "r  A" in said(session, out, ".plan")
    said(session, out, ".portal practice")
    assert "their.way" not in [s.text for s in session.suggest("their.", 6)]
    assert [s.text for s in session.suggest("my.s", 4)][:1] == ["my.sync"]
    session.close()


def test_a_prompt_keeps_its_portal_where_another_cannot_be_used(home: dict[str, str]) -> None:
    """What is beside a profile is read before the session moves there."""
    write_private(Profiles.of(home).path(NAME, SYNCED), b"{")
    session, out = new_session(**home)
    before = session.portal
    assert "B627" in said(session, out, f".portal {NAME}")
    assert session.portal is before
    session.close()


def test_a_description_tells_reads_and_writes_by_the_portal(
    home: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`describe --portal NAME` knows what is declared with the portal, and asks it nothing."""
    (tmp_path / "свой.b24").write_text("A = their.way\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    bare = within("describe", "свой.b24", **home).out
    known = within("describe", "свой.b24", "--portal", NAME, **home).out
    assert "reads" not in bare
    assert "reads\n  their.way" in known
