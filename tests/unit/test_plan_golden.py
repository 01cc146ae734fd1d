"""Plans drawn as a user sees them, one for each form that a recipe can have."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch._text import Source
from b24batch.cli.plan import stand_ins
from b24batch.outside import OpenedOutside
from b24batch.plan.planned import Plan
from b24batch.plan.simulate import make_plan
from b24batch.stages import bind_recipe
from b24batch.syntax import parse
from b24batch.tables.places import Places

CASES = Path(__file__).parents[1] / "cases" / "plan"
NAMES = sorted(folder.name for folder in CASES.iterdir())
CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.b24"))
MOMENT = datetime(2026, 11, 24, 10, 30, tzinfo=timezone(timedelta(hours=3)))


def plan_of(file: Path, values: dict[str, Any]) -> Plan:
    """The plan of a recipe in a file, with stand-ins for what is not given."""
    source = Source(file.read_text(encoding="utf-8"), file.name)
    recipe = parse(source).recipe
    missing = stand_ins(recipe, values, MOMENT)
    program = bind_recipe(
        recipe,
        values | missing,
        source=source,
        moment=MOMENT,
        environment={"ERP_TOKEN": "x", "ERP_MARK": "x"},
        outside=OpenedOutside(Places.of(file.parent, file.parent)),
        not_given=missing,
    )
    return make_plan(program, source=source, portal="acme.example", not_given=tuple(missing))


def case(name: str) -> Plan:
    """The plan of a case, with the values that are beside it."""
    given = CASES / name / "values.json"
    values = json.loads(given.read_text(encoding="utf-8")) if given.exists() else {}
    return plan_of(CASES / name / "recipe.b24", values)


@pytest.mark.parametrize("name", NAMES)
def test_plans_are_as_recorded(name: str, update_golden: bool) -> None:
    """Every plan is the reviewed one, to the letter."""
    text = f"{case(name)}\n".replace(str(CASES / name), "FOLDER")
    golden = CASES / name / "plan.txt"
    if update_golden:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_json_has_every_word_of_the_text(name: str) -> None:
    """Names, conditions, sources and numbers of the text are in the JSON form too."""
    plan = case(name)
    data = msgspec.json.decode(plan.to_json())
    assert data["format"] == 1
    assert [c["name"] for c in data["commands"]] == [command.name for command in plan.commands]
    held = sum(
        portion.get("times", 1) * request.get("times", 1)
        for request in data["requests"]
        for portion in request["commands"]
    )
    assert held >= len(plan.commands)
    text = str(plan)
    for told in (*data["commands"], *data.get("unsent", ())):
        words = [told["name"], *told.get("when", ()), told.get("summary", "")]
        words += [filling["source"] for filling in told.get("fillings", ())]
        assert all(word in text for word in words)
    for decision in data.get("decisions", ()):
        assert decision["condition"] in text


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_every_real_job_has_a_plan(file: Path) -> None:
    """Without its parameters and its tables, and with a command of the recipe in it."""
    plan = plan_of(file, {})
    assert plan.commands or plan.unsent
    assert str(plan).splitlines()[-1].startswith(f"{plan.stages} stage")
