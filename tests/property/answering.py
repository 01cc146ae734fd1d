"""An engine driven by hand: a practice portal answers its requests, in random order."""

from __future__ import annotations

import random
from collections.abc import Iterator

import msgspec

from b24batch.practice.portal import PracticePortal
from b24batch.run.engine import Engine, Outgoing
from b24batch.transport.base import Reply
from b24batch.transport.envelope import BatchReply, CallReply, decode_batch, decode_call

__all__ = ["answer_all", "answered", "places_told"]


def answered(portal: PracticePortal, outgoing: Outgoing) -> BatchReply | CallReply:
    """What a portal says to one request, decoded."""
    status, answer = portal.handle(outgoing.method, outgoing.params)
    reply = Reply(status, msgspec.json.encode(answer))
    return decode_call(reply) if outgoing.direct else decode_batch(reply)


def places_told(outgoing: Outgoing, answer: BatchReply | CallReply) -> Iterator[int]:
    """The places in a request that its answer tells of: what stands there was carried out."""
    for at in range(len(outgoing.names)):
        label = f"c{at}"
        if isinstance(answer, CallReply) or label in answer.results or label in answer.errors:
            yield at


def answer_all(engine: Engine, portal: PracticePortal, rng: random.Random) -> list[Outgoing]:
    """Run an engine to its end: any of the answers under way comes next. Gives what was sent."""
    waiting: list[tuple[Outgoing, BatchReply | CallReply]] = []
    sent: list[Outgoing] = []
    while True:
        for outgoing in engine.ready():
            sent.append(outgoing)
            waiting.append((outgoing, answered(portal, outgoing)))
        if not waiting:
            break
        engine.received(*waiting.pop(rng.randrange(len(waiting))))
    assert engine.finished, "stalled"
    return sent
