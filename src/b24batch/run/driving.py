"""What both drivers do alike: requests out of the engine, as many as may go, and outcomes into it.

Without threads, sockets and clocks, as the engine itself: a driver asks `due(now)`, sends what
it gets, waits for an outcome for `wait_s(now)` seconds at most, and tells it with `took`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import msgspec

from b24batch.errors import BatchError, Problem, RunError, TransportError
from b24batch.plan.program import Program
from b24batch.run.compose import EngineOptions, Outgoing
from b24batch.run.engine import Engine
from b24batch.run.events import (
    Event,
    Held,
    Interrupted,
    ReplyReceived,
    RequestFailed,
    RequestSent,
)
from b24batch.run.exchanged import Exchanged, held
from b24batch.run.failures import Action, Failure, classify
from b24batch.run.in_flight import InFlight
from b24batch.run.limits import Limits
from b24batch.run.results import RunResult, run_error
from b24batch.run.states import Stopped
from b24batch.transport.base import Reply
from b24batch.transport.envelope import (
    BatchReply,
    CallReply,
    decode_batch,
    decode_batch_v3,
    decode_call,
)
from b24batch.transport.raised import Foreign, itself

__all__ = ["Driving", "Outcome", "no_longer_awaited", "read_reply"]

_INTERRUPTED = Problem("B310", "the run was interrupted")
_SHORTEST_WAIT_S = 0.001
_SLOTS = "the limit of requests a second"

AT_ONCE = 4
"""Requests that are put together before the first of them leaves."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of one request after `seconds`: an answer, or what was raised."""

    outgoing: Outgoing
    answer: BatchReply | CallReply | BaseException
    seconds: float
    reply: Reply | None = None


class RunLog(Protocol):
    """Keeps what happens in a run, such as a journal; its methods raise BatchError if they cannot.

    `sent` is called before requests leave, `came` with the reply, or the error where there was
    none, before the engine takes it in, and `taken` when it has.
    """

    def watch(self, engine: Engine) -> None: ...

    def sent(self, requests: Sequence[Outgoing]) -> None: ...

    def came(self, outgoing: Outgoing, came: Reply | BatchError) -> None: ...

    def taken(self) -> None: ...


