"""What became of a plan, for the same plan after its run: of commands, of requests, of all."""

from __future__ import annotations

import msgspec

__all__ = ["CommandActual", "PortionActual", "RequestActual", "RunActual", "SentRequest"]


class CommandActual(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one command, of all its rounds together in a loop.

    `states` counts how often it ended how. `rows` are those that came, None for what has none;
    `seconds` is the portal's own time. `request` is where it was sent last, 0 where nowhere.
    `made` are ids that it made and `errors` the portal's codes (its words where it
    gave no code) with how often each came, the first few of both. `matched` of those that are
    done had their record there already, so that nothing was added.
    """

    states: dict[str, int]
    rows: int | None = None
    seconds: float = 0.0
    request: int = 0
    made: tuple[int | str, ...] = ()
    errors: dict[str, int] = {}
    matched: int = 0
    is_bad: bool = False


class PortionActual(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one request held of a command of the plan, by its name there: `times` rounds of it.

    `states` are those of rounds that were not sent in a later request again; of rounds that a run
    only counted nobody knows which request they were in. With `further` they are pages after the
    first.
    """

    name: str
    times: int = 1
    states: dict[str, int] = {}
    further: bool = False


class SentRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one request held, in the order of its commands."""

    number: int
    held: tuple[PortionActual, ...]


class RequestActual(msgspec.Struct, frozen=True, omit_defaults=True):
    """One request that was sent: when, in seconds since the first, and how long it took.

    `errors` of its commands failed; `problem` says why no usable reply came, or why a batch failed
    as a whole.
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

    `stopped` is why nothing more was sent. Of a resumed run the `exchanges` are those since;
    `sent` are all requests as they were put together, of those before it what was not sent again.
    `unsent` are commands that were in none.
    """

    ok: bool
    states: dict[str, int]
    requests: int
    seconds: float
    exchanges: tuple[RequestActual, ...] = ()
    sent: tuple[SentRequest, ...] = ()
    unsent: tuple[PortionActual, ...] = ()
    stopped: str = ""
