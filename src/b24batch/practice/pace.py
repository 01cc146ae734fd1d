"""Time as the practice portal takes it: what is waited for, and what is carried out later."""

from __future__ import annotations

import heapq
import itertools
import math
import threading
import time
from collections.abc import Callable
from typing import Protocol

__all__ = ["Job", "Pace", "RealPace", "SteppedPace"]

Job = Callable[[], object]


class Pace(Protocol):
    """Seconds for a practice portal; safe to use from several threads.

    `now` counts from any moment. `wait` returns after so many seconds, `later` returns at once
    and carries out a job after so many. `settle` ends every wait, carries out at once what was
    left for later, and returns when it is done.
    """

    def now(self) -> float: ...

    def wait(self, seconds: float) -> None: ...

    def later(self, seconds: float, job: Job) -> None: ...

    def settle(self) -> None: ...


class RealPace:
    """Real seconds; each job for later waits in a thread of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hurry = threading.Event()
        self._held: set[threading.Thread] = set()

    def now(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        """Wait, or until `settle` is called."""
        if seconds > 0:
            self._hurry.wait(seconds)

    def later(self, seconds: float, job: Job) -> None:
        """Carry out a job in a thread of its own; what it raises is shown as threads show it."""
        with self._lock:
            thread = threading.Thread(target=self._carry_out, args=(self._hurry, seconds, job))
            thread.daemon = True
            self._held.add(thread)
        thread.start()

    def settle(self) -> None:
        """End the waits that have begun; later ones are not touched."""
        with self._lock:
            hurry, self._hurry = self._hurry, threading.Event()
            held = list(self._held)
        hurry.set()
        for thread in held:
            thread.join()

    def _carry_out(self, hurry: threading.Event, seconds: float, job: Job) -> None:
        try:
            hurry.wait(seconds)
            job()
        finally:
            with self._lock:
                self._held.discard(threading.current_thread())


class SteppedPace:
    """Seconds that pass only when somebody waits: tests take no time and always go alike.

    Waiting moves the time on for everybody, so several threads that wait at once wait one after
    the other. Jobs left for later are carried out by whoever's wait reaches their moment.
    """

    def __init__(self, start: float = 0.0) -> None:
        self._lock = threading.Lock()
        self._now = start
        self._order = itertools.count()
        self._held: list[tuple[float, int, Job]] = []

    def now(self) -> float:
        """Seconds since the beginning, waits and nothing else."""
        return self._now

    def wait(self, seconds: float) -> None:
        """Move the time on, and carry out what falls due by then at its own moment."""
        self._go_on(self._now + max(seconds, 0.0))

    def later(self, seconds: float, job: Job) -> None:
        """Keep a job until the time has come."""
        with self._lock:
            heapq.heappush(self._held, (self._now + seconds, next(self._order), job))

    def settle(self) -> None:
        """Carry out everything that is kept, the time moving to the last of it."""
        self._go_on(math.inf)

    def _go_on(self, until: float) -> None:
        while (job := self._next(until)) is not None:
            job()  # not under the lock: it may wait itself

    def _next(self, until: float) -> Job | None:
        with self._lock:
            if self._held and self._held[0][0] <= until:
                due, _, job = heapq.heappop(self._held)
                self._now = max(self._now, due)
                return job
            if until < math.inf:
                self._now = max(self._now, until)
            return None
