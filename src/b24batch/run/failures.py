"""What happens when a request gets no usable reply: one table, readable as such.

================================================= ========= ================================
what happened                                     did it run? what we do
================================================= ========= ================================
could not connect, DNS, cut off in TLS            no        retry
no certificate that is trusted, ConfigError       no        stop, the rest is not sent
503 or 429 with a limit code; 429 of another kind no        wait, retry, lower the rate
OPERATION_TIME_LIMIT for the whole request        no        wait until it is given back, retry
other refusal that every request would meet       no        stop, the rest is not sent
any redirect                                      no        stop
other refusal of a whole request                  no        fail its commands
time-out, reset, cut or foreign body, 5xx         unknown   writes unknown, reads sent again
================================================= ========= ================================

Errors of single commands are no failures of a request: `engine.py` deals with them.
"""

from __future__ import annotations

from enum import Enum, auto

import msgspec

from b24batch.errors import BatchError, PortalError, RunError, TransportError
from b24batch.transport.refusals import advice, is_budget, is_limit, meets_every_request

__all__ = ["Action", "Failure", "backoff_s", "classify"]

FIRST_WAIT_S = 0.25
LONGEST_WAIT_S = 60.0


class Action(Enum):
    """What to do with the commands of a request that failed as a whole."""

    RETRY = auto()
    """It did not run: all its commands wait again."""
    FAIL = auto()
    """It did not run and never will: its commands have failed."""
    STOP = auto()
    """It did not run, nor will any other request."""
    UNKNOWN = auto()
    """It may have run."""


class Failure(msgspec.Struct, frozen=True):
    """One row of the table, for one error.

    `limit`: the portal asks for fewer requests. `slow`: fewer at the same time may help. `budget`:
    it has worked for as long as it grants, and says so however often it is asked.
    """

    error: BatchError
    action: Action
    limit: bool = False
    slow: bool = False
    budget: bool = False

    @property
    def broke_off(self) -> bool:
        """Whether nothing at all came, though the portal may have acted: no error of its own."""
        return self.action is Action.UNKNOWN and self.error.problems[0].code == "B631"

    @property
    def ran(self) -> bool:
        """Whether the portal may have acted."""
        return self.action is Action.UNKNOWN


def classify(error: BatchError) -> Failure:
    """Find the row of the table for an error of a request."""
    if not isinstance(error, RunError):  # raised before anything leaves
        return Failure(error, Action.STOP)
    if not isinstance(error, PortalError):
        sent = not isinstance(error, TransportError) or error.sent
        if error.problems[0].code == "B639":  # TLS: it would fail alike each time
            return Failure(error, Action.STOP)
        return Failure(error, Action.UNKNOWN if sent else Action.RETRY, slow=sent)
    if is_budget(error.code):
        return Failure(error, Action.RETRY, budget=True)
    if is_limit(error.code, error.status):
        return Failure(error, Action.RETRY, limit=True, slow=True)
    if error.sent:
        return Failure(error, Action.UNKNOWN, slow=True)
    known = advice(error.code) or meets_every_request(error.code, error.status)
    return Failure(error, Action.STOP if known or not error.code else Action.FAIL)


def backoff_s(tries: int, number: int) -> float:
    """Seconds to wait before the next request after `tries` failures in a row.

    Doubles each time; the `number` of the request spreads it by up to a half either way, so
    that many clients do not come back at once, and two runs wait the same.
    """
    spread = 0.5 + (number * 0.6180339887498949) % 1.0
    return float(min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** min(tries - 1, 10)) * spread)
