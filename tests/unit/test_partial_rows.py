"""The first fifty rows are never taken for all: a loop that writes refuses, others are told."""

from __future__ import annotations

import pytest

from b24batch import Portal
from b24batch.practice import PracticePortal
from b24batch.run.compose import EngineOptions
from b24batch.run.results import RunResult
from b24batch.run.states import State
from b24batch.stages import run_recipe
from b24batch.syntax import parse

DEALS = 70


def portal() -> PracticePortal:
    practice = PracticePortal()
    for n in range(DEALS):
        fields = {"TITLE": f"Сделка {n}", "ORIGINATOR_ID": "тест"}
        practice.handle("crm.deal.add", {"fields": fields})
    return practice


def run(text: str, **options: int) -> tuple[RunResult, int]:
    """What came of a recipe, and how many writes reached the portal."""
    practice = portal()
    before = practice.stats["writes"]
    result = run_recipe(
        parse(text).recipe,
        Portal.practice(portal=practice),
        engine_options=EngineOptions(**options),
    )
    return result, practice.stats["writes"] - before


LIST = "List = {} {{ filter: {{ ORIGINATOR_ID: тест }}, {} }}{}\n"
CLASSIC = LIST.format("crm.deal.list", "select: [ID]", "")
LOOP = """
for deal in $List {
  Closed = crm.deal.update { id: $deal.ID, fields: { STAGE_ID: LOSE } }
}
"""


@pytest.mark.parametrize(
    "loop",
    [
        LOOP,
        LOOP.replace("$List", "$List[*]"),
        f"let Old = $List\n{LOOP.replace('$List', '$Old')}",
        LOOP.replace("{", "where $deal.ID > 3 {", 1),
        LOOP.replace("$List", "[...$List]"),
    ],
)
def test_a_loop_that_writes_over_a_part_is_refused(loop: str) -> None:
    """Nothing of it is sent, and the message says how to get all rows."""
    result, writes = run(CLASSIC + loop)
    assert writes == 0
    assert not result.ok
    (problem,) = (p for p in result.problems if p.code == "B318")
    assert "`List` brought rows 50 of 70" in problem.message
    assert "`all crm.deal.list`" in problem.hint


def test_with_halt_it_stops_the_run() -> None:
    """As every failure does."""
    result, writes = run(f"halt on error\n{CLASSIC}{LOOP}crm.deal.delete {{ id: 1 }}")
    assert writes == 0
    assert result.stop_problem is not None
    assert result.stop_problem.code == "B318"


@pytest.mark.parametrize(
    ("listed", "closed"),
    [
        (LIST.format("all crm.deal.list", "select: [ID]", ""), DEALS),
        (LIST.format("crm.deal.list", "select: [ID]", " limit 20"), 20),
        (LIST.format("crm.deal.list", "select: [ID], start: 0", ""), 50),
        (CLASSIC.replace("ORIGINATOR_ID", '">ID": 0, "<ID"').replace("тест", "5"), None),
    ],
)
def test_all_rows_or_as_many_as_were_asked_for_are_written(listed: str, closed: int | None) -> None:
    """`all`, `limit` and pages that the recipe turns itself say what is meant."""
    result, writes = run(listed + LOOP)
    assert result.ok
    assert closed is None or writes == closed


def test_a_loop_that_reads_is_told_only() -> None:
    """It does no harm: a notice."""
    result, _ = run(CLASSIC + "for deal in $List { crm.deal.get { id: $deal.ID } }")
    assert result.ok
    assert [notice.code for notice in result.notices] == ["B207"]


def test_rows_that_no_one_goes_over_are_nobody_s_matter() -> None:
    """One row of a list, or its count, is what it is."""
    text = "for n in [$List[0].ID, $List[1].ID] { crm.deal.delete { id: $n } }"
    result, writes = run(CLASSIC + text)
    assert result.ok
    assert writes == 2


def test_a_trial_with_few_rows_is_not_refused() -> None:
    """`--limit-rows` says that not all are wanted."""
    result, writes = run(CLASSIC + LOOP, limit_rows=3)
    assert result.ok
    assert writes == 3


def test_a_list_that_is_read_in_a_round_counts_too() -> None:
    """The inner loop fails, and what stands beside it in the round is run."""
    inner = "".join(f"  {line}\n" for line in (CLASSIC + LOOP).strip().splitlines())
    text = f"for n in [1, 2] {{\n{inner}  crm.deal.get {{ id: $n }}\n}}"
    result, writes = run(text)
    assert writes == 0
    assert [p.code for p in result.problems if p.code == "B318"] == ["B318", "B318"]
    assert State.DONE in result.counts()
