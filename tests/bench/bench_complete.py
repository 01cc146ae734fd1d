"""What a completion costs in a recipe of 1,000 commands: `python tests/bench/bench_complete.py`.

Against parsing the same recipe once. Each completion sees a text that nobody has seen before, as
while typing.
"""

from __future__ import annotations

import functools
import itertools
import sys

from _common import Ratio, cpu_seconds, report
from bench_parse import VALUES, many

from b24batch._text import Source
from b24batch.assist import complete
from b24batch.syntax import parse

COUNT = 1_000
MOST = 0.2
TYPED = (
    ("a parameter", "entityTypeId: company\n", "ent"),
    ("a field", "title: ", "ti"),
    ("a label", "assignedById: 7", "$Comp"),
    ("a result path", "assignedById: 8", "$Company3.item.ti"),
    ("a method", "Company500 = ", "New = crm.deal.li"),
    ("an empty place", "Company600 = ", ""),
)


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    text = many(VALUES, COUNT)
    fresh = itertools.count(1)
    parse(text)

    def completing(place: str, word: str) -> None:
        at = text.index(place, len(text) // 3)
        complete(text[:at] + word + text[at:] + "\n" * next(fresh), at + len(word))

    whole, *times = cpu_seconds(
        lambda: parse(Source(text)),
        *(functools.partial(completing, place, word) for _, place, word in TYPED),
        repeats=5,
    )
    ratios = [
        Ratio(f"{what}, of parsing once", spent / whole, MOST)
        for (what, _, _), spent in zip(TYPED, times, strict=True)
    ]
    return report(f"completions in a recipe of {COUNT} commands", ratios)


if __name__ == "__main__":
    sys.exit(main())
