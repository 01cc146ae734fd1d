"""How fast 10,000 commands with nested params are encoded: `python tests/bench/bench_encode.py`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from _common import B24PYSDK, FAST_BITRIX24, Ratio, cpu_seconds, peers, report
from _workload import nested_calls

from b24batch import catalogue
from b24batch.methods import call
from b24batch.plan.encode import encode_command
from b24batch.plan.fill import Filler

COUNT = 10_000


class NoAnswers:
    """A scope for calls without references."""

    moment = datetime(2026, 1, 1, tzinfo=UTC)

    def lookup(self, name: str) -> None:
        raise KeyError(name)

    def count(self, name: str, word: str) -> None:
        raise KeyError(name, word)


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    calls = nested_calls(COUNT)
    models = [(method, call(method, params).params) for method, params in calls]
    scope = NoAnswers()

    def ours() -> None:
        for method, params in calls:
            encode_command(method, params)

    def from_the_model() -> None:
        for method, params in models:
            plain = Filler(catalogue.find(method), scope, {}, frozenset()).fill(params)
            encode_command(method, plain)

    with peers(FAST_BITRIX24, B24PYSDK):
        from b24pysdk.utils.encoding import encode_params
        from fast_bitrix24.utils import http_build_query

        def fast_bitrix24() -> None:
            for method, params in calls:
                f"{method}?{http_build_query(params)}"

        def b24pysdk() -> None:
            for method, params in calls:
                f"{method}?{encode_params(params)}"

        plain, model, fast, sdk = cpu_seconds(ours, from_the_model, fast_bitrix24, b24pysdk)
    return report(
        f"encoding {COUNT} commands, CPU {plain * 1e6 / COUNT:.1f} us a command",
        [
            Ratio("of fast_bitrix24 http_build_query", plain / fast, 0.5),
            Ratio("of fast_bitrix24 http_build_query, from the model", model / fast, 0.7),
            Ratio("of b24pysdk encode_params", plain / sdk, 0.4),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
