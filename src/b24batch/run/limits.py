"""What a portal allows: requests a second (a leaky bucket), and seconds of work a method.

Nothing here looks at a clock: `now` is `time.monotonic()` of the caller, so that several
portals and threads of a process can share one object.
"""

from __future__ import annotations

import math
import threading

from b24batch.run.operating import OperatingBudget

__all__ = ["LeakyBucket", "Limits"]

_JITTER_S = 0.05
"""Requests may arrive this much closer together than they were sent."""

_SLOWEST = 1 / 8
_RECOVERY = 1.05
_ONE_SLOWDOWN_S = 1.0
_ROUNDING = 1e-9  # a slot that is free but for this is free: who waited for it gets it

_UNBOUNDED = 1_000_000
_NAMED = {"ordinary": (50, 2.0), "enterprise": (250, 5.0)}

FIRST_IN_FLIGHT = 8
"""Requests under way at most while nothing is known of how the portal takes them."""

MOST_IN_FLIGHT = 64
"""Requests under way at most where no bucket bounds them."""


class LeakyBucket:
    """Each request pours one into the portal's bucket, which holds `burst` and leaks.

    A portal answers `QUERY_LIMIT_EXCEEDED` when it runs over. `margin` is how much of the
    burst is left unused, in requests: half a one and what leaks in 50 ms, unless given. After
    a limit error the bucket counts as full, and our share of it, of burst and leak alike, is
    halved, at most to an eighth; it grows back by a twentieth with every success. Safe for
    threads.
    """

    def __init__(
        self, burst: int = 50, per_second: float = 2.0, *, margin: float | None = None
    ) -> None:
        self.burst = burst
        self.per_second = per_second
        left = 0.5 + per_second * _JITTER_S if margin is None else margin
        self._capacity = max(1.0, burst - left)
        self._level = 0.0
        self._at = 0.0
        self._share = 1.0
        self._slowed_at: float | None = None
        self._lock = threading.Lock()

    def reserve(self, now: float) -> float:
        """Take the next slot; returns the seconds to wait before it may be used."""
        with self._lock:
            self._leak(now)
            self._level += 1
            return max(0.0, (self._level - self._room) / self._rate)

    def free(self, now: float) -> int:
        """How many slots could be used at once."""
        with self._lock:
            return self._free(now)

    def take(self, now: float, most: int) -> int:
        """Take as many slots as can be used at once, `most` at most; returns their number."""
        with self._lock:
            taken = min(most, self._free(now))
            self._level += taken
            return taken

    def give_back(self, slots: int) -> None:
        """Return slots that were taken and not used."""
        with self._lock:
            self._level = max(0.0, self._level - slots)

    def wait_s(self, now: float) -> float:
        """Seconds until a slot can be used, if nobody else takes it."""
        with self._lock:
            self._leak(now)
            return max(0.0, (self._level + 1 - self._room) / self._rate)

    def least_s(self, now: float, slots: int) -> float:
        """Seconds until so many slots could have been used, if nothing slows us down."""
        with self._lock:
            self._leak(now)
            return max(0.0, (self._level + slots - self._capacity) / self.per_second)

    def slowed(self, now: float) -> None:
        """Take in a limit error: others use the bucket too, or it is smaller than we think.

        Errors within a second of the first are answers to the same mistake and count once.
        """
        with self._lock:
            self._leak(now)
            if self._slowed_at is None or now - self._slowed_at >= _ONE_SLOWDOWN_S:
                self._slowed_at = now
                self._share = max(_SLOWEST, self._share / 2)
            self._level = self._room

    def succeeded(self, now: float) -> None:
        """Take in that a request was not turned away."""
        with self._lock:
            self._leak(now)
            self._share = min(1.0, self._share * _RECOVERY)

    @property
    def _rate(self) -> float:
        return self.per_second * self._share

    @property
    def _room(self) -> float:
        return max(1.0, self._capacity * self._share)

    def _free(self, now: float) -> int:
        self._leak(now)
        return max(0, int(self._room - self._level + _ROUNDING))

    def _leak(self, now: float) -> None:
        if now > self._at:
            self._level = max(0.0, self._level - (now - self._at) * self._rate)
            self._at = now


