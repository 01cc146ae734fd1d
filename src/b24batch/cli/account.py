"""What is told after a run: a report for programs, an account for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from b24batch._text import Source
from b24batch.cli.console import Console
from b24batch.errors import BatchError, Problem, render
from b24batch.run.results import CommandResult, RunResult
from b24batch.run.states import State
from b24batch.secrets import SecretText, mask_known

__all__ = ["report", "tell_account", "tell_error", "tell_notices"]

_MOST_PROBLEMS = 10
_MOST_NAMES = 10


def report(result: RunResult) -> dict[str, Any]:
    """A run as plain data: what `--report json` prints.

    `error` is the portal's own; where the portal gave none, ours for a command that failed,
    is unresolved or unknown.
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
    """Say what failed, what was done before and what was not sent, and last the counts.

    Nothing is said of a run in which all went well, unless `always`.
    """
    problems = [p for p in result.problems if p.code not in _FOLLOWS]
    for problem in problems[:_MOST_PROBLEMS]:
        console.say(render(problem, source) + "\n")
    if len(problems) > _MOST_PROBLEMS:
        console.say(f"and {len(problems) - _MOST_PROBLEMS} more problems\n")
    if not result.ok:
        for note in [*_skipped(result), *result.account()]:
            console.say(f"note: {note}")
    if always or not result.ok:
        console.say(_counts(result))


_FOLLOWS = ("B303",)
"""Problems that only follow from others: told in one line."""


def _skipped(result: RunResult) -> list[str]:
    names = [command.name for command in result.in_state(State.SKIPPED)]
    more = len(names) - _MOST_NAMES
    shown = ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
    return [f"skipped, because what it stands on did not succeed: {shown}"] if names else []


def _counts(result: RunResult) -> str:
    """The last line: how many commands ended how, in how many requests, and why it stopped."""
    counts = [f"{n:,} {state.replace('_', ' ')}" for state, n in result.counts().items()]
    requests = f"{result.requests:,} {'request' if result.requests == 1 else 'requests'}"
    stopped = f"; stopped: {result.stopped.value}" if result.stopped is not None else ""
    return f"{', '.join(counts) or 'no commands'}; {requests}{stopped}"


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
