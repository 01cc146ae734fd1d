"""Runs with a journal that die while the pages of a loop's rows arrive, and are gone on with."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from test_arriving import WRITTEN, portal
from test_journal_loops import Dead, gone_on, portal_to

from b24batch.practice import PracticePortal
from b24batch.run.compose import EngineOptions
from b24batch.run.feeds import find_feeds
from b24batch.run.results import RunResult
from b24batch.stages import prepare, run_recipe
from b24batch.syntax import parse
from b24batch.transport.log import Log

OPTIONS = EngineOptions(settle_s=0.0)
DEALS = 130
DEATHS = (2, 3, 6)
FALLING = WRITTEN.replace("select: [id", "order: { id: DESC }, select: [id")
LIMITED = WRITTEN.replace("select: [id, title]\n}", "select: [title, id]\n} limit 70")


def run(text: str, practice: PracticePortal, path: Path, dies_at: int = 0) -> RunResult | None:
    """A run that dies at a request which never arrives; None then."""
    way = portal_to(practice, dies_at, executed=False)
    try:
        return run_recipe(parse(text).recipe, way, engine_options=OPTIONS, journal=path)
    except Dead:
        return None


def check(practice: PracticePortal, result: RunResult, rows: int) -> None:
    """Each row once, and no row left out; the result tells of all of them."""
    deals = practice.snapshot()["deal"]
    copies = Counter(str(deal["title"]) for deal in deals if deal.get("comments") == "копия")
    done = sum(deal["originatorId"] == "готово" for deal in deals)
    assert copies.keys() <= {f"Копия Сделка {n}" for n in range(DEALS)}
    assert (copies.total(), len(copies), done) == (rows, rows, rows)
    listed = [row["title"] for row in result["Deals"].value["items"]]
    made = [one.value["item"]["title"] for one in result["New"].rounds]
    assert made == [f"Копия {title}" for title in listed]
    assert (len(listed), result["Deals"].total) == (rows, DEALS)


@pytest.mark.parametrize(
    ("text", "rows"), [(WRITTEN, DEALS), (LIMITED, 70), (FALLING, DEALS)], ids=["", "limit", "↓"]
)
def test_dead_at_any_request_every_row_is_done_once(text: str, rows: int, path: Path) -> None:
    """What was opened is gone on with, and the list behind the rows that were taken."""
    for dies_at in DEATHS:
        practice = portal(DEALS)
        assert run(text, practice, path, dies_at) is None
        check(practice, gone_on(path, portal_to(practice), "again"), rows)
        path.unlink()


def test_rows_are_not_read_again(path: Path) -> None:
    """As many pages are asked for as without a death."""
    whole, practice = portal(DEALS), portal(DEALS)
    assert find_feeds(prepare(parse(WRITTEN).recipe))
    assert run(WRITTEN, whole, path)
    pages = whole.stats["commands"]
    path.unlink()
    assert run(WRITTEN, practice, path, 2) is None
    with Log.look(path) as log:
        assert any(log.entries("rows"))
        assert not any(entry.data["command"] == 0 for entry in log.entries("ended"))
    gone_on(path, portal_to(practice), "again")
    assert practice.stats["commands"] == pages


def test_a_list_by_offsets_is_read_again_whole(path: Path) -> None:
    """Nothing was taken of it before its end, for nobody could go on with it."""
    text = WRITTEN.replace("select: [id", "order: { title: ASC }, select: [id")
    for dies_at in (2, 3):
        practice = portal(DEALS)
        assert run(text, practice, path, dies_at) is None
        with Log.look(path) as log:
            ended = any(entry.data["command"] == 0 for entry in log.entries("ended"))
            assert any(log.entries("rows")) == ended
        check(practice, gone_on(path, portal_to(practice), "again"), DEALS)
        path.unlink()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "поток.journal"
