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
