"""The operating budget: seconds of work that a portal grants each method in ten minutes.

The portal tells in `time.operating` how much a method has used, and in `operating_reset_at`
when a part of it is given back. Above 480 s it answers `OPERATION_TIME_LIMIT` for this method
alone. Sources disagree on whether commands of a batch are billed to their own methods or to
`batch`, so that is an option.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from b24batch.run.time_block import TimeBlock

__all__ = ["BATCH", "OperatingBudget"]

BATCH = "batch"

_ROUNDED_S = 1.0
"""The portal tells moments in whole seconds, rounded down."""


class _Used(msgspec.Struct, frozen=True):
    """The latest that is known of a method; `told_at` is the portal's time, `until` ours."""

    seconds: float
    told_at: float
    until: float


class OperatingBudget:
    """What each method has used, by the answers; may be shared between threads.

    `margin` is the share of `seconds` that is left unused. A method that was refused without a
    word on when it may go on rests for `rest_s`. A portal that tells nothing (one of one's own
    may have no such limit) is never waited for.
    """

    def __init__(
        self,
        seconds: float = 480.0,
        window_s: float = 600.0,
        *,
        bill: Literal["inner", "batch"] = "inner",
        margin: float = 0.05,
        rest_s: float = 30.0,
    ) -> None:
        self.seconds = seconds
        self.window_s = window_s
        self.bill = bill
        self.rest_s = rest_s
        self._most = seconds * (1 - margin)
        self._used: dict[str, _Used] = {}
        self._refused: set[str] = set()
        self.pressing = False
        """Whether any method has come to half of its budget; until then nothing need be asked."""

    def learn(self, method: str, told: TimeBlock, now: float, *, direct: bool = False) -> None:
        """Take in the `time` block of an answer.

        `direct` says that the call was made outside a batch.
        """
        if told.operating is None:
            return
        finish = told.at
        key = self.account(method, direct=direct)
        known = self._used.get(key)
        if known is None or known.told_at <= finish or known.until <= now:
            until = now + self._reset_in(told, finish)
            self._used[key] = _Used(told.operating, finish, until)
            self.pressing = self.pressing or told.operating > self._most / 2
        if told.operating <= self._most:
            self._refused.discard(key)

    def _reset_in(self, told: TimeBlock, finish: float) -> float:
        """Seconds until a part is given back: at once if the moment is past, never after a window.

        The whole window is also what is left if no moment was told.
        """
        reset_in = told.operating_reset_at - finish if told.operating_reset_at else self.window_s
        return min(max(0.0, reset_in), self.window_s) + _ROUNDED_S

    def exceeded(self, method: str, now: float, *, direct: bool = False) -> float:
        """Take in that the portal refused a method for its budget; returns when to try again.

        That is when the portal said that it gives some back. It is after `rest_s` if it did not
        say, and if it refused again what it had given back.
        """
        key = self.account(method, direct=direct)
        known = self._used.get(key) or _Used(0.0, 0.0, 0.0)
        until = known.until
        if until <= now or (key in self._refused and until <= now + _ROUNDED_S):
            until = now + self.rest_s
        self._refused.add(key)
        self._used[key] = _Used(self.seconds, known.told_at, until)
        self.pressing = True
        return until

    def blocked_until(
        self, method: str, now: float, coming_s: float = 0.0, *, direct: bool = False
    ) -> float | None:
        """When a method may be sent that would now go over its budget; None if it may go.

        `coming_s` is what is expected to be billed besides, for what is to be sent with it.
        """
        known = self._used.get(self.account(method, direct=direct))
        if known is None or known.until <= now or known.seconds + coming_s <= self._most:
            return None
        return known.until

    def account(self, method: str, *, direct: bool = False) -> str:
        """What a command is billed to: its method in lower case, or `batch`."""
        return BATCH if self.bill == BATCH and not direct else method.lower()
