"""A run as the data of a report: counts, requests on a time line, commands, problems, outputs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from b24batch._text import Source
from b24batch.errors import Problem, render
from b24batch.pictures.hidden import Hidden
from b24batch.pictures.records import downwards
from b24batch.pictures.timeline import Timeline
from b24batch.plan.explain_actual import requests_told
from b24batch.plan.planned import Plan
from b24batch.run.causes import failed_rounds, grouped_problems
from b24batch.run.outputs import OutputData, collect_outputs, outputs_of
from b24batch.run.rendering import cell_text
from b24batch.run.results import CommandResult, RunResult
from b24batch.run.row_places import place_of
from b24batch.run.states import BAD, State
from b24batch.run.time_block import read_time

__all__ = ["MOST_COMMANDS", "MOST_OUTPUTS", "RunData", "run_data"]

MOST_COMMANDS = 20_000
"""Commands that a page lists one by one; those that failed come first then."""

MOST_OUTPUTS = 20
"""Outputs that are shown; a recipe without any has one for each label."""

_MOST_ROWS = 200
_MOST_TEXT = 160
_MOST_PROBLEMS = 200
_NAMED = re.compile(r"`[^`]*`|\d+")
_CODES = re.compile(r"\\u([0-9a-fA-F]{4})")


class Columns(msgspec.Struct, frozen=True):
    """All commands, column by column; `methods` and `states` are positions in lists of names.

    `notes` are positions in `texts`, since many failures have the same words.
    """

    names: list[str]
    methods: list[int]
    writes: list[int]
    states: list[int]
    requests: list[int]
    lines: list[int]
    seconds: list[float | None]
    notes: list[int]
    texts: list[str]


class Told(msgspec.Struct, frozen=True):
    """One problem: its first line, and everything that the command line says of it."""

    severity: str
    code: str
    message: str
    text: str
    line: int = 0


class Shown(msgspec.Struct, frozen=True):
    """One output as a table; `total` counts the rows that are not shown too."""

    name: str
    columns: list[str]
    rows: list[list[str]]
    total: int
    problems: list[str]


class RunData(msgspec.Struct, frozen=True):
    """What a page is made of. `previews` are the beginnings of answers, beside the commands.

    `took` tells how many requests there were in which time, `seconds` are those of the time line,
    which begins earlier where the first request was held back. `dry` is a run that wrote nothing.
    """

    format: int
    title: str
    source: str
    portal: str
    began: str
    seconds: float
    took: str
    ok: bool
    dry: bool
    stopped: str
    requests: int
    counts: dict[str, int]
    loops: list[str]
    exchanges: list[tuple[object, ...]]
    waits: list[tuple[float, float, str]]
    bounds: list[tuple[float, int]]
    method_names: list[str]
    state_names: list[str]
    commands: Columns
    left_out: int
    problems: list[Told]
    outputs: list[Shown]
    outputs_left: int
    text: str
    previews: list[str]


def run_data(
    result: RunResult, timeline: Timeline, *, source: Source, plan: Plan, began: str = ""
) -> RunData:
    """Gather everything; the counts are those of all commands, also of those that are not listed.

    `plan` is that of the run. A loop's commands are listed if the run kept its rounds
    (`keep_rounds`), else only counted.
    """
    program, hidden = result.program, Hidden(result.program.secrets)
    every = list(result)
    listed = _listed(every)
    outputs = outputs_of(result)
    methods = list(dict.fromkeys(command.method for command in listed))
    states = [state.value for state in State]
    return RunData(
        format=1,
        title=program.recipe.title or source.name or "Batch",
        source=source.name,
        portal=plan.portal,
        began=began,
        seconds=round(timeline.seconds, 3),
        took="" if plan.actual is None else requests_told(plan.actual),
        ok=result.ok,
        dry=any(command.would_send is not None for command in every),
        stopped="" if result.stopped is None else result.stopped.value,
        requests=result.requests,
        counts={state.value: count for state, count in result.counts().items()},
        loops=list(failed_rounds(result)),
        exchanges=_exchanges(timeline),
        waits=[(round(w.began, 4), round(w.ended, 4), w.why) for w in timeline.waits],
        bounds=[(round(at, 4), bound) for at, bound in timeline.bounds],
        method_names=methods,
        state_names=states,
        commands=_columns(listed, methods, states, source, hidden),
        left_out=len(every) - len(listed),
        problems=list(_problems(result, source)),
        outputs=[
            _shown(output, hidden) for output in collect_outputs(result, outputs[:MOST_OUTPUTS])
        ],
        outputs_left=max(0, len(outputs) - MOST_OUTPUTS),
        text=source.text,
        previews=[_preview(command, hidden) for command in listed],
    )


def _listed(every: Sequence[CommandResult]) -> list[CommandResult]:
    if len(every) <= MOST_COMMANDS:
        return list(every)
    bad = [command for command in every if command.state in BAD][:MOST_COMMANDS]
    rest = (command for command in every if command.state not in BAD)
    return bad + list(islice(rest, MOST_COMMANDS - len(bad)))


def _columns(
    listed: Sequence[CommandResult],
    methods: list[str],
    states: list[str],
    source: Source,
    hidden: Hidden,
) -> Columns:
    method_at = {name: at for at, name in enumerate(methods)}
    state_at = {name: at for at, name in enumerate(states)}
    text_at: dict[str, int] = {}
    notes = [hidden.cut(_note(command), 2 * _MOST_TEXT) for command in listed]
    return Columns(
        names=[command.name for command in listed],
        methods=[method_at[command.method] for command in listed],
        writes=[int(command.writes) for command in listed],
        states=[state_at[command.state.value] for command in listed],
        requests=[command.request for command in listed],
        lines=[_line(command, source) for command in listed],
        seconds=[_seconds(command) for command in listed],
        notes=[text_at.setdefault(note, len(text_at)) for note in notes],
        texts=list(text_at),
    )


def _line(command: CommandResult, source: Source) -> int:
    span = command.planned.command.span
    return 0 if span is None else source.line_column(span.start)[0]


def _seconds(command: CommandResult) -> float | None:
    raw = command.record.time
    block = None if raw is None else read_time(raw)
    return None if block is None else round(block.duration, 4)


def _note(command: CommandResult) -> str:
    """What the state does not say: the row, the portal's words, the id that was made."""
    words = []
    if command.around is not None:
        words.append(place_of(command.around))
    if command.error is not None:
        words.append(f"{command.error.code} {command.error.description}".strip())
    elif command.problem is not None:
        words.append(command.problem.message)
    if command.matched:
        words.append("there already")
    if command.writes and command.made_id is not None:
        words.append(f"id {command.made_id}")
    return "; ".join(filter(None, words))


