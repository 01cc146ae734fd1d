"""The command line within the process of the tests, on a copy of a folder of recipes."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import msgspec

from command_line import Done, within

__all__ = ["EXAMPLES", "PARAMETERS", "SECRETS", "b24", "report", "table"]

EXAMPLES = Path(__file__).parents[2] / "examples"
SECRETS = {"SHOP_TOKEN": "t0ken-Ключ-3f9a"}
PARAMETERS = {
    "04-open-a-deal.b24": ("title=Поставка «Ромашки»",),
    "09-big-deals.b24": ("since=2025-06-01", "least=50000"),
    "11-close-stale-deals.b24": ("before=2025-09-01",),
    "14-monthly-report.b24": ("from=2026-01-01", "to=2026-03-01"),
}


def b24(*line: str | Path, **variables: str) -> Done:
    """One command, with the secrets of the examples; no journal is kept by itself."""
    return within(*line, **{"B24BATCH_NO_JOURNAL": "1", **SECRETS, **variables})


def report(recipe: Path, portal: str = "practice", *values: str) -> dict[str, Any]:
    """The report of a run that is to succeed, with the parameters of the example by default."""
    given = [word for value in values or PARAMETERS.get(recipe.name, ()) for word in ("-p", value)]
    told = b24("run", recipe, "--portal", portal, "--yes", "--report", "json", *given)
    assert told.code == 0, told.err
    read: dict[str, Any] = msgspec.json.decode(told.out)
    return read


def table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a csv file that a recipe has written."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))