class Driving:
    """One run as a driver sees it; to be used from one thread.

    `tell` is called with each event. Slots of `limits` are taken before a request is even put
    together, so that one that has to wait is as full as it can be when it leaves. `engine` is
    one that has come some way already. When `log` fails nothing more is sent.
    """

    def __init__(
        self,
        program: Program,
        options: EngineOptions | None,
        limits: Limits,
        tell: Callable[[Event], None] | None,
        *,
        engine: Engine | None = None,
        log: RunLog | None = None,
    ) -> None:
        self.engine = engine or Engine(program, options, limits.operating)
        self.limits = limits
        self._log = log
        if log is not None:
            log.watch(self.engine)
        self.in_flight = InFlight(limits.in_flight, limits.most_in_flight)
        self._listener = tell
        self._short_of_slots = False
        self._interrupted = False
        self._broken: BaseException | None = None

    @property
    def finished(self) -> bool:
        """Whether no reply is awaited and nothing more will be sent."""
        return self.engine.finished

    def departures(self, clock: Callable[[], float]) -> Iterator[list[Outgoing]]:
        """Requests to send, a few at a time, so that the first leave before the last are made."""
        self.engine.at_once = AT_ONCE
        while made := self.due(clock()):
            yield made

    def due(self, now: float) -> list[Outgoing]:
        """Requests to send at once; each has its slot."""
        engine, limits = self.engine, self.limits
        under_way = len(engine.in_flight)
        room = max(0, self.in_flight.limit - under_way)
        engine.spare_requests = limits.free(now)
        slots = limits.take(now, room)
        engine.in_flight_limit = under_way + slots
        made = engine.ready(now)
        limits.give_back(slots - len(made))
        self._short_of_slots = len(made) == slots < room
        if not self._logged(made, now):
            return []
        for outgoing in made:
            self.in_flight.sent(outgoing.number)
            self._tell(RequestSent(outgoing, self.in_flight.limit))
        return made

    def _logged(self, made: list[Outgoing], now: float) -> bool:
        """Keep requests before they leave; those that cannot be kept do not leave."""
        try:
            if self._log is not None:
                self._log.sent(made)
        except BatchError as error:
            for outgoing in made:
                self.engine.failed(outgoing, Failure(error, Action.STOP), now)
            return False
        return True

    def _keep(self, outcome: Outcome) -> None:
        """Keep what came before the engine takes it in."""
        came = outcome.answer if outcome.reply is None else outcome.reply
        try:
            if self._log is not None and isinstance(came, Reply | BatchError):
                self._log.came(outcome.outgoing, came)
        except BatchError as error:
            self.engine.give_up(error)

    def wait_s(self, now: float) -> float | None:
        """How long to wait for an outcome before `due` is asked again; None: until one comes."""
        waits = [(self.limits.wait_s(now), _SLOTS)] if self._short_of_slots else []
        if self.engine.wake_at is not None:
            waits.append((self.engine.wake_at - now, self.engine.waits_for))
        if not waits:
            return None
        seconds, why = min(waits)
        if seconds > _SHORTEST_WAIT_S:
            self._tell(Held(seconds, why))
        return max(_SHORTEST_WAIT_S, seconds)

    def took(self, outcome: Outcome, now: float) -> None:
        """Take in an outcome; one that is no longer awaited is left aside."""
        outgoing, answer = outcome.outgoing, outcome.answer
        if outgoing.number not in self.engine.in_flight:
            return
        self.engine.left(outgoing, now - outcome.seconds)
        if isinstance(answer, BatchReply | CallReply):
            self._keep(outcome)
            self._took_reply(outgoing, answer, outcome.seconds, now)
        elif isinstance(answer, BatchError):
            self._keep(outcome)
            self._took_failure(outgoing, answer, outcome.seconds, now)
        else:
            self._keep(outcome)
            self._took_mistake(outgoing, answer, now)
        if self._log is not None:
            self._log.taken()

    def _took_reply(
        self, outgoing: Outgoing, reply: BatchReply | CallReply, seconds: float, now: float
    ) -> None:
        errors, refused = failures_in(reply, len(outgoing.instances))
        self.limits.succeeded(now)
        self.in_flight.succeeded(outgoing.number)
        self.engine.received(outgoing, reply, now)
        self._ended(outgoing, now, seconds, errors=errors, problem=refused)
        self._tell(ReplyReceived(outgoing, seconds, errors, *self._counts(), refused))

    def _took_failure(
        self, outgoing: Outgoing, error: BatchError, seconds: float, now: float
    ) -> None:
        failure = classify(error)
        if failure.limit:
            self.limits.slowed(now)
        if failure.slow:
            self.in_flight.slowed(outgoing.number)
        self.engine.failed(outgoing, failure, now)
        message = error.problems[0].message
        self._ended(outgoing, now, seconds, problem=message)
        self._tell(RequestFailed(outgoing, seconds, message, failure.ran, *self._counts()))

    def _ended(
        self, outgoing: Outgoing, now: float, seconds: float, *, errors: int = 0, problem: str = ""
    ) -> None:
        number, names = outgoing.number, outgoing.called
        self.engine.exchanges.append(
            Exchanged(number, now - seconds, seconds, len(names), errors, problem, held(names))
        )

    def _took_mistake(self, outgoing: Outgoing, error: BaseException, now: float) -> None:
        """Stop because of a program, ours or the user's; what is under way is still awaited."""
        self._broken = self._broken or error
        self._give_up(outgoing, now)
        self.engine.interrupt()

    def _tell(self, event: Event) -> None:
        """Tell the listener; if it fails, the run is stopped in order and its error raised then."""
        if self._listener is None:
            return
        with Foreign(itself) as listening:
            self._listener(event)
            return
        self._listener = None
        self._broken = self._broken or listening.failure  # raised again in `result`
        self.engine.interrupt()

    def _counts(self) -> tuple[int, int]:
        """Commands that have ended, and those that have not."""
        left = self.engine.ledger.left
        return len(self.engine.records) - left, left

    def interrupt(self, now: float) -> None:
        """Send nothing more; asked a second time, do not wait for what is under way either."""
        if not self._interrupted:
            self._interrupted = True
            self.engine.interrupt()
            self._tell(Interrupted(len(self.engine.in_flight)))
            return
        for outgoing in list(self.engine.in_flight.values()):
            self._give_up(outgoing, now)

    def _give_up(self, outgoing: Outgoing, now: float) -> None:
        """Await a reply no longer: what it would have told of writes stays unknown."""
        self.engine.failed(outgoing, classify(no_longer_awaited()), now)

    def result(self) -> RunResult:
        """What came of the run.

        Raises RunError, with everything known in `.result`, when the portal could not be used
        any further or the run was interrupted. ConfigError is raised as it is if nothing was
        carried out before it; so is whatever a listener or a broken program raised, with a note
        of what was done.
        """
        result = self.engine.result()
        if self._broken is not None:
            self._broken.add_note("the run was stopped; " + "; ".join(result.account()))
            raise self._broken
        if result.stopped is Stopped.INTERRUPTED:
            raise run_error(_INTERRUPTED, result)
        fatal = self.engine.fatal
        if fatal is None:
            return result
        if isinstance(fatal, RunError):
            raise run_error(fatal, result) from None
        if any(command.sent for command in result):
            raise run_error(fatal, result) from fatal
        raise fatal


def failures_in(reply: BatchReply | CallReply, size: int) -> tuple[int, str]:
    """How many of `size` commands failed, and why a batch was refused that one of them broke."""
    if isinstance(reply, CallReply):
        return int(bool(reply.error)), ""
    if reply.refused is None or size == 1:
        return len(reply.errors) + (reply.refused is not None), ""
    return 0, f"a call of it failed, and with it the whole batch: {reply.refused.code}"


def no_longer_awaited() -> TransportError:
    """What stands for the reply to a request that was given up: it may have been carried out."""
    return TransportError(_INTERRUPTED, sent=True)


def read_reply(outgoing: Outgoing, reply: Reply) -> BatchReply | CallReply:
    """Decode what came for a request; raises PortalError or TransportError if it is no answer."""
    if outgoing.direct:
        return decode_call(reply)
    if outgoing.is_rest3:
        return decode_batch_v3(reply)
    answer = decode_batch(reply)
    if not answer.results and not answer.errors:
        raise TransportError(
            Problem("B311", "the reply says nothing of the commands that were sent"), sent=True
        )
    return answer
