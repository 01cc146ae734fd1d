"""docs/cookbook.md: the Python below each heading is the example that is named there."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from blocks import ROOT, blocks, text_of

from b24batch import Batch, Portal
from b24batch.run.states import State

PAGE = "docs/cookbook.md"
EXAMPLES = sorted((ROOT / "examples").glob("*.b24"))
VALUES: dict[str, dict[str, object]] = {
    "04-open-a-deal.b24": {"title": "Поставка «Ромашки»"},
    "09-big-deals.b24": {"since": date(2025, 6, 1), "least": 50_000},
    "11-close-stale-deals.b24": {"before": date(2025, 9, 1)},
    "14-monthly-report.b24": {"from": date(2026, 1, 1), "to": date(2026, 3, 1)},
}


def twins() -> dict[str, Batch]:
    """The batches of the page by the names of the examples above them."""
    text, names = text_of(PAGE), dict[str, Any]()
    places = [
        (text.count("\n", 0, match.start()) + 1, match[1])
        for match in re.finditer(r"^\[([\w-]+\.b24)\]", text, re.MULTILINE)
    ]
    found: dict[str, Batch] = {}
    for block in blocks("python", PAGE):
        with redirect_stdout(StringIO()):
            exec(compile(block.code, block.name, "exec"), names)  # noqa: S102
        above = [name for line, name in places if line < block.line]
        if above:
            found.setdefault(above[-1], names["batch"])
    return found


@pytest.fixture(scope="module")
def made() -> dict[str, Batch]:
    return twins()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_and_its_twin_are_one_recipe(path: Path, made: dict[str, Batch]) -> None:
    """They have the same statements, letter by letter when printed."""
    example, twin = Batch.load(path), made[path.name]
    assert str(twin) == str(example)
    assert twin.to_json() == example.to_json()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_twin_runs_and_everything_in_it_is_done(
    path: Path, made: dict[str, Batch], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables are found in the working directory; nothing is written beside them."""
    monkeypatch.chdir(ROOT / "examples")
    monkeypatch.setenv("SHOP_TOKEN", "t0ken-Ключ-3f9a")
    result = made[path.name].run(Portal.practice(), **VALUES.get(path.name, {}))
    assert result.stopped is None
    assert set(result.counts()) <= {State.DONE, State.NOT_NEEDED}


def test_the_page_has_no_other_examples(made: dict[str, Batch]) -> None:
    """Whatever is explained can be run."""
    assert set(made) == {path.name for path in EXAMPLES}
