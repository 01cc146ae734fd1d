"""One exchange with a practice portal: limits, latency and faults around what it carries out.

Servers and the transport in the process all go through here, so that they misbehave alike.
"""

from __future__ import annotations

import functools

import msgspec

from b24batch.practice.answers import Fault
from b24batch.practice.batch import count_commands
from b24batch.practice.faults import choose, damaged, draw, turned_away
from b24batch.practice.losing import without_entries
from b24batch.practice.portal import PracticePortal
from b24batch.practice.traffic import HTML, Incoming, Outgoing
from b24batch.practice.wire import encode, fault_body, read_body_v3, read_params

__all__ = ["exchange"]

_LATE = Outgoing(ending="late")


def exchange(
    portal: PracticePortal, incoming: Incoming, *, patience_s: float | None = None
) -> Outgoing:
    """Answer a request as the portal's behaviour has it; this may take its time.

    With `patience_s` the caller waits no longer than that: what takes longer ends `late`, and is
    carried out all the same when its time has come.
    """
    with portal.counters.arrival() as number:
        numbered = msgspec.structs.replace(incoming, number=number)
        outgoing = _exchanged(portal, numbered, patience_s)
        portal.counters.answered(outgoing)
        return outgoing


def _exchanged(portal: PracticePortal, incoming: Incoming, patience_s: float | None) -> Outgoing:
    behaviour, pace = portal.behaviour, portal.pace
    began = pace.now()
    if portal.bucket.admit(began):
        kind = choose(behaviour, incoming)
        if kind:
            portal.counters.fault(kind)
    else:
        kind = "limit_503"
    carry_out = functools.partial(_carried_out, portal, incoming, kind)
    delay_s = behaviour.latency_s + (behaviour.slow_s if kind == "slow" else 0)
    if patience_s is not None and delay_s > patience_s:
        pace.wait(patience_s)
        pace.later(delay_s - patience_s, carry_out)
        return _LATE
    pace.wait(delay_s)
    outgoing = carry_out()
    too_late = patience_s is not None and pace.now() - began > patience_s
    return _LATE if too_late else outgoing


def _carried_out(portal: PracticePortal, incoming: Incoming, kind: str) -> Outgoing:
    api = "api/" if incoming.version == 3 else ""
    address = f"/rest/{api}{portal.user_id}/{portal.webhook_code}/{incoming.method}"
    refusal = turned_away(kind, address)
    if refusal is not None:
        return refusal
    if incoming.version == 3:
        return _carried_out_v3(portal, incoming, kind)
    try:
        params = read_params(incoming.body, incoming.content_type, incoming.query)
    except Fault as fault:
        return Outgoing(fault.status, fault_body(fault))
    chance = functools.partial(draw, portal.behaviour.seed, incoming.number)
    refused_at = None
    if kind == "limit_command":
        batch = incoming.method.lower() == "batch"
        refused_at = int(chance("command") * (count_commands(params) if batch else 1))
    status, answer = portal.handle(incoming.method, params, refused_at=refused_at)
    if kind in {"lose_entries", "lose_all"}:
        answer = without_entries(answer, chance if kind == "lose_entries" else None)
    return damaged(Outgoing(status, encode(answer)), kind, chance("cut"))


def _carried_out_v3(portal: PracticePortal, incoming: Incoming, kind: str) -> Outgoing:
    """The same for REST 3.0, which takes JSON alone; there `lose_entries` loses all of them."""
    try:
        body = read_body_v3(incoming.body, incoming.content_type)
    except Fault as fault:
        return Outgoing(fault.status, encode(fault.answer()))
    answered = portal.handle_v3(incoming.method, body, incoming.key)
    if answered.answer is None:
        return Outgoing(answered.status, b"", HTML)
    lost = kind in {"lose_entries", "lose_all"}
    answer = {key: it for key, it in answered.answer.items() if key != "result" or not lost}
    outgoing = Outgoing(answered.status, encode(answer), more=answered.headers)
    return damaged(outgoing, kind, draw(portal.behaviour.seed, incoming.number, "cut"))
