"""One request and its end, kept for the account of a run."""

from __future__ import annotations

import msgspec

__all__ = ["Exchanged"]


class Exchanged(msgspec.Struct, frozen=True, gc=False):
    """When a request left, by the driver's clock, how long it took, and how that ended.

    `problem` is empty where a usable reply came; `errors` of its `commands` failed then.
    """

    number: int
    left: float
    seconds: float
    commands: int
    errors: int = 0
    problem: str = ""
