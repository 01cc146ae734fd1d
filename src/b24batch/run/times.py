"""How long methods take and rest: for the size of requests and for limits of one method."""

from __future__ import annotations

import msgspec

__all__ = ["ResultTimes"]

_WEIGHT = 0.2  # of the newest time in the running mean


class _Time(msgspec.Struct):
    """What is read of a `time` block; the portal gives more."""

    duration: float = 0.0


class ResultTimes:
    """Running means of `time.duration` by method, and methods that must not be sent yet.

    `most_s` is how long the commands of one request may take together.
    """

    def __init__(self, most_s: float) -> None:
        self.most_s = most_s
        self._means: dict[str, float] = {}
        self._blocked: dict[str, float] = {}

    def learn(self, method: str, time: msgspec.Raw) -> None:
        """Take in the `time` block of an answer."""
        try:
            duration = msgspec.json.decode(time, type=_Time).duration
        except msgspec.DecodeError:
            return
        mean = self._means.get(method, duration)
        self._means[method] = mean + _WEIGHT * (duration - mean)

    def took(self, method: str, seconds: float) -> None:
        """Take in that a method took a time-out, or longer."""
        self._means[method] = seconds

    def seconds(self, method: str) -> float:
        """What a command of a method may be expected to take; 0 while nothing is known."""
        return self._means.get(method, 0.0)

    def block(self, method: str, until: float) -> None:
        """Keep a method from being sent before a time."""
        self._blocked[method] = max(until, self._blocked.get(method, until))

    def blocked_until(self, method: str, now: float) -> float | None:
        """When a method may be sent again, if that is not yet."""
        until = self._blocked.get(method)
        return until if until is not None and until > now else None
