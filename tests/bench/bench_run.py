"""What planning and running cost besides waiting: `python tests/bench/bench_run.py`.

The measure is what fast_bitrix24 takes to do no more than encode the same commands.
"""

from __future__ import annotations

import gc
import sys
import time
from datetime import UTC, datetime

import msgspec
from _common import FAST_BITRIX24, Ratio, cpu_seconds, peers, report
from _workload import nested_reads

from b24batch import Batch
from b24batch.check import check
from b24batch.model.recipe import Recipe
from b24batch.plan.program import PlanOptions, make_program
from b24batch.run.engine import Engine
from b24batch.transport.base import Reply
from b24batch.transport.envelope import decode_batch

COUNT = 10_000
MOMENT = PlanOptions(moment=datetime(2026, 1, 1, tzinfo=UTC))


def plan_and_run(recipe: Recipe) -> None:
    """Everything between a recipe and its result, with replies that are there at once."""
    engine = Engine(make_program(recipe, {}, MOMENT))
    while not engine.finished:
        for outgoing in engine.ready():
            engine.received(outgoing, REPLY)
    assert len(engine.result()) == len(recipe.statements)


TIME = {
    "start": 1772434800.1,
    "finish": 1772434800.2,
    "duration": 0.1,
    "processing": 0.1,
    "date_start": "2026-03-02T10:00:00+03:00",
    "date_finish": "2026-03-02T10:00:00+03:00",
    "operating_reset_at": 1772435400,
    "operating": 0.1,
}


def _reply() -> Reply:
    answers = {f"c{number}": {"items": []} for number in range(50)}
    totals = dict.fromkeys(answers, 0)
    times = dict.fromkeys(answers, TIME)
    maps = {"result": answers, "result_error": [], "result_total": totals, "result_next": []}
    maps["result_time"] = times
    return Reply(200, msgspec.json.encode({"result": maps}))


REPLY = decode_batch(_reply())


def build_seconds(calls: list[tuple[str, dict[str, object]]]) -> float:
    """The CPU time of building the model once."""
    gc.collect()
    began = time.process_time()
    Batch.from_calls(calls)
    return time.process_time() - began


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    calls = nested_reads(COUNT)
    recipe = Batch.from_calls(calls).recipe
    few = Recipe(recipe.statements[: COUNT // 10])
    with peers(FAST_BITRIX24):
        from fast_bitrix24.utils import http_build_query

        def fast_bitrix24() -> None:
            for method, params in calls:
                f"{method}?{http_build_query(params)}"

        ours, less, fast, checked = cpu_seconds(
            lambda: plan_and_run(recipe),
            lambda: [plan_and_run(few) for _ in range(10)],
            fast_bitrix24,
            lambda: check(recipe),
        )
    return report(
        f"{COUNT} independent nested reads, CPU {ours * 1e6 / COUNT:.1f} us a command",
        [
            Ratio("plan and engine, of fast_bitrix24 http_build_query", ours / fast, 1.0),
            Ratio(f"a command among {COUNT}, of one among {COUNT // 10}", ours / less, 1.1),
            Ratio("building the model, of fast_bitrix24", build_seconds(calls) / fast),
            Ratio("the check stage, of fast_bitrix24", checked / fast, 1.0),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
