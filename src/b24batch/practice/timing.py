"""The `time` block of answers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from b24batch.practice.limits import Used
from b24batch.practice.moments import spell, stamp

__all__ = ["time_block"]


def time_block(now: datetime, took_s: float, used: Used) -> dict[str, Any]:
    """When a method began and how long it took, what it has used of its operating budget.

    `operating_reset_at` is the moment, on the portal's clock, at which a part is given back.
    """
    start = stamp(now)
    return {
        "start": start,
        "finish": start + took_s,
        "duration": took_s,
        "processing": took_s,
        "date_start": spell(now),
        "date_finish": spell(now + timedelta(seconds=took_s)),
        "operating_reset_at": int(start + used.free_in_s),
        "operating": used.seconds,
    }
