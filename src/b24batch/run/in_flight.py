"""How many requests are under way at the same time: few at first, more while all goes well."""

from __future__ import annotations

__all__ = ["InFlight"]


class InFlight:
    """The bound on requests under way, `limit`; requests are named by rising numbers.

    It grows by one with each success, so that it doubles with each round of them, up to
    `most`. A limit error or a time-out halves it, once for all requests that were under way
    then: fifty heavy batches at the same time are what makes a portal answer 500 and 504.
    """

    def __init__(self, start: int = 8, most: int = 50) -> None:
        self.limit = max(1, min(start, most))
        self.most = most
        self._last = 0
        self._halved_at = 0

    def sent(self, number: int) -> None:
        """A request leaves."""
        self._last = max(self._last, number)

    def succeeded(self, number: int) -> None:
        """A usable reply came; one to a request from before the last halving says nothing."""
        if number > self._halved_at:
            self.limit = min(self.most, self.limit + 1)

    def slowed(self, number: int) -> None:
        """The portal asked for fewer requests, or took too long over one."""
        if number > self._halved_at:
            self.limit = max(1, self.limit // 2)
            self._halved_at = self._last