class Limits:
    """The limits of a portal, to be shared by whatever sends to it.

    `bucket` is None where nothing bounds the number of requests. A run begins with `in_flight`
    requests under way at the same time, and goes up to `most_in_flight` (the burst of the
    bucket, unless given) while all goes well.
    """

    def __init__(
        self,
        bucket: LeakyBucket | None = None,
        operating: OperatingBudget | None = None,
        *,
        in_flight: int = FIRST_IN_FLIGHT,
        most_in_flight: int | None = None,
    ) -> None:
        self.bucket = bucket
        self.operating = operating or OperatingBudget()
        self.in_flight = in_flight
        usual = MOST_IN_FLIGHT if bucket is None else bucket.burst
        self.most_in_flight = usual if most_in_flight is None else most_in_flight

    @classmethod
    def ordinary(cls, *, in_flight: int = FIRST_IN_FLIGHT) -> Limits:
        """The limits of all plans but Enterprise: 50 requests at once, then 2 a second."""
        return cls(LeakyBucket(50, 2.0), in_flight=in_flight)

    @classmethod
    def enterprise(cls, *, in_flight: int = FIRST_IN_FLIGHT) -> Limits:
        """The limits of the Enterprise plan: 250 requests at once, then 5 a second."""
        return cls(LeakyBucket(250, 5.0), in_flight=in_flight)

    @classmethod
    def off(cls, *, in_flight: int = FIRST_IN_FLIGHT) -> Limits:
        """No limit of requests a second: for a portal of one's own, and for tests."""
        return cls(in_flight=in_flight)

    @classmethod
    def named(cls, text: str, *, in_flight: int = FIRST_IN_FLIGHT) -> Limits:
        """Limits as they are written: `ordinary`, `enterprise`, `off`, or BURST/PER_SECOND.

        Raises ValueError for anything else.
        """
        if text == "off":
            return cls.off(in_flight=in_flight)
        found = _NAMED.get(text)
        if found is None:
            burst, _, rate = text.partition("/")
            found = int(burst), float(rate)
        if found[0] < 1 or not (0 < found[1] < math.inf):
            raise ValueError(text)
        return cls(LeakyBucket(*found), in_flight=in_flight)

    def __repr__(self) -> str:
        bucket = self.bucket
        told = "no bucket" if bucket is None else f"{bucket.burst}, {bucket.per_second:g} a second"
        return f"Limits({told}; in flight {self.in_flight} to {self.most_in_flight})"

    def reserve(self, now: float) -> float:
        """Take a slot; returns the seconds to wait before it may be used."""
        return 0.0 if self.bucket is None else self.bucket.reserve(now)

    def free(self, now: float) -> int:
        """How many requests may be sent at once."""
        return _UNBOUNDED if self.bucket is None else self.bucket.free(now)

    def take(self, now: float, most: int) -> int:
        """Take slots that can be used at once, `most` at most; returns their number."""
        return most if self.bucket is None else self.bucket.take(now, most)

    def give_back(self, slots: int) -> None:
        """Return slots that were taken and not used."""
        if self.bucket is not None and slots:
            self.bucket.give_back(slots)

    def wait_s(self, now: float) -> float:
        """Seconds until a slot can be used, if nobody else takes it."""
        return 0.0 if self.bucket is None else self.bucket.wait_s(now)

    def least_s(self, now: float, slots: int) -> float:
        """Seconds until so many slots could have been used, if nothing slows us down."""
        return 0.0 if self.bucket is None else self.bucket.least_s(now, slots)

    def slowed(self, now: float) -> None:
        """Take in a limit error."""
        if self.bucket is not None:
            self.bucket.slowed(now)

    def succeeded(self, now: float) -> None:
        """Take in that a request was not turned away."""
        if self.bucket is not None:
            self.bucket.succeeded(now)