def _preview(command: CommandResult, hidden: Hidden) -> str:
    """The beginning of the answer as JSON, with letters in the place of their numbers."""
    raw = command.record.raw
    if command.would_send is not None:
        raw = f"would be sent with {cell_text(command.would_send)}".encode()
    if raw is None:
        return ""
    start = bytes(raw)[: 4 * (_MOST_TEXT + hidden.longest)].decode("utf-8", "replace")
    text = _CODES.sub(lambda found: chr(int(found[1], 16)), start)
    return hidden.cut(
        text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), _MOST_TEXT
    )


def _exchanges(timeline: Timeline) -> list[tuple[object, ...]]:
    return [
        (
            exchange.number,
            round(exchange.left, 4),
            round(exchange.began, 4),
            round(exchange.ended, 4),
            len(exchange.commands),
            exchange.errors,
            exchange.problem,
            int(exchange.ran),
            int(exchange.halt),
            int(exchange.direct),
            ", ".join(f"{count} {method}" for method, count in exchange.methods),
        )
        for exchange in timeline.exchanges
    ]


def _problems(result: RunResult, source: Source) -> Iterable[Told]:
    """What went wrong, each cause once: a stop first, then what nobody knows the end of."""
    stop = [result.stop_problem] if result.stop_problem is not None else []
    unknown = [c.problem for c in result.in_state(State.UNKNOWN) if c.problem is not None]
    found: dict[object, list[Problem]] = {}
    seen = {(problem.code, problem.message, problem.span): problem for problem in (*stop, *unknown)}
    for problem in (*grouped_problems(result), *result.notices):  # what stopped it is there again
        seen.setdefault((problem.code, problem.message, problem.span), problem)
    for problem in seen.values():
        found.setdefault(_cause(problem), []).append(problem)
    for alike in list(found.values())[:_MOST_PROBLEMS]:
        first = alike[0]
        line = 0 if first.span is None else source.line_column(first.span.start)[0]
        more = f" (and {len(alike) - 1:,} more like it)" if len(alike) > 1 else ""
        text = render(first, source)
        yield Told(first.severity, first.code, first.message + more, text, line)


def _cause(problem: Problem) -> object:
    """What many problems have in common: the same words but for names and numbers."""
    return problem.code, _NAMED.sub("`", problem.message)


def _shown(output: OutputData, hidden: Hidden) -> Shown:
    rows = [
        ["" if cell is None else hidden.cut(cell_text(cell), 2 * _MOST_TEXT) for cell in row]
        for row in output.rows[:_MOST_ROWS]
    ]
    problems = [problem.message for problem in output.problems]
    if output.failed:
        problems.append(f"`{output.failed}` has no value to show")
    total = len(output.records)
    return Shown(output.name, *downwards(output.columns, rows, total), total, problems)
