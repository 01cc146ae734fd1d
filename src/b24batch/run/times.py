"""How long methods take, for the size of requests."""

from __future__ import annotations

from b24batch.run.time_block import TimeBlock

__all__ = ["ResultTimes"]

_WEIGHT = 0.2  # of the newest time in the running mean


class ResultTimes:
    """Running means of `time.duration` by method, and methods that must not be sent yet.

    `most_s` is how long the commands of one request may take together.
    """

    def __init__(self, most_s: float) -> None:
        self.most_s = most_s
        self._means: dict[str, float] = {}

    def learn(self, method: str, told: TimeBlock) -> None:
        """Take in the `time` block of an answer."""
        mean = self._means.get(method, told.duration)
        self._means[method] = mean + _WEIGHT * (told.duration - mean)

    def took(self, method: str, seconds: float) -> None:
        """Take in that a method took a time-out, or longer."""
        self._means[method] = seconds

    def seconds(self, method: str) -> float:
        """What a command of a method may be expected to take; 0 while nothing is known."""
        return self._means.get(method, 0.0)
