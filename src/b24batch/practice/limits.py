"""The limits of a portal: the leaky bucket of requests and the operating budget of methods."""

from __future__ import annotations

import threading
from collections import defaultdict, deque

import msgspec

from b24batch.practice.answers import Fault
from b24batch.practice.behaviour import Bucket, Operating

__all__ = ["TIME_LIMIT", "LeakyBucket", "OperatingBudget", "Used", "over_time_limit"]

TIME_LIMIT = "OPERATION_TIME_LIMIT"

_WINDOW_S = 600.0


def over_time_limit() -> Fault:
    """What a method that has used up its budget answers with; a single call has status 429."""
    return Fault(TIME_LIMIT, "Method is blocked due to operation time limit.", status=429)


class LeakyBucket:
    """Each request puts one in, so many leak out a second, and what would overflow is refused.

    A request that is refused puts nothing in. Without a limit nothing ever is. Safe for threads.
    """

    def __init__(self, limit: Bucket | None) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._level = 0.0
        self._seen_at = 0.0

    def admit(self, now: float) -> bool:
        """Whether a request that comes at this moment (seconds of any clock) finds room."""
        if self._limit is None:
            return True
        with self._lock:
            leaked = max(now - self._seen_at, 0.0) * self._limit.leak_per_s
            self._level = max(self._level - leaked, 0.0)
            self._seen_at = max(now, self._seen_at)
            if self._level + 1 > self._limit.burst + 1e-9:  # a sum of many fractions
                return False
            self._level += 1
            return True


class Used(msgspec.Struct, frozen=True):
    """What one account has used: seconds of work, and in how many a part of it is given back."""

    seconds: float
    free_in_s: float


class OperatingBudget:
    """Seconds of work by account, in a window that slides. Safe for threads.

    An account is a method, or `batch` for everything inside batches, as the limit says. Work is
    billed when it is done, so the last command before the block may go over the limit.
    """

    def __init__(self, limit: Operating | None) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._billed: defaultdict[str, deque[tuple[float, float]]] = defaultdict(deque)
        self._sums: defaultdict[str, float] = defaultdict(float)

    def blocks(self, account: str, now: float) -> bool:
        """Whether an account has used up its budget at this moment (seconds of any clock)."""
        return self._limit is not None and self.used(account, now).seconds >= self._limit.limit_s

    def bill(self, account: str, seconds: float, now: float) -> None:
        """Put work on an account; without a limit nothing is kept."""
        if self._limit is None:
            return
        with self._lock:
            self._billed[account].append((now, seconds))
            self._sums[account] += seconds

    def used(self, account: str, now: float, *, default: float = 0.0) -> Used:
        """What an account has used within the window that ends now; `default` without a limit."""
        if self._limit is None:
            return Used(default, _WINDOW_S)
        with self._lock:
            billed = self._billed[account]
            while billed and billed[0][0] <= now - self._limit.window_s:
                self._sums[account] -= billed.popleft()[1]
            if not billed:
                self._sums[account] = 0.0  # what is left of many fractions
                return Used(0.0, self._limit.window_s)
            free_in_s = billed[0][0] + self._limit.window_s - now
            return Used(round(self._sums[account], 6), free_in_s)
