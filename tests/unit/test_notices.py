"""A page is never taken for the whole list without a word."""

from __future__ import annotations

import pytest

from b24batch import Portal
from b24batch.errors import Problem
from b24batch.practice import PracticePortal
from b24batch.run.compose import EngineOptions
from b24batch.run.notices import find_notices
from b24batch.stages import run_recipe
from b24batch.syntax import parse

MANY = "A = crm.item.list { entityTypeId: company, select: [id] }\n"
FEW = "A = crm.item.list { entityTypeId: company, filter: { id <= 3 } }\n"
READER = "B = crm.item.list { entityTypeId: contact, filter: { companyId in $A.items[*].id } }\n"


def notices(text: str, portal: PracticePortal | None = None) -> tuple[Problem, ...]:
    result = run_recipe(parse(text).recipe, Portal.practice(portal=portal))
    assert result.notices == find_notices(result)
    return result.notices


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (MANY + "output $A.items", "A"),
        (MANY + "output $A", "A"),
        (MANY + "output $A.items[*].id", "A"),
        (MANY + "let Rows = $A.items\noutput $Rows", "A"),
        (MANY + "let Row = { all: $A.items }\noutput $Row", "A"),
        (MANY + READER + "output $B.total", "A"),
        (MANY + READER.replace("$A.items", "$X") + "output $B.total", "A"),
        (MANY, "A"),
        (MANY + READER + "output $B.items", "AB"),
    ],
    ids=lambda value: value if len(value) < 3 else None,
)
def test_rows_that_are_used_are_missed(text: str, named: str) -> None:
    """Through `[*]` or by an output, also behind a `let`; without outputs all is shown."""
    text = text.replace(READER.replace("$A.items", "$X"), f"let X = $A.items\n{READER}")
    found = notices(text)
    assert [problem.code for problem in found] == ["B207"] * len(named)
    for problem, name in zip(found, named, strict=True):
        assert problem.severity == "warning"
        assert problem.message.startswith(f"`{name}` brought rows 50 of ")
        assert "write `all`" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        MANY + "output $A.total",
        MANY + "output $A.items[0]",
        MANY + "B = crm.item.get { entityTypeId: company, id: $A.items[0].id }\noutput $B",
        FEW + "output $A.items",
        FEW + READER + "output $B.total",
        MANY.replace("company,", "company, start: 0,") + "output $A.items",
        MANY.replace("}\n", "} limit 20\n") + "output $A.items",
        MANY.replace("A = ", "A = all ").replace("}\n", "} limit 60\n") + "output $A.items",
        MANY.replace("company,", "company, start: 50,") + "output $A.items",
        MANY.removeprefix("A = "),
        "A = crm.item.list { entityTypeId: 9999 }\n",
        MANY.replace("A = ", "A = all "),
        MANY.rstrip() + " limit 20\n",
    ],
)
def test_what_is_no_list_or_whole_is_not_mentioned(text: str) -> None:
    """One row, a count, a list that came whole, and pages turned by the recipe itself."""
    assert notices(text) == ()


def test_a_total_without_a_next_page_counts_too() -> None:
    """What matters are the rows that came, whatever the portal says of pages."""
    portal = PracticePortal()
    rows = [{"id": n} for n in range(20)]
    portal.register("crm.item.list", lambda _: {"result": {"items": rows}, "total": 1234})
    [notice] = notices(MANY, portal)
    assert notice.message.startswith("`A` brought rows 20 of 1,234,")


def test_a_limit_beyond_the_page_is_not_reached_in_silence() -> None:
    """Without `all` one page is read, and fewer rows come than the recipe asks for."""
    [notice] = notices(MANY.replace("}\n", "} limit 60\n") + "output $A.items")
    assert notice.message.startswith("`A` brought rows 50 of 64,")
    assert "write `all`" in notice.hint


def test_a_next_page_without_a_total_is_more() -> None:
    """How many there are is not known then."""
    portal = PracticePortal()
    portal.register("crm.item.list", lambda _: {"result": {"items": [{"id": 1}]}, "next": 50})
    [notice] = notices(MANY, portal)
    assert notice.message.startswith("`A` brought rows 50 but there are more,")


@pytest.mark.parametrize("grows", [True, False])
def test_a_list_that_changed_while_it_was_read_is_told(grows: bool) -> None:
    """The portal counts more at the end than at the first page, also where rows are not shown."""
    portal = PracticePortal()
    text = "A = all crm.company.list { select: [ID], order: { TITLE: asc } }\noutput $A.total"
    counts = iter([120, 121 if grows else 120, 121 if grows else 120])

    def page(params: dict[str, object]) -> dict[str, object]:
        start, total = int(str(params.get("start", 0))), next(counts)
        rows = [{"ID": str(n)} for n in range(start, min(start + 50, total))]
        following = {"next": start + 50} if start + 50 < total else {}
        return {"result": rows, "total": total, **following}

    portal.register("crm.company.list", page)
    found = notices(text, portal)
    assert [problem.code for problem in found] == ["B210"] * grows
    if grows:
        assert found[0].severity == "warning"
        assert "while `A` was read" in found[0].message


def test_a_list_that_is_read_to_its_end_is_whole_below_its_limit() -> None:
    """Nor where its rows are taken by a loop as they come, and none of them is kept."""
    text = """
Deals = all crm.item.list { entityTypeId: deal, select: [id] } limit 1000
for deal in $Deals.items {
  Note = crm.timeline.comment.add {
    fields: { ENTITY_TYPE: deal, ENTITY_ID: $deal.id, COMMENT: учтена }
  }
}
output $Note as jsonl
"""
    recipe = parse(text).recipe
    options = EngineOptions(keep_rounds=False)
    result = run_recipe(recipe, Portal.practice(), engine_options=options)
    assert (result.ok, result.notices) == (True, ())
