"""`b24batch.toml` beside or above a recipe, and what it stands in for."""

from __future__ import annotations

from pathlib import Path

import pytest

from b24batch import ConfigError
from b24batch.settings.profiles import Profile, Profiles
from b24batch.settings.project import DeclaredMethod, declared_methods, find_project
from command_line import within

SETTINGS = """
portal = "practice"
strict = true
tz = "+09:30"

[methods]
"my.app.sync" = "writes"
"my.order.list" = { does = "reads", rows_at = "orders" }
"""


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    """A recipe two folders below its project."""
    (tmp_path / "b24batch.toml").write_text(SETTINGS, encoding="utf-8")
    folder = tmp_path / "отчёты" / "день"
    folder.mkdir(parents=True)
    path = folder / "своё.b24"
    path.write_text("Заказы = my.order.list\nmy.app.sync\n", encoding="utf-8")
    return path


def test_the_nearest_file_holds(recipe: Path) -> None:
    """It is looked for upward from the recipe; nothing is mixed with one further up."""
    found = find_project(recipe.parent)
    assert found is not None
    assert (found.portal, found.strict, found.tz) == ("practice", True, "+09:30")
    assert declared_methods(found.methods)["my.order.list"] == DeclaredMethod(
        "reads", rows_at="orders"
    )
    (recipe.parent / "b24batch.toml").write_text("", encoding="utf-8")
    nearer = find_project(recipe.parent)
    assert nearer is not None
    assert nearer.portal is None


def test_methods_of_a_project_are_known(recipe: Path) -> None:
    """For the check and the plan, as if the recipe declared them; its own go before."""
    assert within("check", recipe).err == "1 recipe: no problems\n"
    plan = within("plan", recipe)
    assert "r  Заказы" in plan.out
    assert "+09:30" in plan.out
    text = recipe.read_text(encoding="utf-8")
    recipe.write_text(f"method my.order.list writes\n\n{text}", encoding="utf-8")
    assert "w  Заказы" in within("plan", recipe).out
    ran = within("run", recipe, "--read-only")
    assert "B650" in ran.err


def test_each_of_several_recipes_has_its_own_project(recipe: Path, tmp_path: Path) -> None:
    """What holds for the first one says nothing of the others; a broken file is told of."""
    other = tmp_path / "другой" / "чужое.b24"
    other.parent.mkdir()
    other.write_text(recipe.read_text(encoding="utf-8"), encoding="utf-8")
    settings = other.parent / "b24batch.toml"
    settings.write_text('[methods]\n"my.app.sync" = "reads"\n', encoding="utf-8")
    done = within("check", recipe, other)
    assert (done.code, done.err.count("B205"), done.err.count("error[")) == (0, 1, 0)
    assert "чужое.b24" in done.err
    assert within("check", other, recipe).code == 0
    settings.write_text("[", encoding="utf-8")
    assert "B627" in within("check", recipe, other).err


def test_what_is_written_goes_before(recipe: Path) -> None:
    """Options, then their variables, then the project, then the profile."""
    assert "+01:00" in within("plan", recipe, "--tz", "+01:00").out
    assert "+02:00" in within("plan", recipe, B24BATCH_TZ="+02:00").out
    assert "portal practice portal" in within("plan", recipe).out


def test_methods_of_a_profile_are_known(recipe: Path, tmp_path: Path) -> None:
    """Those of a portal that is named."""
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "APPDATA": str(tmp_path)}
    address = "https://acme.bitrix24.ru/rest/1/abcdefgh12345678/"
    recipe.write_text("their.way\nmy.app.sync\n", encoding="utf-8")
    Profiles.of(home).save(Profile("касса", webhook=address, methods={"their.way": "reads"}))
    assert within("check", recipe, "--portal", "касса", **home).code == 0
    assert "B205" in within("check", recipe, **home).err


@pytest.mark.parametrize(
    "text",
    [
        "portal = ",
        'portal = "https://acme.bitrix24.ru/rest/1/abcdefgh12345678/"',
        "webhook = 1",
        '[methods]\nx = "updates"',
        '[methods]\nx = { does = "updates" }',
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    """With the reason; an address would be a secret among files that are shared."""
    (tmp_path / "b24batch.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match="B627") as caught:
        find_project(tmp_path)
    assert "abcdefgh" not in str(caught.value)
