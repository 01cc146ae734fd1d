"""REST 3.0 over real HTTP: the command line, its plan, a journal, replies that never come."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runner import b24batch

from b24batch import Batch, Portal, call
from b24batch.practice import Behaviour, PracticePortal, serve
from b24batch.run.compose import EngineOptions
from b24batch.stages import run_recipe
from command_line import within

RECIPE = """\
Задачи = tasks.task.list { select: [id, responsibleId], pagination: { limit: 4 } }
Первая = tasks.task.get { id: $Задачи.items[0].id, select: [id, "responsible.name"] }
Кто = user.get { ID: $Задачи.items[0].responsibleId }
Узел = humanresources.node.get { id: 1, select: [name] }
for task in $Задачи.items {
  tasks.task.update { id: $task.id, fields: { title: "Новая ${task.id}" } }
}
output $Первая.item as json
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a recipe of both versions."""
    home = tmp_path / "задачи и люди"
    home.mkdir()
    (home / "задачи.b24").write_text(RECIPE, encoding="utf-8")
    return home


def test_a_recipe_of_both_versions_runs_over_http(folder: Path) -> None:
    """Reads go together, writes alone; what comes back is told as ever, with a journal."""
    portal = PracticePortal()
    with serve(portal) as server:
        line = ("run", "задачи.b24", "--rest", "3", "--portal", server.url, "--yes")
        done = b24batch(*line, "--journal", "ход.journal", "-v", cwd=folder)
    assert (done.code, json.loads(done.out)["id"]) == (0, 1)
    assert server.portal.webhook_code not in done.err
    titles = [record["title"] for record in portal.snapshot()["task"][:5]]
    assert titles[:4] == [f"Новая {number}" for number in range(1, 5)]
    assert portal.stats["requests"] == 6  # two batches, one of each version, and four writes
    shown = b24batch("journal", "ход.journal", cwd=folder)
    assert shown.code == 0
    assert "tasks.task.update" in shown.out


def test_every_row_and_never_twice_over_http(tmp_path: Path) -> None:
    """`all` and `once by` on the command line: a second run reads the same and makes nothing."""
    (tmp_path / "заказы.csv").write_text("код,название\nА-1,Первый\nА-2,Второй\n", encoding="utf-8")
    recipe = tmp_path / "обмен.b24"
    recipe.write_text(
        """\
for row in csv "заказы.csv" {
  Задача = tasks.task.add {
    fields: { title: $row.название, creatorId: 1, responsibleId: 1 }
  } once by { xmlId: $row.код }
}
Все = all tasks.task.list { select: [id, xmlId], pagination: { limit: 20 } }
output $Все.items [id, xmlId] as csv
""",
        encoding="utf-8",
    )
    portal = PracticePortal()
    before = len(portal.snapshot()["task"])
    with serve(portal) as server:
        line = ("run", recipe, "--rest", "3", "--portal", server.url, "--yes")
        first, second = within(*line), within(*line)
    assert (first.code, second.code) == (0, 0), first.err + second.err
    assert first.out == second.out
    assert first.out.splitlines()[-2:] == [f"{before + 1},А-1", f"{before + 2},А-2"]
    assert len(first.out.splitlines()) == before + 3
    assert len(portal.snapshot()["task"]) == before + 2


def test_the_plan_names_the_version(folder: Path) -> None:
    """By a variable of the environment too; as data in each request."""
    told = b24batch("plan", "задачи.b24", "--format", "json", cwd=folder, B24BATCH_REST="3")
    versions = {request.get("rest", 2) for request in json.loads(told.out)["requests"]}
    assert (told.code, versions) == (0, {2, 3})


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
def test_a_write_whose_connection_broke_off_is_carried_out_once(kind: str) -> None:
    """Over a real connection: it is sent again with its key, whether or not it had arrived."""
    practice = PracticePortal(behaviour=Behaviour(script={1: kind}))
    fields = {"title": "Ровно одна", "creatorId": 1, "responsibleId": 1}
    batch = Batch().add("X", call("tasks.task.add", fields=fields))
    with serve(practice) as server, Portal.webhook(server.url) as portal:
        portal.rest = 3
        result = run_recipe(batch.recipe, portal, engine_options=EngineOptions(settle_s=0))
    assert result["X"].value["item"]["title"] == "Ровно одна"
    assert practice.stats["faults"] == {kind: 1}
    titles = [record["title"] for record in practice.snapshot()["task"]]
    assert titles.count("Ровно одна") == 1


async def created(portal: Portal, batch: Batch) -> str:
    """The title of a task that is added within an event loop."""
    async with portal:
        results = await batch.arun(portal)
    return str(results["X"].value["item"]["title"])


def test_keys_and_addresses_within_an_event_loop() -> None:
    """The other driver and the other library send the same."""
    import asyncio

    fields = {"title": "Из цикла", "creatorId": 1, "responsibleId": 1}
    batch = Batch().add("X", call("tasks.task.add", fields=fields))
    with serve(PracticePortal()) as server:
        portal = Portal.webhook(server.url)
        portal.rest = 3
        assert asyncio.run(created(portal, batch)) == "Из цикла"


def test_a_single_call_goes_to_the_version_that_has_the_method() -> None:
    """`Portal.call` knows methods that only REST 3.0 has, and those of both by `rest`."""
    with serve(PracticePortal()) as server, Portal.webhook(server.url) as portal:
        assert portal.call("humanresources.node.count")["departments"] > 0
        assert portal.call("tasks.task.get", taskId=1)["task"]["id"] == "1"
        portal.rest = 3
        assert portal.call("tasks.task.get", id=1)["item"]["id"] == 1
