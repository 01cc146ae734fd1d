"""What importing 10,000 rows costs: `python tests/bench/bench_loops.py [rows] [milliseconds]`.

Each row is looked up by phone, its contact is made if it is missing, and a deal is linked to it.
The practice portal runs in a process of its own; nobody's limiter is in the way. Requests are
compared with the sum over the stages of commands / 50, processor time of the client, between
the recipe read and its result, with that of fast_bitrix24 encoding the same commands. Fifty rows
are imported before, for the modules that are loaded with the first request of a process.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from _common import FAST_BITRIX24, Ratio, cpu_seconds, peers, report
from bench_drivers import portal_process

from b24batch import Limits, Portal
from b24batch.outside import OpenedOutside
from b24batch.stages import run_recipe
from b24batch.syntax import parse
from b24batch.tables.places import Places

RECIPE = """
for row in csv "orders.csv" {
  Found = crm.duplicate.findbycomm {
    entity_type: CONTACT, type: PHONE, values: [$row.phone | phone]
  }
  if $Found.CONTACT is empty {
    New = crm.contact.add {
      fields: { NAME: $row.name, PHONE: [{ VALUE: $row.phone, VALUE_TYPE: WORK }] }
    }
  }
  Deal = crm.deal.add {
    fields: {
      TITLE: "Заказ ${row.number}"
      OPPORTUNITY: $row.sum | number
      CONTACT_ID: $Found.CONTACT[0] ?? $New
    }
  }
  let Line = { number: $row.number, deal: $Deal }
}
output $Line
"""


def write_orders(folder: Path, numbers: range) -> None:
    """A table of orders, each by a client of its own that the portal does not know."""
    lines = (f"{n},Клиент {n},+7999{n:07d},{n % 1000}.50\n" for n in numbers)
    table = "number,name,phone,sum\n" + "".join(lines)
    (folder / "orders.csv").write_text(table, encoding="utf-8")


def commands(rows: int) -> list[tuple[str, dict[str, object]]]:
    """The same commands as a program would write them by hand, for the peer to encode."""
    calls: list[tuple[str, dict[str, object]]] = []
    for n in range(rows):
        phone = f"+7999{n:07d}"
        find = {"entity_type": "CONTACT", "type": "PHONE", "values": [phone]}
        contact = {"NAME": f"Клиент {n}", "PHONE": [{"VALUE": phone, "VALUE_TYPE": "WORK"}]}
        deal = {"TITLE": f"Заказ {n}", "OPPORTUNITY": f"{n % 1000}.50", "CONTACT_ID": n}
        calls.append(("crm.duplicate.findbycomm", find))
        calls.append(("crm.contact.add", {"fields": contact}))
        calls.append(("crm.deal.add", {"fields": deal}))
    return calls


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    latency_s = float(sys.argv[2]) / 1000 if len(sys.argv) > 2 else 0.15
    recipe = parse(RECIPE).recipe
    with tempfile.TemporaryDirectory() as name, portal_process(latency_s) as (url, _):
        folder = Path(name)
        places = Places.of(folder, folder)
        with Portal.webhook(url, limits=Limits.off()) as portal:
            write_orders(folder, range(rows, rows + 50))
            run_recipe(recipe, portal, outside=OpenedOutside(places))
            write_orders(folder, range(rows))
            began, wall = time.process_time(), time.perf_counter()
            result = run_recipe(recipe, portal, outside=OpenedOutside(places))
            cpu, wall = time.process_time() - began, time.perf_counter() - wall
        if not result.ok:
            print(
                f"the run did not come to a good end: {result}",
                result.stopped,
                result.stop_problem,
                result.requests,
                len(result),
            )
            return 1
    calls, bound = commands(rows), 3 * -(-rows // 50)
    with peers(FAST_BITRIX24):
        from fast_bitrix24.utils import http_build_query

        def fast_bitrix24() -> None:
            for method, params in calls:
                f"{method}?{http_build_query(params)}"

        (fast,) = cpu_seconds(fast_bitrix24, repeats=3)
    return report(
        f"importing {rows} rows, {len(calls)} commands, {result.requests} requests, "
        f"{wall:.1f} s, CPU {cpu * 1e6 / len(calls):.0f} us a command",
        [
            Ratio("requests, of the bound over the stages", result.requests / bound, 1.05),
            Ratio("CPU, of fast_bitrix24 encoding the commands", cpu / fast, 4.0),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
