"""Plans of loops: what is read for them, how much work they are, and the builder's loops."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from b24batch import Batch, crm, ref
from b24batch.outside import OpenedOutside
from b24batch.plan.planned import Plan
from b24batch.plan.simulate import make_plan
from b24batch.stages import plan_recipe, prepare
from b24batch.syntax import parse
from b24batch.tables.places import Places

UPDATE = "crm.item.update { entityTypeId: deal, id: $row.id, fields: { title: $row.имя } }"


class Counted(OpenedOutside):
    """Remembers what was opened."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Places.of(folder, folder))
        self.paths: list[str] = []

    def table(self, format: str, path: str, options: Any, *, given: bool) -> Any:
        self.paths.append(path)
        return super().table(format, path, options, given=given)

    def file(self, path: str, *, given: bool) -> Any:
        self.paths.append(path)
        return super().file(path, given=given)


def plan_in(folder: Path, text: str) -> tuple[Plan, list[str]]:
    outside = Counted(folder)
    return plan_recipe(parse(text).recipe, outside=outside), outside.paths


@pytest.mark.parametrize("rows", [10_000, 40_000])
def test_a_long_table_is_counted_and_told_once(tmp_path: Path, rows: int) -> None:
    """The number of rows is right, the requests nearly so, and the plan is no longer for it."""
    lines = "".join(f"{n},Имя {n}\n" for n in range(1, rows + 1))
    (tmp_path / "строки.csv").write_text(f"id,имя\n{lines}", encoding="utf-8")
    plan, _ = plan_in(tmp_path, f'for row in csv "строки.csv" {{ {UPDATE} }}\n')
    assert plan.loops[0].rows == rows
    assert plan.counts.writes == f"{rows:,}"
    assert plan.counts.about
    low, most = plan.counts.requests
    assert low == most == rows // 50
    assert len(plan.to_json()) < 4000
    assert f"{rows:,} rows of строки.csv" in str(plan)


def test_only_tables_are_read(tmp_path: Path) -> None:
    """Neither standard input nor the content of a file, nor a table that an answer leads to."""
    (tmp_path / "a.csv").write_text("id,имя\n1,Анна\n", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    text = f"""
for row in csv "a.csv" {{ {UPDATE} }}
for row in jsonl "-" {{ {UPDATE} }}
File = disk.folder.uploadfile {{ id: 1, data: {{ NAME: a }}, fileContent: ["a.pdf", file "a.pdf"] }}
for row in csv $File.NAME {{ {UPDATE} }}
"""
    plan, opened = plan_in(tmp_path, text)
    assert opened == ["a.csv"]
    assert [loop.letter for loop in plan.loops] == ["", "N", "M"]
    assert (plan.loops[1].what, plan.loops[1].unread) == (
        "rows of standard input",
        "read in the run",
    )
    assert plan.warnings == ()


def test_a_plan_leaves_the_program_as_it_was() -> None:
    """Planning does not grow the graph that a run is made of afterwards."""
    text = f"for row in [{{ id: 1, имя: а }}, {{ id: 2, имя: б }}] {{ {UPDATE} }}\nMe = user.get\n"
    program = prepare(parse(text).recipe)
    assert make_plan(program) == make_plan(program)
    assert len(program.graph.readers) == len(program.blocks[0].parts)


def test_loops_of_the_builder_are_planned_alike() -> None:
    """The plan of a batch is that of its text, but for the lines."""
    batch = Batch().add("Deals", crm.item.list(entityTypeId=2).all())
    batch.for_each(
        ref.Deals.items,
        lambda deal, b: b.add(
            "Closed", crm.item.update(entityTypeId=2, id=deal.id, fields={"title": "x"})
        ),
    )
    plan, text = (str(b.plan()).splitlines()[1:] for b in (batch, Batch.parse(str(batch))))
    assert [re.sub(r" +:\d+$", "", line) for line in text] == plan
    assert any("Closed[i]" in line for line in plan)
