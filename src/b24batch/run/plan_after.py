"""The plan of a run that is over, with what became of each command and request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from b24batch._text import Source
from b24batch.plan.actual import CommandActual, RequestActual, RunActual
from b24batch.plan.blocks import Part
from b24batch.plan.planned import Plan
from b24batch.plan.simulate import make_plan
from b24batch.run.command_result import CommandResult
from b24batch.run.exchanged import Exchanged, held
from b24batch.run.results import RunResult
from b24batch.run.sent_requests import sent_requests
from b24batch.run.states import BAD, State
from b24batch.run.time_block import read_time
from b24batch.secrets import mask_known

__all__ = ["plan_after"]

_MOST_KEPT = 5


def plan_after(result: RunResult, *, source: Source | None = None, portal: str = "") -> Plan:
    """The plan of a run as it would have been made before it, with `actual` beside everything."""
    program = result.program
    by_part = _by_part(result)
    look_ups: dict[str, list[CommandResult]] = {}
    for command in result.look_ups:
        look_ups.setdefault(held((command.name,))[0].name, []).append(command)
    tallied = result.tallied()

    def actual(part: Part, look_up: bool) -> CommandActual | None:
        if not look_up:
            return _actual(by_part.get(part.number, ()), tallied.get(part.number, {}), result)
        planned = program.planned[part.number]
        name = "" if planned is None else planned.command.label or f"({planned.command.method})"
        if planned is not None and not part.block:
            name = planned.name
        return _actual(look_ups.get(name, ()), {}, result)

    plan = make_plan(program, source=source, portal=portal, actual=actual)
    names = {c.name.partition("[")[0]: c.name for c in (*plan.unsent, *plan.commands)}
    return msgspec.structs.replace(plan, actual=_ran(result, names))


def _by_part(result: RunResult) -> dict[int, list[CommandResult]]:
    numbers = {id(p.command): n for n, p in enumerate(result.program.planned) if p is not None}
    by_part: dict[int, list[CommandResult]] = {}
    for command in result:
        # a command of a loop keeps the statement, not the number of its part
        number = (
            command.planned.index
            if command.around is None
            else numbers[id(command.planned.command)]
        )
        by_part.setdefault(number, []).append(command)
    return by_part


def _actual(
    commands: Sequence[CommandResult], tallied: dict[State, int], result: RunResult
) -> CommandActual | None:
    states = Counter(tallied)
    states.update(command.state for command in commands)
    if not states:
        return None
    rows = [len(found) for command in commands if (found := _rows(command)) is not None]
    made = [c.made_id for c in commands if c.writes and not c.matched and c.made_id is not None]
    told = (c.error for c in commands if c.error is not None)
    errors = Counter(error.code or error.description for error in told)
    secrets = result.program.secrets
    return CommandActual(
        states={state.value: states[state] for state in State if states[state]},
        rows=sum(rows) if rows else None,
        seconds=round(sum(map(_seconds, commands)), 4),
        request=max((command.request for command in commands), default=0),
        made=tuple(made[:_MOST_KEPT]),
        errors={mask_known(code, secrets): n for code, n in errors.most_common(_MOST_KEPT)},
        matched=sum(command.matched for command in commands),
        is_bad=not BAD.isdisjoint(states),
    )


def _rows(command: CommandResult) -> list[object] | None:
    """The rows of a read that is done, where its method gives any."""
    method = command.planned.method
    if command.writes or method is None or command.state is not State.DONE:
        return None
    return None if command.record.raw is None else method.rows(command.value)


def _seconds(command: CommandResult) -> float:
    raw = command.record.time
    block = None if raw is None else read_time(raw)
    return 0.0 if block is None else block.duration


def _ran(result: RunResult, names: Mapping[str, str]) -> RunActual:
    exchanges = sorted(result.exchanges, key=lambda exchange: exchange.number)
    start = min((exchange.left for exchange in exchanges), default=0.0)
    end = max((exchange.left + exchange.seconds for exchange in exchanges), default=0.0)
    sent, unsent = sent_requests(result, names)
    return RunActual(
        ok=result.ok,
        states={state.value: n for state, n in result.counts().items()},
        requests=result.requests,
        seconds=round(end - start, 4),
        exchanges=_requests(exchanges, start, result),
        sent=sent,
        unsent=unsent,
        stopped="" if result.stopped is None else result.stopped.value,
    )


def _requests(
    exchanges: Sequence[Exchanged], start: float, result: RunResult
) -> tuple[RequestActual, ...]:
    """The requests in order; of several the slowest is marked."""
    slowest = max(exchanges, key=lambda exchange: exchange.seconds, default=None)
    return tuple(
        RequestActual(
            number=exchange.number,
            sent_at=round(exchange.left - start, 4),
            seconds=round(exchange.seconds, 4),
            commands=exchange.commands,
            errors=exchange.errors,
            problem=mask_known(exchange.problem, result.program.secrets),
            slowest=exchange is slowest and len(exchanges) > 1,
        )
        for exchange in exchanges
    )
