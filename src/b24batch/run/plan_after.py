"""The plan of a run that is over, with what became of each command and request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from b24batch._text import Source
from b24batch.plan.actual import CommandActual, RequestActual, RunActual
from b24batch.plan.blocks import Part
from b24batch.plan.planned import Plan
from b24batch.plan.simulate import make_plan
from b24batch.run.command_result import CommandResult
from b24batch.run.exchanged import Exchanged
from b24batch.run.results import RunResult
from b24batch.run.states import BAD, State
from b24batch.run.time_block import read_time
from b24batch.secrets import mask_known

__all__ = ["plan_after"]

_MOST_KEPT = 5


def plan_after(result: RunResult, *, source: Source | None = None, portal: str = "") -> Plan:
    """The plan of a run as it would have been made before it, with `actual` beside everything."""
    program = result.program
    numbers = {id(p.command): n for n, p in enumerate(program.planned) if p is not None}
    by_part: dict[int, list[CommandResult]] = {}
    for command in result:
        # a command of a loop keeps the statement, not the number of its part
        number = (
            command.planned.index
            if command.around is None
            else numbers[id(command.planned.command)]
        )
        by_part.setdefault(number, []).append(command)
    tallied = result.tallied()

    def actual(part: Part) -> CommandActual | None:
        return _actual(by_part.get(part.number, ()), tallied.get(part.number, {}), result)

    return make_plan(program, source=source, portal=portal, actual=actual, ran=_ran(result))


def _actual(
    commands: Sequence[CommandResult], tallied: dict[State, int], result: RunResult
) -> CommandActual | None:
    states = Counter(tallied)
    states.update(command.state for command in commands)
    if not states:
        return None
    rows = [len(found) for command in commands if (found := _rows(command)) is not None]
    made = [c.made_id for c in commands if c.writes and c.made_id is not None]
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
        is_bad=not BAD.isdisjoint(states),
    )


def _rows(command: CommandResult) -> list[object] | None:
    """The rows of a read that is done, where its method gives any."""
    method = command.planned.method
    if command.writes or method is None or command.state is not State.DONE:
        return None
    return method.rows(command.value)


def _seconds(command: CommandResult) -> float:
    raw = command.record.time
    block = None if raw is None else read_time(raw)
    return 0.0 if block is None else block.duration


def _ran(result: RunResult) -> RunActual:
    exchanges = sorted(result.exchanges, key=lambda exchange: exchange.number)
    start = min((exchange.left for exchange in exchanges), default=0.0)
    end = max((exchange.left + exchange.seconds for exchange in exchanges), default=0.0)
    return RunActual(
        ok=result.ok,
        states={state.value: n for state, n in result.counts().items()},
        requests=result.requests,
        seconds=round(end - start, 4),
        exchanges=_requests(exchanges, start, result),
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
