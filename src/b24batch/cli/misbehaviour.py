"""Options of `practice serve` that make the portal slow, limited or faulty."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from b24batch.cli.console import Console
from b24batch.cli.exits import usage_error
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.practice import Behaviour, Bucket, Operating

__all__ = ["add_behaviour_options", "list_faults", "read_behaviour"]

T = TypeVar("T")


def add_behaviour_options(parser: argparse.ArgumentParser) -> None:
    """Add the options; all of them are off unless written."""
    group = parser.add_argument_group("misbehaviour, for tests of clients")
    for name, about in (
        ("--latency", "wait so long before a request is carried out"),
        ("--command-latency", "wait so long before each command"),
        ("--connection-latency", "wait so long when a connection is made"),
        ("--slow-for", "how long a request with the fault `slow` is held, 75 by default"),
    ):
        option(group, name, metavar="SECONDS", about=about)
    about = "`ordinary` (50/2), `enterprise` (250/5), or a burst and requests a second"
    option(group, "--bucket", metavar="BURST/LEAK", about=about)
    about = "seconds of work a method may take in ten minutes; Bitrix24 gives 480"
    option(group, "--budget", metavar="SECONDS", about=about)
    about = "what a method costs of its budget, or without a name what any does; may be repeated"
    option(group, "--budget-cost", metavar="METHOD=SECONDS", action="append", about=about)
    about = "whether commands of a batch are billed to their methods (default) or to `batch`"
    option(group, "--budget-of", choices=("methods", "batch"), default="methods", about=about)
    about = "how often a fault happens, as in `drop_after=0.1`; `list` lists them; may be repeated"
    option(group, "--fault", metavar="KIND=RATE", action="append", about=about)
    about = "a fault of one request, counted from 1, as in `3=drop_after`; may be repeated"
    option(group, "--fault-at", metavar="N=KIND", action="append", about=about)
    about = "another number gives other chances; the same one repeats them"
    option(group, "--fault-seed", type=int, metavar="N", default=1, about=about)
    about = "a method that finds everything, or ignores the conditions on some fields"
    option(group, "--ignore-filter", metavar="METHOD[=FIELDS]", action="append", about=about)
    about = "count records that share the value of this field, as in `originId`"
    option(group, "--marker", metavar="FIELD", default="", about=about)


def list_faults(args: argparse.Namespace, console: Console) -> bool:
    """Print the kinds of faults if `--fault list` asks for them, and tell whether it does."""
    from b24batch.practice import KINDS

    if "list" not in (args.fault or ()):
        return False
    width = max(map(len, KINDS)) + 2
    console.data("".join(f"{kind:<{width}}{about}\n" for kind, about in KINDS.items()))
    return True


def read_behaviour(args: argparse.Namespace) -> Behaviour:
    """The behaviour that the options ask for.

    Raises UsageError for what cannot be read, ConfigError for what the portal cannot do.
    """
    from b24batch.practice import Behaviour

    faults = _pairs(args.fault, "--fault", "drop_after=0.1")
    script = _pairs(args.fault_at, "--fault-at", "3=drop_after")
    ignored = (text.partition("=")[::2] for text in args.ignore_filter or ())
    return Behaviour(
        latency_s=_seconds(args.latency, "--latency", 0.0),
        command_latency_s=_seconds(args.command_latency, "--command-latency", 0.0),
        connection_latency_s=_seconds(args.connection_latency, "--connection-latency", 0.0),
        slow_s=_seconds(args.slow_for, "--slow-for", 75.0),
        bucket=_bucket(args.bucket),
        operating=_operating(args),
        faults={kind: _number(rate, "--fault") for kind, rate in faults},
        script={_integer(place, "--fault-at"): kind for place, kind in script} or None,
        seed=args.fault_seed,
        ignored_filters={
            method: [field for field in fields.split(",") if field] for method, fields in ignored
        },
        marker=args.marker,
    )


def _operating(args: argparse.Namespace) -> Operating | None:
    from b24batch.practice import Operating

    named: dict[str, float] = {}
    cost_s: float | None = None
    for text in args.budget_cost or ():
        method, sign, seconds = text.rpartition("=")
        if sign:
            named[method] = _number(seconds, "--budget-cost")
        else:
            cost_s = _number(seconds, "--budget-cost")
    if args.budget is None and not args.budget_cost and args.budget_of == "methods":
        return None
    limit_s = _seconds(args.budget, "--budget", 480.0)
    return Operating(limit_s=limit_s, cost_s=cost_s, costs_s=named, billed_to=args.budget_of)


def _bucket(text: str | None) -> Bucket | None:
    from b24batch.practice import ENTERPRISE, ORDINARY, Bucket

    if not text:
        return None
    if text in {"ordinary", "enterprise"}:
        return ORDINARY if text == "ordinary" else ENTERPRISE
    burst, _, leak = text.partition("/")
    return Bucket(_number(burst, "--bucket"), _number(leak, "--bucket"))


def _pairs(texts: Iterable[str] | None, name: str, example: str) -> list[tuple[str, str]]:
    out = []
    for text in texts or ():
        left, sign, right = text.partition("=")
        if not (left and sign and right):
            raise usage_error("B651", f"`{name}` is `{text}`", f"write it like `{name} {example}`")
        out.append((left, right))
    return out


def _seconds(text: str | None, name: str, default: float) -> float:
    return default if text is None else _number(text, name)


def _number(text: str, name: str) -> float:
    number = _read(float, text, name)
    if not math.isfinite(number):
        raise usage_error("B651", f"`{name}` is `{text}`", "write a number, as in `0.5`")
    return number


def _integer(text: str, name: str) -> int:
    return _read(int, text, name)


def _read(kind: Callable[[str], T], text: str, name: str) -> T:
    try:
        return kind(text)
    except ValueError:
        hint = "write a number, as in `0.5`" if kind is float else "write a whole number"
        raise usage_error("B651", f"`{name}` has `{text}` where a number goes", hint) from None
