"""What a driver tells while it runs: one Struct an event, for progress and `-v`."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from b24batch.run.compose import Outgoing
from b24batch.run.results import RunResult

__all__ = [
    "Event",
    "Held",
    "Interrupted",
    "ReplyReceived",
    "RequestFailed",
    "RequestSent",
    "RunFinished",
]


class RequestSent(msgspec.Struct, frozen=True):
    """A request is about to leave; `at_once` is how many may be under way, 0 where nobody told."""

    outgoing: Outgoing
    at_once: int = 0


class ReplyReceived(msgspec.Struct, frozen=True):
    """A usable reply came after `seconds`; `errors` of its commands failed.

    With it `ended` commands have ended in all, and `left` have not. Pages of an `all` and
    look-ups of `once by` count as commands, so that `left` may also rise. `refused` says why a
    batch of REST 3.0 failed as a whole; its commands are sent again.
    """

    outgoing: Outgoing
    seconds: float
    errors: int
    ended: int
    left: int
    refused: str = ""


class RequestFailed(msgspec.Struct, frozen=True):
    """No usable reply came; `ran` says whether the portal may have acted.

    `ended` and `left` are counts of commands as in ReplyReceived.
    """

    outgoing: Outgoing
    seconds: float
    message: str
    ran: bool
    ended: int
    left: int


class Held(msgspec.Struct, frozen=True):
    """Something could be sent and is held back, for `seconds` unless a reply changes that.

    `why` is in words: a limit of requests, or the engine's own waits after failures.
    """

    seconds: float
    why: str


class Interrupted(msgspec.Struct, frozen=True):
    """Somebody asked to stop: nothing more is sent, and `awaited` requests are still under way.

    Asked once more, they are not awaited any longer; that is told by their RequestFailed alone.
    """

    awaited: int


class RunFinished(msgspec.Struct, frozen=True):
    """The run is over. The last of the events that are read; a listener gets the result itself."""

    result: RunResult


Event: TypeAlias = RequestSent | ReplyReceived | RequestFailed | Held | Interrupted
