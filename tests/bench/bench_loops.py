"""What importing 10,000 rows costs: `python tests/bench/bench_loops.py [rows] [milliseconds]`.

Each row is looked up by phone, its contact is made if it is missing, and a deal is linked to it.
The practice portal runs in a process of its own; nobody's limiter is in the way. Requests are
compared with the sum over the stages of commands / 50, processor time of the client, between
the recipe read and its result, with that of fast_bitrix24 encoding the same commands. Fifty rows
are imported before, for the modules that are loaded with the first request of a process.

What is over the limit is taken apart below it, in the same measure: what the HTTP client takes for
as many requests, the decoding of as many replies, and the reading of the table, each by itself.
The last line is the same import as a program would do it that knows nothing else: a table read
once, texts put together from constants, fifty commands a request, one request after the other and
no failure looked for, a tenth of the rows of it. Nothing that does the work at all takes much less.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import quote

from _common import FAST_BITRIX24, Ratio, cpu_seconds, peers, report
from bench_drivers import portal_process

from b24batch import Limits, Portal
from b24batch.model.recipe import Recipe
from b24batch.outside import OpenedOutside
from b24batch.plan.encode import encode_command
from b24batch.run.results import RunResult
from b24batch.stages import run_recipe
from b24batch.syntax import parse
from b24batch.tables.places import Places
from b24batch.transport.envelope import decode_batch

_REQUESTS = 40
"""Requests that are sent to measure what sending costs by itself."""

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


def imported(
    recipe: Recipe, portal: Portal, folder: Path, numbers: range
) -> tuple[RunResult, float]:
    """The result of importing orders, and processor seconds of this process."""
    write_orders(folder, numbers)
    outside = OpenedOutside(Places.of(folder, folder))
    began = time.process_time()
    result = run_recipe(recipe, portal, outside=outside)
    return result, time.process_time() - began


def seconds_of_http(
    portal: Portal, calls: list[tuple[str, dict[str, object]]]
) -> tuple[float, float]:
    """Processor seconds of sending the commands and of decoding the replies, and nothing else.

    A few requests stand for all; they are sent one after the other, so without the price of
    threads that wait for one another.
    """
    some = calls[: 50 * _REQUESTS]
    texts = [encode_command(method, params) for method, params in some]
    bodies = [
        {"halt": 0, "cmd": {f"c{n}": text for n, text in enumerate(texts[start : start + 50])}}
        for start in range(0, len(texts), 50)
    ]
    portal.send("batch", bodies[0], leaving=bool)
    began = time.process_time()
    replies = [portal.send("batch", body, leaving=bool) for body in bodies]
    sent = time.process_time() - began
    began = time.process_time()
    for _ in range(10):
        for reply in replies:
            decode_batch(reply)
    decoded = (time.process_time() - began) / 10
    share = len(calls) / len(some)
    return sent * share, decoded * share


def seconds_of_reading(folder: Path) -> float:
    """Processor seconds of reading the table, before the run and in it."""
    table = OpenedOutside(Places.of(folder, folder)).table("csv", "orders.csv", {}, given=False)
    began = time.process_time()
    for _ in range(2):
        sum(1 for _ in table)
    return time.process_time() - began


def seconds_by_hand(portal: Portal, folder: Path, numbers: range) -> float:
    """Processor seconds of the same import by a loop that is written for it alone."""
    write_orders(folder, numbers)
    began = time.process_time()
    with (folder / "orders.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    made: list[tuple[str, Any]] = []
    for start in range(0, len(rows), 50):
        fifty = rows[start : start + 50]
        phones = [quote("+" + re.sub("[^0-9]", "", row["phone"]), safe="") for row in fifty]
        found = _answers(portal, [_FIND + phone for phone in phones])
        contacts = [
            _CONTACT % (quote(row["name"], safe=""), quote(row["phone"], safe="")) for row in fifty
        ]
        new = _answers(portal, [c for c, one in zip(contacts, found, strict=True) if not one])
        links = iter(new)
        deals = _answers(
            portal,
            [
                _DEAL % (quote(row["number"], safe=""), Decimal(row["sum"]), one or next(links))
                for row, one in zip(fifty, [f and f["CONTACT"][0] for f in found], strict=True)
            ],
        )
        made += zip([row["number"] for row in fifty], deals, strict=True)
    taken = time.process_time() - began
    assert len({deal for _, deal in made}) == len(numbers)
    return taken


_FIND = "crm.duplicate.findbycomm?entity_type=CONTACT&type=PHONE&values%5B0%5D="
_CONTACT = (
    "crm.contact.add?fields%%5BNAME%%5D=%s&fields%%5BPHONE%%5D%%5B0%%5D%%5BVALUE%%5D=%s"
    "&fields%%5BPHONE%%5D%%5B0%%5D%%5BVALUE_TYPE%%5D=WORK"
)
_DEAL = (
    f"crm.deal.add?fields%%5BTITLE%%5D={quote('Заказ ').replace('%', '%%')}%s"
    "&fields%%5BOPPORTUNITY%%5D=%s&fields%%5BCONTACT_ID%%5D=%s"
)


def _answers(portal: Portal, commands: list[str]) -> list[Any]:
    """What fifty commands of a program by hand are answered."""
    body = {"halt": 0, "cmd": {f"c{n}": command for n, command in enumerate(commands)}}
    results = json.loads(portal.send("batch", body).body)["result"]["result"]
    return [results[f"c{n}"] for n in range(len(commands))]


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    latency_s = float(sys.argv[2]) / 1000 if len(sys.argv) > 2 else 0.15
    recipe, few = parse(RECIPE).recipe, max(50, rows // 10)
    calls, bound = commands(rows), 3 * -(-rows // 50)
    with tempfile.TemporaryDirectory() as name, portal_process(latency_s) as (url, _):
        folder = Path(name)
        with Portal.webhook(url, limits=Limits.off()) as portal:
            imported(recipe, portal, folder, range(2 * rows, 2 * rows + 50))
            _, cpu_of_few = imported(recipe, portal, folder, range(rows, rows + few))
            wall = time.perf_counter()
            result, cpu = imported(recipe, portal, folder, range(rows))
            wall = time.perf_counter() - wall
            http, decoding = seconds_of_http(portal, calls)
            reading = seconds_of_reading(folder)
            by_hand = seconds_by_hand(portal, folder, range(3 * rows, 3 * rows + few)) * rows / few
        if not result.ok:
            print(f"the run did not come to a good end: {result}", *result.problems[:3], sep="\n")
            return 1
    with peers(FAST_BITRIX24):
        from fast_bitrix24.utils import http_build_query

        def fast_bitrix24() -> None:
            for method, params in calls:
                f"{method}?{http_build_query(params)}"

        (fast,) = cpu_seconds(fast_bitrix24, repeats=3)
    rest = cpu - http - decoding - reading
    return report(
        f"importing {rows} rows, {len(calls)} commands, {result.requests} requests, "
        f"{wall:.1f} s, CPU {cpu * 1e6 / len(calls):.0f} us a command",
        [
            Ratio("requests, of the bound over the stages", result.requests / bound, 1.05),
            Ratio("CPU a row, of that for a tenth of the rows", cpu / rows / cpu_of_few * few, 1.3),
            Ratio("CPU, of fast_bitrix24 encoding the commands", cpu / fast, 4.0),
            Ratio("  of it sending alone: urllib3 and http.client", http / fast),
            Ratio("  of it decoding the replies alone", decoding / fast),
            Ratio("  of it reading the table twice", reading / fast),
            Ratio("  of it all else: values, texts, order, threads", rest / fast),
            Ratio("the import by a loop of its own, of fast_bitrix24 encoding", by_hand / fast),
            Ratio("CPU, of that loop", cpu / by_hand),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
