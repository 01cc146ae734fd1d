"""What a plan says after its run: a line for each command, the requests, and how it ended."""

from __future__ import annotations

from b24batch.plan.actual import CommandActual, RequestActual, RunActual

__all__ = ["actual_line", "ended_line", "exchange_lines", "requests_told", "states_told"]

_MOST_REQUESTS = 12
_MOST_NAMES = 3


def states_told(states: dict[str, int]) -> str:
    """How often something ended how; one end without its number."""
    if sum(states.values()) == 1:
        return next(iter(states)).replace("_", " ")
    return ", ".join(f"{n:,} {state.replace('_', ' ')}" for state, n in states.items())


def actual_line(actual: CommandActual) -> str:
    """One command: how it ended, what came, how long it took, in which request."""
    facts = [states_told(actual.states) or "never came to it"]
    if actual.errors:
        named = list(actual.errors.items())
        told = [code if n == 1 else f"{n:,} {code}" for code, n in named[:_MOST_NAMES]]
        facts.append(f"{', '.join(told)}{', ...' * (len(named) > _MOST_NAMES)}")
    if actual.matched:
        facts.append(f"{actual.matched:,} there already" if actual.matched > 1 else "there already")
    if actual.rows is not None:
        facts.append(f"{actual.rows:,} row{'s' * (actual.rows != 1)}")
    if actual.made:
        ids = ", ".join(map(str, actual.made[:_MOST_NAMES]))
        facts.append(f"id {ids}{', ...' * (len(actual.made) > _MOST_NAMES)}")
    if actual.seconds:
        facts.append(f"{actual.seconds:.2f} s")
    if actual.request:
        last = "last in " * (sum(actual.states.values()) > 1)
        facts.append(f"{last}request {actual.request}")
    return f"{'!' if actual.is_bad else '='} {'; '.join(facts)}"


def exchange_lines(run: RunActual) -> list[str]:
    """The requests as they were sent; of many the first, the slowest, and those that failed."""
    if not run.exchanges:
        return []
    shown = _shown(run.exchanges)
    lines = [f"sent      {requests_told(run)}"]
    lines += map(_exchange, shown)
    left = len(run.exchanges) - len(shown)
    return [*lines, f"  and {left:,} more"] if left else lines


def _shown(exchanges: tuple[RequestActual, ...]) -> list[RequestActual]:
    if len(exchanges) <= _MOST_REQUESTS:
        return list(exchanges)
    telling = [e for e in exchanges if e.slowest] + [e for e in exchanges if e.problem or e.errors]
    chosen = {e.number for e in [*telling, *exchanges][:_MOST_REQUESTS]}
    return [e for e in exchanges if e.number in chosen]


def _exchange(one: RequestActual) -> str:
    line = f"  request {one.number:<5} at {one.sent_at:7.2f} s   took {one.seconds:6.2f} s"
    line += f"   {_many(one.commands, 'command')}"
    line += f", {one.errors:,} failed" if one.errors else ""
    line += "   slowest" if one.slowest else ""
    return f"{line}   ! {one.problem}" if one.problem else line


def requests_told(run: RunActual) -> str:
    """How many requests were sent in which time; of a resumed run only some of them were timed."""
    timed = len(run.exchanges)
    some = f", {timed:,} of them" if timed < run.requests else ""
    return f"{_many(run.requests, 'request')}{some} in {run.seconds:.2f} s"


def ended_line(run: RunActual) -> str:
    """How all of it ended, on one line."""
    states = ", ".join(f"{n:,} {state.replace('_', ' ')}" for state, n in run.states.items())
    told = f"{states or 'no commands'}; {requests_told(run)}"
    return f"ran: {told}; stopped: {run.stopped}" if run.stopped else f"ran: {told}"


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}{'s' * (count != 1)}"
