"""Options that say how fast a run goes and how long it tries."""

from __future__ import annotations

import argparse
import math
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from b24batch.cli.exits import usage_error
from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.portal import Portal
    from b24batch.run.compose import EngineOptions
    from b24batch.run.limits import Limits

__all__ = ["Pacing", "named_limits", "pacing_options", "read_pacing"]

_KINDS = ("ordinary", "enterprise", "off")


def pacing_options(parser: argparse.ArgumentParser) -> None:
    """Add the options; none of them is needed."""
    group = parser.add_argument_group("how fast, and how long it tries")
    option(
        group,
        "--limits",
        metavar="LIMITS",
        about="what the portal allows: `ordinary` (50 requests at once, then 2 a second; the "
        "default), `enterprise` (250/5), your own as BURST/PER_SECOND, or `off`",
    )
    option(
        group,
        "--in-flight",
        type=int,
        metavar="N",
        about="requests at the same time to begin with, 8 by default; more while all goes well, "
        "fewer when the portal is slow",
    )
    option(
        group,
        "--retries",
        type=int,
        metavar="N",
        about="how often a request that certainly did not run is sent again, 5 by default",
    )
    option(
        group,
        "--timeout",
        metavar="SECONDS",
        about="how long to wait for a reply, 90 by default; a portal works up to 60 on one",
    )


class Pacing(NamedTuple):
    """What was asked for; None is the usual."""

    limits: Limits | None = None
    retries: int | None = None
    timeout_s: float | None = None

    def set_on(self, portal: Portal) -> None:
        """Let a portal keep to it."""
        if self.limits is not None:
            portal.limits = self.limits
        if self.timeout_s is not None:
            portal.timeout_s = self.timeout_s

    def engine_options(self, *, keep_rounds: bool = True) -> EngineOptions:
        """The options of the run; `keep_rounds` keeps every round of a loop for the result."""
        from b24batch.run.compose import EngineOptions

        options = EngineOptions(keep_rounds=keep_rounds)
        if self.retries is None:
            return options
        return msgspec.structs.replace(options, retries=self.retries)


def read_pacing(args: argparse.Namespace) -> Pacing:
    """What the options ask for. Raises UsageError for what cannot be."""
    return Pacing(
        limits=_limits(args.limits, _at_least(args.in_flight, 1, "--in-flight")),
        retries=_at_least(args.retries, 0, "--retries"),
        timeout_s=_timeout(args.timeout),
    )


def _limits(text: str | None, in_flight: int | None) -> Limits | None:
    if not text and in_flight is None:
        return None
    from b24batch.run.limits import FIRST_IN_FLIGHT

    usual = named_limits(text or "ordinary", FIRST_IN_FLIGHT if in_flight is None else in_flight)
    usual.most_in_flight = max(usual.most_in_flight, in_flight or 0)
    return usual


def named_limits(text: str, in_flight: int = 8) -> Limits:
    """Limits as they are written. Raises UsageError for others."""
    from b24batch.run.limits import Limits

    try:
        return Limits.named(text, in_flight=in_flight)
    except ValueError:
        kinds = ", ".join(f"`{kind}`" for kind in _KINDS)
        hint = f"it may be {kinds}, or as in `50/2`: 50 requests at once, then 2 a second"
        message = f"`--limits` is `{text}`, which are no limits"
        raise usage_error("B651", message, hint) from None


def _timeout(text: str | None) -> float | None:
    if not text:
        return None
    seconds = _positive(text)
    if seconds is None:
        hint = "write a number of seconds above 0, as in `90`"
        raise usage_error("B651", f"`--timeout` is `{text}`, which is no time to wait", hint)
    return seconds


def _positive(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None


def _at_least(number: int | None, least: int, name: str) -> int | None:
    if number is not None and number < least:
        hint = f"write a whole number, at least {least}"
        raise usage_error("B651", f"`{name}` is {number}, which cannot be", hint)
    return number
