"""The states of a command, and why a run stopped."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["BAD", "ENDED", "State", "Stopped"]


class State(StrEnum):
    """Where a command stands. It ends in exactly one of the states below `SENT`."""

    WAITING = "waiting"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"
    """The portal answered with an error, or we refused a value."""
    UNRESOLVED = "unresolved"
    """A reference it needs did not resolve, or was empty where it must not be."""
    SKIPPED = "skipped"
    """Something it stands on failed."""
    NOT_NEEDED = "not_needed"
    """Its `if` was false: empty, and no failure."""
    NOT_SENT = "not_sent"
    """The run stopped before it, or is a dry one."""
    UNKNOWN = "unknown"
    """Sent, and whether it ran cannot be known."""


BAD = frozenset({State.FAILED, State.UNRESOLVED, State.SKIPPED, State.UNKNOWN})
"""States that take down dependents."""

ENDED = frozenset(State) - {State.WAITING, State.SENT}


class Stopped(StrEnum):
    """Why a run sent no more than it did."""

    HALT = "halt on error"
    VOUCHER = "a vouched value was not there"
    EXPECT = "an expectation did not hold"
    PORTAL = "the portal could not be used"
    INTERRUPTED = "interrupted"
    WRITES = "more writes than were allowed"
    CONSENT = "nobody agreed to the writes"
    FAILURES = "more failures than were allowed"
