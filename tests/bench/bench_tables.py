"""How fast and in how much memory a csv table is read: `python tests/bench/bench_tables.py`.

Against `csv.DictReader`, which neither looks for encoding and delimiter nor knows the lines of
its rows. The memory is the peak of a process that reads all rows and keeps none.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from _common import Ratio, cpu_seconds, report

from b24batch.tables.opening import open_table
from b24batch.tables.places import Places

COLUMNS = ["номер", "имя", "телефон", "сумма", "дата"]
FEW, TIMED, MANY = 10_000, 200_000, 1_000_000

READ_ALL = """
import resource, sys
from bench_tables import read
count = read(sys.argv[1])
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def write(path: Path, rows: int) -> Path:
    """A table as Excel writes it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(COLUMNS)
        for number in range(rows):
            name = f"Иванов {number}; ООО «Ромашка»"
            writer.writerow([number, name, f"+7900{number:07}", f"{number},50", "31.01.2026"])
    return path


def read(path: str) -> int:
    """Read a table, keep nothing, and count its rows."""
    table = open_table("csv", path, places=Places.of(Path(path).parent, "."))
    return sum(1 for _ in table)


def read_with_csv(path: str) -> int:
    """The same by the reader of the standard library, told everything."""
    with open(path, encoding="utf-8-sig", newline="") as file:  # noqa: PTH123
        return sum(1 for _ in csv.DictReader(file, delimiter=";"))


def peak(path: Path, rows: int) -> float:
    """Peak memory of a process that reads a table."""
    command = [sys.executable, "-c", READ_ALL, str(path)]
    done = subprocess.run(
        command, cwd=Path(__file__).parent, check=True, capture_output=True, text=True
    )
    count, memory = map(int, done.stdout.split())
    if count != rows:
        raise SystemExit(f"{rows} rows were written and {count} read")
    return memory


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        timed = str(write(folder / "timed.csv", TIMED))
        ours, theirs = cpu_seconds(lambda: read(timed), lambda: read_with_csv(timed))
        few, many = (peak(write(folder / f"{rows}.csv", rows), rows) for rows in (FEW, MANY))
    return report(
        f"a csv table of {len(COLUMNS)} columns",
        [
            Ratio(f"of the CPU time of csv.DictReader, {TIMED:,} rows", ours / theirs, 1.05),
            Ratio(f"peak memory of {MANY:,} rows to that of {FEW:,}", many / few, 1.1),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
