"""The synchronous driver: sends what the engine has ready, one request after the other."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from b24batch.errors import PortalError, Problem, TransportError
from b24batch.plan.program import Program
from b24batch.run.compose import Outgoing
from b24batch.run.engine import Engine, EngineOptions
from b24batch.run.events import Event, ReplyReceived, RequestFailed, RequestSent
from b24batch.run.failures import classify
from b24batch.run.results import RunResult, run_error
from b24batch.run.states import Stopped
from b24batch.transport.base import Reply
from b24batch.transport.envelope import BatchReply, CallReply, decode_batch, decode_call

__all__ = ["Sender", "drive"]


class Sender(Protocol):
    """What a driver needs of a portal."""

    def send(self, method: str, params: object) -> Reply: ...


def drive(
    program: Program,
    portal: Sender,
    *,
    options: EngineOptions | None = None,
    on_event: Callable[[Event], None] | None = None,
    interrupted: Callable[[], bool] = bool,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> RunResult:
    """Run a program to its end.

    Returns the result whenever the run ended by the portal's answers, failures and halts
    included. `interrupted` is asked before each request; once it says yes, nothing more is
    sent. Raises RunError, with everything known in `.result`, when the portal could not be
    used any further or the run was interrupted, also from the keyboard.
    """
    engine = Engine(program, options)
    tell = on_event or _ignore
    while not engine.finished:
        if interrupted():
            engine.interrupt()
            break
        outgoing = engine.ready(clock())
        for request in outgoing:
            _exchange(engine, request, portal, tell, clock)
        if not outgoing and engine.wake_at is not None:
            wait(max(0.0, engine.wake_at - clock()))
    result = engine.result()
    if engine.fatal is not None:
        raise run_error(engine.fatal, result) from None
    if result.stopped is Stopped.INTERRUPTED:
        raise run_error(_INTERRUPTED, result)
    return result


def _exchange(
    engine: Engine,
    outgoing: Outgoing,
    portal: Sender,
    tell: Callable[[Event], None],
    clock: Callable[[], float],
) -> None:
    """Send one request and give the engine what came of it."""
    tell(RequestSent(outgoing))
    began = clock()
    try:
        reply = _decode(outgoing, portal.send(outgoing.method, outgoing.params))
    except (TransportError, PortalError) as error:
        message = error.problems[0].message
        tell(RequestFailed(outgoing, clock() - began, message, error.sent))
        engine.failed(outgoing, classify(error), clock())
    except KeyboardInterrupt:
        engine.interrupt()
        engine.failed(outgoing, classify(TransportError(_INTERRUPTED, sent=True)), clock())
    else:
        errors = len(reply.errors) if isinstance(reply, BatchReply) else int(bool(reply.error))
        tell(ReplyReceived(outgoing, clock() - began, errors))
        engine.received(outgoing, reply, clock())


_INTERRUPTED = Problem("B310", "the run was interrupted")


def _decode(outgoing: Outgoing, reply: Reply) -> BatchReply | CallReply:
    if outgoing.direct:
        return decode_call(reply)
    answer = decode_batch(reply)
    if not answer.results and not answer.errors:
        raise TransportError(
            Problem("B311", "the reply says nothing of the commands that were sent"), sent=True
        )
    return answer


def _ignore(event: Event) -> None:
    del event
