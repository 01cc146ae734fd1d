"""How an engine packs requests, holds them back, and when it stops."""

from __future__ import annotations

import msgspec

from b24batch.plan.pack import REQUEST_SIZE, Positions

__all__ = ["EngineOptions"]


class EngineOptions(msgspec.Struct, frozen=True):
    """How requests are packed and held.

    `in_flight` bounds requests under way. A request that is not full is held back while
    others are under way if more than `spare_requests` are still needed. `request_bytes`
    bounds the body and `request_seconds` the time that its commands take together, as far as
    it is known. A request that did not run is sent again `retries` times, and after
    `patience_s` without any success the run stops. `settle_s` is how long the portal may still
    be at work on a request without a reply. `positions` is the step to begin with,
    `guard_share` the share of failed commands above which the last step is taken. `keep_rounds`
    keeps what every round of a loop gave for the result; without, only failures and counts are.
    `limit_rows` bounds the rows of each loop of the top level. With `dry` nothing is written.
    `begins_early` lets loops begin while the pages of their rows still arrive, where they may.
    With `sends_keys` writes of REST 3.0 carry a key, and one without a reply is sent again.
    The run stops before it makes more than `max_writes`, and after more than `max_failures`
    commands and expectations that failed by themselves.
    """

    in_flight: int = 1
    request_size: int = REQUEST_SIZE
    request_bytes: int = 4_000_000
    spare_requests: int = 0
    request_seconds: float = 20.0
    retries: int = 5
    patience_s: float = 300.0
    settle_s: float = 75.0
    positions: Positions = Positions.FREE
    guard_share: float = 0.02
    keep_rounds: bool = True
    limit_rows: int | None = None
    dry: bool = False
    max_writes: int | None = None
    max_failures: int | None = None
    begins_early: bool = True
    sends_keys: bool = True
