"""Files that are written while rounds end stand whole in their places at the end, or not at all."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from cli_runner import b24batch

from b24batch import Portal
from b24batch._text import Source
from b24batch.cli.console import Console
from b24batch.cli.delivery import Delivery, begin_files, deliver
from b24batch.cli.main import main
from b24batch.model.recipe import Output
from b24batch.run.engine import Engine, EngineOptions
from b24batch.run.rendering import json_text
from b24batch.stages import prepare, run_program
from b24batch.syntax import parse

RECIPE = """
for row in csv "заказы.csv" {
  Deal = crm.deal.get { id: $row.id }
  let Line = { номер: $row.number, название: $Deal.TITLE }
}
output $Line as csv to "строки.csv"
"""


def write(folder: Path, recipe: str, ids: list[int]) -> None:
    (folder / "сделки.b24").write_text(recipe, encoding="utf-8")
    rows = "".join(f"{n},{one}\n" for n, one in enumerate(ids))
    (folder / "заказы.csv").write_text(f"number,id\n{rows}", encoding="utf-8")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


FILES = {"сделки.b24", "заказы.csv", "строки.csv"}


def test_a_file_has_all_rows_in_their_order(tmp_path: Path) -> None:
    """Failed ones are left out and told, as in an output that is made at the end."""
    write(tmp_path, RECIPE, [1, 2, 99_999, *range(3, 60)])
    done = b24batch("run", "сделки.b24", "--portal", "practice", "-v", cwd=tmp_path)
    assert done.code == 1
    lines = (tmp_path / "строки.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "номер,название"
    assert [line.partition(",")[0] for line in lines[1:]] == ["0", "1", *map(str, range(3, 60))]
    assert "a failed entry of `Line` is not in this output" in done.err
    assert "строки.csv: 59 rows" in done.err
    assert names(tmp_path) == FILES


UNMET = "Deals = crm.deal.list { filter: { ID: 1 } }\n" + RECIPE.replace(
    "output", "expect $Deals.total = 5\noutput"
)


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        (f"halt on error\n{RECIPE}", "no answer to show: `Line`"),
        (UNMET, "since an `expect` above did not hold: `Line`"),
    ],
)
def test_a_run_that_stops_leaves_what_was_there(tmp_path: Path, recipe: str, words: str) -> None:
    """And no draft beside it."""
    write(tmp_path, recipe, [1, 2, 99_999])
    (tmp_path / "строки.csv").write_text("старое", encoding="utf-8")
    done = b24batch("run", "сделки.b24", "--portal", "practice", cwd=tmp_path)
    assert done.code != 0
    assert words in done.err
    assert (tmp_path / "строки.csv").read_text(encoding="utf-8") == "старое"
    assert names(tmp_path) == FILES


def test_a_dry_run_writes_no_file(tmp_path: Path) -> None:
    """Its rows go to standard output."""
    write(tmp_path, RECIPE, [1, 2])
    done = b24batch("run", "сделки.b24", "--portal", "practice", "--dry-run", cwd=tmp_path)
    assert done.code == 0
    assert names(tmp_path) == FILES - {"строки.csv"}
    assert "номер" in done.out


SEVERAL = """
param rows: list = [в, а, б]

for row in $rows {
  let Line = { буква: $row, "как есть": "«${row}»" }
  let Short = { б: $row }
}
output $Short as csv
output $Line as jsonl to "строки.jsonl"
"""


def run(folder: Path, *more: str) -> str:
    """What is printed by a run in this process."""
    out = StringIO()
    recipe = folder / "буквы.b24"
    recipe.write_text(SEVERAL, encoding="utf-8")
    console = Console(stdout=out, stderr=StringIO(), environment={})
    assert main(["run", str(recipe), "--portal", "practice", *more], console) == 0
    return out.getvalue()


def test_data_on_standard_output_are_those_of_the_recipe(tmp_path: Path) -> None:
    """In its order, also where rounds are written as they end; a dry run shows files as well."""
    assert run(tmp_path).splitlines() == ["б", "в", "а", "б"]
    lines = (tmp_path / "строки.jsonl").read_text(encoding="utf-8")
    dry = run(tmp_path, "--dry-run")
    assert dry.splitlines() == ["Short", "б", "в", "а", "б", "", "Line", *lines.splitlines()]
    assert run(tmp_path, "--dry-run", "--select", "Line") == lines
    assert run(tmp_path, "--dry-run", "--select", "Line", "--out", "csv").splitlines() == [
        "буква,как есть",
        *(f"{letter},«{letter}»" for letter in "ваб"),
    ]
    assert (
        run(tmp_path, "--select", "Short", "--out", "json")
        == json_text([{"б": letter} for letter in "ваб"]) + "\n"
    )
    assert run(tmp_path, "--dry-run", "--report", "json").lstrip().startswith("{")


@pytest.mark.parametrize("how", ["dry", "screen"])
def test_nothing_is_kept_of_rows_that_go_to_standard_output(tmp_path: Path, how: str) -> None:
    """Neither in a dry run, in which most rows have no value, nor in another."""
    program = prepare(parse(SEVERAL).recipe)
    engine = Engine(program, EngineOptions(keep_rounds=False, dry=how == "dry"))
    outputs = tuple(program.recipe.of_kind(Output))
    delivery = Delivery(tmp_path, outputs=outputs, dry=how == "dry")
    out = StringIO()
    console = Console(stdout=out, stderr=StringIO(), environment={})
    with begin_files(delivery, engine, console) as streamed:
        result = run_program(program, Portal.practice(), engine=engine)
        assert [any(loop.kept.values()) for loop in engine.ledger.answers.loops.values()] == [False]
        assert deliver(result, delivery, console, Source(SEVERAL, "буквы.b24"), streamed) == 0
    assert [line for line in out.getvalue().splitlines() if len(line) == 1] == ["б", "в", "а", "б"]
