"""The check stage on kinds of values: filters, conditions, dates, texts, paths into answers."""

from __future__ import annotations

import pytest

from b24batch.check import check
from b24batch.model.recipe import Command, If, Let, Output, Param, Recipe, Statement
from b24batch.model.values import Compute, Condition, Literal, Ref, Shift, Table
from b24batch.syntax import parse
from checking import of_the_recipe

DEALS = "Deals = all crm.item.list { entityTypeId: deal }\n"
USE = "crm.item.add { entityTypeId: deal, fields: { title: x, x: %s } }\n"


def codes(text: str) -> list[str]:
    """What is reported for a recipe, in its order."""
    return [problem.code for problem in of_the_recipe(check(parse(text).recipe))]


def codes_of(*statements: Statement) -> list[str]:
    """The same for statements that no text spells."""
    return [problem.code for problem in of_the_recipe(check(Recipe(statements)))]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ('"${Deals.items[0].title}"', []),
        ('"${Deals.items[*].title | join ", "}"', []),
        ('"${Deals.items[*].title}"', ["B137"]),
        ('"${many}"', ["B137"]),
        ('"${Deals.items}"', ["B137"]),
        ('$many | join ", "', []),
        ("$many | phone", ["B128"]),
        ("$one | sum", ["B128"]),
        ("$one | phone | left 3", []),
        ("$Deals.items | count", []),
        ("$Deals.total + 5 days", []),
        ("$number + 5 days", ["B129"]),
        ("today + $number days", []),
        ("today + 0.5 days", ["B129"]),
        ("now + 0.5 hours", []),
        ("[...$many, 1]", []),
        ("[...$one]", ["B133"]),
        ("{ a: 1, ...$many }", ["B133"]),
        ("$Deals.items[id = $one].title", []),
        ("$Deals.items[id = $many].title", ["B131"]),
        ("$Deals.items[id = null].title", ["B131"]),
        ("$Deals.items[id = 1, id = 1].title", []),
        ("$Deals.items[id = 1, id = 2].title", ["B131"]),
        ("file $one", []),
        ("file $number", ["B132"]),
        ('file ""', ["B132"]),
        ("$one.x", ["B136"]),
        ("$many[0]", []),
        ("$many.x", ["B136"]),
    ],
)
def test_kinds_of_values(value: str, expected: list[str]) -> None:
    """What is certain is told, what may be right is not."""
    above = "param many: list\nparam one: text\nparam number: number\n" + DEALS
    above += "let Used = [$many, $one, $number]\noutput $Used\n"
    assert codes(above + USE % value) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("$Deals.items[*].id in $many", []),
        ("$Deals.items[*].id = 5", []),
        ("$Deals.items[0].id = $many", ["B130"]),
        ("$many = 5", ["B130"]),
        ("$many exists", []),
        ("$many | count > 5", []),
        ("$flag = true", []),
        ("$flag < 5", ["B130"]),
        ('$number > "5"', []),
        ("$number > five", ["B130"]),
        ("$day > 2026-01-31", []),
        ("$day > 5", ["B130"]),
        ("$Five = 5", ["B213"]),
        ("$Five = $number", []),
    ],
)
def test_conditions_can_be_decided(condition: str, expected: list[str]) -> None:
    """In `if`, `expect` and `where` alike; constants are the same in every run."""
    above = "param many: list\nparam flag: flag\nparam number: number\nparam day: date\n"
    above += f"let Five = 5\nlet Used = [$many, $flag, $number, $day, $Five]\noutput $Used\n{DEALS}"
    assert codes(f"{above}if {condition} {{ user.current }}") == expected
    assert codes(f"{above}expect {condition}") == expected
    within = [code for code in expected if code != "B213"]
    assert codes(f"{above}for x in [1] where {condition} {{ user.get {{ ID: $x }} }}") == within
    assert codes(f"{above}let Y = [for x in [1] where {condition}: $x]\noutput $Y") == within


def test_predicates_of_other_makers_are_known() -> None:
    """What no text spells: another predicate, one without its operand or with one too many."""
    for operator, operand in (("==", Literal(1)), ("=", None), ("exists", Literal(1))):
        decided = If(Condition(Ref("x"), operator, operand), (Command("user.current"),))
        assert codes_of(Param("x", "number"), decided) == ["B130"]


def test_units_filters_and_formats_of_other_makers_are_known() -> None:
    """A JSON model can name what the language does not have."""
    shift = Shift(Ref("x"), 1, Literal(1), "decade")
    assert codes_of(Param("x", "date"), Let("L", shift), Output(Ref("L"))) == ["B129"]
    assert codes_of(Let("L", Table("xlsx", Literal("a.xlsx"))), Output(Ref("L"))) == ["B132"]
    assert codes_of(Let("L", Compute("f", (Literal(1),))), Output(Ref("L"))) == []


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("crm.item.list { entityTypeId: deal }", ".items[0].id", []),
        ("crm.item.list { entityTypeId: deal }", ".total", []),
        ("crm.item.list { entityTypeId: deal }", "[0].id", ["B215"]),
        ("crm.item.list { entityTypeId: deal, start: -1 }", ".total", ["B214"]),
        ("crm.deal.list", "[0].ID", []),
        ("crm.deal.list", ".ID", ["B215"]),
        ("crm.deal.list", ".total", []),
        ("crm.deal.get { id: 5 }", ".TITLE", []),
        ("crm.deal.get { id: 5 }", ".total", ["B214"]),
        ("crm.item.get { entityTypeId: deal, id: 5 }", ".title", ["B215"]),
        ("crm.item.get { entityTypeId: deal, id: 5 }", ".item.ufCrm1", []),
        ("crm.deal.add { fields: { TITLE: x } }", ".ID", ["B215"]),
        ("crm.duplicate.findbycomm { type: PHONE, values: [1] }", ".LEAD", []),
        ("crm.deal.fields", ".TITLE", []),
        ("tasks.task.add { fields: { TITLE: x, RESPONSIBLE_ID: 1 } }", ".id", ["B215"]),
        ("acme.own.method", ".anything[0].at.all", ["B205"]),
    ],
)
def test_paths_are_compared_with_the_documentation(
    method: str, path: str, expected: list[str]
) -> None:
    """Only where its shape rules the first step out, and never as an error."""
    text = f"A = {method}\noutput $A{path}\n"
    assert codes(text) == expected
    assert all(problem.severity != "error" for problem in of_the_recipe(check(parse(text).recipe)))
