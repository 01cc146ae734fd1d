"""docs/builder.md: what stands beside each other there is the same."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from blocks import blocks, text_of

import b24batch
from b24batch import Batch, ref, user
from b24batch.syntax import format_text, parse

PAGE = "docs/builder.md"
CODE = re.compile(r"`([^`]+)`")
CALLED = "compute("


def test_each_block_prints_what_stands_below_it() -> None:
    """The recipe under a block of Python is what it prints, in canonical form."""
    names: dict[str, Any] = {}
    programs, recipes = blocks("python", PAGE), blocks("text", PAGE)
    assert len(programs) == len(recipes) > 4
    for program, recipe in zip(programs, recipes, strict=True):
        with redirect_stdout(StringIO()) as printed:
            exec(program.code, names)  # noqa: S102
        assert printed.getvalue().rstrip() == recipe.code.rstrip(), program.name
        if CALLED not in recipe.code:
            assert format_text(parse(recipe.code)) == recipe.code, recipe.name


def rows_under(heading: str) -> list[list[str]]:
    """Cells of the first table below a heading, without its head."""
    _, _, below = text_of(PAGE).partition(f"## {heading}\n")
    lines = [line for line in below.partition("\n## ")[0].splitlines() if line.startswith("|")]
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines[2:]]
    return [[cell.replace(r"\|", "|") for cell in row] for row in cells]


def pairs(python: str, recipe: str) -> list[tuple[str, str]]:
    """Spellings of two cells: one by one, or several in Python of one in the recipe."""
    said, written = CODE.findall(python), CODE.findall(recipe)
    if len(written) == 1:
        return [(one, written[0]) for one in said]
    return list(zip(said, written, strict=True))


VALUES = [pair for row in rows_under("Values") for pair in pairs(*row)]
CONDITIONS = [
    pair for row in rows_under("Conditions") for pair in pairs(*row[:2]) + pairs(*row[3:])
]
KNOWN = ["Deals", "Users", "Stages", "Rows", "Fields", "A", "B"]


@pytest.mark.parametrize(("python", "recipe"), VALUES)
def test_values_are_the_same(python: str, recipe: str) -> None:
    """Each row of the table of values makes one node."""
    batch = Batch()
    for name in KNOWN:
        batch.add(name, user.get())
    written = f"{batch}for row in [1] {{ let X = {recipe} }}"
    with batch.for_each([1], name="row") as row:
        names = {name: getattr(b24batch, name) for name in b24batch.__all__}
        batch.let("X", eval(python, {**names, "row": row, "timedelta": timedelta}))  # noqa: S307
    assert batch.to_json() == Batch.parse(written).to_json()


@pytest.mark.parametrize(("python", "recipe"), CONDITIONS)
def test_conditions_are_the_same(python: str, recipe: str) -> None:
    """Each entry of the table of conditions asks the same."""
    batch = Batch().add("a", user.get())
    python, recipe = python.replace("...", "b"), recipe.replace("...", "b")
    written = f"{batch}expect {recipe}"
    batch.expect(eval(python, {"that": b24batch.that, "a": ref.a, "b": "b"}))  # noqa: S307
    assert batch.to_json() == Batch.parse(written).to_json()


def test_the_tables_are_complete() -> None:
    """Every predicate is in its table."""
    shown = {python.partition("(")[0].removeprefix("that.") for python, _ in CONDITIONS}
    assert shown == set(b24batch.that.__all__)
    assert len(VALUES) > 25
