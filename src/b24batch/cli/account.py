"""What is told after a run: a report for programs, an account for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from b24batch._text import Source
from b24batch.cli.console import Console
from b24batch.cli.sent import sent_with
from b24batch.errors import BatchError, Problem, render
from b24batch.run.causes import failed_rounds, grouped_problems
from b24batch.run.results import CommandResult, RunResult
from b24batch.run.states import State, Stopped
from b24batch.secrets import SecretText, mask_known

__all__ = ["report", "tell_account", "tell_error", "tell_notices"]

_MOST_PROBLEMS = 10
_MOST_NAMES = 10


def report(result: RunResult) -> dict[str, Any]:
    """A run as plain data: what `--report json` prints.

    `error` is the portal's own; where the portal gave none, ours for a command that failed,
    is unresolved or unknown. `matched` tells that `once by` found the record, so that nothing was
    written.
    """
    secrets = result.program.secrets
    return {
        "ok": result.ok,
        "requests": result.requests,
        "commands": {command.name: _command(command, secrets) for command in result},
    }


def _command(command: CommandResult, secrets: tuple[SecretText, ...]) -> dict[str, Any]:
    return {
        "state": command.state.value,
        "value": command.value if command.state is State.DONE else None,
        "total": command.total,
        "error": _error(command, secrets),
        "matched": command.matched,
    }


def _error(command: CommandResult, secrets: tuple[SecretText, ...]) -> Mapping[str, str] | None:
    own = command.error
    if own is not None:
        code, description = own.code, own.description
    elif command.problem is not None and command.state is not State.SKIPPED:
        code, description = command.problem.code, command.problem.message
    else:
        return None
    return {"code": mask_known(code, secrets), "description": mask_known(description, secrets)}


def tell_notices(result: RunResult, console: Console, source: Source) -> None:
    """Say what is to be known of the answers."""
    for notice in result.notices:
        console.say(render(notice, source))


def tell_account(result: RunResult, console: Console, source: Source, *, always: bool) -> None:
    """Say what is unknown and what failed, what was done before and what was not sent.

    Last come the counts. Nothing is said of a run in which all went well, unless `always`.
    """
    unknown, others = _problems(result)
    shown = [*unknown, *others][:_MOST_PROBLEMS]
    for problem in shown:
        console.say(render(problem, source) + "\n")
    for problem in unknown[_MOST_PROBLEMS:]:  # each has to be looked for, however many there are
        console.say("; ".join((problem.message, *problem.notes)))
    more = len(others) - max(0, len(shown) - len(unknown))
    if more > 0:
        console.say(f"and {more:,} more {'problem' if more == 1 else 'problems'}\n")
    if result.stopped is Stopped.WRITES and result.stop_problem is not None:
        console.say(render(result.stop_problem, source) + "\n")
    if not result.ok:
        for note in [*_skipped(result), *result.account(), *_in_loops(result)]:
            console.say(f"note: {note}")
    if always or not result.ok:
        for note in _remarks(result):
            console.say(f"note: {note}")
        console.say(_counts(result))


_FOLLOWS = ("B303",)
"""Problems that only follow from others: told in one line."""

_EXECUTED = "B306"
"""A write on a wrong value: nothing is more urgent."""


def _problems(result: RunResult) -> tuple[list[Problem], list[Problem]]:
    """Problems to look after at once, writes of unknown fate with what they sent; and others."""
    unknown = [
        _with_note(
            command.problem,
            sent_with(command.planned, result.scope(command), result.program.secrets),
        )
        for command in result
        if command.state is State.UNKNOWN and command.problem is not None
    ]
    known = {(problem.code, problem.message) for problem in unknown}
    rest = [
        problem
        for problem in grouped_problems(result)
        if problem.code not in _FOLLOWS and (problem.code, problem.message) not in known
    ]
    executed = [problem for problem in rest if problem.code == _EXECUTED]
    return [*executed, *unknown], [problem for problem in rest if problem.code != _EXECUTED]


def _with_note(problem: Problem, sent: str) -> Problem:
    if not sent:
        return problem
    return msgspec.structs.replace(problem, notes=(*problem.notes, f"sent with {sent}"))


def _in_loops(result: RunResult) -> list[str]:
    """How the commands of loops ended, and how many rounds failed."""
    notes = []
    for name, counts in result.counts_in_loops().items():
        told = [f"{n:,} {state.replace('_', ' ')}" for state, n in sorted(counts.items())]
        notes.append(f"{name} in a loop: {', '.join(told)}")
    return [*notes, *failed_rounds(result)]


def _skipped(result: RunResult) -> list[str]:
    names = [c.name for c in result.in_state(State.SKIPPED) if c.around is None]
    return [f"skipped, because what it stands on did not succeed: {_some(names)}"] if names else []


def _remarks(result: RunResult) -> list[str]:
    """What `done` does not say by itself."""
    matched = [command.name for command in result if command.matched]
    allowed = [
        f"{command.name} ({'' if command.error is None else command.error.code})"
        for command in result
        if command.allowed
    ]
    notes = []
    if matched:
        notes.append(f"there already by the key of `once by`, so not added: {_some(matched)}")
    if allowed:
        notes.append(f"done without a value, by an error that `allow` names: {_some(allowed)}")
    return notes


def _some(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more:,} more" if more > 0 else "")


def _counts(result: RunResult) -> str:
    """The last line: how many commands ended how, in how many requests, and why it stopped."""
    counts = [
        f"{n:,} {state.replace('_', ' ')}{_of_them(result) if state is State.DONE else ''}"
        for state, n in result.counts().items()
    ]
    requests = f"{result.requests:,} {'request' if result.requests == 1 else 'requests'}"
    stopped = f"; stopped: {result.stopped.value}" if result.stopped is not None else ""
    return f"{', '.join(counts) or 'no commands'}; {requests}{stopped}"


def _of_them(result: RunResult) -> str:
    matched = sum(command.matched for command in result)
    allowed = sum(command.allowed for command in result)
    parts = [f"{matched:,} there already"] * bool(matched)
    parts += [f"{allowed:,} by an allowed error"] * bool(allowed)
    return f" ({', '.join(parts)})" if parts else ""


def tell_error(error: BatchError, result: RunResult, console: Console, source: Source) -> None:
    """Say why a run could not go on, after what failed before; the account closes it."""
    known = set(result.account())
    bare = [_without_notes(problem, known) for problem in error.problems]
    for problem in bare:
        console.say(render(problem, source) + "\n")
    tell_account(result, console, source, always=True)


def _without_notes(problem: Problem, notes: set[str]) -> Problem:
    """The problem without the account that stands in its notes, since that follows below."""
    kept = tuple(note for note in problem.notes if note not in notes)
    return msgspec.structs.replace(problem, notes=kept)
