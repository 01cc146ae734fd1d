"""docs/language.md: its tables are what the program does."""

from __future__ import annotations

from types import ModuleType

import pytest
from blocks import ROOT, text_of

from b24batch import Batch, Portal
from b24batch.practice import PracticePortal

PAGE = "docs/language.md"
VALUES = {"`5`": 5, '`"5"`, as in csv': "5", '`"Y"`': "Y", "empty": ""}
STATES = {"yes": "done", "no": "not_needed", "an error": "skipped"}


@pytest.fixture
def write_filters(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that writes the table of filters."""
    monkeypatch.syspath_prepend(ROOT / "tests" / "tools")
    import write_filters as script

    return script


def test_the_table_of_filters_is_current(write_filters: ModuleType) -> None:
    """It is what `python tests/tools/write_filters.py` writes."""
    text = text_of(PAGE)
    assert write_filters.table() in text
    assert write_filters.page(text) == text


def rows_below(head: str) -> list[list[str]]:
    """The cells of a table, its head first."""
    _, _, below = text_of(PAGE).partition(head)
    lines = (head + below).partition("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if "---" not in line]


def test_the_table_of_comparisons_is_true() -> None:
    """Each cell is what becomes of a command under an `if` with that condition."""
    (_, *conditions), *rows = rows_below("| `$row.x` is |")
    assert len(rows) == len(VALUES)
    for shown, *cells in rows:
        portal, answer = PracticePortal(), {"result": {"x": VALUES[shown]}}
        portal.register("my.row", lambda _, answer=answer: answer)
        for condition, cell in zip(conditions, cells, strict=True):
            asked = condition.strip("`")
            batch = Batch.parse(f"row = my.row\nif {asked} {{ Then = user.current }}")
            state = batch.run(Portal.practice(portal=portal))["Then"].state
            assert state.value == STATES[cell], (shown, asked)
