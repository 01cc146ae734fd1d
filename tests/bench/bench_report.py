"""How long a report takes to load in Chromium: `python tests/bench/bench_report.py`.

Reports of 100 and of 10,000 commands with failures, opened in turn; what is compared is the least
of several times from the beginning of the navigation to the end of the load event.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from _common import Ratio, report

from b24batch import Batch, Portal, crm
from b24batch.pictures.timeline import Timeline
from b24batch.pictures.whole import run_page
from b24batch.stages import run_recipe

sys.path.insert(0, str(Path(__file__).parents[1] / "e2e"))
from browser import looked_at

FEW, MANY, TIMES = 100, 10_000, 7
SLOWEST = 3.0
CLOCK = """<script>
addEventListener("load", () => setTimeout(() => {
  const { navigationStart, loadEventEnd } = performance.timing;
  document.body.dataset.took = loadEventEnd - navigationStart;
}));
</script>"""


def main() -> int:
    """Print the ratio; 1 if it is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        pages = {count: made(Path(folder) / f"{count}.html", count) for count in (FEW, MANY)}
        best = dict.fromkeys(pages, float("inf"))
        for _ in range(TIMES):
            for count, page in pages.items():
                best[count] = min(best[count], milliseconds(page))
    for count, took in best.items():
        print(f"{count:6,} commands: {took:.0f} ms")
    return report(
        "reports in a browser",
        [Ratio("10,000 commands against 100", best[MANY] / best[FEW], SLOWEST)],
    )


def made(path: Path, count: int) -> Path:
    """The report of a run in which every other command fails."""
    batch = Batch().in_any_order()
    for number in range(count):
        batch.add(f"Deal{number}", crm.deal.get(id=number % 50 + 1 + 90_000 * (number % 2)))
    timeline = Timeline()
    result = run_recipe(batch.recipe, Portal.practice(), on_event=timeline)
    page = run_page(result, timeline, portal="practice")
    path.write_text(page.replace("<body>", f"<body>{CLOCK}"), encoding="utf-8")
    return path


def milliseconds(page: Path) -> float:
    """From the beginning of the navigation to the end of the load event."""
    found = re.search(r'data-took="([\d.]+)"', looked_at(page, "--disable-extensions").dom)
    if found is None:
        raise RuntimeError("the page was never loaded")
    return float(found[1])


if __name__ == "__main__":
    sys.exit(main())
