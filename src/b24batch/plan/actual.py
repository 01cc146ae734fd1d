"""What became of a plan, for the same plan after its run: of commands, of requests, of all."""

from __future__ import annotations

import msgspec

__all__ = ["CommandActual", "RequestActual", "RunActual"]


class CommandActual(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one command, of all its rounds together in a loop.

    `states` counts how often it ended how. `rows` are those that came, None for what has none;
    `seconds` is the portal's own time. `request` is where it was sent last, 0 where nowhere.
    `made` are ids that it made and `errors` the portal's codes (its words where it
    gave no code) with how often each came, the first few of both.
    """

    states: dict[str, int]
    rows: int | None = None
    seconds: float = 0.0
    request: int = 0
    made: tuple[int | str, ...] = ()
    errors: dict[str, int] = {}
    is_bad: bool = False


class RequestActual(msgspec.Struct, frozen=True, omit_defaults=True):
    """One request that was sent: when, in seconds since the first, and how long it took.

    `errors` of its commands failed; `problem` is set where no usable reply came.
    """

    number: int
    sent_at: float
    seconds: float
    commands: int
    errors: int = 0
    problem: str = ""
    slowest: bool = False


class RunActual(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a run ended: states of all commands, requests in the order of their numbers.

    `stopped` is why nothing more was sent. Of a resumed run the requests are those sent since.
    """

    ok: bool
    states: dict[str, int]
    requests: int
    seconds: float
    exchanges: tuple[RequestActual, ...] = ()
    stopped: str = ""
