"""How far a run is and how long it will take, from its events: numbers and words, no drawing."""

from __future__ import annotations

import math

import msgspec

from b24batch.run.events import Event, Interrupted, ReplyReceived, RequestFailed, RequestSent
from b24batch.run.limits import Limits

__all__ = ["Progress", "advance", "seconds_left", "words"]

_PER_REQUEST = 50
"""Commands that a request is taken to carry before any has left."""

_SHORTEST_S = 0.1
"""No rate is told of a time shorter than this."""


class Progress(msgspec.Struct, frozen=True):
    """Counts of a run that began at `began`, in seconds of the caller's clock.

    `ended` and `left` are commands, `carried` those in the `requests` that have left; a command
    that was sent twice is carried twice.
    """

    left: int
    began: float
    ended: int = 0
    requests: int = 0
    carried: int = 0

    @property
    def share(self) -> float:
        """The part that has ended, 0 to 1."""
        return self.ended / max(1, self.ended + self.left)

    def per_second(self, now: float) -> float:
        """Commands that have ended a second; 0 while nothing can be told."""
        passed = now - self.began
        return self.ended / passed if passed >= _SHORTEST_S else 0.0


def advance(progress: Progress, event: Event) -> Progress:
    """Take an event in."""
    match event:
        case RequestSent(outgoing):
            return msgspec.structs.replace(
                progress,
                requests=progress.requests + 1,
                carried=progress.carried + len(outgoing.instances),
            )
        case ReplyReceived() | RequestFailed():
            return msgspec.structs.replace(progress, ended=event.ended, left=event.left)
        case Interrupted():
            return progress


def seconds_left(progress: Progress, limits: Limits, now: float) -> float | None:
    """Seconds until the end as far as can be told, None if nothing can.

    What is left at the pace so far, or the time that the limits leave for as many requests, if
    that is longer: what passes quickly at first waits for the bucket later.
    """
    rate = progress.per_second(now)
    if not rate:
        return None
    each = progress.carried / progress.requests if progress.carried else _PER_REQUEST
    requests = math.ceil(progress.left / each)
    bucket = limits.bucket
    behind = 0 if bucket is None else max(0, requests - bucket.free(now))
    waiting = 0.0 if bucket is None else behind / bucket.per_second
    return max(progress.left / rate, waiting)


def words(progress: Progress, ends_at: float | None, now: float) -> str:
    """The line as a person reads it; `ends_at` is when the run will be over, if that is known."""
    total = progress.ended + progress.left
    parts = [
        f"{progress.ended:,} of {_many(total, 'command')}",
        _many(progress.requests, "request"),
    ]
    rate = progress.per_second(now)
    if rate:
        parts.append(f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.1f}/s")
    if ends_at is not None and progress.left:
        parts.append(f"about {_span(ends_at - now)} left")
    return ", ".join(parts)


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" + ("" if count == 1 else "s")


def _span(seconds: float) -> str:
    """A length of time, in its largest unit and the next."""
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"
