"""How fast 200 answers of 50 x 50 records are read: `python tests/bench/bench_decode.py`.

The bodies are the practice portal's, once in UTF-8 and once with `\\u` escapes, as PHP writes
JSON unless it is told otherwise.
"""

from __future__ import annotations

import json
import sys

from _common import Ratio, cpu_seconds, report

from b24batch import Portal
from b24batch.transport.base import Reply
from b24batch.transport.envelope import decode_batch, decode_value

ANSWERS = 200
COMMANDS = 50
ORDERS = ("asc", "desc")
BODIES = 4  # different ones, read in turn: all 200 would fill the memory, not the processor


def bodies() -> list[bytes]:
    """Batches of lists, each of 50 companies, contacts or deals with all their fields."""
    portal = Portal.practice()
    made = []
    for body in range(BODIES):
        calls = {
            f"c{n}": f"crm.item.list?entityTypeId={2 + (n + body) % 3}&order[id]={ORDERS[n % 2]}"
            for n in range(COMMANDS)
        }
        made.append(portal.send("batch", {"halt": 0, "cmd": calls}).body)
    return made


def measure(name: str, texts: list[bytes]) -> list[Ratio]:
    """Both ratios for one way of writing JSON."""
    turns = ANSWERS // len(texts)
    replies = [Reply(200, text) for text in texts]

    def with_json() -> None:
        for text in texts * turns:
            json.loads(text)

    def untouched() -> None:
        for reply in replies * turns:
            decode_batch(reply)

    def all_of_it() -> None:
        for reply in replies * turns:
            for raw in decode_batch(reply).results.values():
                decode_value(raw)

    loads, envelope, dicts = cpu_seconds(with_json, untouched, all_of_it, repeats=3)
    return [
        Ratio(f"of json.loads, results untouched, {name}", envelope / loads, 0.25),
        Ratio(f"of json.loads, all results as dicts, {name}", dicts / loads, 0.8),
    ]


def check(text: bytes) -> None:
    """The workload is what it says: 50 commands, 50 records each."""
    results = decode_batch(Reply(200, text)).results
    rows = [len(decode_value(raw)["items"]) for raw in results.values()]
    if rows != [50] * COMMANDS:
        raise SystemExit(f"the practice portal gave lists of other lengths: {rows}")


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    texts = bodies()
    for text in texts:
        check(text)
    escaped = [json.dumps(json.loads(text), separators=(",", ":")).encode() for text in texts]
    size = sum(map(len, texts)) / len(texts) / 1e6
    ratios = measure("UTF-8", texts) + measure("escaped", escaped)
    return report(f"reading {ANSWERS} answers of {COMMANDS} x 50 records, {size:.1f} MB", ratios)


if __name__ == "__main__":
    sys.exit(main())
