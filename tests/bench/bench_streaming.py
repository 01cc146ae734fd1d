"""How much memory a table of a million rows takes: `python tests/bench/bench_streaming.py [rows]`.

Each row, but for doubles by `unique by`, is looked up, and what is missing is added; a line of each
goes to a file. The rows are looked through before that, as a run does it. The portal is in the same
process and answers at once. What counts is the peak of the resident memory of a
process of its own, of many rows against 10,000, with a journal and without, and of a dry run.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec
from _common import Ratio, report

from b24batch import Limits, Portal
from b24batch.journals import begun_journal
from b24batch.model.recipe import Output
from b24batch.outside import OpenedOutside
from b24batch.plan.program import Program
from b24batch.row_check import check_rows
from b24batch.run.engine import Engine, EngineOptions
from b24batch.run.streamed import RoundStreams, streamable
from b24batch.stages import prepare, run_program
from b24batch.syntax import parse
from b24batch.tables.places import Places
from b24batch.transport.base import Reply, Request

FEW = 10_000
MANY = 1_000_000
MOST = 1.5

RECIPE = """
for row in csv "orders.csv" unique by phone | phone {
  Found = crm.duplicate.findbycomm {
    entity_type: CONTACT, type: PHONE, values: [$row.phone]
  }
  if $Found.CONTACT is empty {
    New = crm.contact.add { fields: { NAME: $row.name, PHONE: [{ VALUE: $row.phone }] } }
  }
  let Line = { number: $row.number, contact: $Found.CONTACT[0] ?? $New }
}
output $Line as csv to "lines.csv"
"""


class AtOnce:
    """A portal that finds nobody, and gives each new record the next number."""

    def __init__(self) -> None:
        self.last = 0

    def send(self, request: Request) -> Reply:
        sent = msgspec.json.decode(request.body)
        results: dict[str, object] = {}
        for label, command in sent["cmd"].items():
            self.last += 1
            results[label] = [] if command.startswith("crm.duplicate") else self.last
        answer = {"result": results, "result_error": [], "result_total": [], "result_next": []}
        return Reply(200, msgspec.json.encode({"result": {**answer, "result_time": []}}))

    def close(self) -> None:
        """There is nothing to close."""


def write_orders(folder: Path, rows: int) -> None:
    """A table whose rows have some length; every hundredth is there once more, at the end."""
    with (folder / "orders.csv").open("w", encoding="utf-8") as file:
        file.write("number,name,phone\n")
        for numbers in (range(rows), range(0, rows, 100)):
            file.writelines(f"{n},Клиент номер {n},+7999{n:07d}\n" for n in numbers)


def run(folder: Path, how: str) -> None:
    """Import the table of a folder."""
    outside = OpenedOutside(Places.of(folder, folder))
    program = prepare(parse(RECIPE).recipe, outside=outside)
    check_rows(program)
    portal = Portal(
        AtOnce(), "https://acme.bitrix24.ru/rest/1/abcdefgh12345678/", limits=Limits.off()
    )
    options = EngineOptions(keep_rounds=False, dry=how == "dry")
    engine = Engine(program, options)
    with (folder / "lines.csv").open("w", encoding="utf-8", newline="") as lines:
        streams = [s for o in outputs(program) if (s := streamable(o, program)) is not None]
        RoundStreams(engine, streams, lambda _, text: lines.write(text))
        if how == "journal":
            with begun_journal(folder / "run.journal", program, portal, options=options) as journal:
                run_program(program, portal, engine=engine, journal=journal)
        else:
            run_program(program, portal, engine=engine)


def outputs(program: Program) -> list[Output]:
    """The outputs of the recipe."""
    return list(program.recipe.of_kind(Output))


def child(how: str, rows: int) -> None:
    """What a process of its own does: its peak in kB goes to standard output."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_orders(folder, rows)
        run(folder, how)
        lines = sum(1 for _ in (folder / "lines.csv").open("rb"))
        assert how == "dry" or lines == rows + 1, lines
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def peak(how: str, rows: int) -> int:
    """The peak of a process of its own, in kB."""
    command = [sys.executable, __file__, "child", how, str(rows)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = int(done.stdout)
    print(f"{how:8} {rows:9,} rows: {found / 1024:6.1f} MB at the peak")
    return found


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    ratios = [
        Ratio(f"{how}: {many:,} rows, of {FEW:,}", peak(how, many) / peak(how, FEW), MOST)
        for how in ("plain", "journal", "dry")
    ]
    return report("memory of a table row by row", ratios)


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        child(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main())
