"""`b24batch catalogue`: what is shown of methods, and what a portal itself tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from b24batch.practice import PracticeServer
from command_line import within


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment whose home folder is empty."""
    return {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "APPDATA": str(tmp_path)}


def test_a_method_is_shown(home: dict[str, str]) -> None:
    """What it does, its page, its parameters, where the new id is."""
    shown = within("catalogue", "show", "CRM.item.add", **home).out
    assert shown.startswith("crm.item.add   writes, v2\nhttps://apidocs.bitrix24.com/")
    assert "* entityTypeId" in shown
    assert "the new id of an answer: item.id" in shown
    facts = json.loads(within("catalogue", "show", "crm.item.list", "--format", "json", **home).out)
    assert (facts["kind"], facts["list_path"]) == ("read", ["items"])
    unknown = within("catalogue", "show", "crm.item.lst", **home)
    assert unknown.code == 2
    assert "did you mean `crm.item.list`" in unknown.err


def test_a_method_of_both_versions_is_shown_in_both(home: dict[str, str]) -> None:
    """One below the other, as text and as data; `--rest 3` shows the newer one alone."""
    shown = within("catalogue", "show", "tasks.task.add", **home).out
    older, newer = shown.split("\n\ntasks.task.add   writes, in REST 3.0: write `--rest 3`")
    assert "the new id of an answer: task.id" in older
    assert "title*, creatorId*, responsibleId*" in newer
    assert "the new id of an answer: item.id" in newer
    facts = json.loads(within("catalogue", "show", "tasks.task.list", "--format", "json").out)
    assert (facts["list_path"], facts["v3"]["list_path"]) == (["tasks"], ["items"])
    alone = within("catalogue", "show", "tasks.task.list", "--rest", "3", **home).out
    assert alone.startswith("tasks.task.list   reads, v3, all pages with `all`\n")
    assert alone.count("tasks.task.list   ") == 1


def test_known_fields_are_listed(home: dict[str, str]) -> None:
    """Those of a parameter by their names; those of an object with what they are."""
    shown = within("catalogue", "show", "crm.item.add", **home).out
    assert "ufCrm*, parentId*, fm" in shown
    assert "`crm.item.deal`" in shown
    deal = within("catalogue", "show", "crm.item.deal", **home).out.splitlines()
    assert deal[0] == "crm.item.deal   67 known fields; a portal may have more"
    assert any(line.split() == ["createdTime", "datetime,", "read", "only"] for line in deal)
    assert any(line.startswith("methods: ") and "crm.item.add" in line for line in deal)
    facts = json.loads(within("catalogue", "show", "crm.deal", "--format", "json", **home).out)
    assert facts["fields"]["TITLE"]["type"] == "string"


def test_declared_methods_are_shown(
    home: dict[str, str], tmp_path: Path, practice_server: PracticeServer
) -> None:
    """What a profile declares is known to `catalogue`, as it is to `check`."""
    within("portal", "add", "erp", stdin=practice_server.url.encode(), **home)
    (kept,) = tmp_path.rglob("erp.json")
    profile = json.loads(kept.read_text(encoding="utf-8"))
    profile["methods"] = {"my.app.rows": "reads"}
    kept.write_text(json.dumps(profile), encoding="utf-8")
    shown = within("catalogue", "show", "my.app.rows", "--portal", "erp", **home).out
    assert shown.startswith("my.app.rows   reads, v2")


def test_the_help_says_what_a_portal_is_for(
    home: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of commands that send nothing to it as well."""

    def told(*line: str) -> str:
        within(*line, "--help", **home)
        return " ".join(capsys.readouterr().out.split())

    for line in (["check"], ["plan"], ["describe"], ["catalogue", "show"]):
        shown = told(*line)
        assert "nothing is sent to it" in shown, line
        assert "by default B24_WEBHOOK" not in shown
    assert "by default B24_WEBHOOK" in told("run")


def test_methods_are_found_by_parts_of_their_names(home: dict[str, str]) -> None:
    """All words are in each name, and the letter says what it does."""
    found = within("catalogue", "search", "deal", "add", **home).out.splitlines()
    assert "w crm.deal.add" in found
    assert all("deal" in line and "add" in line for line in found)
    assert within("catalogue", "search", "нет", **home).code == 1


def test_what_a_portal_has_is_known_to_checks(
    home: dict[str, str], practice_server: PracticeServer, tmp_path: Path
) -> None:
    """Its own methods are no unknown ones, its smart process has fields; nothing else changes."""
    portal = practice_server.portal
    portal.register("my.app.sync", lambda _: {"result": True}, writes=True)
    portal.register(
        "crm.item.fields", lambda _: {"result": {"fields": {"ufCrm5Цвет": {"type": "string"}}}}
    )
    within("portal", "add", "erp", stdin=practice_server.url.encode(), **home)
    recipe = tmp_path / "своё.b24"
    recipe.write_text("my.app.sync\n")
    line = ("check", recipe, "--portal", "erp")
    assert "B205" in within(*line, **home).err
    before = portal.stats["requests"]
    synced = within("catalogue", "sync", "--portal", "erp", "--entities", "deal,180", **home)
    assert synced.code == 0, synced.err
    assert portal.stats["requests"] <= before + 2
    assert "B205" not in within(*line, **home).err
    assert "B205" in within("check", recipe, **home).err
    shown = within("catalogue", "show", "my.app.sync", "--portal", "erp", **home).out
    assert shown == "my.app.sync   counts as a write, v2\n"
    files = list(tmp_path.rglob("erp.catalogue.json"))
    kept = json.loads(files[0].read_text(encoding="utf-8"))
    assert set(kept["objects"]) == {"crm.item.deal", "crm.deal", "crm.item.180"}
    assert kept["objects"]["crm.item.180"]["ufCrm5Цвет"]["type"] == "string"
    assert "rest.documentation.openapi" in kept["rest3"]
    assert "crm" in kept["scopes"]


@pytest.mark.parametrize(
    ("line", "code"),
    [(["--portal", "practice"], "B620"), ([], "B620"), (["--portal", "нет"], "B625")],
)
def test_a_portal_without_a_profile_is_not_asked(
    home: dict[str, str], line: list[str], code: str
) -> None:
    """There is no place beside which its answer could be kept."""
    done = within("catalogue", "sync", *line, **home)
    assert (done.code, code in done.err) == (2, True)


def test_an_entity_that_a_portal_lacks_is_named(
    home: dict[str, str], practice_server: PracticeServer
) -> None:
    """Of several entities one may be wrong: the note says which, and the others are kept."""
    within("portal", "add", "касса", stdin=practice_server.url.encode(), **home)
    synced = within("catalogue", "sync", "--portal", "касса", "--entities", "deal,180", **home)
    assert "note: `crm.item.fields` of 180 gave nothing: NOT_FOUND" in synced.err
    assert synced.code == 0
