"""What happened when: a listener of a run's events that keeps one line for each request."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

import msgspec

from b24batch.run.events import (
    Event,
    Held,
    ReplyReceived,
    RequestFailed,
    RequestSent,
)

__all__ = ["Exchange", "Timeline", "Wait"]

_MOST_UNDER_WAY = 200


class Exchange(msgspec.Struct, frozen=True):
    """One request and what came of it; times are seconds since the first thing that was told.

    `left` is when it was handed over to be sent, `began` when its bytes left, later where no
    connection was free. `problem` is empty where a usable reply came, and `errors` counts its
    commands that failed.
    """

    number: int
    left: float
    began: float
    ended: float
    commands: tuple[str, ...]
    methods: tuple[tuple[str, int], ...]
    errors: int = 0
    problem: str = ""
    ran: bool = True
    halt: bool = False
    direct: bool = False


class Wait(msgspec.Struct, frozen=True):
    """A time in which something was held back, and why."""

    began: float
    ended: float
    why: str


class Timeline:
    """Listens to a run (`on_event=timeline`); to be used for one run.

    Its zero is when the first request leaves, or when that begins to be held back. `bounds` are how
    many requests might be under way, each with when that began to be so.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start: float | None = None
        self._left: dict[int, float] = {}
        self._held: tuple[float, str] | None = None
        self.exchanges: list[Exchange] = []
        self.waits: list[Wait] = []
        self.bounds: list[tuple[float, int]] = []

    @property
    def seconds(self) -> float:
        """How long the run took until the last thing that was heard of."""
        return max((exchange.ended for exchange in self.exchanges[-_MOST_UNDER_WAY:]), default=0.0)

    def __call__(self, event: Event) -> None:
        """Take in what happened just now."""
        moment = self._clock()
        if self._start is None:
            self._start = moment
        now = moment - self._start
        match event:
            case RequestSent(outgoing, at_once):
                self._left[outgoing.number] = now
                if at_once and (not self.bounds or self.bounds[-1][1] != at_once):
                    self.bounds.append((now, at_once))
                self._released(now)
            case ReplyReceived(outgoing, seconds, errors, refused=refused):
                self._ended(event, now, seconds, errors=errors, problem=refused, ran=not refused)
            case RequestFailed(outgoing, seconds, message, ran):
                self._ended(event, now, seconds, problem=message, ran=ran)
            case Held(_, why):
                self._held = self._held or (now, why)

    def _released(self, now: float) -> None:
        if self._held is not None:
            self.waits.append(Wait(self._held[0], now, self._held[1]))
            self._held = None

    def _ended(
        self,
        event: ReplyReceived | RequestFailed,
        now: float,
        seconds: float,
        *,
        errors: int = 0,
        problem: str = "",
        ran: bool = True,
    ) -> None:
        outgoing = event.outgoing
        began = max(0.0, now - seconds)
        self.exchanges.append(
            Exchange(
                number=outgoing.number,
                left=min(self._left.pop(outgoing.number, began), began),
                began=began,
                ended=now,
                commands=outgoing.names,
                methods=tuple(Counter(outgoing.methods).most_common()),
                errors=errors,
                problem=problem,
                ran=ran,
                halt=outgoing.halt,
                direct=outgoing.direct,
            )
        )
