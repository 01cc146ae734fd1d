"""How far a run is and how long it will take, from its events: numbers and words, no drawing."""

from __future__ import annotations

import math

import msgspec

from b24batch.run.events import (
    Event,
    Held,
    Interrupted,
    ReplyReceived,
    RequestFailed,
    RequestSent,
)
from b24batch.run.limits import Limits

__all__ = ["Progress", "advance", "seconds_left", "words"]

_PER_REQUEST = 50
"""Commands that a request is taken to carry before any has left."""

_SHORTEST_S = 0.1
"""No rate is told of a time shorter than this."""

_WINDOW_S = 10.0
"""The rate is that of about so long: what was before says little of what comes."""

_SAMPLES_A_SECOND = 4

_NOISE = 1.1
"""A pace that is off by so much is no reason to doubt what the limits say."""

_ROUNDS_GROWN = 2
"""For so many latencies without growth the number of requests under way counts as settled."""

_WEIGHT = 0.2  # of the newest in a running mean


class Progress(msgspec.Struct, frozen=True):
    """Counts of a run that began at `began`, in seconds of the caller's clock.

    `ended` and `left` are commands, `requests` those that have left. Under way are `flying`
    requests with `carried` commands, and there were never more than `widest`; since `grew`, a
    moment and what had ended by then, no more than before. A request carries `each` commands and
    takes `latency_s`, by the latest.
    """

    left: int
    began: float
    ended: int = 0
    requests: int = 0
    flying: int = 0
    carried: int = 0
    each: float = _PER_REQUEST
    latency_s: float = 0.0
    widest: int = 0
    grew: tuple[float, int] = (0.0, 0)
    samples: tuple[tuple[float, int], ...] = ()

    @property
    def share(self) -> float:
        """The part that has ended, 0 to 1."""
        return self.ended / max(1, self.ended + self.left)

    def per_second(self, now: float) -> float:
        """Commands that have ended a second of late; 0 while nothing can be told."""
        since, before = self.samples[0] if self.samples else (self.began, 0)
        passed = now - since
        return (self.ended - before) / passed if passed >= _SHORTEST_S else 0.0


def advance(progress: Progress, event: Event, now: float) -> Progress:
    """Take an event in that comes at this moment."""
    match event:
        case RequestSent(outgoing):
            return _left(progress, len(outgoing.instances), now)
        case ReplyReceived() | RequestFailed():
            first = not progress.latency_s
            return msgspec.structs.replace(
                progress,
                ended=event.ended,
                left=event.left,
                flying=progress.flying - 1,
                carried=progress.carried - len(event.outgoing.instances),
                latency_s=event.seconds if first else _mean(progress.latency_s, event.seconds),
                samples=_sampled(progress, event.ended, now),
            )
        case Held() | Interrupted():
            return progress


def _left(progress: Progress, commands: int, now: float) -> Progress:
    flying = progress.flying + 1
    return msgspec.structs.replace(
        progress,
        requests=progress.requests + 1,
        flying=flying,
        carried=progress.carried + commands,
        each=_mean(progress.each, commands) if progress.requests else float(commands),
        widest=max(flying, progress.widest),
        grew=(now, progress.ended) if flying > progress.widest else progress.grew,
    )


def _mean(mean: float, newest: float) -> float:
    return mean + _WEIGHT * (newest - mean)


def _sampled(progress: Progress, ended: int, now: float) -> tuple[tuple[float, int], ...]:
    """Moments with what had ended by then; the first is the latest that is old enough."""
    samples = progress.samples or ((progress.began, 0),)
    if now - samples[-1][0] >= 1 / _SAMPLES_A_SECOND:
        samples = (*samples, (now, ended))
    while len(samples) > 1 and samples[1][0] <= now - _WINDOW_S:
        samples = samples[1:]
    return samples


def seconds_left(progress: Progress, limits: Limits, now: float) -> float | None:
    """Seconds until the end as far as can be told, None if nothing can.

    What is left at the pace of late, or the time that the limits leave for as many requests, if
    that is longer: what passes quickly at first waits for the bucket later. While more and more
    requests are under way at the same time the pace says nothing yet: it goes on to grow.
    """
    if not progress.ended or not progress.per_second(now):
        return None
    requests = math.ceil(max(0, progress.left - progress.carried) / progress.each)
    since, before = max(progress.grew, progress.samples[0])
    if now - since > _ROUNDS_GROWN * progress.latency_s and progress.ended > before:
        at_pace = progress.left * (now - since) / (progress.ended - before)
    else:
        at_pace = _growing_s(progress, requests, limits.most_in_flight)
    waiting = limits.least_s(now, requests) + progress.latency_s if requests else 0.0
    return at_pace if at_pace > _NOISE * waiting else waiting


def _growing_s(progress: Progress, requests: int, most: int) -> float:
    """Seconds for requests of which twice as many leave at a time with each round."""
    rounds, width = 0.5, max(1, progress.widest)
    while requests > 0 and width < most:
        requests -= width
        width = min(2 * width, most)
        rounds += 1
    return (rounds + math.ceil(max(0, requests) / width)) * progress.latency_s


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
