"""What a plan says of requests that it cannot count: look-ups of keys, and further pages."""

from __future__ import annotations

from b24batch.plan.explain import explain_plan
from b24batch.plan.planned import Plan
from b24batch.stages import plan_recipe
from b24batch.syntax import parse

ADD = "A = crm.company.add { fields: { TITLE: x } }"
KEY = " once by { ORIGINATOR_ID: erp, ORIGIN_ID: 5 }"
ALL = "\nB = all crm.item.list { entityTypeId: deal }\n"


def plan(text: str) -> Plan:
    return plan_recipe(parse(text).recipe)


def test_a_look_up_is_told() -> None:
    """Nobody reads that one request is all there is, or that the add is certain."""
    look_up, add = plan(ADD + KEY).commands
    assert (look_up.name, look_up.method, look_up.stage) == (
        "look-up of A",
        "crm.company.list",
        1,
    )
    assert (add.look_up, add.count, add.stage) == (True, "up to 1", 2)
    assert add.notes == (
        "looked up first by ORIGINATOR_ID, ORIGIN_ID; added only if it is not there",
    )


def test_requests_that_are_not_counted_are_named() -> None:
    """In the last line, and only where there are any."""
    for text, told in (
        (ADD, "1 request;"),
        (ADD + KEY, "1 to 2 requests;"),
        (ADD + ALL, "2 requests and those of further pages;"),
        (ADD + KEY + ALL, "2 to 3 requests and those of further pages;"),
    ):
        last = explain_plan(plan(text)).rstrip().splitlines()[-1]
        assert told in last


def test_a_key_behind_a_let_is_told_as_what_it_is() -> None:
    """The value that is written names the command that it is of."""
    text = (
        "Deal = crm.item.get { entityTypeId: deal, id: 1 }\nlet Key = $Deal.item.title\n"
        "A = crm.company.add { fields: { TITLE: x } } once by { ORIGIN_ID: $Key }"
    )
    assert "fields.ORIGIN_ID <- Deal.item.title" in explain_plan(plan(text))
