"""Files that are written while rounds end stand whole in their places at the end, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runner import b24batch

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
